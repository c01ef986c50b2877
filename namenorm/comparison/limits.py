"""What names may reach at most that are rather those of kin, however many of their parts agree."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.align import Alignment, weight_of_all
from namenorm.comparison.weights import weight_of

SWAPPED = [(0, 1), (1, 0), (2, 2)]
OTHER = -2.0
"""Weight below which a first name is surely another: brothers share all the names of their fathers."""
MOST_OF_CHILD, MOST_OF_SIBLING = -0.2, -1.5
"""Log odds that names may reach at most of which one may be the other's father's; of which only the first name surely differs."""


def limited(found: list[Alignment], pairs: Sequence[tuple[int, int]], *, siblings: bool) -> list[Alignment]:
    """Limit names with another father's name, with one's own and the father's changed round, and those of `siblings`."""
    if any(item.kind == "contradicted_patronymic" and item.weight < OTHER for item in found):
        return at_most(found, MOST_OF_CHILD, "patronymic")
    if pairs == SWAPPED and any(("chain", 1.0) in item.features for item in found):
        return at_most(found, MOST_OF_CHILD, "child")
    return at_most(found, MOST_OF_SIBLING, "sibling") if siblings else found


def at_most(found: list[Alignment], limit: float, kind: str) -> list[Alignment]:
    """Take from the evidence what is over a limit of the log odds: it cannot outweigh that the names are of kin.

    >>> at_most([], -0.2, "child")[0].kind, at_most([], 9.0, "child")
    ('child', [])
    """
    over = weight_of_all(found) + weight_of((("prior.person", 1.0),)) - limit
    return [*found, Alignment.of((), (), kind, (("over", over),))] if over > 0 else found
