"""Whether two names in a text are spellings of one name: stricter than comparison, for the text is rewritten by it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from namenorm.keys import skeletons
from namenorm.lexicon import is_common_surname
from namenorm.records import Comparison
from namenorm.scripts import script_of
from namenorm.text import fold

Compare = Callable[[str, str], Comparison]
_ENDINGS = frozenset(
    ["a", "e", "i", "o", "u", "y", "ia", "ie", "iem", "em", "om", "im", "ym", "am", "ach", "ami", "ego", "iego", "emu", "iemu", "ej", "iej", "ou", "ovi", "owi", "owie", "ova", "ove", "ovou", "ovu", "aja", "aya", "oj", "oy", "s", "es", "n", "ne", "en", "us", "as", "is", "os", "а", "у", "ю", "я", "е", "и", "і", "ы", "ї", "є", "о", "й", "ь", "ом", "ем", "єм", "ым", "им", "ім", "ой", "ою", "ей", "ею", "ій", "ого", "его", "ому", "ему", "ах", "ами", "ові", "еві", "єві", "ий", "ый", "ая", "ої", "ів", "ова", "овой", "ову", "ове", "ови", "ου", "ος", "ης", "ας", "α", "η"]
) | {""}
_SOFT = frozenset("ijy")
"""Letters in which the spellings of one ending differ: -yj, -ij, -iy, -y, -i."""
_SPELLINGS = frozenset({"convention", "cognate", "encoder", "initial", "omitted", "order"})
"""Kinds of evidence that two different words are spellings of one name; slips and nicknames are not rewritten."""
_SURE = 0.9
"""Score from which two full names are taken for one: above the threshold of "same", for a text is rewritten by it."""


def same(one: str, two: str, compare: Compare) -> bool:
    """Tell whether two names are spellings of one: alike in script and consonants, not one word in two cases."""
    left, right = one.split(), two.split()
    if script_of(one[0]) != script_of(two[0]) or abs(len(left) - len(right)) > 1:
        return False
    if skeletons_of(fold(left[-1])).isdisjoint(skeletons_of(fold(right[-1]))):
        return False
    if _declined(left[-1], right[-1]) or (len(left) > 1 < len(right) and _declined(left[0], right[0])):
        return False
    if fold(left[-1]) != fold(right[-1]) and is_common_surname(left[-1]) and is_common_surname(right[-1]):
        return False  # Smith and Smyth are two names
    found = compare(one, two)
    return (
        found.verdict == "same"
        and found.score >= _SURE
        and all(item.kind in _SPELLINGS for item in found.evidence if fold(item.left) != fold(item.right))
    )


@lru_cache(maxsize=1 << 14)
def skeletons_of(word: str) -> frozenset[str]:
    """Return the consonant skeletons of a folded word: names without a common one are not compared."""
    return frozenset(skeletons(word))


def _declined(one: str, two: str) -> bool:
    """Tell whether two words may be one word in two cases, or of a man and a woman: they differ in an ending only."""
    left, right = fold(one), fold(two)
    shared = next((at for at, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
    tails = left[shared:], right[shared:]
    if left == right or shared < 2 or (all(tails) and set("".join(tails)) <= _SOFT):
        return False
    return all(tail in _ENDINGS for tail in tails)
