"""Hard negatives beside positives: nearest first, never tied by the data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import TypeAlias

from benchmarks.compare.closeness import nearest
from benchmarks.compare.records import Form, Pair, Positive, number_of
from namenorm.records import Kind
from namenorm.text import fold

Tied: TypeAlias = Callable[[str, str], bool]
NEGATIVES = 3
_LOOKED_AT = 24


def thinned(positives: Sequence[Positive], most: int) -> list[Positive]:
    """Return at most so many positives, each folded pair once, chosen and ordered by a digest of their strings."""
    unique: dict[tuple[str, ...], Positive] = {}
    for positive in positives:
        unique.setdefault(pair_key(positive.left.text, positive.right.text), positive)
    ordered = sorted(unique.values(), key=lambda item: number_of("draw", item.left.text, item.right.text))
    return ordered[:most]


def with_negatives(
    positives: Sequence[Positive], kind: Kind, tied: Tied, *, extra: Sequence[Pair] = (), plain: bool = True
) -> list[Pair]:
    """Return positives and their hard negatives as pairs, in an order that depends on the strings alone.

    For a positive (l, r) two negatives are hard: in turns l with what is nearest to r, what is nearest to l with r,
    and l or r with what is nearest to it on the other side. The third is l with any other right (`plain`; without it
    a third hard one). `tied` says which strings must never make a negative.
    """
    pairs = [Pair(*_texts(item), True, kind, item.group, item.left.lang, item.right.lang) for item in positives]
    seen = {pair_key(pair.left, pair.right) for pair in pairs} | {pair_key(pair.left, pair.right) for pair in extra}
    pairs += extra
    lefts = _forms([item.left for item in positives])
    rights = _forms([item.right for item in positives])
    for item, ways in zip(positives, _candidates(positives, lefts, rights)):
        wanted = [("near", ways, NEGATIVES - plain), ("any", _others(item, rights), int(plain))]
        for group, candidates, most in wanted:
            found = 0
            for left, right in candidates:
                key = pair_key(left.text, right.text)
                if found == most:
                    break
                if key not in seen and not tied(left.text, right.text):
                    seen.add(key)
                    pairs.append(Pair(left.text, right.text, False, kind, group, left.lang, right.lang))
                    found += 1
    return sorted(pairs, key=lambda pair: number_of("order", pair.left, pair.right))


def _others(item: Positive, rights: list[Form]) -> list[tuple[Form, Form]]:
    start = number_of("any", item.left.text, item.right.text)
    return [(item.left, rights[(start + step) % len(rights)]) for step in range(10)]


def _candidates(positives: Sequence[Positive], lefts: list[Form], rights: list[Form]) -> list[list[tuple[Form, Form]]]:
    own_left, own_right = [item.left.text for item in positives], [item.right.text for item in positives]
    left_texts, right_texts = [form.text for form in lefts], [form.text for form in rights]
    by_right = nearest(own_right, right_texts, _LOOKED_AT)
    by_left = nearest(own_left, left_texts, _LOOKED_AT, native=not all(text.isascii() for text in own_left))
    across = nearest(own_left, right_texts, _LOOKED_AT)
    back = nearest(own_right, left_texts, _LOOKED_AT)
    found = []
    for place, item in enumerate(positives):
        ways = [
            [(item.left, rights[i]) for i in by_right[place]],
            [(lefts[i], item.right) for i in by_left[place]],
            [(item.left, rights[i]) for i in across[place]],
            [(lefts[i], item.right) for i in back[place]],
        ]
        ways = [ways[0], ways[1], ways[2 + place % 2]] if place % 4 < 2 else [ways[1], ways[0], ways[2 + place % 2]]
        found.append([pair for row in zip_longest(*ways) for pair in row if pair is not None])
    return found


def _forms(forms: Sequence[Form]) -> list[Form]:
    unique: dict[str, Form] = {}
    for form in forms:
        unique.setdefault(form.text, form)
    return sorted(unique.values(), key=lambda form: number_of("pool", form.text))


def _texts(item: Positive) -> tuple[str, str]:
    return item.left.text, item.right.text


def pair_key(left: str, right: str) -> tuple[str, ...]:
    """Return what two pairs have in common that are the same when folded or turned round."""
    return tuple(sorted((fold(left), fold(right))))
