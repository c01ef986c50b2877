"""What stands beside the names in a personal name: honorifics, particles, suffixes and numerals."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.align import Alignment
from namenorm.lexicon import number_of
from namenorm.parts import LITTLE, Part

_AFTER = ("suffix", "number")
SMALL = LITTLE.union(_AFTER)
"""Roles of the words that are aligned here."""
KUNYA = frozenset({"abu", "abou", "abi", "umm", "oum", "om", "абу", "умм", "ابو", "ابي", "ام"})
"""What stands before the name of a child by which a parent is called: Abu Khalid Mahmoud."""
_FEWEST, _BAKR = 2, frozenset({"bakr", "bakar", "baker", "bekr", "bakir"})
"""Words of a name that tells somebody apart; what Abu Bakr is cut into, which is a given name."""
_FATHER_OF = frozenset({"abu", "abou", "abi", "абу", "ابو", "ابي"})


def small_parts(left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Align honorifics, particles, suffixes and numbers: equal ones, then contradicting suffixes, then what is omitted."""
    ones = [part for part in left if part.tag in SMALL]
    twos = [part for part in right if part.tag in SMALL]
    found = []
    for one in list(ones):
        two = next((other for other in twos if other.fold == one.fold or {one.fold, other.fold} <= _FATHER_OF), None)
        if two and one.fold in KUNYA:
            found.append(Alignment.of((one,), (two,), "particle", (("particle", 1.0), ("kunya", 1.0))))
        elif two:
            kind = "particle" if one.tag in LITTLE else "suffix"
            found.append(_small((one,), (two,), kind))
        if two:
            ones.remove(one)
            twos.remove(two)
    for one, two in [(one, two) for one in ones for two in twos if _are_of_parents(one, two)][:1]:
        found.append(Alignment.of((one,), (two,), "gendered", (("gendered_given", 1.0),)))
        ones.remove(one)
        twos.remove(two)
    for one in [part for part in ones if part.tag in _AFTER]:
        two = next((other for other in twos if other.tag in _AFTER), None)
        if two:
            number = number_of(one.fold)
            kind = "suffix" if number is not None and number == number_of(two.fold) else "number"
            found.append(_small((one,), (two,), kind))
            ones.remove(one)
            twos.remove(two)
    found += [_small((part,), (), _kind_of_omitted(part)) for part in ones]
    return found + [_small((), (part,), _kind_of_omitted(part)) for part in twos]


def is_called_by_child(left: Sequence[Part], right: Sequence[Part], found: Sequence[Alignment]) -> bool:
    """Tell whether one name begins with "father of" or "mother of" and a name with which the other begins: Abu Omar al-Masri is no Omar al-Masri.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Abu Omar al-Masri"), person_parts("Omar al-Masri")
    >>> items = [Alignment((one[1],), (two[0],), "exact", (), 1.0)]
    >>> is_called_by_child(one, two, items), is_called_by_child(one, one, items)
    (True, False)
    """
    kunyas = [len(name) > 1 and name[0].fold in KUNYA for name in (left, right)]
    if kunyas[0] == kunyas[1] or min(len(left), len(right)) < _FEWEST or any(part.fold in _BAKR for part in left[1:2] + right[1:2]):
        return False
    child, first = (left[1:2], right[:1]) if kunyas[0] else (left[:1], right[1:2])
    return any(item.weight > 0 and (tuple(item.left), tuple(item.right)) == (tuple(child), tuple(first)) for item in found)


def _are_of_parents(one: Part, two: Part) -> bool:
    """Tell whether one word says "father of", the other "mother of"."""
    return one.fold in KUNYA and two.fold in KUNYA and (one.fold in _FATHER_OF) != (two.fold in _FATHER_OF)


def _small(left: tuple[Part, ...], right: tuple[Part, ...], kind: str) -> Alignment:
    return Alignment.of(left, right, kind, ((kind, 1.0),))


def _kind_of_omitted(part: Part) -> str:
    return "particle_omitted" if part.tag in LITTLE else "omitted_suffix"
