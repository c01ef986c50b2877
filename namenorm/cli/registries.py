"""`namenorm registry build|lint|stats|show`: checking, compiling and looking into registries."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from namenorm.cli import NOT_FOUND, OK
from namenorm.cli.inputs import open_registry
from namenorm.cli.outputs import Row, emit, print_table, to_json
from namenorm.errors import NamenormError
from namenorm.records import Alias, Entity


def build(args: Namespace) -> int:
    """Compile registry files or folders to one index file, written in one step."""
    from namenorm.registry.compile import build_file
    from namenorm.registry.index import Index

    if args.output.exists() and not args.output.is_file():
        raise NamenormError(f"{args.output}: is no ordinary file; name the file to write")
    build_file(args.output, _sources(args), _below(args))
    index = Index.open(args.output)
    print(f"{args.output}: {len(index)} entities, {args.output.stat().st_size:,} bytes, digest {index.digest[:12]}")
    return OK


def lint(args: Namespace) -> int:
    """Print what is wrong with registry files; 1 when there are errors, hints do not count."""
    from namenorm.registry.lint import lint as lint_paths

    report = lint_paths(_sources(args), _below(args))
    hints = [] if args.quiet else report.hints
    if args.form == "json":
        print(to_json({"errors": report.errors, "hints": hints}))
    else:
        lines = [("error", line) for line in report.errors] + [("hint", line) for line in hints]
        if args.form == "table":
            for level, line in lines:
                print(f"{level}: {line}")
            print(f"{_counted(len(report.errors), 'error')}, {_counted(len(report.hints), 'hint')}", file=sys.stderr)
        else:
            rows = (Row({"level": level, "message": line}, (level, line)) for level, line in lines)
            emit(args.form, ("level", "message"), rows)
    return NOT_FOUND if report.errors else OK


def _counted(number: int, what: str) -> str:
    """Return a number with its noun.

    >>> _counted(1, "error"), _counted(2, "error")
    ('1 error', '2 errors')
    """
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _sources(args: Namespace) -> list[Path]:
    from namenorm.artifact import checkout

    if args.paths:
        return list(args.paths)
    root = checkout()
    if root is None:
        raise NamenormError("name a folder of .yaml files: an installed namenorm has no aliases/ of its own")
    return [root / "aliases"]


def _below(args: Namespace) -> Callable[[str], Entity | None] | None:
    """Return the look-up in the registry under the files, where one is named."""
    from namenorm.api import Registry

    if not args.over:
        return None
    registry = Registry.default() if "shipped" in args.over else None
    paths = [path for path in args.over if path != "shipped"]
    if registry is None:
        return Registry.load(*paths).entity
    return (registry.with_overlay(*paths) if paths else registry).entity


def stats(args: Namespace) -> int:
    """Print how much the registry holds."""
    counts = open_registry(args).stats()
    if args.form in ("json", "jsonl"):
        print(to_json(counts))
    else:
        rows = [Row(None, (what, number)) for what, number in _flat(counts)]
        emit(args.form, ("what", "number"), rows)
    return OK


def _flat(counts: dict[str, Any], before: str = "") -> Iterable[tuple[str, str | int]]:
    for key, value in counts.items():
        label = f"{before}{key}".replace("_", " ")
        if isinstance(value, dict):
            yield from _flat(value, f"{label}: ")
        else:
            yield label, value


def show(args: Namespace) -> int:
    """Print an entity with all its names: in which languages, in what role, derived by which scheme."""
    registry = open_registry(args)
    entity = registry.entity(args.id)
    if entity is None:
        match = registry.resolve(args.id)
        remedy = f"{args.id!r} denotes {match.entity.id}" if match else "`namenorm resolve NAME` gives the ids of names"
        print(f"namenorm: no entity has the id {args.id!r}; {remedy}", file=sys.stderr)
        return NOT_FOUND
    if args.form == "json":
        print(to_json(entity))
    else:
        if args.form == "table":
            _print_head(entity)
        rows = (Row(alias, _alias_cells(alias)) for alias in entity.names)
        emit(args.form, ("name", "role", "languages", "held", "from", "schemes"), rows)
    return OK


def _alias_cells(alias: Alias) -> tuple[str, str, str, str, str, str]:
    """Return the cells that describe a name."""
    held = f"{alias.since}..{alias.until}" if alias.since or alias.until else ""
    return alias.text, alias.role, " ".join(alias.languages), held, alias.native, " ".join(alias.schemes)


def _print_head(entity: Entity) -> None:
    facts = (
        ("kind", " ".join(filter(None, (entity.kind, entity.type)))), ("roles", ", ".join(entity.roles)),
        ("countries", " ".join(entity.countries)), ("population", f"{entity.population or ''}"),
        ("wikidata", entity.wikidata), ("never", " ".join(entity.never)),
        ("styles", ", ".join(f"{house}: {text}" for house, text in entity.styles)),
    )  # fmt: skip
    print_table((entity.id, entity.name), [fact for fact in facts if fact[1]])
    print()
