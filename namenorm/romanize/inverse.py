"""From a Latin spelling back to what it may have come from: which convention, and which native name.

The rules of all schemes of a language are turned round into one table from Latin pieces to native letters. A beam
search reads the spelling with it, guided by how likely the native letters are as a name; each proposal is then checked
by running its scheme forward, so what is returned is never wrong, only more or less likely.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from namenorm.errors import require_text
from namenorm.records import Convention
from namenorm.romanize.casing import WORD, composed, lowered, recased
from namenorm.romanize.library import scheme_ids, scheme_of, source_languages
from namenorm.romanize.plausibility import step_cost
from namenorm.romanize.scheme import priced
from namenorm.scripts import scripts_in

_BEAM = 24  # native beginnings kept at each letter
_MOST = 40  # conventions returned
_MOST_LETTERS = 40  # of one word
_MOST_PARTS = 6
_LOOSE = 2.0  # cost of one looser choice
_STANDARD = 1.0  # cost of a standard against a press convention
_FOREIGN_WRITER = 0.2  # cost of each place further down the order of schemes


class Reading(NamedTuple):
    """One native name part that a scheme carries to a spelling, and what this explanation costs."""

    scheme: str
    native: str
    cost: float


class _Piece(NamedTuple):
    """Native letters that some schemes (bits of `schemes`) may have written as a Latin piece."""

    native: str
    schemes: int
    cost: float


class _Table(NamedTuple):
    """The rules of a language's schemes turned round."""

    ids: tuple[str, ...]
    pieces: dict[str, tuple[_Piece, ...]]
    silent: tuple[_Piece, ...]
    words: dict[str, tuple[tuple[str, str], ...]]
    longest: int


def conventions(spelling: str, *, native: str | None = None) -> tuple[Convention, ...]:
    """Return the conventions that could have produced a Latin spelling and the native name each starts from.

    The likeliest come first; scores add up to 1. `native` keeps those that start from that name, and then tells
    every convention that fits.

    >>> [(c.scheme, c.native) for c in conventions("Umjerow", native="Умєров")]
    [('press-ukr-deu', 'Умєров')]
    >>> conventions("Selenskyj")[0].scheme, conventions("Selenskyj")[0].native
    ('press-ukr-deu', 'Зеленський')
    """
    require_text(spelling, "spelling")
    if native is not None:
        return _from_native(composed(spelling).strip(), composed(require_text(native, "native")).strip())
    return _conventions(composed(spelling).strip())


@lru_cache(maxsize=1 << 14)
def _conventions(spelling: str) -> tuple[Convention, ...]:
    words = WORD.findall(spelling)
    if not words or len(words) > _MOST_PARTS or scripts_in(spelling) != ("Latn",):
        return ()
    found: list[tuple[str, Reading]] = []
    for tag in source_languages():
        by_word = [_by_scheme(readings(word, tag)) for word in words]
        for id in by_word[0]:
            if all(id in each for each in by_word):
                found += [(tag, reading) for reading in _together([each[id] for each in by_word], words, spelling)]
    return _ranked(found)


def _from_native(spelling: str, native: str) -> tuple[Convention, ...]:
    """Return the conventions that carry a given native name to the spelling."""
    words, natives = WORD.findall(spelling), WORD.findall(native)
    if not words or len(words) != len(natives):
        return ()
    found = []
    for tag in source_languages():
        for place, id in enumerate(scheme_ids(tag)):
            scheme = scheme_of(id)
            distances = [scheme.distance(lowered(one), lowered(other)) for one, other in zip(natives, words)]
            if scheme.knows(native) and None not in distances:
                cost = sum(_LOOSE * distance for distance in distances if distance) + _cost_of_scheme(id, place)
                found.append((tag, Reading(id, native, cost)))
    return _ranked(found)


def _ranked(found: Iterable[tuple[str, Reading]]) -> tuple[Convention, ...]:
    best = sorted(found, key=lambda item: (item[1].cost, item[1].scheme, item[1].native))[:_MOST]
    if not best:
        return ()
    odds = [math.exp(best[0][1].cost - reading.cost) for _, reading in best]
    return tuple(
        Convention(reading.scheme, tag, scheme_of(reading.scheme).info.target, reading.native, round(weight / sum(odds), 6))
        for (tag, reading), weight in zip(best, odds)
    )


def _by_scheme(found: Iterable[Reading]) -> dict[str, list[Reading]]:
    grouped: dict[str, list[Reading]] = defaultdict(list)
    for reading in found:
        grouped[reading.scheme].append(reading)
    return grouped


def _together(parts: list[list[Reading]], words: list[str], spelling: str) -> list[Reading]:
    """Join the readings of the words under one scheme: the best of each, then one word's further readings."""
    best = [readings[0] for readings in parts]
    total = sum(reading.cost for reading in best)
    found = []
    for place, options in enumerate(parts):
        for reading in options[place > 0 :][:8]:
            natives = iter([*best[:place], reading, *best[place + 1 :]])
            text = WORD.sub(lambda match, natives=natives: recased(next(natives).native, match.group()), spelling)  # type: ignore[misc]
            found.append(Reading(reading.scheme, text, total - best[place].cost + reading.cost))
    return found


