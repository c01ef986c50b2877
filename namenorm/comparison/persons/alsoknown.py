"""People with two names in one: Joaquín Guzmán a.k.a. El Chapo, Anna Weber née Lang."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from namenorm.comparison.weighing.align import Alignment, align_one_of
from namenorm.parts import Part

Parts = tuple[Part, ...]
_KNOWN_AS = frozenset({"aka", "alias", "fka", "dit", "dite", "genannt", "vulgo", "онже", "онаже", "псевдоним", "прозвище", "معروف", "الملقب", "המכונה"})
_BORN = frozenset({"nee", "ne", "geb", "geborene", "geborener", "born", "fodd", "fodt", "rozena", "rodena", "rozeny", "sunt", "nata", "nacida", "nascida", "zdomu", "урожд", "урожденная", "уродж", "уроджена", "рожд", "моминско"})
"""Words before the name that somebody had before marriage."""


def with_one_name(left: Parts, right: Parts, align: Callable[[Parts, Parts], list[Alignment]]) -> list[Alignment]:
    """Align two names, of one that holds two only the one that fits best; where both hold two, all of both.

    >>> from namenorm.parts import person_parts
    >>> left, right = person_parts("Anna Weber née Lang"), person_parts("Anna Lang")
    >>> [item.kind for item in with_one_name(left, right, lambda one, two: [Alignment(one, two, "", (), -float(abs(len(one) - len(two))))])]
    ['', 'other_name']
    """
    ones, twos = _names(left), _names(right)
    if len(ones) == len(twos):
        return align(left, right)
    return align_one_of(ones, twos, (left, right), align)


def _names(name: Parts) -> tuple[Parts, ...]:
    """Return the names that one holds: itself, or what stands before and behind a word that says so; a maiden name stands for the surname.

    >>> from namenorm.parts import person_parts
    >>> [[part.text for part in one] for one in _names(person_parts("Anna Weber née Lang"))]
    [['Anna', 'Weber'], ['Anna', 'Lang']]
    >>> len(_names(person_parts("Nee Wattana"))), len(_names(person_parts("JOAQUIN GUZMAN a.k.a. EL CHAPO")))
    (1, 2)
    """
    for at in range(1, len(name) - 1):
        part = name[at]
        if not (part.fold in _KNOWN_AS or part.fold in _BORN) or not (part.text.islower() or "." in part.text or part.text == "AKA"):
            continue
        front, behind = (*name[: at - 1], name[at - 1]._replace(tag="family" if at > 1 else name[0].tag)), name[at + 1 :]
        if part.fold in _BORN and len(behind) == 1 and len(front) > 1:
            behind = (*front[:-1], behind[0]._replace(tag=front[-1].tag))
        return front, behind
    return (name,)


def may_hold_two(name: Sequence[Part]) -> bool:
    """Tell fast whether a name may hold two; False is sure.

    >>> from namenorm.parts import person_parts
    >>> may_hold_two(person_parts("Anna Weber née Lang")), may_hold_two(person_parts("Anna Weber"))
    (True, False)
    """
    return len(name) > 2 and any(part.fold in _KNOWN_AS or part.fold in _BORN for part in name[1:-1])
