"""What stands beside the names in a personal name: honorifics, particles, suffixes and numerals."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.weighing.align import Alignment
from namenorm.lexicon import number_of
from namenorm.parts import LITTLE, Part

_AFTER = ("suffix", "number")
SMALL = LITTLE.union(_AFTER)
"""Roles of the words that are aligned here."""
KUNYA = frozenset({"abu", "abou", "abi", "umm", "oum", "om", "абу", "умм", "ابو", "ابي", "ام"})
"""What stands before the name of a child by which a parent is called: Abu Khalid Mahmoud."""
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


def _are_of_parents(one: Part, two: Part) -> bool:
    """Tell whether one word says "father of", the other "mother of"."""
    return one.fold in KUNYA and two.fold in KUNYA and (one.fold in _FATHER_OF) != (two.fold in _FATHER_OF)


def _small(left: tuple[Part, ...], right: tuple[Part, ...], kind: str) -> Alignment:
    return Alignment.of(left, right, kind, ((kind, 1.0),))


def _kind_of_omitted(part: Part) -> str:
    return "particle_omitted" if part.tag in LITTLE else "omitted_suffix"
