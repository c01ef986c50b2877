"""How two words in one script differ: in vowels only, by a consonant left out, swapped or put for another.

Who mishears or writes by another convention changes vowels and puts a consonant for its kin (Kazim, Kadhim); who slips
leaves a letter out or swaps two; another name mostly has a consonant of another kind (Masri, Basri). Works on sound keys.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, TypeAlias

Difference: TypeAlias = Literal["heard", "vowels", "omitted", "swapped", "akin", "replaced", "several", ""]

_KIN = tuple(map(frozenset, ("bpvf", "dts", "kghS", "sS", "mn", "lr")))
"""Consonants, as sound keys have them, that conventions and ears put for one another."""
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_MARKED = re.compile("[^\u0300-\u036f]([\u0300-\u036f]*)")
_VOWELS = "aeiou"
_WITHOUT_VOWELS = str.maketrans("", "", _VOWELS)


def difference(one: str, two: str) -> Difference:
    """Return how two sound keys differ, told by their consonants; "heard" of equal ones.

    >>> [difference(*pair.split()) for pair in ("hamid hamed", "vainrait vanrit", "fritman friman", "masri basri", "halil halli", "kalu maru")]
    ['vowels', 'vowels', 'omitted', 'replaced', 'vowels', 'several']
    >>> difference("kristofer", "kristofer"), difference("masri", "marsi"), difference("kasim", "kadim")
    ('heard', 'swapped', 'akin')
    """
    if one == two:
        return "heard"
    left, right = one.translate(_WITHOUT_VOWELS), two.translate(_WITHOUT_VOWELS)
    if left == right:
        return "vowels"
    left, right = _rest(left, right)
    if not left or not right:
        return "omitted" if len(left) + len(right) == 1 else "several"
    if len(left) == len(right) == 1:
        return "akin" if any(left in kin and right in kin for kin in _KIN) else "replaced"
    return "swapped" if len(left) == len(right) == 2 and left == right[::-1] else "several"


def other_consonants(one: str, two: str) -> tuple[str, str]:
    """Return the consonants of two sound keys between their common beginning and end.

    >>> other_consonants("lapSin", "lapin"), other_consonants("masri", "basri")
    (('S', ''), ('m', 'b'))
    """
    return _rest(one.translate(_WITHOUT_VOWELS), two.translate(_WITHOUT_VOWELS))


def are_of_two_kinds(one: str, two: str) -> bool:
    """Tell whether two signs of sound keys are consonants that nobody puts for one another.

    >>> are_of_two_kinds("m", "b"), are_of_two_kinds("m", "n"), are_of_two_kinds("m", "a")
    (True, False, False)
    """
    if not one or not two or one == two or one in _VOWELS or two in _VOWELS:
        return False
    return not any(one in kin and two in kin for kin in _KIN)


def omits_sound(one: str, two: str) -> bool:
    """Tell whether the consonant that one of two sound keys lacks is heard, and no ending: Hadi, Hamid; but Debra, Deborah, and Dmitri, Dmitrijus.

    >>> omits_sound("hadi", "hamid"), omits_sound("debra", "deborah"), omits_sound("dmitri", "dmitrius")
    (True, False, False)
    """
    short, long = sorted((one.translate(_WITHOUT_VOWELS), two.translate(_WITHOUT_VOWELS)), key=len)
    return short[-1:] == long[-1:] and short.replace("h", "") != long.replace("h", "")


def have_other_marks(one: str, two: str) -> bool:
    """Tell whether two spellings with the same letters bear marks that make two names of them, as in Vietnamese.

    Marks may be left out, of one letter or all, but not put for one another.

    >>> have_other_marks("Hùng", "Hưng"), have_other_marks("Hưng", "Hung"), have_other_marks("Nguyễn", "Nguyên")
    (True, False, False)
    """
    if one == two or not (_VIETNAMESE.search(one) or _VIETNAMESE.search(two)):
        return False
    left, right = (unicodedata.normalize("NFD", word.lower()) for word in (one, two))
    return any(not (x <= y or y <= x) for x, y in zip(_marks(left), _marks(right)))


def _marks(decomposed: str) -> list[set[str]]:
    """Return the marks of each letter."""
    return [set(marks) for marks in _MARKED.findall(decomposed)]


def _rest(one: str, two: str) -> tuple[str, str]:
    """Return what is left of two words without their common beginning and end."""
    size = min(len(one), len(two))
    begin = 0
    while begin < size and one[begin] == two[begin]:
        begin += 1
    end = 0
    while end < size - begin and one[-1 - end] == two[-1 - end]:
        end += 1
    return one[begin : len(one) - end], two[begin : len(two) - end]
