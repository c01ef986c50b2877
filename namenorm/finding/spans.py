"""Runs of words that are known names: every run that begins a name is looked up, longest first or not.

A run is a proposal with all its bearers; `settle` decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache

from namenorm.finding.inflected import readings
from namenorm.inflection import agree, bases
from namenorm.records import Entity, Evidence, Kind
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.scripts import script_of
from namenorm.text import Token, words

_JOINT = re.compile(r"(?:[ \t\u00a0\u202f]|\r?\n(?![ \t]*\r?\n)|[-‐‑–'’ʼ‘ʻ`״·・‧=＝]|(?<=\w)\.[ \u00a0]?|, (?=Inc|Ltd|LLC)| & ){0,3}\Z")
_SHORT_WORD = 3
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


@dataclass(slots=True)
class Span:
    """A run of words that is a known name, with all its possible bearers."""

    first: int
    last: int
    start: int
    end: int
    surface: str
    hits: list[Hit]
    base: str = ""
    mixed: bool = False
    as_region: bool = False
    score: float = 1.0
    because: tuple[Evidence, ...] = ()

    @property
    def words(self) -> int:
        return self.last - self.first + 1


def spans_in(
    store: Store, text: str, cut: list[Token], kinds: Collection[Kind] | None, without: Collection[str],
    language: Callable[[], str],
) -> list[Span]:
    """Return the runs of words in `cut` that are written as a known name."""
    longest: dict[str, int] = {}

    def starts(head: str) -> int:
        if head not in longest:
            longest[head] = store.longest(head)
        return longest[head]

    inflects = "inflection" not in without
    spans = []
    for first, token in enumerate(cut):
        reach = starts(token.fold)
        changes = inflects and _may_be_inflected(text, token)
        if changes:
            reach = max([reach, *(starts(base) for base in bases(token.fold, language()))])
        last = first
        while reach and last < len(cut) and last - first < reach:
            if last > first and not joined(text, cut[last - 1].end, cut[last].start):
                break
            span = _exact(store, text, cut, first, last, kinds, language)
            if not span and changes:
                span = _inflected(store, text, cut, first, last, kinds, language, starts)
            if span:
                spans.append(span)
                spans.extend(_with_given_name(text, cut, span))
            last += 1
    return spans


def _may_be_inflected(text: str, token: Token) -> bool:
    """Tell whether a word is written as an inflected name would be: with a capital, where there are capitals."""
    letter = text[token.start]
    return letter.isupper() or script_of(letter) not in _CASED


def _with_given_name(text: str, cut: list[Token], span: Span) -> list[Span]:
    """Join a family name with the given name before it, though no one convention writes both so (Volodymyr Selensky)."""
    if not span.first or not joined(text, cut[span.first - 1].end, span.start):
        return []
    before = cut[span.first - 1]
    if not text[before.start].isupper():
        return []
    hits = [hit for hit in span.hits if hit.role == "short" and before.fold in _given_names(hit.entity)]
    if not hits:
        return []
    surface = text[before.start : span.end]
    return [Span(span.first - 1, span.last, before.start, span.end, surface, hits, span.base, mixed=True)]


@lru_cache(maxsize=4096)
def _given_names(entity: Entity) -> frozenset[str]:
    """Return the folded first words of a person's full names."""
    full = (words(alias.text) for alias in entity.names if alias.role in ("preferred", "native", "alias", "also"))
    return frozenset(found[0] for found in full if len(found) > 1 and len(found[0]) > 1)


def joined(text: str, end: int, start: int) -> bool:
    """Tell whether two words stand so close that they may be one name."""
    return end == start or (start - end <= 4 and _JOINT.match(text, end, start) is not None)


def _exact(
    store: Store, text: str, cut: list[Token], first: int, last: int, kinds: Collection[Kind] | None,
    language: Callable[[], str],
) -> Span | None:  # fmt: skip
    surface = text[cut[first].start : cut[last].end]
    key = " ".join([token.fold for token in cut[first : last + 1]])
    hits = _admitted(store.hits(key), surface, kinds, language)
    return Span(first, last, cut[first].start, cut[last].end, surface, hits) if hits else None


def _inflected(
    store: Store, text: str, cut: list[Token], first: int, last: int, kinds: Collection[Kind] | None,
    language: Callable[[], str], starts: Callable[[str], int],
) -> Span | None:  # fmt: skip
    surface = text[cut[first].start : cut[last].end]
    run = tuple([token.fold for token in cut[first : last + 1]])
    for key, chosen in readings(run, language(), starts):
        hits = store.hits(key)
        if hits and (hits := _admitted(hits, surface, kinds, language)):
            agreed = agree(run, chosen)
            hits = [hit for hit in hits if (agreed or hit.kind != "person") and not hit.acronym]
            if hits:
                return Span(first, last, cut[first].start, cut[last].end, surface, hits, key)
    return None


def _admitted(
    hits: list[Hit], surface: str, kinds: Collection[Kind] | None, language: Callable[[], str]
) -> list[Hit]:
    return [
        hit for hit in hits
        if (not kinds or hit.kind in kinds) and _written(surface, hit)
        and not (hit.minor and language() not in hit.alias.languages)
    ]  # fmt: skip


def _adds_marks(surface: str, name: str) -> bool:
    """Tell whether a word has marks that the name lacks: Czech `Téměř` is not Temer; or, if short, lacks the name's."""
    one, two = surface.casefold(), name.casefold()
    if one == two or len(one) != len(two):
        return False
    return len(one) <= _SHORT_WORD or any(a != b and not a.isascii() and b.isascii() for a, b in zip(one, two))


def _written(surface: str, hit: Hit) -> bool:
    """Tell whether the surface is written as a name: capitals where the name has them, acronyms in their own case."""
    if script_of(surface[0]) not in _CASED:
        return not surface.isdecimal()
    name = hit.alias.text
    if hit.acronym:
        plain, letters = surface.replace(".", ""), name.replace(".", "")
        return plain == letters or (len(letters) > 3 and plain == letters.capitalize())
    if (hit.role == "short" or len(surface) <= _SHORT_WORD) and _adds_marks(surface, name):
        return False
    if len(surface) <= 3 and surface.isupper() and surface != name and script_of(surface[0]) == script_of(name[0]):
        return False
    first = next((char for char in name if char.isalpha()), "a")
    if first.islower():
        return (hit.kind != "place" or " " in name) and (surface[0].islower() or surface[0].isupper())
    if " " not in name and "-" not in name:
        return surface[0].isupper()
    capitals = sum(word[:1].isupper() for word in re.split(r"[\s-]", name))
    seen = sum(word[:1].isupper() for word in re.split(r"[\s-]", surface))
    return surface[0].isupper() and seen >= min(2, capitals)


