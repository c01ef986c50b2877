"""Korean names in Hangul and in Latin letters, syllable by syllable: whether the one can be read as the other.

A Hangul word tells each syllable: initial, vowel, final. Conventions (Revised Romanization 2000, McCune-Reischauer 1939,
without their marks) and the bearers write each of these in a few ways, and names of other languages in Hangul add some.
A Latin word that is made of as many Korean syllables, none of them spelled so, is hardly that name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from namenorm.comparison.weighing.knots import Feature
from namenorm.parts import Part
from namenorm.romanization.hangul import jamo
from namenorm.scripts import scripts_in

Reading: TypeAlias = Literal["read", "misread", ""]

_INITIALS = {
    "ㄱ": "g k", "ㄲ": "kk gg k g c", "ㄴ": "n", "ㄷ": "d t", "ㄸ": "tt dd t d", "ㄹ": "r l n rh", "ㅁ": "m", "ㅂ": "b p v", "ㅃ": "pp bb p b",
    "ㅅ": "s sh", "ㅆ": "ss s ts", "ㅇ": "", "ㅈ": "j ch z", "ㅉ": "jj j tch", "ㅊ": "ch tch ts", "ㅋ": "k c kh q", "ㅌ": "t th", "ㅍ": "p ph f", "ㅎ": "h",
}  # fmt: skip
_VOWELS = {
    "ㅏ": "a ah(?![aeiouyw])", "ㅐ": "ae ai e ay", "ㅑ": "ya yah(?![aeiouyw]) ia ja", "ㅒ": "yae", "ㅓ": "eo o u uh(?![aeiouyw]) ou er", "ㅔ": "e eh ay", "ㅕ": "yeo yo you yu yuh(?![aeiouyw]) ye yeou i", "ㅖ": "ye yae je e",
    "ㅗ": "o oh(?![aeiouyw])", "ㅘ": "wa oa", "ㅙ": "wae wai we", "ㅚ": "oe oi wae we oy", "ㅛ": "yo yoh(?![aeiouyw]) jo", "ㅜ": "u oo woo ou wu", "ㅝ": "wo weo wu we", "ㅞ": "we",
    "ㅟ": "wi wee ui wie", "ㅠ": "yu yoo you yew ju u", "ㅡ": "eu u", "ㅢ": "ui eui yi i ee", "ㅣ": "i ee yi ie y(?![aeiou])",
}  # fmt: skip
_FINALS = {
    "": "", "ㄱ": "k g ck c rk", "ㄲ": "k", "ㄳ": "k", "ㄴ": "n", "ㄵ": "n", "ㄶ": "n", "ㄷ": "t d", "ㄹ": "l r (?=[lr])", "ㄺ": "k lk", "ㄻ": "m", "ㄼ": "l", "ㅀ": "l", "ㅁ": "m",
    "ㅂ": "p b", "ㅄ": "p", "ㅅ": "t s d", "ㅆ": "t", "ㅇ": "ng n", "ㅈ": "t j", "ㅊ": "t", "ㅋ": "k", "ㅌ": "t", "ㅍ": "p", "ㅎ": "h",
}  # fmt: skip
_OPEN = {**_VOWELS, "ㅓ": "eo o uh(?![aeiouyw]) ou er ur"}
"""Vowels of a syllable without a final: Seo is written Suh, hardly Su."""
_SURNAMES = {
    "이": "lee li yi rhee ree ri i", "임": "lim im rim", "유": "yoo yu ryu you ryoo", "류": "ryu yoo yu ryoo lyu you", "노": "roh noh no ro", "나": "na ra rah", "양": "yang ryang", "박": "park pak bak",
    "최": "choi choe chey choy", "정": "jung jeong chung cheong chong jong", "허": "huh hur heo her ho", "서": "seo suh so",
}  # fmt: skip
"""Surnames that bearers write otherwise than a syllable of that sound, above all with the initial that they had."""
_ANY = "(?:kk|tt|pp|ss|jj|ch|sh|[gkdtbpjsrlnmh]?)(?:yae|yeo|wae|eui|yoo|you|woo|oo|ee|ae|ai|ya|eo|oe|oi|ye|yo|yu|wa|wo|we|wi|ui|eu|[aeiou])(?:ng|ck|[knltpm])?"
"""A syllable as it is written by any convention."""
_LONGEST, _MOST = 24, 3
_DOUBLED = re.compile(r"([bdgklmnprst])\1")


def of_korean(left: Part, right: Part) -> list[Feature]:
    """Return the feature that tells whether one of two parts, a Latin one and one in Hangul, is a reading of the other.

    >>> from namenorm.parts import person_parts
    >>> of_korean(*person_parts("지영 Jiyoung")), of_korean(*person_parts("Wanyoung 관영"))
    ([('K.read2', 1.0)], [('K.misread2', 1.0)])
    """
    latin, hangul = (left, right) if scripts_in(left.text)[:1] == ("Latn",) else (right, left)
    told = reading(hangul.fold.replace(" ", ""), latin.fold.replace(" ", ""))
    return [(f"K.{told}{min(len(hangul.fold), _MOST)}", 1.0)] if told else []


def are_one_surname(one: str, two: str) -> bool:
    """Tell whether two folded words are a Korean surname in two spellings that its sound does not tell.

    >>> are_one_surname("lee", "yi"), are_one_surname("park", "pak"), are_one_surname("lee", "kim")
    (True, True, False)
    """
    return any(one in spellings.split() and two in spellings.split() for spellings in _SURNAMES.values())


@lru_cache(maxsize=1 << 14)
def reading(hangul: str, latin: str) -> Reading:
    """Tell whether a folded Latin word spells a Hangul word syllable by syllable; "misread": it is made of as many other ones.

    Empty where the Latin word is not made of so many Korean syllables.

    >>> reading("에마", "emma"), reading("지영", "jiyoung"), reading("지영", "chiyong"), reading("관영", "wanyoung"), reading("조지", "george")
    ('read', 'read', 'read', 'misread', '')
    """
    pattern = _spellings(hangul)
    if pattern is None or not 0 < len(latin) <= _LONGEST:
        return ""
    if pattern.fullmatch(latin) or pattern.fullmatch(_DOUBLED.sub(r"\1", latin)):
        return "read"
    return "misread" if of_size(len(hangul)).fullmatch(latin) else ""


@lru_cache(maxsize=1 << 12)
def _spellings(hangul: str) -> re.Pattern[str] | None:
    return spellings(hangul, _SURNAMES, in_latin)


def spellings(hangul: str, surnames: Mapping[str, str], written: Callable[[str, str, str], tuple[str, str, str]]) -> re.Pattern[str] | None:
    """Return a pattern for all spellings of a Hangul word in an alphabet; None of any other word.

    `surnames` are those that are written otherwise than their syllables, `written` tells the spellings of the letters of a syllable.

    >>> pattern = spellings("민수", {}, in_latin)
    >>> bool(pattern and pattern.fullmatch("minsu")), spellings("minsu", {}, in_latin)
    (True, None)
    """
    if hangul in surnames:
        return re.compile(one_of(surnames[hangul]))
    syllables = [jamo(syllable) for syllable in hangul[:_LONGEST]]
    if len(hangul) > _LONGEST or not all(syllables):
        return None
    return re.compile("".join([one_of(spelled) for letters in syllables for spelled in written(*letters)]))


def in_latin(initial: str, vowel: str, final: str) -> tuple[str, str, str]:
    """Return the spellings of the letters of a Hangul syllable, with spaces between them; those of no final are empty.

    >>> in_latin("ㅅ", "ㅓ", "")
    ('s sh', 'eo o uh(?![aeiouyw]) ou er ur', '')
    """
    return _INITIALS.get(initial, ""), (_VOWELS if final else _OPEN).get(vowel, ""), _FINALS.get(final, "")


def one_of(spelled: str) -> str:
    """Return a pattern for any of some spellings, with spaces between them.

    >>> one_of("p b")
    '(?:p|b)'
    """
    return f"(?:{'|'.join(spelled.split(' '))})"


@lru_cache(maxsize=32)
def of_size(size: int) -> re.Pattern[str]:
    """Return a pattern for words of so many syllables, written by any convention.

    >>> bool(of_size(2).fullmatch("jiyoung")), bool(of_size(2).fullmatch("george"))
    (True, False)
    """
    return re.compile(f"(?:{_ANY}){{{size}}}")
