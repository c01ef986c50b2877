"""Sets of words too large for lists of words: each word is a number, and a file holds the numbers in order.

A word that is in no set is taken for a member about once in 2**bits / (members of the set).
"""

from __future__ import annotations

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

_SIZE = 4
"""Bytes of a number."""


def number(word: str, bits: int) -> int:
    """Return the number of a word, or of two with a space between them."""
    return zlib.crc32(word.encode()) >> (32 - bits)


def packed(sets: Iterable[Iterable[int]]) -> bytes:
    """Return sets of numbers as the bytes that `unpacked` reads: the steps from each to the next, their low bytes first."""
    content = b""
    for numbers in sets:
        ordered = sorted(set(numbers))
        steps = b"".join((after - before).to_bytes(_SIZE, "little") for before, after in zip([0, *ordered], ordered))
        content += len(ordered).to_bytes(_SIZE, "little") + b"".join(steps[at::_SIZE] for at in range(_SIZE))
    return zlib.compress(content, 9)


def unpacked(file: Path) -> list[array[int]]:
    """Return the sets of numbers of a file, each in order."""
    content, start, found = zlib.decompress(file.read_bytes()), 0, []
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


def holds(numbers: Sequence[int], wanted: int) -> bool:
    """Tell whether a number is among numbers in order."""
    at = bisect_left(numbers, wanted)
    return at < len(numbers) and numbers[at] == wanted
