"""Many pairs of names at once: the same scores as `compare`, one by one.

Most pairs are personal names of one to three ordinary words in Latin letters: those are weighed all at once (`shapes`).
Every other pair goes through `compare` itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import numpy

from namenorm.comparison.bodies.words import are_kindred
from namenorm.comparison.bulk.shapes import log_odds
from namenorm.comparison.bulk.vocabulary import MOST_WORDS, MayBegin, MayHave, Vocabulary
from namenorm.comparison.knowledge import LookUp
from namenorm.comparison.score import compare
from namenorm.records import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Truths = NDArray[numpy.bool_]

_CHUNK = 1 << 16
"""Pairs that are weighed at once: memory stays bounded."""


def compare_many(
    lefts: Sequence[str], rights: Sequence[str], *, kind: Kind | None = None, known: LookUp = lambda name: (),
    may_begin: MayBegin = lambda word: MOST_WORDS, may_have: MayHave = lambda word: True,
) -> Floats:  # fmt: skip
    """Return the score of each pair, as `compare` gives it.

    `known` is what a registry says of a name; `may_begin` of how many words its longest name is that begins with a
    folded word, `may_have` whether a name may have that word: so most names need not be looked up.

    >>> compare_many(["Rustem Umjerow", "Li Wu"], ["Rustem Umerov", "Lu Wu"]).round()
    array([1., 0.])
    """
    known = cache(known)
    found = numpy.full(len(lefts), numpy.nan)
    if kind in (None, "person") and len(lefts):
        words = Vocabulary(kind is None, may_begin, may_have)
        left, right = words.cut(lefts), words.cut(rights)
        simple = words.are_simple(left) & words.are_simple(right)
        may_be_known = words.may_be_known(left), words.may_be_known(right)
        doubtful = simple & (may_be_known[0] & may_be_known[1] if kind else may_be_known[0] | may_be_known[1])
        one = _which(doubtful & may_be_known[0], lambda at: known(lefts[at]))
        two = _which(doubtful & may_be_known[1] & (one if kind else ~one), lambda at: known(rights[at]))
        simple &= ~(one & two if kind else one | two)
        if kind is None:
            single = simple & (left.counts == 1) & (right.counts == 1) & (words.initials(left) == words.initials(right))
            simple &= ~_which(single, lambda at: are_kindred(lefts[at], rights[at]))
        for size, other in product(range(1, MOST_WORDS + 1), repeat=2):
            places = numpy.flatnonzero(simple & (left.counts == size) & (right.counts == other))
            for chosen in (places[at : at + _CHUNK] for at in range(0, len(places), _CHUNK)):
                odds = log_odds(left.rows(chosen, size), right.rows(chosen, other), words)
                found[chosen] = 1.0 / (1.0 + numpy.exp(-numpy.clip(odds, -30.0, 30.0)))
    one_by_one = cache(lambda left, right: compare(left, right, kind=kind, known=known).score)
    for at in numpy.flatnonzero(numpy.isnan(found)).tolist():
        found[at] = one_by_one(lefts[at], rights[at])
    return found


def _which(doubtful: Truths, tell: Callable[[int], object]) -> Truths:
    """Tell something of each pair that is doubtful, by its place; of the others it is not true."""
    found = numpy.zeros(len(doubtful), dtype=bool)
    for at in numpy.flatnonzero(doubtful).tolist():
        found[at] = bool(tell(at))
    return found
