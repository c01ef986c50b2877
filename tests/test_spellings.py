"""What is known of two Latin words: spellings of one name, names of their own, or nothing."""

from __future__ import annotations

import random
from array import array

import pytest

from namenorm import compare
from namenorm.comparison.words import spellings
from namenorm.comparison.words.numbersets import packed
from namenorm.comparison.words.spellings import FILE, is_known, told_of

LARGEST = 600_000
"""Bytes of the file: it is one of those that fill the wheel."""


@pytest.mark.parametrize(("one", "two", "told"), [
    ("petrov", "petroff", "one"), ("hussein", "hussain", "one"), ("ivanov", "ivanow", "one"),
    ("melnyk", "melnychenko", "others"), ("savic", "savin", "others"), ("peters", "peterson", "others"),
    ("umjerow", "umerow", ""), ("", "peters", ""), ("peters", "qqqq", ""),
])  # fmt: skip
def test_what_is_told_of_two_words(one: str, two: str, told: str) -> None:
    assert told_of(one, two) == told_of(two, one) == told


def test_words_that_are_no_names_are_seldom_taken_for_known() -> None:
    made = random.Random(1)
    words = {"".join(made.choices("bcdfghjklmnpqrstvwxz", k=9)) for _ in range(20_000)}
    assert sum(map(is_known, words)) < 20


def test_packing_keeps_all_numbers(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    tables = [[0, 1, 255, 256, 2**31, 2**32 - 1], [], [7, 7, 3]]
    monkeypatch.setattr(spellings, "FILE", tmp_path / "some.bin")
    spellings.FILE.write_bytes(packed(tables))
    spellings._tables.cache_clear()
    try:
        assert spellings._tables() == [array("I", sorted(set(table))) for table in tables]
    finally:
        spellings._tables.cache_clear()


def test_the_file_stays_small() -> None:
    assert FILE.stat().st_size < LARGEST


def test_known_names_of_their_own_are_held_apart() -> None:
    apart, near = compare("Pavlo Melnyk", "Pavlo Melnychenko"), compare("Pavlo Melnyk", "Pavlo Melnik")
    assert apart.verdict != "same" == near.verdict


@pytest.mark.parametrize(("equal", "spelled"), [
    (("Krzysztof Szczerski", "Krzysztof Kokoszczyński"), ("Krzysztofem Szczerskim", "Krzysztof Kokoszczyński")),
    (("Сергей Неверов", "Сергей Меняйло"), ("Сергей Неверов", "Sergei Menjailo")),
    (("Rustem Umerov", "Umerov"), ("Rustem Umerov", "Umjerow")),
])  # fmt: skip
def test_a_part_that_is_spelled_otherwise_says_no_more_than_an_equal_one(equal: tuple[str, str], spelled: tuple[str, str]) -> None:
    most = max(item.weight for item in compare(*equal, kind="person", without={"registry"}).evidence)
    assert all(item.weight <= most + 1e-9 for item in compare(*spelled, kind="person", without={"registry"}).evidence)
