"""FollowTheMoney entities, as OpenSanctions publishes them: JSON lines with `id`, `schema` and `properties`.

People, organizations, companies and public bodies are taken; what has no name of its own kind is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.registry.importers.reading import UNFIT, Report, Watch, lines_of, reason

if TYPE_CHECKING:
    from namenorm.registry.importers import Options

_KINDS = {
    "Person": "person", "Organization": "organization", "Company": "organization", "PublicBody": "organization",
    "LegalEntity": "organization",
}  # fmt: skip
_NAMES = {"name": "preferred", "alias": "alias", "previousName": "former", "abbreviation": "also", "weakAlias": "weak"}


def records(path: Path, options: Options, report: Report, watch: Watch, form: str) -> Iterator[dict[str, Any]]:
    """Yield the entities."""
    for number, line in lines_of(path, report, watch):
        if not line.strip():
            continue
        try:
            record = _record(json.loads(line), {**_KINDS, **options.types})
        except UNFIT as error:
            report.fault(number, f"is no FollowTheMoney entity ({reason(error)})")
            continue
        if record is None:
            report.left_out += 1
        elif not record["names"]:
            report.fault(number, f"{record['id']} has no name")
        else:
            yield {**record, "line": number}


def _record(entity: dict[str, Any], kinds: dict[str, str]) -> dict[str, Any] | None:
    kind = kinds.get(entity["schema"])
    if kind is None:
        return None
    properties = {key: [values] if isinstance(values, str) else values or () for key, values in entity["properties"].items()}
    names = [{"text": str(entity["caption"]), "role": "preferred"}] if entity.get("caption") else []
    known = {name["text"] for name in names}
    for key, role in _NAMES.items():
        for text in properties.get(key, ()):
            if not isinstance(text, str):
                raise TypeError(f"{key} holds {text!r}, which is no text")
            if text.strip() and text not in known:
                known.add(text)
                names.append({"text": text, "role": role if key != "name" or not names else "alias"})
    countries = {code.upper() for key in ("nationality", "citizenship", "country") for code in properties.get(key, ())}
    return {
        "id": str(entity["id"]), "kind": kind, "names": names, "roles": list(properties.get("position", ()))[:5],
        "countries": sorted(code for code in countries if len(code) == 2),
        "wikidata": next(iter(properties.get("wikidataId", ())), ""),
    }  # fmt: skip
