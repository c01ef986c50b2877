"""Names of East Asia in Latin letters: beside a Chinese, Korean, Vietnamese or Japanese surname each syllable tells names apart.

Jianguo and Jianguang, Thanh and Thang look like slips of one another and are as different as John and Joan: there are few syllables,
and most have neighbours. What is spelled by another convention (Wade-Giles, y for i) or is no syllable at all is left as it was told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from namenorm.comparison.asia.burmese import are_two_in_burmese, is_burmese
from namenorm.comparison.asia.japanese import (
    are_one_given_name,
    are_two_given_names,
    is_surname,
    surname_in_one_spelling,
)
from namenorm.comparison.asia.syllables import are_one_in_chinese, are_two_in_korean, in_wade_giles, pinyin
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.words.exactness import EQUAL
from namenorm.comparison.words.kinship import syllabic_in
from namenorm.comparison.words.likeness import FAR
from namenorm.parts import Part

_CHINESE = frozenset({
    "wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "sun", "ma", "zhu", "hu", "guo", "he", "gao", "lin", "luo", "zheng", "liang", "xie", "song", "tang",
    "deng", "han", "feng", "cao", "peng", "zeng", "xiao", "tian", "dong", "pan", "yuan", "cai", "jiang", "yu", "du", "ye", "cheng", "wei", "su", "lu", "lv", "ding", "ren", "yao", "shen", "zhong",
    "cui", "tan", "fan", "liao", "shi", "jin", "jia", "xia", "fu", "fang", "zou", "xiong", "bai", "meng", "qin", "qiu", "hou", "yin", "xue", "yan", "duan", "lei", "long", "tao", "mao", "hao",
    "gu", "gong", "shao", "wan", "qian", "dai", "mo", "kong", "xiang", "chang", "wen", "pang", "nie", "qi", "zhuang", "ruan", "ji", "bao", "niu", "zuo", "ouyang", "situ", "shangguan", "hsu",
})  # fmt: skip
_VIETNAMESE = frozenset({
    "nguyen", "tran", "le", "pham", "huynh", "hoang", "phan", "vu", "vo", "dang", "bui", "ngo", "duong", "dinh", "doan", "trinh", "dao", "truong", "luu", "luong", "thai", "quach", "kieu", "vuong",
    "phung", "khuat", "nghiem", "trieu", "thach", "diep", "bach",
})  # fmt: skip
_SHARED = frozenset({"do", "ho", "ly", "mai", "lam", "cao", "ta", "tang", "chau", "to", "ha", "la", "tong", "dam", "mac", "vi", "chu", "giang"})
"""Surnames of Vietnam that are those of others as well."""
_VIETNAMESE_OR_SHARED = _VIETNAMESE | _SHARED
_IN_VIETNAM = re.compile("(?:ng|nh|tr|ph|th|kh|gi|qu).*|van|minh|duc|huu|xuan|cong|dinh|hoang|bao|le|tuan|anh")
"""Words that hardly any but Vietnamese names have."""
_KOREAN = frozenset({
    "kim", "lee", "park", "pak", "choi", "choe", "jung", "jeong", "chung", "kang", "cho", "jo", "yoon", "yun", "jang", "chang", "lim", "im", "han", "oh", "seo", "suh", "shin", "sin", "kwon",
    "hwang", "ahn", "song", "ryu", "yoo", "hong", "jeon", "chun", "ko", "koh", "moon", "mun", "son", "sohn", "yang", "bae", "baek", "paik", "heo", "hur", "nam", "shim", "sim", "noh", "roh", "kwak",
    "cha", "joo", "chu", "woo", "koo", "ku", "min", "jin", "eom", "um", "na", "ra", "ha", "pyo", "byun", "gu", "gong", "bang", "ma", "myung", "cheon", "hyun", "ji", "tak", "yeo", "yeom",
})  # fmt: skip
_DIALECTS = (frozenset({"vu", "vo"}), frozenset({"hoang", "huynh"}), frozenset({"phuc", "phuoc"}))
"""Syllables that the North and the South say and write otherwise."""
_BIT_OF_VIETNAMESE = 4
_OF_SEX, _MANS_AND_WOMANS = 3, frozenset({"van", "thi"})
_LONGEST, _MOST_SYLLABLES = 18, 3
_SPELLED = ("contradicted", "typo", "encoder", "inflected", "convention", "romanized", "root")
"""Kinds of two words that differ in their letters."""
_OTHER = (*FAR.features, ("beside.far", 1.0))
_ONE = (("syllable.one", 1.0),)


def with_syllables(found: list[Alignment]) -> list[Alignment]:
    """Take words made of other syllables for other names, where such a surname stands in both names; also two surnames beside one given name.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Wang Jianguo"), person_parts("Wang Jianguang")
    >>> items = [Alignment.of((x,), (y,), kind, ()) for x, y, kind in zip(one, two, ("exact_common", "typo"))]
    >>> [item.kind for item in with_syllables(items)]
    ['exact_common', 'contradicted']
    """
    equal = [*filter(None, map(_in_common, found))]
    if not equal or not (any(map(is_eastern, equal)) or _begin_with_two_of_vietnam(found)) or not any(item.kind in (*_SPELLED, "gendered") for item in found):
        return found
    if any(map(is_surname, equal)):
        found = [_in_one_spelling(item) if item.kind in (*_SPELLED, "gendered") else item for item in found]
    differ = _telling(equal, found)
    return [_other(item) if item.kind in _SPELLED and any(tell(*_folds(item)) for tell in differ) else item for item in found]


def chinese_surnames() -> frozenset[str]:
    """Return the surnames of China in pinyin, folded.

    >>> "wang" in chinese_surnames()
    True
    """
    return _CHINESE


def is_korean_surname(word: str) -> bool:
    """Tell whether a folded word is a surname of Korea.

    >>> is_korean_surname("kim"), is_korean_surname("umerov")
    (True, False)
    """
    return word in _KOREAN


@lru_cache(maxsize=1 << 15)
def is_eastern(word: str) -> bool:
    """Tell whether a folded word is a Chinese, Korean, Vietnamese or Japanese surname, a Chinese given name of two syllables, or a word of Burmese names.

    >>> is_eastern("wang"), is_eastern("jianguo"), is_eastern("umerov")
    (True, True, False)
    """
    return word in _CHINESE or word in _VIETNAMESE or word in _SHARED or word in _KOREAN or _is_long(word) or is_surname(word) or is_burmese(word)


def of_vietnamese(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Take Văn, which men bear behind a Vietnamese surname, and Thị, which women do, for a man's and a woman's name.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Nguyen Van Thanh"), person_parts("Nguyen Thi Thanh")
    >>> of_vietnamese([], one, two)[-1].kind, of_vietnamese([], one, one)
    ('gendered', [])
    """
    if min(len(left), len(right)) < _OF_SEX or {left[1].fold, right[1].fold} != _MANS_AND_WOMANS:
        return found
    if left[0].fold != right[0].fold or left[0].fold not in _VIETNAMESE_OR_SHARED:
        return found
    between = left[1:2], right[1:2]
    kept = [item for item in found if (tuple(item.left), tuple(item.right)) not in ((tuple(between[0]), ()), ((), tuple(between[1])))]
    return [*kept, Alignment.of(tuple(between[0]), tuple(between[1]), "gendered", _OTHER)]


