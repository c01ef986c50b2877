"""Which Latin words people bear as surnames and as given names: those of six hundred people and more in the United States.

Names of all the world have come there, so a word that nobody bears is more likely a slip or another spelling of one that
many do, and two words that many bear are more likely two names: Denham and Dunham. The lists of the Census Bureau
(public domain) are written by `tools/make_census.py` as numbers of 26 bits: a word that is in no list is taken for
borne once in some 200.
"""

from __future__ import annotations

from array import array
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from namenorm.comparison.words.numbersets import holds, number, unpacked
from namenorm.parts import Part

FILE = Path(__file__).with_name("census.bin")
_BITS = 23
BORNE = ("surnames1", "surnames2", "givens1", "givens2")
"""What is told of two words."""
Sex: TypeAlias = Literal["", "man", "woman", "either"]
_SEXES: tuple[Sex, ...] = ("man", "woman", "either")


def number_of(word: str) -> int:
    """Return the number of a word in the file."""
    return number(word, _BITS)


@cache
def _tables() -> list[array[int]]:
    """Return the numbers of surnames, then those of given names that men bear, women, either."""
    return unpacked(FILE)


@lru_cache(maxsize=1 << 16)
def is_borne_surname(word: str) -> bool:
    """Tell whether a folded Latin word is borne as a surname.

    >>> is_borne_surname("denham"), is_borne_surname("umjerow")
    (True, False)
    """
    return holds(_tables()[0], number_of(word))


@lru_cache(maxsize=1 << 16)
def sex_of(word: str) -> Sex:
    """Tell who bears a folded Latin word as a given name, six in seven of them at least; nothing where nobody is known to.

    >>> sex_of("francis"), sex_of("frances"), sex_of("jordan"), sex_of("umjerow")
    ('man', 'woman', 'either', '')
    """
    wanted = number_of(word)
    return next((sex for sex, table in zip(_SEXES, _tables()[1:]) if holds(table, wanted)), "")


def are_of_man_and_woman(one: str, two: str) -> bool:
    """Tell whether one of two folded given names is a man's and the other a woman's.

    >>> are_of_man_and_woman("francis", "frances"), are_of_man_and_woman("jordan", "frances")
    (True, False)
    """
    return {sex_of(one), sex_of(two)} == {"man", "woman"}


def borne(left: Part, right: Part) -> str:
    """Tell of two different Latin words in a name how many of them people bear: as given names where both are, else as surnames.

    Nothing where nobody bears either, and of words of bodies.

    >>> from namenorm.parts import person_parts
    >>> borne(*person_parts("Denham Dunham")), borne(*person_parts("Umarov Umerov")), borne(*person_parts("Umjerow Umerov"))
    ('surnames2', '', '')
    """
    if "word" in (left.tag, right.tag):
        return ""
    if left.tag == right.tag == "given":
        kind, count = "givens", sum(map(bool, (sex_of(left.fold), sex_of(right.fold))))
    else:
        kind, count = "surnames", is_borne_surname(left.fold) + is_borne_surname(right.fold)
    return f"{kind}{count}" if count else ""
