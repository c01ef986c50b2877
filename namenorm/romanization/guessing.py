"""Which language a name is in, judged by its letters and by how letters follow each other in names.

Every answer is a guess with a confidence: pass `lang=` wherever you know better.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import NamedTuple

from namenorm.errors import require_text
from namenorm.romanization.casing import WORD, composed, lowered
from namenorm.romanization.library import scheme_ids, source_languages
from namenorm.romanization.plausibility import Several, letters_of, share_cost
from namenorm.scripts import script_of, scripts_in

_FOREIGN = 8.0  # what a letter outside the alphabet costs, in natural-log odds
_TYPED = 2.0  # what letters of an Arabic keyboard cost in other languages, once in a word: ي for ی
_TWINS = dict(zip("يىك", "ییک"))
_TRUST = 0.55  # how far the letter model's odds are believed: letters of a word do not speak independently
_USUAL = 0.6  # how far the languages' shares are believed
_LEAST = 0.08  # confidence from which a language counts as plausible, if not the best
_MOST_LETTERS = 200


def guess_language(name: str) -> tuple[tuple[str, float], ...]:
    """Return the languages a name may be in, the likeliest first, with confidences that add up to 1.

    Only languages that some scheme serves are considered; a name in Latin script gives none.

    >>> guess_language("Зеленський")[0][0], guess_language("Лукашэнка")[0][0], guess_language("Подъячев")[0][0]
    ('uk', 'be', 'ru')
    >>> guess_language("Zelensky")
    ()
    """
    return _guessed(composed(require_text(name, "name"))[:_MOST_LETTERS])


def languages_of(name: str) -> tuple[str, ...]:
    """Return the plausible languages of a name, the likeliest first.

    >>> languages_of("Київ")
    ('uk',)
    """
    guessed = guess_language(name)
    return tuple(tag for place, (tag, confidence) in enumerate(guessed) if confidence >= _LEAST or not place)


class _Served(NamedTuple):
    """The languages of some scripts that schemes serve: their tags, letters, and what their rarity costs; their models."""

    tags: tuple[str, ...]
    letters: tuple[frozenset[str], ...]
    rarities: tuple[float, ...]
    models: Several


@lru_cache(maxsize=1 << 15)
def _guessed(name: str) -> tuple[tuple[str, float], ...]:
    scripts = tuple([script for script in scripts_in(name) if script != "Latn"])
    words = [lowered(word) for word in WORD.findall(name) if script_of(word[0]) in scripts]
    served = _served(scripts)
    if len(served.tags) < 2:
        return tuple([(tag, 1.0) for tag in served.tags])
    by_word = [_costs(word, served) for word in words]
    costs = [rarity + sum(some) for rarity, *some in zip(served.rarities, *by_word)]
    least = min(costs)
    odds = [math.exp(least - cost) for cost in costs]
    total = sum(odds)
    ranked = sorted([(-weight, tag) for weight, tag in zip(odds, served.tags)])
    return tuple([(tag, round(-weight / total, 4)) for weight, tag in ranked])


@cache
def _served(scripts: tuple[str, ...]) -> _Served:
    found = [
        (tag, frozenset(entry["letters"]), _USUAL * share_cost(tag))
        for tag, entry in source_languages().items()
        if scheme_ids(tag) and not set(scripts).isdisjoint(entry["script"].split())
    ]
    tags, letters, rarities = zip(*found) if found else ((), (), ())
    return _Served(tags, letters, rarities, Several(map(letters_of, tags)))


def _costs(word: str, served: _Served) -> list[float]:
    """Return what a word costs in each language; most words are in the alphabets of most."""
    totals: dict[str, list[float]] = {}
    found = []
    for place, letters in enumerate(served.letters):
        known, more = (word, 0.0) if not letters or letters.issuperset(word) else _within(word, letters)
        if known not in totals:
            totals[known] = served.models.totals(known)
        found.append(_TRUST * totals[known][place] + more)
    return found


def _within(word: str, letters: frozenset[str]) -> tuple[str, float]:
    """Return a word without the letters that an alphabet lacks, and what those cost."""
    outside = set(word).difference(letters)
    twins = {char for char in outside if _TWINS.get(char) in letters}
    for char in twins:
        word = word.replace(char, _TWINS[char])
    foreign = 0
    for char in outside - twins:
        if script_of(char) is not None:
            foreign += word.count(char)
            word = word.replace(char, "")
    return word, _FOREIGN * foreign + _TYPED * bool(twins)
