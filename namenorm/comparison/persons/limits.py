"""What names may reach at most that are rather those of kin, however many of their parts agree."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.persons.lineage import comes_before
from namenorm.comparison.persons.smallparts import SMALL
from namenorm.comparison.weighing.align import Alignment, at_most
from namenorm.comparison.words.exactness import EQUAL
from namenorm.parts import Part

SWAPPED = [(0, 1), (1, 0), (2, 2)]
OTHER = -2.0
"""Weight below which a first name is surely another: brothers share all the names of their fathers."""
_ARTICLES = frozenset({"al", "el", "ال"})
_CHILD_OF = frozenset({"ben", "bat", "בן", "בת", "bin", "bint", "binte", "binti", "ibn", "ould", "бин", "бинт", "бинте", "ابن", "بن", "بنت"})
"""What stands between the name of a child and the father's."""
_OF_SURNAMES = frozenset({"van", "von", "vom", "zu", "zum", "zur", "ter", "ten", "op"})
"""Particles of German and Dutch surnames."""
_FEW, _CHAIN, _MANY = 2, 3, 4
_FAR = -4.0
"""Weight below which two names have nothing in common."""
NEIGHBOUR = -1.75
"""Weight below which one of two parts makes a neighbour of a name, however rare the other is: Dimitrov is no Dimov."""
_TOLD_APART, _APART = frozenset({"across.apart", "across.replaced", "across.several", "T.misread"}), -1.5
"""What tells that two words in two scripts are two names, and the weight below which nothing else of them says the contrary."""
_SHORTEST_TOLD = 4
"""Letters of words that are told apart so: shorter ones are written too freely."""
MOST_OF_NEIGHBOUR = 0.3
"""Log odds that names may reach at most of which one of two parts, or of four and more, is another."""
MOST_OF_TRIBES = 0.3
"""Log odds that two names may reach at most whose bearers are of two tribes."""
MOST_OF_CHILD, MOST_OF_SIBLING = -0.2, -1.5
"""Log odds that names may reach at most of which one may be the other's father's; of which only the first name surely differs."""
MOST_OF_MISREAD = -1.5
"""Log odds that names may reach at most that are read as two, syllable by syllable."""


def limited(found: list[Alignment], pairs: Sequence[tuple[int, int]], *, siblings: bool) -> list[Alignment]:
    """Limit names with another father's name, with one's own and the father's changed round, and those of `siblings`.

    >>> found = [Alignment((), (), "exact", (), 9.0)]
    >>> limited(found, [(0, 0)], siblings=False) == found, limited(found, [(0, 0)], siblings=True)[-1].kind
    (True, 'sibling')
    """
    if any(item.kind == "contradicted_patronymic" and item.weight < OTHER for item in found):
        return at_most(found, MOST_OF_CHILD, "patronymic")
    if pairs == SWAPPED and any(("chain", 1.0) in item.features for item in found):
        return at_most(found, MOST_OF_CHILD, "child")
    if _are_of_child(pairs, found):
        return at_most(found, MOST_OF_CHILD, "child")
    if _differ_behind_common(pairs, found):
        return at_most(found, MOST_OF_CHILD, "sibling")
    if _is_transposed(pairs):
        return at_most(found, MOST_OF_CHILD, "swapped")
    if siblings:
        return at_most(found, MOST_OF_SIBLING, "sibling")
    apart = _FAR if len(pairs) >= _MANY else NEIGHBOUR if len(pairs) == _FEW else None
    wholly = apart is not None and any(item.weight < apart and item.left and item.right for item in found)
    if wholly or any(map(_is_told_apart, found)):
        return at_most(found, MOST_OF_NEIGHBOUR, "neighbour")
    return found


