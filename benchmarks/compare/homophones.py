"""Negatives that nothing tells: a word beside one that sounds like its own spelling in the data.

The data give هولزمان as Holzman; that it is no Holtzman they do not say, only that no row has it. Such pairs stay in
the suites; the report gives the figures without them beside, as a measure of how far a suite can be told at all. What
sounds alike is told by Metaphone on the words in ASCII, never by namenorm.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from anyascii import anyascii

from benchmarks.compare.records import Pair


def are_homophones(pairs: Sequence[Pair]) -> list[bool]:
    """Tell of each pair whether it is a negative of which one word sounds like a word that the data give to the other.

    >>> row = ("person", "label", "ar", "")
    >>> pairs = [Pair("هولزمان", "holzman", True, *row), Pair("هولزمان", "holsman", False, *row), Pair("هولزمان", "hilton", False, *row)]
    >>> are_homophones(pairs)
    [False, True, False]
    """
    given: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        if pair.same:
            given[pair.left].add(_sound(pair.right))
            given[pair.right].add(_sound(pair.left))
    return [not pair.same and (_sound(pair.right) in given[pair.left] or _sound(pair.left) in given[pair.right]) for pair in pairs]


@cache
def _sound(word: str) -> str:
    from jellyfish import metaphone

    return str(metaphone(anyascii(word)))
