"""Inflected forms of well-known names lead back to their base forms; words of one name agree; texts are read so."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import namenorm
from namenorm.inflection import Form, agree, bases, forms
from namenorm.inflection.engine import LANGUAGES, MOST, _led_back, languages_for, table
from namenorm.scripts import script_of
from namenorm.text import fold_word

with (Path(__file__).parent / "cases" / "inflection.csv").open(encoding="utf-8", newline="") as file:
    ROWS = [(row["lang"], row["form"], row["base"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("lang", "form", "base"), ROWS, ids=lambda value: value)
def test_base_is_proposed(lang: str, form: str, base: str) -> None:
    assert fold_word(base) in bases(fold_word(form), lang)


def test_the_table_is_large() -> None:
    assert len(ROWS) >= 300
    assert len({lang for lang, _, _ in ROWS}) >= 25


def test_few_proposals_and_never_the_word_itself() -> None:
    for lang, form, _ in ROWS:
        word = fold_word(form)
        for proposed in (bases(word, lang), bases(word)):
            assert len(proposed) <= MOST
            assert word not in proposed
            assert len(set(proposed)) == len(proposed)


def test_base_forms_behind_the_longest_ending_are_all_there_are() -> None:
    for word in {fold_word(form) for _, form, _ in ROWS}:
        if script_of(word[0]) in ("Latn", "Cyrl"):
            every = [found for found in _led_back(word, languages_for(word)) if len(found.base) >= 3]
            assert list(forms(word)) == every[:MOST], word


def test_every_table_is_well_formed() -> None:
    for language in {language for known in LANGUAGES.values() for language in known}:
        found = table(language)
        assert found.place in ("all", "last", "prefix")
        assert "" not in {cases for pairs in found.endings.values() for _, cases in pairs}
        assert all(ending != base for ending, pairs in found.endings.items() for base, _ in pairs), language


def base_of(word: str, base: str, lang: str | None = None) -> Form:
    return next(form for form in forms(word, lang) if form.base == base)


def test_words_of_a_name_stand_in_one_case() -> None:
    assert agree(["donalda", "trumpa"], [base_of("donalda", "donald", "pl"), base_of("trumpa", "trump", "pl")]) == "pl"
    assert agree(["donaldem", "trumpa"], [base_of("donaldem", "donald", "pl"), base_of("trumpa", "trump", "pl")]) == ""
    assert agree(["terezy", "mej"], [base_of("terezy", "tereza", "pl"), None]) == "pl"


def test_gender_of_the_surname_is_kept() -> None:
    ivanova = base_of("иванова", "иванов", "ru")
    assert agree(["анна", "иванова"], [None, ivanova]) == ""
    assert agree(["бориса", "иванова"], [base_of("бориса", "борис", "ru"), ivanova]) == "ru"


REGISTRY = namenorm.Registry.from_records(
    [
        {"id": "may", "kind": "person", "names": [{"text": "Theresa May", "lang": "pl"}, {"text": "Тереза Мэй", "lang": "ru"}]},
        {"id": "uk", "kind": "place", "names": [{"text": "Wielka Brytania", "lang": "pl"}, {"text": "Великобритания", "lang": "ru"}]},
        {"id": "ec", "kind": "organization", "names": [{"text": "Komisja Europejska", "lang": "pl"}]},
        {"id": "brussels", "kind": "place", "names": [{"text": "Bruksela", "lang": "pl"}, {"text": "Брюссель", "lang": "ru"}]},
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rozmowa z Theresą May w Brukseli się nie odbyła.", {"Theresą May": "may", "Brukseli": "brussels"}),
        ("Переговоры с Терезой Мэй в Брюсселе были долгими.", {"Терезой Мэй": "may", "Брюсселе": "brussels"}),
        ("Премьєр-міністерка Терези Мей і Європа. Уряд Терези Мей у Брюсселі.", {"Терези Мей": "may", "Брюсселі": "brussels"}),
        ("Návrh Evropské komise je v rozporu se zákony.", {"Evropské komise": "ec"}),
        ("Pogajanja v Londonu in Velika Britanija se nadaljujejo za zdaj.", {"Velika Britanija": "uk"}),
        ("Премиерът Тереза Мей пристигна в София.", {"Тереза Мей": "may"}),
    ],
)  # fmt: skip
def test_spellings_that_no_list_has(text: str, expected: dict[str, str]) -> None:
    found = {mention.surface: mention.entity.id for mention in REGISTRY.find(text)}
    assert found == expected


def test_the_loose_search_can_be_left_out() -> None:
    assert REGISTRY.find("Návrh Evropské komise je v rozporu se zákony.", without={"typos"}) == ()


def test_what_is_named_in_full_is_known_in_short() -> None:
    found = REGISTRY.find("Prezydent Theresa May przybyła do nas. Rząd May i jej ludzie.")
    assert [(m.surface, m.entity.id) for m in found] == [("Theresa May", "may"), ("May", "may")]
    assert "Theresa May in full" in found[1].explain()


def test_names_of_one_person_are_grouped() -> None:
    names = ["Theresa May", "Theresy May", "Тереза Мэй", "Терези Мей", "May", "Donald Tusk", "Donalda Tuska", "Туск", "Дональд Туск"]
    groups = namenorm.Registry.from_records([]).cluster(names, kind="person")
    assert sorted(map(sorted, groups)) == [[0, 1, 2, 3, 4], [5, 6, 7, 8]]
