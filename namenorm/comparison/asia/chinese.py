"""Chinese characters and Latin letters, syllable by syllable: whether the one can be read as the other.

Each character is a syllable: by its Mandarin reading in Hanyu Pinyin and in Wade-Giles, and by its Cantonese one as Hong
Kong writes it. A character has one reading here, the others that names have (`_ALSO`), and those that it has abroad (`abroad.txt`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from namenorm.comparison.asia import palladius
from namenorm.comparison.asia.korean import Reading
from namenorm.comparison.asia.syllables import in_wade_giles, pinyin
from namenorm.lexicon import has_short_forms, simplified
from namenorm.romanization import press_forms
from namenorm.romanization.han import all_syllables, syllable
from namenorm.romanization.library import usual_scheme
from namenorm.text import fold

_ALSO = {
    "乐": "yue", "朝": "zhao chao", "茜": "xi qian", "娜": "nuo na", "晟": "cheng sheng", "行": "hang heng xing", "长": "zhang chang", "重": "chong zhong",
    "强": "jiang qiang", "少": "shao", "大": "dai da", "传": "chuan zhuan", "翟": "di zhai", "查": "cha zha", "柏": "bai bo", "车": "ju che", "贾": "gu jia",
    "任": "ren", "解": "jie xie", "盖": "gai ge", "单": "shan dan", "曾": "zeng ceng", "仇": "qiu chou", "朴": "piao pu", "尹": "yin", "秘": "bi mi", "省": "xing sheng",
    "和": "he huo", "奇": "qi ji", "说": "yue shuo", "婷": "ting", "樊": "fan", "宁": "ning", "俞": "yu", "贲": "ben bi", "会": "hui kuai", "葛": "ge", "藏": "zang cang", "伽": "jia qie",
}  # fmt: skip
"""Readings of a character that names have besides, or for, the usual one."""
_FILE = Path(__file__).with_name("abroad.txt")
_WITHOUT_Y = frozenset({"yin", "ying"})
"""Syllables that Taiwan writes without the y, too: Tsai Ing-wen."""
_VOWELS = frozenset("aeiou")
"""Letters before a last i that is no vowel by itself: Chi is written Chee, too, and Fai never Faee."""
_LONGEST = 4
_LIKELY = 3
_TONE = "¹"
_HARD = "ъ?"
"""What may stand between two syllables in Cyrillic letters."""


@lru_cache(maxsize=1 << 14)
def reading(characters: str, latin: str) -> Reading:
    """Tell whether a folded Latin word spells characters syllable by syllable; "misread": it is made of as many other syllables.

    A word in Cyrillic letters is read by Palladius, given in the letters of Russian.

    Empty where it is not made of so many Chinese syllables, in Pinyin, in Wade-Giles or as surnames are written abroad, and of a
    listed name like Alan that only looks so.

    >>> reading("近平", "jinping"), reading("泽东", "tsetung"), reading("振英", "chunying"), reading("近平", "jinpeng"), reading("近平", "martin")
    ('read', 'read', 'read', 'misread', '')
    >>> reading("建国", "цзяньго"), reading("建国", "цзяньхуа"), reading("建国", "виктор")
    ('read', 'misread', '')
    """
    found = [_syllables(character) for character in characters[:_LONGEST]]
    if len(characters) > _LONGEST or not all(found):
        return ""
    if not latin.isascii():
        return _reading_in_cyrillic(characters, latin)
    if any(re.fullmatch("".join(map(_one_of, way)), latin) for way in zip(*found)):
        return "read"
    if len(found) > 1 and has_short_forms(latin):  # an English name beside the Chinese one: Alan Leong, Susan Chan
        return ""
    return "misread" if _of_size(len(found)).fullmatch(latin) else ""


def _reading_in_cyrillic(characters: str, word: str) -> Reading:
    found = [frozenset(form for sound in _mandarin(char) for form in palladius.spellings(sound)) for char in characters]
    if all(found) and re.fullmatch(_HARD.join(map(_one_of, found)), word):
        return "read"
    if len(found) > 1 and has_short_forms(word):  # a Russian name beside the Chinese one: Анна Ли
        return ""
    return "misread" if _of_size_in_cyrillic(len(found)).fullmatch(word) else ""


@lru_cache(maxsize=1 << 12)
def _mandarin(character: str) -> tuple[str, ...]:
    return (*filter(None, [fold(syllable(character))]), *_ALSO.get(simplified(character), "").split())


@lru_cache(maxsize=1 << 12)
def _syllables(character: str) -> tuple[frozenset[str], ...]:
    """Return how a character is written in China, Taiwan and Hong Kong, and how in the south and abroad: no name mixes these; nothing for what has no reading."""
    mandarin = [*_mandarin(character)]
    mandarin += [sound[1:] for sound in mandarin if sound in _WITHOUT_Y]
    cantonese = [fold(form).replace(" ", "") for form in press_forms(character, "yue", "en", _LIKELY)]
    cantonese += [f"{form[:-1]}ee" for form in cantonese if form.endswith("i") and form[-2:-1] not in _VOWELS]
    cantonese = [*filter(str.isascii, cantonese)]
    abroad = [*cantonese, *_abroad().get(simplified(character), ())]
    abroad += [f"{form[:-1]}ck" for form in abroad if form.endswith("k")]
    usual = frozenset([*cantonese, *(form for sound in mandarin for form in (sound, *in_wade_giles(sound)))])
    return (usual, frozenset(abroad) or usual) if usual else ()


@cache
def _abroad() -> dict[str, list[str]]:
    """Return how people of Singapore, Malaysia, Indonesia, Taiwan and Hong Kong write characters in their names."""
    lines = (line.split() for line in _FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {character: spellings for character, *spellings in lines}


@cache
def _of_size(size: int) -> re.Pattern[str]:
    """Return a pattern for words of so many syllables; of Hokkien and the like only surnames are known."""
    return re.compile(f"{_one_of(_all() if size == 1 else _told())}{{{size}}}")


@cache
def _of_size_in_cyrillic(size: int) -> re.Pattern[str]:
    return re.compile(_HARD.join([_one_of(frozenset(palladius.all_spellings()))] * size))


@cache
def _all() -> frozenset[str]:
    return _told() | frozenset(sound for sounds in _abroad().values() for sound in sounds)


@cache
def _told() -> frozenset[str]:
    spelled = frozenset(form for sound in pinyin() for form in in_wade_giles(sound))
    return pinyin() | spelled | _cantonese() | {sound[1:] for sound in _WITHOUT_Y}


@cache
def _cantonese() -> frozenset[str]:
    """Return all syllables of Cantonese as Hong Kong writes them."""
    scheme = usual_scheme("yue", "en")
    return frozenset(fold(form) for sound in all_syllables("cantonese") for form in scheme.spellings(sound + _TONE, _LIKELY))


def _one_of(syllables: frozenset[str]) -> str:
    return f"(?:{'|'.join(sorted(syllables))})"
