"""Which part of one personal name answers which part of the other: every part of both stands in exactly one alignment.

All parts of the shorter name are answered, by the assignment of greatest total weight; what is left over of the longer
one is omitted, not contradicted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import permutations, product
from typing import NamedTuple, TypeAlias

from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.weighing.weights import weight_of
from namenorm.parts import Part

Names: TypeAlias = "Sequence[tuple[Part, ...]]"
_MOST_EXACT = 4  # parts of the shorter name up to which all assignments are tried
_MOST_OTHERS = 6
MANY = 3
"""Words from which names of equally many may be cut otherwise."""


class Alignment(NamedTuple):
    """Parts of the left name, parts of the right one (either may be empty), the kind of evidence, its features."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    kind: str
    features: tuple[Feature, ...]
    weight: float

    @classmethod
    def of(cls, left: tuple[Part, ...], right: tuple[Part, ...], kind: str, features: tuple[Feature, ...]) -> Alignment:
        """Return an alignment whose weight is that of its features."""
        return cls(left, right, kind, features, weight_of(features))


def assign(table: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs (row, column) of greatest total weight; each row or each column, whichever are fewer, has one.

    >>> assign([[1.0, 5.0], [4.0, 6.0]])
    [(0, 1), (1, 0)]
    """
    rows, columns = len(table), len(table[0]) if table else 0
    if not columns:
        return []
    if rows == columns == 2:
        one, two = table
        return [(0, 0), (1, 1)] if one[0] + two[1] >= one[1] + two[0] else [(0, 1), (1, 0)]
    if rows > columns:
        return sorted([(i, j) for j, i in assign(list(zip(*table)))])
    if rows > _MOST_EXACT or columns > _MOST_OTHERS:
        return _greedy(table)
    if rows == 1:
        row = table[0]
        return [(0, max(range(columns), key=row.__getitem__))]
    orders = _orders(columns, rows)
    if rows == 2:
        one, two = table
        totals = [one[i] + two[j] for i, j in orders]
    else:
        totals = [sum([row[j] for row, j in zip(table, order)]) for order in orders]
    return list(enumerate(orders[totals.index(max(totals))]))


@lru_cache(maxsize=64)
def _orders(columns: int, rows: int) -> tuple[tuple[int, ...], ...]:
    return tuple(permutations(range(columns), rows))


def _greedy(table: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    ranked = sorted(((-value, abs(i - j), i, j) for i, row in enumerate(table) for j, value in enumerate(row)))
    rows: set[int] = set()
    columns: set[int] = set()
    found = []
    for _, _, i, j in ranked:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            found.append((i, j))
    return sorted(found)


def align_one_of(left: Names, right: Names, whole: Names, align: Callable[[tuple[Part, ...], tuple[Part, ...]], list[Alignment]]) -> list[Alignment]:
    """Align two names of which one or both may hold several, those that fit best; what else stands in the `whole` names stands alone."""
    found = [(align(one, two), (one, two)) for one, two in product(left, right)]
    best, chosen = max(found, key=lambda item: weight_of_all(item[0]))
    for turned, (name, used) in enumerate(zip(whole, chosen)):
        left_over = Counter([part.text for part in name]) - Counter([part.text for part in used])
        rest = tuple([part for part in name if left_over[part.text]])
        if rest:
            best = [*best, Alignment.of((), rest, "other_name", ()) if turned else Alignment.of(rest, (), "other_name", ())]
    return best


def weight_of_all(alignments: list[Alignment]) -> float:
    """Return the summed weight of alignments."""
    return sum([item.weight for item in alignments])


def at_most(found: list[Alignment], limit: float, kind: str) -> list[Alignment]:
    """Take from the evidence of two persons what is over a limit of the log odds: they may be of kin, or a man and a woman.

    >>> found = [Alignment((), (), "exact", (), 9.0)]
    >>> [item.kind for item in at_most(found, 0.5, "sibling")], at_most(found, 99.0, "sibling") == found
    (['exact', 'sibling'], True)

    What the kind says already, of the names as a whole, and what is over the limit are one evidence.
    """
    over = weight_of_all(found) + weight_of((("prior.person", 1.0),)) - limit
    if over <= 0:
        return found
    told = [item for item in found if item.kind == kind and not (item.left or item.right)]
    features = [feature for item in told for feature in item.features]
    return [*(item for item in found if item not in told), Alignment.of((), (), kind, (*features, ("over", over)))]
