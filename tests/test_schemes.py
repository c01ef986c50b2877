"""Every scheme file, found by glob: it is valid, its samples hold, and the way back leads to its natives."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from namenorm.errors import SchemeError
from namenorm.romanization import conventions, romanize, schemes
from namenorm.romanization.checking import read_languages, read_scheme
from namenorm.romanization.library import LANGUAGES, SCHEMES, build_library

FILES = sorted(SCHEMES.glob("*.yaml"))
KNOWN_LANGUAGES = read_languages(LANGUAGES)
RIGHT = SCHEMES / "press-ukr-deu.yaml"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_samples(path: Path) -> None:
    samples = read_scheme(path, KNOWN_LANGUAGES)["samples"]
    assert {native: romanize(native, path.stem) for native in samples} == samples


def test_each_file_is_a_scheme_with_its_own_id() -> None:
    assert sorted(info.id for info in schemes()) == [path.stem for path in FILES]
    assert all(info.source and info.limits and info.languages for info in schemes())


def test_the_library_is_deterministic(tmp_path: Path) -> None:
    for path in reversed(FILES):
        shutil.copy(path, tmp_path)
    assert build_library(tmp_path) == build_library(SCHEMES)
    assert json.loads(build_library(tmp_path))["schemes"]


@pytest.mark.parametrize(
    ("spelling", "native", "scheme"),
    [
        ("Umjerow", "Умєров", "press-ukr-deu"),
        ("Oumerov", "Умєров", "press-ukr-fra"),
        ("Umierow", "Умєров", "press-ukr-pol"),
        ("Umierov", "Умєров", "kmu-ukr-Cyrl-Latn-2010"),
        ("Selenskyj", "Зеленський", "press-ukr-deu"),
        ("Zelenskyy", "Зеленський", "bgnpcgn-ukr-Cyrl-Latn-1965"),
        ("Zełenski", "Зеленський", "press-ukr-pol"),
        ("Volodymyr Zelensky", "Володимир Зеленський", "press-ukr-fra"),
        ("Tymoshenko", "Тимошенко", "press-ukr-eng"),
        ("Poroschenko", "Порошенко", "press-ukr-deu"),
        ("Chruschtschow", "Хрущёв", "press-rus-deu"),
        ("Jrushchov", "Хрущёв", "press-rus-spa"),
        ("Poutine", "Путин", "press-rus-fra"),
        ("Poetin", "Путин", "press-rus-nld"),
        ("Medwedew", "Медведев", "press-rus-deu"),
        ("Miedwiediew", "Медведев", "press-rus-pol"),
        ("Medveděv", "Медведев", "press-rus-ces"),
        ("Alexander", "Александр", "press-rus-eng"),
        ("Tsikhanouskaya", "Ціханоўская", "press-bel-eng"),
        ("Łukaszenka", "Лукашэнка", "press-bel-pol"),
    ],
)
def test_the_way_back_finds_the_native(spelling: str, native: str, scheme: str) -> None:
    assert native in {found.native for found in conventions(spelling)}
    assert scheme in {found.scheme for found in conventions(spelling, native=native)}


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("title:", "titel:", "titel: is no key of a scheme"),
        ("source: Duden", "source: ''\nshort: Duden", "source: is missing or empty"),
        ("kind: transcription", "kind: guess", "kind: 'guess' is unknown"),
        ("languages: [uk]", "languages: [xx]", "'xx' is not in languages.yaml"),
        ("ґ: g, ", "", "letters: ґ missing"),
        ("letters: {а: a,", "letters: {А: a,", "'А' is a capital"),
        ("ґ: g, ", "ґ: g, w: w, ", "'w' is not written in Cyrl"),
        ("{from: ьо, to: jo}", "{from: ьо}", "rules: number 1 is no rule"),
        ("{from: ьо, to: jo}", '{from: ьо, to: jo, after: "{fowel}"}', "the class {fowel} is not defined"),
        ("{from: ьо, to: jo}", "{from: ьо, to: {a: b}}", "is no string and no list of strings"),
        ("words: {Кличко: [Klitschko, Klytschko]", "words: {Кличко: Klitschko, Кличко: Klytschko", "stands twice"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, old: str, new: str, fault: str) -> None:
    text = RIGHT.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / RIGHT.name
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SchemeError) as raised:
        read_scheme(path, KNOWN_LANGUAGES)
    assert fault in str(raised.value)
    assert str(path) in str(raised.value)


def test_too_few_samples_and_a_bad_name(tmp_path: Path) -> None:
    head = RIGHT.read_text(encoding="utf-8").partition("samples:")[0]
    path = tmp_path / "German Ukrainian.yaml"
    path.write_text(head + "samples: {Львів: Lwiw}\nlimits: none\n", encoding="utf-8")
    with pytest.raises(SchemeError) as raised:
        build_library(tmp_path)
    assert "is no scheme id" in str(raised.value)
    assert "only 1" in str(raised.value)
