"""Many pairs of names at once: the same scores as `compare`, one by one.

Most pairs are personal names of one to three ordinary words in Latin letters. Their words are measured together: far apart
and ordinary ones as arrays (`ordinary`), kindred ones by the same functions as in `compare`; the best assignment is
found for all pairs of one shape at once. Every other pair goes through `compare` itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy

from namenorm.comparison.likeness import Measure, measure
from namenorm.comparison.ordinary import Traits
from namenorm.comparison.persons import EQUAL, HOPELESS
from namenorm.comparison.relation import Stages, relate, relation
from namenorm.comparison.score import LookUp, compare
from namenorm.comparison.vectors import cosines
from namenorm.comparison.weights import weight_of
from namenorm.comparison.words import are_kindred, is_telling
from namenorm.parts import Part, is_plain_word, may_be_patronymic
from namenorm.records import Kind
from namenorm.scripts import scripts_in
from namenorm.text import fold_word

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]

MayBegin: TypeAlias = Callable[[str], int]
_MOST_WORDS = 3
_CHUNK = 1 << 17
"""Pairs that are weighed at once: memory stays bounded."""
_LATIN = ("Latn",)
_STAGES, _BLIND = Stages(), Stages(encoder=False)


class _Shape(NamedTuple):
    """All pairs of names of so many words on the left and on the right: their places, and the numbers of their words."""

    places: Ints
    left: Ints
    right: Ints


def compare_many(
    lefts: Sequence[str], rights: Sequence[str], *, kind: Kind | None = None, known: LookUp = lambda name: (),
    may_begin: MayBegin = lambda word: _MOST_WORDS,
) -> Floats:  # fmt: skip
    """Return the score of each pair, as `compare` gives it.

    `known` is what a registry says of a name; `may_begin` of how many words its longest name is that begins with a
    folded word: so most names need not be looked up.

    >>> compare_many(["Rustem Umjerow", "Li Wu"], ["Rustem Umerov", "Lu Wu"]).round()
    array([1., 0.])
    """
    known = cache(known)
    one_by_one = cache(lambda left, right: compare(left, right, kind=kind, known=known).score)
    words = _Words(guess=kind is None, may_begin=may_begin)

    def is_known(name: str, numbers: tuple[int, ...]) -> bool:
        return any(words.reach[at] >= len(numbers) for at in numbers) and bool(known(name))

    known_enough = all if kind else any
    found = numpy.empty(len(lefts), dtype=numpy.float64)
    grouped: dict[tuple[int, int], list[tuple[int, tuple[int, ...], tuple[int, ...]]]] = {}
    for at, (left, right) in enumerate(zip(lefts, rights)):
        one, two = (words.cut(left), words.cut(right)) if kind in (None, "person") else (None, None)
        if kind is None and one and two and len(one) == len(two) == 1 and are_kindred(left, right):
            one = None
        if one and two and not known_enough(is_known(*each) for each in ((left, one), (right, two))):
            grouped.setdefault((len(one), len(two)), []).append((at, one, two))
        else:
            found[at] = one_by_one(left, right)
    for rows in (some[at : at + _CHUNK] for some in grouped.values() for at in range(0, len(some), _CHUNK)):
        places, one, two = zip(*rows)
        shape = _Shape(numpy.array(places), numpy.array(one), numpy.array(two))
        joined = _may_be_joined(shape, words)
        for at in shape.places[joined]:
            found[at] = one_by_one(lefts[at], rights[at])
        rest = _Shape(*(each[~joined] for each in shape))
        if len(rest.places):
            odds, hopeless = _log_odds(rest, words, _BLIND)
            odds[~hopeless], _ = _log_odds(_Shape(*(each[~hopeless] for each in rest)), words, _STAGES)
            found[rest.places] = 1.0 / (1.0 + numpy.exp(-numpy.clip(odds, -30.0, 30.0)))
            for at in rest.places[numpy.isnan(odds)]:
                found[at] = one_by_one(lefts[at], rights[at])
    return found


class _Words:
    """The distinct words of all names, numbered; a name is simple when all its words are."""

    def __init__(self, guess: bool, may_begin: MayBegin) -> None:
        self._guess, self._may_begin = guess, may_begin
        self._numbers: dict[str, int] = {}
        self._folds: dict[str, int] = {}
        self.texts: list[str] = []
        self.fold: list[str] = []
        self.fold_number: list[int] = []
        self.reach: list[int] = []
        self.may_be_patronymic: list[bool] = []

    def cut(self, name: str) -> tuple[int, ...] | None:
        """Return the numbers of a name's words, or None when the name is not simple."""
        numbers = self._numbers
        pieces = name.split(" ")
        if len(pieces) > _MOST_WORDS:
            return None
        found = []
        for piece in pieces:
            at = numbers.get(piece)
            if at is None:
                at = numbers[piece] = self._added(piece)
            if at < 0:
                return None
            found.append(at)
        if len(found) == _MOST_WORDS and any(self.may_be_patronymic[at] for at in found[1:]):
            return None
        return tuple(found)

    def _added(self, piece: str) -> int:
        folded = fold_word(piece)
        patronymic = may_be_patronymic(piece, folded)
        initials = piece.isupper() and len(piece) <= _MOST_WORDS
        plain = piece.isalpha() and not initials and scripts_in(piece) == _LATIN and len(folded) > 1
        plain = plain and (patronymic or is_plain_word(piece, folded))
        if not plain or (self._guess and is_telling(folded)):
            return -1
        self.texts.append(piece)
        self.fold.append(folded)
        self.may_be_patronymic.append(patronymic)
        self.reach.append(self._may_begin(folded))
        self.fold_number.append(self._folds.setdefault(folded, len(self._folds)))
        return len(self.texts) - 1

    @cached_property
    def traits(self) -> Traits:
        """The traits of the words, once all are known."""
        return Traits(self.texts, self.fold)


