"""Which parts of an index are like a part: the same, without its ending, one slip apart, of one skeleton, alike in sound."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from namenorm import keys
from namenorm.inflection import bases
from namenorm.registry.arrays import bounds, count_bits, sorted_once
from namenorm.registry.partfile import filed, pairs_of
from namenorm.registry.vectors import Vectors

if TYPE_CHECKING:
    import numpy

    from namenorm.registry.index import Index

STAGES = ("exact", "inflection", "typo", "convention", "vector")
"""What joins a part with a part of a name, the strictest first."""
CONVENTION = STAGES.index("convention")
_TABLES: dict[str, Literal["B", "H"]] = {"exact": "H", "slips": "B", "skeletons": "H"}
"""The tables of parts, and the size of what they keep of a hash."""
_MOST_ALIKE = 400
"""Parts that one part stands for."""
_SKELETONS = 6
_SLIP, _SKELETON, _VECTOR = 0.9, 0.75, 0.8
_LONGEST_ENDING, _SHORTEST_STEM = 3, 4


class Alike(NamedTuple):
    """The parts that one part stands for: sorted numbers, likeness 0-1, stage, and how many names hold any of them."""

    parts: Any
    likeness: Any
    stages: Any
    holders: int


class PartTables:
    """The tables of parts of one index."""

    def __init__(self, index: Index) -> None:
        import numpy as np

        self._index = index
        self._marks = np.frombuffer(index.section("part_marks"), dtype="<u8")
        self._texts, self._bounds = index.section("parts"), index.section("part_bounds").cast("I")
        self._tables = {
            name: (
                index.section(f"{name}_rests").cast(code), index.section(f"{name}_tops").cast("I"),
                np.frombuffer(index.section(f"{name}_parts"), dtype="<u2").reshape(2, -1),
            )
            for name, code in _TABLES.items()
        }  # fmt: skip
        held = np.frombuffer(index.section("held"), dtype="<u4")
        if held.max(initial=0) >= max(1, len(self)):
            raise index.altered()
        self.holder_bounds = bounds(np.bincount(held, minlength=len(self))).astype("<u4")
        """Where among the holders of all parts those of each part begin, and the end."""

    def __len__(self) -> int:
        """The number of parts."""
        return len(self._bounds) - 1

    def part(self, number: int) -> str:
        """Return a part by its number."""
        return str(self._texts[self._bounds[number] : self._bounds[number + 1]], "utf-8", "surrogatepass")

    def all(self) -> list[str]:
        """Return all parts."""
        return [self.part(number) for number in range(len(self._bounds) - 1)]

    @cached_property
    def vectors(self) -> Vectors | None:
        """The vectors of the parts, where the index has them and the model is there."""
        return Vectors.of(self._index)

    def alike(self, part: str, without: Collection[str]) -> Alike | None:
        """Return the parts like this one, by rule; None when there is none."""
        import numpy as np

        found = {number: (1.0, 0) for number in self._lookup("exact", part) if self.part(number) == part}
        if "inflection" not in without:
            for base in _stems(part):
                for number in self._lookup("exact", base):
                    if number not in found and self.part(number) == base:
                        found[number] = (_SLIP, 1)
        if "typos" not in without:
            for form in keys.deletions(part):
                for number in self._lookup("slips", form):
                    if number not in found and keys.one_slip(part, self.part(number)):
                        found[number] = (_SLIP, 2)
        numbers = np.array(sorted(found), dtype=np.uint32)
        likeness = np.array([found[number][0] for number in numbers.tolist()], dtype=np.float32)
        stages = np.array([found[number][1] for number in numbers.tolist()], dtype=np.uint8)
        if "conventions" not in without:
            numbers, likeness, stages = self._with_skeletons(part, numbers, likeness, stages)
        if not len(numbers):
            return None
        return Alike(numbers, likeness, stages, int(self.holders_of(numbers).sum()))

    def _lookup(self, table: str, form: str) -> list[int]:
        """Return the parts filed under a spelling: few."""
        rests, starts, halves = self._tables[table]
        start, end = filed(rests, starts, form)
        return [low | high << 16 for low, high in zip(*halves[:, start:end].tolist())] if end > start else []

    def _range(self, table: str, form: str) -> numpy.ndarray[Any, Any]:
        """Return the parts filed under a skeleton: maybe very many."""
        rests, starts, halves = self._tables[table]
        start, end = filed(rests, starts, form)
        return halves[0, start:end] | halves[1, start:end].astype("u4") << 16  # type: ignore[no-any-return]

    def _with_skeletons(self, part: str, numbers: Any, likeness: Any, stages: Any) -> tuple[Any, Any, Any]:
        """Add the parts with a skeleton in common; of very many, those most like the part."""
        import numpy as np

        forms = [form for form in keys.skeletons(part, _SKELETONS) if len(form) > 1]
        classes = [self._range("skeletons", form) for form in forms]
        if not any(map(len, classes)):
            return numbers, likeness, stages
        others = sorted_once(np.concatenate(classes))
        if len(numbers):
            others = others[numbers[np.searchsorted(numbers, others).clip(max=len(numbers) - 1)] != others]
        values = _SKELETON * (0.6 + 0.4 * self._closeness(part, others))
        if len(others) > _MOST_ALIKE:
            kept = np.sort(np.argsort(-values, kind="stable")[:_MOST_ALIKE])
            others, values = others[kept], values[kept]
        joined = np.concatenate((numbers, others))
        order = np.argsort(joined, kind="stable")
        return (
            joined[order],
            np.concatenate((likeness, values.astype(np.float32)))[order],
            np.concatenate((stages, np.full(len(others), 3, dtype=np.uint8)))[order],
        )

    def with_vectors(self, part: str, group: Alike | None) -> Alike | None:
        """Add the parts that the model finds alike; one already there keeps its stage and the better likeness."""
        import numpy as np

        assert self.vectors
        others, cosines = self.vectors.alike(part)
        if not len(others):
            return group
        values, stages = (_VECTOR * cosines).astype(np.float32), np.full(len(others), 4, dtype=np.uint8)
        if group is not None:
            others = np.concatenate((group.parts, others))
            values, stages = np.concatenate((group.likeness, values)), np.concatenate((group.stages, stages))
        by_value, by_stage = np.lexsort((-values, others)), np.lexsort((stages, others))
        others = others[by_value]
        kept = np.ones(len(others), dtype=bool)
        kept[1:] = others[1:] != others[:-1]
        parts = others[kept]
        return Alike(parts, values[by_value][kept], stages[by_stage][kept], int(self.holders_of(parts).sum()))

    def _closeness(self, part: str, numbers: Any) -> numpy.ndarray[Any, Any]:
        """Return 0-1 for each part: how many letters it shares, and how alike the lengths are."""
        import numpy as np

        own = np.uint64(pairs_of(part))
        marks = self._marks[numbers]
        shared, either = count_bits(marks & own), count_bits(marks | own)
        return shared / np.maximum(either, 1)  # type: ignore[no-any-return]

    def holders_of(self, parts: Any) -> numpy.ndarray[Any, Any]:
        """Return how many names hold each part."""
        return self.holder_bounds[parts + 1].astype("i8") - self.holder_bounds[parts]  # type: ignore[no-any-return]


def _stems(part: str) -> list[str]:
    """Return what a part may be without its ending: known endings, and up to three letters less.

    >>> _stems("putinem")[0], "putine" in _stems("putinem")
    ('putin', True)
    """
    shorter = [part[:-count] for count in range(1, _LONGEST_ENDING + 1) if len(part) - count >= _SHORTEST_STEM]
    return [*dict.fromkeys([*bases(part), *shorter])]
