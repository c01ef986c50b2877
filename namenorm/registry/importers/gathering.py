"""Rows of one entity brought together, however far apart they stand in a file: on disk, in a database without a name."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from types import TracebackType
from typing import Any

from namenorm.errors import NamenormError

_BATCH = 20_000
_CACHE = 32_000
"""Kilobytes of rows kept in memory; the rest is on disk."""


class Gathering:
    """Takes rows by id; gives each id with its rows, in their order."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)  # a file without a name: it goes with the process
        for statement in (f"PRAGMA cache_size = -{_CACHE}", "PRAGMA synchronous = OFF", "CREATE TABLE rows (id TEXT, line INT, row TEXT)"):
            self._base.execute(statement)

    def __enter__(self) -> Gathering:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._base.close()
        if isinstance(error, sqlite3.Error):
            raise NamenormError(f"the temporary database of rows: {error}; name a folder with more room in TMPDIR") from None

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
