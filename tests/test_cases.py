"""The tables of `tests/cases/`: one row a case; a row that is known to fail stands in `known-failures.csv`."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

import namenorm

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FAILING = {(row["table"], row["case"]) for row in rows("known-failures.csv")}


def case(table: str, label: str, *values: object) -> object:
    marks = [pytest.mark.xfail(strict=True)] if (table, label) in FAILING else []
    return pytest.param(*values, id=label, marks=marks)


@pytest.mark.parametrize(
    "row", [case("compare", f"{row['left']} / {row['right']}", row) for row in rows("compare.csv")]
)
def test_compare(row: dict[str, str]) -> None:
    result = namenorm.compare(row["left"], row["right"], kind=row["kind"] or None)  # type: ignore[arg-type]
    if row["same"] == "yes":
        assert result.verdict == "same", result.explain()
    else:
        assert result.verdict != "same", result.explain()


def test_compare_says_different_of_most_negatives() -> None:
    negatives = [row for row in rows("compare.csv") if row["same"] == "no"]
    verdicts = [namenorm.compare(row["left"], row["right"], kind=row["kind"]).verdict for row in negatives]  # type: ignore[arg-type]
    assert verdicts.count("different") >= 0.9 * len(verdicts)


def test_mean_score_falls_over_the_tiers() -> None:
    scores = defaultdict(list)
    for row in rows("compare.csv"):
        score = namenorm.compare(row["left"], row["right"], kind=row["kind"]).score  # type: ignore[arg-type]
        scores[row["same"], row["strength"]].append(score)
    order = [("yes", "strong"), ("yes", "medium"), ("no", "strong")]
    means = [sum(scores[tier]) / len(scores[tier]) for tier in order]
    assert means == sorted(means, reverse=True), dict(zip(order, means))


@pytest.mark.parametrize("row", [case("resolve", row["surface"] or "empty", row) for row in rows("resolve.csv")])
def test_resolve(row: dict[str, str]) -> None:
    match = namenorm.resolve(row["surface"], lang=row["language"] or None)
    assert (match.entity.id if match else "") == row["entity"], match and match.explain()


@pytest.mark.parametrize(
    "marked", [case("find", row["text"], row["text"]) for row in rows("find.csv")]
)
def test_find(marked: str) -> None:
    expected, text, last = [], "", 0
    for mark in _MARK.finditer(marked):
        text += marked[last : mark.start()]
        expected.append((len(text), mark[1], mark[2]))
        text += mark[1]
        last = mark.end()
    text += marked[last:]
    found = namenorm.find(text)
    assert [(m.start, m.surface, m.entity.id) for m in found] == expected
    assert all(text[m.start : m.end] == m.surface for m in found)


@pytest.mark.parametrize("text", [case("negative", row["text"], row["text"]) for row in rows("negative.csv")])
def test_nothing_is_found_or_changed(text: str) -> None:
    assert [(m.surface, m.entity.id) for m in namenorm.find(text)] == []
    assert namenorm.reconcile(text).text == text


def test_a_fifth_of_the_cases_are_negative() -> None:
    compare = rows("compare.csv")
    negative = sum(row["same"] == "no" for row in compare) + len(rows("negative.csv"))
    negative += sum(not row["entity"] for row in rows("resolve.csv"))
    assert negative >= 0.2 * (len(compare) + len(rows("negative.csv")) + len(rows("resolve.csv")) + len(rows("find.csv")))


def test_no_pair_has_two_labels() -> None:
    seen: dict[frozenset[str], str] = {}
    for row in rows("compare.csv"):
        pair = frozenset((row["left"], row["right"]))
        assert seen.setdefault(pair, row["same"]) == row["same"], row
