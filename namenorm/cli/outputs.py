"""What comes out: a table for people; JSON, JSON lines or CSV for programs. Everything is written as it is made."""

from __future__ import annotations

import csv
import json
import re
import sys
import time
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar

_MEASURED = 200
"""Rows whose cells set the widths of a table; the rest is written as it comes."""
_WIDEST, _LONGEST = 44, 500
"""Columns to which a cell is padded; characters after which it is cut."""
T = TypeVar("T")


class Row(NamedTuple):
    """One thing to print: the record for JSON, the cells for tables and CSV."""

    record: Any
    cells: Sequence[str | int | float]


def emit(form: str, header: Sequence[str], rows: Iterable[Row]) -> None:
    """Print rows in the form that was asked for: table, csv, jsonl or json."""
    if form == "jsonl":
        for row in rows:
            print(to_json(row.record))
    elif form == "json":
        emit_array(row.record for row in rows)
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([_number(cell) for cell in row.cells] for row in rows)
    else:
        print_table(header, (row.cells for row in rows))


def emit_array(records: Iterable[Any]) -> None:
    """Print records as one JSON array, one record a line."""
    mark = "["
    for record in records:
        print(f"{mark}{to_json(record)}", end="")
        mark = ",\n"
    print("[]" if mark == "[" else "]")


def to_json(record: Any) -> str:
    """Return a record, or plain values with records in them, as JSON on one line."""
    return json.dumps(record, ensure_ascii=False, default=lambda inner: inner.to_dict())


def _number(cell: str | int | float) -> str | int | float:
    return round(cell, 4) if isinstance(cell, float) else cell


def print_table(header: Sequence[str] | None, rows: Iterable[Sequence[str | int | float]]) -> None:
    """Print aligned columns; the last one is not padded. Nothing is printed for no rows."""
    lines = (tuple(_shown(cell) for cell in row) for row in rows)
    first = list(islice(lines, _MEASURED))
    if not first:
        return
    head = [tuple(header)] if header else []
    widths = [min(_WIDEST, max(map(width, column))) for column in zip(*head, *first)]
    for line in chain(head, first, lines):
        padded = (cell + " " * (size - width(cell)) for cell, size in zip(line[:-1], widths))
        print("  ".join((*padded, line[-1])).rstrip())


def _shown(cell: str | int | float) -> str:
    """Return a cell on one line, without characters that would steer a terminal."""
    if not isinstance(cell, str):
        return f"{cell:.2f}" if isinstance(cell, float) else str(cell)
    line = " ".join(cell[: _LONGEST + 1].split())
    if len(cell) > _LONGEST:
        line = f"{line[:_LONGEST]}..."
    return line if line.isprintable() else "".join(filter(_is_shown, line))


def _is_shown(char: str) -> bool:
    return char.isprintable() or unicodedata.category(char) == "Zs"


def width(text: str) -> int:
    """Return how many columns a terminal gives a text.

    >>> width("Kyiv"), width("北约"), width("é")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


class Places:
    """Lines and columns of a text, both counted from 1, in code points; of a text that comes in pieces, of each.

    >>> first = Places("ab\\ncd")
    >>> first.of(4), first.then("ef\\ng").of(6), first.then("ef\\ng").of(8)
    ((2, 2), (2, 4), (3, 1))
    """

    def __init__(self, text: str, start: int = 0, line: int = 1, line_start: int = 0) -> None:
        self._end, self._line = start + len(text), line
        self._starts = [line_start, *(match.end() + start for match in re.finditer("\n", text))]

    def then(self, text: str) -> Places:
        """Return the places of the piece that follows."""
        return Places(text, self._end, self._line + len(self._starts) - 1, self._starts[-1])

    def of(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        at = bisect_right(self._starts, offset) - 1
        return self._line + at, offset - self._starts[at] + 1


def counted(items: Iterable[T], what: str) -> Iterator[T]:
    """Yield the items; after a second, count them on stderr when it is a terminal and stdout is not."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from items
        return
    started = shown = time.monotonic()
    number = 0
    for number, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - started > 1 and now - shown > 0.2:
            print(f"\r{number} {what}", end="", file=sys.stderr, flush=True)
            shown = now
    if shown > started:
        print(f"\r{number} {what}", file=sys.stderr)
