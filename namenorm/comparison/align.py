"""Which part of one personal name answers which part of the other: every part of both stands in exactly one alignment.

All parts of the shorter name are answered, by the assignment of greatest total weight; what is left over of the longer
one is omitted, not contradicted. Words written together or apart are tried both ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from namenorm.comparison.likeness import Feature, alike
from namenorm.comparison.sounds import sounds
from namenorm.comparison.weights import weight_of
from namenorm.lexicon import listed
from namenorm.parts import LITTLE, Part
from namenorm.romanization import native_parts
from namenorm.scripts import UNSPACED, scripts_in

_MOST_EXACT = 4  # parts of the shorter name up to which all assignments are tried
_MOST_OTHERS = 6
_ALIKE_WHEN_MERGED = 0.5
_MOST_CUTS = 2
_SHORTEST_JOINED = 4
_DIFFERENCE = 2
"""Letters by which words written together may be longer or shorter than what they may be."""


class Alignment(NamedTuple):
    """Parts of the left name, parts of the right one (either may be empty), the kind of evidence, its features."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    kind: str
    features: tuple[Feature, ...]
    weight: float

    @classmethod
    def of(
        cls, left: tuple[Part, ...], right: tuple[Part, ...], kind: str, features: tuple[Feature, ...]
    ) -> Alignment:
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


def recut(
    left: tuple[Part, ...], right: tuple[Part, ...], *, surnames: bool = True
) -> Iterator[tuple[tuple[Part, ...], tuple[Part, ...]]]:
    """Yield the two names with words joined or an unspaced name cut, where the other name suggests it.

    `surnames` tells that an unspaced name may begin with one.

    >>> from namenorm.parts import person_parts
    >>> [[part.text for part in one] for one, two in recut(person_parts("Abdel Karim"), person_parts("Abdelkarim"))]
    [['Abdel Karim']]

    Particles may be joined to what follows them: Al Kurd is ALKURD.
    """
    if surnames and len(left) == len(right) and LITTLE.isdisjoint([part.tag for part in (*left, *right)]):
        return
    for one in _recut(left, right, surnames):
        yield one, right
    for two in _recut(right, left, surnames):
        yield left, two


def best_cut(
    left: tuple[Part, ...], right: tuple[Part, ...], align: Callable[[tuple[Part, ...], tuple[Part, ...]], list[Alignment]],
    *, surnames: bool = True,
) -> list[Alignment]:  # fmt: skip
    """Return the alignment of greatest weight over the cuttings of two names, cut again while that makes it better."""
    best, cuts = align(left, right), 0
    while cuts < _MOST_CUTS:
        others = [(one, two, align(one, two)) for one, two in recut(left, right, surnames=surnames)]
        if not others:
            break
        one, two, other = max(others, key=lambda item: weight_of_all(item[2]))
        note = [Alignment.of((), (), "recut", (("recut", 1.0),))] * (cuts == 0)
        if weight_of_all(other) + weight_of_all(note) <= weight_of_all(best):
            break
        left, right, best, cuts = one, two, [*other, *note], cuts + 1
    return best


def weight_of_all(alignments: list[Alignment]) -> float:
    """Return the summed weight of alignments."""
    return sum([item.weight for item in alignments])


def _recut(parts: tuple[Part, ...], others: tuple[Part, ...], surnames: bool) -> Iterator[tuple[Part, ...]]:
    """Yield other cuttings of `parts` that may fit the other name better."""
    if surnames and len(parts) == 1 and len(others) > 1 and len(parts[0].text) > 1 and is_unspaced(parts[0].text):
        for pieces in native_parts(parts[0].text):
            yield tuple(
                Part(piece, piece, "family" if at == 0 else "given") for at, piece in enumerate(pieces)
            )
    if len(parts) > 1 and len(others) == 1 and is_unspaced(others[0].text):
        yield (_joined(parts),)
        if len(parts) == 2:
            yield (_joined((parts[1], parts[0])),)
        return
    for at, part in enumerate(parts if surnames else ()):
        if len(part.text) in (2, 3) and _are_initials(part, others):
            yield (*parts[:at], *(Part(letter, letter.lower(), "initial") for letter in part.text), *parts[at + 1 :])
    if len(parts) < 2:
        return
    sizes = [len(part.fold) for part in parts]
    others_sizes = [len(other.fold) for other in others]
    least, most = min(others_sizes) - _DIFFERENCE, max(others_sizes) + _DIFFERENCE
    for at in range(len(parts) - 1):
        for size in (2, 3) if at + 2 < len(parts) else (2,):
            if not least <= sum(sizes[at : at + size]) <= most:
                continue
            run = parts[at : at + size]
            if not surnames and _has_small_words(run) and "".join([part.fold for part in run]) not in [other.fold for other in others]:
                continue
            if any(_is_written_together(run, other) for other in others):
                yield (*parts[:at], _joined(run), *parts[at + size :])


def _has_small_words(run: tuple[Part, ...]) -> bool:
    return not listed("small_words").isdisjoint([part.fold for part in run])


def _are_initials(part: Part, others: tuple[Part, ...]) -> bool:
    """Tell whether a part of two or three letters, like RA, may be the initials of two of the others: Robert Anthony."""
    if not part.text.isupper() or not part.text.isalpha():
        return False
    return part.fold in "".join(other.fold[0] for other in others)


def is_unspaced(text: str) -> bool:
    """Tell whether a word is written in a script whose names have no spaces.

    >>> is_unspaced("习近平"), is_unspaced("Xi")
    (True, False)
    """
    return not text.isascii() and any(script in UNSPACED or script == "Hang" for script in scripts_in(text))


def _joined(parts: tuple[Part, ...]) -> Part:
    tag = next((part.tag for part in reversed(parts) if part.counts), parts[-1].tag)
    return Part(" ".join(part.text for part in parts), "".join(part.fold for part in parts), tag)


def _is_written_together(run: tuple[Part, ...], other: Part) -> bool:
    """Tell whether the words of a run, written together, are about what the other name has."""
    joined = "".join([part.fold for part in run])
    if abs(len(joined) - len(other.fold)) > _DIFFERENCE or len(other.fold) < _SHORTEST_JOINED:
        return False
    if joined[0] != other.fold[0] and joined[-1] != other.fold[-1]:
        return False
    if any(part.fold == other.fold for part in run) or not any(part.counts for part in run):
        return False
    if joined == other.fold:
        return True
    if scripts_in(joined) != scripts_in(other.fold):
        return False
    if alike(joined, other.fold) >= _ALIKE_WHEN_MERGED:
        return True
    return any(alike(one, two) >= _ALIKE_WHEN_MERGED for one in sounds(joined) for two in sounds(other.fold))
