"""Which of its options each rule or part takes: the order in which looser spellings are tried."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, product
from typing import Protocol, TypeVar

_PAIRS = 3  # how many rules may be varied two at a time


class _Options(Hashable, Protocol):
    @property
    def to(self) -> tuple[str, ...]: ...


_Rule = TypeVar("_Rule", bound=_Options)


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
