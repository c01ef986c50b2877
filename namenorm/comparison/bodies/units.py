"""What places are called by what they are: the unit that is written to a name (Shaanxi Province, 大阪市), cut off."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from namenorm.comparison.bodies.words import class_of
from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.lexicon import org_equivalent
from namenorm.parts import Part, plain_parts

_UNITS = frozenset({"city", "oblast", "county", "island", "river", "lake", "mount", "district", "village"})
"""What is written to the name of a place in scripts without spaces: 大阪市."""
_LONGEST = 12
"""Letters of a unit."""
_FIRST_HAN = "\u2e80"
_SIDES = {"東": "higashi", "东": "higashi", "西": "nishi", "南": "minami", "北": "kita"}
_KOREAN_PROVINCES = ("북도", "남도")
"""Endings of provinces that are the north or the south of two."""


def without_unit(name: str) -> tuple[tuple[str, ...], str] | None:
    """Return the name of a place as it stands and without the word for what it is, and that word in English; None of a place without.

    >>> without_unit("Shaanxi Province"), without_unit("Cape Verde")
    ((('Shaanxi Province', 'Shaanxi'), 'oblast'), None)
    """
    parts = without_units(plain_parts(name), ())
    for at in (len(parts) - 1, 0):
        head = org_equivalent(parts[at].fold) if len(parts) > 1 else None
        if head in _UNITS:
            rest = [part.text for part in (parts[:at] or parts[1:]) if class_of(part) != "small"]
            return (name, " ".join(rest)), head or ""
    return None


def have_other_units(left: Sequence[Part], right: Sequence[Part]) -> bool:
    """Tell whether two names without spaces end in words for units of two kinds: the province and the city of 吉林.

    >>> from namenorm.parts import plain_parts
    >>> [have_other_units(plain_parts("吉林省"), plain_parts(name)) for name in ("吉林市", "吉林", "Jilin")]
    [True, False, False]
    """
    if not all(len(name) == 1 and is_unspaced(name[0].text) for name in (left, right)):
        return False
    one, two = without_unit(left[0].text), without_unit(right[0].text)
    return bool(one and two) and one[1] != two[1]  # type: ignore[index]


def without_units(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the name of a place with the unit that is written to an unspaced word cut off, where the other name has spaces.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in without_units(plain_parts("부산광역시"), plain_parts("Busan"))]
    ['부산', '광역시']
    """
    if any(is_unspaced(part.text) for part in other):
        return name
    name = tuple([piece for part in name for piece in _side_cut_off(part, other)])
    sides = any(org_equivalent(part.fold) in ("north", "south") for part in other)
    return tuple(
        piece
        for part in name
        for piece in (
            _unit_cut_off(part, sides=sides) if is_unspaced(part.text) and len(part.text) == len(part.fold) else (part,)
        )
    )


def _unit_cut_off(part: Part, *, sides: bool) -> tuple[Part, ...]:
    """Cut the unit off an unspaced name, and the side before it if `sides` are told: 경상북도, North Gyeongsang, but Gyeongsangbuk-do."""
    word = part.fold
    if sides and word.endswith(_KOREAN_PROVINCES) and len(word) > len(_KOREAN_PROVINCES[0]) + 1:
        return _cut_at(part, len(word) - 2, len(word) - 1)
    first, last = max(2, len(word) - _LONGEST), min(len(word) - 2, _LONGEST)
    at = next((at for at in range(first, len(word)) if org_equivalent(word[at:]) in _UNITS), None)
    if at is None and word[0] < _FIRST_HAN:  # Thai
        at = next((at for at in range(last, 2, -1) if org_equivalent(word[:at]) in _UNITS), None)
    return (part,) if at is None else _cut_at(part, at)


def _side_cut_off(part: Part, other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Cut the east, west, south or north off a Japanese name, where the other begins with one in Latin letters: 東大阪, Higashiosaka."""
    begins = part.fold[:1] in _SIDES and len(part.fold) > 1 and any(_side_of(word.fold) for word in other)
    return _cut_at(part, 1) if begins and len(part.text) == len(part.fold) else (part,)


def _side_of(word: str) -> str | None:
    return next((side for side in _SIDES.values() if word.startswith(side) and len(word) > len(side) + 2), None)


def with_sides_cut_off(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Cut the side off a Japanese name in Latin letters where the other is in characters and has one cut off.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_sides_cut_off(plain_parts("Higashiosaka"), plain_parts("東 大阪"))]
    ['Higashi', 'osaka']
    """
    if not any(part.fold in _SIDES for part in other):
        return name
    cuts = [(part, _side_of(part.fold) if len(part.text) == len(part.fold) else None) for part in name]
    return tuple([piece for part, side in cuts for piece in (_cut_at(part, len(side)) if side else (part,))])


def _cut_at(part: Part, *places: int) -> tuple[Part, ...]:
    ends = [0, *places, len(part.text)]
    return tuple([Part(part.text[at:end], part.fold[at:end], "word") for at, end in itertools.pairwise(ends)])
