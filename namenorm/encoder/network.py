"""The forward pass in numpy: padded rows of letter numbers to unit vectors.

Every row is computed from the same zeros around it, so a word gives the same vector alone and in any batch, but for
the last bits of the matrix products (under 1e-6 in a cosine).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Floats = NDArray[np.float32]


def hashes(letters: Numbers, pairs: int, triples: int) -> tuple[Numbers, Numbers]:
    """Return for each place the table rows of the letter with its left, and with both its neighbours.

    >>> pair, triple = hashes(np.array([[5, 6, 0]]), 64, 64)
    >>> pair.shape, bool((pair < 64).all())
    ((1, 3), True)
    """
    left = np.zeros_like(letters)
    left[:, 1:] = letters[:, :-1]
    right = np.zeros_like(letters)
    right[:, :-1] = letters[:, 1:]
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

    def forward(self, letters: Numbers, syllables: Numbers) -> Floats:
        """Return the unit vectors of padded rows; every row has at least one letter."""
        rows, width = letters.shape
        state = self._looked_up(letters, syllables)
        padding = letters == 0
        padded = bool(padding[:, -1].any())
        for place, (weights, bias) in enumerate(self.convs):
            size = state.shape[2]
            wide = np.zeros((rows, width, 3 * size), dtype=np.float32)
            wide[:, 1:, :size] = state[:, :-1]
            wide[:, :, size : 2 * size] = state
            wide[:, :-1, 2 * size :] = state[:, 1:]
            step = (wide.reshape(rows * width, -1) @ weights).reshape(rows, width, -1)
            step += bias
            np.maximum(step, 0, out=step)
            if padded:
                step[padding] = 0
            if place:
                step += state
            state = step
        count = (width - padding.sum(1)).astype(np.float32)[:, None]
        made: Floats = np.concatenate([state.max(1), state.sum(1) / count], 1) @ self.out[0] + self.out[1]
        made /= np.maximum(np.sqrt((made * made).sum(1, keepdims=True)), 1e-9)
        return made

    def _looked_up(self, letters: Numbers, syllables: Numbers) -> Floats:
        pairs, triples = hashes(letters, len(self.pairs), len(self.triples))
        found: Floats = self.letters[letters]
        found += self.pairs[pairs]
        found += self.triples[triples]
        if syllables.any():
            found += self.syllables[syllables]  # row 0 is zero
        found += self.places[: letters.shape[1]]
        found[letters == 0] = 0
        return found
