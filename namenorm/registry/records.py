"""Records in code to entities: `{"id", "kind", "names": [{"text", "lang"}]}` as imports and `Registry.add` bring them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from namenorm.errors import AliasFileError, NamenormError
from namenorm.records import KINDS, Alias, Entity, Kind
from namenorm.registry.derive import derive
from namenorm.registry.entry import Entry, SourceName
from namenorm.registry.layout import ROLES
from namenorm.text import clean, fold

_UNFIT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


def slug(name: str) -> str:
    """Return an id made of a name.

    >>> slug("Rustem Umerov")
    'rustem-umerov'
    """
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    return plain or "x" + name.encode().hex()[:24]


def entity_from_record(record: Mapping[str, Any], *, expand: bool = False) -> Entity:
    """Return the entity of a record; with `expand`, conventions derive further names from `native`.

    Raises `NamenormError` when id, kind or names are missing or of the wrong form.
    """
    identity, kind = record.get("id"), record.get("kind")
    if not isinstance(identity, str) or not identity:
        raise NamenormError(f"a record has no id: {dict(record)!r:.200}")
    if _UNFIT.search(identity):
        raise NamenormError(f"record {identity!a}: its id has a control character or half a character")
    if kind not in KINDS:
        raise NamenormError(f"record {identity!r}: kind {kind!r} is none of {', '.join(KINDS)}")
    names = [_name(identity, item) for item in record.get("names") or ()]
    if not names:
        raise NamenormError(f"record {identity!r} has no names; give at least one {{'text': ..., 'lang': ...}}")
    entry = _entry(identity, kind, names, record)
    if expand:
        return derive(entry)
    aliases: dict[str, Alias] = {}
    for name in entry.names:
        old = aliases.get(name.text)
        languages = (*(old.languages if old else ()), name.language)
        since, until = (old.since, old.until) if old else (name.since, name.until)
        aliases[name.text] = Alias(name.text, old.role if old else name.role, tuple(dict.fromkeys(languages)), (), "", since, until)
    return Entity(
        id=identity, kind=kind, names=tuple(aliases.values()), roles=entry.roles, wikidata=entry.wikidata,
        countries=tuple(record.get("countries") or ()), type=str(record.get("type") or ""),
        population=int(record.get("population") or 0), never=tuple(record.get("not") or ()),
    )  # fmt: skip


def _entry(identity: str, kind: Kind, names: list[SourceName], record: Mapping[str, Any]) -> Entry:
    native = [SourceName(clean(text), "native", lang) for lang, text in (record.get("native") or {}).items()]
    return Entry(
        id=identity, kind=kind, names=names + native, roles=tuple(record.get("roles") or ()),
        wikidata=str(record.get("wikidata") or ""),
    )  # fmt: skip


def _name(identity: str, item: Any) -> SourceName:
    if isinstance(item, str):
        item = {"text": item}
    if not isinstance(item, Mapping) or not isinstance(item.get("text"), str) or not clean(item["text"]):
        raise NamenormError(f"record {identity!r}: a name is {{'text': ..., 'lang': ...}}, not {item!r:.100}")
    role = item.get("role", "preferred")
    if role not in ROLES:
        raise NamenormError(f"record {identity!r}: role {role!r} is none of {', '.join(ROLES)}")
    dates = (str(item.get(key) or "") for key in ("from", "until"))
    return SourceName(clean(item["text"]), role, str(item.get("lang") or "und"), *dates)


def entities_from_lines(path: Path) -> Iterator[tuple[Entity, int | None]]:
    """Yield the entities, and their prominence where it is told, of a file of records, one JSON object a line, as `registry import` writes them.

    Raises `AliasFileError` with file and line at the first line that is none.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
                if not isinstance(record, dict):
                    raise NamenormError("the line holds no JSON object")
                yield entity_from_record(record), record.get("prominence")
            except ValueError as error:
                raise AliasFileError(f"{path}:{number}: {error}; correct or remove the line") from None
