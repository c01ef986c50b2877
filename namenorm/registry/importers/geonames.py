"""GeoNames: `allCountries` (19 columns) and, as `extra`, `alternateNamesV2` (10 columns), both tab-separated.

`least`: fewest inhabitants; `types`: feature classes or codes to keep (`P=place`, `PPLC=place`; all when left out).
Without `extra` the comma-separated alternate names of the main file are taken, which tell no language.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.registry.importers.gathering import Gathering
from namenorm.registry.importers.reading import Report, Watch, lines_of

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

_COLUMNS, _FEWEST = 19, 4
_NO_NAMES = frozenset({"link", "post", "iata", "icao", "faac", "unlc", "phon", "tcid"})
_TYPES = {
    "PPL": "city", "PCL": "country", "ADM": "region", "CONT": "continent", "SEA": "sea", "OCN": "sea", "STM": "river",
    "LK": "lake", "MTS": "mountains", "ISL": "island", "DSRT": "desert",
}  # fmt: skip


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the places."""
    with Gathering() as names:
        if options.extra:
            names.take(_alternates(options.extra, options, report, watch))
            names.index()
        for number, line in lines_of(path, report, watch):
            cells = line.split("\t")
            if len(cells) != _COLUMNS or not cells[0].isdecimal() or not cells[1].strip():
                report.fault(number, f"has {len(cells)} columns or no id and name; allCountries has {_COLUMNS}")
                continue
            if not _is_wanted(cells, options):
                report.left_out += 1
                continue
            found = names.rows_of(cells[0]) if options.extra else [[text, "", "alias", "", ""] for text in cells[3].split(",") if text]
            yield {**_record(cells, found), "line": number}


def _is_wanted(cells: list[str], options: Options) -> bool:
    population = int(cells[14]) if cells[14].isdecimal() else 0
    types = options.types
    return population >= options.least and (not types or cells[6] in types or cells[7] in types)


def _record(cells: list[str], found: list[Any]) -> dict[str, Any]:
    names = [{"text": cells[1], "lang": "en" if not _in_english(found) else "und"}]
    wikidata = ""
    for text, language, role, since, until in found:
        if language == "wkdt":
            wikidata = text
        else:
            name = {"text": text, "lang": language or "und", "role": role, "from": since, "until": until}
            names.insert(0, name) if language == "en" and role == "preferred" and not wikidata else names.append(name)
    code = cells[7]
    kind = next((name for start, name in _TYPES.items() if code.startswith(start)), "")
    return {
        "id": f"geonames-{cells[0]}", "kind": "place", "names": names, "wikidata": wikidata, "type": kind,
        "countries": [cells[8]] if cells[8] else [], "population": int(cells[14]) if cells[14].isdecimal() else 0,
    }  # fmt: skip


def _in_english(found: list[Any]) -> bool:
    return any(language == "en" and role == "preferred" for _, language, role, _, _ in found)


def _alternates(path: Path, options: Options, report: Report, watch: Watch) -> Iterator[tuple[str, int, Any]]:
    """Yield (place, line, (name, language, role, from, until)) of alternateNamesV2."""
    for number, line in lines_of(path, report, watch):
        cells = [*line.split("\t"), "", "", "", "", "", ""]
        identity, language, text = cells[1], cells[2], cells[3].strip()
        if len(line.split("\t")) < _FEWEST or not identity.isdecimal() or not text:
            report.fault(number, "has no place and name; alternateNamesV2 has 10 columns")
            continue
        wanted = not options.languages or language in options.languages or language in ("", "wkdt", "abbr")
        if language in _NO_NAMES or "_" in language or not wanted:
            continue
        role = "former" if cells[7] == "1" else "also" if cells[6] == "1" or language == "abbr" else "preferred" if cells[4] == "1" else "alias"
        yield identity, number, (text, "" if language == "abbr" else language, role, cells[8], cells[9])
