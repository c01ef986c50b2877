"""One rule of a scheme: letters, what they become, and between which neighbours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

MOST_KEPT = 1 << 15
"""Surroundings of letters for which an answer is remembered; beyond that, all are forgotten."""


class Rule(NamedTuple):
    """Letters, what they become (the rule's own spelling first, then looser ones), and between which neighbours.

    `^` and `$` among the neighbours stand for the word's borders.
    """

    source: str
    to: tuple[str, ...]
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    def is_plain(self) -> bool:
        """Tell whether the rule is about one letter, whatever its neighbours."""
        return len(self.source) == 1 and not self.after and not self.before

    def fits(self, framed: str, at: int) -> bool:
        """Tell whether the rule applies at a place of a word framed by `^` and `$`."""
        return (
            framed.startswith(self.source, at)
            and (not self.after or framed.endswith(self.after, 0, at))
            and (not self.before or framed.startswith(self.before, at + len(self.source)))
        )

    def could_fit(self, before: str, onward: str) -> bool:
        """Tell whether the rule may apply at a place of which only the letters next to it are seen."""
        size = len(self.source)
        rest = onward[size:]
        return (
            self.source.startswith(onward[:size])
            and (not self.after or any(alike.endswith(before[-len(alike) :]) for alike in self.after))
            and (not self.before or any(alike.startswith(rest[: len(alike)]) for alike in self.before))
        )


@lru_cache(maxsize=4096)
def itself(letter: str) -> Rule:
    """Return the rule by which a letter stands for itself."""
    return Rule(letter, (letter,))


def reach_of(rules: Iterable[Rule]) -> tuple[int, int]:
    """Return how many letters before a place, and from it on, rules look at."""
    back, ahead = 0, 1
    for rule in rules:
        size = len(rule.source)
        back = max([back, *map(len, rule.after)])
        ahead = max([ahead, size, *(size + len(letters) for letters in rule.before)])
    return back, ahead


def looks_far(rule: Rule) -> bool:
    """Tell whether a rule looks further than one letter back or ahead."""
    back, ahead = reach_of([rule])
    return back > 1 or ahead > 2


@lru_cache(maxsize=16384)
def priced(options: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return each spelling of a rule with its price: 0 for the first, 1 for a looser one or a dropped diacritic.

    >>> priced(("š", "sh"))
    (('š', 0), ('sh', 1), ('s', 1))
    """
    prices = {form: int(place > 0) for place, form in enumerate(options)}
    for form in options:
        prices.setdefault(without_marks(form), 1)
    return tuple(prices.items())


def without_marks(text: str) -> str:
    """Return Latin text without its diacritics.

    >>> without_marks("šč")
    'sc'
    """
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
