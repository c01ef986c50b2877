"""Wrong on purpose: names of different bearers that look alike must come out "different" or "unsure", never "same".

The cases are the rows of `tests/cases/compare.csv` that are not the same, and those of `negative.csv`. The mean score
of each strength tier of the same file is printed too: it must fall from strong to weak to not the same.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import namenorm
from benchmarks.compare.records import Pair
from namenorm.records import Kind

CASES = Path(__file__).resolve().parents[2] / "tests" / "cases"


class Case(NamedTuple):
    """A row: two names, whether they are the same, the tier, the kind."""

    left: str
    right: str
    same: bool
    strength: str
    kind: Kind | None


def cases() -> Iterator[Case]:
    """Yield the pairs of the case files."""
    for name in ("compare.csv", "negative.csv"):
        path = CASES / name
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row.get("left") and row.get("right"):
                    kind: Kind | None = row.get("kind") or None  # type: ignore[assignment]
                    yield Case(row["left"], row["right"], row.get("same") == "yes", row.get("strength") or "", kind)


def pairs() -> list[Pair]:
    """Return the cases as a suite."""
    return [Pair(case.left, case.right, case.same, case.kind or "person", case.strength, "", "") for case in cases()]


def report() -> int:
    """Print the hard negatives that are called the same, and the mean score of the tiers; return how many errors."""
    tiers: dict[str, list[float]] = defaultdict(list)
    wrong, negatives = [], 0
    for case in cases():
        made = namenorm.compare(case.left, case.right, kind=case.kind)
        tiers[case.strength or "unnamed" if case.same else "not the same"].append(made.score)
        if not case.same:
            negatives += 1
            if made.verdict == "same":
                wrong.append((case, made.score))
    print(f"=== wrong on purpose: {negatives} pairs, {len(wrong)} of them called the same")
    for case, score in wrong:
        print(f"  {score:.3f}  {case.left} / {case.right}  ({case.kind or 'any kind'})")
    for tier in ("strong", "medium", "weak", "unnamed", "not the same"):
        if tiers[tier]:
            print(f"  mean score, {tier:13} {sum(tiers[tier]) / len(tiers[tier]):.3f}  ({len(tiers[tier])} pairs)")
    _fresh()
    return len(wrong)


def _fresh() -> None:
    """Print F1 on the pairs of the fresh files, which no weight is fitted on."""
    said: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for name in ("compare-fresh", "compare-second-open", "compare-second-held", "compare-third-open", "compare-third-held", "compare-third-persons-open", "compare-third-persons-held", "compare-fourth-held", "compare-fifth", "compare-sixth-held", "compare-seventh-held"):
        with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                kind: Kind = row["kind"]  # type: ignore[assignment]
                said[f"{name}, {kind}"].append((namenorm.compare(row["left"], row["right"], kind=kind).verdict == "same", row["same"] == "yes"))
    for name, found in said.items():
        right = found.count((True, True))
        wrong = found.count((True, False)) + found.count((False, True))
        print(f"  {name:33} F1 {2 * right / (2 * right + wrong):.3f}  ({len(found)} pairs)")
