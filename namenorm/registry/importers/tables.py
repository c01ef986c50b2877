"""Plain tables: CSV, TSV or JSON lines, one row or several an entity, with a map of columns.

Fields: `id`, `name`, `alias`, `also`, `former`, `weak`, `lang`, `kind`, `type`, `country`, `role`, `population`,
`wikidata`. A column is found by the map, else by the field's own name. `separator` parts the names of one cell.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.errors import NamenormError
from namenorm.records import KINDS
from namenorm.registry.importers.gathering import Gathering
from namenorm.registry.importers.reading import Report, Watch, lines_of
from namenorm.registry.records import slug

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

FIELDS = (
    "id", "name", "alias", "also", "former", "weak", "lang", "kind", "type", "country", "role", "population", "wikidata",
)  # fmt: skip
_ROLES = {"name": "preferred", "alias": "alias", "also": "also", "former": "former", "weak": "weak"}


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the entities; rows of one id make one entity, the first name is its canonical one."""
    if unknown := sorted(set(options.columns) - set(FIELDS)):
        raise NamenormError(f"--column: no field {', '.join(unknown)}; fields are {', '.join(FIELDS)}")
    rows = _json_rows(path, report, watch) if form == "jsonl" else _table_rows(path, options, report, watch, form)
    with Gathering() as gathering:
        gathering.take(_by_id(rows, options, report))
        for identity, line, group in gathering.groups():
            yield {**_record(identity, group, options), "line": line}


def _by_id(rows: Iterator[tuple[int, dict[str, Any]]], options: Options, report: Report) -> Iterator[tuple[str, int, Any]]:
    for number, row in rows:
        found = {field: values for field in FIELDS if (values := _cell(row.get(options.columns.get(field, field)), options))}
        kind = found.get("kind", [options.kind])[0]
        if not any(field in found for field in _ROLES):
            report.fault(number, f"has no name in column {options.columns.get('name', 'name')!r}")
        elif kind not in KINDS:
            report.fault(number, f"kind {kind!r} is none of {', '.join(KINDS)}; name one with --kind")
        else:
            identity = found["id"][0] if "id" in found else slug(next(found[field] for field in _ROLES if field in found)[0])
            yield identity, number, {**found, "kind": [kind]}


def _cell(value: Any, options: Options) -> list[str]:
    """Return the texts of a cell; a JSON list is a list of them."""
    values = value if isinstance(value, list) else [value]
    texts = [str(item) for item in values if isinstance(item, (str, int)) and not isinstance(item, bool)]
    if options.separator:
        texts = [part for text in texts for part in text.split(options.separator)]
    return [text.strip() for text in texts if text.strip()]


def _record(identity: str, rows: list[dict[str, list[str]]], options: Options) -> dict[str, Any]:
    names = []
    for row in rows:
        language = row.get("lang", ["und"])[0]
        names += [{"text": text, "lang": language, "role": role} for field, role in _ROLES.items() for text in row.get(field, ())]
    names.sort(key=lambda name: name["role"] != "preferred")
    first: dict[str, list[str]] = {}
    for row in rows:
        first = {**row, **first}
    population = first.get("population", ["0"])[0]
    return {
        "id": identity, "kind": first["kind"][0], "names": names, "type": first.get("type", [""])[0],
        "countries": first.get("country", []), "roles": first.get("role", []), "wikidata": first.get("wikidata", [""])[0],
        "population": int(population) if population.isdecimal() else 0,
    }  # fmt: skip


def _table_rows(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the rows of a table by column; a row that is too short or too long is reported."""
    lines = Numbered(lines_of(path, report, watch))
    reader = csv.reader(lines, delimiter="\t" if form == "tsv" else ",", quoting=csv.QUOTE_NONE if form == "tsv" else csv.QUOTE_MINIMAL)
    header = next(reader, None)
    if header is None:
        raise NamenormError(f"{path}: is empty")
    if missing := sorted(set(options.columns.values()) - set(header)):
        raise NamenormError(f"{path}:1: has no column {', '.join(missing)}; columns are {', '.join(header)}")
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            report.fault(lines.number, f"is no row of a table ({error})")
            continue
        if len(cells) != len(header):
            if cells:
                report.fault(lines.number, f"has {len(cells)} columns, not {len(header)}")
            continue
        yield lines.number, dict(zip(header, cells))


class Numbered:
    """Lines for the csv module, which remembers the number of the last one given."""

    def __init__(self, lines: Iterator[tuple[int, str]]) -> None:
        self._lines = lines
        self.number = 0

    def __iter__(self) -> Numbered:
        return self

    def __next__(self) -> str:
        self.number, line = next(self._lines)
        return line + "\n"


def _json_rows(path: Path, report: Report, watch: Watch) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in lines_of(path, report, watch):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            report.fault(number, f"is no JSON ({error})")
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            report.fault(number, "is no JSON object")
