"""Words as the encoder reads them: a row of letter numbers and, for Han characters, of syllable numbers.

A letter is a code point of the word in lower case and compatibility decomposition, so accents and the letters of a
Hangul block stand for themselves. Spaces, hyphens, invisible characters, Hebrew points and Arabic vowel signs are left
out. A Han character that the model has not learned still counts with its Mandarin syllable.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from namenorm.romanization.han import all_syllables, syllable
from namenorm.scripts import script_of

LONGEST = 28
"""Letters that are read; the rest of a longer word is lost."""
PADDING, UNKNOWN, SOME_HAN = 0, 1, 2
FIRST = 3
"""Number of the first letter of an alphabet."""

_LEFT_OUT = re.compile(
    "[\\s\\-‐-―_.,·・･･‧•゠\u00ad\u0640\u0591-\u05c7\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
_TWINS: dict[str, str] = {
    "״": "", '"': "",
    "ی": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۃ": "ة", "ٱ": "ا", "ς": "σ",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    **dict.fromkeys("’‘ʼʻʹʺʽ`´׳″′ʾʿˈ", "'"),
    **{chr(code): chr(code + 0x60) for code in range(0x3041, 0x3097)},  # hiragana as katakana
}  # fmt: skip
_SAME = str.maketrans(_TWINS)


@lru_cache(maxsize=1 << 16)
def letters(word: str) -> str:
    """Return the letters of a word that the encoder reads.

    >>> letters("Jong-un"), letters("Çelik") == "c\u0327elik", len(letters("김"))
    ('jongun', True, 3)
    """
    if word.isascii():
        text = word.lower()
    else:
        text = unicodedata.normalize("NFKD", word.lower())
    return _LEFT_OUT.sub("", text).translate(_SAME)[:LONGEST]


@cache
def syllables() -> dict[str, int]:
    """Return the Mandarin syllables with their numbers, from 1."""
    return {sound: number for number, sound in enumerate(all_syllables(), 1)}


class Alphabet:
    """The letters that a model has learned, each with its number."""

    def __init__(self, known: str) -> None:
        self.known = known
        self._numbers = {char: number for number, char in enumerate(known, FIRST)}
        self._pairs: dict[str, tuple[int, int]] = {}

    def __len__(self) -> int:
        return FIRST + len(self.known)

    def numbers(self, word: str) -> list[tuple[int, int]]:
        """Return the letter and the syllable number of each letter of a word; letters never seen are alike."""
        pairs = self._pairs
        return [pairs.get(char) or self._pair(char) for char in letters(word)]

    def _pair(self, char: str) -> tuple[int, int]:
        if script_of(char) == "Hani":
            found = self._numbers.get(char, SOME_HAN), syllables().get(syllable(char), 0)
        else:
            found = self._numbers.get(char, UNKNOWN), 0
        if len(self._pairs) < 1 << 16:
            self._pairs[char] = found
        return found
