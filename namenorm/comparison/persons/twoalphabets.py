"""Names of East Asia in Cyrillic and in Latin letters, syllable by syllable: Ван Цзяньго beside Wang Jianguo.

Either is a transcription, so neither is read by the other's rules: only where the surnames are one of China, Korea or
Japan is the rest of both looked at, and told to be other only where both are made of that language's syllables.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from namenorm.comparison.asia import kontsevich, korean
from namenorm.comparison.asia.japanese import are_two_given_names, in_one_spelling, surname_in_one_spelling
from namenorm.comparison.asia.kanji import surnames_in_latin
from namenorm.comparison.asia.korean import Reading
from namenorm.comparison.asia.palladius import in_pinyin, spellings
from namenorm.comparison.asia.polivanov import in_hepburn
from namenorm.comparison.asia.syllables import are_one_in_chinese
from namenorm.comparison.persons.eastern import are_two_in_chinese, chinese_surnames, is_korean_surname
from namenorm.lexicon import has_short_forms

_VOWELS = frozenset("аеиоуэяюё")
_LONGEST_SYLLABLE, _SHORTEST_SURNAME = 5, 3
_FOREMOST = ("read", "misread", "")


class Crossed(NamedTuple):
    """How two names are read beside each other, and the places of their surnames."""

    reading: Reading
    cyrillic: int
    latin: int


def full_reading(cyrillic: Sequence[str], latin: Sequence[str]) -> Crossed | None:
    """Tell how the words of a name, in the letters of Russian, are read beside folded Latin ones; None where no surname of East Asia agrees.

    >>> full_reading(["ван", "цзяньго"], ["jianguo", "wang"]), full_reading(["ван", "цзяньго"], ["wang", "jianhua"])
    (Crossed(reading='read', cyrillic=0, latin=1), Crossed(reading='misread', cyrillic=0, latin=0))
    >>> full_reading(["кэндзи", "мори"], ["kenichi", "mori"]), full_reading(["иван", "петров"], ["ivan", "petrov"])
    (Crossed(reading='misread', cyrillic=1, latin=1), None)
    """
    found = []
    for at in (0, len(cyrillic) - 1):
        surname = cyrillic[at]
        if not (_is_chinese(surname) or _may_be_korean(surname) or _may_be_japanese(surname)):
            continue
        given = "".join([*cyrillic[:at], *cyrillic[at + 1 :]])
        for place in (0, len(latin) - 1):
            rest = "".join([*latin[:place], *latin[place + 1 :]])
            told = [way(surname, given, latin[place], rest) for way in (_in_chinese, _in_korean, _in_japanese)]
            found += [Crossed(each, at, place) for each in told if each is not None]
    return min(found, key=lambda one: _FOREMOST.index(one.reading), default=None)


def are_two_in_cyrillic(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tell whether two names in the letters of Russian have one surname of East Asia and given names made of other syllables.

    Given names that may be cases of one are not told apart: Сяолин, Сяолина; Кэнта, Кэнту.

    >>> are_two_in_cyrillic(["ван", "цзяньго"], ["ван", "цзяньхуа"]), are_two_in_cyrillic(["ли", "сяолин"], ["ли", "сяолина"])
    (True, False)
    >>> are_two_in_cyrillic(["кэнта", "ямада"], ["кэндзи", "ямада"]), are_two_in_cyrillic(["иван", "ли"], ["ивана", "ли"])
    (True, False)
    """
    for at in (0, -1):
        if one[at] == two[at] and len(one) > 1 < len(two):
            left, right = ("".join([*name[:at], *(name[1:] if at == 0 else ())]) for name in (one, two))
            if _may_be_cases(left, right) or _are_western(left, right):
                continue
            if any(tell(one[at], left, right) for tell in (_two_in_chinese, _two_in_korean, _two_in_japanese)):
                return True
    return False


def _may_be_cases(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    return long.startswith(short) or (len(short) == len(long) and short[:-1] == long[:-1])


def _two_in_chinese(surname: str, one: str, two: str) -> bool:
    if not _is_chinese(surname):
        return False
    ones, twos = in_pinyin(one), in_pinyin(two)
    return bool(ones and twos) and ones.isdisjoint(twos)


def _two_in_korean(surname: str, one: str, two: str) -> bool:
    return _may_be_korean(surname) and kontsevich.are_two(one, two)


def _two_in_japanese(surname: str, one: str, two: str) -> bool:
    return _may_be_japanese(surname) and are_two_given_names(in_hepburn(one), in_hepburn(two))


def _is_chinese(word: str) -> bool:
    return word in _chinese()


@cache
def _chinese() -> dict[str, frozenset[str]]:
    """Return what surnames of China in Cyrillic letters are in pinyin."""
    found: dict[str, set[str]] = {}
    for surname in chinese_surnames():
        for form in spellings(surname):
            found.setdefault(form, set()).add(surname)
    return {form: frozenset(sounds) for form, sounds in found.items()}


def _may_be_korean(word: str) -> bool:
    return len(word) <= _LONGEST_SYLLABLE and bool(kontsevich.surnames_of(word))


def _may_be_japanese(word: str) -> bool:
    return len(word) >= _SHORTEST_SURNAME and word[-1] in _VOWELS and bool(_japanese_surname(in_hepburn(word)))


def _japanese_surname(latin: str) -> str:
    """Return a surname of Japan in the one spelling that stands for all; empty for any other word."""
    found = in_one_spelling(latin)
    return surname_in_one_spelling(latin) or (found if found in surnames_in_latin() else "")


def _in_chinese(surname: str, given: str, latin: str, rest: str) -> Reading | None:
    """Tell how a given name is read where two words are one surname of China, or "misread" where they are two and it is read."""
    surnames, sounds = _chinese().get(surname, frozenset()), in_pinyin(given)
    read = any(sound == rest or are_one_in_chinese(sound, rest) for sound in sounds)
    if any(sound == latin or are_one_in_chinese(sound, latin) for sound in surnames):
        other = bool(sounds) and all(are_two_in_chinese(sound, rest) for sound in sounds)
        return "read" if read else "misread" if other and not _are_western(given, rest) else ""
    return "misread" if read and surnames and latin in chinese_surnames() else None


def _in_korean(surname: str, given: str, latin: str, rest: str) -> Reading | None:
    """Tell the same of Korea."""
    surnames = kontsevich.surnames_of(surname) if len(surname) <= _LONGEST_SYLLABLE else ()
    if not surnames:
        return None
    told = kontsevich.reading_in_latin(given, rest)
    if any(korean.reading(name, latin) == "read" for name in surnames):
        return "" if told == "misread" and _are_western(given, rest) else told
    return "misread" if told == "read" and is_korean_surname(latin) else None


def _in_japanese(surname: str, given: str, latin: str, rest: str) -> Reading | None:
    """Tell the same of Japan."""
    ones = _japanese_surname(in_hepburn(surname)) if _may_be_japanese(surname) else ""
    twos = _japanese_surname(latin)
    if not (ones and twos):
        return None
    left, right = in_one_spelling(in_hepburn(given)), in_one_spelling(rest)
    if not (left and right) or (left != right and _are_western(given)):
        return "" if ones == twos else None
    return "misread" if (ones == twos) != (left == right) else "read" if ones == twos else None


def _are_western(*given: str) -> bool:
    """Tell whether one of two given names is one that is borne in the West: it may be a spelling that no rule tells."""
    return any(map(has_short_forms, given))
