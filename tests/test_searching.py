"""How names found by search are ranked, on small registries of invented people."""

from __future__ import annotations

import pytest

from namenorm.api import Registry


def registry(*people: tuple[str, ...]) -> Registry:
    """Return a registry of people with these names; the first name is the id too."""
    return Registry.from_records([{"id": names[0], "kind": "person", "names": list(names)} for names in people])


@pytest.mark.parametrize(
    ("asked", "listed"),
    [("Viktor Tamechiova", "Viktor Tamechi"), ("Angela Merkelová", "Angela Merkel"), ("Валерий Виттлина", "Валерий Виттлин"), ("Marek Nowakowi", "Marek Nowak")],
)
def test_a_surname_in_a_case_or_in_the_womans_form_beside_the_same_given_name_is_found(asked: str, listed: str) -> None:
    match = registry((listed,), ("Ada Unheard",)).resolve(asked)
    assert match and match.entity.id == listed


@pytest.mark.parametrize(("asked", "listed"), [("Sasha Ivanova", "Sasha Ivanov"), ("Anna Ivanova", "Ivan Ivanov"), ("Ivanova", "Ivan Ivanov"), ("Roberta Cassiers", "Robert Cassiers"), ("Александра Петрова", "Александр Петров"), ("Alexandra Petrova", "Alexander Petrov")])
def test_a_surname_of_the_other_gender_is_nobody_where_the_given_name_does_not_tell(asked: str, listed: str) -> None:
    assert registry((listed,), ("Ada Unheard",)).resolve(asked) is None


def test_who_may_be_the_other_gender_is_still_a_candidate() -> None:
    found = registry(("Rozwalczyna Stroński",), ("Ada Unheard",)).candidates("Rozwalczyna Strońskiova")
    assert [match.entity.id for match in found] == ["Rozwalczyna Stroński"]


@pytest.mark.parametrize(
    ("asked", "lang", "found"),
    [("Donalda Truszka", None, True), ("Angeli Merkel", "pl", True), ("Angeli Merkel", None, True), ("Roberta Mintavari", None, False)],
)
def test_a_name_all_of_whose_words_stand_in_one_case(asked: str, lang: str | None, found: bool) -> None:
    known = registry(("Donald Truszek", "Donald Truszk"), ("Angela Merkel",), ("Robert Mintavari",))
    match = known.resolve(asked, lang=lang)
    assert bool(match) is found


def test_an_initial_tells_nothing_where_the_name_in_full_is_known() -> None:
    known = registry(("Boris Cassiers", "B. Cassiers"), ("Ada Unheard",))
    assert known.resolve("Benedikt Cassiers") is None
    assert all(match.score < 0.1 for match in known.candidates("Benedikt Cassiers"))
    match = known.resolve("B. Casiers")
    assert match and match.entity.id == "Boris Cassiers"


def test_of_equally_likely_ones_the_one_without_further_parts_comes_first() -> None:
    known = registry(("Daisy Sauerland Ishizaki", "Ishizaki, Daisy Sauerland"), ("Sauerland Ishizaki",))
    assert known.candidates("Saeurland Isizaki")[0].entity.id == "Sauerland Ishizaki"


def test_a_word_in_another_script_that_sounds_like_an_acronym_is_not_answered() -> None:
    bodies = Registry.from_records([{"id": "rai", "kind": "organization", "names": ["RAI"]}, {"id": "x", "kind": "organization", "names": ["Stern magazine"]}])
    assert bodies.resolve("रॉय") is None


def test_the_evidence_of_a_searched_name_adds_up() -> None:
    from math import log

    match = registry(("Viktor Tamechi",), ("Ada Unheard",)).candidates("Viktor Tamechiova")[0]
    kinds = [item.kind for item in match.evidence]
    assert {"gendered", "declined", "searched"} <= set(kinds)
    prior = log(match.score / (1 - match.score)) - sum(item.weight for item in match.evidence)
    other = registry(("Marek Nowak",), ("Ada Unheard",)).candidates("Marek Nowakowi")[0]
    assert prior == pytest.approx(log(other.score / (1 - other.score)) - sum(item.weight for item in other.evidence), abs=1e-6)


@pytest.mark.parametrize("name", ["ตระกูลไม้เรียง", "CHUN-HSIUNG Ταξίδου", "Claudy Γκαγκαουδάκης"])
def test_an_unlisted_name_is_not_answered_with_a_body_in_another_script(name: str) -> None:
    assert Registry.default().resolve(name) is None
