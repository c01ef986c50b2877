"""Learned correspondences of letters: the tables are sound, a loss is symmetric, bounded, and says what it should."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namenorm.comparison.words.correspondence import FOLDER, LONGEST, MOST, has_table, loss, table_of, unpacked
from namenorm.romanization.han import syllable

TABLES = sorted(FOLDER.glob("*.json"))
NEAR_AND_FAR = [  # a word, a spelling of it, another name that is close
    ("Щербаков", "Shcherbakov", "Shcherbatov"), ("Щербаков", "Schtscherbakow", "Schtscherbatow"), ("Umerov", "Umjerow", "Umarova"),
    ("Кузьмин", "Kuzmin", "Kuzmina"), ("Παπαδόπουλος", "Papadopoulos", "Papadopoulou"), ("გამსახურდია", "Gamsakhurdia", "Gamsashvili"),
    ("Սարգսյան", "Sargsyan", "Sarafyan"), ("قاسم", "Qassem", "Karim"), ("נתניהו", "Netanyahu", "Netanya"), ("온율", "Onyul", "Geonyul"),
    ("スミス", "Smith", "Smets"), ("習", "Xi", "Li"),
]  # fmt: skip


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_in_order(path) -> None:  # type: ignore[no-untyped-def]
    costs = unpacked(path.read_text(encoding="utf-8"))
    assert costs["^"]["^"] >= 0 and costs["$"]["$"] >= 0
    assert all(0 <= cost < MOST for found in costs.values() for cost in found.values())
    if path.stem == "Latn":
        assert all(costs[two][one] == cost for one, found in costs.items() for two, cost in found.items())


@pytest.mark.parametrize(("word", "spelling", "other"), NEAR_AND_FAR)
def test_a_spelling_loses_less_than_another_name(word: str, spelling: str, other: str) -> None:
    near, far = loss(word, spelling), loss(word, other)
    assert near and far
    assert near.more < far.more and near.a_letter < far.a_letter
    assert 0 <= near.less <= near.more <= MOST / 10


@given(st.text(max_size=30), st.text(st.characters(categories=("L", "M")), max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_words_lose_the_same_both_ways_round(left: str, right: str) -> None:
    assert loss(left, right) == loss(right, left)


def test_no_loss_is_told_of_what_was_not_learned() -> None:
    assert loss("Умєров", "عمروف") is None
    assert loss("Умєровꙮ", "Umerov") is None
    assert loss("ထွန်း", "Htun") is None
    assert loss("", "Umerov") is None and loss("a" * LONGEST, "b" * LONGEST) is None
    assert not has_table("../weights")


def test_a_character_that_was_never_learned_counts_as_its_syllable() -> None:
    table = table_of("Hani")
    assert table is not None
    rare = next(char for char in map(chr, range(0x4E00, 0x9FFF)) if char not in table.native and syllable(char))
    near, far = loss(rare, syllable(rare)), loss(rare, "brnkl")
    assert near and far and near.more < far.more


def test_long_words_take_no_longer_than_their_letters_ask_for() -> None:
    started = time.process_time()
    for size in range(4, 27):
        loss("абвг" * size, "abvg" * size)
    assert time.process_time() - started < 5
