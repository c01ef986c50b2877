"""Features, and numbers spread over fixed knots as features: so a weight need not be linear in what is measured."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TypeAlias

Feature: TypeAlias = "tuple[str, float]"
"""The name of a feature, and how much of it there is."""
COSINE = (0.0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
ALIKE = (0.0, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 1.0)
FIT = (-4.0, -2.5, -1.6, -1.0, -0.6, -0.3, 0.0)
FEW_FIT = (-1.6, -0.6, -0.3, 0.0)
FIT_OF_SIDE = (-40.0, -25.0, -16.0, -10.0, -6.0, -3.0, 0.0)
FEW_COSINE = (0.3, 0.5, 0.7, 0.9)
FEW_ALIKE = (0.3, 0.6, 0.8, 1.0)
_MOST_KNOTS = len(COSINE)
SIZES = (2, 3, 4, 5, 6, 8)


def hat(prefix: str, knots: tuple[float, ...], value: float) -> list[Feature]:
    """Spread a value over the two knots around it: features whose values add up to 1.

    >>> hat("x", (0.0, 0.5, 1.0), 0.75)
    [('x1', 0.5), ('x2', 0.5)]
    """
    names = names_of(prefix)
    at = bisect_right(knots, value) - 1
    if at < 0:
        return [(names[0], 1.0)]
    if at == len(knots) - 1:
        return [(names[at], 1.0)]
    part = (value - knots[at]) / (knots[at + 1] - knots[at])
    return [(names[at], 1.0 - part), (names[at + 1], part)] if part else [(names[at], 1.0)]


@cache
def names_of(prefix: str) -> tuple[str, ...]:
    """Return the names of the features that a value is spread over, for as many knots as there may be."""
    return tuple(f"{prefix}{at}" for at in range(_MOST_KNOTS))
