"""What a text around a name says of whom it means: roles, other names of a bearer, countries of what else is named.

Nothing here identifies by itself: it shares out the probability between the bearers of one name.
"""

from __future__ import annotations

from typing import NamedTuple

from namenorm.records import Entity
from namenorm.registry.store import Store
from namenorm.text import tokens, words

_LONGEST_TEXT = 5_000
_MOST_WORDS, _LEADS = 4, 25
"""Words of a name that is looked for in the text, and steps of prominence by which its bearer must lead others."""
_ROLE, _MOST_ROLES, _IN_FULL, _OTHER_NAME = 4.0, 3, 300.0, 30.0
_COUNTRY, _COUNTRY_OF_PLACE = 5.0, 30.0
"""How many times likelier one is meant whose role is told, who is named in full beside, by another name; to whose
country something else belongs that is named. A place is told by its country more than a person."""


class Nearby(NamedTuple):
    """The words around a name, and the countries of what is named there."""

    around: str
    name: str
    countries: frozenset[str]


NOTHING = Nearby("", "", frozenset())


def nearby(store: Store, context: str, name: str) -> Nearby:
    """Read the text around a name, at most its first 5,000 letters."""
    text = context[:_LONGEST_TEXT]
    own = " ".join(words(name))
    return Nearby(f" {' '.join(words(text))} ", own, frozenset(_countries(store, text, own)))


def support(entity: Entity, around: Nearby) -> float:
    """Return how much the text speaks for an entity, as a factor."""
    if not around.around:
        return 1.0
    factor = 1.0
    role_words = {word for role in entity.roles for word in words(role) if len(word) > 3}
    factor *= _ROLE ** min(_MOST_ROLES, sum(f" {word} " in around.around for word in role_words))
    others = {" ".join(words(alias.text)) for alias in entity.names if alias.role not in ("short", "weak")} - {"", around.name}
    told = [other for other in others if f" {other} " in around.around]
    if told:
        factor *= _IN_FULL if any(f" {around.name} " in f" {other} " for other in told) else _OTHER_NAME
    if not around.countries.isdisjoint(entity.countries):
        factor *= _COUNTRY_OF_PLACE if entity.kind == "place" else _COUNTRY
    return factor


def _countries(store: Store, text: str, own: str) -> set[str]:
    """Return the countries of what is named in a text beside a name, where it is clear what is meant."""
    found: set[str] = set()
    pieces = tokens(text)
    at = 0
    while at < len(pieces):
        token = pieces[at]
        longest = 0 if text[token.start].islower() else store.longest(token.fold)
        for size in range(min(longest, _MOST_WORDS, len(pieces) - at), 0, -1):
            name = " ".join(piece.fold for piece in pieces[at : at + size])
            if f" {own} " not in f" {name} " and (countries := _countries_of(store, name)):
                found.update(countries)
                at += size - 1
                break
        at += 1
    return found


def _countries_of(store: Store, name: str) -> tuple[str, ...]:
    """Return the countries of the one who bears a name; none where it is not clear who does."""
    hits = sorted((hit for hit in store.hits(name, _MOST_WORDS) if hit.role != "weak"), key=lambda hit: -hit.prominence)
    if not hits or any(hit.number != hits[0].number and hits[0].prominence - hit.prominence < _LEADS for hit in hits):
        return ()
    return hits[0].entity.countries
