"""Lists of others into an index or a file of records: one module a format, each a stream of records.

What cannot be used is counted and told with its line; the rest is kept. The result appears whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from namenorm import artifact
from namenorm.errors import NamenormError
from namenorm.registry.builder import Builder
from namenorm.registry.compile import VECTORS
from namenorm.registry.importers.reading import Report, Watch
from namenorm.registry.records import entity_from_record

__all__ = ["FORMATS", "Options", "Report", "import_file"]

FORMATS = {
    "wikidata": "JSON dump of Wikidata, one item a line",
    "paranames": "ParaNames, tab-separated",
    "geonames": "GeoNames allCountries, cities500, ...; --extra alternateNamesV2",
    "ofac": "OFAC SDN.CSV; --extra ALT.CSV",
    "ftm": "FollowTheMoney or OpenSanctions entities, JSON lines",
    "csv": "table with commas and a header; --column FIELD=COLUMN",
    "tsv": "table with tabs and a header; --column FIELD=COLUMN",
    "jsonl": "JSON lines; --column FIELD=KEY",
}
Records: TypeAlias = Iterator[dict[str, Any]]
"""What a format yields: records as `Registry.from_records` takes them, `prominence` besides."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is wanted of a source; each format uses what it has a meaning for.

    `extra`: the second file of a format in two; `languages`: keep names in these alone; `kinds`: keep these;
    `types`: further types by kind, as the source names them; `least`: fewest inhabitants or site links;
    `columns`: field to column; `separator`: parts the names of one cell.
    """

    extra: Path | None = None
    languages: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    types: dict[str, str] = field(default_factory=dict)
    least: int = 0
    columns: dict[str, str] = field(default_factory=dict)
    separator: str = ""
    kind: str = ""


def import_file(
    form: str, path: Path, target: Path, options: Options | None = None, progress: Callable[[str], None] | None = None
) -> Report:
    """Read a file in one of `FORMATS` and write an index, or records where the target ends in `.jsonl`.

    Raises `NamenormError` when the source cannot be read or holds nothing of use; then nothing is written.
    """
    if form not in FORMATS:
        raise NamenormError(f"no format {form!r}; formats are {', '.join(FORMATS)}")
    chosen = options or Options()
    report = Report()
    module = import_module(f"namenorm.registry.importers.{'tables' if form in ('csv', 'tsv', 'jsonl') else form}")
    watch = Watch(path, report, progress)
    records = _wanted(module.records(path, chosen, report, watch, form), chosen)
    with artifact.replacing(target) as file:
        if target.suffix == ".jsonl":
            _write_lines(file, records, report)
        else:
            _write_index(file, records, report, target.parent)
        if not report.kept:
            raise NamenormError("\n".join([f"{path}: holds no record that can be used", *report.lines()]))
    return report


def _wanted(records: Records, options: Options) -> Records:
    for record in records:
        if not options.kinds or record.get("kind") in options.kinds:
            yield record


def _write_index(file: Any, records: Records, report: Report, folder: Path) -> None:
    with Builder(folder) as builder:
        for record in records:
            line = record.pop("line", 0)
            try:
                fresh = builder.add(entity_from_record(record), record.get("prominence"))
            except NamenormError as error:
                report.fault(line, str(error))
                continue
            if fresh:
                report.kept += 1
            else:
                report.fault(line, f"the id {record['id']!r} has come before; the first record is kept")
        if report.kept:
            builder.write(file, VECTORS)


def _write_lines(file: Any, records: Records, report: Report) -> None:
    for record in records:
        line = record.pop("line", 0)
        try:
            entity_from_record(record)
        except NamenormError as error:
            report.fault(line, str(error))
            continue
        report.kept += 1
        file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
