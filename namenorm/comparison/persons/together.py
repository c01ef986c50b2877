"""What the aligned parts of two personal names tell together: what stands beside equal ones, order, kin, what is left out."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.persons.eastern import with_syllables
from namenorm.comparison.persons.gendered import beside_initial, perhaps_inflected, with_counterpart
from namenorm.comparison.persons.initials import of_initials
from namenorm.comparison.persons.leftover import left_over
from namenorm.comparison.persons.limits import MOST_OF_CHILD, OTHER, SWAPPED, limited
from namenorm.comparison.persons.lineage import is_fathers
from namenorm.comparison.persons.relation import Relation
from namenorm.comparison.persons.spouses import of_wives
from namenorm.comparison.weighing.align import Alignment, at_most
from namenorm.comparison.weighing.groups import SAME_SCRIPT
from namenorm.comparison.words.exactness import EQUAL
from namenorm.lexicon import is_arabic_name, is_common_surname
from namenorm.parts import Part

_SURE = 1.5
"""Weight from which a part agrees surely with another."""
_AGREEING = frozenset({"convention", "typo", "encoder", "romanized", "inflected"})


def all_aligned(
    left: Sequence[Part], right: Sequence[Part], table: list[list[Relation]], pairs: list[tuple[int, int]], named: bool
) -> list[Alignment]:
    """Return the alignments of the parts of two names, given the `pairs` that answer each other, and what these tell together.

    `named` tells that one name is called by the name of a child first.
    """
    chosen = [table[i][j] for i, j in pairs]
    kinds = [item.kind for item in chosen]
    equal = not EQUAL.isdisjoint(kinds)
    sure = sum([item.weight >= _SURE for item in chosen])
    found = [
        _beside(left[i], right[j], item)
        if (equal or sure) and _stands_beside(item, equal, sure)
        else Alignment((left[i],), (right[j],), *item[:3])
        for (i, j), item in zip(pairs, chosen)
    ]
    if all(kind == "initial" for kind in kinds):
        found.append(Alignment.of((), (), "only_initials", (("only_initials", 1.0),)))
    siblings = False
    if len(found) > 2:
        agreeing = [
            at for at, item in enumerate(chosen) if item.kind in EQUAL or (item.weight > 0 and item.kind != "initial")
        ]
        for at in agreeing[2:]:
            found[at] = _also(found[at], "further")
        if pairs[0] == (0, 0) and found[0].weight <= 0 and left[0].tag == right[0].tag == "given":
            siblings = len(agreeing) > 2 and found[0].weight < OTHER
            found[0] = _also(found[0], "first_differs")
    found = with_syllables(found)
    if "initial" in kinds and len(found) == 2:
        found = [beside_initial(item) for item in found]
    if "gendered" in kinds and len(found) > 1:
        found = perhaps_inflected(found)
    if "inflected" in kinds and equal:
        found = of_wives([with_counterpart(item, found) for item in found])
    if len(found) > 2 and _is_unordered(pairs, chosen):
        found.append(Alignment.of((), (), "disordered", (("unordered", 1.0),)))
    if len(left) != len(right):
        found += left_over(left, right, pairs, named, agree=any(item.weight > 0 for item in chosen))
        if abs(len(left) - len(right)) > 1 and _goes_by_middle_name(found, pairs, kinds):
            found = [
                _also(item, "omitted_first_beside") if ("omitted_first", 1.0) in item.features else item
                for item in found
            ]
        if not named and _heads_chain(left, right, pairs):
            return at_most(found, MOST_OF_CHILD, "child")
    elif order := _order(left, pairs):
        found.append(Alignment.of((), (), "disordered", ((order, 1.0),)))
    return of_initials(limited(found, pairs, siblings=siblings), left, right, pairs)


def _is_unordered(pairs: Sequence[tuple[int, int]], chosen: Sequence[Relation]) -> bool:
    """Tell whether parts agree in crossed order only, while others contradict each other."""
    columns = [j for (_, j), item in zip(pairs, chosen) if item.weight > 0 or item.kind in EQUAL]
    return 1 < len(columns) < len(pairs) and columns != sorted(columns)


def _order(name: Sequence[Part], pairs: Sequence[tuple[int, int]]) -> str:
    """Tell how the parts of a name of three and more are put in another order: two given names are swapped, or the chain differs
    of a man's Arabic name, his father's and his grandfather's (Ali Hassan Omar, Ali Omar Hassan); nothing where the last came first.
    """
    moved = [name[i] for i, j in pairs if i != j]
    if not moved or len(name) < 3 or len({(j - i) % len(name) for i, j in pairs}) == 1:
        return ""
    return "chain" if all(is_arabic_name(part.fold) for part in moved) else "swapped" if pairs == SWAPPED else ""


def _goes_by_middle_name(found: Sequence[Alignment], pairs: Sequence[tuple[int, int]], kinds: Sequence[str]) -> bool:
    """Tell whether a name stands in one of two parts more, in order and with a common surname that is no father's name.

    Alexander Boris de Pfeffel Johnson is Boris Johnson; Vera Anna Merkel is hardly Anna Merkel.
    """
    columns = [j for _, j in pairs]
    if len(pairs) < 2 or columns != sorted(columns) or not EQUAL.issuperset(kinds):
        return False
    last = found[len(pairs) - 1]
    return (
        last.left[0].tag == last.right[0].tag == "family"
        and is_common_surname(last.left[0].fold)
        and not is_arabic_name(last.left[0].fold)
    )


def _heads_chain(left: Sequence[Part], right: Sequence[Part], pairs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether one name is the other behind another man's name: his father's and grandfather's, as far as one can see."""
    side = len(left) < len(right)
    short, long = (left, right) if side else (right, left)
    first = all(pair[side] for pair in pairs)
    return len(pairs) > 1 and first and is_fathers(long[0].fold, [part.fold for part in short])


def _also(item: Alignment, feature: str) -> Alignment:
    return Alignment.of(item.left, item.right, item.kind, (*item.features, (feature, 1.0)))


def _stands_beside(item: Relation, equal: bool, sure: int) -> bool:
    """Tell whether a relation stands beside an equal part or, across scripts, beside another that is sure, when so many of all are."""
    return bool(item.beside) and (
        equal or (bool(item.asks) and item.asks not in SAME_SCRIPT and sure > (item.weight >= _SURE))
    )


def _beside(left: Part, right: Part, found: Relation) -> Alignment:
    """Align two parts that are not equal beside others that are."""
    item = Alignment.of((left,), (right,), found.kind, (*found.features, *found.beside))
    return item._replace(kind="contradicted") if item.weight <= 0 and found.kind in _AGREEING else item
