"""Many pairs of names at once: the same scores as `compare`, one by one.

Most pairs are personal names of one to three ordinary words in Latin letters: those are weighed all at once (`shapes`).
Every other pair goes through `compare` itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy

from namenorm.comparison.score import LookUp, compare
from namenorm.comparison.shapes import log_odds
from namenorm.comparison.vocabulary import MOST_WORDS, MayBegin, MayHave, Vocabulary
from namenorm.comparison.words import are_kindred
from namenorm.records import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]
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
    one_by_one = cache(lambda left, right: compare(left, right, kind=kind, known=known).score)
    found = numpy.full(len(lefts), numpy.nan)
    if kind in (None, "person") and len(lefts):
        words = Vocabulary(kind is None, may_begin, may_have)
        cuts = words.cut(lefts), words.cut(rights)
        simple = words.are_simple(cuts[0]) & words.are_simple(cuts[1])
        may_be_known = [words.may_be_known(cut) for cut in cuts]
        doubtful = simple & (may_be_known[0] & may_be_known[1] if kind else may_be_known[0] | may_be_known[1])
        for at in numpy.flatnonzero(doubtful).tolist():
            each = (bool(maybe[at]) and bool(known(names[at])) for maybe, names in zip(may_be_known, (lefts, rights)))
            simple[at] = not (all(each) if kind else any(each))
        if kind is None:
            for at in numpy.flatnonzero(simple & (cuts[0].counts == 1) & (cuts[1].counts == 1)).tolist():
                simple[at] = not are_kindred(lefts[at], rights[at])
        for size in range(1, MOST_WORDS + 1):
            for other in range(1, MOST_WORDS + 1):
                places = numpy.flatnonzero(simple & (cuts[0].counts == size) & (cuts[1].counts == other))
                for chosen in (places[at : at + _CHUNK] for at in range(0, len(places), _CHUNK)):
                    odds = log_odds(cuts[0].rows(chosen, size), cuts[1].rows(chosen, other), words)
                    found[chosen] = 1.0 / (1.0 + numpy.exp(-numpy.clip(odds, -30.0, 30.0)))
    for at in numpy.flatnonzero(numpy.isnan(found)).tolist():
        found[at] = one_by_one(lefts[at], rights[at])
    return found
