"""Patronymics: whose son or daughter somebody is, in whatever Slavic language: Uladzimiravich is Vladimirovich.

Ivanovich and Petrovich sound too much alike to be held against each other as they stand: what counts is the father's name
before the ending, and which names are forms of one name (Mikalai, Mykola and Nikolai).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import listed

_END = re.compile("(?:[aoei]vi[sS]?[Sk]?|[aoei]?vn[ae]|[oa]una|[oe]vits|i?niSna|iS|ina)$")
"""Endings of patronymics as sound keys have them: ovich, avich, yevich, ovna, auna, inichna, ich."""
_FULL = re.compile("(?:[aoei]vi[sS]?[Sk]?|[aoei]vits|[aoei]?vna)$")
"""Endings that hardly any given name has."""
_VOWELS = "aeiou"
_IRREGULAR = {"lv": "lev", "iakovl": "iakov", "piatr": "petr", "viaSaslav": "viaSeslav"}
"""What comes before the ending, and the name it is of, where that is another."""


@lru_cache(maxsize=1 << 14)
def of_one_father(left: str, right: str) -> float:
    """Tell how alike the fathers' names are that two patronymics are made of, from 0 to 1.

    >>> of_one_father("Nikolayevich", "Mikalaevich"), of_one_father("Alexandrovich", "Alexeevich"), of_one_father("Petrovna", "Petrivna")
    (1.0, 0.0, 1.0)
    """
    ones, twos = _stems(left), _stems(right)
    if not ones.isdisjoint(twos):
        return 1.0
    told = [_names_of(stems) for stems in (ones, twos)]
    if all(told):
        return 0.0 if told[0].isdisjoint(told[1]) else 1.0
    return max((alike(one, two) for one in ones for two in twos), default=0.0)


def are_of_one_father(left: str, right: str) -> bool:
    """Tell whether two words end like patronymics, in one spelling or another, and are surely made of one father's name.

    >>> are_of_one_father("Sergiyovych", "Sergeivich"), are_of_one_father("Oleksiyovych", "Alekseevic"), are_of_one_father("Sergeevich", "Sergei")
    (True, True, False)
    """
    return all(any(map(_FULL.search, sounds(word))) for word in (left, right)) and of_one_father(left, right) == 1.0


def _stems(patronymic: str) -> frozenset[str]:
    stems = [_bare(_END.sub("", key)) for key in sounds(patronymic)]
    return frozenset(_IRREGULAR.get(stem, stem) for stem in stems)


def _bare(key: str) -> str:
    """Return a sound key without its last vowels; at the end of a word f is v."""
    bare = key.rstrip(_VOWELS)
    return bare[:-1] + "v" if bare.endswith("f") else bare


def _names_of(stems: frozenset[str]) -> frozenset[int]:
    """Return the listed groups of forms of one name to which names of these stems belong."""
    return frozenset(group for stem in stems for group in _groups().get(stem, ()))


@cache
def _groups() -> dict[str, set[int]]:
    """Return the listed groups of forms of one name by what sound keys have before the last vowels."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(listed("cognates")):
        for name in line.split():
            for key in sounds(name):
                found[_bare(key)].add(number)
    return dict(found)
