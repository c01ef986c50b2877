"""Scripts of India: the vowel that every consonant carries unless a sign says otherwise, written out.

A scheme with `prepare: indic` reads consonants (with their nukta), independent vowels in place of vowel signs, and the
inherent vowel as `ə` where it is surely spoken, as `ᵊ` where the northern languages drop it: at the end of a word after
a single consonant, and between single consonants in the middle (जवाहरलाल Jawaharlal). Viramas are gone. So each letter
has one row in the scheme, whatever its sign: का is कआ, क is कə, क् is क. The blocks of Unicode run parallel, hence one
table serves Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, Kannada and Malayalam.
"""

from __future__ import annotations

from functools import lru_cache

SPOKEN, SILENT = "ə", "ᵊ"
_BLOCK = 0x80
_FIRST_BLOCK, _LAST_BLOCK = 0x900, 0xD00
_CONSONANTS = frozenset({*range(0x15, 0x3A), *range(0x58, 0x5F)})
_SIGNS = range(0x3E, 0x4D)
_SIGN_TO_VOWEL = 0x38
_NUKTA, _VIRAMA, _LONG_R_SIGN, _LONG_R = 0x3C, 0x4D, 0x44, 0x60
_MARKS = (0x00, 0x01, 0x02, 0x03, 0x70)  # nasals and breath after a vowel; 0x70 is the Gurmukhi tippi
_ODIA = str.maketrans({"ୟ": "ଯ଼", "ୱ": "ଵ"})
"""Letters that stand in no row of the other scripts."""
_NASALS, _PAIR = "ङञणनम", 2
"""Before another consonant these may close a Hindi word: Govind, Vasant."""


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word with its inherent vowels written out and its vowel signs as vowels.

    >>> prepare("राम"), prepare("जवाहरलाल")
    ('रआमᵊ', 'जəवआहəरᵊलआलᵊ')
    >>> prepare("कृष्ण"), prepare("গান্ধী"), prepare("Ram")
    ('कऋषणə', 'গআনধঈ', 'Ram')
    """
    units = _units(word.translate(_ODIA))
    for at in reversed(range(1, len(units))):
        if _may_fall(units, at):
            units[at][1] = SILENT
    return "".join("".join(unit) for unit in units)


def _units(word: str) -> list[list[str]]:
    """Cut a word into [consonants, vowel, marks]; any other character is a unit of its own without a vowel."""
    units: list[list[str]] = []
    closed = True  # no consonant waits for its vowel
    for char in word:
        place = _place(char)
        if place == _NUKTA and units:
            units[-1][0] += char
        elif place in _CONSONANTS:
            if closed or units[-1][1]:
                units.append([char, SPOKEN, ""])
            else:
                units[-1][0] += char
                units[-1][1] = SPOKEN
            closed = True
        elif place == _VIRAMA and units and units[-1][0]:
            units[-1][1], closed = "", False
        elif place in _SIGNS and units:
            units[-1][1] = chr(ord(char) + (_LONG_R - _LONG_R_SIGN if place == _LONG_R_SIGN else -_SIGN_TO_VOWEL))
        elif place in _MARKS and units:
            units[-1][2] += char
        else:
            units.append(["", char, ""])
            closed = True
    return units


def _place(char: str) -> int:
    """Return the character's place in its block; -1 for one of another script."""
    code = ord(char)
    return code % _BLOCK if _FIRST_BLOCK <= code < _LAST_BLOCK + _BLOCK else -1


def _may_fall(units: list[list[str]], at: int) -> bool:
    """Tell whether an inherent vowel stands between single consonants, or after one, or a nasal and one, at the end of the word."""
    consonants, vowel, marks = units[at]
    last = at == len(units) - 1
    if vowel != SPOKEN or marks or not units[at - 1][1]:
        return False
    if _size(consonants) != 1:
        return last and _size(consonants) == _PAIR and consonants[0] in _NASALS
    if last:
        return True
    following = units[at + 1]
    return _size(following[0]) == 1 and following[1] not in ("", SILENT)


def _size(consonants: str) -> int:
    return sum(_place(char) != _NUKTA for char in consonants)
