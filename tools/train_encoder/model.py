"""The network: letters, letter pairs and letter triples looked up, three convolutions, pooling, one projection."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from namenorm.encoder.letters import SOME_HAN
from namenorm.encoder.network import hashes

_BLURRED = 0.15
"""How often a Han character is shown by its syllable alone."""


class Shape(NamedTuple):
    """Sizes of a model."""

    letters: int
    syllables: int
    pairs: int = 4096
    triples: int = 16384
    embed: int = 64
    hidden: int = 192
    out: int = 128
    length: int = 28
    layers: int = 3


class Encoder(nn.Module):
    """A batch of padded letter and syllable numbers (n x length) to unit vectors (n x out)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.embed
        self.letters = nn.Parameter(torch.randn(shape.letters, width) * 0.5)
        self.syllables = nn.Parameter(torch.randn(shape.syllables, width) * 0.5)
        self.pairs = nn.Parameter(torch.randn(shape.pairs, width) * 0.1)
        self.triples = nn.Parameter(torch.randn(shape.triples, width) * 0.1)
        self.places = nn.Parameter(torch.randn(shape.length, width) * 0.1)
        sizes = [width] + [shape.hidden] * shape.layers
        self.convs = nn.ModuleList([nn.Linear(3 * sizes[k], sizes[k + 1]) for k in range(shape.layers)])
        self.out = nn.Linear(2 * shape.hidden, shape.out)

    def looked_up(self, letters: np.ndarray, syllables: np.ndarray) -> torch.Tensor:
        """Return the sum of the tables' rows for each place."""
        pairs, triples = hashes(letters, self.shape.pairs, self.shape.triples)
        found = functional.embedding(torch.from_numpy(letters), self.letters)
        found = found + functional.embedding(torch.from_numpy(pairs), self.pairs)
        found = found + functional.embedding(torch.from_numpy(triples), self.triples)
        if syllables.any():
            found = found + functional.embedding(torch.from_numpy(syllables), self.syllables) * torch.from_numpy(
                (syllables > 0).astype(np.float32)
            ).unsqueeze(2)
        return found + self.places[: letters.shape[1]]

    def forward(self, letters: np.ndarray, syllables: np.ndarray) -> torch.Tensor:
        """Encode one bucket."""
        mask = torch.from_numpy((letters > 0).astype(np.float32)).unsqueeze(2)
        state = self.looked_up(letters, syllables) * mask
        for place, conv in enumerate(self.convs):
            wide = functional.pad(state, (0, 0, 1, 1))
            wide = torch.cat([wide[:, :-2], wide[:, 1:-1], wide[:, 2:]], 2)
            step = functional.relu(conv(wide)).float() * mask
            state = step if place == 0 else state + step
        top = state.amax(1)  # after ReLU nothing is below the zeros of the padding
        mean = state.sum(1) / mask.sum(1).clamp(min=1)
        return functional.normalize(self.out(torch.cat([top, mean], 1)).float(), dim=1)


class Store:
    """The numbers of many words, flat, and padded buckets of them."""

    def __init__(self, numbered: list[list[tuple[int, int]]]) -> None:
        self.sizes = np.array([len(word) for word in numbered], dtype=np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.sizes)[:-1]])
        flat = np.array([pair for word in numbered for pair in word], dtype=np.int64).reshape(-1, 2)
        self.letters, self.syllables = flat[:, 0].astype(np.int32), flat[:, 1].astype(np.int32)

    def padded(self, chosen: np.ndarray, rng: np.random.Generator | None = None) -> tuple[np.ndarray, np.ndarray]:
        """Return the letters and syllables of the chosen words, padded to the longest of them.

        With a generator, some Han characters are shown by their syllable alone, so that rare ones are learned too.
        """
        sizes = self.sizes[chosen]
        width = max(1, int(sizes.max()))
        at = np.arange(width)
        inside = at < sizes[:, None]
        where = np.where(inside, self.starts[chosen][:, None] + at, 0)
        letters = np.where(inside, self.letters[where], 0).astype(np.int64)
        syllables = np.where(inside, self.syllables[where], 0).astype(np.int64)
        if rng is not None and syllables.any():
            letters[(syllables > 0) & (rng.random(letters.shape) < _BLURRED)] = SOME_HAN
        return letters, syllables


def encode(
    model: Encoder, store: Store, chosen: np.ndarray, bucket: int = 256, rng: np.random.Generator | None = None
) -> torch.Tensor:
    """Encode the chosen words in buckets of like length; rows come in the order asked for."""
    order = np.argsort(store.sizes[chosen], kind="stable")
    made = [model(*store.padded(chosen[order[at : at + bucket]], rng)) for at in range(0, len(order), bucket)]
    back = np.empty(len(order), dtype=np.int64)
    back[order] = np.arange(len(order))
    return torch.cat(made)[torch.from_numpy(back)]