def _may_be_joined(shape: _Shape, words: _Words) -> NDArray[numpy.bool_]:
    """Tell for each pair whether some words of one name, written together, may be a word of the other."""
    found = numpy.zeros(len(shape.places), dtype=bool)
    if shape.left.shape[1] == shape.right.shape[1]:
        return found
    size = numpy.array([len(text) for text in words.fold])
    first = numpy.array([ord(text[0]) for text in words.fold])
    last = numpy.array([ord(text[-1]) for text in words.fold])
    for one, two in ((shape.left, shape.right), (shape.right, shape.left)):
        for start, end in combinations(range(one.shape[1] + 1), 2):
            if end - start < 2:
                continue
            length = size[one[:, start:end]].sum(axis=1)
            for j in range(two.shape[1]):
                near = numpy.abs(length - size[two[:, j]]) <= 2
                found |= near & ((first[one[:, start]] == first[two[:, j]]) | (last[one[:, end - 1]] == last[two[:, j]]))
    return found


def _log_odds(shape: _Shape, words: _Words, stages: Stages) -> tuple[Floats, NDArray[numpy.bool_]]:
    """Return the log odds of pairs of one shape: the best assignment, and what is said of the names as a whole.

    Not a number where a word may be the woman's form of another: then the whole name must be looked at. Tells also
    where the evidence leaves so little hope that the encoder need not be asked.
    """
    if not len(shape.places):
        return numpy.empty(0), numpy.empty(0, dtype=bool)
    rows, columns = shape.left.shape[1], shape.right.shape[1]
    weight, beside, equal = _weights(shape, words, stages)
    if rows > columns:
        weight, beside, equal = weight.transpose(0, 2, 1), beside.transpose(0, 2, 1), equal.transpose(0, 2, 1)
    few, many = min(rows, columns), max(rows, columns)
    orders = list(permutations(range(many), few))
    totals = numpy.stack([sum(weight[:, i, j] for i, j in enumerate(order)) for order in orders], axis=1)
    best = totals.argmax(axis=1)
    lone = [("omitted_of_lone", 1.0)] if few == 1 else []
    left_out = []
    for order in orders:
        omitted = ["omitted_family" if at == many - 1 else "omitted_given" for at in range(many) if at not in order]
        first = [("omitted_first", 1.0)] if not lone and many > few and 0 not in order else []
        first += [("disordered", 1.0)] if order == (1, 0) and many > few else []
        left_out.append(sum(weight_of([(name, 1.0), *lone]) for name in omitted) + weight_of(first))
    found: Floats = totals[numpy.arange(len(best)), best] + numpy.array(left_out)[best]
    also, equals = (
        numpy.stack([sum(each[:, i, j] for i, j in enumerate(order)) for order in orders], axis=1)[numpy.arange(len(best)), best]
        for each in (beside, equal > 0)
    )
    agreeing = numpy.stack([sum(((weight > 0) | (equal > 0))[:, i, j].astype(int) for i, j in enumerate(order)) for order in orders], axis=1)
    found += numpy.where(equals > 0, also, 0.0)
    if few == _MOST_WORDS:
        first_pair = weight[:, 0, 0] + numpy.where(equals > 0, beside[:, 0, 0], 0.0)
        at_first = numpy.array([order[0] == 0 for order in orders])[best]
        swapped = numpy.array([order == (1, 0, 2) and many == few for order in orders])[best]
        found += weight_of([("swapped", 1.0)]) * swapped
        found += weight_of([("first_differs", 1.0)]) * (at_first & (first_pair <= 0))
    folds = numpy.array(words.fold_number)
    left, right = folds[shape.left], folds[shape.right]
    if few == _MOST_WORDS:
        found += weight_of([("further", 1.0)]) * (agreeing[numpy.arange(len(best)), best] == few)
    hopeless = found < HOPELESS
    found += weight_of([("prior.person", 1.0)])
    if rows == columns:
        found += weight_of([("whole.person", 1.0)]) * (left == right).all(axis=1)
    return found, hopeless


