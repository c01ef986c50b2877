"""Long texts are sifted before they are read word by word: what is found must not depend on it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import namenorm
from namenorm.finding import echoes, heads, pieces
from namenorm.inflection import base_numbers
from namenorm.inflection.many import Words
from namenorm.registry.store import Store
from namenorm.text import fold_word, fold_words, word_number

NAMES = [
    "中", "中国", "中国人民", "习近平", "习 Jinping", "北京.大学", "กรุงเทพ", "ガンダム", "\U00020000\U00020001", "𬩰中", "中・国", "葛\U000e0100城",
    "日本　語", "人 民", "Rustem Umjerow", "Anna", "Praha", "Ursula von der Leyen", "von der Leyen", "Massimo d'Alema", "O'Brien", "U.S.A.",
    "al-Assad", "20th Century", "Smith, Inc", "İstanbul", "Владимир Путин", "Київ", "Знам'янка", "העיר", "دمشق", "محمد بن سلمان", "A B C",
]  # fmt: skip
REGISTRY = namenorm.Registry.from_records(
    {"id": f"x{at}", "kind": ("person", "place", "organization")[at % 3], "names": [{"text": name, "lang": "und"}]} for at, name in enumerate(NAMES)
)
WORDS = [word for name in NAMES for word in (name, *name.split(" "))] + [
    "слово", "Слова", "Путиным", "Києва", "Umjerowa", "Umjerows", "Prahy", "ודמשק", "ودمشق", "中", "国", "人", "習", "ﾞ", "s", "Inc", "ΣΑΣ", "1",
]  # fmt: skip
GAPS = ["", " ", " ", " ", "·", "・", ".", ". ", "  ", "\n", "\n\n", "-", "，", "。", "(", ")", '"', "\u0301", "ﾞ", "\u200d", "\u00ad", "　", ", ", " & ", "'", "’"]
LETTERS = st.text(st.sampled_from("aAbBéÉßİıςжЖїЇابליー中かガก .-'’·\u0301\u00ad\u200d\n12_ʼ״\u064e\U0001d400\U00010400\U00020000\ud800ﾞ\u093c\u0905ﬁＡ"), max_size=80)


def text_of(chance: random.Random) -> str:
    gaps = chance.sample(GAPS, 8) + [" "] * chance.choice([2, 10])
    return "".join(chance.choice(WORDS) + chance.choice(gaps) for _ in range(400))


def sift_everything(patch: pytest.MonkeyPatch) -> None:
    for module, limit in ((heads, "_LONG"), (heads, "_MANY"), (echoes, "_MANY"), (pieces, "_LONG")):
        patch.setattr(module, limit, 1)


@pytest.mark.parametrize("language", [None, "pl", "ru", "ja"])
def test_sifting_changes_nothing_that_is_found(language: str | None) -> None:
    chance = random.Random(5)
    texts = [text_of(chance) for _ in range(25)]
    plain = [REGISTRY.find(text, without={"typos"}, lang=language) for text in texts]
    with pytest.MonkeyPatch.context() as patch:
        sift_everything(patch)
        sifted = [REGISTRY.find(text, without={"typos"}, lang=language) for text in texts]
    assert sum(map(len, plain)) > 1000
    assert sifted == plain


def test_long_texts_are_sifted_block_by_block() -> None:
    text = ". ".join(["Rustem Umjerow", "中国人民", "слово"] * 400)
    with pytest.MonkeyPatch.context() as patch:
        sift_everything(patch)
        patch.setattr("namenorm.finding.pieces._BLOCK", 1 << 8)
        patch.setattr("namenorm.finding.unspaced._BLOCK", 1 << 8)
        patch.setattr("namenorm.finding.sifting._BATCH", 1 << 6)
        found = REGISTRY.find(text, without={"typos"})
    assert [m.surface for m in found] == ["Rustem Umjerow", "中国人民"] * 400
    assert all(text[m.start : m.end] == m.surface for m in found)


@given(LETTERS, st.sampled_from([4, 1 << 20]))
@settings(max_examples=300, deadline=None)
def test_pieces_read_off_an_array_are_those_of_the_expression(text: str, block: int) -> None:
    expected = list(pieces.capitalised(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_LONG", 0)
        patch.setattr(pieces, "_BLOCK", block)
        assert list(pieces.capitalised(text)) == expected


@given(st.lists(LETTERS.map(lambda text: text.replace("\n", "")), max_size=8))
@settings(max_examples=300, deadline=None)
def test_words_folded_together_are_folded_alike(words: list[str]) -> None:
    assert fold_words(words) == [fold_word(word) for word in words]


@pytest.mark.parametrize("language", [None, "", "pl", "uk", "ar", "he", "ja", "ko"])
def test_numbers_of_many_words_are_those_of_each(language: str | None) -> None:
    words = sorted({fold for word in WORDS if (fold := fold_word(word))})
    found = Words(words).numbers(language)
    for at, word in enumerate(words):
        expected = [word_number(word), *(base_numbers(word, language) if language is not None else ())]
        assert sorted(found.number[found.word == at].tolist()) == sorted(expected)


def test_an_empty_registry_finds_nothing_in_a_long_text() -> None:
    text = "Herr Umjerow traf Selenskyj in Kiew. 习近平在北京。 " * 3000
    assert namenorm.Registry(Store()).find(text) == namenorm.Registry.from_records([]).find(text) == ()
