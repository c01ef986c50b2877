"""What the model sees next: pairs drawn from the sources by weight, near names put into one batch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np
import torch

from namenorm.encoder.letters import Alphabet
from namenorm.scripts import scripts_in
from namenorm.text import fold
from tools.splits import part_of
from tools.train_encoder.gender import female_form
from tools.train_encoder.model import Encoder, Store, encode
from tools.train_encoder.sources import Pair

WEIGHTS = {
    "russian": 10, "hebrew": 8, "arabic": 8, "chinese": 12, "japanese": 10, "katakana": 3, "korean": 8,
    "ar_en": 1.5, "uk_ru": 2, "arabic_full": 4, "politicians": 2, "unspaced": 0.5, "classes": 34,
    "generated_el": 1.5, "generated_hi": 0.5, "generated_hy": 0.5, "generated_ja": 1, "generated_ka": 1,
    "generated_ko": 2.5, "generated_ru": 3, "generated_uk": 4, "generated_zh": 9,
}  # fmt: skip
"""How often a source is drawn from, in parts of the sum."""
_DOUBTFUL = {"Hani": 0.05, "Hang": 0.4, "Latn": 0.4}
"""Least cosine of a pair after the first stage, by script, 0.35 for others; the lower one of a pair counts.

Chosen by looking at the lowest pairs of the dev part: misaligned ones are below, rare readings of Han at all heights.
"""
_PLAIN = 0.25
"""How often Latin letters lose their marks."""


class Batch:
    """Words by number: row i of the first half and row i of the second are one name; what else may be one."""

    def __init__(self, left: np.ndarray, right: np.ndarray, extra: np.ndarray, keys: list[list[int]]) -> None:
        self.words = np.concatenate([left, right, extra])
        self.size = len(left)
        rows: dict[int, list[int]] = defaultdict(list)
        for row, word in enumerate(self.words):
            for key in keys[word]:
                rows[key].append(row)
        one, two = [], []
        for alike in rows.values():
            if len(alike) > 1:
                for row in alike:
                    one += [row] * len(alike)
                    two += alike
        self.alike = (torch.tensor(one, dtype=torch.long), torch.tensor(two, dtype=torch.long))


class Supply:
    """All training words with their numbers, keys and pairs; makes batches."""

    def __init__(self, pairs: list[Pair], gendered: list[tuple[str, str]], alphabet: Alphabet, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        index: dict[str, int] = {}
        sources: dict[str, list[tuple[int, int]]] = defaultdict(list)
        key_numbers: dict[str, int] = {}
        keys: dict[int, set[int]] = defaultdict(set)
        for pair in pairs:
            one, two = (index.setdefault(word, len(index)) for word in (pair.left, pair.right))
            sources[pair.source].append((one, two))
            key = key_numbers.setdefault(pair.key, len(key_numbers))
            keys[one].add(key)
            keys[two].add(key)
        self.other_form: dict[int, int] = {}
        for one_word, two_word in gendered:
            if {part_of(one_word), part_of(two_word)} != {"train"}:
                continue
            one, two = (index.setdefault(word, len(index)) for word in (one_word, two_word))
            self.other_form[one], self.other_form[two] = two, one
        self.words = list(index)
        for one, two in [(one, two) for rows in sources.values() for one, two in rows]:
            self._set_apart(index, one, two)
        self.words = list(index)
        self.plain = self._unmarked(index, keys)
        for number, word in enumerate(self.words):  # what reads alike is never a wrong answer
            if word.isascii():
                keys[number].add(key_numbers.setdefault(f"={word.lower()}", len(key_numbers)))
        self.keys = [sorted(keys[number]) for number in range(len(self.words))]
        assert all(part_of(word) == "train" for word in self.words), "a string of another part is in training"
        self.store = Store([alphabet.numbers(word) for word in self.words])
        self.sources = {name: np.array(rows) for name, rows in sources.items()}
        weights = np.array([WEIGHTS[name] for name in self.sources])
        self.weights = weights / weights.sum()

    def _set_apart(self, index: dict[str, int], *pair: int) -> None:
        """Note the female forms of a pair of male surnames across scripts; made up, they serve as wrong answers."""
        words = [self.words[number].lower() for number in pair]
        forms = [female_form(word) for word in words]
        if all(forms) and words[0].isascii() != words[1].isascii():
            for number, form in zip(pair, forms):
                if part_of(form) != "train":
                    continue
                self.other_form.setdefault(number, index.setdefault(form, len(index)))

    def _unmarked(self, index: dict[str, int], keys: dict[int, set[int]]) -> np.ndarray:
        """Add the forms of Latin words without marks; return for each word the number of its plain form."""
        plain = list(range(len(self.words)))
        for number, word in enumerate(self.words[:]):
            if not word.isascii() and word[0] < "\u0370":
                bare = fold(word).replace(" ", "")
                if not bare.isascii() or part_of(bare) != "train":
                    continue
                if bare and bare not in index:
                    index[bare] = len(self.words)
                    self.words.append(bare)
                    plain.append(index[bare])
                if bare:
                    plain[number] = index[bare]
                    keys[index[bare]] |= keys[number]
        return np.array(plain)

    def doubtful(self, model: Encoder) -> dict[str, np.ndarray]:
        """Return for each attested source which of its pairs have a cosine that is low for their script."""
        least = np.array([_DOUBTFUL.get(scripts_in(word)[0], 0.35) for word in self.words], dtype=np.float32)
        found = {}
        for source, rows in self.sources.items():
            if source.startswith("generated") or source == "uk_ru":
                continue
            low = []
            for part in np.array_split(rows, max(1, len(rows) // 20000)):
                with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                    left, right = (encode(model, self.store, part[:, side], 512).float() for side in (0, 1))
                    low.append((left * right).sum(1).numpy() < least[part].min(1))
            found[source] = np.concatenate(low)
        return found

    def drop(self, doubtful: dict[str, np.ndarray]) -> dict[str, int]:
        """Drop doubtful pairs; return how many by source.

        They stay known as pairs that may be right: they are learned neither as one name nor as two.
        """
        for source, low in doubtful.items():
            self.sources[source] = self.sources[source][~low]
        return {source: int(low.sum()) for source, low in doubtful.items()}

    def drawn(self, count: int) -> np.ndarray:
        """Draw pairs from the sources by weight; some Latin words lose their marks."""
        per = self.rng.multinomial(count, self.weights)
        found = [rows[self.rng.integers(len(rows), size=n)] for n, rows in zip(per, self.sources.values()) if n]
        pairs = np.concatenate(found)
        bare = self.plain[pairs]
        return np.where((self.rng.random(pairs.shape) < _PLAIN) & (bare[:, :1] != bare[:, 1:]), bare, pairs)

    def batches(self, model: Encoder | None, size: int, count: int, group: int) -> Iterator[Batch]:
        """Yield batches; with a model, they are made of groups of names that it takes for near."""
        pairs = self.drawn(size * count)
        if model is None:
            order = self.rng.permutation(len(pairs))
        else:
            order = self._grouped(model, pairs, group)
        for at in range(0, len(order), size):
            rows = pairs[order[at : at + size]]
            extra = [self.other_form[word] for word in rows.ravel().tolist() if word in self.other_form]
            yield Batch(rows[:, 0], rows[:, 1], np.array(extra[: size // 8], dtype=rows.dtype), self.keys)

    def _grouped(self, model: Encoder, pairs: np.ndarray, group: int) -> np.ndarray:
        """Order pairs so that groups of near names lie together, the groups at random."""
        side = self.rng.integers(2, size=len(pairs))
        words = pairs[np.arange(len(pairs)), side]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = encode(model, self.store, words, 512)
            centres = vectors[torch.from_numpy(self.rng.choice(len(words), max(2, len(words) // group), replace=False))]
            nearest = np.concatenate([(part @ centres.T).argmax(1).numpy() for part in vectors.split(2048)])
        order = np.lexsort((self.rng.random(len(words)), nearest))
        whole = len(order) // group * group
        groups = order[:whole].reshape(-1, group)
        return np.concatenate([groups[self.rng.permutation(len(groups))].ravel(), order[whole:]])
