"""`transcribe` against the tables of established spellings, and what it says where no scheme serves.

`python -m benchmarks.conventions --part transcribe` prints the shares by source and target.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

import pytest

import namenorm
from namenorm.errors import SchemeError
from namenorm.scripts import scripts_in

CASES = Path(__file__).parent / "cases"
# The least share of unmarked cells that are exact and first, and the least within the first three variants.
FLOORS = {
    "open": (0.99, 0.99),
    "held": (0.95, 0.97),
    "fresh-open": (0.97, 0.98),
    "fresh-held": (0.95, 0.97),
    "third-open": (0.95, 0.98),
    "third-held": (0.94, 0.96),
    "fresh-arabic": (0.88, 0.93),
    "fresh-arabic-kept": (0.86, 0.91),
    "fresh-arabic-late": (0.77, 0.86),
}


def cells(which: str) -> list[tuple[str, str, str, str]]:
    """Return native name, source, target and spelling of the cells that are no exceptions."""
    with (CASES / f"transcribe-{which}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [
        (row["native"], row["source"], target, row[target].strip())
        for row in rows
        for target in list(row)[3:]
        if row[target] and row[target].strip() and not row[target].startswith("!")
    ]


def same(made: str, expected: str, source: str) -> bool:
    made, expected = unicodedata.normalize("NFC", made), unicodedata.normalize("NFC", expected)
    return made == expected or (source == "ja" and sorted(made.split()) == sorted(expected.split()))


def is_first(native: str, source: str, target: str, expected: str) -> bool:
    try:
        return same(namenorm.transcribe(native, source, target), expected, source)
    except SchemeError:
        return False


def is_in_three(native: str, source: str, target: str, expected: str) -> bool:
    found = namenorm.variants(native, lang=source, targets=[target])[:3]
    return any(same(variant.text, expected, source) for variant in found)


@pytest.mark.parametrize("which", FLOORS)
def test_the_tables_of_established_spellings(which: str) -> None:
    table = cells(which)
    assert len(table) > 500
    first = sum(is_first(*cell) for cell in table) / len(table)
    three = sum(is_in_three(*cell) for cell in table) / len(table)
    assert first >= FLOORS[which][0], "exact and first"
    assert three >= FLOORS[which][1], "within the first three"


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("uk", "ja", r"no scheme from uk to ja; from uk there are .*\bde\b.*\ben\b"),
        ("tlh", "en", r"no scheme from tlh; the pairs are .*\bru-en\b"),
        ("en", "de", r"no scheme from en to de; from en there are .*\buk\b"),
    ],
)
def test_a_pair_without_a_scheme_is_told_with_those_there_are(source: str, target: str, told: str) -> None:
    with pytest.raises(SchemeError) as raised:
        namenorm.transcribe("Умєров", source, target)
    assert re.search(told, str(raised.value))


def test_a_pair_without_a_scheme_has_no_variants() -> None:
    assert namenorm.variants("Умєров", lang="uk", targets=["ja"]) == ()


def test_a_language_into_itself_changes_nothing() -> None:
    assert namenorm.transcribe("Умєров", "uk", "uk") == "Умєров"


@pytest.mark.parametrize(
    ("native", "source", "target", "expected"),
    [
        ("نوري المالكي", "ar", "ru", "Нури аль-Малики"),
        ("هارون الرشيد", "ar", "az", "Harun ər-Rəşid"),
        ("صدام حسين", "ar", "mk", "Садам Хусеин"),
        ("محمد خاتمی", "fa", "az", "Məhəmməd Xatəmi"),
        ("くろさわ あきら", "ja", "uk", "Куросава Акіра"),
        ("Варлам Шаламов", "ru", "es", "Varlam Shalámov"),
        ("Јелена Јанковић", "sr", "lv", "Jelena Jankoviča"),
        ("Никола Јокић", "sr", "lv", "Nikola Jokičs"),
    ],
)
def test_names_by_rule(native: str, source: str, target: str, expected: str) -> None:
    assert namenorm.transcribe(native, source, target) == expected


def test_what_a_press_lists_besides_stands_among_its_first_variants() -> None:
    found = [variant.text for variant in namenorm.variants("Γιάννης Ρίτσος", lang="el", targets=["de"])]
    assert found[0] == "Giannis Ritsos"
    assert "Jannis Ritsos" in found[:3]


def test_no_variant_mixes_scripts() -> None:
    for name, source in (("习近平", "zh"), ("김정은", "ko"), ("نوري المالكي", "ar")):
        found = [variant.text for variant in namenorm.variants(name, lang=source)]
        assert len(found) > 10
        assert all(len(scripts_in(text)) == 1 for text in found)
