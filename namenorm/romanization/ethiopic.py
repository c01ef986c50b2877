"""Ethiopic: every syllable sign as the consonant and the vowel that it is made of.

A scheme with `prepare: ethiopic` reads the sixth form of the consonant and then one of አ ኡ ኢ ኣ ኤ እ ኦ for the vowel, so
each consonant has one row in the scheme. The sixth form also stands for the consonant alone, which the script does not
show: `እ` is written where the vowel must be spoken to part consonants, `ᵊ` where it may fall (መንግሥቱ Mengistu).
Labialized signs (ቋ) are the consonant, ው and the vowel.
"""

from __future__ import annotations

from functools import lru_cache

SPOKEN, SILENT = "እ", "ᵊ"
_FIRST, _LAST, _ROW, _SIXTH = 0x1200, 0x1357, 8, 5
_VOWELS = "አኡኢኣኤእኦ"
_GLOTTAL = 0x12A0
_LABIALIZED = frozenset({0x1248, 0x1288, 0x12B0, 0x12C0, 0x1310})  # rows of ቈ ኈ ኰ ዀ ጐ: each follows its plain row


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word as consonants and vowels; other characters stay.

    >>> prepare("አበበ"), prepare("መንግሥቱ"), prepare("ቋ")
    ('አብአብአ', 'ምአንᵊግእሥᵊትኡ', 'ቅውኣ')
    """
    letters = ""
    for at, char in enumerate(word):
        consonant, vowel = _apart(char)
        if vowel == SPOKEN and at and (at == len(word) - 1 or letters[-1] != SILENT):
            vowel = SILENT
        letters += consonant + vowel
    return letters


def _apart(char: str) -> tuple[str, str]:
    code = ord(char)
    form = (code - _FIRST) % _ROW
    base = code - form
    if not _FIRST <= code <= _LAST or (base == _GLOTTAL and form < len(_VOWELS)):
        return char, ""
    if base in _LABIALIZED:
        return chr(base - _ROW + _SIXTH) + "ው", _VOWELS[min(form, len(_VOWELS) - 1)]
    if form == len(_VOWELS):
        return chr(base + _SIXTH) + "ው", "ኣ"
    return chr(base + _SIXTH), _VOWELS[form]
