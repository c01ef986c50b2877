"""Lines to the rows of a table: one row a line, or several lines where a quoted cell has line ends in it.

A quote that is never closed would swallow the rest of the file: such a line is given alone, and the rows after it are
read on.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator

_MOST_LINES = 100
"""Lines of one cell."""


def rows_of(lines: Iterator[tuple[int, str]], form: str) -> Iterator[tuple[int, list[str], int]]:
    """Yield the number of a row's first line, its cells, and how many lines it has: 0 where a quote in it is never closed.

    The cells of a `csv` are parted by semicolons where its first line has more of them than of commas.

    >>> list(rows_of(iter([(1, 'a,"b'), (2, 'c",d'), (3, 'e,"f'), (4, "g")]), "csv"))
    [(1, ['a', 'b\\nc', 'd'], 2), (3, ['e', 'f'], 0), (4, ['g'], 1)]
    """
    held: deque[tuple[int, str]] = deque()
    mark = "\t" if form == "tsv" else ""
    while first := held.popleft() if held else next(lines, None):
        number, line = first
        mark = mark or (";" if line.count(";") > line.count(",") else ",")
        if form == "tsv":
            yield number, line.split(mark) if line else [], 1
            continue
        cells, is_open = _cells(line, mark)
        taken: list[tuple[int, str]] = []
        while is_open and len(taken) < _MOST_LINES and (more := held.popleft() if held else next(lines, None)):
            taken.append(more)
            if '"' in more[1]:
                joined, is_open = _cells("\n".join([line, *(text for _, text in taken)]), mark)
                cells = cells if is_open else joined
        if is_open:
            held.extendleft(reversed(taken))
        yield number, cells, 0 if is_open else 1 + len(taken)


def _cells(text: str, mark: str) -> tuple[list[str], bool]:
    """Return the cells of a text, and whether it ends within a quote."""
    if '"' not in text:
        return text.split(mark) if text else [], False
    try:
        return next(csv.reader([text], delimiter=mark, strict=True), []), False
    except csv.Error as error:
        is_open = "unexpected end" in str(error)
    try:
        return next(csv.reader([text], delimiter=mark), []), is_open
    except csv.Error:
        return text.split(mark), False
