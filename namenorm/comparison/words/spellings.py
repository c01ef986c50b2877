"""Which Latin words are known as spellings of one name, and which as names of their own.

Wikidata keeps an item for each given or family name, with its spellings. `tools/make_spellings.py` writes what is told
here from those items: a number for each word that an item has, and one for each two words that share an item. So Müller
and Mueller are one name, Peters and Peterson two; of most words nothing is known. A word that no item has is taken for
known once in some 4,000.
"""

from __future__ import annotations

import re
from array import array
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from namenorm.comparison.asia.syllables import are_two_in_korean
from namenorm.comparison.words.numbersets import holds, number, unpacked

FILE = Path(__file__).with_name("spellings.bin")
_SOFT_G, _LONG_ENOUGH = re.compile("g(?=[eiy])"), 5
_BITS = 29
"""Bits of a word's number; of two words' number there are fewer, for both words must be known."""
_PAIR_BITS = 27
Told: TypeAlias = Literal["", "one", "others"]


def number_of(word: str) -> int:
    """Return the number of a word in the file."""
    return number(word, _BITS)


def number_of_pair(one: str, two: str) -> int:
    """Return the number of two words, in either order."""
    return number(f"{one} {two}" if one < two else f"{two} {one}", _PAIR_BITS)


@cache
def _tables() -> list[array[int]]:
    """Return the numbers of the known words, and those of the pairs that are one name."""
    return unpacked(FILE)


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Tell whether a folded Latin word is known as a name.

    >>> is_known("melnyk"), is_known("umjerow")
    (True, False)
    """
    return holds(_tables()[0], number_of(word))


def with_soft_g(word: str) -> str:
    """Return a folded Latin word with j for each g that is spoken like it in most languages of western Europe, before e, i and y.

    >>> with_soft_g("gimenez"), with_soft_g("megia"), with_soft_g("gomez")
    ('jimenez', 'mejia', 'gomez')
    """
    return _SOFT_G.sub("j", word) if "g" in word and len(word) >= _LONG_ENOUGH else word


def are_one_with_soft_g(one: str, two: str) -> bool:
    """Tell whether two folded words differ in a soft g and a j only; in Korean names these are two letters.

    >>> are_one_with_soft_g("gimenez", "jimenez"), are_one_with_soft_g("gihoon", "jihoon"), are_one_with_soft_g("gomez", "jomez")
    (True, False, False)
    """
    return with_soft_g(one) == with_soft_g(two) and not are_two_in_korean(one, two)


def told_of(one: str, two: str) -> Told:
    """Tell what is known of two folded Latin words: spellings of "one" name, those of "others", or nothing.

    >>> told_of("savic", "savin"), told_of("petrov", "petroff"), told_of("petrov", "umjerow")
    ('others', 'one', '')
    """
    if not (is_known(one) and is_known(two)):
        return ""
    return "one" if holds(_tables()[1], number_of_pair(one, two)) else "others"
