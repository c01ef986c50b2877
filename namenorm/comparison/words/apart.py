"""Latin words that look alike and are surely two names: Somsak and Somchai, Fernández and Hernández, Rafiqul and Shafiqul.

Who misspells a name mostly makes a word that is no name. Of two words that are both known as names and have other consonants, one
is hardly the other misspelled; nor are two words of which one half is alike and the other known and another (`elements`).
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from namenorm.comparison.asia.syllables import are_one_in_chinese
from namenorm.comparison.words.census import is_borne_surname
from namenorm.comparison.words.differences import difference, omits_sound
from namenorm.comparison.words.elements import are_made_otherwise, has_elements
from namenorm.comparison.words.exactness import is_listed
from namenorm.comparison.words.kinship import share_base, syllabic_in
from namenorm.comparison.words.sounds import sound
from namenorm.comparison.words.spellings import told_of
from namenorm.lexicon import are_cognates, are_nicknames, is_arabic_name, is_cognate, is_given_name

_OTHER = ("replaced", "several")
_OTHER_OF_KNOWN = (*_OTHER, "swapped")
"""How consonants of two names differ; of names whose forms are listed also by their order (Usama, Musa)."""
_JOTS = str.maketrans("jy", "ii")
"""Letters that are written for one sound."""
_OF_COMPOUNDS = ("uddin", "ullah", "ul", "ur")
"""What stands behind an Arabic name that is written together with the article of the next."""
_OF_SURNAMES = (
    "shvili", "zade", "zoda", "oglu", "enko", "ovich", "evich", "ovic", "evic", "sson", "ova", "eva", "dze", "yan", "ian", "son", "sen", "ov", "ev", "li", "lu", "i",
)  # fmt: skip
"""Endings that make a surname of a father's name, the longer ones first."""
_UNLIKE = 0.7
_SHORTEST = 3
_FAR_VOWELS = frozenset(map(frozenset, ("ai", "au", "eo", "eu", "io", "iu")))
_VOWELS, _SECOND_IN_DIPHTHONGS = frozenset("aeiou"), frozenset("aeiouyw")
_OTHER_VOWELS = _FAR_VOWELS | frozenset(map(frozenset, ("ae", "ao")))
"""Vowels that are hardly confounded where they are the first of two surnames."""
_MOSTLY_FAR = frozenset("ao")
"""Vowels that writers put for one another in given names of Asia (Farhod, Farhad), not in surnames of many (Gómez, Gámez)."""
_FAR_CONSONANTS = frozenset(map(frozenset, ("st", "mn", "lr", *(f"j{letter}" for letter in "bdfklmnpqrstv"))))
"""Letters that are seldom put for one another, of those that sound alike."""


@lru_cache(maxsize=1 << 16)
def are_apart(one: str, two: str, heard: str, also_heard: str) -> bool:
    """Tell whether two folded words, with their sound keys, are surely two names.

    >>> are_apart("fernandez", "hernandez", "fernandes", "hernandes"), are_apart("somsak", "somchai", "somsak", "somSai")
    (True, True)
    >>> are_apart("mohammed", "muhammad", "mohamed", "muhamad"), are_apart("asad", "asadullah", "asad", "asadulah")
    (False, False)
    """
    if not (may_be_apart(one) and may_be_apart(two)):
        return False
    return _look_apart(one, two, heard, also_heard) and not are_one_in_chinese(one, two)


