"""Plain tables: CSV, TSV or JSON lines, one row or several an entity, with a map of columns.

Fields: `id`, `name`, `alias`, `also`, `former`, `weak`, `lang`, `kind`, `type`, `country`, `role`, `population`,
`wikidata`. A column is found by the map, else by the field's own name. `separator` parts the names of one cell.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.errors import NamenormError
from namenorm.records import KINDS
from namenorm.registry.importers.gathering import Gathering
from namenorm.registry.importers.reading import UNFIT, Report, Watch, lines_of, reason
from namenorm.registry.importers.rows import rows_of
from namenorm.registry.records import slug

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

FIELDS = (
    "id", "name", "alias", "also", "former", "weak", "lang", "kind", "type", "country", "role", "population", "wikidata",
)  # fmt: skip
_TOLD = 300
_ROLES = {"name": "preferred", "alias": "alias", "also": "also", "former": "former", "weak": "weak"}


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the entities; rows of one id make one entity, the first name is its canonical one."""
    if unknown := sorted(set(options.columns) - set(FIELDS)):
        raise NamenormError(f"--column: no field {', '.join(unknown)}; fields are {', '.join(FIELDS)}")
    rows = _json_rows(path, report, watch) if form == "jsonl" else _table_rows(path, options, report, watch, form)
    with Gathering() as gathering:
        gathering.take(_by_id(rows, options, report))
        for identity, line, group in gathering.groups():
            record = _record(identity, group, options)
            if record["names"]:
                yield {**record, "line": line}
            else:
                report.left_out += 1


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
        if options.languages and language not in ("und", *options.languages):
            continue
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
    rows = rows_of(lines_of(path, report, watch), form)
    number, header, _ = next(rows, (0, [], 0))
    if not number and not report.bad:
        raise NamenormError(f"{path}: is empty")
    if number != 1:
        raise NamenormError("\n".join([f"{path}:1: the header cannot be read", *report.lines()]))
    known = f"columns are {', '.join(header)}"[:_TOLD]
    columns = {options.columns.get(field, field) for field in FIELDS}
    if missing := sorted(set(options.columns.values()) - set(header)):
        raise NamenormError(f"{path}:1: has no column {', '.join(missing)}; {known}")
    if twice := sorted(name for name in columns if header.count(name) > 1):
        raise NamenormError(f"{path}:1: has the column {', '.join(twice)} more than once; rename all but one")
    if not any(options.columns.get(field, field) in header for field in _ROLES):
        raise NamenormError(f"{path}:1: has no column of names; say which with --column name=COLUMN; {known}")
    for number, cells, lines in rows:
        if len(cells) == len(header):
            yield number, dict(zip(header, cells))
        elif cells:
            report.fault(number, f"has {len(cells)} columns, not {len(header)}" + ("" if lines == 1 else f"; {lines} lines in one quote" if lines else "; a quote is not closed"))


def _json_rows(path: Path, report: Report, watch: Watch) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in lines_of(path, report, watch):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except UNFIT as error:
            report.fault(number, f"is no JSON ({reason(error)})")
            continue
        if isinstance(row, dict):
            yield number, row
        else:
            report.fault(number, "is no JSON object")
