"""How many letters two of many words have in common at most, told of all pairs at once: few have enough to be alike.

Of each word the letters are noted as bits, one for a letter that it has and another for one that it has twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

import numpy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Bits = NDArray[numpy.uint64]
    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]

_LETTERS = f"{ascii_lowercase}S"
"""Letters with bits of their own: those of folded Latin words and of sound keys. Two bits each are less than 64."""
_SLACK = 1e-9
"""What rounding may take from a likeness."""


class Bags(NamedTuple):
    """The letters of words: as bits, how many more letters each has, and how many in all."""

    bits: Bits
    others: Ints
    sizes: Ints

    @classmethod
    def of(cls, words: Sequence[str]) -> Bags:
        """Return the letters of each word.

        >>> Bags.of(["anna", "nan", "łódź"]).others.tolist()
        [0, 0, 3]
        """
        sizes = numpy.fromiter(map(len, words), numpy.int64, len(words))
        ends = numpy.cumsum(sizes)
        letters = numpy.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32)
        bits, others = numpy.zeros(len(words), dtype=numpy.uint64), sizes.copy()
        for at, letter in enumerate(_LETTERS):
            before = numpy.concatenate(([0], numpy.cumsum(letters == ord(letter))))
            times = numpy.minimum(before[ends] - before[ends - sizes], 2)
            others -= times
            bits |= numpy.array([0, 1, 3], dtype=numpy.uint64)[times] << numpy.uint64(2 * at)
        return cls(bits, others, sizes)

    def of_any(self, rows: Ints) -> Bags:
        """Return bags that stand for several words each, given as rows of numbers (-1 is none).

        What may be alike to one of the words may be alike to their bag: it has the letters of all, and the least size.
        """
        none, most = rows < 0, self.sizes.max(initial=0)
        bits = numpy.bitwise_or.reduce(numpy.where(none, numpy.uint64(0), self.bits[rows]), axis=1)
        others = numpy.where(none, 0, self.others[rows]).max(axis=1)
        return Bags(bits, others, numpy.where(none, most, self.sizes[rows]).min(axis=1))

    def may_be_alike(self, left: Ints, right: Ints, gate: float) -> Truths:
        """Tell for each pair of words whether `likeness.alike` may reach a gate.

        Each letter of the longer word that the other has not is an edit.

        >>> bags = Bags.of(["umerov", "umjerow", "merkel"])
        >>> bags.may_be_alike(numpy.array([0, 0]), numpy.array([1, 2]), 0.6).tolist()
        [True, False]
        """
        common = _ones(self.bits[left] & self.bits[right]) + numpy.minimum(self.others[left], self.others[right])
        found: Truths = common >= gate * numpy.maximum(self.sizes[left], self.sizes[right]) - _SLACK
        return found


def _ones(numbers: Bits) -> NDArray[numpy.int8]:
    """Return how many bits of each number are set: of 16 together that is looked up."""
    found = _ones_of_16()[numbers.view(numpy.uint16)]
    return found[::4] + found[1::4] + found[2::4] + found[3::4]


@cache
def _ones_of_16() -> NDArray[numpy.int8]:
    return numpy.array([bin(number).count("1") for number in range(1 << 16)], dtype=numpy.int8)
