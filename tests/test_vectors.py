"""The vectors of name parts in an index, with a small model of these tests in the place of the learned one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from namenorm import keys
from namenorm.api import Registry
from namenorm.registry import vectors
from namenorm.registry.compile import compile_entities, write_entities
from namenorm.registry.index import Index
from namenorm.registry.records import entity_from_record

PEOPLE = [{"id": f"p{n}", "kind": "person", "names": [f"Zoltan {name}"]} for n, name in enumerate(["Umerov", "Testfalvi", "Kovalenko", "Mintavari"])]
SOUNDS = "PFTKSMNLRA"


def model(shift: int) -> Any:
    """Return a model that hears consonants only."""

    def encode(words: Sequence[str]) -> np.ndarray[Any, Any]:
        rows = np.zeros((len(words), 64), dtype=np.float32)
        for row, word in enumerate(words):
            for at, sound in enumerate((keys.skeletons(word) or ("",))[0]):
                rows[row, (SOUNDS.index(sound) + 10 * min(at, 5) + shift) % 64] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)

    return encode


def find(registry: Registry, name: str, without: frozenset[str] = frozenset({"conventions", "typos"})) -> list[tuple[str, str]]:
    from namenorm.registry.fetching import loose

    return [(found.hit.id, found.stage) for found in loose(registry._store, name, without=without)]


def test_other_scripts_are_found_by_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "encoder", lambda: model(0))
    write_entities(tmp_path / "p.idx", map(entity_from_record, PEOPLE))
    for registry in (Registry.load(tmp_path / "p.idx"), Registry.from_records(PEOPLE)):
        assert find(registry, "Золтан Коваленко")[0] == ("p2", "vector")
        assert not find(registry, "Золтан Коваленко", frozenset({"conventions", "typos", "encoder"}))


def test_the_same_model_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "encoder", lambda: model(0))
    entities = [entity_from_record(record) for record in PEOPLE]
    assert compile_entities(entities, vectors=True) == compile_entities(entities[::-1], vectors=True)
    assert Index(compile_entities(entities, vectors=True)).has("vector_rows")


@pytest.mark.parametrize("other", [lambda: model(3), lambda: None])
def test_vectors_of_another_model_are_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: Any) -> None:
    monkeypatch.setattr(vectors, "encoder", lambda: model(0))
    write_entities(tmp_path / "p.idx", map(entity_from_record, PEOPLE))
    monkeypatch.setattr(vectors, "encoder", other)
    registry = Registry.load(tmp_path / "p.idx")
    assert not find(registry, "Золтан Коваленко")
    assert registry.resolve("Zoltan Kovalenko") is not None
