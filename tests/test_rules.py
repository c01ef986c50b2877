"""Rules of names that `compare` knows: each tells the same both ways, is bounded, and lets alone what it does not know."""

from __future__ import annotations

import random
import time
from itertools import product

import numpy
import pytest

from namenorm import compare
from namenorm.comparison.asia.syllabic import without_case
from namenorm.comparison.bulk.scores import compare_many
from namenorm.comparison.persons.limits import MOST_OF_CHILD, MOST_OF_NEIGHBOUR, MOST_OF_SIBLING, SWAPPED, limited
from namenorm.comparison.persons.lineage import comes_before, is_epithet, is_fathers
from namenorm.comparison.persons.servants import bound
from namenorm.comparison.weighing.align import Alignment, weight_of_all
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.apart import are_apart, may_be_apart
from namenorm.comparison.words.belarusian import are_one_in_belarusian, is_belarusian
from namenorm.comparison.words.elements import are_made_otherwise, has_elements
from namenorm.comparison.words.secondlook import second_look
from namenorm.comparison.words.sounds import sound
from namenorm.comparison.words.womens import are_adjectives, is_mans_beside_ova, is_mans_in_in
from namenorm.lexicon import given_names, listed
from namenorm.parts import Part, is_title_in_case, person_parts
from namenorm.records import Kind

PRIOR = weight_of((("prior.person", 1.0),))


def _words() -> list[str]:
    made = random.Random(7)
    known = sorted(word for word in listed("family_names") | given_names() if word.isascii())
    begun = made.sample(known, 60)
    return sorted({*begun, *(word + end for word in begun[:20] for end in ("ov", "i", "uddin", "berg", "au")), "haurylau", "gavrilov", "harpreet", "gurprit", "holmberg", "holmgren", "jalali", "hasani"})


def test_rules_tell_the_same_both_ways_and_are_asked_wherever_they_tell() -> None:
    told = dict.fromkeys(("apart", "otherwise", "belarusian"), 0)
    for one, two in product(_words(), repeat=2):
        if are_apart(one, two, sound(one), sound(two)):
            told["apart"] += 1
            assert are_apart(two, one, sound(two), sound(one)) and may_be_apart(one) and may_be_apart(two), (one, two)
        if are_made_otherwise(one, two):
            told["otherwise"] += 1
            assert are_made_otherwise(two, one) and has_elements(one) and has_elements(two), (one, two)
        if are_one_in_belarusian(one, two):
            told["belarusian"] += 1
            assert are_one_in_belarusian(two, one) and is_belarusian(one) != is_belarusian(two), (one, two)
    assert all(told.values())


def test_many_names_at_once_are_judged_as_one_by_one() -> None:
    names = [
        "Harpreet Singh", "Gurpreet Singh", "Uladzimir Haurylau", "Vladimir Gavrilov", "Ali Akbar Hashemi", "Akbar Hashemi", "Ali Hashemi", "Abdul Rahman", "Abd Rahman", "Kim Jong Una",
        "Kim Jong Un", "Salem Shamsi", "Vladimira Putina", "Vladimir Putin", "Fariba Haddad", "Fariba Haddadi", "Shunji Sato", "Shuji Sato", "Marta Fernandez", "Marta Hernandez",
    ]  # fmt: skip
    pairs = list(product(names, repeat=2))
    many = compare_many([one for one, _ in pairs], [two for _, two in pairs], kind="person")
    single = [compare(one, two, kind="person", without={"registry"}).score for one, two in pairs]
    assert numpy.abs(many - single).max() < 1e-6
    assert single == [compare(two, one, kind="person", without={"registry"}).score for one, two in pairs]


@pytest.mark.parametrize(("latin", "native", "group", "told"), [
    ("Rakesh", "राकेश", "X", {"X|equal"}), ("Terrie", "Герри", "A", {"across.apart"}), ("Smith", "Петров", "A", set()), ("Jiyoung", "지영", "K", set()),
    ("van Dyck", "Дейк", "A", set()),
])  # fmt: skip
def test_words_of_two_scripts_are_looked_at_in_latin_letters(latin: str, native: str, group: str, told: set[str]) -> None:
    one, two = (Part(text, text.lower(), "family") for text in (latin, native))
    assert {name for name, _ in second_look(one, two, group)} == told
    assert second_look(one, two, group) == second_look(two, one, group)


@pytest.mark.parametrize(("name", "other", "words"), [
    ("Abd al-Aziz Hamdan", "Abdulaziz Hamdan", ["Abd al Aziz", "Hamdan"]), ("عبد العزيز حمدان", "Abd Aziz Hamdan", ["عبد العزيز", "حمدان"]), ("Hamdan Abdul Karim", "Abdullah", ["Hamdan", "Abdul Karim"]),
    ("Abdul Aziz", "Abdul Karim", ["Abdul", "Aziz"]), ("Hamdan Abd", "Abdullah Hamdan", ["Hamdan", "Abd"]), ("Abd al", "Abdullah", ["Abd al"]), ("Aziz Hamdan", "Abdulaziz Hamdan", ["Aziz", "Hamdan"]),
])  # fmt: skip
def test_abd_is_bound_where_the_other_name_has_one(name: str, other: str, words: list[str]) -> None:
    one, two = person_parts(name), person_parts(other)
    assert [part.text for part in bound(one, two)[0]] == words
    assert bound(one, two) == bound(two, one)[::-1]


