"""Latin words that have nothing to do with each other, told early: most words that are held against each other are such.

Two words are far apart where neither their letters nor their sounds are alike. A word's outline holds what that needs;
`likeness.measure` says the same of two such words, later, after all else that they could be to one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz.distance import OSA

from namenorm.comparison.words.cognates import are_forms_of_one, listed_forms
from namenorm.comparison.words.exactness import LONGEST_SYLLABLE
from namenorm.comparison.words.kinship import syllabic_in
from namenorm.comparison.words.sounds import sound, sounds
from namenorm.lexicon import are_nicknames
from namenorm.parts import Part, Tag
from namenorm.scripts import is_latin

GATE = 0.45
"""Latin parts whose letters and sounds are less alike than this are far apart: nothing more is measured or asked."""
GATE_OF_SYLLABLES = 0.4
"""The same of two words that may be a syllable of one language: Chung, Jeong."""
_TOLD_OTHERWISE = ("number", "patronymic")
_alike = OSA.normalized_similarity


Outline: TypeAlias = "tuple[str, str, tuple[str, ...], tuple[str, ...]]"
"""A Latin word as folded and as heard, as it may be heard else, and the names with short forms or cognates that it may be.
A plain tuple: many are remembered, and the garbage collector need not look at tuples of plain values."""


@lru_cache(maxsize=1 << 16)
def outline(text: str, folded: str, tag: Tag) -> Outline | None:
    """Return the outline of a Latin word or initial; None for other scripts, and for numbers and patronymics, which are told by other means.

    Given the plain strings of a part: what is remembered by them, too, the garbage collector need not look at.
    """
    if (
        (len(folded) < 2 and tag != "initial")
        or (not is_latin(text) if not text.isascii() else not text.isalpha())
        or tag in _TOLD_OTHERWISE
    ):
        return None
    heard, *others = (sound(text),) if text.isascii() else sounds(text)
    return folded, heard, tuple(others), listed_forms(folded)


def near_words(left: Sequence[Part], right: Sequence[Part]) -> list[tuple[int, int]]:
    """Return the places of those pairs of words of two names that are not told to be far apart.

    >>> from namenorm.parts import person_parts
    >>> near_words(person_parts("Rustem Umerov"), person_parts("Angela Umjerow"))
    [(1, 1)]
    """
    others = [outline(*part) for part in right]
    found = []
    for i, part in enumerate(left):
        one = outline(*part)
        for j, other in enumerate(others):
            if not (one and other and are_far(one, other)):
                found.append((i, j))
    return found


def are_far(one: Outline, two: Outline) -> bool:
    """Tell whether nothing in two words is alike, as `measure` would; of an initial, whether no other word begins so.

    >>> from namenorm.parts import person_parts
    >>> first, second, third, fourth = (outline(*part) for part in person_parts("U. Umerov Umjerow Merkel"))
    >>> are_far(second, third), are_far(second, fourth), are_far(first, third), are_far(first, fourth)
    (False, True, False, True)
    """
    fold, heard, more, ones = one
    other, also_heard, also_more, twos = two
    if len(fold) == 1 or len(other) == 1:
        return fold[0] != other[0] and {key[:1] for key in (heard, *more)}.isdisjoint(
            [key[:1] for key in (also_heard, *also_more)]
        )
    likeness = max(_alike(fold, other), _alike(heard, also_heard))
    if likeness >= GATE_OF_SYLLABLES and not are_unlike(fold, other, likeness):
        return False
    if more or also_more:  # few words are heard in two ways
        for left in (heard, *more):
            for right in also_more if left is heard else (also_heard, *also_more):
                if _alike(left, right) >= GATE:
                    return False
    return not (ones and twos and (are_forms_of_one(ones, twos) or are_nicknames(fold, other)))


def are_unlike(one: str, two: str, likeness: float) -> bool:
    """Tell whether two folded words, so much alike in letters or in sounds, are told to be far apart.

    >>> are_unlike("chung", "jeong", 0.4), are_unlike("maria", "simon", 0.4), are_unlike("maria", "marta", 0.8)
    (False, True, False)
    """
    if likeness >= GATE_OF_SYLLABLES and len(one) <= LONGEST_SYLLABLE >= len(two) and syllabic_in(one) & syllabic_in(two):
        return False
    return likeness < GATE
