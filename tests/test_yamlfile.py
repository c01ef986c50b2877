"""Strict YAML: strings stay strings, and every fault is told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from namenorm.yamlfile import YamlFileError, load, loads


def test_everything_is_a_string() -> None:
    data = loads("no: [No, On, Null, ~, 12:30, 0x1F, 1e3, yes, 2016-02-04]\nnull: {true: false}").data
    assert data == {
        "no": ["No", "On", "Null", "~", "12:30", "0x1F", "1e3", "yes", "2016-02-04"],
        "null": {"true": "false"},
    }


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("a: 1\nb: 2\na: 3", 3, "twice"),
        ("a: {x: 1, x: 2}", 1, "twice"),
        ("a: 1\nb: [1, 2", 2, "expected"),
        ("a: &x 1\nb: *x", 1, "anchor"),
        ("a: !!python/object:os.system 1", 1, "tag"),
        ("- a\n- b", 1, "list"),
        ("just words", 1, "one value"),
        ("a: 1\n---\nb: 2", 2, "second document"),
        ("a: " + "[" * 40 + "]" * 40, 1, "deep"),
    ],
)
def test_faults_name_their_line(text: str, line: int, word: str) -> None:
    with pytest.raises(YamlFileError, match=rf"f\.yaml:{line}: .*{word}"):
        loads(text, "f.yaml")


def test_all_duplicate_keys_are_told() -> None:
    with pytest.raises(YamlFileError) as caught:
        loads("a: 1\na: 2\nb: 1\nb: 2")
    assert len(caught.value.problems) == 2


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.yaml").write_bytes("a: Zürich\n".encode("latin-1"))
    with pytest.raises(YamlFileError, match="not UTF-8"):
        load(tmp_path / "latin.yaml")
    with pytest.raises(YamlFileError, match="directory"):
        load(tmp_path)
    with pytest.raises(YamlFileError, match="cannot be read"):
        load(tmp_path / "missing.yaml")
    (tmp_path / "empty.yaml").write_bytes(b"")
    assert load(tmp_path / "empty.yaml").data == {}


def test_lines_of_keys() -> None:
    assert loads("# comment\na: 1\n\nb: 2").lines == {"a": 2, "b": 4}
