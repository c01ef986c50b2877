"""People whom the registry does not know, in real news: are their mentions grouped rightly, and rewritten rightly?

    python -m benchmarks.text.unknown DATA/dev/slavic_news_dev.jsonl.gz [--registry] [--errors]

Each document is read with an empty registry (or the shipped one). Two mentions of one cluster are right when the hand
gave them one entity; a change is right when it joins two spellings of one entity, and is no mere case ending.
Mentions that the hand did not mark as a person are wrong.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import namenorm
from namenorm.text import fold


def entity_at(document: dict[str, Any], start: int, end: int) -> tuple[str, str]:
    """Return the id and the lemma of the person marked there, or nothing."""
    for mention in document["mentions"]:
        if mention["type"] == "PER" and mention["start"] < end and start < mention["end"]:
            return mention["entity"], fold(mention["lemma"])
    return "", ""


def main() -> None:
    """Print pairs and changes, right and all, by language."""
    parser = argparse.ArgumentParser(description="precision on people whom no registry knows")
    parser.add_argument("data", type=Path)
    parser.add_argument("--registry", action="store_true", help="with the shipped registry")
    parser.add_argument("--errors", action="store_true", help="print what is wrong")
    args = parser.parse_args()
    registry = namenorm.Registry.default() if args.registry else namenorm.Registry.from_records([])
    counts: Counter[tuple[str, str]] = Counter()
    with gzip.open(args.data, "rt", encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            _judge(document, registry.reconcile(document["text"]), counts, args.errors)
    for language in sorted({language for language, _ in counts}):
        pairs, right = counts[language, "pairs"], counts[language, "right pairs"]
        edits, good = counts[language, "changes"], counts[language, "right changes"]
        print(f"{language}: {counts[language, 'clusters']:>5} clusters, pairs {right}/{pairs} = {right / max(1, pairs):.3f}, changes {good}/{edits}")


def _judge(document: dict[str, Any], result: namenorm.Reconciliation, counts: Counter[tuple[str, str]], told: bool) -> None:
    language = document["lang"]
    for cluster in result.clusters:
        counts[language, "clusters"] += 1
        marked = [(entity_at(document, start, end)[0], surface) for start, end, surface in cluster.mentions]
        for (one, left), (two, right) in combinations(marked, 2):
            counts[language, "pairs"] += 1
            counts[language, "right pairs"] += one == two != ""
            if told and (one != two or not one):
                print(f"{language}: {left} ({one}), {right} ({two})")
    home = {(start, end): cluster for cluster in result.clusters for start, end, _ in cluster.mentions}
    for edit in result.edits:
        if edit.mention is None:
            cluster = home[edit.start, edit.end]
            chosen = next(entity_at(document, a, b) for a, b, surface in cluster.mentions if " ".join(surface.split()) == cluster.name)
            mine = entity_at(document, edit.start, edit.end)
            counts[language, "changes"] += 1
            good = mine[0] == chosen[0] != "" and mine[1] != chosen[1]
            counts[language, "right changes"] += good
            if told:
                print(f"{language}: {edit.before} -> {edit.after}: {'right' if good else 'wrong'} {mine} {chosen}")


if __name__ == "__main__":
    main()
