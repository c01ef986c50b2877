"""Scripts whose letters must be read before they can be written in Latin: syllable blocks, characters, left-out vowels.

A scheme names its reading under `prepare:`. The reading turns a native word into the phonemic letters that the
scheme's rules know; one written word may hold several, parted by spaces (김정은 is a surname and a given name). Where
the script leaves the sound open, as Arabic does without vowel signs, it returns several readings, the likeliest first.
All romanization stays in the scheme.

The module of a reading has the function, and may have `SEVERAL = True` (it returns several readings), `split` (how a
word is cut into native parts), `WORD` (a pattern: what counts as one word of a name, for words that are read together),
`TWINS` (letters that are the same letter in the `words` of a scheme: a `str.translate` table) and `CASED = True` (the
reading gives capitals itself, and what it gives in small letters, like an article, stays small within a name).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import cast

from namenorm.romanization.casing import WORD

_READINGS = {
    "arabic": ("arabic", "prepare"),
    "arabic-press": ("arabic", "prepare_press"),
    "hebrew": ("hebrew", "prepare"),
    "persian": ("persian", "prepare"),
    "urdu": ("persian", "prepare_urdu"),
    "pashto": ("persian", "prepare_pashto"),
    "hangul": ("hangul", "prepare"),
    "han": ("han", "prepare"),
    "yue": ("han", "prepare_cantonese"),
    "kana": ("kana", "prepare"),
    "indic": ("indic", "prepare"),
    "sinhala": ("sinhala", "prepare"),
    "ethiopic": ("ethiopic", "prepare"),
    "burmese": ("burmese", "prepare"),
    "thai": ("thai", "prepare"),
    "lao": ("lao", "prepare"),
    "tibetan": ("tibetan", "prepare"),
}
NAMES = frozenset(_READINGS)
"""What may stand under `prepare:`."""


def pieces(word: str, name: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the native parts of a written word, each with the letters that rules read: the likeliest reading first.

    >>> pieces("김구", "hangul")
    [('김', ('ㄱㅣㅁ',)), ('구', ('ˑㄱㅜ',))]
    """
    read, split = _reading(name)
    found = read(word)
    if not isinstance(found, str):
        parted = getattr(_home(name), "parted", None) if " " in word else None
        return parted(word, found) if parted else [(word, found)]
    prepared = found.split(" ")
    native = [part for part in split(word) if part]
    return [
        (part, (letters,)) for part, letters in zip(native if len(native) == len(prepared) else prepared, prepared)
    ]


def word_pattern(name: str) -> re.Pattern[str]:
    """Return what counts as one word under a reading."""
    return cast("re.Pattern[str]", getattr(_home(name), "WORD", WORD)) if name else WORD


def several(name: str) -> bool:
    """Tell whether a reading may return several readings of a word."""
    return bool(name) and getattr(_home(name), "SEVERAL", False)


def gives_case(name: str) -> bool:
    """Tell whether a reading decides itself which letters are capitals."""
    return bool(name) and getattr(_home(name), "CASED", False)


def twins(name: str) -> dict[int, str]:
    """Return which letters count as the same one when a word is looked up in a scheme's list."""
    return cast("dict[int, str]", getattr(_home(name), "TWINS", {})) if name else {}


def _home(name: str) -> ModuleType:
    return import_module(f"namenorm.romanization.{_READINGS[name][0]}")


@cache
def _reading(name: str) -> tuple[Callable[[str], str | tuple[str, ...]], Callable[[str], tuple[str, ...]]]:
    """Return the reading of that name, and how it cuts a word into native parts."""
    home = _home(name)
    return getattr(home, _READINGS[name][1]), getattr(home, "split", lambda word: (word,))
