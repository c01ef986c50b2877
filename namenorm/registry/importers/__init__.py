"""Lists of others into an index or a file of records: one module a format, each a stream of records.

What cannot be used is counted and told with its line; the rest is kept. The result appears whole or not at all.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, TypeAlias

from namenorm import artifact
from namenorm.errors import NamenormError
from namenorm.keys import digest
from namenorm.records import Entity
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
_TABLES = ("csv", "tsv", "jsonl")
_MEANT_FOR = {
    "extra": ("geonames", "ofac"), "languages": ("wikidata", "paranames", "geonames", *_TABLES),
    "types": ("wikidata", "geonames", "ftm"), "least": ("wikidata", "geonames"), "columns": _TABLES, "separator": _TABLES, "kind": _TABLES,
}  # fmt: skip
_OPTIONS = {"types": "type", "columns": "column"}
"""Options of the command line that are named otherwise."""
_HALF = re.compile("[\ud800-\udfff]")
_COME_BEFORE = "the id {!r} has come before; the first record is kept"
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
    _check(form, path, target, chosen)
    report = Report()
    module = import_module(f"namenorm.registry.importers.{'tables' if form in _TABLES else form}")
    watch = Watch(report, progress)
    records = _wanted(module.records(path, chosen, report, watch, form), chosen)
    with artifact.replacing(target) as file:
        if target.suffix == ".jsonl":
            _write_lines(file, records, report)
        else:
            _write_index(file, records, report, watch, target.parent)
        if not report.kept:
            left = f"; {report.left_out:,} were left out, by their type or as asked" if report.left_out else ""
            raise NamenormError("\n".join([f"{path}: holds no record of the form {form} that can be used{left}", *report.lines()]))
    return report


def _check(form: str, path: Path, target: Path, options: Options) -> None:
    """Refuse to overwrite what is read, and options that have no meaning for the format."""
    for source in filter(None, (path, options.extra)):
        if target.exists() and target.samefile(source):
            raise NamenormError(f"{target}: is what is read; name another file to write")
    for option, forms in _MEANT_FOR.items():
        if getattr(options, option) and form not in forms:
            told = _OPTIONS.get(option, option)
            raise NamenormError(f"--{told}: has no meaning for {form}, only for {', '.join(forms)}")


def _wanted(records: Records, options: Options) -> Records:
    for record in records:
        if not options.kinds or record.get("kind") in options.kinds:
            yield record


def _entity(record: dict[str, Any]) -> Entity:
    """Return the entity of a record whose texts are whole."""
    entity = entity_from_record(record)
    for text in (*(str(name["text"]) for name in record["names"]), *entity.roles, entity.wikidata, entity.type):
        if _HALF.search(text):
            raise NamenormError(f"record {entity.id!r}: {text!a:.100} has half a character")
    return entity


def _write_index(file: Any, records: Records, report: Report, watch: Watch, folder: Path) -> None:
    with Builder(folder) as builder:
        for record in records:
            line = record.pop("line", 0)
            try:
                fresh = builder.add(_entity(record), record.get("prominence"))
            except NamenormError as error:
                report.fault(line, str(error))
                continue
            if fresh:
                report.kept += 1
            else:
                report.fault(line, _COME_BEFORE.format(record["id"]))
        if report.kept:
            watch.say(f"{report.kept:,} kept, {report.bad:,} bad; writing the index")
            builder.write(file, VECTORS)


def _write_lines(file: Any, records: Records, report: Report) -> None:
    seen: set[int] = set()
    for record in records:
        line = record.pop("line", 0)
        try:
            identity = digest(_entity(record).id)
        except NamenormError as error:
            report.fault(line, str(error))
            continue
        if identity in seen:
            report.fault(line, _COME_BEFORE.format(record["id"]))
            continue
        seen.add(identity)
        report.kept += 1
        file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
