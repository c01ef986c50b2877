"""`namenorm registry add`: the line that adds a name, checked as if it stood in a file. Nothing is written."""

from __future__ import annotations

import json
import re
import tempfile
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.cli import NOT_FOUND, OK
from namenorm.cli.inputs import open_registry
from namenorm.cli.outputs import Row, emit, print_table, to_json
from namenorm.comparison import MATCH_THRESHOLD
from namenorm.errors import NamenormError
from namenorm.keys import exact_key
from namenorm.records import Entity
from namenorm.registry.records import slug

if TYPE_CHECKING:
    from namenorm.api import Registry

_FOLDERS = {"person": "people", "place": "places", "organization": "organizations"}
_GRAVITY = ("same id", "same name", "same family name", "similar name")
_PLAIN = re.compile(r"[^\W_](?:[\w .'’()/-]*[\w.)’'])?\Z")
"""Text that YAML takes as it stands between the brackets of a registry line."""


def add(args: Namespace) -> int:
    """Print the line, what conventions derive from it, and what it collides with; 1 when something stands in its way."""
    fields = _fields(args)
    identity = args.id or _identity(args, fields)
    line = f"{identity}: {_flow(fields)}"
    problems, hints, entity = _checked(line, identity, args.kind)
    registry = open_registry(args)
    collisions = _collisions(registry, entity) if entity else []
    if args.form == "json":
        record = {"line": line, "entity": entity, "problems": problems, "hints": hints, "collisions": collisions}
        print(to_json(record))
    elif args.form == "table":
        _print(args, line, entity, problems + hints, collisions)
    else:
        header = ("name", "what", "id", "bearer", "score")
        emit(args.form, header, (Row(item, tuple(item.values())) for item in collisions))
    grave = [item for item in collisions if item["what"] != "same family name"]
    return NOT_FOUND if problems or grave else OK


def _fields(args: Namespace) -> dict[str, Any]:
    fields = {
        "native": _grouped(args.native), "en": args.name.strip(), "aliases": _grouped(args.alias), "roles": args.role,
        "type": args.type, "country": args.country, "wikidata": args.wikidata,
    }  # fmt: skip
    return {key: value for key, value in fields.items() if value}


def _grouped(tagged: list[tuple[str, str]]) -> dict[str, Any]:
    names: dict[str, list[str]] = {}
    for tag, name in tagged:
        names.setdefault(tag, []).append(name)
    return {tag: found[0] if len(found) == 1 else found for tag, found in names.items()}


def _identity(args: Namespace, fields: Mapping[str, Any]) -> str:
    """Return the id that the registry's habit gives: the family name first, for a person."""
    if args.kind == "person":
        entity = _checked(f"draft: {_flow(fields)}", "draft", args.kind)[2]
        family = entity.short("en") if entity else ""
        rest = entity.name.replace(family, " ", 1) if entity and family else ""
        if rest.strip():
            return slug(f"{family} {rest}")
    return slug(args.name)


def _flow(value: Any) -> str:
    """Return a value as YAML in brackets on one line; quotes only where they are needed.

    >>> _flow({"en": "Ada Test", "aliases": {"de": ["Ada, Test", "A. Test"]}})
    '{en: Ada Test, aliases: {de: ["Ada, Test", A. Test]}}'
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return value if _PLAIN.match(value) else json.dumps(value, ensure_ascii=False)


def _checked(line: str, identity: str, kind: str) -> tuple[list[str], list[str], Entity | None]:
    """Return problems and hints of a line, and its entity with all derived names, read as a registry file is read."""
    from namenorm.api import Registry
    from namenorm.registry.lint import lint

    with tempfile.TemporaryDirectory(prefix="namenorm-") as folder:
        file = Path(folder) / _FOLDERS[kind] / "line.yaml"
        file.parent.mkdir()
        file.write_text(f"{line}\n", encoding="utf-8")
        report = lint([file])
        messages = [[text.replace(f"{file}:1: ", "") for text in found] for found in (report.errors, report.hints)]
        try:
            return messages[0], messages[1], Registry.load(file).entity(identity)
        except NamenormError:
            return messages[0], messages[1], None


def _collisions(registry: Registry, entity: Entity) -> list[dict[str, str | float]]:
    """Return who already bears the id or one of the names, and whom the main name is taken for; the gravest a bearer."""
    found: dict[str, dict[str, str | float]] = {}
    if holder := registry.entity(entity.id):
        _note(found, entity.id, "same id", holder, 1.0)
    for at, alias in enumerate(entity.names):
        for match in registry.candidates(alias.text, limit=5):
            short = "short" in (alias.role, match.alias.role)
            if exact_key(match.alias.text) == exact_key(alias.text):
                if "weak" not in (alias.role, match.alias.role) and (not short or match.entity.kind == entity.kind):
                    _note(found, alias.text, _GRAVITY[2 if short else 1], match.entity, match.score)
            elif at == 0 and match.score >= MATCH_THRESHOLD:
                _note(found, alias.text, "similar name", match.entity, match.score)
    return sorted(found.values(), key=lambda item: _GRAVITY.index(str(item["what"])))


def _note(found: dict[str, dict[str, str | float]], name: str, what: str, bearer: Entity, score: float) -> None:
    old = found.get(bearer.id)
    if old is None or _GRAVITY.index(what) < _GRAVITY.index(str(old["what"])):
        found[bearer.id] = {"name": name, "what": what, "id": bearer.id, "bearer": bearer.name, "score": score}


def _print(
    args: Namespace, line: str, entity: Entity | None, messages: list[str], collisions: list[dict[str, str | float]]
) -> None:
    print(line)
    print(f"\n-> a file in aliases/{_FOLDERS[args.kind]}/, in its place by id")
    if messages:
        print("\nto be repaired:")
        for message in messages:
            print(f"  {message}")
    derived = [alias for alias in entity.names if alias.schemes] if entity else []
    if derived:
        print("\nderived by rule, to be left out of the line:")
        cells = ((alias.text, alias.role, " ".join(alias.languages), " ".join(alias.schemes)) for alias in derived)
        print_table(("name", "role", "languages", "schemes"), cells)
    if entity:
        print("\ncollides with:" if collisions else "\ncollides with nothing in the registry")
        print_table(("name", "what", "id", "bearer", "score"), (tuple(item.values()) for item in collisions))
