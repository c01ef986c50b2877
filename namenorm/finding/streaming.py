"""Texts larger than memory: cut into pieces where no name is cut, with what the text has named so far kept.

Lost against one text: a short name is not licensed by a full name that stands in a later piece.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from namenorm.finding.memory import Memory
from namenorm.records import Mention

PIECE = 1 << 20
"""Characters of a piece; no more is held."""
_BORDERS = tuple(
    re.compile(rf"(?s:.*)(?:{border})") for border in (r"\n[ \t\r]*\n", r"[.!?…:;。！？][\"'»”’)]*[ \t\r]*\n|[。！？]", r"\n", r"[^\w.] ", r" ", r"[^\w\u0300-\u036f]")
)
_LOOK_BACK = 1 << 16


def pieces(chunks: Iterable[str], size: int = PIECE) -> Iterator[str]:
    """Yield the text of `chunks` anew in pieces of at most `size` characters that end where no name can go on.

    Paragraphs are kept whole, else sentences, else lines, else words; a text without any of these is cut anywhere.

    >>> list(pieces(["Kyiv. \\n\\nOlaf ", "Scholz spoke."], 16))
    ['Kyiv. \\n\\n', 'Olaf Scholz ', 'spoke.']
    """
    held: list[str] = []
    length = 0
    for chunk in chunks:
        held.append(chunk)
        length += len(chunk)
        if length < size:
            continue
        text = "".join(held)
        at = 0
        while len(text) - at >= size:
            end = _border(text, at, at + size)
            yield text[at:end]
            at = end
        held = [text[at:]]
        length = len(held[0])
    if length:
        yield "".join(held)


def _border(text: str, start: int, end: int) -> int:
    low = max(start, end - _LOOK_BACK)
    for border in _BORDERS:
        found = border.match(text, low, end)
        if found:
            return found.end()
    return end


def find_in_pieces(
    find: Callable[[str, Memory], Iterable[Mention]], chunks: Iterable[str], size: int = PIECE
) -> Iterator[tuple[str, list[Mention]]]:
    """Yield each piece of a text with its mentions, whose places are those in the whole text."""
    memory, base = Memory(), 0
    for piece in pieces(chunks, size):
        mentions = [replace(m, start=m.start + base, end=m.end + base) for m in find(piece, memory)]
        memory.moved(base)
        yield piece, mentions
        base += len(piece)
