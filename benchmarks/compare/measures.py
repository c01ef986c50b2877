"""Figures of a matcher on labelled pairs."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

import numpy as np

Array: TypeAlias = "np.ndarray[Any, Any]"
BINS = 10


class Figures(NamedTuple):
    """What is reported. `calibration` and `brier` weigh positives and negatives to equal halves."""

    pairs: int
    positives: int
    f1: float
    best_f1: float
    best_threshold: float
    average_precision: float
    recall_99: float
    calibration: float
    brier: float


def curve(same: Array, scores: Array) -> tuple[Array, Array, Array]:
    """Return precision, recall and threshold at each distinct score, the highest score first."""
    order = np.argsort(-scores, kind="stable")
    ordered, found = scores[order], np.cumsum(same[order])
    last = np.append(ordered[1:] != ordered[:-1], True) if len(ordered) else np.zeros(0, bool)
    taken = np.arange(1, len(ordered) + 1)
    return (found / taken)[last], (found / max(1, same.sum()))[last], ordered[last]


def f1_at(same: Array, scores: Array, threshold: float) -> float:
    """Return the F1 of calling every pair the same that reaches a threshold.

    >>> f1_at(np.array([1, 1, 0]), np.array([0.9, 0.2, 0.8]), 0.5)
    0.5
    """
    called = scores >= threshold
    right = float((called & (same > 0)).sum())
    return 2 * right / max(1.0, float(called.sum() + same.sum()))


def figures(same: Array, scores: Array, threshold: float) -> Figures:
    """Return the figures of scores against labels (1 same, 0 not)."""
    precision, recall, thresholds = curve(same, scores)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
    best = int(np.argmax(f1))
    sure = recall[precision >= 0.99]
    gained = np.diff(recall, prepend=0.0)
    _, error = reliability(same, scores)
    weights = halves(same)
    return Figures(
        len(same), int(same.sum()), f1_at(same, scores, threshold), float(f1[best]), float(thresholds[best]),
        float((gained * precision).sum()), float(sure.max()) if len(sure) else 0.0, error,
        float((weights * (scores - same) ** 2).sum()),
    )  # fmt: skip


def halves(same: Array) -> Array:
    """Return weights that sum to one, one half on the positives and one half on the negatives."""
    positives, negatives = max(1, same.sum()), max(1, len(same) - same.sum())
    weights: Array = np.where(same > 0, 0.5 / positives, 0.5 / negatives)
    return weights


def reliability(same: Array, scores: Array) -> tuple[list[tuple[float, float, float]], float]:
    """Return mean score, share of positives and weight of ten bins of equal width, and the calibration error."""
    weights = halves(same)
    bins = np.minimum((scores * BINS).astype(int), BINS - 1)
    points, error = [], 0.0
    for number in range(BINS):
        inside = bins == number
        mass = float(weights[inside].sum())
        if mass > 0:
            mean = float((weights[inside] * scores[inside]).sum() / mass)
            share = float((weights[inside] * same[inside]).sum() / mass)
            points.append((mean, share, mass))
            error += mass * abs(mean - share)
    return points, error
