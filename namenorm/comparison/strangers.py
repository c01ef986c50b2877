"""Latin words that have nothing to do with each other, told early: most words that are held against each other are such.

Two words are far apart where neither their letters nor their sounds are alike. A word's outline holds what that needs;
`likeness.measure` says the same of two such words, later, after all else that they could be to one another.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from namenorm.comparison.cognates import are_forms_of_one, listed_forms
from namenorm.comparison.sounds import sounds_of
from namenorm.lexicon import are_nicknames
from namenorm.parts import Part
from namenorm.scripts import scripts_in

GATE = 0.4
"""Latin parts whose letters and sounds are less alike than this are far apart: nothing more is measured or asked."""
_LATIN = ("Latn",)
_distance = OSA.distance


class Outline(NamedTuple):
    """A Latin word as folded and as heard, and the names with short forms or cognates that it may be."""

    fold: str
    sounds: tuple[str, ...]
    listed: tuple[str, ...]


def outline(part: Part) -> Outline | None:
    """Return the outline of a Latin word; None for initials, numbers, and other scripts."""
    text, folded, tag = part
    return None if tag in ("initial", "number") else _outline(text, folded)


@lru_cache(maxsize=1 << 16)
def _outline(text: str, folded: str) -> Outline | None:
    if len(folded) < 2 or (scripts_in(text) != _LATIN if not text.isascii() else not text.isalpha()):
        return None
    return Outline(folded, sounds_of(text), listed_forms(folded))


def are_far(one: Outline, two: Outline) -> bool:
    """Tell whether nothing in two words is alike, as `measure` would.

    >>> from namenorm.parts import person_parts
    >>> first, second, third = map(outline, person_parts("Umerov Umjerow Merkel"))
    >>> are_far(first, second), are_far(first, third)
    (False, True)
    """
    fold, heard, ones = one
    other, also_heard, twos = two
    if not _differ(fold, other):
        return False
    for left in heard:
        for right in also_heard:
            if not _differ(left, right):
                return False
    return not (ones and twos and (are_forms_of_one(ones, twos) or are_nicknames(fold, other)))


def _differ(left: str, right: str) -> bool:
    size, other = len(left), len(right)
    if size < other:  # noqa: PLR1730  asked for all pairs of words: `max` takes longer
        size = other
    return size > 0 and 1.0 - _distance(left, right) / size < GATE
