"""Arabic names of two words that are one: Abd al-Aziz, Abdul Aziz and Abdulaziz are names of a servant of the Mighty.

Taken word by word, عبد of عبد العزيز looks like Abdullah with another name left out. So the words of such a name stand
together where the other name has one, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.words.exactness import ABDUL
from namenorm.parts import Part

_ABD = ("abd", "عبد", "абд")
_SERVANTS = ABDUL | {"абд", "абдул", "абдель", "абдал"}
_LONGER = 2
"""Letters that stand behind Abd at least where it is written together with what follows."""


def bound(left: Sequence[Part], right: Sequence[Part]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return two names with Abd and what follows it as one part, where it stands apart in one and not in the other, or in two scripts.

    >>> from namenorm.parts import person_parts
    >>> one, two = bound(person_parts("Abd al-Aziz Hamdan"), person_parts("Abdullah Hamdan"))
    >>> [part.text for part in one]
    ['Abd al Aziz', 'Hamdan']
    >>> one, two = bound(person_parts("Abdul Aziz"), person_parts("Abdul Karim"))
    >>> len(one), len(two)
    (2, 2)
    """
    one, two = tuple(left), tuple(right)
    if not are_bound(one, two):
        return one, two
    apart = [any(part.fold in _SERVANTS for part in name[:-1]) for name in (one, two)]
    if not any(apart):
        return one, two
    together = [any(part.fold.startswith(_ABD) and part.fold not in _SERVANTS and len(part.fold) > len(_ABD[0]) + _LONGER for part in name) for name in (one, two)]
    across = all(apart) and one[0].fold.isascii() != two[0].fold.isascii()
    return (
        _joined(one) if apart[0] and (together[1] or across) else one,
        _joined(two) if apart[1] and (together[0] or across) else two,
    )


def are_bound(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Tell whether either of two names may have such a word; False is sure, as it is of nearly all.

    >>> from namenorm.parts import person_parts
    >>> are_bound(person_parts("Abdul Aziz"), person_parts("Hamdan")), are_bound(person_parts("Aziz"), person_parts("Hamdan"))
    (True, False)
    """
    return not _SERVANTS.isdisjoint([folded for _, folded, _ in (*left, *right)])


def may_be_bound(folded: str) -> bool:
    """Tell whether a folded word may be the first of such a name.

    >>> may_be_bound("abdul"), may_be_bound("abdullah")
    (True, False)
    """
    return folded in _SERVANTS


def _joined(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    found: list[Part] = []
    at = 0
    while at < len(parts):
        size = 1
        if parts[at].fold in _SERVANTS and at + 1 < len(parts):
            size = 2 if parts[at + 1].counts or at + 2 == len(parts) else 3
        run = parts[at : at + size]
        found.append(run[0] if size == 1 else Part(" ".join([part.text for part in run]), "".join([part.fold for part in run]), run[-1].tag))
        at += size
    return tuple(found)
