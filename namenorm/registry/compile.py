"""Registry source or entities to one index file: deterministic, the same bytes for the same entities in any order."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, TypeAlias

from namenorm import artifact
from namenorm.records import Entity
from namenorm.registry.builder import Builder, is_acronym
from namenorm.registry.extend import entities_of
from namenorm.registry.layout import ROLES
from namenorm.registry.records import entities_from_lines
from namenorm.registry.source import files_in, read

Ranked: TypeAlias = tuple[Entity, "int | None"]
"""An entity and its prominence, 0-255, where a source tells it."""
VECTORS = True
"""Whether an index file gets the vectors of its name parts, where the model is installed; one in memory makes them late."""
__all__ = ["ROLES", "build", "build_file", "compile_entities", "default_index", "is_acronym", "write_entities"]


def build(paths: Iterable[Path], below: Callable[[str], Entity | None] | None = None, *, vectors: bool = False) -> bytes:
    """Compile registry files or folders to the bytes of an index.

    `below` gives the entities of the registry they are laid over, for entries that extend one of them. Raises
    `AliasFileError` with every problem when the source is not clean.
    """
    return compile_entities(entities_of(read(paths), below), vectors=vectors)


def build_file(target: Path, paths: Iterable[Path], below: Callable[[str], Entity | None] | None = None) -> None:
    """Compile registry files or folders, or one file of records (`.jsonl`), to an index file, written in one step."""
    given = list(paths)
    if len(given) == 1 and given[0].suffix == ".jsonl":
        write_entities(target, entities_from_lines(given[0]))
    else:
        write_entities(target, entities_of(read(given), below))


def compile_entities(entities: Iterable[Entity | Ranked], *, vectors: bool = False) -> bytes:
    """Compile entities to the bytes of an index; of several with one id the first counts."""
    content = io.BytesIO()
    _compile(content, entities, vectors)
    return content.getvalue()


def write_entities(target: Path, entities: Iterable[Entity | Ranked], *, vectors: bool = VECTORS) -> None:
    """Compile entities to an index file: they may be millions; the old file stays until the new one is whole."""
    with artifact.replacing(target) as file:
        _compile(file, entities, vectors, target.parent)


def _compile(file: BinaryIO, entities: Iterable[Entity | Ranked], vectors: bool, folder: Path | None = None) -> None:
    with Builder(folder) as builder:
        for entity in entities:
            if isinstance(entity, tuple):
                builder.add(*entity)
            else:
                builder.add(entity)
        builder.write(file, vectors)


def default_index() -> Path:
    """Return the compiled shipped registry: from the wheel, or built from the checkout's `aliases/`."""
    root = artifact.checkout()
    if root is None:
        return artifact.path("registry.idx", [], _nothing_to_build)
    source = root / "aliases"
    made_with = [
        path
        for folder in ("registry", "romanization", "lexicon", "encoder")
        for ending in ("py", "yaml", "txt", "json", "bin")
        for path in (artifact.PACKAGE / folder).rglob(f"*.{ending}")
    ]
    core = [artifact.PACKAGE / name for name in ("keys.py", "text.py", "records.py")]
    return artifact.path("registry.idx", [*files_in(source), *made_with, *core], lambda: build([source], vectors=VECTORS))


def _nothing_to_build() -> bytes:
    raise FileNotFoundError("this installation has no compiled registry (namenorm/data/registry.idx); install it again")
