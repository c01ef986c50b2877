"""Known names in running text, at exact offsets.

Words are cut and folded once; every run of words that begins a known name is looked up, longest first. Full names
are settled first; a family name alone, or a weak name, then counts only if a full name in the same text licenses it,
or if the registry knows one dominant bearer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass


from namenorm.inflection import bases
from namenorm.records import Evidence, Kind, Mention
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.scripts import script_of
from namenorm.sentences import alias_sentence
from namenorm.text import Token, tokens

_JOINT = re.compile(r"(?:[ \t\u00a0\u202f]|\r?\n(?![ \t]*\r?\n)|[-‐‑–'’ʼ‘ʻ`״·・‧=＝]|(?<=\w)\.[ \u00a0]?|, (?=Inc|Ltd|LLC)| & ){0,3}\Z")
_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_REGION_BEFORE = frozenset({"of", "oblast", "region", "gebiet", "oblasti", "области", "область", "regio", "obwod"})
_REGION_WORDS = frozenset(
    {"region", "oblast", "province", "gebiet", "governorate", "область", "области", "oblasti", "obwod", "obwodzie"}
)
_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "from", "nach", "aus", "bei", "a", "en", "de", "w", "we", "z", "do", "pod", "в", "у", "під", "под", "из", "із", "з", "city", "stadt"}
)
_DOMINANT, _CITY_ALONE = 230, 100
_CLEAR = 15
"""Steps of prominence by which the foremost bearer of a name must lead (25 are a factor of ten)."""


@dataclass(slots=True)
class _Span:
    """A run of words that is a known name, with all its possible bearers."""

    first: int
    last: int
    start: int
    end: int
    surface: str
    hits: list[Hit]
    base: str = ""

    @property
    def words(self) -> int:
        return self.last - self.first + 1


def find(
    store: Store, text: str, *, kinds: Collection[Kind] | None = None, without: Collection[str] = ()
) -> tuple[Mention, ...]:
    """Return the mentions of known entities in `text`, in order, never overlapping."""
    cut = tokens(text)
    spans = _spans(store, text, cut, kinds, without)
    return tuple(_Reader(store, text, cut, spans).mentions())


def _spans(
    store: Store, text: str, cut: list[Token], kinds: Collection[Kind] | None, without: Collection[str]
) -> list[_Span]:
    longest: dict[str, int] = {}
    spans = []
    for first, token in enumerate(cut):
        reach = 0
        for head in (token.fold, *bases(token.fold)):
            if head not in longest:
                longest[head] = store.longest(head)
            reach = max(reach, longest[head])
        last = first
        while reach and last < len(cut) and last - first < reach:
            if last > first and not _joined(text, cut[last - 1].end, cut[last].start):
                break
            span = _span(store, text, cut, first, last, kinds, without)
            if span:
                spans.append(span)
            last += 1
    return spans


def _joined(text: str, end: int, start: int) -> bool:
    return end == start or (start - end <= 4 and _JOINT.match(text, end, start) is not None)


def _span(
    store: Store, text: str, cut: list[Token], first: int, last: int, kinds: Collection[Kind] | None,
    without: Collection[str],
) -> _Span | None:  # fmt: skip
    head = [token.fold for token in cut[first:last]]
    surface = text[cut[first].start : cut[last].end]
    for form in (cut[last].fold, *(bases(cut[last].fold) if "inflection" not in without else ())):
        hits = [
            hit for hit in store.hits(" ".join([*head, form]))
            if (not kinds or hit.kind in kinds) and _written(surface, hit)
        ]  # fmt: skip
        if hits:
            base = "" if form == cut[last].fold else form
            return _Span(first, last, cut[first].start, cut[last].end, surface, hits, base)
    return None


def _written(surface: str, hit: Hit) -> bool:
    """Tell whether the surface is written as a name: capitals where the name has them, acronyms in their own case."""
    if script_of(surface[0]) not in _CASED:
        return True
    name = hit.alias.text
    if hit.acronym:
        plain, letters = surface.replace(".", ""), name.replace(".", "")
        return plain == letters or (len(letters) > 3 and plain == letters.capitalize())
    if len(surface) <= 3 and surface.isupper() and surface != name and script_of(surface[0]) == script_of(name[0]):
        return False
    first = next((char for char in name if char.isalpha()), "a")
    if first.islower():
        return surface[0].islower() or surface[0].isupper()
    if " " not in name and "-" not in name:
        return surface[0].isupper()
    capitals = sum(word[:1].isupper() for word in re.split(r"[\s-]", name))
    seen = sum(word[:1].isupper() for word in re.split(r"[\s-]", surface))
    return surface[0].isupper() and seen >= min(2, capitals)


class _Reader:
    """Settles which spans are mentions, and of whom."""

    def __init__(self, store: Store, text: str, cut: list[Token], spans: list[_Span]) -> None:
        self.store = store
        self.text = text
        self.cut = cut
        self.spans = spans
        self.taken = bytearray(len(cut))
        self.found: list[Mention] = []
        self.full: dict[str, Mention] = {}
        self.countries: Counter[str] = Counter()
        self.settled: dict[tuple[str, ...], Hit] = {}

    def mentions(self) -> list[Mention]:
        """Return all mentions in order of place."""
        order = sorted(self.spans, key=lambda span: (-span.words, span.start))
        for span in order:
            if self._free(span) and (span.words > 1 or not self._contested(span)):
                self._settle_strong(span)
        for span in sorted(order, key=lambda span: (span.start, -span.words)):
            if self._free(span):
                self._settle_short(span) or self._settle_strong(span) or self._settle_weak(span)
        return sorted(self.found, key=lambda mention: mention.start)

    def _free(self, span: _Span) -> bool:
        return not any(self.taken[span.first : span.last + 1])

    def _contested(self, span: _Span) -> bool:
        """A single word that may be somebody's family name waits until the full names are known."""
        return any(hit.role in ("short", "weak") for hit in span.hits)

    def _settle_strong(self, span: _Span) -> bool:
        strong = [hit for hit in span.hits if hit.role not in ("short", "weak")]
        if not strong or any(hit.role == "weak" for hit in span.hits if hit.id in {s.id for s in strong}):
            return False
        if strong[0].kind == "place":
            strong = self._as_region(span, strong)
        chosen, notes = self._choose(span, strong)
        if chosen is None:
            return False
        self._accept(span, chosen, 0.97 if span.words > 1 else 0.93, notes)
        return True

    def _choose(self, span: _Span, hits: list[Hit]) -> tuple[Hit | None, list[Evidence]]:
        """Pick the one bearer that the text or its standing speaks for, or none."""
        bearers = {hit.id: hit for hit in reversed(hits)}
        if len(bearers) == 1:
            return hits[0], []
        known = [hit for hit in bearers.values() if hit.id in self.full]
        if len(known) == 1:
            other = self.full[known[0].id]
            return known[0], [Evidence("same_text", span.surface, other.surface, 1.0, f"{known[0].entity.name} is named elsewhere in the text")]
        ranked = sorted(bearers.values(), key=lambda hit: -self._rank(hit))
        if self._rank(ranked[0]) - self._rank(ranked[1]) >= _CLEAR:
            return ranked[0], [Evidence("foremost", span.surface, ranked[0].entity.name, 0.5, f"{ranked[0].entity.name} is by far the foremost bearer of the name")]
        return None, []

    def _rank(self, hit: Hit) -> float:
        near = max((self.countries[code] for code in hit.entity.countries), default=0)
        return hit.prominence + 12.0 * min(2, near)

    def _as_region(self, span: _Span, hits: list[Hit]) -> list[Hit]:
        """`region of Kursk` is the region, and so is Kursk further on in the same text."""
        earlier = self.settled.get(self._folds(span))
        before = [self.cut[at].fold for at in range(max(0, span.first - 2), span.first)]
        after = self.cut[span.last + 1].fold if span.last + 1 < len(self.cut) else ""
        if before[:1] and before[0] in _REGION_WORDS and before[-1] in ("of", before[0]) or after in _REGION_WORDS:
            for word in ("oblast", "region", "province", "governorate"):
                regions = [hit for hit in self.store.hits(" ".join([*self._folds(span), word])) if hit.kind == "place"]
                if regions:
                    self.settled[self._folds(span)] = regions[0]
                    return regions
        return [earlier] if earlier else hits

    def _folds(self, span: _Span) -> tuple[str, ...]:
        return tuple(token.fold for token in self.cut[span.first : span.last + 1])

    def _settle_short(self, span: _Span) -> bool:
        short = {hit.id: hit for hit in reversed(span.hits) if hit.role == "short"}
        if not short:
            return False
        licensed = [hit for hit in short.values() if hit.id in self.full]
        if len(licensed) > 1:
            licensed = [hit for hit in licensed if hit.prominence >= _DOMINANT]
        if len(licensed) == 1:
            other = self.full[licensed[0].id]
            note = f"the text names {other.surface} in full at {other.start}"
            self._accept(span, licensed[0], 0.95, [Evidence("licensed", span.surface, other.surface, 2.0, note)])
            return True
        if self._names_a_place(span):
            return False
        return self._settle_dominant(span, list(short.values()))

    def _names_a_place(self, span: _Span) -> bool:
        return any(hit.kind != "person" and hit.role not in ("short", "weak") for hit in span.hits)

    def _settle_dominant(self, span: _Span, short: list[Hit]) -> bool:
        dominant = [hit for hit in short if hit.prominence >= _DOMINANT]
        lone = dominant if len(dominant) == 1 else short
        if len(lone) != 1 or lone[0].common or len(span.surface) < 4 or self._part_of_other_name(span):
            return False
        note = f"{lone[0].entity.name} is the one bearer of the name that the registry knows"
        self._accept(span, lone[0], 0.85 if dominant else 0.75, [Evidence("lone_bearer", span.surface, lone[0].entity.name, 1.0, note)])
        return True

    def _part_of_other_name(self, span: _Span) -> bool:
        """Tell whether a capitalised word, not a title, stands directly before: `Maria Putin` is not Putin."""
        if span.first == 0:
            return False
        before = self.cut[span.first - 1]
        gap = self.text[before.end : span.start]
        word = self.text[before.start : before.end]
        from namenorm.lexicon import is_given_name

        return gap in (" ", "\u00a0", "-") and word[0].isupper() and not self.taken[span.first - 1] and (
            is_given_name(before.fold) or (len(word) == 2 and word.endswith("."))
        )

    def _settle_weak(self, span: _Span) -> bool:
        hits = {hit.id: hit for hit in reversed(span.hits) if hit.role != "short"}
        supported = [hit for hit in hits.values() if hit.id in self.full]
        if len(supported) == 1:
            other = self.full[supported[0].id]
            note = f"the text names {other.surface} at {other.start}"
            self._accept(span, supported[0], 0.85, [Evidence("licensed", span.surface, other.surface, 2.0, note)])
            return True
        cities = [hit for hit in hits.values() if hit.kind == "place" and hit.prominence >= _CITY_ALONE]
        before = self.cut[span.first - 1].fold if span.first else ""
        if not cities or before not in _PLACE_PREPOSITIONS or self._part_of_other_name(span):
            return False
        chosen, notes = self._choose(span, cities)
        if chosen is None:
            return False
        note = f"{span.surface} stands after {before!r} as places do"
        self._accept(span, chosen, 0.75, [*notes, Evidence("context", before, span.surface, 1.0, note)])
        return True

    def _accept(self, span: _Span, hit: Hit, score: float, notes: list[Evidence]) -> None:
        entity, alias = hit.entity, hit.alias
        evidence = [Evidence("alias", span.surface, alias.text, 3.0, alias_sentence(span.surface, alias, entity))]
        if span.base:
            evidence.append(Evidence("inflected", span.surface, alias.text, -0.2, f"{span.surface} ends in a genitive s"))
        mention = Mention(span.start, span.end, span.surface, entity, score, (*evidence, *notes), alias)
        self.found.append(mention)
        for at in range(span.first, span.last + 1):
            self.taken[at] = 1
        if hit.role not in ("short", "weak"):
            self.full.setdefault(hit.id, mention)
            self.countries.update(entity.countries[:2])


