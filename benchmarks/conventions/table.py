"""Compact tables."""

from __future__ import annotations

from collections.abc import Sequence


def percent(hits: float, of: float) -> str:
    """Return a share as a percentage with one digit, or a dash where there is nothing to share."""
    return f"{100 * hits / of:.1f}" if of else "-"


def show(head: Sequence[str], body: Sequence[Sequence[object]], indent: str = "  ") -> None:
    """Print rows in columns: the first one left-aligned, the others right-aligned."""
    lines = [[str(cell) for cell in row] for row in (head, *body)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    for line in lines:
        first = line[0].ljust(widths[0])
        print(indent + "  ".join([first, *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:]))]).rstrip())
