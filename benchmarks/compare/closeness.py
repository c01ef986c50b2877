"""How near two strings look to the usual methods: the measure by which hard negatives are chosen.

Uses anyascii, consonant skeletons and rapidfuzz, never namenorm: a negative is hard because it looks alike, not
because namenorm errs on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.process import cdist

_SAME_SOUND = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "f": "v", "p": "b", "d": "t", "j": "g"})


@lru_cache(maxsize=1 << 18)
def ascii_of(text: str) -> str:
    """Return the words in ASCII, lower case, sorted."""
    return " ".join(sorted(re.findall(r"[a-z0-9]+", re.sub(r"['’`]", "", anyascii(text).lower()))))


@lru_cache(maxsize=1 << 18)
def skeleton_of(text: str) -> str:
    """Return the consonants of the words, letters of like sound taken together."""
    return re.sub(r"[aeiouyh ]|(?<=(.))\1", "", ascii_of(text).translate(_SAME_SOUND)) or ascii_of(text)


def closeness(left: str, right: str) -> float:
    """Return the larger of Jaro-Winkler on ASCII and Levenshtein similarity of the skeletons."""
    by_letters = JaroWinkler.similarity(ascii_of(left), ascii_of(right))
    return float(max(by_letters, Levenshtein.normalized_similarity(skeleton_of(left), skeleton_of(right))))


def nearest(queries: Sequence[str], choices: Sequence[str], most: int, *, native: bool = False) -> list[list[int]]:
    """Return for each query the indices of its nearest choices, nearest first; ties by order.

    With `native` the strings are compared letter by letter in their own script.
    """
    found: list[list[int]] = []
    block = max(1, 4_000_000 // max(1, len(choices)))
    for start in range(0, len(queries), block):
        part = queries[start : start + block]
        scores = _scores(part, choices, native=native)
        kept = min(most, len(choices))
        top = np.argpartition(-scores, kept - 1, axis=1)[:, :kept] if kept else np.zeros((len(part), 0), int)
        for row, picked in enumerate(top):
            found.append(sorted((int(i) for i in picked), key=lambda i: (-float(scores[row, i]), i)))
    return found


def _scores(queries: Sequence[str], choices: Sequence[str], *, native: bool) -> Any:
    if native:
        return cdist(queries, choices, scorer=JaroWinkler.similarity, dtype=np.float32)
    letters = [[ascii_of(text) for text in side] for side in (queries, choices)]
    bones = [[skeleton_of(text) for text in side] for side in (queries, choices)]
    return np.maximum(
        cdist(*letters, scorer=JaroWinkler.similarity, dtype=np.float32),
        cdist(*bones, scorer=Levenshtein.normalized_similarity, dtype=np.float32),
    )
