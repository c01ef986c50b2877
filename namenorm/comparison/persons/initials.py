"""Names with initials: what these cannot answer. John Smith is hardly John S. Brown, J. Smith no S. Jones, A. B. Carter no B. A. Carter."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.persons.limits import MOST_OF_CHILD
from namenorm.comparison.weighing.align import Alignment, at_most
from namenorm.parts import Part

_MANY = 3


def of_initials(found: list[Alignment], left: Sequence[Part], right: Sequence[Part], pairs: Sequence[tuple[int, int]]) -> list[Alignment]:
    """Limit names with initials that answer each other only where an initial stands for a surname, or letters change places.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("A. B. Carter"), person_parts("B. A. Carter")
    >>> sure = [Alignment((), (), "exact", (), 9.0)]
    >>> [of_initials(sure, one, name, pairs)[-1].kind for name, pairs in ((two, [(0, 1), (1, 0), (2, 2)]), (one, [(0, 0), (1, 1), (2, 2)]))]
    ['neighbour', 'exact']
    """
    if not any(part.tag == "initial" for part in (*left, *right)):
        return found
    answered = [(left[i], right[j]) for i, j in pairs]
    if _is_for_surname(left, right, answered) or _is_each_for_other(left, right, answered) or _is_moved(left, right, pairs):
        return at_most(found, MOST_OF_CHILD, "neighbour")
    return found


def _is_for_surname(left: Sequence[Part], right: Sequence[Part], answered: Sequence[tuple[Part, Part]]) -> bool:
    """Tell whether an initial stands for the last word of a name of more or fewer parts, which is its surname if that does not come first."""
    if len(left) == len(right) or _are_initials(left) or _are_initials(right):
        return False
    long = left if len(left) > len(right) else right
    surname_first = len(long) >= _MANY and any({one.tag, two.tag} == {"given", "family"} and (one is long[0] or two is long[0]) for one, two in answered)
    return not surname_first and any({one.tag, two.tag} == {"initial", "family"} for one, two in answered)


def _is_each_for_other(left: Sequence[Part], right: Sequence[Part], answered: Sequence[tuple[Part, Part]]) -> bool:
    """Tell whether each word is answered by an initial only, though both names have words: J. Smith, S. Jones."""
    crossed = all((one.tag == "initial") != (two.tag == "initial") for one, two in answered)
    return crossed and not (_are_initials(left) or _are_initials(right))


def _is_moved(left: Sequence[Part], right: Sequence[Part], pairs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether parts of two names of as many, three and more, with an initial among them change places otherwise than when a surname comes first."""
    size = len(pairs)
    if len(left) != len(right) or size < _MANY or len({(j - i) % size for i, j in pairs}) == 1:
        return False
    return any(i != j and "initial" in (left[i].tag, right[j].tag) for i, j in pairs)


def _are_initials(name: Sequence[Part]) -> bool:
    return all(part.tag == "initial" for part in name)
