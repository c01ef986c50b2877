"""Known names in running text, at exact offsets.

Words are cut and folded once; runs of words that are known names are gathered (`spans`), then settled (`settle`).
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from namenorm.finding.near import near_names
from namenorm.finding.respelled import respelled
from namenorm.finding.settle import Reader
from namenorm.finding.spans import spans_in
from namenorm.finding.tongues import language_of
from namenorm.records import Kind, Mention
from namenorm.registry.store import Store
from namenorm.text import tokens

__all__ = ["find"]


def find(
    store: Store, text: str, *, lang: str | None = None, kinds: Collection[Kind] | None = None,
    without: Collection[str] = (),
) -> tuple[Mention, ...]:  # fmt: skip
    """Return the mentions of known entities in `text`, in order, never overlapping."""
    cut = tokens(text)

    @cache
    def language() -> str:
        return (lang or language_of(cut)).split("-")[0]

    spans = spans_in(store, text, cut, kinds, without, language)
    if "typos" not in without and (names := near_names(store)):
        spans += respelled(names, text, cut, spans, kinds, language)
    return tuple(Reader(store, text, cut, spans, language).mentions())


