"""Words of bodies cut short: Tech for Technologies, Bkg for Banking."""

from __future__ import annotations

from namenorm.comparison.bodies.words import is_generic, is_legal_form
from namenorm.lexicon import listed, org_equivalent
from namenorm.parts import Part

_VOWELS = frozenset("aeiou")
_SHORTEST = 4
"""Letters of the halves of a compound."""
_HOUSES = frozenset({"haus", "huis"})
"""What a firm's trade is written together with and says no more: Autohaus, Bankhaus."""
_LONG = 5
"""Letters of a word of bodies, and of what is written to it, from which on that is another word, whether it is known or not."""
_ENDINGS = (
    "isch", "ische", "ischer", "ischen", "isches", "lich", "liche", "lichen", "licher", "elle", "ellen", "eller", "ation", "ations", "ational", "ative", "ional", "ionale", "ment", "ments", "mental", "aires", "aire", "arios", "arias", "ario", "aria", "ariat", "ariats", "owych", "owego", "owej", "owy", "owa", "iczny", "iczna", "icznej", "icznego", "inen", "iset", "ically", "ingen", "ungen", "ialis", "ielle", "iciel", "iates",
)
"""How words end that are made of another without a second one in them."""
_JOINTS = ("", "s", "es", "n", "en", "e")
"""What may stand between them."""


def is_abbreviation_of(one: Part, two: Part) -> bool:
    """Tell whether the shorter of two words is cut off from the longer, or has some of its consonants only.

    >>> from namenorm.parts import plain_parts
    >>> [is_abbreviation_of(*plain_parts(text)) for text in ("Nordd Norddeutsche", "Bkg Banking", "Sndrsn Sanderson", "NDK Novodvorsk")]
    [True, True, True, False]
    """
    short, long = sorted((one.fold, two.fold), key=len)
    if (org_equivalent(short) == short and org_equivalent(long)) or is_compound_of(one, two):
        return False
    if 4 <= len(short) <= len(long) - 3 and long.startswith(short):
        return True
    return 3 <= len(short) <= len(long) - 3 and (is_of_business(long) or _ends_alike(one, two)) and _is_shortened(short, long)


def is_compound_of(one: Part, two: Part) -> bool:
    """Tell whether the longer of two words is made of the shorter, a word of bodies, and another one: Universität, Universitätsklinikum.

    >>> from namenorm.parts import plain_parts
    >>> [is_compound_of(*plain_parts(text)) for text in ("Universität Universitätsklinikum", "Stadt Stadtwerke", "Tech Technologies", "Univ Universität")]
    [True, True, False, False]
    """
    short, long = sorted((one.fold, two.fold), key=len)
    if not _SHORTEST <= len(short) <= len(long) - _SHORTEST or not long.startswith(short) or not long.isalpha():
        return False
    rests = {long[len(short) + len(joint) :] for joint in _JOINTS if long.startswith(joint, len(short))}
    if any(rest in _HOUSES or (is_legal_form(rest) and org_equivalent(rest) != "foundation") for rest in rests):
        return False
    if _is_full_word(short) and _is_long_rest(long[len(short) :]):
        return True
    return any(len(rest) >= _SHORTEST and org_equivalent(rest) is not None for rest in rests) and _is_word_of_bodies(short)


def _is_full_word(word: str) -> bool:
    """Tell whether a folded Latin word is one of bodies, and not cut short."""
    head = org_equivalent(word)
    return head is not None and word.isascii() and len(word) >= _LONG and (head == word or not head.startswith(word))


def _is_long_rest(rest: str) -> bool:
    """Tell whether what stands behind a word of bodies is rather a word than an ending: Brauereigasthof, Transportation."""
    return len(rest) >= _LONG and not rest.endswith(_ENDINGS)


def _is_word_of_bodies(word: str) -> bool:
    """Tell whether a folded word is one of bodies, or a compound that ends in one."""
    return any(org_equivalent(word[at:]) is not None for at in (0, *range(_SHORTEST - 1, len(word) - _SHORTEST + 1)))


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
