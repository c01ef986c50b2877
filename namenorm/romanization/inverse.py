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
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from namenorm.errors import require_text
from namenorm.records import Convention
from namenorm.romanization.casing import WORD, composed, cut, lowered, recased, replaced
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.library import scheme_ids, scheme_of, source_languages
from namenorm.romanization.plausibility import cost_of, share_cost, step_cost
from namenorm.romanization.scheme import Scheme, priced
from namenorm.scripts import scripts_in

_BEAM = 20  # native beginnings kept at each letter
_PROPOSALS = 12  # native words of one language that are checked
_HOPELESS = 9.0  # natural-log odds by which a beginning may trail the best
_MOST = 80  # conventions returned
_MOST_LETTERS = 40  # of one word
_MOST_PARTS = 6
_LOOSE = 2.0  # cost of one looser choice
_STANDARD = 1.0  # cost of a standard against a press convention
_FOREIGN_WRITER = 0.2  # cost of each place further down the order of schemes


_State: TypeAlias = "tuple[float, int]"  # the cost of a native beginning, and the schemes (bits) that allow it


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
    words: dict[str, tuple[tuple[str, int], ...]]
    longest: int


def conventions(spelling: str, *, native: str | None = None) -> tuple[Convention, ...]:
    """Return the conventions that could have produced a Latin spelling and the native name each starts from.

    The likeliest come first; scores add up to 1. `native` keeps those that start from that name, and then tells
    every convention that fits.

    >>> [c.scheme for c in conventions("Umjerow", native="Умєров")][:1]
    ['press-ukr-deu']
    >>> conventions("Zelenskyy")[0].scheme, conventions("Zelenskyy")[0].native
    ('press-ukr-eng', 'Зеленський')
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
    for tag in _languages():
        by_word = [_by_scheme(readings(word, tag)) for word in words]
        for id in by_word[0]:
            if all(id in each for each in by_word):
                found += [(tag, reading) for reading in _together([each[id] for each in by_word], words, spelling)]
    return _ranked(found)


def _languages() -> list[str]:
    """Return the source languages that some scheme carries into Latin script."""
    return [tag for tag, entry in source_languages().items() if entry["script"] != "Latn" and scheme_ids(tag)]


def _from_native(spelling: str, native: str) -> tuple[Convention, ...]:
    """Return the conventions that carry a given native name to the spelling."""
    words, natives = WORD.findall(spelling), WORD.findall(native)
    found: list[tuple[str, Reading]] = []
    for tag in languages_of(native) if words else ():
        for place, id in enumerate(scheme_ids(tag)):
            scheme = scheme_of(id)
            if scheme.prepared:
                found += [(tag, reading) for reading in _read_aloud(scheme, id, place, spelling, native)]
            elif len(words) == len(natives) and scheme.knows(native):
                distances = [scheme.distance(lowered(one), lowered(other)) for one, other in zip(natives, words)]
                if None not in distances:
                    cost = sum(_LOOSE * distance for distance in distances if distance) + _cost_of_scheme(id, place)
                    found.append((tag, Reading(id, native, cost)))
    return _ranked(found)


def _read_aloud(scheme: Scheme, id: str, place: int, spelling: str, native: str) -> list[Reading]:
    """Return the reading under a scheme whose script must be read first: only forwards, by what it writes."""
    if not scheme.knows(native):
        return []
    words, gaps = cut(native, scheme.pattern)
    between = [gap.casefold() for gap in gaps]
    text = spelling.casefold()
    reached = {0: 0} if len(words) <= _MOST_PARTS and not between[0] else {}
    for gap, word in zip(between[1:], words):
        step: dict[int, int] = {}
        for rank, form in enumerate(scheme.spellings(word, _MOST)):
            made = form.casefold() + gap
            for at, looser in reached.items():
                if text.startswith(made, at):
                    end = at + len(made)
                    step[end] = min(step.get(end, looser + 1), looser + (rank > 0))
        reached = step
    if len(text) not in reached:
        return []
    return [Reading(id, native, _LOOSE * reached[len(text)] + _cost_of_scheme(id, place))]


def _ranked(found: Iterable[tuple[str, Reading]]) -> tuple[Convention, ...]:
    best = sorted(found, key=lambda item: (item[1].cost, item[1].scheme, item[1].native))[:_MOST]
    if not best:
        return ()
    odds = [math.exp(best[0][1].cost - reading.cost) for _, reading in best]
    return tuple(
        Convention(
            reading.scheme, tag, scheme_of(reading.scheme).info.target, reading.native, round(weight / sum(odds), 6)
        )
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
            natives = [*best[:place], reading, *best[place + 1 :]]
            text = replaced(spelling, [recased(one.native, word) for one, word in zip(natives, words)])
            found.append(Reading(reading.scheme, text, total - best[place].cost + reading.cost))
    return found


@lru_cache(maxsize=1 << 15)
def readings(word: str, tag: str) -> tuple[Reading, ...]:
    """Return the native name parts of a language that a Latin word may stand for, in lower case, the likeliest first."""
    spelling = unicodedata.normalize("NFC", lowered(word))
    if len(spelling) > _MOST_LETTERS:
        return ()
    table = _table(tag)
    proposals = [*_search(spelling, tag, table), *table.words.get(spelling, ())]
    found = {}
    for native, schemes in proposals:
        likely = cost_of(native, tag) + share_cost(tag)
        for place, id in enumerate(table.ids):
            distance = scheme_of(id).distance(native, spelling) if schemes >> place & 1 else None
            if distance is not None:
                found[id, native] = Reading(id, native, likely + _LOOSE * distance + _cost_of_scheme(id, place))
    return tuple(sorted(found.values(), key=lambda reading: (reading.cost, reading.scheme, reading.native)))


def _cost_of_scheme(id: str, place: int) -> float:
    return _FOREIGN_WRITER * min(place, 10) + _STANDARD * (not id.startswith("press-"))


@cache
def _table(tag: str) -> _Table:
    """Turn the rules of all schemes of a language round."""
    ids = tuple(id for id in scheme_ids(tag) if not scheme_of(id).prepared)
    pieces: dict[tuple[str, str], list[float]] = {}
    words: dict[str, dict[str, int]] = defaultdict(dict)
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
                natives = words[form.lower()]
                natives[native] = natives.get(native, 0) | 1 << bit
    by_latin: dict[str, list[_Piece]] = defaultdict(list)
    for (latin, native), (schemes, cost) in pieces.items():
        by_latin[latin].append(_Piece(native, int(schemes), cost))
    silent = tuple(by_latin.pop("", ()))
    table = {latin: tuple(options) for latin, options in by_latin.items()}
    return _Table(
        ids,
        table,
        silent,
        {form: tuple(natives.items()) for form, natives in words.items()},
        max(map(len, table), default=0),
    )


def _search(spelling: str, tag: str, table: _Table) -> list[tuple[str, int]]:
    """Return native words that may be written so, each with the schemes (bits) that may do it, the likeliest first."""
    at: list[dict[str, _State]] = [{} for _ in range(len(spelling) + 1)]
    at[0]["^^"] = (0.0, (1 << len(table.ids)) - 1)
    for place in range(len(spelling) + 1):
        kept = _best(at[place])
        if place:
            _extend(kept, table.silent, tag, at[place])
            kept = _best(at[place])
        for size in range(1, min(table.longest, len(spelling) - place) + 1):
            options = table.pieces.get(spelling[place : place + size])
            if options:
                _extend(kept, options, tag, at[place + size])
    ended = sorted((cost + _added(native[-2:], "$", tag), native[2:], schemes) for native, (cost, schemes) in kept)
    return [(native, schemes) for _, native, schemes in ended[:_PROPOSALS]]


def _best(states: dict[str, _State]) -> list[tuple[str, _State]]:
    """Return the cheapest beginnings, without those that can hardly win any more."""
    ranked = sorted(states.items(), key=lambda item: item[1])[:_BEAM]
    return [item for item in ranked if item[1][0] <= ranked[0][1][0] + _HOPELESS]


def _extend(kept: list[tuple[str, _State]], options: tuple[_Piece, ...], tag: str, into: dict[str, _State]) -> None:
    """Add each piece to each native beginning, where some scheme allows both."""
    for native, (cost, schemes) in kept:
        before = native[-2:]
        for letters, allowed, price in options:
            shared = schemes & allowed
            if shared:
                total = cost + price + _added(before, letters, tag)
                longer = native + letters
                known = into.get(longer)
                if known is None:
                    into[longer] = (total, shared)
                else:
                    into[longer] = (min(total, known[0]), shared | known[1])


@lru_cache(maxsize=1 << 16)
def _added(before: str, letters: str, tag: str) -> float:
    """Return what letters cost after two others."""
    text = before + letters
    return sum(step_cost(text[at - 2 : at], text[at], tag) for at in range(2, len(text)))
