"""The tables of `tests/cases/`: one row a case; a row that is known to fail stands in `known-failures.csv`."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from functools import cache
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


TIERS = (("yes", "strong"), ("yes", "medium"), ("yes", "weak"), ("no", "weak"), ("no", "medium"), ("no", "strong"))


@pytest.mark.parametrize(
    ("kind", "tables", "least", "count"),
    [
        *[(kind, tables, 0.88, 90) for kind in ("person", "organization") for tables in (("compare-fresh.csv",), ("compare-second-open.csv", "compare-second-held.csv"))],
        ("organization", ("compare-third-open.csv", "compare-third-held.csv"), 0.84, 240),
        ("place", ("compare-third-open.csv", "compare-third-held.csv"), 0.8, 60),
        ("person", ("compare-fourth-held.csv", "compare-fifth.csv"), 0.91, 500),
        ("organization", ("compare-fourth-held.csv", "compare-fifth.csv"), 0.87, 400),
        ("place", ("compare-fourth-held.csv", "compare-fifth.csv"), 0.88, 100),
        ("person", ("compare-sixth-held.csv", "compare-seventh-held.csv"), 0.9, 280),
        ("organization", ("compare-sixth-held.csv", "compare-seventh-held.csv"), 0.86, 190),
        ("place", ("compare-seventh-held.csv",), 0.8, 40),
    ],
)
def test_pairs_that_no_weight_was_fitted_on(kind: str, tables: tuple[str, ...], least: float, count: int) -> None:
    said = [
        (namenorm.compare(row["left"], row["right"], kind=kind).verdict == "same", row["same"] == "yes")  # type: ignore[arg-type]
        for table in tables
        for row in rows(table)
        if row["kind"] == kind
    ]
    assert len(said) >= count
    assert 2 * said.count((True, True)) / (2 * said.count((True, True)) + said.count((True, False)) + said.count((False, True))) >= least


def test_third_pairs_of_persons() -> None:
    said = [
        (namenorm.compare(row["left"], row["right"], kind="person").verdict == "same", row["same"] == "yes")
        for table in ("compare-third-persons-open.csv", "compare-third-persons-held.csv")
        for row in rows(table)
    ]
    assert len(said) == 240
    assert 2 * said.count((True, True)) / (2 * said.count((True, True)) + said.count((True, False)) + said.count((False, True))) >= 0.86


@cache
def compared() -> dict[tuple[str, str], list[namenorm.Comparison]]:
    """Return the comparisons of `compare.csv` by tier, made once."""
    found = defaultdict(list)
    for row in rows("compare.csv"):
        result = namenorm.compare(row["left"], row["right"], kind=row["kind"])  # type: ignore[arg-type]
        found[row["same"], row["strength"]].append(result)
    return found


def test_compare_says_different_of_most_strong_negatives() -> None:
    verdicts = [result.verdict for result in compared()["no", "strong"]]
    assert verdicts.count("different") >= 0.9 * len(verdicts)


def test_mean_score_falls_over_the_tiers() -> None:
    means = [sum(result.score for result in compared()[tier]) / len(compared()[tier]) for tier in TIERS]
    assert means == sorted(means, reverse=True), dict(zip(TIERS, means))


def test_the_compare_table_is_large_and_well_formed() -> None:
    table = rows("compare.csv")
    assert len(table) >= 700
    assert sum(row["same"] == "no" for row in table) >= 330
    for row in table:
        assert (row["same"], row["strength"]) in TIERS, row
        assert row["kind"] in namenorm.records.KINDS, row
        for field in row.values():
            assert field == unicodedata.normalize("NFC", field.strip()), row
        assert row["left"] and row["right"] and row["left"] != row["right"], row


def test_a_pair_stands_once_in_one_order_with_one_label() -> None:
    seen: dict[frozenset[str], dict[str, str]] = {}
    for row in rows("compare.csv"):
        pair = frozenset((row["left"], row["right"]))
        assert pair not in seen, (row, seen[pair])
        seen[pair] = row


def test_known_failures_name_cases_that_exist() -> None:
    labels = {("compare", f"{row['left']} / {row['right']}") for row in rows("compare.csv")}
    labels |= {("resolve", row["surface"] or "empty") for row in rows("resolve.csv")}
    labels |= {(table, row["text"]) for table in ("find", "negative") for row in rows(f"{table}.csv")}
    assert labels >= FAILING, FAILING - labels
    assert len(FAILING) == len(rows("known-failures.csv"))


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
