"""Women with Spanish names who put their husband's surname behind "de" in place of their mother's: Ana Ruiz Soto, Ana Ruiz de Vega."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.words.census import sex_of
from namenorm.lexicon import is_womans_name
from namenorm.parts import LITTLE, Part

_OMITTED = (("omitted_family", 1.0),)
_FEWEST = 3


def of_husbands(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Take a surname behind "de" for a husband's, where the other name has the woman's second surname: neither contradicts the other.

    Her given name and her first surname must agree.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Ana Ruiz de Vega"), person_parts("Ana Ruiz Soto")
    >>> items = [Alignment((x,), (y,), "", (), weight) for x, y, weight in zip((*one[:2], one[3]), two, (1.0, 2.0, -5.0))]
    >>> [item.weight < 0 for item in of_husbands(items, one, two)]
    [False, False, False, False]
    """
    if _is_behind_de(left) == _is_behind_de(right):
        return found
    at = next((at for at, item in enumerate(found) if (item.left, item.right) == (tuple(left[-1:]), tuple(right[-1:])) and item.weight < 0), None)
    if at is None or not (_is_womans(left[0]) and _is_womans(right[0])):
        return found
    firsts = (left[0], _first_surname(left)), (right[0], _first_surname(right))
    agree = [(item.left[0], item.right[0]) for item in found if item.weight > 0 and item.left and item.right]
    if not all(pair in agree for pair in zip(*firsts)):
        return found
    alone = [Alignment.of(found[at].left, (), "omitted_family", _OMITTED), Alignment.of((), found[at].right, "omitted_family", _OMITTED)]
    return [*found[:at], *found[at + 1 :], *alone]


def _is_behind_de(name: Sequence[Part]) -> bool:
    """Tell whether the last word of a name of three and more stands behind "de"."""
    counting = sum(part.tag not in LITTLE for part in name)
    return counting >= _FEWEST and name[-2].fold == "de"


def _first_surname(name: Sequence[Part]) -> Part:
    """Return the last word but one that counts."""
    return [part for part in name if part.tag not in LITTLE][-2]


def _is_womans(part: Part) -> bool:
    return part.tag == "given" and (is_womans_name(part.fold) or sex_of(part.fold) == "woman")
