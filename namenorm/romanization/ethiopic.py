"""Ethiopic: every syllable sign as the consonant and the vowel that it is made of.

A scheme with `prepare: ethiopic` reads the sixth form of the consonant, which also stands without a vowel, and then one
of አ ኡ ኢ ኣ ኤ እ ኦ for the vowel; so each consonant has one row in the scheme. The sixth form is the consonant with እ;
whether that vowel is spoken the script does not show. Labialized signs (ቋ) are the consonant, ው and the vowel.
"""

from __future__ import annotations

from functools import lru_cache

_FIRST, _LAST, _ROW, _SIXTH = 0x1200, 0x1357, 8, 5
_VOWELS = "አኡኢኣኤእኦ"
_GLOTTAL = 0x12A0
_LABIALIZED = {0x1248: 0, 0x1288: 0, 0x12B0: 0, 0x12C0: 0, 0x1310: 0}  # rows of ቈ ኈ ኰ ዀ ጐ follow their plain rows


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word as consonants and vowels; other characters stay.

    >>> prepare("ዐቢይ"), prepare("አበበ"), prepare("ቋ")
    ('ዕአብኢይእ', 'አብአብአ', 'ቅውኣ')
    """
    return "".join(_apart(char) for char in word)


def restore(prepared: str) -> str:
    """Return the signs of a prepared word.

    >>> restore(prepare("ዐቢይ አሕመድ"))
    'ዐቢይ አሕመድ'
    """
    signs = ""
    for char in prepared:
        row = ord(signs[-1]) - _FIRST if signs else -1
        if char in _VOWELS and 0 <= row <= _LAST - _FIRST and row % _ROW == _SIXTH and signs[-1] not in _VOWELS:
            signs = signs[:-1] + chr(ord(signs[-1]) - _SIXTH + _VOWELS.index(char)) if char != "እ" else signs + "\0"
        else:
            signs += char
    return signs.replace("\0", "")


def _apart(char: str) -> str:
    code = ord(char)
    if not _FIRST <= code <= _LAST:
        return char
    form = (code - _FIRST) % _ROW
    base = code - form
    if base == _GLOTTAL:
        return char if form < len(_VOWELS) else char
    if base in _LABIALIZED:
        return chr(base - _ROW + _SIXTH) + "ው" + _VOWELS[min(form, 6)]
    if form == len(_VOWELS):
        return chr(base + _SIXTH) + "ውኣ"
    return chr(base + _SIXTH) + _VOWELS[form]