def _is_transposed(pairs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether two neighbours of four parts and more change places, and nothing else: Ana Costa Lemos's cousin Ana Lemos Costa; who puts the surname first moves all."""
    moved = [(i, j) for i, j in pairs if i != j]
    return len(pairs) >= _MANY and len(moved) == _FEW and moved[0] == moved[1][::-1] and abs(moved[0][0] - moved[0][1]) == 1


def _is_told_apart(item: Alignment) -> bool:
    """Tell whether two words in two scripts, neither of them short, are told to be two names, and nothing else of them says the contrary."""
    if item.weight >= _APART or not (item.left and item.right) or _TOLD_APART.isdisjoint([name for name, _ in item.features]):
        return False
    return min(len(item.left[0].fold), len(item.right[0].fold)) >= _SHORTEST_TOLD


def _are_of_child(pairs: Sequence[tuple[int, int]], found: Sequence[Alignment]) -> bool:
    """Tell whether one name goes on where the other began: Dawit Tesfaye Alemu, a son of Tesfaye Alemu Desta."""
    shifts = {(j - i) % len(pairs) for i, j in pairs}
    if len(pairs) < _CHAIN or len(shifts) > 1 or shifts.isdisjoint((1, len(pairs) - 1)):
        return False
    other = [item for item in found[: len(pairs)] if item.kind not in EQUAL]
    return len(other) == 1 and other[0].weight < OTHER


def _differ_behind_common(pairs: Sequence[tuple[int, int]], found: Sequence[Alignment]) -> bool:
    """Tell whether two names differ in what stands behind a given name that many bear before their own: Jean-Marie, Jean-Marc."""
    if len(pairs) != _CHAIN or any(i != j for i, j in pairs):
        return False
    first, second = found[0], found[1]
    alike = first.kind in EQUAL or first.kind == "cognate"
    common = alike and any(comes_before(part.fold) for part in (*first.left, *first.right))
    return common and second.weight < OTHER and second.left[0].tag == second.right[0].tag == "given"


def of_tribes(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Limit names of people of two tribes: the last words, each behind an Arabic article, differ, and no more than two others agree.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Salem al-Shamsi"), person_parts("Salem al-Shehhi")
    >>> items = [Alignment((x,), (y,), "", (), weight) for x, y, weight in zip(one[::2], two[::2], (3.0, -2.5))]
    >>> of_tribes(items, one, two)[-1].kind, of_tribes(items, one[::2], two[::2]) == items
    ('tribe', True)
    """
    if not all(len(name) > 2 and name[-2].fold in _ARTICLES for name in (left, right)):
        return found
    other = any(item.left[-1:] == (left[-1],) and item.right[-1:] == (right[-1],) and item.weight < OTHER for item in found)
    agreeing = sum(item.weight > 0 and bool(item.left and item.right) for item in found)
    return at_most(found, MOST_OF_TRIBES, "tribe") if other and agreeing <= _FEW else found


def of_children(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Limit names of which one is that of a child of the other's bearer.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Hamdan bin Mohammed"), person_parts("Mohammed bin Hamdan")
    >>> [item.kind for item in of_children([], one, two)], of_children([], one, one)
    (['child'], [])
    """
    if not _is_child(found, left, right):
        return found
    return at_most([*found, Alignment.of((), (), "child", (("child", 1.0),))], MOST_OF_CHILD, "child")


def _is_child(found: Sequence[Alignment], left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Tell whether one name is that of a child of the other's bearer: Hamdan bin Mohammed, Mohammed; or Mohammed bin Hamdan."""
    for name, other, turned in ((left, right, False), (right, left, True)):
        if len(name) < 3 or name[1].fold not in _CHILD_OF:
            continue
        lines = [(item.right, item.left) if turned else (item.left, item.right) for item in found if item.weight >= 0]
        if (
            len(other) > 2
            and other[1].fold in _CHILD_OF
            and ((name[0].fold, name[2].fold) == (other[2].fold, other[0].fold) or {((name[0],), (other[2],)), ((name[2],), (other[0],))} <= set(lines))
            and name[0].fold != name[2].fold
        ):
            return True
        lines = [(item.right, item.left) if turned else (item.left, item.right) for item in found]
        first = next((part for part in other if part.tag not in SMALL), None)
        if (
            ((name[0],), ()) in lines
            and ((name[2],), (first,)) in lines
            and (first is not None and other.index(first) == 0)
        ):
            return True
    return False


def of_particles(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Limit names that have other German or Dutch particles before the surname: van Berg, von Berg; ter Horst, van der Horst.

    >>> from namenorm.parts import person_parts
    >>> names = [person_parts(f"Dirk {particle} Berg") for particle in ("van", "von", "van den")]
    >>> [of_particles([Alignment((), (), "exact", (), 9.0)], names[0], name)[-1].kind for name in names]
    ['exact', 'neighbour', 'exact']
    """
    ones, twos = ({part.fold for part in name if part.tag == "particle" and part.fold in _OF_SURNAMES} for name in (left, right))
    return at_most(found, MOST_OF_NEIGHBOUR, "neighbour") if ones and twos and ones.isdisjoint(twos) else found