A_PART = Part("Bragança", "braganca", "family")


def _alignment(kind: str, weight: float, *features: str) -> Alignment:
    return Alignment((), (), kind, tuple((name, 1.0) for name in features), weight)


@pytest.mark.parametrize(("items", "pairs", "siblings", "most"), [
    ([_alignment("exact", 9.0), _alignment("contradicted_patronymic", -4.0)], [(0, 0), (1, 1)], True, MOST_OF_CHILD), ([_alignment("exact", 9.0, "chain")], SWAPPED, False, MOST_OF_CHILD),
    ([_alignment("exact", 9.0, "chain")], [(0, 0)], False, 9.0 + PRIOR), ([_alignment("exact", 9.0)], [(0, 0)], True, MOST_OF_SIBLING), ([_alignment("exact", -9.0)], [(0, 0)], True, -9.0 + PRIOR),
    ([_alignment("exact", 9.0), Alignment((A_PART,), (A_PART,), "contradicted", (), -4.5)], [(at, at) for at in range(4)], False, MOST_OF_NEIGHBOUR), ([_alignment("exact", 9.0), Alignment((A_PART,), (A_PART,), "contradicted", (), -4.5)], [(at, at) for at in range(3)], False, 4.5 + PRIOR),
])  # fmt: skip
def test_names_of_kin_reach_no_more_than_their_limit(items: list[Alignment], pairs: list[tuple[int, int]], siblings: bool, most: float) -> None:
    assert weight_of_all(limited(items, pairs, siblings=siblings)) + PRIOR == pytest.approx(most)


def test_women_and_men_are_told_in_two_scripts() -> None:
    assert are_adjectives("Nawrocka", "Навроцкий") and are_adjectives("Навроцкий", "Nawrocka") and are_adjectives("Kamińska", "Каминский") and are_adjectives("Zelenská", "Зеленский")
    assert not are_adjectives("Nawrocka", "Навроцкая") and not are_adjectives("Nawrocka", "Потоцкий") and not are_adjectives("Novák", "Nová")
    assert is_mans_beside_ova("ivanova", "ivanovem") and not is_mans_beside_ova("ivanova", "ivanovou") and not is_mans_beside_ova("ivanova", "petr")
    assert is_mans_in_in("джастина", "джастин") and not is_mans_in_in("ирина", "ирин") and not is_mans_in_in("ивана", "иван")


@pytest.mark.parametrize(("name", "last"), [
    ("Kim Čong-una", "un"), ("Ким Чен Ыну", "Ын"), ("Si Ťin-pchingem", "pching"), ("Kim Čong-un", "un"), ("Robert Jan Una", "Una"), ("Kim Una", "Una"), ("Kim Čong Il Una", "Una"),
])  # fmt: skip
def test_the_last_of_three_syllables_loses_its_ending(name: str, last: str) -> None:
    assert without_case(person_parts(name))[-1].text == last


def test_names_before_others_and_chains_of_fathers() -> None:
    assert comes_before("jose") and comes_before("muhammad") and not comes_before("hassan")
    assert is_epithet("akbar") and not is_epithet("hassan")
    assert is_fathers("ali", ["hassan", "karimi"]) and not is_fathers("ali", ["asghar", "karimi"])


@pytest.mark.parametrize(("word", "told"), [("prezydenta", True), ("президента", True), ("президент", False), ("Sultana", False), ("prezydent" * 2000, False)])
def test_titles_in_cases(word: str, told: bool) -> None:
    assert is_title_in_case(word, word.lower()) is told


HUGE = [
    "o" * 20_000 + "lau", "gavrilov" * 2_500, "ケン" * 9_000, "佐藤" + "健" * 9_000, "김" * 9_000, "президента" * 2_000, "Abd al-Aziz " * 2_000, "राकेश" * 3_000, "Nov" * 6_000 + "ová",
    "Sato " + "shota" * 4_000, "Kim Čong-" + "una" * 5_000, "Salem " + "al-Shamsi " * 2_000, "rafiq" * 4_000 + "uddin", "," * 20_000, "Sмирнов" * 2_500,
]  # fmt: skip


@pytest.mark.parametrize("name", HUGE, ids=lambda name: name[:12])
def test_names_without_end_take_no_long(name: str) -> None:
    compare("Kenichi Sato", "佐藤健一", kind="person")
    started = time.process_time()
    for other in ("Kenichi Sato", "佐藤健一", "Vladimir Gavrilov", "김정은", f"{name}x"):
        assert compare(name, other, kind="person").score == compare(other, name, kind="person").score
    assert time.process_time() - started < 5


@pytest.mark.parametrize("kind", [None, "person", "organization", "place"])
def test_signs_that_are_not_heard_are_compared_as_any_name(kind: Kind | None) -> None:
    odd = ["ー", "・", "ㄱㄴㄷ", "ｶﾀｶﾅ", "ъ", "ʼ", "😀", "\u0301", "ا", "Иван Петров", "Wang Jianguo", "王建国", "김민수"]
    for one, two in product(odd, odd):
        assert compare(one, two, kind=kind).score == compare(two, one, kind=kind).score
