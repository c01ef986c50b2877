"""Hard and soft consonants of Cyrillic words beside Latin ones: Лапина is no Lyapina, Рябов no Rabov.

To keys of sounds and to the encoder the two are one. Only words of which all syllables with such consonants answer each other are told apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SYLLABLE = re.compile("([лрнтдпбмвзс])(ь?)([аоуяёю])(?=(н$|[йяеиэюёєії])?)")
_IN_LATIN = re.compile("([lrntdpbmvwzs])([yji]?)([aou])")
_LATIN = str.maketrans("лрнтдпбмвзсаоуяёюw", "lrntdpbmvzsaouaouv")
_SOFT, _LONGEST = frozenset("яёю"), 24


@lru_cache(maxsize=1 << 14)
def are_hard_and_soft(cyrillic: str, latin: str) -> bool:
    """Tell whether a consonant that is hard in a folded Cyrillic word is soft in a folded Latin one, or the other way round.

    Many write a soft one like a hard one: before u, Poles also l before a, and some at the end of a word (Tana).

    >>> are_hard_and_soft("лапина", "lyapina"), are_hard_and_soft("ляпина", "ljapina"), are_hard_and_soft("рябов", "rabov")
    (True, False, True)
    >>> are_hard_and_soft("людмила", "ludmila"), are_hard_and_soft("мария", "maria"), are_hard_and_soft("райан", "ryan")
    (False, False, False)
    """
    if max(len(cyrillic), len(latin)) > _LONGEST:
        return False
    ones, twos = [*_SYLLABLE.finditer(cyrillic)], [*_IN_LATIN.finditer(latin)]
    if [_sound(one) for one in ones] != [_sound(two) for two in twos]:
        return False
    return any(_differ(one, two) for one, two in zip(ones, twos))


def _sound(syllable: re.Match[str]) -> str:
    return f"{syllable[1]}{syllable[3]}".translate(_LATIN)


def _differ(one: re.Match[str], two: re.Match[str]) -> bool:
    soft = one[3] in _SOFT or bool(one[2])
    if soft == bool(two[2]):
        return False
    if not soft:
        return not one[4]  # Ryan is Райан, Kocharyan in Belarusian Качаран
    return two.string[two.start() - 1 : two.start()] != "g" and one[3] == "я" and one[1] != "л" and one.end() < len(one.string)
