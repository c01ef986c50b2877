"""Surnames made of another name: Demir, Demirci; Clark, Clarkson; Akbar, Akbarpour. The shorter one is a name of its own.

Who slips leaves out or doubles a letter; hardly anyone leaves out a whole syllable behind what is a name without it.
"""

from __future__ import annotations

from functools import lru_cache

from namenorm.comparison.words.kinship import by_length, is_inflected, is_nisba, share_base
from namenorm.comparison.words.sounds import sound
from namenorm.comparison.words.womens import are_wife_and_daughter
from namenorm.lexicon import is_given_name, listed
from namenorm.parts import Part

_NAMES = frozenset({"given", "family"})
_LEAST, _MOST, _SHORTEST = 2, 5, 4
"""Letters that are put behind a name, at least and at most; letters of a name that others are made of."""
_OF_FATHERS = frozenset({"pour", "pur", "zadeh", "zade", "zada", "zoda", "nejad", "nezhad", "nia", "oglu", "shvili", "son", "sson", "sen"})
"""What makes a surname of a given name."""
_OF_WOMEN = ("owa", "owna", "ova", "anka")
"""What makes a woman's surname of her husband's or father's."""
_LITHUANIAN = ("evicius", "auskas", "aitis", "onis", "enas", "unas", "elis", "ius", "as", "is", "ys", "us")
"""Endings of Lithuanian surnames, the longer ones first."""
_LITHUANIAN_ALL = ("s", "iene", "te")
_OF_TAMIL = frozenset({"an", "am"})
"""Endings that Tamil names have or leave out: Narayan, Narayanan."""


def is_made_of_other(left: Part, right: Part) -> bool:
    """Tell whether one of two Latin words is a surname made of the other: Karimi, Demirci, Akbarpour; or a wife's and a daughter's of one family, or two of one Lithuanian root.

    >>> from namenorm.parts import person_parts
    >>> is_made_of_other(person_parts("Murat Demir")[1], person_parts("Murat Demirci")[1])
    True
    """
    one, two = left.fold, right.fold
    if is_nisba(one, two) or are_wife_and_daughter(one, two) or are_of_lithuanian_root(one, two):
        return True
    if not (may_be_longer(one, two) and left.tag in _NAMES and right.tag in _NAMES):
        return False
    return is_made_longer(*by_length(one, two), surnames=left.tag == right.tag == "family")


@lru_cache(maxsize=1 << 15)
def is_made_longer(one: str, two: str, *, surnames: bool) -> bool:
    """Tell whether one folded word is a surname made of the other, a listed name, and no case of it; `surnames`: both stand as such.

    >>> is_made_longer("demir", "demirci", surnames=True), is_made_longer("clark", "clarkson", surnames=True)
    (True, True)
    >>> is_made_longer("akbar", "akbarpour", surnames=False), is_made_longer("harry", "harryho", surnames=True)
    (True, False)
    """
    short, long = by_length(one, two)
    if not (may_be_longer(short, long) and short.isascii()):
        return False
    end = long[len(short) :]
    if end in _OF_FATHERS and (is_given_name(short) or short in listed("family_names")):
        return True
    if not surnames or end in _OF_TAMIL or end.endswith(_OF_WOMEN) or short not in listed("family_names"):
        return False
    return not (is_inflected(sound(short), sound(long)) or share_base(short, long))


def may_be_made_of_other(one: str, two: str) -> bool:
    """Tell fast whether one of two folded words may be made of the other, or both are a wife's and a daughter's surname.

    >>> may_be_made_of_other("demirci", "demir"), may_be_made_of_other("kazlauskiene", "kazlauskaite"), may_be_made_of_other("demir", "demirov")
    (True, True, True)
    """
    return may_be_longer(one, two) or are_wife_and_daughter(one, two) or are_of_lithuanian_root(one, two)


def are_of_lithuanian_root(one: str, two: str) -> bool:
    """Tell whether two folded Lithuanian surnames are made of one name by different endings: Kazlas, Kazlauskas; Petraitis, Petrauskas.

    >>> are_of_lithuanian_root("kazlas", "kazlauskas"), are_of_lithuanian_root("petraitis", "petrauskas"), are_of_lithuanian_root("petrauskas", "petrauskis")
    (True, True, False)
    """
    ends = [next((end for end in _LITHUANIAN if word.endswith(end)), "") for word in (one, two)]
    if not all(ends) or ends[0] == ends[1] or len(max(ends, key=len)) < _SHORTEST:
        return False
    stem = one.removesuffix(ends[0])
    return len(stem) >= _SHORTEST and stem == two.removesuffix(ends[1])


def may_be_lithuanian(word: str) -> bool:
    """Tell fast whether a folded word may be a Lithuanian surname.

    >>> may_be_lithuanian("kazlas"), may_be_lithuanian("kazlauskaite"), may_be_lithuanian("umerov")
    (True, True, False)
    """
    return word.endswith(_LITHUANIAN_ALL)


def may_be_longer(one: str, two: str) -> bool:
    """Tell fast whether one of two words may be made of the other.

    >>> may_be_longer("demirci", "demir"), may_be_longer("demir", "demire")
    (True, False)
    """
    short, long = by_length(one, two)
    return len(short) >= _SHORTEST and _LEAST <= len(long) - len(short) <= _MOST and long.startswith(short)
