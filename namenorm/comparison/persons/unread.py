"""Names in letters that nothing here can read, beside others: nothing speaks for or against them."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.weighing.weights import weight_of
from namenorm.parts import Part
from namenorm.scripts import scripts_in

_BEYOND_READ = "\u0700"
_UNREAD = frozenset({"Syrc", "Mong"})
"""Scripts that neither a scheme nor the encoder knows; others are of no block of `scripts`."""
_UNSURE = -0.1
"""Log odds of names of which one cannot be read."""


def is_unread(name: Sequence[Part]) -> bool:
    """Tell whether a name is in letters that no scheme reads, nor the encoder.

    >>> from namenorm.parts import person_parts
    >>> is_unread(person_parts("ⵎⵓⵃⵎⵎⴰⴷ")), is_unread(person_parts("Мухаммед")), is_unread(person_parts("Muḥammad"))
    (True, False, False)
    """
    if not name or name[0].text.isascii():  # as most names: told at once
        return False
    text = "".join([part.text for part in name])
    if max(text) < _BEYOND_READ:
        return False
    scripts = scripts_in(text)
    return _UNREAD.issuperset(scripts) and any(map(str.isalpha, text))


def of_unread(left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Return the one evidence of two names of which one cannot be read; nothing of any others.

    >>> from namenorm.parts import person_parts
    >>> [item.kind for item in of_unread(person_parts("ⵎⵓⵃⵎⵎⴰⴷ"), person_parts("Muhammad"))]
    ['unread']
    """
    if is_unread(left) == is_unread(right):
        return []
    over = weight_of((("prior.person", 1.0),)) - _UNSURE
    return [Alignment.of(tuple(left), tuple(right), "unread", (("over", over),))]
