"""Groups of names from what their pairs say: the pair of groups with the best mean evidence is joined first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from namenorm.clustering.pairs import Links
from namenorm.comparison.weighing.vectors import cosines
from namenorm.parts import person_parts
from namenorm.registry.compile import is_acronym
from namenorm.text import words

_AS_LIKE = 0.02
_GIVEN_RATHER = 0.2
"""A single name is taken for a family name while this part of the evidence for a given name says so."""
_ONE_BEARER = 0.7
"""Part of the evidence for a given name that must speak for one bearer."""
_UNSEEN = -0.4
"""What a pair of names says that was not worth comparing."""


def grouped(names: Sequence[str], links: Links, *, persons: bool = False) -> list[int]:
    """Return the number of the group of each name.

    Full names are grouped first; the single names of persons, and acronyms of others, grouped by themselves, join them.

    >>> grouped(["a", "b", "c"], {(0, 1): 2.0, (1, 2): -3.0})
    [0, 0, 2]
    """
    full = [_words(name) > 1 if persons else not is_acronym(name) for name in names]
    group = _joined(len(names), {pair: odds for pair, odds in links.items() if full[pair[0]] == full[pair[1]]})
    return _with_single(names, links, group, full, persons)


def _words(name: str) -> int:
    """Return how many words of a name say who it is: no particles, titles, initials."""
    return sum(part.tag not in ("particle", "honorific", "suffix", "number", "initial") for part in person_parts(name))


def _joined(size: int, links: Links) -> list[int]:
    """Join groups, best mean first, while the mean is positive."""
    group = list(range(size))
    members = {at: [at] for at in range(size)}
    between: dict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
    for (i, j), odds in links.items():
        between[i][j] = between[j][i] = (odds, 1)

    def mean(i: int, j: int) -> float:
        total, count = between[i][j]
        all_pairs = len(members[i]) * len(members[j])
        return (total + _UNSEEN * (all_pairs - count)) / all_pairs

    queue = [(-odds, i, j) for (i, j), odds in links.items() if odds > 0]
    heapify(queue)
    while queue:
        worst, i, j = heappop(queue)
        if i not in members or j not in members or j not in between[i] or abs(mean(i, j) + worst) > 1e-9:
            continue
        keep, gone = (i, j) if len(members[i]) >= len(members[j]) else (j, i)
        for other, (total, count) in between.pop(gone).items():
            del between[other][gone]
            if other != keep:
                old = between[keep].get(other, (0.0, 0))
                between[keep][other] = between[other][keep] = (old[0] + total, old[1] + count)
        members[keep] += members.pop(gone)
        for other in between[keep]:
            value = mean(keep, other)
            if value > 0:
                heappush(queue, (-value, min(keep, other), max(keep, other)))
    for head, each in members.items():
        for at in each:
            group[at] = head
    return group


def _with_single(names: Sequence[str], links: Links, group: list[int], full: Sequence[bool], persons: bool) -> list[int]:
    """Let each group of single names, or of acronyms, join the group of full names that it fits best.

    A single name is a family name rather than a given one; a given name or an acronym that several bear joins none.
    """
    size = Counter(group)
    family: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    given: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    across = [((j, i) if full[i] else (i, j), odds) for (i, j), odds in links.items() if full[i] != full[j] and odds > 0]
    last_words = _are_last([(names[one], names[two]) for (one, two), _ in across]) if persons else [False] * len(across)
    for ((single, whole), odds), last in zip(across, last_words):
        (family if last else given)[group[single]][group[whole]] += odds
    home = {head: best for head in {*family, *given} if (best := _home(family[head], given[head], size)) is not None}
    return [home.get(head, head) if not full[at] else head for at, head in enumerate(group)]


def _home(family: dict[int, float], given: dict[int, float], size: Mapping[int, int]) -> int | None:
    """Return the group of full names that a single name joins, if any: by what says that it is their family name, or their given name."""

    def most(evidence: dict[int, float]) -> int:
        return max(evidence, key=lambda whole: (evidence[whole], size[whole], -whole))

    if family and family[best := most(family)] >= _GIVEN_RATHER * max(given.values(), default=0.0):
        return best
    if given and given[best := most(given)] >= _ONE_BEARER * sum(given.values()):
        return best
    return None


def _are_last(pairs: Sequence[tuple[str, str]]) -> list[bool]:
    """Tell for pairs of a single and a full name whether the single one is more like the last word than the others."""
    cut = [(words(single)[-1:], words(whole)) for single, whole in pairs]
    asked = [(one[0], word) for one, whole in cut if one for word in whole]
    likeness = iter(cosines(asked))
    found = []
    for one, whole in cut:
        each = [next(likeness) for _ in whole] if one else []
        found.append(bool(each) and each[-1] >= max(each) - _AS_LIKE)
    return found
