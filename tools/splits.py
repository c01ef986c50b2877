"""Which names are for training, for choosing, and for measuring: one rule for all data files together.

The same pair stands in several files, so a split by rows or ids leaks. Here the folded string itself decides: a string
is in one part wherever it occurs. A pair is for training only when both strings are; it measures only when both are
held out; a pair across parts is used for nothing that is reported.
"""

from __future__ import annotations

import hashlib
from typing import Literal, TypeAlias

from namenorm.text import fold

Part: TypeAlias = Literal["train", "dev", "held"]
_HELD, _DEV = 12, 20  # of 100 strings: the first 12 are held out, the next 8 serve choices


def part_of(name: str) -> Part:
    """Return the part a string belongs to, judged by its folded form.

    >>> part_of("Umerov") == part_of("UMEROV")
    True
    """
    place = int.from_bytes(hashlib.blake2b(fold(name).encode(), digest_size=4).digest(), "big") % 100
    return "held" if place < _HELD else "dev" if place < _DEV else "train"


def part_of_pair(left: str, right: str) -> Part | None:
    """Return the part of a pair: that of both its strings, or None when they are in different parts.

    >>> part_of_pair("Umerov", "umerov") == part_of("Umerov")
    True
    """
    one, two = part_of(left), part_of(right)
    return one if one == two else None
