"""Which part of one name answers which part of the other: every part of both stands in exactly one alignment."""

from __future__ import annotations

from dataclasses import dataclass

from namenorm.comparison.relation import Relation, relate, spelled_apart
from namenorm.comparison.weights import WEIGHT
from namenorm.parts import Part


@dataclass(frozen=True, slots=True)
class Alignment:
    """Parts of the left name, parts of the right one (either may be empty), and how they relate."""

    left: tuple[Part, ...]
    right: tuple[Part, ...]
    relation: Relation | None


def align(left: tuple[Part, ...], right: tuple[Part, ...]) -> list[Alignment]:
    """Align two names greedily, strongest relation first; merged and split words are tried before the rest.

    >>> from namenorm.parts import person_parts
    >>> [a.relation.kind for a in align(person_parts("Abdel Karim"), person_parts("Abdelkarim"))]
    ['merged']
    """
    done: list[Alignment] = []
    free_left, free_right = list(range(len(left))), list(range(len(right)))
    pairs = []
    for i, one in enumerate(left):
        for j, two in enumerate(right):
            relation = relate(one.text, two.text)
            if relation:
                pairs.append((_preference(one, two, relation), i, j, relation))
    for _, i, j, relation in sorted(pairs, key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[1] + pair[2], pair[1])):
        if i in free_left and j in free_right:
            done.append(Alignment((left[i],), (right[j],), relation))
            free_left.remove(i)
            free_right.remove(j)
    _merge(left, right, free_left, free_right, done, swapped=False)
    _merge(right, left, free_right, free_left, done, swapped=True)
    _contradict(left, right, free_left, free_right, done)
    done.extend(Alignment((left[i],), (), None) for i in free_left)
    done.extend(Alignment((), (right[j],), None) for j in free_right)
    return done


def _preference(one: Part, two: Part, relation: Relation) -> float:
    return WEIGHT[relation.kind] + (0.5 if one.tag == two.tag else 0.0)


def _merge(
    split: tuple[Part, ...], whole: tuple[Part, ...], free: list[int], others: list[int], done: list[Alignment], *,
    swapped: bool,
) -> None:  # fmt: skip
    """Align two or three neighbouring words with one that is written together."""
    for j in list(others):
        for size in (2, 3):
            run = next((r for i in range(len(split) - size + 1) if _joins(split, r := range(i, i + size), whole[j], free)), None)
            if run is None:
                continue
            parts = tuple(split[i] for i in run)
            relation = _joined(parts, whole[j])
            done.append(Alignment((whole[j],), parts, relation) if swapped else Alignment(parts, (whole[j],), relation))
            others.remove(j)
            for i in run:
                free.remove(i)
            break


def _joins(split: tuple[Part, ...], run: range, whole: Part, free: list[int]) -> bool:
    return all(i in free for i in run) and _joined(tuple(split[i] for i in run), whole) is not None


def _joined(parts: tuple[Part, ...], whole: Part) -> Relation | None:
    """Relate several words to one: written together, or an unspaced name that a convention writes as these words."""
    if "".join(part.fold for part in parts) == whole.fold:
        return Relation("merged", f"{' '.join(p.text for p in parts)} and {whole.text} differ by a space")
    return spelled_apart(whole.text, tuple(part.text for part in parts))


def _contradict(
    left: tuple[Part, ...], right: tuple[Part, ...], free_left: list[int], free_right: list[int], done: list[Alignment]
) -> None:
    """Hold left-over parts of the same role against each other: where both names have one, they contradict."""
    for i in list(free_left):
        for j in list(free_right):
            if left[i].counts and right[j].counts and _same_role(left[i], right[j]):
                done.append(Alignment((left[i],), (right[j],), None))
                free_left.remove(i)
                free_right.remove(j)
                break


def _same_role(one: Part, two: Part) -> bool:
    names = ("given", "initial")
    return one.tag == two.tag or (one.tag in names and two.tag in names)
