"""Names made of two halves: where one half is alike and the other is another known element, they are two names.

Harpreet and Gurpreet, Holmberg and Holmgren, Obermaier and Obermüller look much alike, for half of each is the same. What the
other half may be is known for some traditions (`lexicon/name_elements.txt`), and no slip puts one element for another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from namenorm.comparison.words.sounds import sound
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
    before, behind = _elements()
    ended: set[int] = set()
    begun: set[int] = set()
    for size in range(min(len(word) - _SHORTEST_BEFORE, _longest()), 0, -1):
        for tradition, element in behind.get(word[-size:], ()):
            if tradition not in ended:
                ended.add(tradition)
                yield _Cut(tradition, True, element, sound(word[:-size]))
        for tradition, element in before.get(word[:size], ()):
            rest = word[size:]
            if tradition not in begun and (len(rest) >= _SHORTEST_BEHIND or any(other == tradition for other, _ in behind.get(rest, ()))):
                begun.add(tradition)
                yield _Cut(tradition, False, element, sound(rest))


@cache
def _elements() -> tuple[dict[str, list[tuple[int, int]]], dict[str, list[tuple[int, int]]]]:
    """Return the elements that stand before, and those that stand behind, by their spellings: the numbers of the tradition and of the element."""
    before: dict[str, list[tuple[int, int]]] = defaultdict(list)
    behind: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for tradition, line in enumerate(elements()):
        for number, element in enumerate(line):
            for spelling in element.strip("-").split("/"):
                table = behind if element.startswith("-") else before
                if all(other != tradition for other, _ in table[spelling]):
                    table[spelling].append((tradition, number))
    return dict(before), dict(behind)


@cache
def _longest() -> int:
    return max(len(spelling) for table in _elements() for spelling in table)
