"""The distinct names of a topic over six languages, grouped without a registry.

    python -m benchmarks.text.clusters [topic ...]
    python -m benchmarks.text.clusters --tune      best limits of `clustering/`, on the topics to tune on; nothing is written

B-cubed and pairwise F1 over distinct strings; a string marked with several entities counts for its commonest one.
`--tune` tries the values of one limit after another. A value counts as the mean of itself and its two neighbours, so
that what is chosen lies on a plateau and a refitted comparison does not upset it. What it prints goes by hand into
`clustering/pairs.py`, `bodies.py` and `grouping.py`; do it after each new encoder or refitted weights.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from types import ModuleType

import namenorm
from benchmarks.text.news import KINDS, REPORTED, TUNED, documents
from namenorm.clustering import bodies, grouping, pairs

LIMITS: tuple[tuple[ModuleType, str, tuple[float, ...]], ...] = (
    (pairs, "_LEAN", (0.0, 0.4, 0.7, 1.0, 1.4, 1.8, 2.2, 2.6)),
    (pairs, "_LEAN_OTHERS", (-0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5)),
    (grouping, "_UNSEEN", (-3.0, -2.0, -1.5, -1.0, -0.6, -0.3)),
    (pairs, "_MOST_ODDS", (2.0, 3.0, 4.0, 5.0, 6.0)),
    (pairs, "_LEAST_COSINE", (0.4, 0.45, 0.5, 0.55, 0.6)),
    (bodies, "_FURTHER_WORDS", (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)),
    (bodies, "_FURTHER_GENERIC", (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0)),
    (bodies, "_AS_GOOD", (0.75, 0.8, 0.84, 0.88, 0.92)),
    (bodies, "_TRANSLATED", (1.0, 2.0, 3.0, 4.0)),
    (pairs, "_RECUT_LESS", (0.0, 0.5, 1.0, 2.0, 3.0)),
    (grouping, "_GIVEN_RATHER", (0.1, 0.2, 0.3, 0.4, 0.6)),
    (grouping, "_ONE_BEARER", (0.5, 0.6, 0.7, 0.85, 1.0)),
)
"""The limits to tune, in order, and the values to try."""


def names(topic: str, type_: str, field: str) -> tuple[list[str], list[str]]:
    """Return the distinct lemmas or surfaces of one type, demonyms aside, and the entity of each."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents():
        if document.topic == topic:
            for mention in document.mentions:
                if mention.type == type_ and not mention.demonym:
                    found[" ".join(getattr(mention, field).split())][mention.entity] += 1
    texts = sorted(text for text in found if text)
    return texts, [found[text].most_common(1)[0][0] for text in texts]


def b_cubed(groups: Sequence[int], gold: Sequence[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1, item by item."""
    group_sizes, gold_sizes, both = Counter(groups), Counter(gold), Counter(zip(groups, gold))
    total = len(gold)
    precision = sum(both[pair] / group_sizes[pair[0]] for pair in zip(groups, gold)) / total
    recall = sum(both[pair] / gold_sizes[pair[1]] for pair in zip(groups, gold)) / total
    return precision, recall, 2 * precision * recall / (precision + recall)


def pairwise(groups: Sequence[int], gold: Sequence[str]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over pairs of items that are in one group."""

    def count(labels: Sequence[object]) -> int:
        return sum(size * (size - 1) // 2 for size in Counter(labels).values())

    right = count(list(zip(groups, gold)))
    precision, recall = right / max(1, count(groups)), right / max(1, count(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="*", default=[*TUNED, REPORTED])
    parser.add_argument("--show", type=int, default=0, help="print groups and gold that disagree")
    parser.add_argument("--types", default="PER LOC ORG")
    parser.add_argument("--tune", action="store_true")
    options = parser.parse_args()
    if options.tune:
        tune()
        return
    empty = namenorm.Registry.from_records([])
    for topic in options.topics:
        for type_ in options.types.split():
            for field in ("lemma", "surface"):
                texts, gold = names(topic, type_, field)
                begin = time.process_time()
                groups = [0] * len(texts)
                found = empty.cluster(texts, kind=KINDS[type_])  # type: ignore[arg-type]
                for number, members in enumerate(found):
                    for at in members:
                        groups[at] = number
                seconds = time.process_time() - begin
                one, two = b_cubed(groups, gold), pairwise(groups, gold)
                print(
                    f"{topic:10} {type_} {field:8} {len(texts):5} names  B-cubed P {one[0]:.3f} R {one[1]:.3f} F1 {one[2]:.3f}"
                    f"   pairwise P {two[0]:.3f} R {two[1]:.3f} F1 {two[2]:.3f}   {seconds:.1f} s", flush=True,
                )  # fmt: skip
                if options.show and field == "lemma":
                    _show(texts, gold, found, options.show)


def _found(texts: list[str], kind: str, empty: namenorm.Registry) -> list[int]:
    groups = [0] * len(texts)
    for number, members in enumerate(empty.cluster(texts, kind=kind)):  # type: ignore[arg-type]
        for at in members:
            groups[at] = number
    return groups


def _value(sets: Sequence[tuple[list[str], list[str]]], kind: str, empty: namenorm.Registry) -> float:
    """Return the mean of B-cubed F1, and a little of pairwise F1, which hangs on the few largest groups."""
    each = [(_found(texts, kind, empty), gold) for texts, gold in sets]
    return sum(b_cubed(groups, gold)[2] + 0.25 * pairwise(groups, gold)[2] for groups, gold in each) / len(each)


def tune() -> None:
    """Print for persons and for the others the limits that do best on the topics to tune on."""
    empty = namenorm.Registry.from_records([])
    for type_ in ("PER", "LOC", "ORG"):
        kind = KINDS[type_]
        sets = [names(topic, type_, field) for topic in TUNED for field in ("lemma", "surface")]
        for module, limit, values in LIMITS:
            if limit in (("_LEAN_OTHERS", "_FURTHER_WORDS", "_FURTHER_GENERIC", "_AS_GOOD", "_TRANSLATED") if kind == "person" else ("_LEAN", "_GIVEN_RATHER")):
                continue
            before = getattr(module, limit)
            reached = []
            for value in values:
                setattr(module, limit, value)
                reached.append(_value(sets, kind, empty))
            smooth = [sum(part) / len(part) for part in (reached[max(0, at - 1) : at + 2] for at in range(len(values)))]
            best = values[max(range(len(values)), key=lambda at: smooth[at])]
            setattr(module, limit, best)
            print(f"{type_} {limit:15} {before} -> {best}   " + " ".join(f"{v}:{r:.3f}" for v, r in zip(values, reached)), flush=True)


def _show(texts: list[str], gold: list[str], found: list[list[int]], most: int) -> None:
    mixed = [group for group in found if len({gold[at] for at in group}) > 1]
    for group in sorted(mixed, key=len, reverse=True)[:most]:
        print("   mixed:", "; ".join(f"{texts[at]} ({gold[at]})" for at in group))
    home = {at: number for number, group in enumerate(found) for at in group}
    split: dict[str, set[int]] = defaultdict(set)
    for at, entity in enumerate(gold):
        split[entity].add(home[at])
    for entity in sorted(split, key=lambda entity: -len(split[entity]))[:most]:
        print("   split:", entity, " / ".join(", ".join(texts[at] for at in found[number]) for number in sorted(split[entity])))


if __name__ == "__main__":
    main()
