"""Chinese syllables in Cyrillic letters: Palladius' system in Russian, and what Ukrainian and Bulgarian writers have for it.

Palladius tells the syllables of Mandarin apart as pinyin does: jian is цзянь, jiang цзян. Words are given in the letters
of Russian (`in_russian_letters`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from namenorm.romanization.han import all_syllables
from namenorm.romanization.library import usual_scheme
from namenorm.text import fold

_TONE = "¹"
_STRICT, _LOOSE = ("ru", "uk"), ("bg",)
"""Languages whose spellings are told apart from those of other syllables, and one whose spellings count where they are no others."""
_UKRAINIAN = str.maketrans("иіїеєґ", "ыииэег")
_TELLING = frozenset("іїєґ")
"""Letters that tell that a name is written in Ukrainian."""
_VOWELS = frozenset("aeiou")
_ALSO = {"хой": "hui", "хуй": "hui"}
"""Spellings that Palladius avoids, or that are put for his."""
_LONGEST, _MOST, _MOST_SYLLABLES, _WIDEST = 24, 16, 3, 6
_HARD = "ъ"


def in_russian_letters(words: Iterable[str]) -> list[str]:
    """Return the words of a name in small letters, those of Ukrainian as the Russian ones that sound so.

    >>> in_russian_letters(["Ван", "Сяомін"]), in_russian_letters(["Кім", "Чен", "Ин"]), in_russian_letters(["Чэнь", "Ли"])
    (['ван', 'сяомин'], ['ким', 'чэн', 'ын'], ['чэнь', 'ли'])
    """
    found = [word.lower() for word in words]
    return found if _TELLING.isdisjoint("".join(found)) else [word.translate(_UKRAINIAN) for word in found]


@lru_cache(maxsize=1 << 12)
def spellings(sound: str) -> frozenset[str]:
    """Return how a syllable in pinyin, without marks, is written in Cyrillic letters.

    >>> sorted(spellings("wei"))
    ['вей', 'вэй', 'уей']
    """
    return frozenset(form for form, sounds in _table().items() if sound in sounds)


def all_spellings() -> Sequence[str]:
    """Return all syllables in Cyrillic letters.

    >>> "цзян" in all_spellings(), "иван" in all_spellings()
    (True, False)
    """
    return tuple(_table())


@lru_cache(maxsize=1 << 14)
def in_pinyin(word: str) -> frozenset[str]:
    """Return the pinyin that a word of one to three syllables in Cyrillic letters stands for; nothing for any other word.

    >>> sorted(in_pinyin("цзяньхуа")), in_pinyin("владимир")
    (['jianhua'], frozenset())
    """
    if len(word) > _LONGEST:
        return frozenset()
    table = _table()
    found: list[str] = []
    begun = [("", 0, 0)]
    while begun and len(found) < _MOST:
        written, at, size = begun.pop()
        if at == len(word):
            found.append(written)
            continue
        if size == _MOST_SYLLABLES:
            continue
        for end in range(at + 1, min(at + _WIDEST, len(word)) + 1):
            after = end + (word[end : end + 1] == _HARD and end + 1 < len(word))
            begun += [(written + sound, place, size + 1) for sound in table.get(word[at:end], ()) for place in {end, after}]
    return frozenset(found)


@cache
def _table() -> dict[str, frozenset[str]]:
    """Return the syllables in pinyin that each in Cyrillic letters stands for."""
    strict = _written(_STRICT)
    loose = [*_written(_LOOSE).items(), *((form.replace("э", "е"), sounds) for form, sounds in strict.items())]
    found = {form: set(sounds) for form, sounds in strict.items()}
    for form, sounds in loose:
        if form not in strict:
            found.setdefault(form, set()).update(sounds)
    found |= {form: {sound} for form, sound in _ALSO.items()}
    return {form: frozenset(sounds) for form, sounds in found.items()}


def _written(languages: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for sound in all_syllables():
        if not _VOWELS.isdisjoint(fold(sound)):
            for language in languages:
                form = usual_scheme("zh", language).write(sound + _TONE).lower()
                found.setdefault(form.translate(_UKRAINIAN) if language == "uk" else form, set()).add(fold(sound))
    return found
