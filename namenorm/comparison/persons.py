"""Two personal names, part by part: which answers which, and what each alignment says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from namenorm.comparison.align import Alignment, assign, best_cut
from namenorm.comparison.likeness import COGNATE, Feature, measure
from namenorm.comparison.relation import Relation, Stages, relation
from namenorm.comparison.vectors import cosines
from namenorm.comparison.weights import weight_of
from namenorm.lexicon import are_regnal_forms
from namenorm.parts import Part

_LITTLE = ("particle", "honorific")
_AFTER = ("suffix", "number")
_SMALL = (*_LITTLE, *_AFTER)
_EQUAL = frozenset({"exact", "exact_common", "exact_short"})
_AGREEING = frozenset({"convention", "typo", "encoder", "romanized", "inflected"})


def align_persons(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align the parts of two personal names, each part of both in exactly one alignment.

    >>> from namenorm.parts import person_parts
    >>> [item.kind for item in align_persons(person_parts("Ivan Petrov"), person_parts("Petrov"), Stages())]
    ['exact_common', 'omitted_given']
    """
    return best_cut(tuple(left), tuple(right), lambda one, two: _align(one, two, stages))


def _align(left: tuple[Part, ...], right: tuple[Part, ...], stages: Stages) -> list[Alignment]:
    """Align two names cut as they are."""
    mains = [tuple([part for part in name if part.tag not in _SMALL]) for name in (left, right)]
    if len(mains[0]) == len(left) and len(mains[1]) == len(right):
        return _aligned(left, right, relate_all(left, right, stages, regnal=False))
    regnal = all(any(part.tag == "number" for part in name) for name in (left, right))
    return _aligned(*mains, relate_all(*mains, stages, regnal)) + _small_parts(left, right)


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


def _aligned(
    left: Sequence[Part], right: Sequence[Part], relations: dict[tuple[int, int], Relation]
) -> list[Alignment]:
    pairs = assign(len(left), len(right), lambda i, j: relations[i, j].weight)
    chosen = [relations[at] for at in pairs]
    equal = [at for at, item in enumerate(chosen) if item.kind in _EQUAL]
    found = [
        _beside(left[i], right[j], item) if equal and item.beside else Alignment((left[i],), (right[j],), *item[:3])
        for (i, j), item in zip(pairs, chosen)
    ]
    for at in equal[2:]:
        found[at] = Alignment.of(found[at].left, found[at].right, found[at].kind, (*found[at].features, ("further", 1.0)))
    kinds = [item.kind for item in found]
    if "gendered" in kinds and "inflected" in kinds:
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


def _beside(left: Part, right: Part, found: Relation) -> Alignment:
    """Align two parts that are not equal beside others that are."""
    item = Alignment.of((left,), (right,), found.kind, (*found.features, *found.beside))
    return item._replace(kind="contradicted") if item.weight <= 0 and found.kind in _AGREEING else item


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
    ones = [part for part in left if part.tag in _SMALL]
    twos = [part for part in right if part.tag in _SMALL]
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
