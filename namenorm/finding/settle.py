"""Which runs of words are mentions, and of whom.

Full names are settled first, the longest before the shorter. A family name alone, or a weak name, then counts only if
a full name in the same text licenses it, or if the registry knows one dominant bearer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from namenorm.finding.echoes import echoes
from namenorm.finding.memory import Memory
from namenorm.finding.neighbours import next_word, words_before
from namenorm.finding.pieces import Pieces
from namenorm.finding.spans import Span
from namenorm.lexicon import is_common_surname, is_given_name
from namenorm.records import Alias, Entity, Evidence, Mention
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.scripts import script_of
from namenorm.sentences import alias_sentence
from namenorm.text import words

_REGION_WORDS = frozenset(
    {"region", "oblast", "province", "gebiet", "governorate", "область", "области", "oblasti", "obwod", "obwodzie"}
)
_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "from", "nach", "aus", "bei", "en", "de", "w", "we", "z", "do", "pod", "в", "у", "під", "под", "из", "із", "з", "city", "stadt"}
)
_WORDS_LIKE_ACRONYMS = frozenset({"who", "us", "it", "is", "am", "he", "as", "or", "in", "un", "so", "pace", "care", "start", "ice"})
_WORD_BEFORE, _WORD_AFTER = re.compile(r"([^\W\d_]{3,}) \Z"), re.compile(r" ([^\W\d_]{3,})")
_DOMINANT, _CITY_ALONE = 230, 100
_WELL_KNOWN_PLACE = 200_000
"""Inhabitants from which a place's name is known as one even where any word is capitalised."""
_UNRANKED = 60
"""Prominence of a place of unknown size: not to be held against that of a person or a body."""
_CLEAR = 15
"""Steps of prominence by which the foremost bearer of a name must lead (25 are a factor of ten)."""


def _fewest_letters(surface: str) -> int:
    """A family name may stand alone from four letters on, from two characters in scripts that write syllables."""
    return 2 if script_of(surface[0]) in ("Hani", "Kana", "Hira", "Hang") else 4


def _told(name: str, alias: Alias, entity: Entity, item: Evidence) -> str:
    """Write the sentence of the alias by which a mention was known, when it is read."""
    return alias_sentence(name, alias, entity)