def _look_apart(one: str, two: str, heard: str, also_heard: str) -> bool:
    if one.startswith(two) or two.startswith(one) or are_cognates(one, two) or are_nicknames(one, two):
        return False
    if are_made_otherwise(one, two):
        return told_of(one, two) != "one"
    for end in _OF_COMPOUNDS:
        if one.endswith(end) and two.endswith(end) and min(len(one), len(two)) >= len(end) + _SHORTEST:
            one, two = one[: -len(end)], two[: -len(end)]
            heard, also_heard = sound(one), sound(two)
            if are_cognates(one, two):
                return False
            break
    if _are_of_two_fathers(one, two) or _are_two_surnames(one, two):
        return True
    told = told_of(one, two)
    if not (is_name(one) and is_name(two)) or told == "one":
        return False
    if _differ_in_jot(one, two):
        return False
    differ = difference(heard, also_heard)
    if is_cognate(one) and is_cognate(two):
        return differ in _OTHER_OF_KNOWN or (differ == "akin" and not share_base(one, two)) or (differ == "omitted" and omits_sound(heard, also_heard))
    if differ == "omitted" and told == "others" and is_given_name(one) and is_given_name(two):
        return omits_sound(heard, also_heard)
    return differ in _OTHER or _differ_in_a_letter(one, two)


def _differ_in_jot(one: str, two: str) -> bool:
    """Tell whether two folded names differ in i, j and y only, and begin alike: Kristjan, Kristian."""
    return one[0] == two[0] and one.translate(_JOTS) == two.translate(_JOTS)


def _are_of_two_fathers(one: str, two: str) -> bool:
    """Tell whether two folded surnames are made alike of two listed given names that are unlike: Hasanov and Huseynov."""
    end = next((end for end in _OF_SURNAMES if one.endswith(end) and two.endswith(end)), "")
    left, right = one[: len(one) - len(end)], two[: len(two) - len(end)]
    if not end or not (is_cognate(left) and is_cognate(right)) or are_cognates(left, right) or are_nicknames(left, right):
        return False
    return OSA.normalized_similarity(sound(left), sound(right)) < _UNLIKE


def _are_two_surnames(one: str, two: str) -> bool:
    """Tell whether two folded surnames that many bear differ in their first vowel only, and by more than the ear confounds: Ball, Bell."""
    at = next((at for at, letter in enumerate(one) if letter in _VOWELS), len(one))
    if len(one) != len(two) or one[:at] != two[:at] or one[at + 1 :] != two[at + 1 :] or frozenset((one[at:][:1], two[at:][:1])) not in _OTHER_VOWELS:
        return False
    if one[at + 1 : at + 2] in _SECOND_IN_DIPHTHONGS:  # Meier, Maier
        return False
    return (
        is_borne_surname(one)
        and is_borne_surname(two)
        and not (is_given_name(one) and is_given_name(two))
        and not (is_arabic_name(one) or is_arabic_name(two) or syllabic_in(one) & syllabic_in(two))
        and told_of(one, two) != "one"
    )


def _differ_in_a_letter(one: str, two: str) -> bool:
    """Tell whether two folded names differ in one letter that is not the last, and neither hand nor ear puts these for one another."""
    places = [at for at, (x, y) in enumerate(zip(one, two)) if x != y]
    if len(one) != len(two) or len(places) != 1 or places[0] == len(one) - 1:
        return False
    letters = frozenset((one[places[0]], two[places[0]]))
    given = is_given_name(one), is_given_name(two)
    if letters in _FAR_VOWELS:
        return all(given)
    if letters == _MOSTLY_FAR:
        return not any(given)
    return letters in _FAR_CONSONANTS


@lru_cache(maxsize=1 << 15)
def may_be_apart(word: str) -> bool:
    """Tell whether a folded word may be told apart from others at all.

    >>> may_be_apart("fernandez"), may_be_apart("umerov")
    (True, False)
    """
    return is_name(word) or is_borne_surname(word) or has_elements(word) or word.endswith(_OF_COMPOUNDS) or any(
        word.endswith(end) and is_cognate(word.removesuffix(end)) for end in _OF_SURNAMES
    )


def is_name(word: str) -> bool:
    """Tell whether a folded word is a given or a family name of the lists.

    >>> is_name("fernandez"), is_name("umerov")
    (True, False)
    """
    return is_listed(word) or is_cognate(word)
