"""What is learned of two measured parts: the encoder's cosine, and how well their letters answer each other."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from namenorm.comparison.weighing.knots import (
    ALIKE,
    COSINE,
    FEW_ALIKE,
    FEW_COSINE,
    FEW_FIT,
    FIT,
    FIT_OF_SIDE,
    SIZES,
    Feature,
    hat,
    names_of,
)
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.correspondence import Loss, loss
from namenorm.comparison.words.likeness import Measure
from namenorm.comparison.words.otherwords import are_spelled_otherwise, surely_two
from namenorm.comparison.words.secondlook import APART, SPELLED_OTHERWISE, second_look
from namenorm.comparison.words.strangers import GATE
from namenorm.parts import Part

_STRICT = (".known1", ".known2", ".known1_slip", ".known2_slip", ".syllables", ".signs")
"""Marks of pairs of words of which each letter counts: listed names, syllables, signs."""
_ACROSS = frozenset("ARHX")
"""Groups of scripts of which words may be told to be surely two."""


def with_learned(
    left: Part, right: Part, found: Measure, cosine: float | None, *, hopeful: bool = False
) -> tuple[Feature, ...]:
    """Return all features of a measured pair: with a cosine of the encoder also how well their letters answer each
    other, by learned correspondences; without it the letters and sounds must do.

    To be `hopeful` is to take the letters for the best answer there is: that is told faster.
    """
    if found.kind != "spelling":
        return found.features
    group = found.group if cosine is not None else f"{found.group}-"
    features = [*found.features, (group, 1.0)]
    features += hat(f"{group}.letters", ALIKE, found.letters) if found.group in ("L", "N", "B") else []
    features += hat(f"{group}.sounds", ALIKE, found.sounds)
    size = bisect_left(SIZES, found.size)
    features.append((f"{group}.size{size}", 1.0))
    if cosine is None:
        return (*features, *hat(f"{group}.size{size}.sounds", FEW_ALIKE, found.sounds))
    if found.difference and group in ("L", "N"):
        features.append((f"{group}.{found.difference}", 1.0))
        features += (
            [(f"known.{found.difference}", 1.0)]
            if any(name.startswith(f"{group}.known2") for name, _ in found.features)
            else []
        )
    features += second_look(left, right, group) if found.sounds >= GATE else ()
    features += hat(f"{group}.cosine", COSINE, cosine)
    features += hat(f"{group}.size{size}.cosine", FEW_COSINE, cosine)
    for name, part in hat(f"{group}.sounds", FEW_ALIKE, found.sounds):
        features += [(other, part * share) for other, share in hat(f"{name}.cosine", FEW_COSINE, cosine)]
    if hopeful:
        return (*features, *_best_fit(found.group, _strict(found)))
    lost = loss(left.text, right.text)
    if are_spelled_otherwise(left, right, group, cosine):
        features += SPELLED_OTHERWISE
    elif group in _ACROSS and surely_two(left, right, group, cosine, lost.a_letter if lost else None) and APART[0] not in features:
        features += APART
    return (*features, *_fit(lost, found))


def _fit(lost: Loss | None, found: Measure) -> list[Feature]:
    """Tell how well the letters of two words answer each other: a letter, and in all against the best of either word.

    It counts once more for words of which each letter counts: listed names, and syllables.
    """
    if lost is None:
        return [(f"{found.group}.no_fit", 1.0)]
    features = hat(f"{found.group}.fit", FIT, -lost.a_letter)
    features += hat("fit.less", FIT_OF_SIDE, -lost.less)
    features += hat("fit.more", FIT_OF_SIDE, -lost.more)
    for name in _strict(found):
        features += hat(f"{name}.fit", FEW_FIT, -lost.a_letter)
    return features


def _strict(found: Measure) -> tuple[str, ...]:
    return tuple([name for name, _ in found.features if name.endswith(_STRICT)])


@lru_cache(maxsize=1 << 8)
def _best_fit(group: str, strict: tuple[str, ...]) -> tuple[Feature, ...]:
    """Return the features of the best fit of letters that two words of a group may have, where some marks count once more."""
    spread: list[tuple[str, tuple[float, ...]]] = [
        (f"{group}.fit", FIT),
        ("fit.less", FIT_OF_SIDE),
        ("fit.more", FIT_OF_SIDE),
    ]
    spread += [(f"{name}.fit", FEW_FIT) for name in strict]
    best = tuple(
        [max([((name, 1.0),) for name in names_of(prefix)[: len(knots)]], key=weight_of)[0] for prefix, knots in spread]
    )
    return max(best, ((f"{group}.no_fit", 1.0),), key=weight_of)
