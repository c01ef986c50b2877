"""Syllables of Chinese and Korean names in Latin letters: which spellings are one syllable by another convention.

Chinese: pinyin and Wade-Giles, without its apostrophes (Jianguo, Chien-kuo). Korean: the Revised and the
McCune-Reischauer romanization and the habits of bearers (Jong, Chong, Jeong). Works on folded words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from namenorm.romanization.han import all_syllables
from namenorm.text import fold

Kinship: TypeAlias = Literal["one", "maybe", ""]

_PINYIN = re.compile(
    "(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|a|o|e|i|u)"
)
_OF_PINYIN = re.compile(f"(?:{_PINYIN.pattern.replace('(', '(?:')})+")
_LAST_IN_PINYIN = frozenset("aeioungr")
_NONE: frozenset[str] = frozenset()
_INITIALS = {"b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts"}
_FINALS = {"ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "er": "erh"}
_WHOLE = {
    "zi": "tzu",
    "ci": "tzu",
    "si": "ssu",
    "yan": "yen",
    "ye": "yeh",
    "you": "yu",
    "yong": "yung",
    "gui": "kuei",
    "kui": "kuei",
    "er": "erh",
    "he": "ho",
    "ge": "ko",
    "ke": "ko",
}
_MOST_PARSES, _LONGEST = 8, 20

_KOREAN = re.compile(
    "(kk|tt|pp|ss|jj|ch|sh|rh|[gkdtbpjsrlnmhy]?)(yae|yeo|wae|eui|yoo|you|oo|ee|ae|ai|ya|eo|oe|oi|ye|yo|yu|wa|wo|we|wi|ui|eu|a|e|i|o|u)(ng|rk|[kgnldtpbmrh]?)"
)
_KOREAN_INITIALS = {
    "k": "g",
    "kk": "g",
    "t": "d",
    "tt": "d",
    "p": "b",
    "pp": "b",
    "ch": "j",
    "jj": "j",
    "ss": "s",
    "sh": "s",
    "l": "r",
    "rh": "r",
}
_KOREAN_FINALS = {"g": "k", "rk": "k", "d": "t", "b": "p", "r": "l", "h": ""}
_VOWELS = {
    "o": "o eo", "u": "u eo eu", "oo": "u", "ai": "ae", "oi": "oe", "yo": "yo yeo", "you": "yeo yu", "yu": "yu yeo", "yoo": "yu", "wo": "wo weo",
    "ee": "i", "eui": "ui",
}  # fmt: skip


class _Syllable(NamedTuple):
    initial: str
    vowels: frozenset[str]
    final: str


@lru_cache(maxsize=1 << 14)
def syllable_kinship(one: str, two: str) -> Kinship:
    """Tell whether two folded words are one syllable by two conventions, or may be one, since its vowel is written in many ways.

    A Korean r before i is not heard in the South: Ri, Lee, Yi.

    >>> syllable_kinship("cai", "tsai"), syllable_kinship("jong", "chong"), syllable_kinship("seung", "sung"), syllable_kinship("un", "il")
    ('one', 'one', 'maybe', '')
    """
    if are_one_in_chinese(one, two):
        return "one"
    left, right = _korean(one), _korean(two)
    if left is None or right is None or left.final != right.final or left.vowels.isdisjoint(right.vowels):
        return ""
    if left.initial != right.initial:
        return "maybe" if {left.initial, right.initial} == {"", "r"} and "i" in left.vowels else ""
    return "one" if left.vowels == right.vowels else "maybe"


@lru_cache(maxsize=1 << 14)
def are_two_in_korean(one: str, two: str) -> bool:
    """Tell whether two folded words are made of Korean syllables, one or two, and in no way of such as may be one.

    >>> are_two_in_korean("hyun", "hyung"), are_two_in_korean("sunghoon", "seonghun"), are_two_in_korean("minjun", "minjung")
    (True, False, True)
    """
    for count in (1, 2):
        ones, twos = _in_korean(one, count), _in_korean(two, count)
        if ones and twos:
            return not any(all(x == y or syllable_kinship(x, y) for x, y in zip(left, right)) for left in ones for right in twos)
    return False


def _in_korean(word: str, count: int) -> list[tuple[str, ...]]:
    """Return the ways to cut a folded word into one or two Korean syllables."""
    cuts = [(word,)] if count == 1 else [(word[:at], word[at:]) for at in range(1, min(len(word), _LONGEST))]
    return [cut for cut in cuts if all(map(_KOREAN.fullmatch, cut))]


@cache
def pinyin() -> frozenset[str]:
    """Return all syllables of Mandarin, folded, but those without a vowel (m, ng).

    >>> "jian" in pinyin(), "chien" in pinyin(), "ng" in pinyin()
    (True, False, False)
    """
    return frozenset(sound for sound in map(fold, all_syllables()) if any(letter in "aeiou" for letter in sound))


def are_one_in_chinese(one: str, two: str) -> bool:
    """Tell whether two folded words, of one syllable or several, are one: in pinyin and in Wade-Giles.

    >>> are_one_in_chinese("jianguo", "chienkuo"), are_one_in_chinese("jianguo", "jianguo"), are_one_in_chinese("zhiqiang", "chihhung")
    (True, False, False)
    """
    return one in in_wade_giles(two) or two in in_wade_giles(one)


@lru_cache(maxsize=1 << 14)
def in_wade_giles(word: str) -> frozenset[str]:
    """Return the Wade-Giles spellings of a folded word in pinyin that differ from it.

    >>> "chienkuo" in in_wade_giles("jianguo"), sorted(in_wade_giles("cai"))
    (True, ['tsai'])
    """
    if word[-1:] not in _LAST_IN_PINYIN or len(word) > _LONGEST or not _OF_PINYIN.fullmatch(word):
        return _NONE
    found: list[str] = []
    begun = [("", 0)]
    while begun and len(found) < _MOST_PARSES:
        written, at = begun.pop()
        if at == len(word):
            found.append(written)
            continue
        for match in filter(
            None, (_PINYIN.fullmatch(word, at, end) for end in range(at + 1, min(at + 6, len(word)) + 1))
        ):
            begun.append((written + _wade_giles(match[0], match[1], match[2]), match.end()))
    return frozenset(found) - {word} if found else _NONE


def _wade_giles(syllable: str, initial: str, final: str) -> str:
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    if final == "i" and initial in ("zh", "ch", "sh", "r"):
        final = "ih"
    elif final == "uo" and initial not in ("g", "k", "h", "sh"):
        final = "o"
    return _INITIALS.get(initial, initial) + _FINALS.get(final, final)


@lru_cache(maxsize=1 << 14)
def _korean(word: str) -> _Syllable | None:
    """Return what a folded word may be as a Korean syllable."""
    match = _KOREAN.fullmatch(word)
    if not match:
        return None
    initial, vowel, final = match.groups()
    if initial == "y":
        initial, vowel = "", "i" if vowel == "i" else f"y{vowel}"
    final = _KOREAN_FINALS.get(final, final)
    return _Syllable(_KOREAN_INITIALS.get(initial, initial), frozenset(_VOWELS.get(vowel, vowel).split()), final)
