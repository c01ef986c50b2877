"""Women's surnames as Czech and Slovak make them (Nováková is of Novák, Černá of Černý, Mayová of May), and men's names in -in."""

from __future__ import annotations

import re

from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import is_given_name
from namenorm.scripts import is_latin

_OVA = "ová"
_OF_NOUNS = frozenset({"", "a", "e", "o", "u", "i", "em", "om", "ovi"})
"""Endings of a man's surname that is a noun, as sound keys."""
_OF_OV = frozenset({"", "em", "om", "im", "ovi"})
"""Those of one in -ov, which a woman's in -ová is not."""
_MANS, _WOMANS = "ý", ("á", "ou", "ej")
_MANS_IN_KI = re.compile("(?:[sc]k[iyý]|[сц]ь?к(?:и|ий|і))$")
_WOMANS_IN_KA = re.compile("(?:[sc]k[aá]|[сц]ь?ка|[сц]кая)$")
_S = "s\u0441"
"""The Latin letter and the Cyrillic one: -ski is no -cki."""
_SHORTEST = 4
_MANS_IN_S = ("as", "is", "us", "ys")
_WIFE, _DAUGHTER = "iene", frozenset({"aite", "yte", "ute", "iute"})


def is_womans_in_ova(text: str) -> bool:
    """Tell whether a surname is a woman's with the Czech and Slovak ending.

    >>> is_womans_in_ova("Mayová"), is_womans_in_ova("Ivanova")
    (True, False)
    """
    return not text.isascii() and text[-len(_OVA) :].lower() == _OVA


def is_mans_beside_ova(woman: str, man: str) -> bool:
    """Tell whether a sound key is that of a man's surname in some case, of which the other, in -ova, is the woman's.

    >>> is_mans_beside_ova("novakova", "novakem"), is_mans_beside_ova("novakova", "novotni")
    (True, False)
    """
    stem, whole = woman[: -len(_OVA)], woman[:-1]
    return (man.startswith(stem) and man[len(stem) :] in _OF_NOUNS) or (man.startswith(whole) and man[len(whole) :] in _OF_OV)


def are_adjectives(one: str, two: str) -> bool:
    """Tell whether two surnames are the man's form of an adjective and the woman's, in some case.

    >>> are_adjectives("Černá", "Černý"), are_adjectives("Zelenský", "Zelenskou"), are_adjectives("Černá", "Čermák")
    (True, True, False)
    >>> are_adjectives("Nawrocka", "Навроцкий"), are_adjectives("Каминский", "Kaminská"), are_adjectives("Nawrocki", "Навроцкий")
    (True, True, False)
    """
    if is_latin(one) != is_latin(two) and _are_in_two_scripts(one, two):
        return True
    man, woman = (one, two) if one.endswith(_MANS) else (two, one)
    return man.endswith(_MANS) and len(man) >= _SHORTEST and any(woman == f"{man[:-1]}{ending}" for ending in _WOMANS)


def _are_in_two_scripts(one: str, two: str) -> bool:
    """Tell whether two surnames in -ski, -cki and their like are a man's and a woman's in two scripts: Nawrocka, Навроцкий."""
    for man, woman in ((one, two), (two, one)):
        his, hers = _MANS_IN_KI.search(man.lower()), _WOMANS_IN_KA.search(woman.lower())
        if his and hers and (his[0][0] in _S) == (hers[0][0] in _S):
            stems = sounds(man[: his.start()]), sounds(woman[: hers.start()])
            return not set(stems[0]).isdisjoint(stems[1])
    return False


def are_wife_and_daughter(one: str, two: str) -> bool:
    """Tell whether two folded Lithuanian surnames are a wife's and a daughter's of one family: Kazlauskienė, Kazlauskaitė.

    >>> are_wife_and_daughter("kazlauskiene", "kazlauskaite"), are_wife_and_daughter("kazlauskiene", "petrauskaite")
    (True, False)
    """
    for wife, daughter in ((one, two), (two, one)):
        if wife.endswith(_WIFE):
            stem = wife.removesuffix(_WIFE)
            return len(stem) >= _SHORTEST and daughter.startswith(stem) and daughter[len(stem) :] in _DAUGHTER
    return False


def is_lithuanian_womans(one: str, two: str) -> bool:
    """Tell whether one of two folded surnames is a Lithuanian woman's, which is no case of the man's, the other: Kazlauskas, Kazlauskienė.

    >>> is_lithuanian_womans("kazlauskas", "kazlauskiene"), is_lithuanian_womans("petraityte", "petraitis"), is_lithuanian_womans("adas", "ada")
    (True, True, False)
    """
    return any(
        man.endswith(_MANS_IN_S) and woman.endswith((_WIFE, *_DAUGHTER)) and woman.startswith(man[:-2]) for man, woman in ((one, two), (two, one))
    )


def is_womans_of_given(one: str, two: str) -> bool:
    """Tell whether one of two folded given names is the woman's that South Slavs or Ethiopians make of the other: Stoyanka, Abebech.

    >>> is_womans_of_given("stoyan", "stoyanka"), is_womans_of_given("abebe", "abebech"), is_womans_of_given("marek", "marka")
    (True, True, False)
    """
    man, woman = sorted((one, two), key=len)
    if len(man) < _SHORTEST:
        return False
    return woman == f"{man}ka" if man[-1] not in "aeiouy" else man[-1] == "e" and woman == f"{man}ch"


def is_mans_in_in(one: str, two: str) -> bool:
    """Tell whether a folded Cyrillic given name in -ина is rather a case of the other, in -ин: no list has it as a woman's.

    >>> is_mans_in_in("джастин", "джастина"), is_mans_in_in("мартіна", "мартін")
    (True, False)
    """
    man, woman = sorted((one, two), key=len)
    if woman != f"{man}а" or not man.endswith(("ин", "ін", "їн")):
        return False
    return not (is_given_name(woman) or is_given_name(woman.replace("і", "и")))
