"""Scripts whose letters must be read before they can be written in Latin: syllable blocks, characters, inherent vowels.

A scheme names its reading under `prepare:`. The reading turns a native word into the phonemic letters that the
scheme's rules know; one written word may hold several, parted by spaces (김정은 is a surname and a given name).
All romanization stays in the scheme.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

_READINGS = {
    "hangul": ("hangul", "prepare"),
    "han": ("han", "prepare"),
    "yue": ("han", "prepare_cantonese"),
    "kana": ("kana", "prepare"),
    "indic": ("indic", "prepare"),
    "ethiopic": ("ethiopic", "prepare"),
    "burmese": ("burmese", "prepare"),
    "thai": ("thai", "prepare"),
}
NAMES = frozenset(_READINGS)
"""What may stand under `prepare:`."""


def pieces(word: str, name: str) -> list[tuple[str, str]]:
    """Return the native parts of a written word, each with the letters that rules read.

    >>> pieces("김구", "hangul")
    [('김', 'ㄱㅣㅁ'), ('구', 'ˑㄱㅜ')]
    """
    read, split = _reading(name)
    prepared = read(word).split(" ")
    native = [part for part in split(word) if part]
    return list(zip(native if len(native) == len(prepared) else prepared, prepared))


@cache
def _reading(name: str) -> tuple[Callable[[str], str], Callable[[str], tuple[str, ...]]]:
    """Return the reading of that name, and how it cuts a word into surname and given name."""
    module, function = _READINGS[name]
    home = import_module(f"namenorm.romanization.{module}")
    return getattr(home, function), getattr(home, "split", lambda word: (word,))
