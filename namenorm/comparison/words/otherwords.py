"""Words in two scripts that are surely two names: little is alike to the encoder, their letters answer each other badly, and their
consonants are others by every reading.

Any of these alone is no proof: encoder and letters know little of foreign names and of cases, and readings miss silent letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from namenorm.comparison.asia.syllabic import is_syllable
from namenorm.comparison.words.abjads import are_of_two_servants, is_of_arabs, may_spell
from namenorm.comparison.words.differences import are_of_two_kinds, difference, other_consonants
from namenorm.comparison.words.exactness import are_two_names
from namenorm.comparison.words.kinship import ends_obliquely, is_inflected
from namenorm.comparison.words.lastvowels import OF_INDIA, have_other_last_vowels, have_other_vowels
from namenorm.comparison.words.secondlook import latin_parts
from namenorm.comparison.words.softness import are_hard_and_soft
from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import are_cognates, full_names, is_given_name
from namenorm.parts import Part
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold, fold_word

_FALLING = ("ov", "ul", "il")
"""What a word may lose: a genitive plural's ending (Ротшильдов), an article written to it (Saiful, Saifil)."""
_COARSE = {ord("h"): None, ord("S"): "s"}
_HEARD_ELSE = ((re.compile("[jJ]"), "dzh"), (re.compile("[cC]h"), "k"), (re.compile("^[wW](?=r)|gh(?=t)"), ""), (re.compile("[gG](?=[eiy])"), "dzh"), (re.compile("(?<=[aeiouyénr])[tdsxz]$"), ""))
"""Latin letters that stand for other sounds than their keys, too."""
_CONSONANTS = frozenset({"swapped", "omitted", "replaced", "several", ""})
"""How words differ that have other consonants, not only such of one kind."""
_TWO = {"A": ((0.5, 1.25), (0.65, 1.5)), "R": ((0.5, 1.0),), "H": ((0.5, 1.0),)}
"""For groups of scripts whose letters are learned: the cosine below which, and the loss of a letter from which words are two."""
_SURE = 0.2
"""The cosine below which the words are told apart by that alone."""
_BEGUN = 0.6
"""The cosine below which words are two that begin with consonants of two kinds: hands and ears seldom mistake those."""
_MORE = 0.7
"""The cosine below which words are two of which one has more consonants in an alphabet that writes all."""
_STRONG, _SIBILANTS = frozenset("lmnrtdpb"), re.compile("[cgjqstxzCGJQSTXZ]")
_NAMES = frozenset({"given", "family"})
_STRANGE, _STRANGE_IN_INDIA = 0.3, 0.55
"""The cosine below which words of other scripts are two, and of those that write all consonants as they are heard."""
_TOLD_BY_LETTERS, _MOST_IN_HEBREW = frozenset("ARHX"), 0.3
"""Groups of scripts whose letters tell words apart by themselves, and the cosine below which a word in Hebrew letters is looked at letter by letter."""
_OF_CASES = ("em", "om", "emu", "omu", "ovi", "owi", "ho", "ego")
"""Endings of cases of names in Slavic texts that hardly any Arabic name has: Salmanem."""
_WRITTEN_VOWELS, _VOWEL_LETTERS = ("a", "o"), tuple("אהויע")
"""Vowels at the end of a word that Hebrew always writes, and with what: כהן is no Kahana."""


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
        likely = group == "X" and cosine < (_STRANGE if OF_INDIA.isdisjoint(scripts_in(left.text + right.text)) else _STRANGE_IN_INDIA)
    else:
        likely = cosine >= _SURE and any(cosine < most and lost >= least for most, least in _TWO.get(group, ()))
    if likely and _are_listed(left, right):
        return True
    likely = likely or ((group == "X" or cosine >= _SURE) and _are_told(left, right, group, cosine))
    return likely and _have_other_consonants(left.text, right.text)


def are_spelled_otherwise(left: Part, right: Part, group: str, cosine: float) -> bool:
    """Tell whether no convention spells a word in Arabic, Hebrew, Cyrillic or Indian letters like a Latin one.

    Of Arabic ones only names of Arabs are asked; of Hebrew ones the encoder must find little in common, for many have mute letters in Latin ones (Wright).

    >>> from namenorm.parts import person_parts
    >>> [are_spelled_otherwise(*person_parts(f"الحربي {name}"), "R", 0.8) for name in ("Harthi", "Harby")]
    [True, False]
    """
    if group not in _TOLD_BY_LETTERS or not _NAMES.issuperset((left.tag, right.tag)):
        return False
    latin, native = (left, right) if is_latin(left.text) else (right, left)
    if group == "A":
        return are_hard_and_soft(native.fold, latin.fold) or have_other_vowels(native.text, latin.fold)
    if group == "X":
        return not OF_INDIA.isdisjoint(scripts_in(native.text)) and have_other_last_vowels(native.text, latin.fold)
    if group == "H":
        told = latin.fold.endswith(_WRITTEN_VOWELS) or (cosine < _MOST_IN_HEBREW and not is_given_name(latin.fold))
        return told and not (native.text.endswith(_VOWEL_LETTERS) and cosine >= _MOST_IN_HEBREW) and not may_spell(native.text, latin.fold)
    words = native.text, fold(latin.text)
    if are_of_two_servants(*words):
        return True
    return is_of_arabs(*words) and not may_spell(*words) and not latin.fold.endswith(_OF_CASES)


