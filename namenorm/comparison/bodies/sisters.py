"""Compound names of two bodies in two scripts that share a half: Тамбовмаш, Tambovmed; Agropromin, Агрополе."""

from __future__ import annotations

from functools import lru_cache

from namenorm.comparison.bodies.words import are_sisters, is_morpheme, may_be_one_half
from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.secondlook import latin_parts
from namenorm.parts import Part

_SHORTEST, _SHORTEST_HEAD, _SHORTEST_REST = 6, 4, 3
_ONE_REST, _ONE_WORD = 0.5, 0.85
"""How alike the rests behind the word of business are from which on they may be spellings of one, and how alike whole words are that are one."""


def are_sisters_across(left: Part, right: Part) -> bool:
    """Tell whether a Cyrillic and a Latin word share a stem or a word of business, and differ in the other half; not if a reading is like the Latin word.

    >>> from namenorm.parts import plain_parts
    >>> [are_sisters_across(*plain_parts(pair)) for pair in ("Тамбовмаш Tambovmed", "Агрополе Agropromin", "Агрополе Agropole", "Донстрой Donstroi")]
    [True, True, False, False]
    """
    if left.fold.isascii() == right.fold.isascii():
        return False
    latin, native = (left, right) if left.fold.isascii() else (right, left)
    if not "\u0400" <= native.fold[:1] <= "\u04ff" or min(len(latin.fold), len(native.fold)) < _SHORTEST or " " in native.text:
        return False
    return _are_sisters(native.text, latin.fold)


@lru_cache(maxsize=1 << 14)
def _are_sisters(native: str, latin: str) -> bool:
    readings = [part.fold for part in latin_parts(native, "word")]
    if any(alike(reading, latin) >= _ONE_WORD for reading in readings):
        return False
    return any(are_sisters(reading, latin) or _share_head(reading, latin) for reading in readings)


def _share_head(one: str, two: str) -> bool:
    """Tell whether two words begin with one word of business and go on unlike each other: agropole, agropromin."""
    shared = next((at for at, (x, y) in enumerate(zip(one, two)) if x != y), min(len(one), len(two)))
    for at in range(shared, _SHORTEST_HEAD - 1, -1):
        rests = one[at:], two[at:]
        if is_morpheme(one[:at]):
            return len(min(rests, key=len)) >= _SHORTEST_REST and not may_be_one_half(*rests, _ONE_REST)
    return False
