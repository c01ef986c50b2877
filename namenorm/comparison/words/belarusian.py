"""Surnames written from Belarusian and from Russian: Haurylau is Gavrilov, Bialou is Belov.

Belarusian has h for g, u for v at the end of a syllable, a for an o without stress, dz and ts for soft d and t. A surname that ends
as only Belarusian ones do is put into Russian letters, and the vowels that differ are made alike in both.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MARKED = re.compile("[aeo]u(?:sk(?:i|y|aya|aia|aja))?$")
_OF_BELARUSIAN = (
    (re.compile("kh"), "x"), (re.compile("(?<![cszt])h"), "g"), (re.compile("(?<=[aeo])u(?=[^aeiou]|$)"), "v"), (re.compile("dz(?=[iey])"), "d"), (re.compile("(?:ts|c)(?=[iey])"), "t"),
)  # fmt: skip
_OF_BOTH = (
    (re.compile("kh"), "x"), (re.compile("w"), "v"), (re.compile("[iyj][aeo]"), "e"), (re.compile("o"), "a"), (re.compile("[yj]"), "i"), (re.compile(r"(.)\1+"), r"\1"), (re.compile("f$"), "v"),
)  # fmt: skip
_SHORTEST = 5


def are_one_in_belarusian(one: str, two: str) -> bool:
    """Tell whether one of two folded surnames is the other as written from Belarusian.

    >>> are_one_in_belarusian("haurylau", "gavrilov"), are_one_in_belarusian("belov", "bialou"), are_one_in_belarusian("husakou", "rusakov")
    (True, True, False)
    """
    ones, twos = is_belarusian(one), is_belarusian(two)
    return ones != twos and (_plain(one, ones) == _plain(two, twos))


def is_belarusian(folded: str) -> bool:
    """Tell whether a folded surname ends as those written from Belarusian do.

    >>> is_belarusian("haurylau"), is_belarusian("vasileuski"), is_belarusian("gavrilov")
    (True, True, False)
    """
    return len(folded) >= _SHORTEST and _MARKED.search(folded) is not None


@lru_cache(maxsize=1 << 14)
def _plain(word: str, belarusian: bool) -> str:
    for pattern, letters in (*_OF_BELARUSIAN, *_OF_BOTH) if belarusian else _OF_BOTH:
        word = pattern.sub(letters, word)
    return word
