"""Mentions of six languages linked with a registry that has only the Polish and Russian lemmas.

    python -m benchmarks.text.linking [--errors N] [--sample N] [topic ...]

A prediction is right when it overlaps a mention of the same entity, each used once. Persons, places and organizations
count; where a demonym is marked, a prediction counts neither way. Recall is over the mentions whose entity has a Polish
or Russian lemma in the topic; a second line has it over all mentions.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable

from benchmarks.text.news import KINDS, REPORTED, TUNED, Document, Gold, documents, lemmas, registry
from namenorm import Mention

Counts = Counter[str]


def score(document: Document, found: Iterable[Mention], known: frozenset[str], errors: Counter[tuple[str, ...]]) -> dict[str, Counts]:
    """Return right, wrong, missed and unreachable counts of one document, by type."""
    counts: dict[str, Counts] = defaultdict(Counter)
    gold = [mention for mention in document.mentions if mention.type in KINDS and not mention.demonym]
    neutral = [mention for mention in document.mentions if mention.demonym]
    of_kind = {kind: type_ for type_, kind in KINDS.items()}
    left = list(gold)
    wrong: list[Mention] = []
    for mention in found:
        partner = next((g for g in left if _overlap(g, mention) and g.entity == mention.entity.id), None)
        if partner:
            left.remove(partner)
            counts[partner.type]["right"] += 1
        else:
            wrong.append(mention)
    for mention in wrong:
        if any(_overlap(g, mention) for g in neutral):
            continue
        there = next((g for g in gold if _overlap(g, mention)), None)
        counts[there.type if there else of_kind[mention.entity.kind]]["wrong"] += 1
        errors["wrong", document.language, mention.surface, mention.entity.id, there.entity if there else "-"] += 1
    for each in left:
        reachable = each.entity in known
        counts[each.type]["missed" if reachable else "unreachable"] += 1
        if reachable:
            errors["missed", document.language, each.surface, each.entity, each.type] += 1
    return counts


def _overlap(gold: Gold, mention: Mention) -> bool:
    return gold.start < mention.end and mention.start < gold.end


def line(name: str, counts: Counts) -> str:
    """Return one row of the table."""
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    overall = right / max(1, right + missed + counts["unreachable"])
    return f"{name:18} P {precision:.3f}  R {recall:.3f}  F1 {_f1(precision, recall):.3f}   over all mentions R {overall:.3f}  F1 {_f1(precision, overall):.3f}"


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="*", default=[*TUNED, REPORTED])
    parser.add_argument("--errors", type=int, default=0, help="print the commonest errors")
    parser.add_argument("--sample", type=int, default=1, help="read every nth document only")
    options = parser.parse_args()
    for topic in options.topics:
        names, known = registry(topic), frozenset(lemmas(topic))
        total: Counts = Counter()
        rows: dict[str, Counts] = defaultdict(Counter)
        errors: Counter[tuple[str, ...]] = Counter()
        chosen = [document for document in documents() if document.topic == topic][:: options.sample]
        begin = time.process_time()
        for document in chosen:
            for type_, counts in score(document, names.find(document.text), known, errors).items():
                total += counts
                rows[type_] += counts
                rows[document.language] += counts
        seconds = time.process_time() - begin
        size = sum(len(document.text.encode()) for document in chosen)
        print(f"\n{topic}: {len(chosen)} articles, {len(known)} entities, {size / 1e6 / seconds:.2f} MB/s")
        print(line("all", total))
        for name in (*KINDS, "bg", "cs", "pl", "ru", "sl", "uk"):
            print(line(f"  {name}", rows[name]))
        for what in ("wrong", "missed"):
            for key, times in [item for item in errors.most_common() if item[0][0] == what][: options.errors]:
                print(f"{times:5} {' | '.join(key)}")


if __name__ == "__main__":
    main()
