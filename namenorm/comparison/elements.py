"""Names made of two halves: where one half is alike and the other is another known element, they are two names.

Harpreet and Gurpreet, Holmberg and Holmgren, Obermaier and Obermüller look much alike, for half of each is the same. What the
other half may be is known for some traditions (`lexicon/name_elements.txt`), and no slip puts one element for another.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from namenorm.comparison.sounds import sound
from namenorm.lexicon import elements

_SHORTEST_BEFORE, _SHORTEST_BEHIND = 3, 4
"""Letters that two names must have in common at least, before another element and behind one that no other follows."""
_LONGEST = 24


class _Cut(NamedTuple):
    """A word cut in two: the tradition of the element, whether it stands behind the rest, which it is, the rest as heard."""

    tradition: int
    behind: bool
    element: int
    rest: str


def are_made_otherwise(one: str, two: str) -> bool:
    """Tell whether two folded words have one half alike, and for the other two different elements.

    >>> are_made_otherwise("holmberg", "holmgren"), are_made_otherwise("holmgren", "holmgreen"), are_made_otherwise("harpreet", "gurprit")
    (True, False, True)
    """
    answered = False
    for left, right in product(_cuts(one), _cuts(two)):
        if left[:2] == right[:2] and left.rest == right.rest:
            if left.element == right.element:
                return False
            answered = True
    return answered


@lru_cache(maxsize=1 << 15)
def has_elements(word: str) -> bool:
    """Tell whether a folded word may be cut into an element and a rest.

    >>> has_elements("holmberg"), has_elements("umerov")
    (True, False)
    """
    return bool(_cuts(word))


@lru_cache(maxsize=1 << 15)
def _cuts(word: str) -> tuple[_Cut, ...]:
    """Return the ways to cut a folded word; of the elements of one tradition at one end the longest."""
    return tuple(_cut(word)) if word.isascii() and len(word) <= _LONGEST else ()


def _cut(word: str) -> Iterator[_Cut]:
    for number, (before, behind) in enumerate(_traditions()):
        for size in range(len(word) - _SHORTEST_BEFORE, 0, -1):
            if word[-size:] in behind:
                yield _Cut(number, True, behind[word[-size:]], sound(word[:-size]))
                break
        for size in range(len(word) - _SHORTEST_BEFORE, 0, -1):
            if word[:size] in before and (len(word) - size >= _SHORTEST_BEHIND or word[size:] in behind):
                yield _Cut(number, False, before[word[:size]], sound(word[size:]))
                break


@cache
def _traditions() -> list[tuple[dict[str, int], dict[str, int]]]:
    """Return for each tradition the numbers of the elements that stand before, and of those that stand behind, by their spellings."""
    found = []
    for line in elements():
        before: dict[str, int] = {}
        behind: dict[str, int] = {}
        for number, element in enumerate(line):
            for spelling in element.strip("-").split("/"):
                (behind if element.startswith("-") else before).setdefault(spelling, number)
        found.append((before, behind))
    return found
