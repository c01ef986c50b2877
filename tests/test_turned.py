"""Names as tables and registers write them: turned round behind a comma, with an aside in brackets."""

from __future__ import annotations

import pytest

import namenorm


@pytest.mark.parametrize(("written", "meant"), [
    ("Korea, Rep.", "South Korea"), ("Korea (the Republic of)", "South Korea"), ("Korea, Dem. People's Rep.", "North Korea"), ("Congo, Dem. Rep.", "Democratic Republic of the Congo"),
    ("Congo, Rep.", "Republic of the Congo"), ("Gambia, The", "Gambia"), ("Niger (the)", "Niger"), ("Micronesia, Fed. Sts.", "Micronesia"), ("Burma (Myanmar)", "Myanmar"), ("Beijing (Peking)", "Beijing"), ("Paris, France", "Paris"), ("Kiew, Ukraine", "Kyiv"), ("Cambridge (UK)", "Cambridge"), ("Georgia (US)", "Georgia"), ("Мюнхен, Германия", "Munich"), ("東京、日本", "Tokyo"),
])  # fmt: skip
def test_names_turned_round_as_tables_write_them(written: str, meant: str) -> None:
    found = namenorm.resolve(written)
    assert found and found.entity.name == meant


@pytest.mark.parametrize("written", ["Paris, Texas", "Paris (Berlin)", "Macron, France", "Rome, Paris, Berlin", "Korea, (Rep.)", "(Korea)", ", Korea"])
def test_what_stands_behind_a_comma_is_no_part_of_a_name_that_is_not_so_filed(written: str) -> None:
    found = namenorm.resolve(written)
    assert found is None or found.entity.name == "Korea"
