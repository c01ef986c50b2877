"""ParaNames: a table with a header `wikidata_id eng label language type`, one label a row.

An entity with several types counts as its first one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.errors import NamenormError
from namenorm.registry.importers.gathering import Gathering
from namenorm.registry.importers.reading import Report, Watch, lines_of

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

_COLUMNS = ("wikidata_id", "eng", "label", "language", "type")
_KINDS = {"PER": "person", "LOC": "place", "ORG": "organization"}


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the entities."""
    with Gathering() as gathering:
        gathering.take(_rows(path, options, report, watch))
        for identity, line, rows in gathering.groups():
            kind, english = rows[0][3], rows[0][2]
            names = [{"text": english, "lang": "en"}] if english else []
            names += [{"text": text, "lang": language} for text, language, _, _ in rows if (text, language) != (english, "en")]
            yield {"id": identity, "kind": kind, "wikidata": identity, "names": names, "line": line}


def _rows(path: Path, options: Options, report: Report, watch: Watch) -> Iterator[tuple[str, int, Any]]:
    places: list[int] = []
    for number, line in lines_of(path, report, watch):
        cells = line.split("\t")
        if not places:
            if missing := [name for name in _COLUMNS if name not in cells or number > 1]:
                raise NamenormError(f"{path}:1: has no column {', '.join(missing)}; ParaNames has {', '.join(_COLUMNS)}")
            places = [cells.index(name) for name in _COLUMNS]
            continue
        if len(cells) <= max(places):
            report.fault(number, f"has {len(cells)} columns, not {max(places) + 1}")
            continue
        identity, english, label, language, form = (cells[place] for place in places)
        kind = _KINDS.get(form.split("-")[0].split(",")[0].strip())
        if kind is None or not label.strip() or not identity:
            report.fault(number, f"{identity or 'a row'} has no label, or a type {form!r} that is none of {', '.join(_KINDS)}")
        elif options.languages and language not in options.languages:
            report.left_out += 1
        else:
            yield identity, number, (label, language, english, kind)
