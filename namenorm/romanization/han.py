"""Chinese: a name in characters as the syllables it is read with, surname first, in Mandarin or Cantonese.

A scheme with `prepare: han` reads Hanyu Pinyin, one with `prepare: yue` reads Jyutping: syllables in lower case, each
closed by its tone as a raised figure (`xi²`), so that a scheme sees where a syllable ends. `ˑ` stands between the two
syllables of a given name, a space parts surname and given name. All romanization is in the scheme. Characters have one
reading here, but for surnames (单 Shan) and the words and places of a list (重庆 Chongqing).
Readings cannot be turned back into characters: there is no `restore`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

JOINT = "ˑ"
_READINGS = Path(__file__).parent / "readings"
_LONGEST_WORD = 5


def prepare(word: str) -> str:
    """Return the Mandarin syllables of a name; a character without a known reading stays as it is.

    >>> prepare("习近平"), prepare("诸葛亮"), prepare("重庆")
    ('xi² jin⁴ˑping²', 'zhu¹ge³ liang⁴', 'chong²qing⁴')
    >>> prepare("单雄信"), prepare("简单")
    ('shan⁴ xiong²ˑxin⁴', 'jian³ dan¹')
    """
    return _prepared(word, "mandarin")


def prepare_cantonese(word: str) -> str:
    """Return the Cantonese syllables of a name in Jyutping.

    >>> prepare_cantonese("梁振英"), prepare_cantonese("香港")
    ('loeng⁴ zan³ˑjing¹', 'hoeng¹gong²')
    """
    return _prepared(word, "cantonese")


def split(name: str) -> tuple[str, str]:
    """Cut a name into surname and given name; the surname is empty for places and for what is too long to be cut.

    Two characters are cut when the first is a surname: 刘洋 is Liu Yang. A lone given name is then cut wrongly, but a
    full name is what texts have.

    >>> split("司马相如"), split("王毅"), split("哈尔滨"), split("重庆市")
    (('司马', '相如'), ('王', '毅'), ('', '哈尔滨'), ('', '重庆市'))
    """
    known = _known()
    if name in known["whole"] or name[:-1] in known["whole"] or len(name) < 2:
        return "", name
    if name[:2] in known["double"]:
        return ("", name) if len(name) == 2 else (name[:2], name[2:]) if len(name) <= 4 else ("", name)
    if len(name) <= 3 and name[0] in known["surnames"]:
        return name[0], name[1:]
    return "", name


@lru_cache(maxsize=1 << 14)
def _prepared(word: str, language: str) -> str:
    surname, given = split(word)
    if not surname:
        return _read(word, language, surname=len(word) == 1 or word in _known()["double"])
    joint = JOINT if len(given) == 2 else ""
    sounds = joint.join(_read(char, language) for char in given) if joint else _read(given, language)
    return f"{_read(surname, language, surname=True)} {sounds}"


def _read(text: str, language: str, *, surname: bool = False) -> str:
    """Return the reading of a text: known words first, then character by character."""
    table, words = _table(language), _exceptions(language, surname)
    sounds, at = [], 0
    while at < len(text):
        for size in range(min(_LONGEST_WORD, len(text) - at), 0, -1):
            sound = words.get(text[at : at + size])
            if sound:
                break
        else:
            size, sound = 1, table.get(text[at], text[at])
        sounds.append(sound)
        at += size
    return "".join(sounds)


@cache
def _known() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in _names().items() if not key.startswith("read")}


@cache
def _exceptions(language: str, surname: bool) -> dict[str, str]:
    """Return words and characters that are not read as the table says, from the list of names."""
    names = _names()
    keys = ("read_yue",) if language == "cantonese" else ("read", "read_surname") if surname else ("read",)
    return {word: sound for key in keys for word, sound in zip(names[key][::2], names[key][1::2])}


@cache
def _names() -> dict[str, list[str]]:
    lines = (_READINGS / "chinese.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition(":") for line in lines if not line.startswith("#"))
    return {key: words.split() for key, _, words in entries}


@cache
def _table(language: str) -> dict[str, str]:
    lines = (_READINGS / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split(" ") for line in lines if not line.startswith("#"))
    return {char: sound for sound, chars in rows for char in chars}


def syllable(char: str) -> str:
    """Return the Mandarin syllable of one character without its tone, or "" for what has no known reading.

    >>> syllable("習"), syllable("习"), syllable("x")
    ('xi', 'xi', '')
    """
    return _table("mandarin").get(char, "").rstrip("¹²³⁴⁵")


@cache
def all_syllables(language: str = "mandarin") -> tuple[str, ...]:
    """Return the Mandarin syllables, or the Cantonese ones, without tones, sorted.

    >>> "xi" in all_syllables(), "loeng" in all_syllables("cantonese")
    (True, True)
    """
    return tuple(sorted({sound.rstrip("¹²³⁴⁵⁶") for sound in _table(language).values()}))
