"""Count which of the schemes' choices attested spellings take, and write `namenorm/romanization/choices.json`.

    python -m tools.make_choices ../shared/data [ko ...]

Languages named renew their part of the file; without any, all is made anew.
Pairs are the native and Latin forms of name items in Wikidata (wikidata_name_parts, CC0) and of the tokens of Korean
labels; classes of the half that `benchmarks/conventions/variants.py` measures on, and strings that `tools/splits.py`
holds out, are left out. A pair counts when mixed choices of the language's schemes can write it. Its cheapest reading is
counted, first with the costs that the schemes' own numbers give, then with those counted. A class counts once.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.conventions.variants import held_out
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.library import scheme_ids, scheme_of
from namenorm.romanization.preparing import pieces
from namenorm.romanization.rules import without_marks
from namenorm.romanization.walking import CHOICES, Walk, counted_choices, placed_key, walk_of
from namenorm.text import fold
from tools.letter_sources import rows
from tools.splits import part_of

ROUNDS, FEWEST = 3, 5.0
DEAREST, ODD = 6.0, 9.0


class Grain(NamedTuple):
    """How finely a language is counted: at most so many pairs, and the weight and share of a piece that is kept."""

    most: int = 4000
    least: float = 1.0
    share: float = 0.004


GRAINS = defaultdict(Grain, hangul=Grain(20000, 0.3, 0.001))
"""By reading. Hangul names are written in Latin in more ways than any other's, and many of them are rare."""


def pairs(data: Path) -> dict[tuple[str, str], list[tuple[str, str, float]]]:
    """Return by language and reading the native words, a Latin form of each, and its weight."""
    classes: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for row in rows(data / "train/wikidata_name_parts.tsv.gz"):
        classes[row[0]][row[2] == "und-Latn"].add(row[3])
    found: dict[tuple[str, str], list[tuple[str, str, float]]] = defaultdict(list)
    for natives, latin in classes.values():
        forms = sorted(form for form in set(map(fold, latin)) if part_of(form) != "held")
        for native in sorted(natives):
            if forms and " " not in native and not held_out(native) and part_of(native) != "held":
                for tag in languages_of(native)[:1]:
                    for prepared in {scheme_of(id).prepared for id in scheme_ids(tag) if not scheme_of(id).several}:
                        found[tag, prepared] += [(native, form, 1 / len(forms)) for form in forms]
    return found


def letters(native: str, prepared: str) -> list[str]:
    """Return what the rules read of a native word: several parts where it holds several."""
    return [readings[0] for _, readings in pieces(native, prepared)] if prepared else [native.lower()]


def cheapest(walk: Walk, native: str, form: str) -> list[tuple[str, str]]:
    """Return the choices (native letters, Latin piece) of the cheapest reading, nothing when there is none.

    Once in a word any few letters may be written for a native letter: what is often written so becomes a choice.
    """
    framed, end = f"^{native}$", len(native) + 1
    best: dict[tuple[int, int, bool], tuple[float, tuple[tuple[str, str], ...]]] = {(1, 0, False): (0.0, ())}
    for place in range(1, end):
        for (_, written, odd), (cost, path) in [item for item in best.items() if item[0][0] == place]:
            options = [
                (length, fold(without_marks(piece)).replace(" ", ""), piece, price, odd)
                for length, piece, price, _ in walk.choices(framed, place)
            ]
            if not odd:
                options += [(1, form[written : written + size], form[written : written + size], ODD, True) for size in range(4)]
            for length, plain, piece, price, is_odd in options:
                if form.startswith(plain, written):
                    last = place + length >= end
                    source = framed[place : place + length]
                    step = cost + price, (*path, (placed_key(source, place == 1, last), piece))
                    key = min(end, place + length), written + len(plain), is_odd
                    if key not in best or step[0] < best[key][0]:
                        best[key] = step
    ended = [best[end, len(form), odd] for odd in (False, True) if (end, len(form), odd) in best]
    return list(min(ended)[1]) if ended else []


def counted(tag: str, prepared: str, found: list[tuple[str, str, float]]) -> dict[str, dict[str, float]]:
    """Return the cost of each choice by native letters."""
    walk = walk_of(tag, prepared)
    grain = GRAINS[prepared]
    asked = random.Random(7).sample(found, min(grain.most, len(found)))
    costs: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        walk = Walk(walk.ids, tag)
        walk.counted = costs
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        used = 0
        for native, form, weight in asked:
            read = letters(native, prepared)
            path = cheapest(walk, read[0], form.replace(" ", "")) if len(read) == 1 else []
            used += bool(path)
            for source, piece in path:
                seen[source][piece] += weight  # type: ignore[assignment]
                if source.strip("^$") != source:
                    seen[source.strip("^$")][piece] += weight  # type: ignore[assignment]
        costs = {source: _costs(row, grain) for source, row in sorted(seen.items()) if row.total() >= FEWEST}
    print(tag, prepared, len(asked), "pairs", used, "read", len(costs), "rows")
    return costs


def _costs(row: Counter[str], grain: Grain) -> dict[str, float]:
    """Return costs by piece, without the rarest."""
    total = row.total() + 1.0
    kept = {piece: seen for piece, seen in row.items() if seen >= grain.least and seen / total >= grain.share}
    return {piece: round(min(DEAREST, -math.log(seen / total)), 2) for piece, seen in sorted(kept.items())}


def items(found: dict[tuple[str, str], list[tuple[str, str, float]]]) -> Iterator[tuple[str, dict[str, dict[str, float]]]]:
    """Yield the counted choices of each language that has enough pairs."""
    for (tag, prepared), some in sorted(found.items()):
        if len(some) >= 200:
            costs = counted(tag, prepared, some)
            if len(costs) >= 30:
                yield tag, costs


def main() -> None:
    """Write the file."""
    found, wanted = pairs(Path(sys.argv[1])), sys.argv[2:]
    kept = counted_choices() if wanted else {}
    some = {key: those for key, those in found.items() if not wanted or key[0] in wanted}
    content = {"choices": kept | dict(items(some)), "source": "Wikidata name items (CC0), counts only"}
    CHOICES.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")
    print(CHOICES.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