def _in_common(item: Alignment) -> str:
    """Return the word that both names have, or the Japanese surname that they spell otherwise (Otani, Ohtani); else nothing."""
    if not (item.left and item.right):
        return ""
    one, two = item.left[0].fold, item.right[0].fold
    surname = surname_in_one_spelling(one)
    return one if item.kind in EQUAL else surname if surname == surname_in_one_spelling(two) else ""


def _folds(item: Alignment) -> tuple[str, str]:
    one, two = ("".join([part.fold for part in side]) for side in (item.left, item.right))
    return one, two


def _in_one_spelling(item: Alignment) -> Alignment:
    """Take two spellings of a Japanese given name for one: Shuji, Syuuzi."""
    if not are_one_given_name(*_folds(item)):
        return item
    told = Alignment.of(item.left, item.right, "convention", _ONE)
    return told if told.weight > item.weight else item


def _other(item: Alignment) -> Alignment:
    told = Alignment.of(item.left, item.right, "contradicted", _OTHER)
    return told if told.weight < item.weight else item


def _begin_with_two_of_vietnam(found: Sequence[Alignment]) -> bool:
    """Tell whether two names begin with two surnames of Vietnam: Pham, Phan."""
    one, two = _folds(found[0])
    return one != two and _VIETNAMESE_OR_SHARED.issuperset((one, two)) and not _VIETNAMESE.isdisjoint((one, two))


