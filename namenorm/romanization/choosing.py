"""Which of its options each rule or part takes: the order in which looser spellings are tried."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, product
from typing import Protocol, TypeVar

_PAIRS = 3  # how many rules may be varied two at a time
SPELLING, READING = 0.7, 1.0
"""Costs of each place further down among a word's listed spellings, and among its readings."""
_FURTHER = 0.8  # cost of each place further down among a rule's options
_USUAL = 1.6
_COSTS = {
    **dict.fromkeys(["a", "ā", "á", "e", "i", "ī", "o"], 2.6),
    **dict.fromkeys(["al-", "_al-", "ū_al-"], 0.9),
    **dict.fromkeys(["ū", "u", "ay", "ey", "aw", "ow", "aŧ", "eŧ", "aʿ", "q"], 1.2),
}
"""What it costs to take a rule's second option: vowels vary least, articles and ways to write u most."""


class _Options(Hashable, Protocol):
    @property
    def to(self) -> tuple[str, ...]: ...


class _Sources(_Options, Protocol):
    @property
    def source(self) -> str: ...


_Rule = TypeVar("_Rule", bound=_Options)
_Sourced = TypeVar("_Sourced", bound=_Sources)


def choices(rules: Iterable[_Rule]) -> Iterator[dict[_Rule, int]]:
    """Yield which option each rule takes: all their first, then one rule another, then two rules."""
    yield {}
    loose = {rule: len(rule.to) for rule in rules if len(rule.to) > 1}
    for option in range(1, max(loose.values(), default=0)):
        yield from ({rule: option} for rule, options in reversed(loose.items()) if option < options)
    for one, two in combinations(list(loose)[-_PAIRS:], 2):
        yield {one: 1, two: 1}


def choices_of_parts(sizes: list[int]) -> list[tuple[int, ...]]:
    """Return which spelling each part takes: the likeliest combinations first."""
    return sorted(product(*(range(min(size, 6)) for size in sizes)), key=sum)


def likeliest(rules: Iterable[_Sourced], most: int) -> list[tuple[float, dict[_Sourced, int]]]:
    """Return the cheapest choices with their costs: all rules their first option, then one rule another, then two."""
    loose = {rule: None for rule in rules if len(rule.to) > 1}
    single = [(cost_of(rule.source, at), rule, at) for rule in loose for at in range(1, len(rule.to))]
    single.sort(key=lambda item: item[0])
    found: list[tuple[float, dict[_Sourced, int]]] = [(0.0, {})]
    found += [(cost, {rule: at}) for cost, rule, at in single[:most]]
    for one, two in combinations(single[:_PAIRS], 2):
        if one[1] != two[1]:
            found.append((one[0] + two[0], {one[1]: one[2], two[1]: two[2]}))
    return sorted(found, key=lambda item: item[0])[:most]


def cost_of(source: str, option: int) -> float:
    """Return what it costs to take an option of the rule for some letters; the first is free.

    >>> cost_of("al-", 0), cost_of("al-", 1) < cost_of("a", 1)
    (0.0, True)
    """
    return _COSTS.get(source, _USUAL) + _FURTHER * (option - 1) if option else 0.0
