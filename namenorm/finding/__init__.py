"""Known names in running text, at exact offsets.

One scan finds the words that can begin a name (`heads`), from these runs of words that are known names are gathered
(`spans`), then settled (`settle`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache

from namenorm.finding.memory import Memory
from namenorm.finding.near import near_names
from namenorm.finding.pieces import capitalised
from namenorm.finding.respelled import respelled
from namenorm.finding.settle import Reader
from namenorm.finding.spans import Speller
from namenorm.finding.streaming import find_in_pieces
from namenorm.finding.tongues import language_of
from namenorm.lookalikes import unmixed
from namenorm.records import Kind, Mention
from namenorm.registry.store import Store
from namenorm.sentences import of_lookalikes
from namenorm.text import tokens

__all__ = ["Memory", "find", "find_in_pieces"]
_SAMPLE = 4_000
"""Characters from which the language of a text is guessed."""
_LONG = 100_000
"""Letters of a text up to which spellings that no list has are looked for: a slow search."""


def find(
    store: Store, text: str, *, lang: str | None = None, kinds: Collection[Kind] | None = None,
    without: Collection[str] = (), memory: Memory | None = None,
) -> tuple[Mention, ...]:  # fmt: skip
    """Return the mentions of known entities in `text`, in order, never overlapping; `memory` keeps what pieces before it named.

    Words that mix letters of two scripts that look alike are read in one.
    """
    plain = unmixed(text)
    found = _found(store, plain, lang, kinds, without, memory or Memory())
    return tuple(found) if plain is text else tuple(_as_written(mention, text) for mention in found)


def _as_written(mention: Mention, text: str) -> Mention:
    surface = text[mention.start : mention.end]
    return (
        mention
        if surface == mention.surface
        else replace(mention, surface=surface, evidence=(*mention.evidence, *of_lookalikes(surface)))
    )


def _found(
    store: Store, text: str, lang: str | None, kinds: Collection[Kind] | None, without: Collection[str], memory: Memory
) -> Iterable[Mention]:  # fmt: skip
    @cache
    def language() -> str:
        return (lang or language_of(tokens(text[:_SAMPLE]), text)).split("-")[0]

    pieces = capitalised(text)
    spans = Speller(store, text, kinds, without, language).spans(pieces)
    if len(text) <= _LONG and "typos" not in without and (names := near_names(store)):
        spans += respelled(names, text, spans, kinds, language)
    return Reader(store, text, pieces, spans, language, memory).mentions()
