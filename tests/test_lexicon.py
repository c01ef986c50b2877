"""The word lists of `namenorm/lexicon/`: folded, sorted, no word twice, no word in two groups."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from namenorm.lexicon import (
    PARTED,
    are_cognates,
    are_nicknames,
    are_regnal_forms,
    listed,
    number_of,
    org_equivalent,
    unparted,
)
from namenorm.scripts import UNSPACED, scripts_in
from namenorm.text import fold, words

FOLDER = Path(__file__).resolve().parents[1] / "namenorm" / "lexicon"
LISTS = (
    "body_words", "family_names", "generic_words", "honorifics", "honorifics_weak", "legal_forms", "morphemes", "other_given_names", "particles",
    "small_words", "womens_names",
)  # fmt: skip
GROUPS = ("cognates", "japanese_trades", "legal_groups", "nicknames", "numbers", "org_equivalents", "place_words", "regions", "regnal_names")
EXCLUSIVE = ("numbers", "org_equivalents", "place_words", "regions")
JAPANESE = {"Hani", "Hira", "Kana"}


def lines(name: str) -> list[str]:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    found = [line for line in text.splitlines() if not line.startswith("#")]
    return unparted(found) if name in PARTED else found


def folded(form: str) -> str:
    """Fold a form as the lists do: words apart, the characters of an unspaced script together."""
    unspaced = any(script in UNSPACED for script in scripts_in(form))
    return fold(form).replace(" ", "") if unspaced else " ".join(words(form))


def test_every_list_is_tested() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == {*LISTS, *GROUPS, "name_elements", "new_forms", "simplified"}


def test_elements_of_names_are_folded_and_stand_once_in_their_tradition() -> None:
    for line in lines("name_elements"):
        found = [(element.startswith("-"), spelling) for element in line.split() for spelling in element.strip("-").split("/")]
        assert all(element.startswith("-") != element.endswith("-") for element in line.split()), line
        assert len(found) == len(set(found)), sorted(one for one in set(found) if found.count(one) > 1)
        assert [spelling for _, spelling in found if fold(spelling) != spelling] == []


def test_each_traditional_character_has_one_simplified_one() -> None:
    pairs = [pair for line in lines("simplified") for pair in line.split()]
    assert pairs == sorted(pairs) and len({pair[0] for pair in pairs}) == len(pairs) > 2000
    assert all(len(pair) == 2 and scripts_in(pair) == ("Hani",) and pair[0] != pair[1] for pair in pairs)


def test_each_traditional_character_has_one_new_form() -> None:
    pairs = [pair for line in lines("new_forms") for pair in line.split()]
    assert pairs == sorted(pairs) and len({pair[0] for pair in pairs}) == len(pairs) == len({pair[1] for pair in pairs})
    assert all(len(pair) == 2 and scripts_in(pair) == ("Hani",) and pair[0] != pair[1] for pair in pairs)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_folded_sorted_and_has_no_form_twice(name: str) -> None:
    found = lines(name)
    assert found == sorted(set(found))
    assert [form for form in found if form != folded(form)] == []


@pytest.mark.parametrize("name", LISTS + GROUPS)
def test_no_word_mixes_scripts(name: str) -> None:
    mixed = {word for line in lines(name) for word in line.split() if len(set(scripts_in(word)) - JAPANESE) > 1}
    assert mixed == set()


@pytest.mark.parametrize("name", GROUPS)
def test_groups_are_folded_and_say_a_word_once(name: str) -> None:
    for line in lines(name):
        group = line.split()
        assert len(group) > 1, line
        assert len(group) == len(set(group)), line
        assert [word for word in group if fold(word.replace("_", " ")) != word.replace("_", " ")] == [], line


@pytest.mark.parametrize("name", GROUPS)
def test_groups_are_sorted(name: str) -> None:
    found = lines(name)
    if name == "numbers":
        assert all(int(one.split()[0]) < int(two.split()[0]) for one, two in pairwise(found))
    else:
        assert [line.split()[0] for line in found] == sorted(line.split()[0] for line in found)


@pytest.mark.parametrize("name", EXCLUSIVE)
def test_no_word_stands_in_two_groups(name: str) -> None:
    every = [word for line in lines(name) for word in line.split()]
    assert sorted(word for word in set(every) if every.count(word) > 1) == []


@pytest.mark.parametrize(
    ("form",),
    [(form,) for form in (
        "AG", "GmbH", "KG", "SE", "Ltd", "PLC", "LLC", "Inc", "Corp", "SA", "SARL", "SAS", "SpA", "Srl", "BV", "NV", "AB",
        "AS", "A/S", "ApS", "Oy", "Oyj", "OÜ", "SIA", "UAB", "d.o.o.", "a.s.", "s.r.o.", "Sp. z o.o.", "Kft", "Zrt", "Nyrt",
        "EOOD", "OOD", "АД", "ООД", "ООО", "ОАО", "ЗАО", "ПАО", "АО", "ТОВ", "ПАТ", "А.Д.", "A.Ş.", "Ltd. Şti.", "株式会社",
        "有限会社", "有限公司", "股份有限公司", "주식회사", 'בע"מ', "م.م.ح", "شركة", "Pty", "Pvt", "Bhd", "Sdn Bhd", "Tbk", "PT",
        "შპს", "ՍՊԸ", "ХХК", "จำกัด", "लिमिटेड",
    )],
)  # fmt: skip
def test_legal_forms_of_many_languages(form: str) -> None:
    assert folded(form) in listed("legal_forms")


def test_well_known_names_are_no_legal_forms() -> None:
    names = {"eu", "cia", "epp", "ano", "rt", "bt", "un", "uk", "us", "nato", "the", "in", "is"}
    assert names & listed("legal_forms") == set()


@pytest.mark.parametrize(
    ("head", "others"),
    [
        ("bank", "banque banco banca банк τραπεζα 銀行 은행"),
        ("ministry", "ministere ministerio министерство міністерство υπουργειο"),
        ("international", "intl internationale международный 国际"),
        ("association", "assn assoc asociacion ассоциация"),
        ("north", "nord север північ"),
        ("saint", "st sankt sveti святой"),
        ("oblast", "region province voivodeship krai"),
    ],
)
def test_equivalents(head: str, others: str) -> None:
    expected = dict.fromkeys(others.split(), head)
    assert {word: org_equivalent(word) for word in expected} == expected


def test_words_that_mean_different_things() -> None:
    assert org_equivalent("north") != org_equivalent("south")
    assert org_equivalent("defence") != org_equivalent("finance")
    assert org_equivalent("austria") != org_equivalent("australia")
    assert org_equivalent("slovakia") != org_equivalent("slovenia")
    assert number_of("v") != number_of("viii")


def test_given_names_of_one_person() -> None:
    for pair in (
        ("volodymyr", "vladimir"), ("сергій", "сергей"), ("sasha", "alexander"), ("катя", "екатерина"), ("mohamed", "محمد"),
        ("itzhak", "יצחק"), ("georgios", "giorgos"), ("kasia", "katarzyna"), ("pepe", "jose"),
    ):  # fmt: skip
        assert are_nicknames(*pair) or are_cognates(*pair), pair
        assert are_nicknames(pair[1], pair[0]) or are_cognates(pair[1], pair[0]), pair


def test_translated_names_are_not_those_of_one_person() -> None:
    for pair in (("john", "giovanni"), ("charles", "karl"), ("henry", "enrique"), ("louis", "ludwig")):
        assert not are_nicknames(*pair), pair
        assert are_regnal_forms(*pair), pair
