"""Words of bodies that look alike and are two: names of other syllables, other saints, boys' and girls' schools, nouns in a case that look like surnames of two sexes."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from namenorm.comparison.asia import chinese, kanji, korean
from namenorm.comparison.asia.japanese import in_hepburn, is_of_morae
from namenorm.comparison.asia.syllables import pinyin
from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.words.differences import are_of_two_kinds
from namenorm.comparison.words.likeness import Measure
from namenorm.comparison.words.secondlook import latin_parts
from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import are_cognates, are_nicknames, is_given_name
from namenorm.parts import Part
from namenorm.romanization.hangul import jamo

_MISREAD, _OPPOSED = (("o.misread", 1.0),), (("o.opposed", 1.0),)
_PLURALS = (("ين", "ات"), ("ون", "ات"), ("ים", "ות"))
"""Endings of men's and women's plurals: للبنين, للبنات."""
_OF_TWO_SEXES = tuple(map(frozenset, (("बालक", "बालिका"), ("छात्र", "छात्रा"), ("पुरुष", "महिला"), ("বালক", "বালিকা"), ("ছাত্র", "ছাত্রী"), ("בנים", "בנות"), ("לבנים", "לבנות"))))
_SHORTEST_PLURAL = 4
_ADJECTIVES = ("ska", "ski", "cka", "cki", "zka", "zki", "ска", "ски", "цка", "цки", "ські", "ська")
_SHORTEST_IN_CASE = 6
_SHORTEST_OTHER = 4
_WRITTEN_BEFORE = frozenset("הובלמכשوبلك")
"""Letters of Hebrew and Arabic words that may be an article or a preposition."""
_VOWELS, _WEAK = frozenset("aeiou"), frozenset("hjwy")
_ANY_VOWEL = "yae yeo wae eui yoo you woo oo ee ae ai ya eo oe oi oy ye yo yu ia wa wo we wi wu ui eu ou er ur uh ah oh a e i o u y"
_ASSIMILATED, _ASSIMILATING = frozenset("ㄱㄲㅋㄷㅌㅅㅈㅊㅂㅍㄴㅁㅇ"), frozenset("ㄴㄹㅁ")


def of_others(left: Part, right: Part, found: Measure) -> tuple[Feature, ...]:
    """Return what is told of two words of organizations that are not those they look like; nothing where they may be one.

    >>> from namenorm.comparison.words.likeness import measure
    >>> from namenorm.parts import plain_parts
    >>> [of_others(*pair, measure(*pair)) for pair in map(plain_parts, ("Jinlong 金鹏", "Jinlong 金龙", "للبنين للبنات"))]
    [(('o.misread', 1.0),), (), (('o.opposed', 1.0),)]
    """
    if found.group == "N":
        if _are_of_two_sexes(left.fold, right.fold):
            return _OPPOSED
        return (("o.other_beginning", 1.0),) if _begin_otherwise(left, right) else ()
    if found.group in ("K", "Z"):
        latin, native = (left, right) if left.fold.isascii() else (right, left)
        misread = _is_misread_hangul if found.group == "K" else _is_misread_han
        return _MISREAD if latin.fold.isascii() and misread(native.fold, latin.fold) else ()
    if left.tag == right.tag == "given" and _are_two_saints(left.fold, right.fold):
        return _OPPOSED
    return ()


def is_noun_in_case(one: str, two: str) -> bool:
    """Tell whether two folded words in -a and -i are rather a noun and its case than a woman's and a man's surname: Ljubljana, Ljubljani.

    >>> is_noun_in_case("ljubljana", "ljubljani"), is_noun_in_case("kowalska", "kowalski")
    (True, False)
    """
    if f"{one[:-1]}ie" == two or f"{two[:-1]}ie" == one:  # Brzezina, Brzezinie
        return "a" in (one[-1:], two[-1:])
    ends = {one[-1:], two[-1:]}
    if ends not in ({"a", "i"}, {"а", "і"}, {"а", "и"}) or one[:-1] != two[:-1] or len(one) < _SHORTEST_IN_CASE:
        return False
    return not (one.endswith(_ADJECTIVES) or two.endswith(_ADJECTIVES) or is_given_name(one) or is_given_name(two))


def _are_of_two_sexes(one: str, two: str) -> bool:
    """Tell whether two folded words are the man's and the woman's plural of one word, or such a pair of words."""
    if frozenset((one, two)) in _OF_TWO_SEXES:
        return True
    return one[:-2] == two[:-2] and min(len(one), len(two)) >= _SHORTEST_PLURAL and any({one[-2:], two[-2:]} == set(ends) for ends in _PLURALS)


def _begin_otherwise(left: Part, right: Part) -> bool:
    """Tell whether two words differ in the first letter only, and it is of another kind: hands seldom slip there."""
    one, two = left.fold, right.fold
    if len(one) != len(two) or len(one) < _SHORTEST_OTHER or one[1:] != two[1:] or _WRITTEN_BEFORE.issuperset((one[0], two[0])):
        return False
    return all(_are_other(x[:1], y[:1]) for x in sounds(left.text) for y in sounds(right.text))


def _are_other(one: str, two: str) -> bool:
    """Tell whether two signs of sound keys are consonants of two kinds, or a vowel and a consonant that is always heard."""
    if not one or not two:
        return False
    return are_of_two_kinds(one, two) or ((one in _VOWELS) != (two in _VOWELS) and not {one, two} & _WEAK)


def _is_misread_han(native: str, latin: str) -> bool:
    """Tell whether a Latin word is pinyin of as many syllables as characters, and none of their readings; of Japanese morae it may be Japanese."""
    if not 2 <= len(native) <= 4 or not _of_pinyin(len(native)).fullmatch(latin) or (is_of_morae(latin) and in_hepburn(latin) == latin):
        return False
    return chinese.reading(native, latin) == "misread" and kanji.reading(native, latin) != "read"


@cache
def _of_pinyin(size: int) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(sorted(pinyin()))}){{{size}}}")


def _is_misread_hangul(native: str, latin: str) -> bool:
    """Tell whether a Latin word is made of as many Korean syllables as a Hangul one, with other consonants: vowels are written too freely."""
    if not 2 <= len(native) <= 4 or korean.reading(native, latin) != "misread":
        return False
    letters = [jamo(syllable) for syllable in native]
    if any(after[0] == "ㄹ" or (before[2] in _ASSIMILATED and after[0] in _ASSIMILATING) for before, after in pairwise(letters)):
        return False
    pattern = korean.spellings(native, {}, _with_any_vowel)
    return pattern is not None and not pattern.fullmatch(latin)


def _with_any_vowel(initial: str, vowel: str, final: str) -> tuple[str, str, str]:
    first, _, last = korean.in_latin(initial, vowel, final)
    doubled = " ".join([letter * 2 for letter in first.split() if len(letter) == 1])
    return f"{first} {doubled}".rstrip(), _ANY_VOWEL, last


def _are_two_saints(one: str, two: str) -> bool:
    """Tell whether two folded given names are listed and no forms of one: San Isidro, San Isidoro."""
    return one != two and is_given_name(one) and is_given_name(two) and not are_cognates(one, two) and not are_nicknames(one, two)


def is_small_word_for_name(one: Part, two: Part) -> bool:
    """Tell whether a Latin word that looks small is another script's word as it is written in Latin letters: Dan, Дән.

    >>> from namenorm.parts import plain_parts
    >>> is_small_word_for_name(*plain_parts("Dan Дән")), is_small_word_for_name(*plain_parts("dan Дән"))
    (True, False)
    """
    latin, native = (one, two) if one.fold.isascii() else (two, one)
    if not latin.fold.isascii() or native.fold.isascii() or len(latin.fold) < 2 or not latin.text[0].isupper():
        return False
    return any(part.fold == latin.fold for part in latin_parts(native.text, "word"))
