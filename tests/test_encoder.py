"""The encoder: shapes, determinism, strange input, and a few cases that any usable model must get right."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from namenorm import encoder
from namenorm.encoder import encode, similarity, weights
from namenorm.encoder.letters import LONGEST, Alphabet, letters

NAMES = [
    "Umjerow", "Умєров", "習", "习近平", "Kim", "김정은", "ひろし", "ヒロシ", "محمد", "משה", "O'Brien", "Ó Briain",
    "Παπαδόπουλος", "ბერიძე", "x", "Wolfeschlegelsteinhausenbergerdorff", "Jean-Luc", "शर्मा",
]  # fmt: skip


def test_rows_are_unit_vectors_in_order() -> None:
    found = encode(NAMES)
    assert found.shape == (len(NAMES), 128)
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)


def test_no_words_and_no_letters() -> None:
    assert encode([]).shape == (0, 128)
    assert not encode(["", " ", "-", "\u200f"]).any()
    assert similarity("", "Kyiv") == 0


def test_a_word_is_the_same_alone_and_in_any_batch() -> None:
    alone = np.concatenate([encode([name]) for name in NAMES])
    together = encode(NAMES * 9)
    assert np.abs(together[: len(NAMES)] - alone).max() < 1e-6
    backwards = encode(NAMES[::-1])[::-1]
    assert np.abs(backwards - alone).max() < 1e-6
    assert (encode(NAMES) == encode(NAMES)).all()


def test_unknown_characters_are_harmless() -> None:
    found = encode(["\U0001f600", "𐍈𐍉", "\u0000", "\ud800", "a\U0010ffff", "龘靐", "1234", "?" * 500])
    assert np.isfinite(found).all()


def test_similarity_is_the_cosine_and_symmetric() -> None:
    assert similarity("Kiew", "Київ") == similarity("Київ", "Kiew")
    assert similarity("Kiew", "Kiew") == pytest.approx(1, abs=1e-6)
    assert similarity("Kiew", "Київ") == pytest.approx(float(encode(["Kiew"])[0] @ encode(["Київ"])[0]), abs=1e-6)


def test_what_is_not_read() -> None:
    assert similarity("Jong-un", "JONGUN") == pytest.approx(1, abs=1e-6)
    assert similarity("ひろし", "ヒロシ") == pytest.approx(1, abs=1e-6)
    assert len(letters("a" * 100)) == LONGEST


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("Umjerow", "Умєров", "Умнов"),
        ("Oumerov", "Umierov", "Ulanov"),
        ("Zelensky", "Зеленський", "Зеленко"),
        ("Schewtschenko", "Шевченко", "Шевчук"),
        ("Netanyahu", "נתניהו", "נתן"),
        ("Mohammed", "محمد", "محمود"),
        ("Hussein", "حسين", "حسن"),
        ("Jinping", "近平", "国强"),
        ("Obama", "奥巴马", "奥马"),
        ("Merkel", "メルケル", "マーカス"),
        ("Schröder", "シュレーダー", "シュナイダー"),
        ("Tsipras", "Τσίπρας", "Τσιάρας"),
        ("Saakashvili", "სააკაშვილი", "სააკიანი"),
        ("Macron", "마크롱", "마르코"),
        ("Erdogan", "Эрдоган", "Эрдман"),
        ("Jelzin", "Yeltsin", "Jellin"),
        ("Wałęsa", "Валенса", "Валенте"),
    ],
)
def test_spellings_of_a_name_are_closer_than_another_name(left: str, right: str, other: str) -> None:
    assert similarity(left, right) > similarity(left, other)


@pytest.mark.parametrize(
    "pair", [("Iran", "Iraq"), ("Niger", "Nigeria"), ("Slovakia", "Slovenia"), ("Ivanov", "Petrov"), ("Medvedev", "Medvedchuk")]
)
def test_other_names_are_not_as_close(pair: tuple[str, str]) -> None:
    assert similarity(*pair) < similarity("Umjerow", "Умєров")


def test_an_unseen_han_character_counts_with_its_syllable() -> None:
    alphabet = Alphabet("")
    assert alphabet.numbers("習") == alphabet.numbers("习") != alphabet.numbers("王")


def test_weights_survive_writing(tmp_path) -> None:  # type: ignore[no-untyped-def]
    rng = np.random.default_rng(1)
    arrays = {"a": rng.normal(size=(5, 7)).astype(np.float32), "b": rng.normal(size=7).astype(np.float32)}
    weights.write(tmp_path / "w", "aж習", arrays)
    alphabet, again = weights.read(tmp_path / "w")
    assert alphabet == "aж習"
    assert (again["b"] == arrays["b"]).all()
    assert np.abs(again["a"] - arrays["a"]).max() <= np.abs(arrays["a"]).max() / 254 * 1.01


def test_weights_are_small() -> None:
    assert weights.PATH.stat().st_size <= 2_000_000


def test_threads_share_one_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "_loaded", [])
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: encode(NAMES), range(16)))
    assert len(encoder._loaded) == 1
    assert all((other == found[0]).all() for other in found)


def test_importing_does_not_load_numpy() -> None:
    script = "import sys, namenorm.encoder; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
