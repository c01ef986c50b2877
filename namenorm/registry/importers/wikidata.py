"""The JSON dump of Wikidata: an array with one item a line. Labels are display names, aliases other names.

`least`: fewest site links; `languages`; `types`: further classes (`instance of`) by kind. Subclasses are not followed.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.registry.importers.reading import UNFIT, Report, Watch, lines_of, reason

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

_PERSON = "Q5"
_PLACES = (
    "Q515 Q6256 Q3624078 Q3957 Q532 Q486972 Q1549591 Q484170 Q23442 Q4022 Q8502 Q165 Q23397 Q5107 Q35657 Q5119 Q1093829"
)
_ORGANIZATIONS = (
    "Q43229 Q4830453 Q783794 Q6881511 Q891723 Q7278 Q484652 Q163740 Q3918 Q327333 Q192350 Q79913 Q476028 Q11032"
)
CLASSES = {
    _PERSON: "person", **dict.fromkeys(_PLACES.split(), "place"), **dict.fromkeys(_ORGANIZATIONS.split(), "organization"),
}  # fmt: skip
"""Usual classes: human; city, country, town, village, river, ...; organization, business, party, ministry, ..."""
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_TAGS = {"simple": "en", "no": "nb", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant", "zh-cn": "zh-CN", "zh-tw": "zh-TW", "pt-br": "pt-BR"}


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the items of the wanted classes."""
    classes = {**CLASSES, **options.types}
    wanted = re.compile('"id": ?"(?:' + "|".join(sorted(classes)) + ')"')
    for number, line in lines_of(path, report, watch):
        text = line.strip().rstrip(",")
        if text in ("", "[", "]"):
            continue
        if not text.startswith("{"):
            report.fault(number, "is no Wikidata item; the dump has one JSON object a line")
            continue
        if not wanted.search(text):
            report.left_out += 1
            continue
        try:
            record = _record(json.loads(text), classes, options)
        except UNFIT as error:
            report.fault(number, f"is no Wikidata item ({reason(error)})")
            continue
        if record is None:
            report.left_out += 1
        else:
            yield {**record, "line": number}


def _record(item: dict[str, Any], classes: dict[str, str], options: Options) -> dict[str, Any] | None:
    kind = next((classes[found] for found in _instances(item) if found in classes), None)
    links = len(item.get("sitelinks") or ())
    if kind is None or links < options.least:
        return None
    names = _names(item, options.languages)
    if not names:
        return None
    return {
        "id": item["id"], "kind": kind, "names": names, "wikidata": item["id"], "prominence": prominence(links),
        "population": _population(item) if kind == "place" else 0,
    }  # fmt: skip


def prominence(links: int) -> int:
    """Return the place of so many site links on the scale of the registry: a rough one, not calibrated.

    >>> prominence(0), prominence(10), prominence(300)
    (100, 142, 199)
    """
    return min(215, 100 + round(40 * math.log10(links + 1)))


def _values(item: dict[str, Any], claim: str) -> Iterator[Any]:
    for statement in (item.get("claims") or {}).get(claim, ()):
        snak = statement["mainsnak"]
        if snak.get("snaktype") == "value" and statement.get("rank") != "deprecated":
            yield snak["datavalue"]["value"]


def _instances(item: dict[str, Any]) -> list[str]:
    return [str(value["id"]) for value in _values(item, "P31")]


def _population(item: dict[str, Any]) -> int:
    """Return the largest number of inhabitants given."""
    return max((int(float(value["amount"])) for value in _values(item, "P1082")), default=0)


def _names(item: dict[str, Any], languages: frozenset[str]) -> list[dict[str, str]]:
    """Return labels, the English one first, then aliases; each text once with each language."""
    names = []
    labels, aliases = item.get("labels") or {}, item.get("aliases") or {}
    for language in sorted(labels, key=lambda tag: (tag != "en", tag != "mul", tag)):
        names.append((labels[language]["value"], language, "preferred"))
    for language in sorted(aliases):
        names += [(alias["value"], language, "alias") for alias in aliases[language]]
    return [
        {"text": text, "lang": _tag(language), "role": role}
        for text, language, role in names
        if not languages or _tag(language).split("-")[0] in languages or _tag(language) in languages
    ]


def _tag(code: str) -> str:
    tag = _TAGS.get(code, code)
    return tag if _TAG.match(tag) else "und"
