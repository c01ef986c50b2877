"""How good a model is on pairs that it has not seen: the right form first, and near wrong forms kept apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.process import cdist

from namenorm.scripts import scripts_in
from tools.train_encoder.cleaning import sound
from tools.train_encoder.sources import Pair

Encode: TypeAlias = Callable[[Sequence[str]], np.ndarray]
TASKS = ("russian", "hebrew", "arabic", "chinese", "japanese", "kanji", "korean", "latin")
_QUERIES, _CANDIDATES = 500, 3000


def tasks(pairs: list[Pair]) -> dict[str, list[tuple[str, str]]]:
    """Return pairs (asked, right answer) by task: tokens by script, kanji alone, and Latin spellings of one name."""
    found: dict[str, list[tuple[str, str]]] = {task: [] for task in TASKS}
    for pair in pairs:
        if pair.source in TASKS:
            found[pair.source].append((pair.left, pair.right))
            if pair.source == "japanese" and "Hani" in scripts_in(pair.right):
                found["kanji"].append((pair.left, pair.right))
        elif pair.source in ("classes", "politicians") and scripts_in(pair.left) == scripts_in(pair.right) == ("Latn",):
            found["latin"].append((pair.left, pair.right))
    return found


class Task:
    """Questions with their right answers among many, and the nearest wrong answer to each by sound."""

    def __init__(self, pairs: list[tuple[str, str]], extra: Sequence[str] = ()) -> None:
        self.answers = sorted({right for _, right in pairs})[:_CANDIDATES]
        have = set(self.answers)
        self.answers += [word for word in extra if word not in have][: _CANDIDATES - len(self.answers)]
        self.pairs = [pair for pair in pairs if pair[1] in have][:_QUERIES]
        known = defaultdict(set)
        for left, right in pairs:
            known[left].add(right)
        place = {word: at for at, word in enumerate(self.answers)}
        self.gold = np.array([place[right] for _, right in self.pairs])
        self.allowed = np.ones((len(self.pairs), len(self.answers)), dtype=bool)
        for row, (left, right) in enumerate(self.pairs):
            for word in {*known[left], left}:
                if word in place and word != right:
                    self.allowed[row, place[word]] = False
        asked, offered = [sound(left) for left, _ in self.pairs], [sound(word) for word in self.answers]
        self.string = cdist(asked, offered, scorer=JaroWinkler.similarity, dtype=np.float32)
        rivals = np.where(self.allowed, self.string, -1)
        rivals[np.arange(len(self.pairs)), self.gold] = -1
        self.near = np.argsort(-rivals, axis=1)[:, :2]

    def first(self, similarities: np.ndarray) -> float:
        """Return how often the right answer comes first."""
        best = np.where(self.allowed, similarities, -2).argmax(1)
        return float((best == self.gold).mean())

    def apart(self, similarities: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the similarities of the right answers and of the nearest wrong ones."""
        rows = np.arange(len(self.pairs))
        return similarities[rows, self.gold], similarities[rows[:, None], self.near[:, :1]].ravel()

    def with_model(self, encode: Encode) -> np.ndarray:
        """Return the cosines of questions and answers."""
        asked: np.ndarray = encode([left for left, _ in self.pairs]) @ encode(self.answers).T
        return asked


def area(good: np.ndarray, bad: np.ndarray) -> float:
    """Return the chance that a right answer scores above a wrong one."""
    order = np.sort(bad)
    below = np.searchsorted(order, good, "left") + np.searchsorted(order, good, "right")
    return float(below.mean() / 2 / len(bad))


def best_f1(good: np.ndarray, bad: np.ndarray) -> tuple[float, float, float]:
    """Return the best F1, the threshold that gives it, and the recall at 99 % precision."""
    scores = np.concatenate([good, bad])
    truth = np.concatenate([np.ones(len(good)), np.zeros(len(bad))])
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(truth[order])
    precision, recall = hits / np.arange(1, len(order) + 1), hits / len(good)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    at = int(f1.argmax())
    sure = recall[precision >= 0.99]
    return float(f1[at]), float(scores[order[at]]), float(sure.max()) if len(sure) else 0.0


def report(tasks_: dict[str, Task], encode: Encode) -> dict[str, dict[str, float]]:
    """Return the figures of each task, and those over all tasks at one threshold."""
    found, good, bad = {}, [], []
    for name, task in tasks_.items():
        if not task.pairs:
            continue
        similarities = task.with_model(encode)
        right, wrong = task.apart(similarities)
        f1, threshold, sure = best_f1(right, wrong)
        found[name] = {"first": task.first(similarities), "auc": area(right, wrong), "f1": f1, "at": threshold, "r99": sure}
        good.append(right)
        bad.append(wrong)
    f1, threshold, sure = best_f1(np.concatenate(good), np.concatenate(bad))
    mean = float(np.mean([row["first"] for row in found.values()]))
    found["all"] = {"first": mean, "auc": area(np.concatenate(good), np.concatenate(bad)), "f1": f1, "at": threshold, "r99": sure}
    return found
