"""How much it says that two parts of names are equal: little where they are short, listed, or syllables that many names share."""

from __future__ import annotations

from namenorm.comparison.kinship import syllabic_in
from namenorm.lexicon import is_given_name, listed
from namenorm.parts import Part
from namenorm.scripts import scripts_in

EXACT = ("exact_short", "exact_common", "exact")
"""Kinds of evidence of equal parts, from what says little to what says much."""
EQUAL = frozenset(EXACT)
_FEW_SIGNS = {"Arab": 4, "Hebr": 4, "Hani": 2, "Hang": 2}
_MOST_SIGNS = 4
"""Signs up to which an equal part is taken for a common one: scripts without vowels, or of syllables, write names short."""
LONGEST_SYLLABLE = 6
ABDUL = frozenset({"abdul", "abdel", "abdal", "abd", "abdoul", "abdol", "abdu", "عبد"})
"""The first half of names like Abdul Rahman: the second tells them apart."""


def exactness(text: str, folded: str) -> str:
    """Return how much an equal part says: little when it is very short or borne by many."""
    if (len(folded) <= 2 and folded.isascii()) or folded in ABDUL:
        return "exact_short"
    if (
        is_given_name(folded)
        or folded in listed("family_names")
        or (len(folded) <= LONGEST_SYLLABLE and syllabic_in(folded))
    ):
        return "exact_common"
    if (
        not folded.isascii()
        and len(folded) <= _MOST_SIGNS
        and len(folded) <= max((_FEW_SIGNS.get(script, 0) for script in scripts_in(text)), default=0)
    ):
        return "exact_common"
    return "exact"


def lesser_exactness(left: Part, right: Part) -> str:
    """Return how much two parts that are as good as equal say: as little as the more common of them."""
    return EXACT[min(EXACT.index(exactness(part.text, part.fold)) for part in (left, right))]


def is_listed(folded: str) -> bool:
    """Tell whether a folded word is a given or family name of the lists."""
    return is_given_name(folded) or folded in listed("family_names")
