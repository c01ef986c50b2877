"""All schemes of a language walked over a native word at once: what each of them writes at each place.

Sets of schemes are bits of an integer. Where the schemes differ, their choices can also be mixed, the likeliest first:
how likely a choice is was counted from attested spellings (`choices.json`, made by `tools/make_choices.py`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Container
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeAlias, cast

from namenorm.romanization.library import scheme_ids, scheme_of, writes_latin
from namenorm.romanization.places import Choice, Places
from namenorm.romanization.rules import MOST_KEPT

CHOICES = Path(__file__).parent / "choices.json"
Mixed: TypeAlias = "tuple[float, str, int]"
"""What a spelling costs, the spelling, and the schemes that may write so (none: a mixture)."""
# Of two figures one is of plain letters, one of scripts that must be read first: more is open there.
_BEAM = 12, 20  # beginnings kept at each letter
_HOPELESS = 5.0, 8.0  # natural-log odds by which a beginning may trail the best
_OPTIONS = 7  # choices at one place
_MOST_OPTIONS = {"hangul": 20}  # of a script that is written in more ways than others
MIXED = 1.5  # cost of leaving every single scheme
_LOOSER = 1.5  # cost of a looser choice that was not counted
_RARE = 6.0  # cost of a choice never met where others were


class Walk:
    """The schemes of one language."""

    def __init__(self, ids: tuple[str, ...], tag: str) -> None:
        self.ids = ids
        self.schemes = [scheme_of(id) for id in ids]
        self.all = (1 << len(ids)) - 1
        prepared = self.schemes[0].prepared if self.schemes else ""
        self._beam, self._hopeless = _BEAM[bool(prepared)], _HOPELESS[bool(prepared)]
        self._options = _MOST_OPTIONS.get(prepared, _OPTIONS)
        self._with_words = [(bit, scheme) for bit, scheme in enumerate(self.schemes) if scheme.words]
        self.place = Places(self.schemes).at
        self._named: dict[int, tuple[str, ...]] = {}
        self.counted = counted_choices().get(tag, {})

    def named(self, schemes: int) -> tuple[str, ...]:
        """Return the ids of a set of schemes."""
        found = self._named.get(schemes)
        if found is None:
            if len(self._named) > MOST_KEPT:
                self._named.clear()
            found = self._named[schemes] = tuple(id for bit, id in enumerate(self.ids) if schemes >> bit & 1)
        return found

    def bits(self, ids: Container[str]) -> int:
        """Return the schemes of the walk that are among some ids."""
        return sum(1 << bit for bit, id in enumerate(self.ids) if id in ids)

    def choices(self, framed: str, at: int) -> list[Choice]:
        """Return the likeliest choices at a place, each with its cost."""
        place = self.place(framed, at)
        key = framed[at : at + place.longest + 1], at == 1
        found = place.choices.get(key)
        if found is None:
            merged: dict[tuple[int, str], tuple[float, int]] = {}
            for length, form, price, schemes in place.forms:
                share, able = merged.get((length, form), (0.0, 0))
                share += schemes.bit_count() * math.exp(-_LOOSER * price)
                merged[length, form] = share, able | schemes
            total = sum(share for share, _ in merged.values())
            for length in {length for length, _ in merged}:
                for form in self._row(framed, at, length):
                    if at > 1 or form[:1] != "-":  # no word begins with the hyphen between syllables
                        merged.setdefault((length, form), (0.0, 0))
            costed = [
                (length, form, self._cost(self._row(framed, at, length), form, share / total), able)
                for (length, form), (share, able) in merged.items()
            ]
            found = place.choices[key] = sorted(costed, key=lambda choice: choice[2])[: self._options]
        return found

    def _row(self, framed: str, at: int, length: int) -> dict[str, float]:
        """Return the counted costs for letters at a place: of those at the border of a word, if that was counted."""
        source = framed[at : at + length]
        placed = placed_key(source, at == 1, at + length == len(framed) - 1)
        return self.counted.get(placed) or self.counted.get(source) or {}

    @staticmethod
    def _cost(row: dict[str, float], form: str, share: float) -> float:
        if row:
            return row.get(form, _RARE)
        return -math.log(share) if share else _RARE

    def written(self, native: str) -> dict[str, int]:
        """Return what the schemes themselves write for a lower-case word, each text with the schemes that do."""
        framed, end = f"^{native}$", len(native) + 1
        at: list[dict[str, int]] = [{} for _ in range(end + 1)]
        at[1][""] = self.all
        for place in range(1, end):
            states = at[place]
            if not states:
                continue
            for length, form, price, schemes in self.place(framed, place).forms:
                if not price:
                    into = at[min(end, place + length)]
                    for text, able in states.items():
                        if both := able & schemes:
                            longer = text + form
                            into[longer] = into.get(longer, 0) | both
        found = at[end]
        for bit, scheme in self._with_words:
            if native in scheme.words:
                form = scheme.words[native][0]
                found = {text: able & ~(1 << bit) for text, able in found.items()}
                found[form] = found.get(form, 0) | 1 << bit
        return {text: able for text, able in found.items() if able}

    def irregular(self, native: str) -> list[Mixed]:
        """Return the spellings that the schemes' lists of words give a native word."""
        found: dict[str, tuple[float, int]] = {}
        for bit, scheme in enumerate(self.schemes):
            for place, form in enumerate(scheme.words.get(native, ())):
                cost, able = found.get(form, (1.0 * place, 0))
                found[form] = min(cost, 1.0 * place), able | 1 << bit
        return sorted((cost, form, able) for form, (cost, able) in found.items())

    def mixed(self, native: str, most: int) -> list[Mixed]:
        """Return the likeliest spellings of a lower-case word, also such as mix the schemes' choices."""
        framed, end = f"^{native}$", len(native) + 1
        at: list[dict[str, tuple[float, int]]] = [{} for _ in range(end + 1)]
        at[1][""] = 0.0, self.all
        for place in range(1, end):
            if not at[place]:
                continue
            kept = sorted([(cost, text, able) for text, (cost, able) in at[place].items()])[: self._beam]
            bound = kept[0][0] + self._hopeless
            for length, form, price, schemes in self.choices(framed, place):
                into = at[min(end, place + length)]
                for cost, text, able in kept:
                    total = cost + price
                    if total > bound:
                        break
                    both = able & schemes
                    if able and not both:
                        total += MIXED
                    longer = text + form
                    known = into.get(longer)
                    if known is None:
                        into[longer] = total, both
                    elif total < known[0] or both & ~known[1]:  # written so in another way, by other schemes too
                        into[longer] = min(total, known[0]), both | known[1]
        return sorted([(cost, text, able) for text, (cost, able) in at[end].items() if text])[:most]


def placed_key(source: str, first: bool, last: bool) -> str:
    """Return the key under which letters at the beginning or the end of a word are counted."""
    return f"{'^' * first}{source}{'$' * last}"


@lru_cache(maxsize=1)
def counted_choices() -> dict[str, dict[str, dict[str, float]]]:
    """Return by language and native letters what each Latin piece for them costs."""
    if not CHOICES.is_file():
        return {}
    content = json.loads(CHOICES.read_text(encoding="utf-8"))
    return cast("dict[str, dict[str, dict[str, float]]]", content["choices"])


@cache
def walk_of(tag: str, prepared: str = "", latin: bool | None = None) -> Walk:
    """Return the walk over the schemes of a language that read their script in one way, and write in one where that is told."""
    ids = [id for id in scheme_ids(tag) if scheme_of(id).prepared == prepared]
    counted = "" if latin is False else tag  # what was counted are Latin letters
    return Walk(tuple(id for id in ids if latin in (None, writes_latin(id))), counted)
