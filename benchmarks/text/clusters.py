"""The distinct names of a topic over six languages, grouped without a registry.

    python -m benchmarks.text.clusters [topic ...]

B-cubed and pairwise F1 over distinct strings; a string marked with several entities counts for its commonest one.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Sequence

import namenorm
from benchmarks.text.news import KINDS, REPORTED, TUNED, documents


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

    def pairs(labels: Sequence[object]) -> int:
        return sum(size * (size - 1) // 2 for size in Counter(labels).values())

    right = pairs(list(zip(groups, gold)))
    precision, recall = right / max(1, pairs(groups)), right / max(1, pairs(gold))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="*", default=[*TUNED, REPORTED])
    parser.add_argument("--show", type=int, default=0, help="print groups and gold that disagree")
    parser.add_argument("--types", default="PER LOC ORG")
    options = parser.parse_args()
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
