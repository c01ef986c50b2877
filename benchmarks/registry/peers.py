"""What others use for the same look-up: rapidfuzz over all names, and SQLite's full-text index of trigrams."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from rapidfuzz import fuzz, process, utils

from namenorm.api import Registry
from namenorm.registry import fetching
from namenorm.registry.store import Store


class Finder(Protocol):
    """A way to find people by name."""

    label: str

    def find(self, name: str) -> list[tuple[str, float]]:
        """Return ids with scores, the best first, each once."""


class Ours:
    """`Registry.candidates`: fetched by the index, ranked by comparison."""

    label = "namenorm"

    def __init__(self, path: Path) -> None:
        self.registry = Registry.load(path)

    def find(self, name: str) -> list[tuple[str, float]]:
        """Return the candidates."""
        return [(match.entity.id, match.score) for match in self.registry.candidates(name, limit=10)]


class Index:
    """The index alone: its candidates in its own order, before comparison."""

    label = "namenorm, index alone"

    def __init__(self, path: Path) -> None:
        self._store = Store().overlaid([path])

    def find(self, name: str) -> list[tuple[str, float]]:
        """Return the candidates."""
        best: dict[str, float] = {}
        for found in fetching.strict(self._store, name) or fetching.loose(self._store, name):
            best.setdefault(found.hit.id, found.fit)
        return list(best.items())[:10]


class Rapidfuzz:
    """`process.extract` with `WRatio` and the default processor, over every name."""

    label = "rapidfuzz extract"

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        pairs = list(names)
        self._ids = [identity for identity, _ in pairs]
        self._names = [utils.default_process(name) for _, name in pairs]

    def find(self, name: str) -> list[tuple[str, float]]:
        """Return the ten best names' bearers."""
        found = process.extract(utils.default_process(name), self._names, scorer=fuzz.WRatio, processor=None, limit=10)
        best: dict[str, float] = {}
        for _, score, at in found:
            best.setdefault(self._ids[at], score / 100)
        return list(best.items())


class Trigrams:
    """SQLite FTS5 with the trigram tokenizer: names that share trigrams, by bm25, scored by rapidfuzz' ratio."""

    label = "SQLite FTS5 trigram"

    def __init__(self, path: Path, names: Iterable[tuple[str, str]]) -> None:
        start = time.perf_counter()
        self._base = sqlite3.connect(path)
        self._base.execute("CREATE VIRTUAL TABLE names USING fts5(id UNINDEXED, name, tokenize='trigram')")
        self._base.executemany("INSERT INTO names VALUES (?, ?)", names)
        self._base.commit()
        self.build_seconds = time.perf_counter() - start

    def find(self, name: str) -> list[tuple[str, float]]:
        """Return the bearers of the names that share the most telling trigrams."""
        folded = name.casefold().replace('"', "")
        grams = dict.fromkeys(folded[at : at + 3] for at in range(len(folded) - 2))
        query = " OR ".join(f'"{gram}"' for gram in grams)
        if not query:
            return []
        rows = self._base.execute("SELECT id, name FROM names WHERE names MATCH ? ORDER BY rank LIMIT 50", (query,)).fetchall()
        scored = sorted(((identity, fuzz.ratio(folded, other.casefold()) / 100) for identity, other in rows), key=lambda item: -item[1])
        best: dict[str, float] = {}
        for identity, score in scored:
            best.setdefault(identity, score)
        return list(best.items())[:10]