def _are_of_vietnam(equal: Sequence[str], found: Sequence[Alignment]) -> bool:
    parts = [part for item in found for part in (*item.left, *item.right) if part.counts]
    if not all(syllabic_in(part.fold) & _BIT_OF_VIETNAMESE for part in parts):
        return False
    if not _VIETNAMESE.isdisjoint(equal) or _begin_with_two_of_vietnam(found):
        return True
    return not _SHARED.isdisjoint(equal) and any(_IN_VIETNAM.fullmatch(part.fold) for part in parts)


def _telling(equal: Sequence[str], aligned: Sequence[Alignment]) -> list[Callable[[str, str], bool]]:
    """Return what tells two words of names apart that have some words in common: nothing where these are of no such language."""
    found: list[Callable[[str, str], bool]] = []
    if _are_of_vietnam(equal, aligned):
        found.append(_are_two_in_vietnamese)
    if not _CHINESE.isdisjoint(equal):
        found.append(are_two_in_chinese)
    elif any(map(_is_long, equal)):
        found.append(_are_two_surnames)
    if not _KOREAN.isdisjoint(equal):
        found.append(are_two_in_korean)
    if any(map(is_surname, equal)):
        found.append(are_two_given_names)
    if any(map(is_burmese, equal)):
        found.append(are_two_in_burmese)
    return found


def _are_two_in_vietnamese(one: str, two: str) -> bool:
    return one.replace("y", "i") != two.replace("y", "i") and {one, two} not in _DIALECTS


def are_two_in_chinese(one: str, two: str) -> bool:
    """Tell whether two folded words are made of Chinese syllables, and are neither one nor the other's spelling by another convention.

    >>> are_two_in_chinese("jianguo", "jianhua"), are_two_in_chinese("jianguo", "chienkuo"), are_two_in_chinese("jianguo", "martin")
    (True, False, False)
    """
    left, right = _plain(one), _plain(two)
    return left != right and is_pinyin(left) and is_pinyin(right) and not are_one_in_chinese(left, right)


def _are_two_surnames(one: str, two: str) -> bool:
    return one in _CHINESE and two in _CHINESE and are_two_in_chinese(one, two) and not (in_wade_giles(one) & in_wade_giles(two))


def _plain(word: str) -> str:
    """Return a folded word with ü as u: Lü is written Lu, Lv and Lyu."""
    return word.replace("lv", "lu").replace("nv", "nu").replace("lyu", "lu").replace("nyu", "nu")


@lru_cache(maxsize=1 << 15)
def is_pinyin(word: str) -> bool:
    """Tell whether a folded word is made of Chinese syllables, one to three.

    >>> is_pinyin("jianguo"), is_pinyin("martin")
    (True, False)
    """
    return len(word) <= _LONGEST and 0 < _least_syllables(word) <= _MOST_SYLLABLES


@lru_cache(maxsize=1 << 15)
def _is_long(word: str) -> bool:
    """Tell whether a folded word is a Chinese given name of two syllables as one may see: none of a single letter, one with two consonants."""
    return 5 < len(word) <= _LONGEST and _least_syllables(word) == 2


def _least_syllables(word: str) -> int:
    """Return of how few Chinese syllables a folded word is made; 0 where it is of none."""
    least = {0: 0}
    for at in range(len(word)):
        if at in least:
            for size in range(1, 7):
                if word[at : at + size] in pinyin():
                    least[at + size] = min(least[at] + 1, least.get(at + size, _LONGEST))
    return least.get(len(word), 0)
