"""Companies: those that the registry knows, how they are told from people, and their words in other letters."""

from __future__ import annotations

from itertools import product

import pytest

from namenorm import compare, compare_many
from namenorm.comparison.bodies.meaning import meaning
from namenorm.comparison.bodies.romanized import meaning_of_romanized
from namenorm.comparison.bodies.telling import names_organization


@pytest.mark.parametrize(("left", "right", "verdict"), [
    ("Statoil ASA", "Equinor ASA", "same"), ("PJSC Gazprom", "Gazprom Neft PJSC", "different"), ("Merck & Co., Inc.", "Merck KGaA", "different"), ("Statoil ASA", "Unheard ASA", "different"),
])  # fmt: skip
def test_the_registry_knows_companies_without_their_legal_forms(left: str, right: str, verdict: str) -> None:
    assert compare(left, right, kind="organization").verdict == compare(right, left, kind="organization").verdict == verdict


def test_people_are_not_taken_for_organizations() -> None:
    people = ["Aaron Bank", "Elizabeth Banks", "Charlotte Church", "Michael Steel", "Olaf Scholz", "Kim Min-su", "李国强", "김민수", "Sa Dingding", "LI SA"]
    assert [name for name in people if names_organization(name)] == []


@pytest.mark.parametrize("name", ["Embraer SA", "Bank of Korea", "First Source Bank", "Levi Strauss & Co", "Maersk A/S", "20th Century Fox", "한국은행", "中国银行"])
def test_organizations_are_told_without_a_kind(name: str) -> None:
    assert names_organization(name)


def test_many_names_without_a_kind_are_scored_as_each() -> None:
    names = ["Embraer SA", "Embratel SA", "Bank of Korea", "Aaron Bank", "Iran Air", "Iran Air Cargo", "Hsu Chih-chieh", "Xu Zhijie", "Chung Miyoung", "Jeong Miyeong", "George Ball", "George Bell"]
    lefts, rights = zip(*product(names, names))
    assert compare_many(lefts, rights) == pytest.approx([compare(one, two).score for one, two in zip(lefts, rights)], abs=1e-6)


def test_cyrillic_words_in_latin_letters_mean_what_they_do_in_their_own() -> None:
    words = {"sudostroitelnaya": "shipyard", "korporatsiya": "corporation", "gosudarstvennoe": "state", "rossiiskaya": "russia"}
    assert {word: meaning(word) for word in words} == words
    assert [meaning_of_romanized(word) for word in ("umerov", "colombo", "ivanovskaya", "microsoft")] == [None] * 4
