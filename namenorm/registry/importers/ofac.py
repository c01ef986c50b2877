"""OFAC's sanctions list: `SDN.CSV` and, as `extra`, `ALT.CSV`, both without header; `-0-` stands for nothing.

A person's `FAMILY, Given` is turned to `Given Family`. Vessels and aircraft are left out.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.registry.importers.gathering import Gathering
from namenorm.registry.importers.reading import Report, Watch, lines_of

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

_NOTHING = "-0-"
_COLUMNS, _ALT_COLUMNS = 12, 5
_KINDS = {"individual": "person", "": "organization"}
_ROLES = {"aka": "alias", "a.k.a.": "alias", "fka": "former", "f.k.a.": "former", "nka": "also", "n.k.a.": "also"}
_WEAK = re.compile(r"a\.k\.a\. '([^']+)'")
_END = "\x1a"


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the people and organizations."""
    with Gathering() as names:
        if options.extra:
            names.take(_alternates(options.extra, report, watch))
            names.index()
        for number, cells in _rows(path, report, watch):
            if len(cells) != _COLUMNS or not cells[0].isdecimal() or not cells[1]:
                report.fault(number, f"has {len(cells)} columns or no number and name; SDN.CSV has {_COLUMNS}")
                continue
            kind = _KINDS.get(cells[2].casefold())
            if kind is None:
                report.left_out += 1
                continue
            found = [(cells[1], "preferred"), *names.rows_of(cells[0]), *((text, "weak") for text in _weak(cells))]
            yield {
                "id": f"ofac-{cells[0]}", "kind": kind, "roles": [cells[4]] if cells[4] else [],
                "names": [{"text": _given_first(text) if kind == "person" else text, "role": role} for text, role in found],
                "line": number,
            }  # fmt: skip


def _weak(cells: list[str]) -> list[str]:
    """Return the weak aliases, which stand in the remarks."""
    return _WEAK.findall(cells[_COLUMNS - 1])


def _given_first(name: str) -> str:
    """Return a name with its family name last.

    >>> _given_first("AL-TESTFALVI, Zoltan Karoly"), _given_first("Someone")
    ('Zoltan Karoly Al-Testfalvi', 'Someone')
    """
    family, comma, given = name.partition(", ")
    return f"{given} {family.title() if family.isupper() else family}" if comma else name


def _alternates(path: Path, report: Report, watch: Watch) -> Iterator[tuple[str, int, Any]]:
    for number, cells in _rows(path, report, watch):
        if len(cells) != _ALT_COLUMNS or not cells[0].isdecimal() or not cells[3]:
            report.fault(number, f"has {len(cells)} columns or no number and name; ALT.CSV has {_ALT_COLUMNS}")
        else:
            yield cells[0], number, (cells[3], _ROLES.get(cells[2].casefold(), "alias"))


def _rows(path: Path, report: Report, watch: Watch) -> Iterator[tuple[int, list[str]]]:
    """Yield rows with empty cells for `-0-`; the end mark that closes the files is passed over."""
    for number, line in lines_of(path, report, watch):
        if not line.strip(_END + " "):
            continue
        try:
            cells = next(csv.reader([line], skipinitialspace=True, strict=True))
        except csv.Error as error:
            report.fault(number, f"is no row of CSV ({error})")
            continue
        yield number, ["" if cell.strip() == _NOTHING else cell.strip() for cell in cells]