def _are_listed(left: Part, right: Part) -> bool:
    """Tell whether two words, one of them as the press writes it, are given names or surnames of the lists that are no forms of one."""
    latin, native = (left, right) if is_latin(left.text) else (right, left)
    forms = latin_parts(native.text, native.tag)
    if not forms or not are_two_names(forms[0], latin) or are_cognates(forms[0].fold, latin.fold):
        return False
    keys = product(map(_coarse, _heard(native.text)), map(_coarse, _heard(latin.text)))
    return not any(one.startswith(two) or two.startswith(one) or one.endswith(_FALLING) != two.endswith(_FALLING) for one, two in keys)


def _are_told(left: Part, right: Part, group: str, cosine: float) -> bool:
    """Tell whether two words begin with consonants of two kinds, or have one more in an alphabet that writes all that are heard."""
    if cosine < _BEGUN and _begin_otherwise(left.text, right.text):
        return True
    if group != "A" or cosine >= _MORE:
        return False
    return _sounds_more(right.text, left.text) if is_latin(left.text) else _sounds_more(left.text, right.text)


@lru_cache(maxsize=1 << 14)
def _begin_otherwise(one: str, two: str) -> bool:
    """Tell whether two words in two scripts begin with consonants of two kinds, however they are heard."""
    return all(are_of_two_kinds(left[:1], right[:1]) for left in _heard(one) for right in _heard(two))


@lru_cache(maxsize=1 << 14)
def _sounds_more(native: str, latin: str) -> bool:
    """Tell whether a native word has consonants more than a Latin one, however that is heard: Лапшин, Lapin. A mute letter is in Latin words only."""
    strong = _STRONG if _SIBILANTS.search(latin) else _STRONG | {"s"}
    for left, right in product(map(_coarse, _heard(native)), map(_coarse, _heard(latin))):
        more, less = other_consonants(left, right)
        if less or not more or not strong.issuperset(more) or left.endswith(more):  # at the end it may be that of a case
            return False
    return True


@lru_cache(maxsize=1 << 14)
def _have_other_consonants(one: str, two: str) -> bool:
    """Tell whether two words in two scripts have other consonants by all their sound keys, and none of them may be in a case."""
    if is_syllable(fold_word(one)) and is_syllable(fold_word(two)):  # of Chinese and Korean names, which have other rules
        return False
    ones, twos = ((*_heard(word), *_full_names(word)) for word in (one, two))
    return not any(_may_be_one(left, right) for left in ones for right in twos)


def _full_names(word: str) -> tuple[str, ...]:
    """Return the sound keys of the names that a given name is short for: Joe of Joseph."""
    return tuple([key for name in full_names(word.lower()) for key in _heard(name)]) if word.isascii() else ()


def _may_be_one(one: str, two: str) -> bool:
    """Tell whether two sound keys have consonants of one kind but for what conventions leave out or put for one another, or the ending of a case."""
    if ends_obliquely(one) or ends_obliquely(two) or is_inflected(one, two):
        return True
    left, right = _coarse(one), _coarse(two)
    if difference(left, right) not in _CONSONANTS:
        return True
    if not (left.endswith(_FALLING) or right.endswith(_FALLING)):
        return False
    shorter = [(left.removesuffix(end), right.removesuffix(end)) for end in _FALLING]
    return any(difference(x, y) not in _CONSONANTS for short, other in shorter for x, y in ((short, right), (left, other)))


def _coarse(key: str) -> str:
    if key[:2] == "hr":  # Христос, Kristus
        key = f"k{key[1:]}"
    return key.translate(_COARSE).replace("ts", "s")


@lru_cache(maxsize=1 << 12)
def _heard(word: str) -> tuple[str, ...]:
    """Return the sound keys of a word, and those of letters that are heard otherwise, each alone and all of them: John is Джон, Wright Райт."""
    others, every = [], word
    for pattern, other in _HEARD_ELSE:
        if pattern.search(word):
            others.append(pattern.sub(other, word))
            every = pattern.sub(other, every)
    return tuple(dict.fromkeys(key for form in (word, *others, every) for key in sounds(form)))