def _weights(shape: _Shape, words: _Words, stages: Stages) -> tuple[Floats, Floats, Ints]:
    """Return of each word of the left names against each of the right ones: the weight, what is added beside an equal
    word, and whether the two are equal."""
    rows, columns = shape.left.shape[1], shape.right.shape[1]
    left = numpy.repeat(shape.left, columns, axis=1).ravel()
    right = numpy.tile(shape.right, (1, rows)).ravel()
    same_role = numpy.array([(i == rows - 1) == (j == columns - 1) for i in range(rows) for j in range(columns)])
    crossed = ~numpy.tile(same_role, len(shape.places))
    given = numpy.tile([i < rows - 1 and j < columns - 1 for i in range(rows) for j in range(columns)], len(shape.places))
    folds = numpy.array(words.fold_number)
    equal = folds[left] == folds[right]
    pairs = words.traits.pairs(left, right)
    far = words.traits.are_far(pairs) & ~equal
    single = rows == columns == 1
    base = [("far", 1.0), ("single.far", 1.0)] if single else [("far", 1.0)]
    weight = numpy.where(crossed, weight_of([*base, ("crossed.far", 1.0)]), weight_of(base))
    beside = numpy.full(len(weight), 0.0 if single else weight_of([("beside.far", 1.0)]))
    near = ~far
    if not stages.encoder:
        ordinary = near & ~equal
        ordinary[ordinary] = words.traits.are_ordinary(pairs.where(ordinary))
        weight[ordinary], beside[ordinary] = words.traits.weights(pairs.where(ordinary), crossed[ordinary], single)
        near &= ~ordinary
    keys = list(zip(left[near].tolist(), right[near].tolist(), crossed[near].tolist(), given[near].tolist()))
    distinct = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    if keys:
        known = numpy.array(_relate(list(distinct), words, single, stages))[[distinct[key] for key in keys]]
        weight[near], beside[near], equal[near] = known[:, 0], known[:, 1], known[:, 2] > 0
    size = len(shape.places), rows, columns
    return weight.reshape(size), beside.reshape(size), equal.astype(numpy.int64).reshape(size)


def _relate(pairs: list[tuple[int, int, bool, bool]], words: _Words, single: bool, stages: Stages) -> list[tuple[float, float, float]]:
    """Return the weights of pairs of words that are not far apart, in the roles in which they stand (crossed, both given
    names, both family names), what is added beside an equal word, and whether they are equal."""
    parts = [
        (_part(words, left, "given" if given else "family"), _part(words, right, "given" if given or crossed else "family"))
        for left, right, crossed, given in pairs
    ]
    measures: list[Measure] = [measure(*pair) for pair in parts]
    asked = [(one.text, two.text) for (one, two), found in zip(parts, measures) if found.ask] if stages.encoder else []
    cosine = iter(cosines(asked))
    weights = []
    for pair, found in zip(parts, measures):
        related = relation(*pair, found, next(cosine), stages, single) if found.ask and asked else relate(*pair, stages, single)
        weight = numpy.nan if related.kind == "gendered" and not single else related.weight
        weights.append((weight, weight_of(related.beside), float(related.kind in EQUAL)))
    return weights


def _part(words: _Words, at: int, tag: Any) -> Part:
    return Part(words.texts[at], words.fold[at], tag)
