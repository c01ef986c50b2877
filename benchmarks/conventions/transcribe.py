"""The tables of established spellings: exact and first, and within the first three variants."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

import namenorm
from benchmarks.conventions.data import FILES, Cell, cells
from benchmarks.conventions.table import percent, show
from namenorm.errors import SchemeError


class Outcome(NamedTuple):
    """What became of one cell. `made` is None for a pair that no scheme serves: a miss."""

    cell: Cell
    made: str | None
    first: bool
    three: bool


def same(made: str, expected: str, source: str) -> bool:
    """Whether two spellings are equal in NFC; the order of a Japanese name's words is free."""
    made, expected = unicodedata.normalize("NFC", made), unicodedata.normalize("NFC", expected)
    return made == expected or (source == "ja" and sorted(made.split()) == sorted(expected.split()))


def outcome(cell: Cell) -> Outcome:
    """Try one cell."""
    try:
        made = namenorm.transcribe(cell.native, cell.source, cell.target)
    except SchemeError:
        return Outcome(cell, None, False, False)
    first = same(made, cell.expected, cell.source)
    found = namenorm.variants(cell.native, lang=cell.source, targets=[cell.target])[:3]
    return Outcome(cell, made, first, any(same(variant.text, cell.expected, cell.source) for variant in found))


def outcomes(which: str) -> list[Outcome]:
    """Try all cells of a table."""
    return [outcome(cell) for cell in cells(which)]


def shares(found: Iterable[Outcome]) -> tuple[float, float]:
    """Return the shares that are exact and first, and within the first three."""
    items = list(found)
    return sum(o.first for o in items) / len(items), sum(o.three for o in items) / len(items)


def report(sample: int) -> None:
    """Print the shares by file, by source and by target, and the pairs without a scheme."""
    by_file = {which: outcomes(which) for which in FILES}
    print(
        "Share exact-and-first (transcribe) and within the first three variants, in %; a pair without a scheme misses."
    )
    print("plain: cells without the mark of an exception; all: with them. The target is plain 92 first, 97 in three.")
    _table("file", [*by_file.items(), ("all", [o for found in by_file.values() for o in found])])
    for which, found in by_file.items():
        _table(f"{which}: source", _grouped(found, lambda o: o.cell.source))
        _table(f"{which}: target", _grouped(found, lambda o: o.cell.target))
    missing = Counter((o.cell.source, o.cell.target) for found in by_file.values() for o in found if o.made is None)
    by_source = defaultdict(list)
    for source, target in missing:
        by_source[source].append(target)
    print(f"Pairs without a scheme: {len(missing)} ({missing.total()} cells of all files)")
    for source, targets in sorted(by_source.items()):
        print(f"  {source}: {' '.join(targets)}")


def print_misses() -> None:
    """Print the misses of the open tables as CSV. The rows of the held ones are never shown."""
    for o in outcomes("open") + outcomes("fresh-open") + outcomes("third-open"):
        if not o.first:
            mark, rank = "!" if o.cell.exception else "", "three" if o.three else ""
            print(",".join([o.cell.native, o.cell.source, o.cell.target, mark + o.cell.expected, o.made or "", rank]))


def _grouped(found: Iterable[Outcome], key: Callable[[Outcome], str]) -> list[tuple[str, list[Outcome]]]:
    groups = defaultdict(list)
    for o in found:
        groups[key(o)].append(o)
    return list(groups.items())


def _table(title: str, groups: Iterable[tuple[str, list[Outcome]]]) -> None:
    body = []
    for name, found in groups:
        plain = [o for o in found if not o.cell.exception]
        row: list[object] = [name]
        for part in (plain, found):
            row += [
                len(part),
                percent(sum(o.first for o in part), len(part)),
                percent(sum(o.three for o in part), len(part)),
            ]
        body.append([*row, sum(o.made is None for o in found)])
    show([title, "plain", "first", "three", "all", "first", "three", "no scheme"], body)
