"""Runs of words that are known names: from every word that begins a name the runs are looked up, of any length.

A run is a proposal with all its bearers; `settle` decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from namenorm.finding.heads import Head, heads_of
from namenorm.finding.neighbours import joined, word_after, words_before
from namenorm.finding.pieces import Pieces
from namenorm.finding.runs import Reading, runs_of
from namenorm.inflection import agree
from namenorm.languages import write_alike
from namenorm.records import Entity, Evidence, Kind
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.scripts import CASED, UNSPACED, script_of
from namenorm.text import Token, words

_SHORT_WORD = 3
_WORD_BORDER = re.compile(r"[\s-]")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]")


@dataclass(slots=True)
class Span:
    """A run of words that is a known name, with all its possible bearers."""

    tokens: tuple[Token, ...]
    surface: str
    hits: list[Hit]
    base: str = ""
    mixed: bool = False
    as_region: bool = False
    score: float = 1.0
    because: tuple[Evidence, ...] = ()

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def words(self) -> int:
        return len(self.tokens)

    @property
    def folds(self) -> tuple[str, ...]:
        return tuple(token.fold for token in self.tokens)


class Speller:
    """Looks up runs of words of one text, as far as they are written as a name is."""

    def __init__(
        self, store: Store, text: str, kinds: Collection[Kind] | None, without: Collection[str], language: Callable[[], str]
    ) -> None:
        self.store, self.text, self.kinds, self.language = store, text, kinds, language
        self._inflected_in = language() if "inflection" not in without else None
        self._runs = runs_of(store, self._inflected_in)
        self._looked_up: dict[str, list[Hit]] = {}

    def spans(self, pieces: Pieces) -> list[Span]:
        """Return the runs of words that are written as a known name; they begin in `pieces` that are capitalised."""
        found = []
        for head in heads_of(self.store).in_text(self.text, pieces, self._inflected_in):
            for span in self._from(head):
                found.append(span)
                found += _with_given_name(self.text, span)
        return found

    def _from(self, head: Head) -> list[Span]:
        """Return the runs that begin with a word."""
        found: list[Span] = []
        run: tuple[Token, ...] = (Token(head.start, head.end, head.fold),)
        readings: Sequence[Reading] = self._runs.openings(head.fold)
        while readings:
            if (maybe := [reading for reading in readings if reading.may_be_whole]) and (span := self._span(run, maybe)):
                found.append(span)
            following = word_after(self.text, run[-1].end) if len(run) < head.reach else None
            if following is None:
                break
            run = (*run, following)
            readings = self._runs.carried_on(readings, following.fold)
        return found

    def _span(self, run: tuple[Token, ...], readings: list[Reading]) -> Span | None:
        """Return a run of words as a span where one of its readings is a name, as it stands or but for its endings."""
        surface = self.text[run[0].start : run[-1].end]
        if _inside_katakana(self.text, run[0].start, run[-1].end):
            return None
        may_be_inflected = _may_be_inflected(surface)
        for reading in readings:
            if not reading.inflected:
                hits = [hit for hit in self._hits(reading.key) if self._meant(surface, hit)]
                if hits:
                    return Span(run, surface, hits)
            elif may_be_inflected and not _lone_adjective(reading) and (found := self._hits(reading.key)):
                agreed = bool(agree([token.fold for token in run], reading.changes))
                hits = [hit for hit in found if self._meant(surface, hit) and not hit.acronym and (agreed or hit.kind != "person")]
                if _short_after_prefix(reading):
                    hits = [hit for hit in hits if hit.kind != "person" or hit.entity.dominant]
                if hits:
                    return Span(run, surface, hits, reading.key)
        return None

    def _hits(self, key: str) -> list[Hit]:
        found = self._looked_up.get(key)
        if found is None:
            found = self._looked_up[key] = self.store.hits(key)
        return found

    def _meant(self, surface: str, hit: Hit) -> bool:
        if self.kinds and hit.kind not in self.kinds:
            return False
        return _written(surface, hit) and not (hit.minor and not write_alike(self.language(), hit.alias.languages))


def _lone_adjective(reading: Reading) -> bool:
    """Tell whether a name of one word is taken for an adjective, which needs a noun: Hallen is not the city of Halle."""
    form = reading.changes[0]
    return len(reading.changes) == 1 and form is not None and form.is_adjective


def _short_after_prefix(reading: Reading) -> bool:
    """Tell whether a lone short word is left when a prefix is taken away: Arabic `wa-shakara`, and thanked, is no Mr Shukr."""
    return len(reading.changes) == 1 and len(reading.key) <= _SHORT_WORD and script_of(reading.key[0]) in ("Arab", "Hebr")


def _may_be_inflected(surface: str) -> bool:
    """Tell whether a word is written as an inflected name would be: with a capital, where there are capitals."""
    script = script_of(surface[0])
    return surface[0].isupper() if script in CASED else script not in UNSPACED


def _inside_katakana(text: str, start: int, end: int) -> bool:
    """Tell whether a name in katakana is cut out of a longer word in katakana (ロシア out of ベラルーシア)."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return bool(
        (_KATAKANA.match(before) and _KATAKANA.match(text[start])) or (_KATAKANA.match(after) and _KATAKANA.match(text[end - 1]))
    )


def _with_given_name(text: str, span: Span) -> list[Span]:
    """Join a family name with the given name before it, though no one convention writes both so (Volodymyr Selensky)."""
    short = [hit for hit in span.hits if hit.role == "short"]
    before = words_before(text, span.start) if short else []
    if not before or not text[before[0].start].isupper() or not joined(text, before[0].end, span.start):
        return []
    hits = [hit for hit in short if before[0].fold in _given_names(hit.entity)]
    if not hits:
        return []
    run = (before[0], *span.tokens)
    return [Span(run, text[run[0].start : span.end], hits, span.base, mixed=True)]


@lru_cache(maxsize=4096)
def _given_names(entity: Entity) -> frozenset[str]:
    """Return the folded first words of a person's full names."""
    full = (words(alias.text) for alias in entity.names if alias.role in ("preferred", "native", "alias", "also"))
    return frozenset(found[0] for found in full if len(found) > 1 and len(found[0]) > 1)


def _adds_marks(surface: str, name: str) -> bool:
    """Tell whether a word has marks that the name lacks: Czech `Téměř` is not Temer; or, if short, lacks the name's."""
    one, two = surface.casefold(), name.casefold()
    if one == two or len(one) != len(two):
        return False
    return len(one) <= _SHORT_WORD or any(a != b and not a.isascii() and b.isascii() for a, b in zip(one, two))


def _written(surface: str, hit: Hit) -> bool:
    """Tell whether the surface is written as a name: capitals where the name has them, acronyms in their own case."""
    if script_of(surface[0]) not in CASED:
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
    return surface[0].isupper() and (name == surface or _capitals(surface) >= min(2, _capitals(name)))


def _capitals(name: str) -> int:
    return sum(word[:1].isupper() for word in _WORD_BORDER.split(name))


