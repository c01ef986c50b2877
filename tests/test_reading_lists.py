"""The lists of readings: each line is a name part and readings in the phonemic letters of its language."""

from __future__ import annotations

import unicodedata

import pytest

from namenorm.romanization import romanize, transcribe, variants
from namenorm.romanization.vowelling import HOME, letters_of

_PERSIAN = "ʾʿbptṯǧčḥḫdḏrzžsšṣḍṭẓġfqkglmnvwhyaāeēiīoōuūŧ"
_LETTERS = {
    "hebrew": "ʾʿbvwgdhzḥṭykḵlmnspfcqršśtǧžčaeiouŧ",
    "persian": f"{_PERSIAN}-+",
    "urdu": f"{_PERSIAN}ţḑŗṉ",
    "pashto": f"{_PERSIAN}ţḑŗņcźxǵə",
}


@pytest.mark.parametrize("name", _LETTERS)
def test_the_lines_of_a_list(name: str) -> None:
    lines = (HOME / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert all(len(row) == 2 for row in rows)
    assert all(unicodedata.is_normalized("NFC", native) for native, _ in rows)
    assert {letter for _, readings in rows for letter in readings} <= {*_LETTERS[name], " ", "+"}
    natives = [letters_of(native) for native, _ in rows]
    assert len(natives) > 100
    assert len(natives) - len(set(natives)) < len(natives) / 20  # twins with and without hamza or joiner


@pytest.mark.parametrize(
    ("native", "source", "target", "latin"),
    [
        ("בצלאל סמוטריץ׳", "he", "en", "Bezalel Smotrich"),
        ("תל-אביב", "he", "hu", "Tel-Aviv"),
        ("תל אביב", "he", "lt", "Tel Avivas"),
        ("محمود احمدي‌نژاد", "fa", "cs", "Mahmúd Ahmadínežád"),
        ("محمدرضا پهلوی", "fa", "en", "Mohammad Reza Pahlavi"),
        ("رستم‌زاده", "fa", "en", "Rostamzadeh"),
        ("مزار شریف", "fa", "cs", "Mazár-e Šaríf"),
        ("فیصل آباد", "ur", "en", "Faisalabad"),
        ("ملالۍ", "ps", "en", "Malalai"),
        ("مەسعوود بارزانی", "ckb", "tr", "Mesud Barzani"),
        ("مه‌هاباد", "ckb", "en", "Mahabad"),
    ],
)
def test_names(native: str, source: str, target: str, latin: str) -> None:
    assert transcribe(native, source, target) == latin


def test_standards_keep_what_the_press_drops() -> None:
    assert romanize("פתח תקווה", "bgnpcgn-heb-Hebr-Latn-1962") == "Petaẖ Tiqwa"
    assert romanize("فردوسی", "alalc-fas-Arab-Latn-1997") == "Firdawsī"


def test_usual_spellings_come_early() -> None:
    assert {"Cohen", "Kohen"} <= {variant.text for variant in variants("כהן", lang="he")[:30]}
    assert {"Hossein", "Hussein"} <= {variant.text for variant in variants("حسین", lang="fa")[:30]}
