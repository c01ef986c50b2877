"""Words that are written step by step, each step in one of several ways: whether a word is one of all that can be written so.

A regular expression would tell the same, and take very long for some words: here each place of the word is looked at once a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """What is written for one sound, the ways parted by spaces (none before or behind a space is nothing at all), and letters of which any may follow."""

    written: tuple[str, ...]
    then: str = ""


def step(ways: str, then: str = "", *, optional: bool = False) -> Step:
    """Return a step of which the ways are parted by spaces.

    >>> step("k kh", "aeiou", optional=True)
    Step(written=('k', 'kh', ''), then='aeiou')
    """
    found = tuple(dict.fromkeys(ways.split(" ")))
    return Step((*found, "") if optional and "" not in found else found, then)


def is_written(word: str, steps: Sequence[Step]) -> bool:
    """Tell whether a word can be written in steps.

    >>> steps = [step("k kh"), step("a", "eh"), step("n", optional=True)]
    >>> is_written("khaehn", steps), is_written("ka", steps), is_written("kan", steps[:2])
    (True, True, False)
    """
    places: Iterable[int] = (0,)
    for written, then in steps:
        reached = {at + len(way) for at in places for way in written if word.startswith(way, at)}
        places = reached | {end for at in reached for end in _ends(word, at, then)} if then else reached
        if not reached:
            return False
    return len(word) in places


def _ends(word: str, at: int, then: str) -> range:
    """Return the places behind one that letters of which any may follow reach."""
    end = at
    while end < len(word) and word[end] in then:
        end += 1
    return range(at + 1, end + 1)
