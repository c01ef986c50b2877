"""Words in two scripts: other consonants tell them apart where little is alike, not mute letters, cases or foreign spellings."""

from __future__ import annotations

import pytest

from namenorm import compare
from namenorm.comparison.persons.throughlatin import in_latin_letters
from namenorm.comparison.words.otherwords import surely_two
from namenorm.parts import person_parts


@pytest.mark.parametrize(("one", "two"), [
    ("Георгиу", "Georgiadou"), ("Шредер", "Schreiner"), ("Лапшин", "Lapin"), ("Шатилов", "Schalow"),
])  # fmt: skip
def test_other_consonants(one: str, two: str) -> None:
    assert surely_two(*person_parts(f"{one} {two}"), "A", 0.45, 1.6)


@pytest.mark.parametrize(("one", "two"), [
    ("Джон", "John"), ("Майкл", "Michael"), ("Райт", "Wright"), ("Горбачёвым", "Gorbaczowa"), ("Ротшильдов", "Rothschild"), ("Чен", "Čong"), ("Дюпон", "Dupont"),
])  # fmt: skip
def test_mute_letters_and_cases(one: str, two: str) -> None:
    assert not surely_two(*person_parts(f"{one} {two}"), "A", 0.45, 1.6)


def test_words_of_bodies_are_no_names() -> None:
    one, two = (part._replace(tag="word") for part in person_parts("Шредер Schreiner"))
    assert not surely_two(one, two, "A", 0.45, 1.6)


@pytest.mark.parametrize(("one", "right", "wrong"), [
    ("Νίκος Παπαδάκης", "Никос Пападакис", "Никос Пападопулос"), ("Արամ Պետրոսյան", "Арам Петросян", "Арам Погосян"), ("ლევან ბერიძე", "Леван Беридзе", "Леван Беришвили"),
    ("حسن طاهری", "Хасан Тахери", "Хасан Тавакколи"), ("דוד מזרחי", "Давид Мизрахи", "Давид Миронов"), ("राजेंद्र चौहान", "Раджендра Чаухан", "Раджеш Чаухан"),
])  # fmt: skip
def test_two_scripts_neither_of_them_latin(one: str, right: str, wrong: str) -> None:
    told = [compare(*pair, kind="person", without={"registry"}) for pair in ((one, right), (right, one), (one, wrong))]
    assert [found.verdict for found in told] == ["same", "same", "different"]
    assert told[0].score == told[1].score
    assert {item.left for item in told[0].evidence if item.left} <= set(one.split())


def test_one_latin_name_is_enough() -> None:
    assert in_latin_letters(person_parts("Никос"), person_parts("Nikos")) is None
