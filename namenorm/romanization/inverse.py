"""From a Latin spelling back to what it may have come from: which convention, and which native name.

Only languages whose names are spelled like this are searched (`reversing.py`); the conventions found are ranked over all.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import and_, or_
from typing import NamedTuple

from namenorm.errors import require_text
from namenorm.records import Convention
from namenorm.romanization.casing import WORD, composed, cut, lowered, recased, replaced
from namenorm.romanization.guessing import languages_of
from namenorm.romanization.library import scheme_ids, scheme_of, source_languages
from namenorm.romanization.plausibility import latin_cost, share_cost
from namenorm.romanization.reversing import LOOSE, cost_of_scheme, explanations, reversal_of
from namenorm.romanization.scheme import Scheme
from namenorm.scripts import is_latin

_MOST = 80  # conventions returned
_MOST_PARTS = 6
_MOST_LANGUAGES = 4  # of one script that are searched for one spelling
_UNLIKE = 3.0  # natural-log odds by which a spelling may be less like one language than like another of its script
_COVERED = 5  # native names, and target languages, that are shown before any comes again
_TRUST = 0.6  # how far the Latin letter models' odds are believed


class _Guess(NamedTuple):
    """The native words that a scheme of a language may have carried to a spelling, in lower case, and what that costs."""

    cost: float
    scheme: str
    tag: str
    natives: list[str]

    def reading(self, spelling: str, words: list[str]) -> Reading:
        """Return the guess with its words in the places, and the case, of those of the spelling."""
        natives = [recased(native, word) for native, word in zip(self.natives, words)]
        return Reading(self.scheme, replaced(spelling, natives), self.cost)


class Reading(NamedTuple):
    """One native name that a scheme carries to a spelling, and what this explanation costs."""

    scheme: str
    native: str
    cost: float


def conventions(spelling: str, *, native: str | None = None) -> tuple[Convention, ...]:
    """Return the conventions that could have produced a Latin spelling and the native name each starts from.

    The likeliest come first, but the first five show five different native names (and target languages) where there
    are so many; scores add up to 1. `native` keeps those that start from that name, and then tells
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
    if not words or len(words) > _MOST_PARTS or not is_latin(spelling):
        return ()
    lower = [lowered(word) for word in words]
    guesses = [guess for tag in _languages(lower) for guess in _guesses(tag, lower)]
    return _ranked([(guess.tag, guess.reading(spelling, words)) for guess in _foremost(guesses)])


def _guesses(tag: str, words: list[str]) -> Iterator[_Guess]:
    """Yield what the schemes of a language make of Latin words, all by one scheme."""
    by_word = [explanations(word, tag) for word in words]
    common = reduce(and_, (reduce(or_, (one.schemes for one in found), 0) for found in by_word))
    if not common:
        return
    reversal = reversal_of(tag)
    for place, id in enumerate(reversal.ids):
        bit, price = 1 << place, reversal.costs[place]
        if common & bit:
            options = [[(cost + price, native) for cost, native, able in found if able & bit] for found in by_word]
            yield from (_Guess(cost, id, tag, natives) for cost, natives in _together(options))


def _foremost(guesses: list[_Guess]) -> list[_Guess]:
    """Return those that may be among the likeliest: the native names decide between equal ones, once they are put together."""
    if len(guesses) <= _MOST:
        return guesses
    last = sorted(guess[:2] for guess in guesses)[_MOST - 1]
    return [guess for guess in guesses if guess[:2] <= last]


def _languages(words: list[str]) -> list[str]:
    """Return the source languages whose names are spelled like these Latin words, the likeliest of each script first.

    A language without a Latin letter model is searched always.
    """
    costs, unknown = {}, []
    for tag in _searchable():
        found = [cost for word in words if (cost := latin_cost(word, tag)) is not None]
        if len(found) < len(words):
            unknown.append(tag)
        else:
            costs[tag] = share_cost(tag) + _TRUST * sum(found)
    least = min(costs.values(), default=0.0)
    kept: dict[str, list[str]] = defaultdict(list)
    for tag in sorted(costs, key=lambda tag: costs[tag]):
        of_script = kept[source_languages()[tag]["script"]]
        best = costs[of_script[0]] if of_script else least + _UNLIKE
        if costs[tag] <= min(best, least + _UNLIKE) + _UNLIKE and len(of_script) < _MOST_LANGUAGES:
            of_script.append(tag)
    return [*(tag for tags in kept.values() for tag in tags), *unknown]


@lru_cache(maxsize=1)
def _searchable() -> tuple[str, ...]:
    """Return the languages that some scheme carries from another script, without reading it first, into Latin."""
    found = source_languages().items()
    return tuple(
        tag
        for tag, entry in found
        if entry["script"] != "Latn" and not all(scheme_of(id).prepared for id in scheme_ids(tag))
    )


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
                    cost = sum(LOOSE * distance for distance in distances if distance) + cost_of_scheme(id, place)
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
    return [Reading(id, native, LOOSE * reached[len(text)] + cost_of_scheme(id, place))]


def _ranked(found: Iterable[tuple[str, Reading]]) -> tuple[Convention, ...]:
    best = sorted(found, key=lambda item: (item[1].cost, item[1].scheme, item[1].native))[:_MOST]
    if not best:
        return ()
    odds = [math.exp(best[0][1].cost - reading.cost) for _, reading in best]
    total = sum(odds)
    told = [
        Convention(
            reading.scheme, tag, scheme_of(reading.scheme).info.target, reading.native, round(weight / total, 6)
        )
        for (tag, reading), weight in zip(best, odds)
    ]
    return tuple(_covering(told))


def _covering(found: list[Convention]) -> list[Convention]:
    """Put first the likeliest native names, each with its likeliest convention for a target not shown yet."""
    natives: dict[str, list[Convention]] = defaultdict(list)
    targets: dict[str, float] = defaultdict(float)
    for one in found:
        natives[one.native].append(one)
        targets[one.target] += one.score * (one.target != "und")
    ranked = sorted(natives.values(), key=lambda ones: -sum(one.score for one in ones))
    first: list[Convention] = []
    for ones in ranked[:_COVERED]:
        shown = {one.target for one in first}
        fresh = [one for one in ones if one.target not in shown]
        first.append(max(fresh, key=lambda one: targets[one.target], default=ones[0]))
    return first + [one for one in found if one not in first]


def _together(parts: list[list[tuple[float, str]]]) -> Iterator[tuple[float, list[str]]]:
    """Join the native words of one scheme: the best of each place, then one place's further words, with their costs."""
    best = [options[0] for options in parts]
    total = sum([cost for cost, _ in best])
    natives = [native for _, native in best]
    for place, options in enumerate(parts):
        for cost, native in options[place > 0 :][:8]:
            yield total - best[place][0] + cost, [*natives[:place], native, *natives[place + 1 :]]
