"""Words in two scripts that are surely two names: little is alike to the encoder, their letters answer each other badly, and their
consonants are others by every reading.

Any of these alone is no proof: encoder and letters know little of foreign names and of cases, and readings miss silent letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.comparison.differences import are_of_two_kinds, difference
from namenorm.comparison.kinship import ends_obliquely, is_inflected
from namenorm.comparison.sounds import sounds
from namenorm.comparison.syllabic import is_syllable
from namenorm.parts import Part
from namenorm.text import fold_word

_FALLING = ("ov", "ul")
"""What a word may lose: a genitive plural's ending (Ротшильдов), an article written to it (Saiful)."""
_COARSE = {ord("h"): None, ord("S"): "s"}
_HEARD_ELSE = ((re.compile("[jJ]"), "dzh"), (re.compile("[cC]h"), "k"), (re.compile("^[wW](?=r)"), ""))
"""Latin letters that stand for other sounds than their keys, too."""
_CONSONANTS = frozenset({"swapped", "omitted", "replaced", "several", ""})
"""How words differ that have other consonants, not only such of one kind."""
_TWO = {"A": ((0.5, 1.25), (0.65, 1.5)), "R": ((0.5, 1.0),), "H": ((0.5, 1.0),)}
"""For groups of scripts whose letters are learned: the cosine below which, and the loss of a letter from which words are two."""
_SURE = 0.2
"""The cosine below which the words are told apart by that alone."""
_BEGUN = 0.6
"""The cosine below which words are two that begin with consonants of two kinds: hands and ears seldom mistake those."""
_NAMES = frozenset({"given", "family"})
_STRANGE = 0.3
"""The cosine below which words of other scripts are two."""


def surely_two(left: Part, right: Part, group: str, cosine: float, lost: float | None) -> bool:
    """Tell whether a Latin word and one in another script are surely two: other consonants by every reading, and neither the encoder nor
    the letters, which lose so much each, find that they answer each other.

    >>> from namenorm.parts import person_parts
    >>> surely_two(*person_parts("Шредер Schreiner"), "A", 0.45, 2.0), surely_two(*person_parts("Шредер Schroeder"), "A", 0.45, 2.0)
    (True, False)
    """
    if not _NAMES.issuperset((left.tag, right.tag)) or " " in left.text or " " in right.text:
        return False
    if lost is None:
        likely = group == "X" and cosine < _STRANGE
    else:
        likely = cosine >= _SURE and any(cosine < most and lost >= least for most, least in _TWO.get(group, ()))
    if not likely and (cosine >= _BEGUN or (cosine < _SURE and group != "X") or not _begin_otherwise(left.text, right.text)):
        return False
    return _have_other_consonants(left.text, right.text)


@lru_cache(maxsize=1 << 14)
def _begin_otherwise(one: str, two: str) -> bool:
    """Tell whether two words in two scripts begin with consonants of two kinds, however they are heard."""
    return all(are_of_two_kinds(left[:1], right[:1]) for left in _heard(one) for right in _heard(two))


@lru_cache(maxsize=1 << 14)
def _have_other_consonants(one: str, two: str) -> bool:
    """Tell whether two words in two scripts have other consonants by all their sound keys, and none of them may be in a case."""
    if is_syllable(fold_word(one)) and is_syllable(fold_word(two)):  # of Chinese and Korean names, which have other rules
        return False
    return not any(_may_be_one(left, right) for left in _heard(one) for right in _heard(two))


def _may_be_one(one: str, two: str) -> bool:
    """Tell whether two sound keys have consonants of one kind but for what conventions leave out or put for one another, or the ending of a case."""
    if ends_obliquely(one) or ends_obliquely(two) or is_inflected(one, two):
        return True
    left, right = (key.translate(_COARSE).replace("ts", "s") for key in (one, two))
    pairs = [(left, right), *((left.removesuffix(end), right) for end in _FALLING), *((left, right.removesuffix(end)) for end in _FALLING)]
    return any(difference(one, two) not in _CONSONANTS for one, two in pairs)


def _heard(word: str) -> tuple[str, ...]:
    """Return the sound keys of a word, and those of an English j, of a ch that is k and a w that is mute: John is Джон, Michael Майкл."""
    found = sounds(word)
    for pattern, other in _HEARD_ELSE:
        if pattern.search(word):
            found += sounds(pattern.sub(other, word))
    return found
