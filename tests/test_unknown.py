"""People whom no registry knows: one spelling within a text and over several, and nobody else's."""

from __future__ import annotations

import pytest

import namenorm


def clusters(text: str) -> list[tuple[str, list[str]]]:
    return [(c.name, [surface for _, _, surface in c.mentions]) for c in namenorm.reconcile(text).clusters]


def test_spellings_of_one_person() -> None:
    text = "Der Unternehmer Kostjantyn Borowyk sprach. Borowyk ging. Later Kostiantyn Borovyk left, with Borovyk's aides."
    result = namenorm.reconcile(text)
    assert result.text == "Der Unternehmer Kostiantyn Borovyk sprach. Borovyk ging. Later Kostiantyn Borovyk left, with Borovyk's aides."
    assert result.undo() == text
    assert "registry does not know" in result.edits[0].note
    assert namenorm.reconcile(text, to="de").text.count("Borowyk") == 4
    assert namenorm.reconcile(text, unknown=False).text == text


def test_offsets_are_those_of_the_text() -> None:
    text = "Heute sprach Michail Gussarew. Then Mikhail Gusarev left; Gussarews aides stayed."
    for cluster in namenorm.reconcile(text).clusters:
        assert all(text[start:end] == surface for start, end, surface in cluster.mentions)
    assert namenorm.reconcile(text).text.count("Gusarev") == 3


@pytest.mark.parametrize(
    "text",
    [
        "Jean Dupont met Jean Dupond; later Dupont left.",  # two names
        "John Smith and Jon Smyth spoke. Smith left.",
        "Anna Kowalska met Jan Kowalski. Kowalski left.",  # a woman and a man
        "Oleh Tymchyk and Maria Tymtschyk spoke.",  # two given names
        "Rozmowa z Bogumiłą Rzepińską. Bogumiła Rzepińska przyszła.",  # a case ending
        "Bill Harkness and William Harkness spoke.",  # a nickname stays
        "Die Deutsche Bahn und die Deutschen Bahnen fahren.",
        "Thomas Meier sah Thomas Meyer.",
    ],
)
def test_nobody_else_is_touched(text: str) -> None:
    assert namenorm.reconcile(text).text == text


def test_two_bearers_of_a_family_name_leave_it_alone() -> None:
    text = "Investor Oleksandr Tymchyshyn said no. Later Olexander Tymtschyschyn agreed. Maria Tymchyshyn and Tymtschyschyn left."
    assert namenorm.reconcile(text).text.endswith("Maria Tymchyshyn and Tymtschyschyn left.")


def test_one_spelling_over_several_texts() -> None:
    one, two = namenorm.reconcile_many(["Heute kam Kostjantyn Borowyk.", "Kostiantyn Borovyk left. Borovyk's aides stayed."])
    assert one.text == "Heute kam Kostiantyn Borovyk."
    assert one.clusters[0].name == two.clusters[0].name


def test_hostile_input_takes_no_long() -> None:
    assert namenorm.reconcile("Anna Bela " * 3000).text
    assert namenorm.reconcile("").clusters == ()
