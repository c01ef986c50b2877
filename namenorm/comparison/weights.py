"""The weight of each kind of evidence, in natural-log odds, and the thresholds of the verdict.

Set by hand on the cases of `tests/cases/compare.csv`; nothing else in the package holds a number of this kind.
"""

from __future__ import annotations

from math import exp

MATCH_THRESHOLD = 0.65
"""Score from which the verdict is "same"."""
DIFFERENT_THRESHOLD = 0.35
"""Score below which the verdict is "different"; between the two it is "unsure"."""

PRIOR = {"person": -2.2, "place": -2.4, "organization": -2.4}

WEIGHT = {
    "exact": 3.4, "exact_common": 2.4, "exact_short": 1.6,
    "convention": 3.0, "romanized": 2.2, "cognate": 2.0, "nickname": 1.8, "merged": 3.0, "typo": 1.2, "initial": 0.7,
    "particle": 0.3, "omitted_given": -0.5, "omitted_family": -1.6, "omitted_patronymic": -0.2, "omitted_initial": -0.2,
    "omitted_word": -1.6, "omitted_generic": -0.3, "omitted_legal": -0.2, "omitted_suffix": -0.8,
    "contradicted": -4.0, "contradicted_initial": -5.0, "contradicted_patronymic": -3.5, "gendered": -3.5,
    "number": -5.0, "generic": 0.5, "legal": 0.2, "legal_difference": -1.0, "acronym": 2.8,
    "same_entity": 4.5, "may_be_entity": 1.5, "different_entities": -5.0, "never": -8.0, "whole": 0.8, "reordered": -0.1,
}  # fmt: skip
"""Log odds of each kind of evidence."""


def probability(log_odds: float) -> float:
    """Return the probability of log odds; never exactly 0 or 1.

    >>> probability(0.0)
    0.5
    """
    bounded = max(-30.0, min(30.0, log_odds))
    return 1.0 / (1.0 + exp(-bounded))
