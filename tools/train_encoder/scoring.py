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
from tools.train_encoder.gender import female_form
from tools.train_encoder.sources import Pair

Encode: TypeAlias = Callable[[Sequence[str]], np.ndarray]
TASKS = ("russian", "hebrew", "arabic", "chinese", "japanese", "han parts", "korean", "latin")
Question: TypeAlias = tuple[str, str, int]
_QUERIES, _CANDIDATES = 500, 3000


def tasks(pairs: list[Pair]) -> dict[str, list[Question]]:
    """Return questions with answers by task: tokens by script, Han name parts, and Latin spellings of one name."""
    found: dict[str, list[Question]] = {task: [] for task in TASKS}
    for pair in pairs:
        scripts = {scripts_in(pair.left), scripts_in(pair.right)}
        row = (pair.left, pair.right, pair.count)
        if pair.source in TASKS:
            found[pair.source].append(row)
        elif pair.source == "classes" and scripts == {("Latn",), ("Hani",)}:
            found["han parts"].append(row if scripts_in(pair.left) == ("Latn",) else (pair.right, pair.left, 1))
        elif pair.source in ("classes", "politicians") and scripts == {("Latn",)}:
            found["latin"].append(row)
    return found


class Task:
    """Questions with their right answers among many, and the nearest wrong answer to each by sound."""

    def __init__(self, asked: list[Question], extra: Sequence[str] = ()) -> None:
        pairs = [(left, right) for left, right, _ in asked]
        self.answers = sorted({right for _, right in pairs})[:_CANDIDATES]
        have = set(self.answers)
        self.often = np.array([count > 1 for _, right, count in asked if right in have][:_QUERIES])
        self.answers += [word for word in extra if word not in have][: _CANDIDATES - len(self.answers)]
        self.pairs = [pair for pair in pairs if pair[1] in have][:_QUERIES]
        known = defaultdict(set)
        for left, right in pairs:
            known[left].add(right)
        place = {word: at for at, word in enumerate(self.answers)}
        self.gold = np.array([place[right] for _, right in self.pairs])
        self.allowed = np.ones((len(self.pairs), len(self.answers)), dtype=bool)
        for row, (left, right) in enumerate(self.pairs):
            for word in {*known[left], *known[right], left}:
                if word in place and word != right:
                    self.allowed[row, place[word]] = False
        heard, offered = [sound(left) for left, _ in self.pairs], [sound(word) for word in self.answers]
        self.string = cdist(heard, offered, scorer=JaroWinkler.similarity, dtype=np.float32)
        if scripts_in(self.answers[0]) == ("Latn",):  # what differs by marks alone is no wrong answer
            answer = np.array(offered)
            for row, left in enumerate(heard):
                same = (answer == left) | (answer == offered[self.gold[row]])
                self.allowed[row, same & (np.arange(len(answer)) != self.gold[row])] = False
        rivals = np.where(self.allowed, self.string, -1)
        rivals[np.arange(len(self.pairs)), self.gold] = -1
        self.near = np.argsort(-rivals, axis=1)[:, :2]

    def first(self, similarities: np.ndarray, *, often: bool = False) -> float:
        """Return how often the right answer comes first; with `often`, of pairs attested more than once."""
        right = np.where(self.allowed, similarities, -2).argmax(1) == self.gold
        asked = right[self.often] if often else right
        return float(asked.mean()) if len(asked) else float("nan")

    def apart(self, similarities: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return the similarities of the right answers and of the nearest wrong ones."""
        rows = np.arange(len(self.pairs))
        return similarities[rows, self.gold], similarities[rows[:, None], self.near[:, :1]].ravel()

    def with_model(self, encode: Encode) -> np.ndarray:
        """Return the cosines of questions and answers."""
        asked: np.ndarray = encode([left for left, _ in self.pairs]) @ encode(self.answers).T
        return asked


def gendered(pairs: list[Pair]) -> list[tuple[str, str, str]]:
    """Return Latin and Cyrillic forms of male surnames with the Latin female form, which is another name."""
    found = []
    for pair in pairs:
        if pair.source in ("russian", "uk_ru") and pair.left.isascii():
            form = female_form(pair.left)
            if form and female_form(pair.right):
                found.append((pair.left, pair.right, form))
    return found


def apart_gendered(rows: list[tuple[str, str, str]], encode: Encode) -> dict[str, float]:
    """Return how often the male form is closer than the female one, and their mean cosines."""
    native = encode([row[1] for row in rows])
    right, wrong = ((native * encode([row[side] for row in rows])).sum(1) for side in (0, 2))
    return {"first": float((right > wrong).mean()), "auc": area(right, wrong), "right": float(right.mean()), "wrong": float(wrong.mean())}


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
        found[name] = {"first": task.first(similarities), "often": task.first(similarities, often=True), "auc": area(right, wrong), "f1": f1, "at": threshold, "r99": sure}
        good.append(right)
        bad.append(wrong)
    f1, threshold, sure = best_f1(np.concatenate(good), np.concatenate(bad))
    mean = float(np.mean([row["first"] for row in found.values()]))
    found["all"] = {"first": mean, "often": mean, "auc": area(np.concatenate(good), np.concatenate(bad)), "f1": f1, "at": threshold, "r99": sure}
    return found
