"""Who bears a word as a name, and whose son a patronymic tells of."""

from __future__ import annotations

import random

import pytest

from namenorm import compare
from namenorm.comparison.words.census import FILE, borne, is_borne_surname, sex_of
from namenorm.comparison.words.patronymics import of_one_father
from namenorm.parts import person_parts

LARGEST = 120_000
"""Bytes of the file: it is one of those that fill the wheel."""


def test_words_that_nobody_bears_are_seldom_taken_for_names() -> None:
    made = random.Random(2)
    words = {"".join(made.choices("bcdfghjklmnpqrstvwxz", k=9)) for _ in range(20_000)}
    assert sum(map(is_borne_surname, words)) < 200
    assert sum(bool(sex_of(word)) for word in words) < 200


def test_the_file_is_small() -> None:
    assert FILE.stat().st_size < LARGEST


@pytest.mark.parametrize(("name", "told"), [
    ("Baumgarten Baumgartner", "surnames2"), ("Baumgarten Baumgartenx", "surnames1"), ("Umjerow Umerov", ""),
])  # fmt: skip
def test_surnames_that_people_bear_are_counted(name: str, told: str) -> None:
    left, right = (part._replace(tag="family") for part in person_parts(name))
    assert borne(left, right) == borne(right, left) == told


def test_two_surnames_that_many_bear_are_two_and_a_slip_of_one_is_none() -> None:
    assert compare("Paul Denham", "Paul Dunham").verdict != "same"
    assert compare("Paul Denham", "Paul Denhamm").verdict == "same"


def test_a_mans_and_a_womans_name_are_two_people() -> None:
    assert compare("Francis Hollister", "Frances Hollister").verdict != "same"


@pytest.mark.parametrize(("one", "other"), [
    ("Vladimirovich", "Uladzimiravich"), ("Mikalaevich", "Mykolayovych"), ("Siarheevich", "Sergejewitsch"), ("Ilyinichna", "Illivna"),
    ("Дмитриевич", "Dmytrovych"), ("Aleksandrovna", "Aliaksandrauna"), ("Lvovich", "Levovych"),
])  # fmt: skip
def test_patronymics_of_one_father(one: str, other: str) -> None:
    assert of_one_father(one, other) == of_one_father(other, one) == 1.0


@pytest.mark.parametrize(("one", "other"), [("Alexandrovich", "Alexeevich"), ("Ivanovich", "Petrovich"), ("Petrovna", "Pavlovna"), ("Georgievich", "Grigorievich")])
def test_patronymics_of_two_fathers(one: str, other: str) -> None:
    assert of_one_father(one, other) == 0.0
    assert compare(f"Sergei {one} Orlov", f"Sergei {other} Orlov", kind="person").verdict != "same"


def test_a_chain_of_arabic_names_in_another_order_is_another_mans() -> None:
    assert compare("Fatuma Hassan Ali", "Fatuma Ali Hassan", kind="person").verdict != "same"
    assert compare("Ahmed Ali Hassan", "Hassan Ahmed Ali", kind="person").verdict == "same"  # the surname comes first
