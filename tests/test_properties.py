"""What must hold for any string."""

from __future__ import annotations

import math
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

import namenorm

NAMES = st.one_of(
    st.text(max_size=40),
    st.lists(
        st.sampled_from(
            ["Volodymyr", "Zelensky", "Зеленський", "Umjerow", "Умєров", "习近平", "Xi", "Jinping", "محمد", "بن", "سلمان", "İstanbul", "ﬁnn", "Straße", "é", "é", "J.", "von", "der", "Leyen", "Ivanov", "Ivanova", "NATO", "USA", "Kyiv", "Kiew", "👍🏽", "\u202e", "\u200f"]
        ),
        max_size=5,
    ).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(NAMES, NAMES)
def test_compare_is_symmetric_and_adds_up(left: str, right: str) -> None:
    one, two = namenorm.compare(left, right), namenorm.compare(right, left)
    assert one.score == two.score
    assert 0.0 < one.score < 1.0
    log_odds = one.prior + sum(item.weight for item in one.evidence)
    assert math.isclose(1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds)))), one.score, rel_tol=1e-9)
    assert one.explain()


@settings(max_examples=150, deadline=None)
@given(st.lists(NAMES, max_size=6).map(" said ".join))
def test_offsets_are_sacred(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC"):
        shaped = unicodedata.normalize(form, text)
        end = 0
        for mention in namenorm.find(shaped):
            assert shaped[mention.start : mention.end] == mention.surface
            assert mention.start >= end
            end = mention.end


@settings(max_examples=100, deadline=None)
@given(st.lists(NAMES, max_size=5).map(" and ".join))
def test_reconcile_twice_changes_nothing_more(text: str) -> None:
    once = namenorm.reconcile(text).text
    assert namenorm.reconcile(once).text == once


@settings(max_examples=150, deadline=None)
@given(NAMES)
def test_normalize_is_idempotent(name: str) -> None:
    once = namenorm.normalize(name)
    assert namenorm.normalize(once) == once


def test_a_display_name_that_denotes_another_entity_is_not_given() -> None:
    match = namenorm.resolve("De Groenen")
    assert match is not None and namenorm.resolve(match.entity.name) != match
    assert namenorm.normalize("De Groenen") == "De Groenen"


@settings(max_examples=100, deadline=None)
@given(st.lists(NAMES, max_size=8))
def test_cluster_is_a_partition(names: list[str]) -> None:
    groups = namenorm.cluster(names)
    assert sorted(at for group in groups for at in group) == list(range(len(names)))
