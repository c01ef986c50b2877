"""Acronyms that begin with more of a word than a letter, or leave out a word that all such bodies have: СибГУ, УкрНДІ, ВНИРО."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namenorm.lexicon import listed
from namenorm.text import fold

_CHUNKS = re.compile(r"[A-ZА-ЯЁІЇЄҐЎ][a-zа-яёіїєґў']*")
_MADE_OF_CHUNKS = re.compile(r"([A-ZА-ЯЁІЇЄҐЎ][a-zа-яёіїєґў']{0,6}){3,10}\Z")
_LEFT_OUT = frozenset(map(fold, ("институт", "института", "інститут", "інституту", "институтъ", "хозяйства", "господарства", "промышленности", "промисловості", "промисловости")))
"""Words without which such bodies are called, as institutes of fishery (рыбного хозяйства) are."""
_MOST_LEFT_OUT, _FEWEST_LETTERS = 2, 4
_CYRILLIC = "\u0400"


def telescoped_words(short: str, long: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of the folded words whose beginnings make a word of capitals and some small letters, in order, or None.

    >>> telescoped_words("СибГУ", ["сибирский", "государственный", "университет"]), telescoped_words("СибГУ", ["уральский", "государственный", "университет"])
    ((0, 1, 2), None)

    Cyrillic ones in capitals only may leave out words.

    >>> telescoped_words("ВНИРО", "всероссийский научно исследовательский институт рыбного хозяйства и океанографии".split())
    (0, 1, 2, 4, 7)
    """
    if not _MADE_OF_CHUNKS.match(short):
        return None
    chunks = [fold(chunk) for chunk in _CHUNKS.findall(short)]
    mixed = any(len(chunk) > 1 for chunk in chunks)
    if len(long) < 3 or not (mixed or (short[0] >= _CYRILLIC and len(chunks) >= _FEWEST_LETTERS)):
        return None
    return _places(chunks, long)


def _places(chunks: Sequence[str], long: Sequence[str]) -> tuple[int, ...] | None:
    """Return the words that have a piece each; small words need none, and a few others may be left out, but not the first."""
    small = listed("small_words")
    ends: dict[tuple[int, int], tuple[int, ...]] = {(0, 0): ()}
    for at, word in enumerate(long):
        found: dict[tuple[int, int], tuple[int, ...]] = {}
        for (end, left_out), used in ends.items():
            if end < len(chunks) and word.startswith(chunks[end]):
                found.setdefault((end + 1, left_out), (*used, at))
            if word in small or len(word) == 1:
                found.setdefault((end, left_out), used)
            elif word in _LEFT_OUT and used and left_out < _MOST_LEFT_OUT:
                found.setdefault((end, left_out + 1), used)
        ends = found
    return next((used for (end, _), used in ends.items() if end == len(chunks)), None)
