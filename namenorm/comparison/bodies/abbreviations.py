"""Words of bodies cut short: Tech for Technologies, Bkg for Banking."""

from __future__ import annotations

from namenorm.comparison.bodies.words import is_generic, is_legal_form
from namenorm.lexicon import listed, org_equivalent
from namenorm.parts import Part

_VOWELS = frozenset("aeiou")


def is_abbreviation_of(one: Part, two: Part) -> bool:
    """Tell whether the shorter of two words is cut off from the longer, or has some of its consonants only.

    >>> from namenorm.parts import plain_parts
    >>> [is_abbreviation_of(*plain_parts(text)) for text in ("Nordd Norddeutsche", "Bkg Banking", "Sndrsn Sanderson", "NDK Novodvorsk")]
    [True, True, True, False]
    """
    short, long = sorted((one.fold, two.fold), key=len)
    if org_equivalent(short) == short and org_equivalent(long):
        return False
    if 4 <= len(short) <= len(long) - 3 and long.startswith(short):
        return True
    return 3 <= len(short) <= len(long) - 3 and (is_of_business(long) or _ends_alike(one, two)) and _is_shortened(short, long)


def _ends_alike(one: Part, two: Part) -> bool:
    """Tell whether two words have the same last letter, and neither is rather an acronym."""
    return one.fold[-1] == two.fold[-1] and one.text.isupper() == two.text.isupper()


def is_of_business(word: str) -> bool:
    """Tell whether a folded word stands in many names of bodies, or is made of one that does.

    >>> is_of_business("technologies"), is_of_business("banking"), is_of_business("inteliquent")
    (True, True, False)
    """
    return is_generic(word) or any(org_equivalent(stem) is not None for stem in (word, word.removesuffix("ing"), word.removesuffix("s")))


def _is_shortened(short: str, long: str) -> bool:
    """Tell whether a word of business is cut short (Eng, Dev) or written with some of its consonants only (Trnspt)."""
    if org_equivalent(short) is not None or is_legal_form(short) or short in listed("small_words"):
        return False
    if long.startswith(short):
        return True
    letters = iter(long)
    return short[0] == long[0] and _VOWELS.isdisjoint(short[1:]) and all(letter in letters for letter in short)
