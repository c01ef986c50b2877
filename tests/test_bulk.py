"""Many pairs at once: how words are numbered, which may be alike, which are encoded. That scores are those of `compare` is in test_comparison."""

from __future__ import annotations

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from namenorm import encoder
from namenorm.comparison.bulk.bags import Bags
from namenorm.comparison.bulk.scores import compare_many
from namenorm.comparison.bulk.vocabulary import Vocabulary
from namenorm.comparison.weighing import vectors
from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.strangers import GATE


def test_bulk_encodes_each_word_once(monkeypatch: pytest.MonkeyPatch) -> None:
    encode, asked = encoder.encode, list[str]()
    monkeypatch.setattr(encoder, "encode", lambda words: asked.extend(words) or encode(words))
    monkeypatch.setattr(vectors, "_vectors", {})
    names = [f"{given} {family}" for given in ("Rustem", "Rustam", "Roustem") for family in ("Umerov", "Umjerow", "Oumerov", "Umarov")]
    compare_many([left for left in names for _ in names], names * len(names), kind="person")
    assert len(asked) == len(set(asked)) > 1


@given(st.lists(st.text("abcdeSøß'", max_size=9), min_size=2, max_size=2))
def test_words_with_few_letters_in_common_are_not_alike(words: list[str]) -> None:
    (may_be,) = Bags.of(words).may_be_alike(numpy.array([0]), numpy.array([1]), GATE)
    assert may_be or alike(*words) < GATE


@pytest.mark.parametrize("names", [["", "Li", "Li  Wu"], ["\ud800 Li", "Li-Wu"], []])
def test_words_are_numbered_as_they_are_met(names: list[str]) -> None:
    words = Vocabulary(False, lambda word: 0, lambda word: True)
    one, two = words.cut(names), words.cut(names)
    assert one.numbers.tolist() == two.numbers.tolist()
    told = [words.texts[number] if number >= 0 else "" for number in one.numbers]
    assert told == [piece if piece in ("Li", "Wu") else "" for name in names for piece in name.replace("-", " ").split(" ")]
    assert one.counts.tolist() == [len(name.replace("-", " ").split(" ")) for name in names]
