"""A list of raw names into groups that denote the same, and the best partners between two lists.

Names are compared only when their words are near each other; a group is held together by all pairs of its members.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from namenorm import keys
from namenorm.clustering.grouping import grouped
from namenorm.clustering.pairs import Scores, linked
from namenorm.comparison import MATCH_THRESHOLD
from namenorm.records import Comparison, Kind
from namenorm.text import words

Compare = Callable[[str, str], Comparison]
_MOST_IN_BLOCK = 200


def cluster(
    names: Sequence[str], scores: Scores, *, kind: Kind | None = None, threshold: float | None = None,
    bearers: Callable[[str], Iterable[str]] = lambda name: (),
) -> list[list[int]]:  # fmt: skip
    """Return groups of indices, each name in exactly one, in order of first appearance.

    `scores` compares pairs in bulk. Two groups are joined while the mean of the evidence between their members is over
    `threshold`; single names of persons then join the group of full names that they fit best.
    """
    limit = MATCH_THRESHOLD if threshold is None else threshold
    distinct = list(dict.fromkeys(names))
    links = linked(distinct, scores, limit, bearers, persons=kind == "person")
    group = grouped(distinct, links, persons=kind == "person")
    number = dict(zip(distinct, group))
    groups: dict[int, list[int]] = {}
    for at, name in enumerate(names):
        groups.setdefault(number[name], []).append(at)
    return list(groups.values())


def link(
    lefts: Sequence[str], rights: Sequence[str], compare: Compare, *, limit: int = 1, threshold: float | None = None,
    bearers: Callable[[str], Iterable[str]] = lambda name: (),
) -> list[tuple[tuple[int, float], ...]]:  # fmt: skip
    """Return for each left name its best partners in `rights` as (index, score), best first."""
    least = MATCH_THRESHOLD if threshold is None else threshold
    found: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for i, j in _pairs(lefts, rights, bearers):
        score = compare(lefts[i], rights[j]).score
        if score >= least:
            found[i].append((j, score))
    return [tuple(sorted(found[i], key=lambda pair: (-pair[1], pair[0]))[:limit]) for i in range(len(lefts))]


def _pairs(
    lefts: Sequence[str], rights: Sequence[str], bearers: Callable[[str], Iterable[str]]
) -> list[tuple[int, int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for j, name in enumerate(rights):
        for key in _keys(name, bearers):
            blocks[key].append(j)
    pairs = {
        (i, j)
        for i, name in enumerate(lefts)
        for key in _keys(name, bearers)
        for j in blocks.get(key, ())[:_MOST_IN_BLOCK]
    }
    return sorted(pairs)


def _keys(name: str, bearers: Callable[[str], Iterable[str]]) -> set[str]:
    """A name's blocking keys: the skeletons of its words, and the entities it is known to denote."""
    found = {f"#{form}" for word in words(name) for form in keys.skeletons(word)}
    return found | {keys.exact_key(name)} | {f"@{entity}" for entity in bearers(name)}
