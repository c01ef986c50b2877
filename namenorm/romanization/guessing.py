"""Which language a name is in, judged by its letters and by how letters follow each other in names.

Every answer is a guess with a confidence: pass `lang=` wherever you know better.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from namenorm.errors import require_text
from namenorm.romanization.casing import WORD, composed, lowered
from namenorm.romanization.library import scheme_ids, source_languages
from namenorm.romanization.plausibility import cost_of, share_cost
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


@lru_cache(maxsize=1 << 15)
def _guessed(name: str) -> tuple[tuple[str, float], ...]:
    scripts = tuple(script for script in scripts_in(name) if script != "Latn")
    words = [lowered(word) for word in WORD.findall(name) if script_of(word[0]) in scripts]
    costs = {tag: rarity + sum([_cost(word, tag, letters) for word in words]) for tag, letters, rarity in _served(scripts)}
    if not costs:
        return ()
    least = min(costs.values())
    odds = {tag: math.exp(least - cost) for tag, cost in costs.items()}
    total = sum(odds.values())
    ranked = sorted(odds.items(), key=lambda item: (-item[1], item[0]))
    return tuple((tag, round(weight / total, 4)) for tag, weight in ranked)


@cache
def _served(scripts: tuple[str, ...]) -> tuple[tuple[str, frozenset[str], float], ...]:
    """Return the languages of scripts that some scheme serves, with their letters and what their rarity costs."""
    return tuple(
        (tag, frozenset(entry["letters"]), _USUAL * share_cost(tag))
        for tag, entry in source_languages().items()
        if scheme_ids(tag) and not set(scripts).isdisjoint(entry["script"].split())
    )


def _cost(word: str, tag: str, letters: frozenset[str]) -> float:
    if letters.issuperset(word):
        return _TRUST * cost_of(word, tag)
    twins = {char for char in word if char in _TWINS and char not in letters and _TWINS[char] in letters}
    for char in twins:
        word = word.replace(char, _TWINS[char])
    foreign = [char for char in word if char not in letters and script_of(char) is not None] if letters else []
    for char in foreign:
        word = word.replace(char, "")
    return _TRUST * cost_of(word, tag) + _FOREIGN * len(foreign) + _TYPED * bool(twins)
