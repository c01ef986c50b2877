"""Known names in running text, at exact offsets.

One scan finds the words that can begin a name (`heads`), from these runs of words that are known names are gathered
(`spans`), then settled (`settle`).
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from namenorm.finding.settle import Reader
from namenorm.finding.spans import Speller
from namenorm.languages import guess_text_language
from namenorm.records import Kind, Mention
from namenorm.registry.store import Store
from namenorm.text import tokens

__all__ = ["find"]
_SAMPLE = 4_000
"""Characters from which the language of a text is guessed."""


def find(
    store: Store, text: str, *, lang: str | None = None, kinds: Collection[Kind] | None = None,
    without: Collection[str] = (),
) -> tuple[Mention, ...]:  # fmt: skip
    """Return the mentions of known entities in `text`, in order, never overlapping."""

    @cache
    def language() -> str:
        return (lang or guess_text_language(token.fold for token in tokens(text[:_SAMPLE]))).split("-")[0]

    spans = Speller(store, text, kinds, without, language).spans()
    return tuple(Reader(store, text, spans).mentions())
