"""Loose look-ups in one index: names whose parts are like those asked for, by slip, skeleton or vector.

Work is bounded whatever the size: a part stands for a limited number of parts, these for a limited number of names,
the rarer part of a name first, the more prominent names first.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from namenorm.errors import NamenormError
from namenorm.registry.alike import CONVENTION, STAGES, Alike, PartTables
from namenorm.registry.arrays import ragged, sorted_once
from namenorm.registry.layout import ACRONYM

if TYPE_CHECKING:
    import numpy

    from namenorm.registry.index import Index

_MOST_PARTS = 8
_MOST_NAMES = (1_500, 500, 250)
"""Names that the rarest, the second and the third part bring in."""
_MOST_BY_SOUND = (2_500, 1_000, 500)
"""The same where the model is asked: its parts are alike in sound, many of them by chance."""
_MOST_SHARED = 20_000
"""Names of a frequent part that are searched for those that hold another frequent part."""
_MISSING = 1.5
"""What a part that only one of two names has takes from the fit: as much as a rather common part adds."""


class Found(NamedTuple):
    """A name that may be the one asked for: its number, how well its parts fit (at most 1), the loosest stage it needed."""

    name: int
    fit: float
    stage: str


class PartIndex:
    """The names of one index, by their parts."""

    def __init__(self, index: Index) -> None:
        import numpy as np

        self._index, self.tables = index, PartTables(index)
        self._scratch = threading.local()

        def table(name: str, code: str) -> Any:
            return np.frombuffer(index.section(name), dtype=code)

        self._held, self._held_bounds = table("held", "<u4"), table("held_bounds", "<u4")
        self._holders, self._holder_bounds = table("holders", "<u4"), self.tables.holder_bounds
        self._flags, self._owners, self._kinds = table("flags", "u1"), table("owners", "<u4"), table("kinds", "u1")

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
        alike = [self.tables.alike(part, without) for part in chosen]
        names, fit, stage, sure = self._ranked(alike, len(parts), kind)
        if not sure and "encoder" not in without and self.tables.vectors:
            alike = [self.tables.with_vectors(part, group) for part, group in zip(chosen, alike)]
            names, fit, stage, _ = self._ranked(alike, len(parts), kind, _MOST_BY_SOUND)
        best = np.argsort(-fit, kind="stable")[:most]
        return [Found(int(names[at]), float(fit[at]), STAGES[int(stage[at])]) for at in best]

    def _ranked(
        self, alike: Sequence[Alike | None], asked: int, kind: int | None, most: Sequence[int] = _MOST_NAMES
    ) -> tuple[Any, Any, Any, bool]:
        """Return names, how well they fit, their stages, and whether one fits by strict stages in all its parts."""
        import numpy as np

        groups = [group for group in alike if group is not None]
        names = self._gather(groups, kind, most) if groups else np.zeros(0, dtype=np.uint32)
        if not len(names):
            return names, np.zeros(0), np.zeros(0, dtype=np.uint8), False
        return names, *self._fit(names, groups, asked)

    def _gather(self, alike: list[Alike], kind: int | None, most: Sequence[int]) -> numpy.ndarray[Any, Any]:
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

    def _names_with(self, group: Alike, most: int) -> numpy.ndarray[Any, Any]:
        parts = group.parts
        counts = self.tables.holders_of(parts)
        if group.holders > most:
            order = (-group.likeness).argsort(kind="stable")
            parts, counts = parts[order], counts[order]
            counts = (most - (counts.cumsum() - counts)).clip(0, counts)
        return self._holders[ragged(self._holder_bounds[parts], counts)]  # type: ignore[no-any-return]

    def _in_both(self, rare: Alike, other: Alike) -> numpy.ndarray[Any, Any]:
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

    def _nearest(self, group: Alike) -> list[int]:
        order = (-group.likeness).argsort(kind="stable")[:3]
        return group.parts[order].tolist()  # type: ignore[no-any-return]

    def _postings(self, part: int) -> numpy.ndarray[Any, Any]:
        return self._holders[int(self._holder_bounds[part]) : int(self._holder_bounds[part + 1])]  # type: ignore[no-any-return]

    def _codes(self) -> numpy.ndarray[Any, Any]:
        """Return a zero for each part: this thread's own, to be left as it was."""
        import numpy as np

        codes: numpy.ndarray[Any, Any] | None = getattr(self._scratch, "codes", None)
        if codes is None:
            codes = self._scratch.codes = np.zeros(max(1, len(self.tables)), dtype=np.int32)
        return codes

    def _fit(self, names: Any, alike: list[Alike], asked: int) -> tuple[Any, Any, bool]:
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
        return (fit - _MISSING * missing) / best_possible, loosest, bool(((missing == 0) & (loosest < CONVENTION)).any())
