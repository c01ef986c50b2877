"""Two personal names, part by part: which answers which, and what each alignment says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from namenorm.comparison.align import Alignment, assign, recut
from namenorm.comparison.likeness import COGNATE, FEW_ALIKE, FEW_COSINE, Feature, Measure, hat, measure, with_cosine
from namenorm.comparison.vectors import cosines
from namenorm.comparison.weights import weight_of
from namenorm.lexicon import are_regnal_forms
from namenorm.parts import Part

_LITTLE = ("particle", "honorific")
_AFTER = ("suffix", "number")
_GENDERED_GIVEN = (("gendered_given", 1.0),)


class Stages(NamedTuple):
    """Which stages of a comparison are asked."""

    encoder: bool = True
    conventions: bool = True
    typos: bool = True


class Relation(NamedTuple):
    """How two parts relate: the kind of evidence, its features and their weight."""

    kind: str
    features: tuple[Feature, ...]
    weight: float


def align_persons(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align the parts of two personal names, each part of both in exactly one alignment.

    >>> from namenorm.parts import person_parts
    >>> [item.kind for item in align_persons(person_parts("Ivan Petrov"), person_parts("Petrov"), Stages())]
    ['exact_common', 'omitted_given']
    """
    mains = [tuple(part for part in name if part.tag not in (*_LITTLE, *_AFTER)) for name in (left, right)]
    regnal = all(any(part.tag == "number" for part in name) for name in (left, right))
    best = _aligned(*mains, relate_all(*mains, stages, regnal))
    for one, two in recut(*mains):
        other = _aligned(one, two, relate_all(one, two, stages, regnal))
        other.append(Alignment.of((), (), "recut", (("recut", 1.0),)))
        if sum(item.weight for item in other) > sum(item.weight for item in best):
            best = other
    return best + (_small_parts(left, right) if len(mains[0]) < len(left) or len(mains[1]) < len(right) else [])


def relate_all(
    left: Sequence[Part], right: Sequence[Part], stages: Stages, regnal: bool
) -> dict[tuple[int, int], Relation]:
    """Relate each part of one name to each of the other; the encoder is asked once for all that need it.

    With `regnal` both are names with a numeral, as monarchs and popes have: Charles and Karl are then one name.
    """
    single = len(left) == len(right) == 1
    found = {(i, j): measure(one, two) for (i, one), (j, two) in product(enumerate(left), enumerate(right))}
    if regnal:
        found = {at: COGNATE if are_regnal_forms(left[at[0]].fold, right[at[1]].fold) and item.kind in ("far", "spelling") else item for at, item in found.items()}
    asked = [at for at, item in found.items() if item.ask] if stages.encoder else []
    cosine = dict(zip(asked, cosines([(left[i].text, right[j].text) for i, j in asked])))
    return {at: relation(left[at[0]], right[at[1]], item, cosine.get(at), stages, single) for at, item in found.items()}


def relation(
    left: Part, right: Part, found: Measure, cosine: float | None, stages: Stages, single: bool
) -> Relation:
    """Return how two measured parts relate; `single` when each is the whole name."""
    if found.kind == "spelling" and not stages.conventions:
        found = found._replace(sounds=found.letters if found.group in ("L", "N") else cosine or 0.0)
    if found.kind == "gendered" and left.tag == right.tag == "given":
        return Relation("gendered", _GENDERED_GIVEN, weight_of(_GENDERED_GIVEN))
    if found.kind == "far" and not single and left.tag == right.tag != "patronymic":
        return Relation("contradicted", found.features, weight_of(found.features))
    features = [*with_cosine(found, cosine), *_of_tags(left, right, found)]
    if single:
        features += _of_single(found, cosine)
    weight = weight_of(features)
    if found.kind == "far":
        return Relation("contradicted", tuple(features), weight)
    kind = found.kind if found.kind != "spelling" else _kind_of_spelling(left, right, found, cosine, weight)
    if kind == "typo" and not stages.typos:
        kind, features = "contradicted", [("contradicted", 1.0)]
        weight = weight_of(features)
    return Relation(kind, tuple(features), weight)


def _of_tags(left: Part, right: Part, found: Measure) -> list[Feature]:
    """What the roles of two parts add: a given name that answers a family name agrees or differs less."""
    if left.tag == right.tag:
        return [("patronymics", 1.0)] if left.tag == "patronymic" and found.kind in ("spelling", "far") else []
    if found.kind == "far":
        return [("crossed.far", 1.0)]
    return hat("crossed.sounds", FEW_ALIKE, found.sounds) if found.kind == "spelling" else [("crossed", 1.0)]


