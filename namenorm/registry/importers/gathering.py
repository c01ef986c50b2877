"""Rows of one entity brought together, however far apart they stand in a file: on disk, in a database that vanishes."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any

_BATCH = 20_000


class Gathering:
    """Takes rows by id; gives each id with its rows, in their order."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="namenorm-")
        self._base = sqlite3.connect(Path(self._folder.name) / "rows.db", isolation_level=None)
        for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "CREATE TABLE rows (id TEXT, line INT, row TEXT)"):
            self._base.execute(statement)

    def __enter__(self) -> Gathering:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._base.close()
        self._folder.cleanup()

    def take(self, rows: Iterable[tuple[str, int, Any]]) -> None:
        """Take rows of (id, line, what is to be kept)."""
        batch: list[tuple[str, int, str]] = []
        self._base.execute("BEGIN")
        for identity, line, row in rows:
            batch.append((identity, line, json.dumps(row, ensure_ascii=False)))
            if len(batch) == _BATCH:
                self._base.executemany("INSERT INTO rows VALUES (?, ?, ?)", batch)
                batch.clear()
        self._base.executemany("INSERT INTO rows VALUES (?, ?, ?)", batch)
        self._base.execute("COMMIT")

    def index(self) -> None:
        """Make `rows_of` quick."""
        self._base.execute("CREATE INDEX by_id ON rows (id)")

    def rows_of(self, identity: str) -> list[Any]:
        """Return the rows of an id."""
        found = self._base.execute("SELECT row FROM rows WHERE id = ? ORDER BY rowid", (identity,))
        return [json.loads(row) for (row,) in found]

    def groups(self) -> Iterator[tuple[str, int, list[Any]]]:
        """Yield each id with the line of its first row and all its rows."""
        found = self._base.execute("SELECT id, line, row FROM rows ORDER BY id, rowid")
        for identity, group in groupby(found, key=lambda row: row[0]):
            rows = list(group)
            yield str(identity), int(rows[0][1]), [json.loads(row[2]) for row in rows]
