"""Candidates for a name from a store, stage by stage from strict to loose; each says which stage brought it.

exact: the folded name; reordered: its words in any order; turned: what stands behind a comma or in brackets put first, a second name of the
same entity, or its country; inflection: a case ending; typo: a slip in a part; convention: the consonants of the
parts agree; vector: the learned model finds the parts alike; family name: the last or first word is one. A later stage
is asked only when no earlier one has an answer; the loose stages are asked together, and bounded.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from namenorm import keys
from namenorm.records import Evidence, Kind
from namenorm.registry.index import Hit, Index
from namenorm.registry.layout import KINDS
from namenorm.registry.store import Store
from namenorm.text import words

MOST = 40
"""Candidates of the loose stages."""
_MOST_EXACT = 200
"""Bearers of one name that are told apart; so many share no name that could be resolved."""
_PARTED = re.compile(r"(?P<head>[^,，、،()（）]+)(?:[,，、،](?P<behind>[^,，、،()（）]+)|[(（](?P<within>[^,()（）]+)[)）]\s*)")
"""A name with one comma, or with brackets at its end."""
_ARTICLE = re.compile(r"^ *the\b *", re.IGNORECASE)
_IN_FULL = {"rep": "republic", "dem": "democratic", "fed": "federated", "sts": "states", "is": "islands"}
_CUT_SHORT, _JOINTS = re.compile(r"\b(rep|dem|fed|sts|is)\.", re.IGNORECASE), ("", "of", "of the")
"""Words that tables cut short, and leave out before the name."""
_LONGEST = 200
"""Letters of the longest name that is parted so."""
NOTES = {
    "exact": "the registry has the name so written", "reordered": "the registry has the name in another order of words",
    "turned": "the registry has the name as it reads without the comma or the brackets",
    "inflection": "found by a part without its case ending", "typo": "found by a part that differs in one letter", "convention": "found by the consonants of its parts",
    "vector": "found by the likeness of its parts in sound", "family name": "found by the family name alone",
}  # fmt: skip


class Fetched(NamedTuple):
    """A name that may be the one asked for, the stage that brought it, and how well its parts fit: at most 1."""

    hit: Hit
    stage: str
    fit: float = 0.0

    @property
    def evidence(self) -> Evidence:
        """The stage as evidence; it has no weight of its own."""
        return Evidence("stage", self.stage, self.hit.text, 0.0, NOTES[self.stage])


def strict(store: Store, text: str, kind: Kind | None = None) -> list[Fetched]:
    """Return the names that are written so: by the folded name, else by its words in any order, else as registers turn them round."""
    for stage, key in (("exact", keys.exact_key(text)), ("reordered", keys.reordered_key(text))):
        if found := _filed(store, text, key, kind, stage):
            return found
    return _turned(store, text, kind)


def _filed(store: Store, text: str, key: str, kind: Kind | None, stage: str) -> list[Fetched]:
    hits = store.hits(key, _MOST_EXACT) if key else []
    return [Fetched(hit, stage, 1.0) for hit in hits if kind in (None, hit.kind) and _fits_acronym(text, hit)]


def _turned(store: Store, text: str, kind: Kind | None) -> list[Fetched]:
    """Return the names of "Korea, Republic of", "Korea (Republic of)", "Korea, Rep.", those of "Burma (Myanmar)", where both are names of
    one entity, and those of places in a country that follows: Paris, France.
    """
    parted = _PARTED.fullmatch(text) if len(text) <= _LONGEST else None
    if not parted:
        return []
    head, aside = parted["head"], parted["behind"] or parted["within"]
    first = _CUT_SHORT.sub(lambda found: _IN_FULL[found[1].lower()], _ARTICLE.sub("", aside))
    for joint in _JOINTS:
        if found := _filed(store, text, keys.exact_key(f"{first} {joint} {head}"), kind, "turned"):
            return found
    others = store.hits(keys.exact_key(aside), _MOST_EXACT)
    ids = {hit.id for hit in others}
    countries = {code for hit in others if hit.kind == "place" and hit.entity.type == "country" for code in hit.entity.countries}
    found = _filed(store, text, keys.exact_key(head), kind, "turned") if others else []
    return [one for one in found if one.hit.id in ids or (one.hit.kind == "place" and not countries.isdisjoint(one.hit.entity.countries))]


def _fits_acronym(text: str, hit: Hit) -> bool:
    """An acronym of two letters needs its capitals; a longer one may be looked up in any case."""
    if not hit.acronym:
        return True
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 or all(char.isupper() for char in letters)


def loose(
    store: Store, text: str, kind: Kind | None = None, *, without: Collection[str] = (), most: int = MOST
) -> list[Fetched]:
    """Return the names that may be another spelling of this one, the likeliest first, at most `most`."""
    parts = keys.parts(text)
    if not parts:
        return []
    ranked: list[Fetched] = []
    number = None if kind is None else KINDS.index(kind)
    for layer in store.layers:
        for found in layer.parts.find(parts, without=without, kind=number, most=most):
            fetched = Fetched(layer.hit(found.name), found.stage, found.fit)
            if store.in_force(fetched.hit):
                ranked.append(fetched)
        if "conventions" not in without:
            ranked += _whole(store, layer, text, kind)
    ranked.sort(key=lambda item: -item.fit)
    first = {item.hit: item for item in reversed(ranked)}
    return [first[hit] for hit in [*dict.fromkeys(item.hit for item in ranked)][:most]] + [*_family(store, text, kind)]


def _whole(store: Store, layer: Index, text: str, kind: Kind | None) -> Iterator[Fetched]:
    """Yield names all of whose consonants agree: they may be too common to be found by their parts."""
    for key in keys.skeleton_keys(text):
        for hit in layer.hits(key, MOST):
            if kind in (None, hit.kind) and not hit.acronym and store.in_force(hit):
                yield Fetched(hit, "convention")


def _family(store: Store, text: str, kind: Kind | None) -> Iterable[Fetched]:
    """Yield the bearers of the last or the first word as family name."""
    found = words(text)
    if len(found) > 1:
        for word in (found[-1], found[0]):
            for hit in store.hits(word, MOST):
                if hit.role == "short" and kind in (None, hit.kind):
                    yield Fetched(hit, "family name")
