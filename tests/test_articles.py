"""The main job on whole articles: the example in the repository, and the seed where it stands beside the project."""

from __future__ import annotations

from collections import Counter

import pytest

import namenorm
from benchmarks import seed

EXAMPLE = (seed.ROOT / "examples" / "article.txt").read_text(encoding="utf-8")


def edits(text: str, to: str) -> Counter[tuple[str, str]]:
    return Counter((edit.before, edit.after) for edit in namenorm.reconcile(text, to=to).edits)


def test_example_article_in_one_spelling() -> None:
    changed = edits(EXAMPLE, "en")
    assert changed["Wolodymyr Selenskyj", "Volodymyr Zelensky"] == 1
    assert changed["Roustem Oumerov", "Rustem Umerov"] == 1
    assert changed["Charkiw", "Kharkiv"] == 1
    assert changed["Dnipropetrovsk", "Dnipro"] == 1
    assert changed["Artemivsk", "Bakhmut"] == 1
    assert changed["Kiev", "Kyiv"] == 1
    assert changed["Peking", "Beijing"] == 1
    assert changed["Donbass", "Donbas"] == 1
    assert changed["Lukashenka", "Lukashenko"] == 1
    people = {m.surface: m.entity.id for m in namenorm.find(EXAMPLE) if m.entity.kind == "person"}
    assert people["Austin"] == "austin-lloyd"
    assert people["Zelensky"] == people["Wolodymyr Selenskyj"] == "zelensky-volodymyr"
    assert people["Ołeksandr Syrski"] == people.get("Syrsky", people["Ołeksandr Syrski"])


def test_edits_replay() -> None:
    result = namenorm.reconcile(EXAMPLE, to="de")
    text, shift = EXAMPLE, 0
    for edit in result.edits:
        assert text[edit.start + shift : edit.end + shift] == edit.before
        text = text[: edit.start + shift] + edit.after + text[edit.end + shift :]
        shift += len(edit.after) - len(edit.before)
    assert text == result.text


@pytest.mark.skipif(not seed.article()[1], reason="the seed article is not beside the project")
class TestSeed:
    text = seed.article()[0]

    def test_every_mention_is_found(self) -> None:
        found = namenorm.find(self.text)
        assert [(m.surface, m.entity.id) for m in found if seed.EXPECTED.get(m.surface) != m.entity.id] == []
        assert set(seed.EXPECTED) <= {m.surface for m in found}
        assert len(found) == 79

    def test_in_english(self) -> None:
        assert edits(self.text, "en") == {
            ("Volodymyr Selensky", "Volodymyr Zelensky"): 1,
            ("Selensky", "Zelensky"): 1,
            ("Rustem Umjerow", "Rustem Umerov"): 1,
            ("Kiev", "Kyiv"): 1,
            ("Donbass", "Donbas"): 1,
        }

    def test_in_german(self) -> None:
        changed = edits(self.text, "de")
        after = {new for _, new in changed}
        assert {"Wolodymyr Selenskyj", "Selenskyj", "Kiew", "Moskau", "Wladimir Putin", "Nordkorea", "Brüssel"} <= after
        assert "Rustem Umjerow" in namenorm.reconcile(self.text, to="de").text


def test_a_given_name_alone_is_not_rewritten_to_the_family_name() -> None:
    assert namenorm.reconcile("Xi Jinping spoke. Jinping left.").text == "Xi Jinping spoke. Jinping left."