def _of_single(found: Measure, cosine: float | None) -> list[Feature]:
    """What is special when the whole name is one part."""
    if found.kind != "spelling":
        return [(f"single.{found.kind}", 1.0)]
    if cosine is None:
        return hat(f"single.{found.group}.sounds", FEW_ALIKE, found.sounds)
    return hat(f"single.{found.group}.cosine", FEW_COSINE, cosine)


def _kind_of_spelling(left: Part, right: Part, found: Measure, cosine: float | None, weight: float) -> str:
    if weight <= 0:
        return "contradicted_patronymic" if "patronymic" in (left.tag, right.tag) else "contradicted"
    if found.sounds > 0.99:
        return "convention"
    if any(name.endswith(".inflected") for name, _ in found.features):
        return "inflected"
    if found.group in ("L", "N") and found.letters >= 0.7:
        return "typo"
    return "encoder" if cosine is not None else "romanized"


def _aligned(
    left: Sequence[Part], right: Sequence[Part], relations: dict[tuple[int, int], Relation]
) -> list[Alignment]:
    pairs = assign(len(left), len(right), lambda i, j: relations[i, j].weight)
    found = [
        Alignment((left[i],), (right[j],), *relations[i, j]) for i, j in pairs
    ]
    equal = [at for at, item in enumerate(found) if item.kind.startswith("exact")]
    for at in equal[2:]:
        found[at] = Alignment.of(found[at].left, found[at].right, found[at].kind, (*found[at].features, ("further", 1.0)))
    if any(item.kind == "gendered" for item in found) and any(item.kind == "inflected" for item in found):
        found = [_perhaps_inflected(item) for item in found]
    if len(left) == len(right):
        return found
    rest_left = [left[i] for i in range(len(left)) if all(i != at for at, _ in pairs)]
    rest_right = [right[j] for j in range(len(right)) if all(j != at for _, at in pairs)]
    initials = [any(part.tag == "initial" for part in name) for name in (left, right)]
    lone = min(len(left), len(right)) == 1
    for part in rest_left:
        found.append(Alignment.of((part,), (), *_omitted(part, all(initials), lone)))
    for part in rest_right:
        found.append(Alignment.of((), (part,), *_omitted(part, all(initials), lone)))
    return found


def _perhaps_inflected(item: Alignment) -> Alignment:
    """Beside a given name with an ending a surname in -a may be a man's in another case: Vladimira Putina."""
    if item.kind != "gendered":
        return item
    return Alignment.of(item.left, item.right, "gendered", (("gendered_inflected", 1.0),))


def _omitted(part: Part, both_initials: bool, lone: bool) -> tuple[str, tuple[Feature, ...]]:
    if part.tag == "initial" and both_initials:
        return "contradicted_initial", (("contradicted_initial", 1.0),)
    kind = f"omitted_{part.tag if part.tag in ('family', 'patronymic', 'initial') else 'given'}"
    return kind, ((kind, 1.0), ("omitted_of_lone", 1.0)) if lone else ((kind, 1.0),)


def _small_parts(left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Align honorifics, particles, suffixes and numbers: equal ones, then contradicting suffixes, then what is omitted."""
    ones = [part for part in left if part.tag in (*_LITTLE, *_AFTER)]
    twos = [part for part in right if part.tag in (*_LITTLE, *_AFTER)]
    found = []
    for one in list(ones):
        two = next((other for other in twos if other.fold == one.fold), None)
        if two:
            kind = "particle" if one.tag in _LITTLE else "suffix"
            found.append(_small((one,), (two,), kind))
            ones.remove(one)
            twos.remove(two)
    for one in [part for part in ones if part.tag in _AFTER]:
        two = next((other for other in twos if other.tag in _AFTER), None)
        if two:
            found.append(_small((one,), (two,), "number"))
            ones.remove(one)
            twos.remove(two)
    found += [_small((part,), (), _kind_of_omitted(part)) for part in ones]
    return found + [_small((), (part,), _kind_of_omitted(part)) for part in twos]


def _small(left: tuple[Part, ...], right: tuple[Part, ...], kind: str) -> Alignment:
    return Alignment.of(left, right, kind, ((kind, 1.0),))


def _kind_of_omitted(part: Part) -> str:
    return "particle_omitted" if part.tag in _LITTLE else "omitted_suffix"
