"""Japanese names in characters: read by their characters, never by how alike they look to the encoder."""

from __future__ import annotations

import pytest

from namenorm import compare
from namenorm.comparison.asia.kanji import FILE, modern, reading, split

LARGEST = 100_000
"""Bytes of the file: it is one of those that fill the wheel."""


@pytest.mark.parametrize(("characters", "latin", "told"), [
    ("健一", "kenichi", "read"), ("健一", "kenji", "misread"), ("由美", "yumiko", "misread"), ("翔太", "sho", "misread"), ("誠", "makoto", "read"),
    ("栄一", "eiichi", "read"), ("一平", "ippei", "read"), ("翔平", "shouhei", "read"), ("翔平", "syohei", "read"), ("大野", "ohno", "read"), ("大山", "ohyama", "read"), ("健一", "ohno", "misread"),
    ("渡邉", "watanabe", "read"), ("佐々木", "sasaki", "read"), ("健一", "martin", ""), ("健一", "", ""), ("", "kenichi", ""), ("習近平", "jinping", ""),
    ("健一" * 5000, "kenichi", ""), ("健一", "kenichi" * 5000, ""),
])  # fmt: skip
def test_readings(characters: str, latin: str, told: str) -> None:
    assert reading(characters, latin) == told


@pytest.mark.parametrize(("name", "surname"), [
    ("佐々木健一", "佐々木"), ("齋藤孝", "齋藤"), ("黒澤明", "黒澤"), ("東條英機", "東條"), ("佐藤", ""), ("", ""), ("佐", ""), ("佐藤" * 9000, ""),
])  # fmt: skip
def test_a_name_is_cut_behind_its_surname(name: str, surname: str) -> None:
    assert split(name) == (surname, name.removeprefix(surname))


def test_old_characters_are_those_of_today() -> None:
    assert modern("渡邊") == modern("渡辺") != modern("渡部")


@pytest.mark.parametrize(("native", "right", "wrong"), [
    ("佐藤健一", "Kenichi Sato", "Kenji Sato"), ("鈴木 花子", "Suzuki, Hanako", "Suzuki, Yoko"), ("山本由美", "Yumi Yamamoto", "Yumiko Yamamoto"),
    ("小林誠", "Makoto Kobayashi", "Hiroshi Kobayashi"), ("大谷翔平", "Shohei Ohtani", "Ryohei Otani"), ("林芳正", "Yoshimasa Hayashi", "Yoshiko Hayashi"),
    ("浅田真央", "Mao Asada", "Mai Asada"), ("鳩山邦夫", "Kunio Hatoyama", "Yukio Hatoyama"),
])  # fmt: skip
def test_full_names(native: str, right: str, wrong: str) -> None:
    assert compare(native, right, kind="person", without={"registry"}).verdict == "same"
    assert compare(native, wrong, kind="person", without={"registry"}).verdict == "different"


def test_another_surname_is_no_reading() -> None:
    assert compare("松本聖子", "Seiko Matsuda", kind="person", without={"registry"}).verdict == "different"
    assert compare("张近平", "Xi Jinping", kind="person", without={"registry"}).verdict == "different"


@pytest.mark.parametrize(("native", "latin", "same"), [
    ("陳偉明", "Tan Wei Ming", True), ("黃美玲", "Ng Mei Ling", True), ("黃美玲", "Wong Mei Ling", True), ("王建國", "Ong Jianguo", True), ("梁家傑", "Alan Leong", True), ("王建国", "Huang Jianguo", False),
])  # fmt: skip
def test_surnames_as_they_are_written_abroad(native: str, latin: str, same: bool) -> None:
    assert (compare(native, latin, kind="person", without={"registry"}).verdict == "same") == same


def test_the_reasons_name_the_reading() -> None:
    told = compare("佐藤健一", "Kenichi Sato", kind="person", without={"registry"}).explain()
    assert "Kenichi is a Japanese reading of 健一" in told and "Chinese" not in told


def test_the_file_stays_small() -> None:
    assert FILE.stat().st_size < LARGEST
