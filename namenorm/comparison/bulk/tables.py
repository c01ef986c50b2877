"""How each word of one name relates to each word of another, for many pairs of names of one shape at once.

Most words are far apart: what that says depends on their roles alone. Of the others the ordinary ones are weighed as
arrays (`ordinary`), the kindred ones by the same functions as in `compare`, once for all pairs that have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy

from namenorm.comparison.persons.alignment import pull
from namenorm.comparison.persons.declined import is_weak
from namenorm.comparison.persons.gendered import may_be_counterparts, may_be_of_nisba
from namenorm.comparison.persons.relation import Stages, relate, relation
from namenorm.comparison.weighing.vectors import cosines
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.exactness import EQUAL
from namenorm.comparison.words.likeness import measure
from namenorm.parts import Part, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from numpy.typing import NDArray

    from namenorm.comparison.bulk.ordinary import Pairs
    from namenorm.comparison.bulk.vocabulary import Vocabulary

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]


_TAGS: tuple[tuple[Tag, Tag], ...] = (("given", "given"), ("family", "given"), ("family", "family"))
"""The roles of two words: both given names, crossed, both family names."""


class Shape(NamedTuple):
    """Pairs of names of one shape: the numbers of the words of the left names, a row a name, and of the right ones.

    `near` are the pairs of words that are not far apart, `cells` their places among all: row by row, and in a row each
    word of the left name beside each of the right one.
    """

    left: Ints
    right: Ints
    cells: Ints
    near: Pairs

    @classmethod
    def of(cls, left: Ints, right: Ints, words: Vocabulary) -> Shape:
        """Hold the words of names against each other."""
        rows, columns = left.shape[1], right.shape[1]
        one, two = numpy.repeat(left, columns, axis=1).ravel(), numpy.tile(right, (1, rows)).ravel()
        return cls(left, right, *words.traits.near(one, two))

    @property
    def few(self) -> int:
        """The number of words of the shorter names."""
        return int(min(self.left.shape[1], self.right.shape[1]))

    @property
    def many(self) -> int:
        """The number of words of the longer names."""
        return int(max(self.left.shape[1], self.right.shape[1]))

    @property
    def turned(self) -> bool:
        """Whether the left names are the longer ones."""
        return bool(self.left.shape[1] > self.right.shape[1])

    @property
    def short_and_long(self) -> tuple[Ints, Ints]:
        """The words of the shorter names and of the longer ones."""
        return (self.right, self.left) if self.turned else (self.left, self.right)

    def have_near(self) -> Truths:
        """Tell which pairs of names have words that are not far apart."""
        found = numpy.zeros(len(self.left), dtype=bool)
        found[self.cells // (self.few * self.many)] = True
        return found

    def where(self, chosen: Truths) -> Shape:
        """Return some of the pairs."""
        size = self.few * self.many
        rows = self.cells // size
        kept = chosen[rows]
        cells = (numpy.cumsum(chosen) - 1)[rows[kept]] * size + self.cells[kept] % size
        return Shape(self.left[chosen], self.right[chosen], cells, self.near.where(kept))


class Table(NamedTuple):
    """Of each word of the shorter names against each of the longer ones: the weight; how strongly the two are drawn
    together; what is added beside an equal word; whether they are equal; whether they are so weakly related that
    their base forms may say more."""

    weight: Floats
    drawn: Floats
    beside: Floats
    equal: Truths
    weak: Truths

    def in_order(self, columns: Ints) -> Table:
        """Return the cells of one order for each pair of names: which word of the longer answers each of the shorter."""
        return self.each(lambda cells: numpy.take_along_axis(cells, columns[:, :, None], axis=2)[:, :, 0])

    def each(self, change: Callable[[NDArray[Any]], NDArray[Any]]) -> Table:
        """Return what a change makes of all arrays."""
        return Table(*map(change, self))


def table(shape: Shape, words: Vocabulary, stages: Stages) -> Table:
    """Return how all words relate; the weight is not a number where only the whole name tells."""
    rows, columns = shape.left.shape[1], shape.right.shape[1]
    size = rows * columns
    found = _of_far(rows, columns, len(shape.left))
    at, near = shape.cells, shape.near
    i, j = at % size // columns, at % columns
    both_given, both_family = (i < rows - 1) & (j < columns - 1), (i == rows - 1) & (j == columns - 1)
    crossed = ~(both_given | both_family)
    kindred = numpy.ones(len(at), dtype=bool)
    if not stages.encoder:
        kindred = words.fold_numbers[near.left] == words.fold_numbers[near.right]
        kindred[~kindred] = ~words.traits.are_ordinary(near.where(~kindred))
        ordinary = ~kindred
        weights = words.traits.weights(near.where(ordinary), crossed[ordinary], both_given[ordinary], size == 1)
        found.weight[at[ordinary]], found.beside[at[ordinary]] = weights
        found.drawn[at[ordinary]] = weights[0]
    if kindred.any():
        roles = numpy.where(both_given, 0, numpy.where(both_family, 2, 1))
        related = _of_kindred(near.where(kindred), roles[kindred], words, size == 1, stages)
        for cells, of_kindred in zip(found, related):
            cells[at[kindred]] = of_kindred
    axes = (0, 2, 1) if shape.turned else (0, 1, 2)
    return found.each(lambda cells: cells.reshape(-1, rows, columns).transpose(axes))


def _of_far(rows: int, columns: int, count: int) -> Table:
    """Return the cells of so many pairs of names all of whose words are far apart."""
    single = rows == columns == 1
    far = ("far", "single.far") if single else ("far",)
    same_role = [(i == rows - 1) == (j == columns - 1) for i in range(rows) for j in range(columns)]
    weight = numpy.tile([_weight(*far) if same else _weight(*far, "crossed.far") for same in same_role], count)
    beside = numpy.full(len(weight), 0.0 if single else _weight("beside.far"))
    none = numpy.zeros(len(weight), dtype=bool)
    return Table(weight, weight.copy(), beside, none, none.copy())


def _of_kindred(pairs: Pairs, roles: Ints, words: Vocabulary, single: bool, stages: Stages) -> Table:
    """Return the cells of kindred pairs of words in their roles; each pair is related once."""
    codes = (pairs.left * len(words.texts) + pairs.right) * len(_TAGS) + roles
    _, first, places = numpy.unique(codes, return_index=True, return_inverse=True)
    chosen = zip(pairs.left[first].tolist(), pairs.right[first].tolist(), roles[first].tolist())
    parts = [(words.part(left, _TAGS[role][0]), words.part(right, _TAGS[role][1])) for left, right, role in chosen]
    return Table(*map(numpy.array, zip(*_related(parts, single, stages)))).each(lambda cells: cells[places])


def _related(
    parts: Sequence[tuple[Part, Part]], single: bool, stages: Stages
) -> Iterator[tuple[float, float, float, bool, bool]]:
    """Yield the cell of each pair of words; the encoder is asked of all together.

    The weight is not a number where a word may be the woman's form of another: then the whole name must be looked at.
    """
    measures = [measure(*pair) for pair in parts]
    asked = [(one.text, two.text) for (one, two), found in zip(parts, measures) if found.ask and stages.encoder]
    cosine = iter(cosines(asked))
    for pair, found in zip(parts, measures):
        if found.ask and stages.encoder:
            related = relation(*pair, found, next(cosine), stages, single)
        else:
            related = relate(*pair, stages, single)
        folds = pair[0].fold, pair[1].fold
        counterparts = related.kind == "inflected" and (may_be_counterparts(*folds) or may_be_of_nisba(*folds))
        doubtful = not single and (related.kind == "gendered" or counterparts)
        weight = numpy.nan if doubtful else related.weight
        yield (
            weight, weight + pull(related) - related.weight, weight_of(related.beside), related.kind in EQUAL,
            stages.encoder and is_weak(related),
        )  # fmt: skip


def _weight(*names: str) -> float:
    return weight_of([(name, 1.0) for name in names])