@lru_cache(maxsize=1 << 15)
def readings(word: str, tag: str) -> tuple[Reading, ...]:
    """Return the native name parts of a language that a Latin word may stand for, in lower case, the likeliest first."""
    spelling = unicodedata.normalize("NFC", lowered(word))
    if len(spelling) > _MOST_LETTERS:
        return ()
    table = _table(tag)
    proposals = [(native, table.ids, cost) for native, cost in _search(spelling, tag, table)]
    proposals += [(native, (id,), _cost_of_name(native, tag)) for native, id in table.words.get(spelling, ())]
    found: dict[tuple[str, str], Reading] = {}
    for native, ids, cost in proposals:
        for place, id in enumerate(ids):
            distance = scheme_of(id).distance(native, spelling)
            if distance is not None:
                reading = Reading(id, native, cost + _LOOSE * distance + _cost_of_scheme(id, place))
                found.setdefault((id, native), reading)
    return tuple(sorted(found.values(), key=lambda reading: (reading.cost, reading.scheme, reading.native)))


def _cost_of_name(native: str, tag: str) -> float:
    framed = f"^^{native}$"
    return sum(step_cost(framed[at - 2 : at], framed[at], tag) for at in range(2, len(framed)))


def _cost_of_scheme(id: str, place: int) -> float:
    return _FOREIGN_WRITER * min(place, 10) + _STANDARD * (not id.startswith("press-"))


@lru_cache(maxsize=None)
def _table(tag: str) -> _Table:
    """Turn the rules of all schemes of a language round."""
    ids = scheme_ids(tag)
    pieces: dict[tuple[str, str], list[float]] = {}
    words: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for bit, id in enumerate(ids):
        scheme = scheme_of(id)
        for rule in scheme.rules:
            if not all(char in source_languages()[tag]["letters"] for char in rule.source):
                continue
            for form, price in priced(rule.to):
                entry = pieces.setdefault((form.lower(), rule.source), [0, math.inf])
                entry[0] = int(entry[0]) | 1 << bit
                entry[1] = min(entry[1], _LOOSE * price)
        for native, forms in scheme.words.items():
            for form in forms:
                words[form.lower()].append((native, id))
    by_latin: dict[str, list[_Piece]] = defaultdict(list)
    for (latin, native), (schemes, cost) in pieces.items():
        by_latin[latin].append(_Piece(native, int(schemes), cost))
    silent = tuple(by_latin.pop("", ()))
    table = {latin: tuple(options) for latin, options in by_latin.items()}
    return _Table(ids, table, silent, {form: tuple(pairs) for form, pairs in words.items()}, max(map(len, table), default=0))


def _search(spelling: str, tag: str, table: _Table) -> list[tuple[str, float]]:
    """Return native words that may be written so, with their costs, the likeliest first."""
    everything = (1 << len(table.ids)) - 1
    at: list[dict[str, tuple[float, int]]] = [{} for _ in range(len(spelling) + 1)]
    at[0][""] = (0.0, everything)
    for place in range(len(spelling) + 1):
        kept = sorted(at[place].items(), key=lambda item: item[1])[:_BEAM]
        kept += _extended(kept, table.silent, tag, silent=True)
        if place == len(spelling):
            return _finished(kept, tag)
        for size in range(1, min(table.longest, len(spelling) - place) + 1):
            options = table.pieces.get(spelling[place : place + size], ())
            for native, (cost, schemes) in _extended(kept, options, tag):
                known = at[place + size].get(native)
                if known is None or cost < known[0]:
                    at[place + size][native] = (cost, schemes | (known[1] if known else 0))
                elif schemes & ~known[1]:
                    at[place + size][native] = (known[0], known[1] | schemes)
    return []


def _extended(
    kept: Iterable[tuple[str, tuple[float, int]]], options: Iterable[_Piece], tag: str, *, silent: bool = False
) -> list[tuple[str, tuple[float, int]]]:
    """Return each native beginning with each piece added, where some scheme allows both."""
    found = []
    for native, (cost, schemes) in kept:
        if silent and not native:
            continue
        for piece in options:
            shared = schemes & piece.schemes
            if shared:
                price, before = cost + piece.cost, "^^" + native[-2:]
                for letter in piece.native:
                    price += step_cost(before, letter, tag)
                    before += letter
                found.append((native + piece.native, (price, shared)))
    return found


def _finished(kept: Iterable[tuple[str, tuple[float, int]]], tag: str) -> list[tuple[str, float]]:
    ended = {native: cost + step_cost("^^" + native[-2:], "$", tag) for native, (cost, _) in kept}
    return sorted(ended.items(), key=lambda item: (item[1], item[0]))
