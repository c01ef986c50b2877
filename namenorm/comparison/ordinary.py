"""Ordinary pairs of Latin words, weighed all at once: what `relate` gives for each of them without the encoder.

Most words that are held against each other have nothing in common but some letters: they begin differently, are no
cases, counterparts or spellings-out of one another. What is measured of such a pair is numbers alone, and a weight spread
over knots is an interpolation between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy

from namenorm.comparison.kinship import ends_obliquely, syllabic_in
from namenorm.comparison.likeness import ALIKE, ALIKE_IF_KNOWN, FEW_ALIKE, LONGEST_SYLLABLE, SIZES, is_listed
from namenorm.comparison.sounds import sounds
from namenorm.comparison.weights import weight_of
from namenorm.lexicon import has_short_forms

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]


class Pairs(NamedTuple):
    """Pairs of words by number, how alike their letters and their sounds are, and whether their roles differ."""

    left: Ints
    right: Ints
    letters: Floats
    heard: Floats
    crossed: Truths


class Traits:
    """What makes pairs of some words ordinary or not, and what of a single word enters the weight of a pair."""

    def __init__(self, texts: Sequence[str], folds: Sequence[str]) -> None:
        heard = [sounds(text) for text in texts]
        first = [keys[0] for keys in heard]
        self.short = numpy.array([has_short_forms(fold) for fold in folds], dtype=bool)
        self.more = numpy.array([len(keys) > 1 or not keys[0] for keys in heard], dtype=bool)
        self._listed = numpy.array([is_listed(fold) for fold in folds], dtype=numpy.int64)
        self._size = numpy.array([len(key) for key in first], dtype=numpy.int64)
        self._begins = _numbered([key[:1] for key in first])
        self._beginning = [_numbered([key[:2] for key in keys]) for keys in (first, folds)]
        self._initial = _numbered([fold[:1] for fold in folds])
        self._plain = numpy.array([text.isascii() for text in texts], dtype=bool)
        self._plain_initial = numpy.array([text[:1].isascii() for text in texts], dtype=bool)
        self._oblique = numpy.array([ends_obliquely(key) for key in first], dtype=bool)
        self._syllabic = numpy.array([syllabic_in(fold) if len(fold) <= LONGEST_SYLLABLE else 0 for fold in folds], dtype=numpy.int64)

    def are_ordinary(self, left: Ints, right: Ints) -> Truths:
        """Tell for each pair whether nothing but numbers is to be measured."""
        begin_alike = numpy.logical_or.reduce([begin[left] == begin[right] for begin in self._beginning])
        may_be_spelled_out = self._initial[left] == self._initial[right]
        may_be_spelled_out |= ~(self._plain_initial[left] & self._plain_initial[right])
        kin = begin_alike | ((self._plain[left] != self._plain[right]) & may_be_spelled_out)
        kin |= (self._oblique[left] != self._oblique[right]) | ((self._syllabic[left] & self._syllabic[right]) > 0)
        found: Truths = ~(kin | (self.short[left] & self.short[right]) | self.more[left] | self.more[right])
        return found

    def weights(self, pairs: Pairs, single: bool) -> tuple[Floats, Floats]:
        """Return the weights of ordinary pairs, and what is added beside an equal word."""
        left, right, letters, heard, crossed = pairs
        listed = numpy.where(letters >= ALIKE_IF_KNOWN, self._listed[left] + self._listed[right], 0)
        sizes = numpy.array([bisect_left(SIZES, size) for size in range(max(self._size, default=0) + 1)])
        size = sizes[numpy.minimum(self._size[left], self._size[right])]
        weight = numpy.array([0.0, _weight("L.known1"), _weight("L.known2")])[listed]
        weight += numpy.where(self._begins[left] != self._begins[right], _weight("L.first"), 0.0)
        weight += _weight("L-") + _spread("L-.letters", ALIKE, letters) + _spread("L-.sounds", ALIKE, heard)
        weight += numpy.array([_weight(f"L-.size{at}") for at in range(len(SIZES) + 1)])[size]
        for at in range(len(SIZES) + 1):
            weight += numpy.where(size == at, _spread(f"L-.size{at}.sounds", FEW_ALIKE, heard), 0.0)
        weight += numpy.where(crossed, _spread("crossed.sounds", FEW_ALIKE, heard), 0.0)
        if single:
            return weight + _spread("single.L.sounds", FEW_ALIKE, heard), numpy.zeros(len(weight))
        beside = _spread("beside.sounds", FEW_ALIKE, heard) + numpy.where(listed == 2, _weight("beside.known"), 0.0)
        return weight, beside


def _weight(name: str) -> float:
    return weight_of(((name, 1.0),))


def _spread(prefix: str, knots: Sequence[float], values: Floats) -> Floats:
    """Return the weights of values that are spread over knots, as `hat` does for one."""
    found: Floats = numpy.interp(values, knots, [_weight(f"{prefix}{at}") for at in range(len(knots))])
    return found


def _numbered(keys: Sequence[str]) -> Ints:
    numbers: dict[str, int] = {}
    return numpy.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=numpy.int64)
