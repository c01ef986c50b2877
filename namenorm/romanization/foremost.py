"""What stands first among the spellings for some target languages: what their press writes, and what it also writes."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from operator import itemgetter

from namenorm.romanization.casing import WORD, lowered
from namenorm.romanization.library import scheme_of
from namenorm.romanization.scheme import Scheme

_OWN = 2  # looser spellings of a press that go before the standards
_FAR = 400  # more departures than any name has letters


def foremost(
    parts: list[str], published: Iterable[tuple[str, tuple[str, ...]]], looser: Iterable[tuple[str, tuple[str, ...]]]
) -> list[str]:
    """Return what stands before the standards of some targets: what their press writes, then what it also writes.

    Of each press's looser spellings these are the nearest to its own rule (of two, that which a standard has too) and
    the most usual one in any language.
    """
    written = dict(published)
    press = {text: ids for text, ids in written.items() if not is_standard(ids[0])}
    found = dict.fromkeys(press)
    for id in dict.fromkeys(id for ids in press.values() for id in ids):
        own = [text for text, ids in looser if id in ids and text not in press]
        nearest = _nearest(scheme_of(id), parts, [*(text for text in written if text not in press), *own])
        found.update(islice(dict.fromkeys([*nearest, *own]).items(), _OWN))
    return list(found)


def _nearest(scheme: Scheme, parts: list[str], texts: list[str]) -> list[str]:
    """Return the spelling that departs least from a scheme's own, nothing if none can be its work."""
    if scheme.prepared:
        return []
    away, text = min(
        ((_departures(scheme, parts, text), text) for text in texts), key=itemgetter(0), default=(_FAR, "")
    )
    return [text] if away < _FAR else []


def _departures(scheme: Scheme, parts: list[str], text: str) -> int:
    """Return how many of a scheme's choices are not its first in a spelling of the parts of a name."""
    words = WORD.findall(text)
    if len(words) != len(parts):
        return _FAR
    distances = [scheme.distance(lowered(part), lowered(word)) for part, word in zip(parts, words)]
    return sum(_FAR if distance is None else distance for distance in distances)


def is_standard(id: str) -> bool:
    """Tell whether a scheme is a standard and no press's convention."""
    return not id.startswith("press-")
