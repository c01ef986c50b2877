"""The forward pass in numpy: letter numbers of words to unit vectors.

The letters of all words of a batch lie in one row, none padded to the length of another. Each word is computed from the
same zeros around it, so it gives the same vector alone and in any batch, but for the last bits of the matrix products
(under 1e-6 in a cosine).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float32]


_GAP = 0, 0
"""The numbers between words, and before and after them."""


def hashes(letters: Numbers, pairs: int, triples: int) -> tuple[Numbers, Numbers]:
    """Return for each place the table rows of the letter with its left, and with both its neighbours.

    >>> pair, triple = hashes(np.array([[5, 6, 0]]), 64, 64)
    >>> pair.shape, bool((pair < 64).all())
    ((1, 3), True)
    """
    left = np.zeros_like(letters)
    left[..., 1:] = letters[..., :-1]
    right = np.zeros_like(letters)
    right[..., :-1] = letters[..., 1:]
    two = letters * 7919 + left * 104729
    return _mixed(two) % pairs, _mixed(two + right * 1299709) % triples


def _mixed(key: Numbers) -> Numbers:
    key = (key ^ (key >> 15)) * 0x2C1B3C6D & 0x7FFFFFFF
    mixed: Numbers = key ^ (key >> 12)
    return mixed


class Network:
    """The weights of a model as float32 arrays, and what they make of letters."""

    def __init__(self, arrays: Mapping[str, Floats]) -> None:
        self.letters, self.syllables = arrays["letters"], arrays["syllables"]
        self.pairs, self.triples, self.places = arrays["pairs"], arrays["triples"], arrays["places"]
        layers = sum(name.endswith(".weight") and name.startswith("convs.") for name in arrays)
        self.convs = [(arrays[f"convs.{k}.weight"].T.copy(), arrays[f"convs.{k}.bias"]) for k in range(layers)]
        self.out = arrays["out.weight"].T.copy(), arrays["out.bias"]

    @property
    def size(self) -> int:
        """Numbers of a vector."""
        return len(self.out[1])

    def forward(self, words: Sequence[Sequence[tuple[int, int]]]) -> Floats:
        """Return the unit vectors of words: of each the numbers of its letters and of their syllables, at least one."""
        sizes = np.array([len(word) for word in words], dtype=np.int64)
        ends = np.cumsum(sizes)
        starts = ends - sizes
        state = self._looked_up(words)
        for place, (weights, bias) in enumerate(self.convs):
            rows, size = state.shape
            wide = np.empty((rows, 3 * size), dtype=np.float32)
            wide[1:, :size] = state[:-1]
            wide[:, size : 2 * size] = state
            wide[:-1, 2 * size :] = state[1:]
            wide[starts, :size] = 0
            wide[ends - 1, 2 * size :] = 0
            step = wide @ weights
            step += bias
            np.maximum(step, 0, out=step)
            if place:
                step += state
            state = step
        made: Floats = _pooled(state, starts, sizes) @ self.out[0]
        made += self.out[1]
        made /= np.maximum(np.sqrt((made * made).sum(1, keepdims=True)), 1e-9)
        return made

    def _looked_up(self, words: Sequence[Sequence[tuple[int, int]]]) -> Floats:
        """Return the sum of the tables' rows for each letter of all words."""
        spaced = np.array([pair[0] for word in words for pair in (*word, _GAP)], dtype=np.int64)
        inside = np.flatnonzero(spaced)
        found: Floats = self.letters.take(spaced[inside], axis=0)
        for table, numbers in zip((self.pairs, self.triples), hashes(spaced, len(self.pairs), len(self.triples))):
            found += table.take(numbers[inside], axis=0)
        syllables = [pair[1] for word in words for pair in word]
        if any(syllables):
            found += self.syllables.take(syllables, axis=0)  # row 0 is zero
        found += self.places.take([at for word in words for at in range(len(word))], axis=0)
        return found


def _pooled(state: Floats, starts: Numbers, sizes: Numbers) -> Floats:
    """Return the greatest and the mean of what was made of the letters of each word; nothing is below zero."""
    places = np.arange(sizes.max())
    rows = starts[:, None] + places
    outside = places >= sizes[:, None]
    rows[outside] = 0
    words = state.take(rows, axis=0)
    words[outside] = 0
    found: Floats = np.concatenate((words.max(1), words.sum(1) / sizes.astype(np.float32)[:, None]), axis=1)
    return found
