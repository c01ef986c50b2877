"""Loose look-ups in one index: names whose parts are like those asked for, by slip, skeleton or vector.

Work is bounded whatever the size: a part stands for a limited number of parts, these for a limited number of names,
the rarer part of a name first, the more prominent names first.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from namenorm import keys
from namenorm.errors import NamenormError
from namenorm.inflection import bases
from namenorm.registry.arrays import count_bits, ragged, sorted_once
from namenorm.registry.layout import ACRONYM
from namenorm.registry.partfile import hash_of, pairs_of
from namenorm.registry.vectors import Vectors

if TYPE_CHECKING:
    import numpy

    from namenorm.registry.index import Index

STAGES = ("exact", "inflection", "typo", "convention", "vector")
"""What joins a part with a part of a name, the strictest first."""
_MOST_PARTS = 8
_MOST_ALIKE = 400
"""Parts that one part stands for."""
_MOST_NAMES = (1_500, 500, 250)
"""Names that the rarest, the second and the third part bring in."""
_MOST_BY_SOUND = (4_000, 1_500, 500)
"""The same where the model is asked: its parts are alike in sound, many of them by chance."""
_MOST_SHARED = 20_000
"""Names of a frequent part that are searched for those that hold another frequent part."""
_SKELETONS = 6
_SLIP, _SKELETON, _VECTOR = 0.9, 0.75, 0.8
_LONGEST_ENDING, _SHORTEST_STEM = 3, 4
_CONVENTION, _MISSING = 3, 1.5


class Found(NamedTuple):
    """A name that may be the one asked for: its number, how well its parts fit (at most 1), the loosest stage it needed."""

    name: int
    fit: float
    stage: str


class _Alike(NamedTuple):
    """The parts that one part stands for: sorted numbers, likeness 0-1, stage, and how many names hold any of them."""

    parts: Any
    likeness: Any
    stages: Any
    holders: int


class PartIndex:
    """The part tables of one index."""

    def __init__(self, index: Index) -> None:
        import numpy as np

        self._index = index
        self._scratch = threading.local()

        def table(name: str, code: str) -> Any:
            return np.frombuffer(index.section(name), dtype=code)

        self._held, self._held_bounds = table("held", "<u4"), table("held_bounds", "<u4")
        self._holders, self._holder_bounds = table("holders", "<u4"), table("holder_bounds", "<u4")
        self._marks, self._flags = table("part_marks", "<u8"), table("flags", "u1")
        self._owners, self._kinds = table("owners", "<u4"), table("kinds", "u1")
        self._texts, self._bounds = index.section("parts"), index.section("part_bounds").cast("I")
        self._tables = {
            name: (index.section(f"{name}_hashes").cast("I"), table(f"{name}_parts", "<u4"))
            for name in ("exact", "slips", "skeletons")
        }

    def part(self, number: int) -> str:
        """Return a part by its number."""
        return str(self._texts[self._bounds[number] : self._bounds[number + 1]], "utf-8", "surrogatepass")

    def all(self) -> list[str]:
        """Return all parts."""
        return [self.part(number) for number in range(len(self._bounds) - 1)]

    def find(self, parts: Sequence[str], *, without: Collection[str] = (), kind: int | None = None, most: int = 40) -> list[Found]:
        """Return the names that fit these parts best, at most `most`, the best first.

        Raises `IndexFileError` where the tables have been altered and do not agree.
        """
        try:
            return self._find(parts, without, kind, most)
        except (IndexError, ValueError) as error:
            raise error if isinstance(error, NamenormError) else self._index.altered() from None

    def _find(self, parts: Sequence[str], without: Collection[str], kind: int | None, most: int) -> list[Found]:
        import numpy as np

        chosen = parts[:_MOST_PARTS]
        alike = [self._alike(part, without) for part in chosen]
        names, fit, stage, sure = self._ranked(alike, len(parts), kind)
        if not sure and "encoder" not in without and self.vectors:
            alike = [self._with_vectors(part, group) for part, group in zip(chosen, alike)]
            names, fit, stage, _ = self._ranked(alike, len(parts), kind, _MOST_BY_SOUND)
        best = np.argsort(-fit, kind="stable")[:most]
        return [Found(int(names[at]), float(fit[at]), STAGES[int(stage[at])]) for at in best]

    def _ranked(
        self, alike: Sequence[_Alike | None], asked: int, kind: int | None, most: Sequence[int] = _MOST_NAMES
    ) -> tuple[Any, Any, Any, bool]:
        """Return names, how well they fit, their stages, and whether one fits by strict stages in all its parts."""
        import numpy as np

        groups = [group for group in alike if group is not None]
        names = self._gather(groups, kind, most) if groups else np.zeros(0, dtype=np.uint32)
        if not len(names):
            return names, np.zeros(0), np.zeros(0, dtype=np.uint8), False
        return names, *self._fit(names, groups, asked)

    @cached_property
    def vectors(self) -> Vectors | None:
        """The vectors of the parts, where the index has them and the model is there."""
        return Vectors.of(self._index)

    # --- parts like a part

    def _alike(self, part: str, without: Collection[str]) -> _Alike | None:
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
        return _Alike(numbers, likeness, stages, int(self._holders_of(numbers).sum()))

    def _lookup(self, table: str, form: str) -> list[int]:
        """Return the parts filed under a spelling: few."""
        hashes, parts = self._tables[table]
        value = hash_of(form)
        start = end = bisect_left(hashes, value)
        while end < len(hashes) and hashes[end] == value:
            end += 1
        return parts[start:end].tolist() if end > start else []

    def _range(self, table: str, form: str) -> numpy.ndarray[Any, Any]:
        """Return the parts filed under a skeleton: maybe very many."""
        hashes, parts = self._tables[table]
        value = hash_of(form)
        start = bisect_left(hashes, value)
        return parts[start : bisect_left(hashes, value + 1, start)]  # type: ignore[no-any-return]

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

    def _with_vectors(self, part: str, group: _Alike | None) -> _Alike | None:
        """Add the parts that the model finds alike; one already there counts by its better likeness."""
        import numpy as np

        assert self.vectors
        others, cosines = self.vectors.alike(part)
        if not len(others):
            return group
        values, stages = (_VECTOR * cosines).astype(np.float32), np.full(len(others), 4, dtype=np.uint8)
        if group is not None:
            others = np.concatenate((group.parts, others))
            values, stages = np.concatenate((group.likeness, values)), np.concatenate((group.stages, stages))
        order = np.lexsort((-values, others))
        others, values, stages = others[order], values[order], stages[order]
        kept = np.ones(len(others), dtype=bool)
        kept[1:] = others[1:] != others[:-1]
        parts = others[kept]
        return _Alike(parts, values[kept], stages[kept], int(self._holders_of(parts).sum()))

    def _closeness(self, part: str, numbers: Any) -> numpy.ndarray[Any, Any]:
        """Return 0-1 for each part: how many letters it shares, and how alike the lengths are."""
        import numpy as np

        own = np.uint64(pairs_of(part))
        marks = self._marks[numbers]
        shared, either = count_bits(marks & own), count_bits(marks | own)
        return shared / np.maximum(either, 1)  # type: ignore[no-any-return]

    # --- names

    def _holders_of(self, parts: Any) -> numpy.ndarray[Any, Any]:
        return self._holder_bounds[parts + 1].astype("i8") - self._holder_bounds[parts]  # type: ignore[no-any-return]

    def _gather(self, alike: list[_Alike], kind: int | None, most: Sequence[int]) -> numpy.ndarray[Any, Any]:
        """Return the names that hold a part like one asked for, the rarest first, as far as the bounds allow."""
        import numpy as np

        groups = sorted(alike, key=lambda group: group.holders)
        gathered = [self._names_with(group, bound) for group, bound in zip(groups, most)]
        if len(groups) > 1 and groups[0].holders > most[0]:
            gathered.append(self._in_both(groups[0], groups[1]))
        names = sorted_once(np.concatenate(gathered))
        fitting = self._flags[names] & ACRONYM == 0
        if kind is not None:
            fitting &= self._kinds[self._owners[names]] == kind
        return names[fitting]  # type: ignore[no-any-return]

    def _names_with(self, group: _Alike, most: int) -> numpy.ndarray[Any, Any]:
        parts = group.parts
        counts = self._holders_of(parts)
        if group.holders > most:
            order = (-group.likeness).argsort(kind="stable")
            parts, counts = parts[order], counts[order]
            counts = (most - (counts.cumsum() - counts)).clip(0, counts)
        return self._holders[ragged(self._holder_bounds[parts], counts)]  # type: ignore[no-any-return]

    def _in_both(self, rare: _Alike, other: _Alike) -> numpy.ndarray[Any, Any]:
        """Return names that hold near spellings of two frequent parts."""
        import numpy as np

        found = [np.zeros(0, dtype=np.uint32)]
        for one in self._nearest(rare):
            few = self._postings(one)[: _MOST_SHARED]
            for two in self._nearest(other):
                many = self._postings(two)
                if len(few) and len(many):
                    small, large = (few, many) if len(few) <= len(many) else (many[: _MOST_SHARED], few)
                    at = np.searchsorted(large, small).clip(max=len(large) - 1)
                    found.append(small[large[at] == small][: _MOST_NAMES[0]])
        return np.concatenate(found)

    def _nearest(self, group: _Alike) -> list[int]:
        order = (-group.likeness).argsort(kind="stable")[:3]
        return group.parts[order].tolist()  # type: ignore[no-any-return]

    def _postings(self, part: int) -> numpy.ndarray[Any, Any]:
        return self._holders[int(self._holder_bounds[part]) : int(self._holder_bounds[part + 1])]  # type: ignore[no-any-return]

    def _codes(self) -> numpy.ndarray[Any, Any]:
        """Return a zero for each part: this thread's own, to be left as it was."""
        import numpy as np

        codes: numpy.ndarray[Any, Any] | None = getattr(self._scratch, "codes", None)
        if codes is None:
            codes = self._scratch.codes = np.zeros(max(1, len(self._bounds) - 1), dtype=np.int32)
        return codes

    def _fit(self, names: Any, alike: list[_Alike], asked: int) -> tuple[Any, Any, bool]:
        """Return how well each name fits all parts asked for, rare ones counting more, and its loosest stage.

        Besides, whether one fits in all its parts by strict stages alone: then the model need not be asked.
        """
        import numpy as np

        starts = self._held_bounds[names].astype(np.int64)
        counts = self._held_bounds[names + 1] - starts
        held = self._held[ragged(starts, counts)]
        edges = np.cumsum(counts) - counts
        total = max(2, len(self._held_bounds))
        codes = self._codes()
        fit, loosest = np.zeros(len(names)), np.zeros(len(names), dtype=np.uint8)
        best_possible = (asked - len(alike)) * (np.log2(total) + 1.0)
        matched = np.zeros(len(names))
        for group in alike:
            # likeness and stage in one number, so that one maximum gives both
            codes[group.parts] = (group.likeness * 1000).astype(np.int32) * 8 + 7 - group.stages
            best = np.maximum.reduceat(codes[held], edges)
            codes[group.parts] = 0
            has = best > 0
            rarity = np.log2(total / max(1, min(group.holders, total // 2))) + 1.0
            fit += rarity * (best // 8) / 1000
            best_possible += rarity
            matched += has
            loosest = np.where(has, np.maximum(loosest, 7 - best % 8), loosest).astype(np.uint8)
        missing = np.abs(counts - matched) + (asked - matched)
        return (fit - _MISSING * missing) / best_possible, loosest, bool(((missing == 0) & (loosest < _CONVENTION)).any())


def _stems(part: str) -> list[str]:
    """Return what a part may be without its ending: known endings, and up to three letters less.

    >>> _stems("putinem"), _stems("xis")
    (['putine', 'putin', 'puti'], [])
    """
    shorter = [part[:-count] for count in range(1, _LONGEST_ENDING + 1) if len(part) - count >= _SHORTEST_STEM]
    return [*dict.fromkeys([*bases(part), *shorter])]
