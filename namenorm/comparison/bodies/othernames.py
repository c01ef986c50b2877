"""A body's name and the one it trades under, or had before, in one: Morton Catering Ltd t/a The Blue Door."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from namenorm.comparison.bodies.words import is_legal_form
from namenorm.comparison.weighing.align import Alignment, align_one_of
from namenorm.parts import Part

Parts = tuple[Part, ...]
_MARKS = frozenset({
    ("aka",), ("also", "known", "as"), ("business", "name"), ("dba",), ("d", "b", "a"), ("doing", "business", "as"), ("fka",), ("f", "k", "a"), ("a", "k", "a"), ("formerly",),
    ("formerly", "known", "as"), ("operating", "as"), ("t", "a"), ("t", "as"), ("ta",), ("trading", "as"), ("faisant", "affaire", "sous"), ("firmierend", "als"), ("handelnd", "unter"),
    ("nombre", "comercial"), ("nome", "fantasia"),
})  # fmt: skip
_FIRST_WORDS = frozenset(mark[0] for mark in _MARKS)
_LONGEST = 3
_DOUBTFUL = frozenset({("t", "a"), ("t", "as"), ("ta",), ("aka",), ("business", "name")})
"""Marks that may be something else, unless written small behind a legal form or, of two letters, small at all."""


def align_with_other_names(left: Parts, right: Parts, align: Callable[[Parts, Parts], list[Alignment]]) -> list[Alignment]:
    """Align two names, of one that holds another name only the one that fits best; the rest of it says nothing.

    Where both hold another name, all of the one is held against all of the other.
    """
    cuts = _halves(left), _halves(right)
    if not any(cuts):
        return align(left, right)
    if all(cuts):
        return align(*[(*front, *behind) for front, behind in cuts if front])
    return align_one_of(cuts[0] or (left,), cuts[1] or (right,), (left, right), align)


def _halves(name: Parts) -> tuple[Parts, ...]:
    """Return what stands before a mark and what behind it, or nothing.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in half] for half in _halves(plain_parts("Morton Catering Ltd t/a The Blue Door"))]
    [['Morton', 'Catering', 'Ltd'], ['The', 'Blue', 'Door']]
    >>> _halves(plain_parts("Miller T A Motors"))
    ()
    """
    for at in range(1, len(name) - 1):
        if name[at].fold in _FIRST_WORDS:
            for size in range(min(_LONGEST, len(name) - 1 - at), 0, -1):
                if _is_mark(name[at : at + size], name[at - 1]):
                    return name[:at], name[at + size :]
    return ()


def _is_mark(run: Sequence[Part], before: Part) -> bool:
    mark = tuple([part.fold for part in run])
    if mark not in _MARKS:
        return False
    small = len(run) > 1 and all(part.text.islower() for part in run)
    return mark not in _DOUBTFUL or small or is_legal_form(before.fold)
