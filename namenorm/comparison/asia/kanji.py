"""Japanese names in characters and in Latin letters: whether the one can be read as the other.

A character has several readings in names, and only its bearer tells which (健一 is Kenichi, or Takekazu). What none of
them gives is another name: Kenji is never 健一. Surnames are whole words of a list; the characters of given names
are read each by itself. `tools/make_kanji.py` makes the file of both.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from namenorm.comparison.asia import polivanov
from namenorm.comparison.asia.japanese import LONGEST, in_hepburn, in_one_spelling, is_of_morae, with_short_vowels
from namenorm.comparison.asia.korean import Reading
from namenorm.comparison.weighing.knots import Feature
from namenorm.lexicon import has_short_forms
from namenorm.parts import Part
from namenorm.romanization import press_forms
from namenorm.scripts import scripts_in
from namenorm.text import fold

FILE = Path(__file__).with_name("kanji.txt")
DOUBLED = "*"
"""Stands in the file behind a reading that doubles the next consonant: ik* in Ikkei."""
ALONE = "|"
"""Stands in the file before the readings of a character that is a name by itself: 茂 is Shigeru."""
_OLD = str.maketrans(
    "澤濱邊邉齊齋櫻廣國髙﨑嶋嶌龍眞惠榮壽實禮與關鹽學經藏瀧淵德聰曉淨靜圓豐彌萬藪桒槇巖峯兒條惡薗黑增",
    "沢浜辺辺斉斎桜広国高崎島島竜真恵栄寿実礼与関塩学経蔵滝渕徳聡暁浄静円豊弥万薮桑槙岩峰児条悪園黒増",
)
"""Old forms of characters, as many bearers write their names, and the forms of today."""
_LONGEST, _LONGEST_SURNAME, _MOST, _SHORTEST_SURNAME = 4, 3, 4, 5
_KANA = frozenset({"Hira", "Kana"})
_RUN = re.compile("([\u3041-\u30ff]+)|(.)")
"""Kana that follow each other, or one other character."""


class _Table(NamedTuple):
    """The readings of the characters of given names, and those of whole surnames."""

    characters: dict[str, str]
    surnames: dict[str, str]


def modern(name: str) -> str:
    """Return a name with characters of today for old ones, and each repeated where a sign says so.

    >>> modern("黒澤"), modern("佐々木")
    ('黒沢', '佐佐木')
    """
    text = name.translate(_OLD)
    return "".join(text[at - 1] if char == "々" and at else char for at, char in enumerate(text))


def split(name: str) -> tuple[str, str]:
    """Cut a name into surname and given name, the longest surname that is listed; the surname is empty where none is.

    >>> split("佐々木健一"), split("長谷川誠"), split("習近平")
    (('佐々木', '健一'), ('長谷川', '誠'), ('', '習近平'))
    """
    known = _table().surnames
    for size in range(min(_LONGEST_SURNAME, len(name) - 1), 0, -1):
        if len(name) - size <= _LONGEST and modern(name[:size]) in known:
            return name[:size], name[size:]
    return "", name


@cache
def surnames_in_latin() -> frozenset[str]:
    """Return the readings of all listed surnames, but the shortest, in the one spelling that stands for all.

    >>> "kitano" in surnames_in_latin(), "abe" in surnames_in_latin()
    (True, False)
    """
    found = {in_one_spelling(sound) for sounds in _table().surnames.values() for sound in sounds.split()}
    return frozenset(sound for sound in found if len(sound) >= _SHORTEST_SURNAME)


def of_japanese(left: Part, right: Part) -> list[Feature]:
    """Return the feature that tells whether one of two parts, a Latin one and one in characters or kana, is a reading of the other.

    Of characters nothing is told but that they are read so: those that are not may be Chinese.

    >>> from namenorm.parts import person_parts
    >>> of_japanese(*person_parts("ケンイチ Kenichi")), of_japanese(*person_parts("Kenji ケンイチ")), of_japanese(*person_parts("健一 Kenji"))
    ([('J.read4', 1.0)], [('J.misread4', 1.0)], [])
    """
    latin, native = (left, right) if scripts_in(left.text)[:1] == ("Latn",) else (right, left)
    characters, word = native.text.replace(" ", ""), latin.fold.replace(" ", "")
    if scripts_in(characters) == ("Hani",):
        return [("Z.read", 1.0)] if reading(characters, word) == "read" else []
    told = _of_kana(characters, word)
    return [(f"J.{told}{min(len(characters), _MOST)}", 1.0)] if told else []


def _of_kana(kana: str, latin: str) -> Reading:
    """Tell the same of kana as `reading` does of characters."""
    if not (0 < len(kana) <= LONGEST and 0 < len(latin) <= LONGEST):
        return ""
    ones, twos = in_hepburn(latin), in_hepburn(in_latin(kana))
    short = with_short_vowels(ones), with_short_vowels(twos)
    if not {ones, short[0]}.isdisjoint((twos, short[1])):
        return "read"
    return "misread" if all(map(is_of_morae, short)) else ""


def reading(characters: str, latin: str) -> Reading:
    """Tell whether a folded Latin word is a reading of characters; "misread": it is Japanese, but none of theirs.

    A word in Cyrillic letters is read by Polivanov, given in the letters of Russian. Kana among the characters are read as they sound.

    Empty where the word is not Japanese, or a character has no known reading.

    >>> reading("健一", "kenichi"), reading("健一", "kenji"), reading("健一", "martin"), reading("中島", "nakashima")
    ('read', 'misread', '', 'read')
    >>> reading("健一", "кэнъити"), reading("さやか", "sayaka"), reading("ゆり子", "yuriko"), reading("さやか", "sayako")
    ('read', 'read', 'read', 'misread')
    """
    if not (0 < len(characters) <= LONGEST and 0 < len(latin) <= LONGEST):
        return ""
    return _reading(characters, latin if latin.isascii() else polivanov.in_hepburn(latin))


@lru_cache(maxsize=1 << 14)
def _reading(characters: str, latin: str) -> Reading:
    pattern = _pattern(characters)
    if pattern is None:
        return ""
    word = in_hepburn(latin)
    short = with_short_vowels(word)
    if pattern.fullmatch(word) or pattern.fullmatch(short):
        return "read"
    if not _KANA.isdisjoint(scripts_in(characters)) and has_short_forms(latin):  # マリー is no Marii
        return ""
    return "misread" if is_of_morae(short) else ""


@lru_cache(maxsize=1 << 12)
def _pattern(characters: str) -> re.Pattern[str] | None:
    """Return a pattern for the readings of a surname or a given name; None where a character has none."""
    table, name = _table(), modern(characters)
    if not _KANA.isdisjoint(scripts_in(name)):
        return _pattern_with_kana(name)
    if len(name) > _LONGEST:
        return None
    found = [table.characters.get(char, "").partition(ALONE) for char in name]
    within = [sounds for sounds, _, _ in found]
    ways = ["".join(map(_one_of, within))] if all(within) else []
    wholes = [table.surnames.get(name, ""), found[0][2] if len(found) == 1 else ""]
    ways += map(_one_of, filter(None, wholes))
    return re.compile("|".join(ways)) if ways else None


def _pattern_with_kana(name: str) -> re.Pattern[str] | None:
    """Return a pattern for a name with kana in it: さやか, ゆり子."""
    ways: list[str] = []
    for kana, char in _RUN.findall(name):
        sound = in_hepburn(in_latin(kana)) if kana else ""
        spelled = f"{sound} {with_short_vowels(sound)}" if kana else _table().characters.get(char, "").partition(ALONE)[0]
        if not spelled or len(ways) == _LONGEST:
            return None
        ways.append(_one_of(spelled))
    return re.compile("".join(ways))


def in_latin(kana: str) -> str:
    """Return kana as the English press writes them, folded.

    >>> in_latin("ハナエ")
    'hanae'
    """
    return fold("".join(press_forms(kana, "ja", "en", 1)))


def _one_of(readings: str) -> str:
    return f"(?:{'|'.join(readings.split()).replace(DOUBLED, '[kstp]?')})"


@cache
def _table() -> _Table:
    head, _, rest = FILE.read_text(encoding="utf-8").partition("\n\n")
    return _Table(*(
        {word: sounds for word, _, sounds in (line.partition(" ") for line in part.splitlines() if line[0] != "#")} for part in (head, rest)
    ))  # fmt: skip
