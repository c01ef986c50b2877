"""Scripts whose letters must be read before they can be written in Latin: syllable blocks, characters, missing vowels.

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
}
_VOWELLED = frozenset({"ar", "fa", "ur", "ps", "ckb", "he"})
NAMES = frozenset(_READINGS) | _VOWELLED
"""What may stand under `prepare:`."""


@cache
def reading(name: str) -> Callable[[str], str]:
    """Return the reading of that name: a function from a native word to the letters that rules read.

    >>> reading("hangul")("신라")
    'ㅅㅣㄴㄹㅏ'
    """
    if name in _VOWELLED:
        prepare = import_module("namenorm.romanization.vowels").prepare
        return lambda word: str(prepare(word, name))
    module, function = _READINGS[name]
    found: Callable[[str], str] = getattr(import_module(f"namenorm.romanization.{module}"), function)
    return found
