"""Which Latin words are known as spellings of one name, and which as names of their own.

Wikidata keeps an item for each given or family name, with its spellings. `tools/make_spellings.py` writes what is told
here from those items: a number of 32 bits for each word that an item has, and one for each two words that share an
item. So Müller and Mueller are one name, Peters and Peterson two; of most words nothing is known. A word that no item
has is taken for known once in some 30,000.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Literal, TypeAlias

FILE = Path(__file__).with_name("spellings.bin")
_SIZE = 4
"""Bytes of a number."""
Told: TypeAlias = Literal["", "one", "others"]


def number(word: str) -> int:
    """Return the number of a word, or of two with a space between them."""
    return zlib.crc32(word.encode())


def number_of_pair(one: str, two: str) -> int:
    """Return the number of two words, in either order."""
    return number(f"{one} {two}" if one < two else f"{two} {one}")


def packed(tables: Iterable[Iterable[int]]) -> bytes:
    """Return sets of numbers as the bytes that `_tables` reads: the steps from each to the next, their low bytes first."""
    content = b""
    for table in tables:
        ordered = sorted(set(table))
        steps = b"".join((after - before).to_bytes(_SIZE, "little") for before, after in zip([0, *ordered], ordered))
        content += len(ordered).to_bytes(_SIZE, "little") + b"".join(steps[at::_SIZE] for at in range(_SIZE))
    return zlib.compress(content, 9)


@cache
def _tables() -> list[array[int]]:
    """Return the numbers of the known words, and those of the pairs that are one name, each in order."""
    content, start, found = zlib.decompress(FILE.read_bytes()), 0, []
    while start < len(content):
        count = int.from_bytes(content[start : start + _SIZE], "little")
        steps = bytearray(_SIZE * count)
        for at in range(_SIZE):
            steps[at::_SIZE] = content[start + _SIZE + count * at : start + _SIZE + count * (at + 1)]
        table = array("I", bytes(steps))
        if sys.byteorder == "big":
            table.byteswap()
        found.append(array("I", accumulate(table)))
        start += _SIZE + _SIZE * count
    return found


def _holds(table: array[int], wanted: int) -> bool:
    at = bisect_left(table, wanted)
    return at < len(table) and table[at] == wanted


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Tell whether a folded Latin word is known as a name.

    >>> is_known("melnyk"), is_known("umjerow")
    (True, False)
    """
    return _holds(_tables()[0], number(word))


def told_of(one: str, two: str) -> Told:
    """Tell what is known of two folded Latin words: spellings of "one" name, those of "others", or nothing.

    >>> told_of("savic", "savin"), told_of("petrov", "petroff"), told_of("petrov", "umjerow")
    ('others', 'one', '')
    """
    if not (is_known(one) and is_known(two)):
        return ""
    return "one" if _holds(_tables()[1], number_of_pair(one, two)) else "others"
