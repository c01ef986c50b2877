"""Two names held against each other: aligned parts, evidence whose weights add up, a score.

Needs no registry: what a registry knows is handed in as a look-up.
"""

from namenorm.comparison.score import Known, Told, compare
from namenorm.comparison.weights import DIFFERENT_THRESHOLD, MATCH_THRESHOLD

__all__ = ["DIFFERENT_THRESHOLD", "MATCH_THRESHOLD", "Known", "Told", "compare"]
