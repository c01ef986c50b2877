"""`namenorm registry import|diff`: lists of others into a registry, and what a new registry changes."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from namenorm.cli import NOT_FOUND, OK
from namenorm.cli.inputs import read_lines
from namenorm.cli.outputs import Row, emit, to_json
from namenorm.errors import NamenormError

if TYPE_CHECKING:
    from namenorm.api import Registry

_ENDINGS = (".gz", ".bz2", ".xz", ".zst", ".zip")
SHIPPED = "shipped"


def bring(args: Namespace) -> int:
    """Import a file; what was bad goes to stderr, and the result stands whole or not at all."""
    from namenorm.registry.importers import Options, import_file

    target = _target(args)
    options = Options(
        extra=args.extra, languages=frozenset(filter(None, map(str.strip, (args.languages or "").split(",")))),
        kinds=frozenset(args.only), types={name: kind for kind, name in args.type}, least=args.least,
        columns=dict(args.column), separator=args.separator, kind=args.kind or "",
    )  # fmt: skip
    for path in filter(None, (args.path, args.extra)):
        if not path.is_file():
            raise NamenormError(f"{path}: no such file; check the path")
    report = import_file(args.source, args.path, target, options, _told if sys.stderr.isatty() else None)
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    for line in report.lines():
        print(f"namenorm: {line}", file=sys.stderr)
    if args.form == "json":
        facts = {"output": str(target), "kept": report.kept, "left_out": report.left_out, "bad": report.bad}
        print(to_json({**facts, "problems": report.problems}))
    else:
        print(f"{target}: {report.kept:,} kept, {report.left_out:,} left out, {report.bad:,} bad; {target.stat().st_size:,} bytes")
    return OK


def _told(text: str) -> None:
    print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def _target(args: Namespace) -> Path:
    """Return the file to write: a folder gets a file named after the source."""
    stem = args.path.name
    for ending in _ENDINGS:
        stem = stem.removesuffix(ending)
    name = f"{Path(stem).stem or 'registry'}.idx"
    output: Path | None = args.output
    if output is None:
        return Path(name)
    target = output / name if output.is_dir() else output
    if target.exists() and not target.is_file():
        raise NamenormError(f"{target}: is no ordinary file; name the file to write")
    return target


def diff(args: Namespace) -> int:
    """Print what changed, and which answers flip over a list of names; 1 when anything did."""
    from namenorm.registry.diff import changes

    old, new = _opened(args.old, args.over), _opened(args.new, args.over)
    rows: Iterator[Row] = (
        Row(change, (change.what, change.id, change.name, _signed(change.names_added, change.names_removed), "; ".join(change.facts)))
        for change in changes(old._store, new._store)
    )
    header = ("what", "id", "name", "names", "facts")
    if args.names:
        rows = chain(rows, _flips(old, new, args))
    first = next(rows, None)
    if first is None:
        if args.form == "json":
            print("[]")
        return OK
    emit(args.form, header, chain([first], rows))
    return NOT_FOUND


def _opened(path: str, over: list[str]) -> Registry:
    """Return a registry, laid over those below it; what lies below is itself when it is named."""
    from namenorm.api import Registry

    if path == SHIPPED:
        return Registry.default()
    found = Registry.default() if SHIPPED in over else None
    for one in dict.fromkeys([*over, path]):
        if one != SHIPPED:
            found = found.with_overlay(one) if found else Registry.load(one)
    assert found
    return found


def _signed(added: tuple[str, ...], removed: tuple[str, ...]) -> str:
    return ", ".join([*(f"+{name}" for name in added), *(f"-{name}" for name in removed)])


def _flips(old: Registry, new: Registry, args: Namespace) -> Iterator[Row]:
    """Yield the names that denote something else now."""
    for _, name in read_lines(args.names, args.encoding):
        before, after = (_answer(registry, name) for registry in (old, new))
        if before != after:
            record: dict[str, Any] = {"what": "answer", "name": name, "before": before or None, "after": after or None}
            yield Row(record, ("answer", after or "(unknown)", name, "", f"before: {before or '(unknown)'}"))


def _answer(registry: Registry, name: str) -> str:
    match = registry.resolve(name)
    return match.entity.id if match else ""