class Reader:
    """Settles which spans are mentions, and of whom."""

    def __init__(
        self, store: Store, text: str, pieces: Pieces, spans: list[Span], language: Callable[[], str], memory: Memory
    ) -> None:
        self.pieces = pieces
        self.language = language
        self.store = store
        self.text = text
        self.spans = spans
        self.taken = bytearray(len(text))
        self.found: list[Mention] = []
        self.full, self.countries, self.settled = memory.full, memory.countries, memory.settled
        self._families: dict[str, set[str]] = {}
        for mention in self.full.values():
            self._note_family(mention)

    def mentions(self) -> list[Mention]:
        """Return all mentions in order of place."""
        calm = [span for span in self.spans if not self._shouted(span)]
        order = sorted(calm, key=lambda span: (-span.words, span.mixed, span.start))
        for span in order:
            if self._free(span) and (span.words > 1 or not self._contested(span)):
                self._settle_strong(span)
        for span in sorted(order, key=lambda span: (span.start, -span.words)):
            if self._free(span):
                self._settle_short(span) or self._settle_strong(span) or self._settle_weak(span)
        self.found += echoes(self.text, self.pieces, self.taken, self.found, self.language)
        return sorted(self.found, key=lambda mention: mention.start)

    def _free(self, span: Span) -> bool:
        return 1 not in self.taken[span.start : span.end]

    def _contested(self, span: Span) -> bool:
        """A single word that may be somebody's family name waits until the full names are known."""
        return any(hit.role in ("short", "weak") for hit in span.hits)

    def _settle_strong(self, span: Span) -> bool:
        strong = span.hits if span.mixed else [hit for hit in span.hits if hit.role not in ("short", "weak")]
        if len(strong) < len(span.hits):
            weak = {hit.id for hit in span.hits if hit.role == "weak"}
            strong = [hit for hit in strong if hit.id not in weak]
        if not strong:
            return False
        if strong[0].kind == "place":
            strong = self._as_region(span, strong)
        chosen, notes = self._choose(span, strong)
        if chosen is None or (span.words == 1 and self._may_be_a_word(span, chosen)):
            if chosen is None and span.words > 1:
                self._take(span)  # a name of several: its words are not somebody else's
            return False
        self._accept(span, chosen, 0.97 if span.words > 1 else 0.93, notes)
        return True

    def _may_be_a_word(self, span: Span, hit: Hit) -> bool:
        """Tell whether a small place's name stands where any word is capitalised: at the start of a sentence."""
        if hit.kind != "place" or not 0 < hit.entity.population < _WELL_KNOWN_PLACE:
            return False
        before = self.text[max(0, span.start - 3) : span.start].rstrip(" \"'«„“”")
        return not before or before[-1] in ".!?…\n"

    def _shouted(self, span: Span) -> bool:
        """Tell whether an acronym that is also a word stands in a headline in capitals (WHO ELSE?)."""
        if span.words > 1 or span.tokens[0].fold not in _WORDS_LIKE_ACRONYMS:
            return False
        before = _WORD_BEFORE.search(self.text, max(0, span.start - 40), span.start)
        after = _WORD_AFTER.match(self.text, span.end)
        return any(found is not None and found[1].isupper() for found in (before, after))

    def _choose(self, span: Span, hits: list[Hit]) -> tuple[Hit | None, list[Evidence]]:
        """Pick the one bearer that the text or its standing speaks for, or none."""
        if len(hits) == 1:
            return hits[0], []
        bearers = {hit.id: hit for hit in reversed(hits)}
        if len(bearers) == 1:
            return hits[0], []
        known = [hit for hit in bearers.values() if hit.id in self.full]
        if len(known) == 1:
            other = self.full[known[0].id]
            return known[0], [Evidence("same_text", span.surface, other.surface, 1.0, f"{known[0].entity.name} is named elsewhere in the text")]
        ranked = sorted(bearers.values(), key=lambda hit: -self._rank(hit))
        unranked = any(hit.prominence == _UNRANKED for hit in ranked) and len({hit.kind for hit in ranked}) > 1
        if not unranked and self._rank(ranked[0]) - self._rank(ranked[1]) >= _CLEAR:
            return ranked[0], [Evidence("foremost", span.surface, ranked[0].entity.name, 0.5, f"{ranked[0].entity.name} is by far the foremost bearer of the name")]
        agreeing = Counter(hit.id for hit in dict.fromkeys(hits)).most_common(2)
        if agreeing[0][1] > agreeing[1][1]:
            most = bearers[agreeing[0][0]]
            return most, [Evidence("most_names", span.surface, most.entity.name, 0.2, f"more names of {most.entity.name} agree than of any other")]
        first = [hit for hit in ranked if self._is_first_name(hit)]
        places = [hit for hit in first if hit.kind == "place"]
        first = places if len(places) == 1 else first
        if len(first) == 1:
            note = f"it is the first name of {first[0].entity.name}, and a further one of others"
            return first[0], [Evidence("first_name", span.surface, first[0].entity.name, 0.2, note)]
        return None, []

    def _is_first_name(self, hit: Hit) -> bool:
        """Tell whether a name stands first among the names of its entity in one of its languages."""
        languages = set(hit.alias.languages)
        return all(languages.isdisjoint(alias.languages) for alias in hit.entity.names[: hit.at])

    def _rank(self, hit: Hit) -> float:
        near = max((self.countries[code] for code in hit.entity.countries), default=0)
        return hit.prominence + 12.0 * min(2, near)

    def _as_region(self, span: Span, hits: list[Hit]) -> list[Hit]:
        """`region of Kursk` is the region, and so is Kursk further on in the same text."""
        folds = span.folds
        earlier = self.settled.get(folds)
        before = [token.fold for token in words_before(self.text, span.start, 2)]
        following = next_word(self.text, span.end)
        after = following.fold if following else ""
        if (before[:1] and before[0] in _REGION_WORDS and before[-1] in ("of", before[0])) or after in _REGION_WORDS:
            for word in ("oblast", "region", "province", "governorate"):
                regions = [hit for hit in self.store.hits(" ".join([*folds, word])) if hit.kind == "place"]
                if regions:
                    self.settled[folds] = earlier = regions[0]
        span.as_region = earlier is not None
        return [earlier] if earlier else hits

    def _settle_short(self, span: Span) -> bool:
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

    def _names_a_place(self, span: Span) -> bool:
        return any(hit.kind != "person" and hit.role not in ("short", "weak") for hit in span.hits)

    def _settle_dominant(self, span: Span, short: list[Hit]) -> bool:
        dominant = [hit for hit in short if hit.prominence >= _DOMINANT]
        lone = dominant if len(dominant) == 1 else short
        if len(lone) != 1 or lone[0].common or self._anothers(span, lone[0]) or len(span.surface) < _fewest_letters(span.surface) or self._part_of_other_name(span):
            return False
        note = f"{lone[0].entity.name} is the one bearer of the name that the registry knows"
        self._accept(span, lone[0], 0.85 if dominant else 0.75, [Evidence("lone_bearer", span.surface, lone[0].entity.name, 1.0, note)])
        return True

    def _note_family(self, mention: Mention) -> None:
        """Note the last word of a person's full name, as it stands and as it is listed."""
        if mention.entity.kind == "person":
            for name in (mention.surface, mention.alias.text):
                if len(said := words(name)) > 1:
                    self._families.setdefault(said[-1], set()).add(mention.entity.id)

    def _anothers(self, span: Span, hit: Hit) -> bool:
        """Tell whether the text names somebody else in full whose last word this is."""
        last = {span.tokens[-1].fold, *words(span.base)[-1:]}
        return any(self._families.get(word, {hit.id}) != {hit.id} for word in last)

    def _part_of_other_name(self, span: Span) -> bool:
        """Tell whether the span is cut out of a longer name: `Maria Putin` and `Putin-Schmidt` are not Putin."""
        after = next_word(self.text, span.end) if self.text[span.end : span.end + 1] == "-" else None
        if after and (is_common_surname(after.fold) or is_given_name(after.fold)):
            return True
        found = words_before(self.text, span.start)
        if not found:
            return False
        before = found[0]
        gap = self.text[before.end : span.start]
        word = self.text[before.start : before.end]
        return gap in (" ", "\u00a0", "-") and word[0].isupper() and not self.taken[before.start] and (
            is_given_name(before.fold) or (len(word) == 2 and word.endswith("."))
        )

    def _settle_weak(self, span: Span) -> bool:
        hits = {hit.id: hit for hit in reversed(span.hits) if hit.role != "short"}
        supported = [hit for hit in hits.values() if hit.id in self.full]
        if len(supported) == 1:
            other = self.full[supported[0].id]
            note = f"the text names {other.surface} at {other.start}"
            self._accept(span, supported[0], 0.85, [Evidence("licensed", span.surface, other.surface, 2.0, note)])
            return True
        credited = [hit for hit in hits.values() if hit.entity.type == "media"]
        if len(credited) == 1 and self._alone_on_its_line(span):
            note = f"{span.surface} stands alone on its line, as the credit of a news organization"
            self._accept(span, credited[0], 0.8, [Evidence("context", span.surface, "", 1.0, note)])
            return True
        cities = [hit for hit in hits.values() if hit.kind == "place" and hit.prominence >= _CITY_ALONE]
        found = words_before(self.text, span.start) if cities else []
        before = found[0].fold if found else ""
        if before not in _PLACE_PREPOSITIONS or self._part_of_other_name(span):
            return False
        chosen, notes = self._choose(span, cities)
        if chosen is None:
            return False
        note = f"{span.surface} stands after {before!r} as places do"
        self._accept(span, chosen, 0.75, [*notes, Evidence("context", before, span.surface, 1.0, note)])
        return True

    def _alone_on_its_line(self, span: Span) -> bool:
        line_start = self.text.rfind("\n", 0, span.start) + 1
        line_end = self.text.find("\n", span.end)
        return self.text[line_start : line_end if line_end >= 0 else None].strip() == span.surface

    def _name_in(self, span: Span) -> str:
        """Return the surface, without the given name of a mixed span."""
        return self.text[span.tokens[1].start : span.end] if span.mixed else span.surface

    def _take(self, span: Span) -> None:
        self.taken[span.start : span.end] = b"\1" * (span.end - span.start)

    def _accept(self, span: Span, hit: Hit, score: float, notes: list[Evidence]) -> None:
        entity, alias = hit.entity, hit.alias
        evidence = [Evidence("alias", span.surface, alias.text, 3.0, partial(_told, self._name_in(span), alias, entity))]
        if span.as_region:
            alias = replace(alias, text=span.surface, role="also")
        if span.mixed:
            note = f"{self.text[span.start : span.tokens[0].end]} is a spelling of the given name"
            evidence.append(Evidence("given_name", span.surface, entity.name, 1.0, note))
            alias = replace(alias, text=span.surface, role="alias")
        if span.base:
            note = f"{self._name_in(span)} is an inflected form of {alias.text}"
            evidence.append(Evidence("inflected", span.surface, alias.text, -0.2, note))
        evidence += span.because
        mention = Mention(span.start, span.end, span.surface, entity, score * span.score, (*evidence, *notes), alias)
        self.found.append(mention)
        self._take(span)
        if span.mixed or hit.role not in ("short", "weak"):
            self.full.setdefault(hit.id, mention)
            self._note_family(mention)
            self.countries.update(entity.countries[:2])


