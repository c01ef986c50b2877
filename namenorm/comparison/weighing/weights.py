"""The weight of each feature of a comparison, in natural-log odds, and the thresholds of the verdict.

The weights are a table that `tools/fit_weights.py` learns from labelled pairs; `docs/evidence.md` says from which.
Nothing else in the package holds a number of this kind.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from math import exp
from pathlib import Path

TABLE = Path(__file__).with_name("weights.json")
MATCH_THRESHOLD = 0.65
"""Score from which the verdict is "same"."""
DIFFERENT_THRESHOLD = 0.4
"""Score below which the verdict is "different"; between the two it is "unsure"."""

KNOWLEDGE = {
    "same_entity": 4.5,
    "same_place": 2.5,
    "may_be_entity": 1.5,
    "different_entities": -5.0,
    "never": -8.0,
    "another_name": -5.0,
    "empty": -10.0,
}
"""Weights of what a registry knows, set by hand: no labelled pairs teach them."""


@cache
def table() -> dict[str, float]:
    """Return the learned weight of each feature."""
    stored: dict[str, float] = json.loads(TABLE.read_text(encoding="utf-8"))
    return stored


def weight_of(features: Iterable[tuple[str, float]]) -> float:
    """Return the summed weight of features; one that was never seen in training weighs nothing.

    >>> weight_of([("equal", 1.0)]) > 0 > weight_of([("contradicted_initial", 1.0)])
    True
    """
    known = table()
    total = 0.0
    for name, value in features:
        total += known.get(name, 0.0) * value
    return total


def probability(log_odds: float) -> float:
    """Return the probability of log odds; never exactly 0 or 1.

    >>> probability(0.0)
    0.5
    """
    bounded = max(-30.0, min(30.0, log_odds))
    return 1.0 / (1.0 + exp(-bounded))
