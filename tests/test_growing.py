"""Overlays, reloading, diff, and what happens when something goes wrong: killed, full, cut, altered, at once."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from namenorm import artifact
from namenorm.api import Registry
from namenorm.cli import main
from namenorm.errors import AliasFileError, IndexFileError, NamenormError
from namenorm.registry.compile import build_file, compile_entities, write_entities
from namenorm.registry.index import Index
from namenorm.registry.lint import lint
from namenorm.registry.records import entity_from_record
from namenorm.registry.store import Layer, Store

PEOPLE = [{"id": f"p{n}", "kind": "person", "names": [{"text": f"Zoltan Testfalvi{n}"}]} for n in range(50)]


def write(folder: Path, name: str, text: str) -> Path:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


# --- overlays


def test_extending_adds_names_and_keeps_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "people/xx.yaml", "putin-vladimir: {extends: yes, aliases: {en: Vlad Testname}, not: [austin-lloyd], roles: [test person]}\n")
    base = Registry.default()
    laid = base.with_overlay(tmp_path)
    assert laid.resolve("Vlad Testname").entity.id == "putin-vladimir"  # type: ignore[union-attr]
    assert laid.resolve("Wladimir Putin").entity.id == "putin-vladimir"  # type: ignore[union-attr]
    entity = laid.entity("putin-vladimir")
    assert entity is not None and "austin-lloyd" in entity.never and entity.roles[0] == "test person"
    assert base.resolve("Vlad Testname") is None


def test_weak_in_an_overlay_weakens_a_shipped_name(tmp_path: Path) -> None:
    write(tmp_path, "places/xx.yaml", "bakhmut-ua: {extends: yes, weak: {und: Bakhmut}}\n")
    text = "Bakhmut is quiet."
    assert Registry.default().find(text)
    laid = Registry.default().with_overlay(tmp_path)
    assert not laid.find(text)
    assert laid.entity("bakhmut-ua").name == "Bakhmut"  # type: ignore[union-attr]


def test_faults_of_overlays_name_file_and_line(tmp_path: Path) -> None:
    file = write(tmp_path, "people/xx.yaml", "nobody-at-all: {extends: yes, aliases: {en: X Y}}\nnew-one: {en: New One, not: [nobody]}\n")
    with pytest.raises(AliasFileError) as caught:
        Registry.default().with_overlay(tmp_path)
    assert f"{file}:1: nobody-at-all: extends" in str(caught.value) and f"{file}:2: new-one: not" in str(caught.value)
    assert any("--over" in error for error in lint([tmp_path]).errors)


def test_overlay_lint_looks_below(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "people/xx.yaml", "putin-vladimir: {extends: yes, aliases: {en: Vlad Testname}, not: [austin-lloyd]}\n")
    assert main(["registry", "lint", str(tmp_path)]) == 1
    assert main(["registry", "lint", str(tmp_path), "--over", "shipped"]) == 0
    assert main(["registry", "build", str(tmp_path), "--over", "shipped", "--output", str(tmp_path / "x.idx")]) == 0
    capsys.readouterr()


def test_index_and_records_lie_over_as_they_are(tmp_path: Path) -> None:
    write_entities(tmp_path / "p.idx", map(entity_from_record, PEOPLE))
    write(tmp_path, "q.jsonl", '{"id": "q1", "kind": "person", "names": [{"text": "Ada Mintavari"}]}\n')
    laid = Registry.default().with_overlay(tmp_path / "p.idx", tmp_path / "q.jsonl")
    assert laid.resolve("zoltan testfalvi7").entity.id == "p7"  # type: ignore[union-attr]
    assert laid.resolve("Ada Mintavari").entity.id == "q1"  # type: ignore[union-attr]
    assert laid.resolve("Kiew") is not None
    write(tmp_path, "bad.jsonl", '{"id": "q1"}\n')
    with pytest.raises(AliasFileError, match=r"bad\.jsonl:1"):
        Registry.load(tmp_path / "bad.jsonl")


def test_reload_reads_what_changed_and_leaves_readers_alone(tmp_path: Path) -> None:
    file = write(tmp_path, "people/xx.yaml", "a-a: {en: Ada Mintavari}\n")
    first = Registry.default().with_overlay(tmp_path)
    assert first.reload() is first
    write(tmp_path, "people/xx.yaml", "a-a: {en: Ada Mintavari}\nb-b: {en: Bela Mintavari}\n")
    second = first.reload()
    assert second.resolve("Bela Mintavari") is not None and second.resolve("Kiew") is not None
    assert first.resolve("Bela Mintavari") is None and first.resolve("Ada Mintavari") is not None
    file.write_text("broken: [", encoding="utf-8")
    with pytest.raises(AliasFileError, match=r"xx\.yaml"):
        second.reload()
    assert second.resolve("Bela Mintavari") is not None


def test_reload_of_a_replaced_index_disturbs_no_reader(tmp_path: Path) -> None:
    target = tmp_path / "p.idx"
    write_entities(target, map(entity_from_record, PEOPLE))
    registry = Registry.load(target)
    wrong: list[str] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            if registry.resolve("Zoltan Testfalvi3") is None:
                wrong.append("lost")

    thread = threading.Thread(target=read)
    thread.start()
    write_entities(target, map(entity_from_record, [*PEOPLE, {"id": "new", "kind": "person", "names": ["Bela Mintavari"]}]))
    newer = registry.reload()
    stop.set()
    thread.join()
    assert not wrong and newer.resolve("Bela Mintavari") is not None and registry.resolve("Bela Mintavari") is None


# --- diff


def test_diff_tells_entities_names_and_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = write(tmp_path, "old/people/xx.yaml", "a-a: {en: Ada Mintavari}\nb-b: {en: Bela Mintavari}\n").parents[1]
    new = write(tmp_path, "new/people/xx.yaml", "a-a: {en: Ada Mintavari, aliases: {de: Ada Muster}, roles: [tester]}\nc-c: {en: Csaba Mintavari}\n").parents[1]
    names = write(tmp_path, "names.txt", "Ada Muster\nAda Mintavari\nBela Mintavari\n")
    assert main(["registry", "diff", str(old), str(new), "--names", str(names), "--csv"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == 'changed,a-a,Ada Mintavari,"+Ada Muster (alias), +Muster (short)",roles: nothing -> tester'
    assert lines[2].startswith("removed,b-b") and lines[3].startswith("added,c-c")
    assert lines[4:] == ["answer,a-a,Ada Muster,,before: (unknown)", "answer,(unknown),Bela Mintavari,,before: b-b"]
    assert main(["registry", "diff", str(old), str(old)]) == 0


def test_diff_tells_what_an_overlay_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    below = write(tmp_path, "below/people/xx.yaml", "a-a: {en: Ada Mintavari}\nb-b: {en: Bela Mintavari}\n").parents[1]
    over = write(tmp_path, "over/people/xx.yaml", "a-a: {extends: yes, aliases: {de: Adele Muster}}\n").parents[1]
    names = write(tmp_path, "names.txt", "Adele Muster\nBela Mintavari\n")
    asked = ["registry", "diff", str(below), str(over), "--over", str(below), "--names", str(names), "--csv"]
    assert main(asked) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(",")[:2] for line in lines[1:]] == [["changed", "a-a"], ["answer", "a-a"]]
    assert "+Adele Muster (alias)" in lines[1]


# --- what goes wrong

_SLOW = """
import sys, time
from pathlib import Path
from namenorm.registry import importers, compile, builder
from namenorm.registry.records import entity_from_record
from namenorm.registry.store import Layer, Store
stage, folder = sys.argv[1], Path(sys.argv[2])
def entities():
    for n in range(400):
        if n == 200 and stage == "gathering":
            print("here", flush=True); time.sleep(60)
        yield entity_from_record({"id": f"x{n}", "kind": "person", "names": [f"Bela Mintavari{n}"]})
if stage == "writing":
    write = builder.Builder._write_keys
    def slow(*args):
        print("here", flush=True); time.sleep(60); write(*args)
    builder.Builder._write_keys = slow
if stage == "import":
    take = importers.entity_from_record
    def slow(record):
        if record["id"] == "x50":
            print("here", flush=True); time.sleep(60)
        return take(record)
    importers.entity_from_record = slow
    lines = folder / "in.jsonl"
    lines.write_text("".join(f'{{"id": "x{n}", "kind": "person", "name": "Bela Mintavari{n}"}}\\n' for n in range(99)))
    importers.import_file("jsonl", lines, folder / "p.idx")
else:
    compile.write_entities(folder / "p.idx", entities())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="uses SIGKILL")
@pytest.mark.parametrize("stage", ["gathering", "writing", "import"])
def test_killed_run_leaves_the_old_index(tmp_path: Path, stage: str) -> None:
    target = tmp_path / "p.idx"
    write_entities(target, map(entity_from_record, PEOPLE))
    before = target.read_bytes()
    with subprocess.Popen([sys.executable, "-c", _SLOW, stage, str(tmp_path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline() == b"here\n"
        process.send_signal(signal.SIGKILL)
    assert target.read_bytes() == before
    assert Registry.load(target).resolve("Zoltan Testfalvi3") is not None
    for left in tmp_path.glob(".p.idx-*.part"):
        os.utime(left, (time.time() - 60,) * 2)
    write_entities(target, map(entity_from_record, PEOPLE))
    assert not list(tmp_path.glob(".p.idx-*"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_import_told_to_end_leaves_nothing_behind(tmp_path: Path, sign: int, code: int) -> None:
    source = write(tmp_path, "in.jsonl", '{"id": "x", "kind": "person", "name": "Bela Mintavari"}\n')
    slow = (
        "import signal, sys, time; from namenorm.registry import importers; from namenorm.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # ignored where the tests run in the background
        "def wait(*_): print('here', flush=True); time.sleep(60)\n"
        "importers.entity_from_record = wait\n"
        f"sys.exit(main(['registry', 'import', 'jsonl', {str(source)!r}, '-o', {str(tmp_path / 'p.idx')!r}]))"
    )
    with subprocess.Popen([sys.executable, "-c", slow], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stdout.readline() == b"here\n"
        process.send_signal(sign)
    assert process.returncode == code
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


@pytest.mark.skipif(artifact.fcntl is None, reason="locks of Unix")
def test_a_part_file_of_a_running_process_is_left_alone(tmp_path: Path) -> None:
    with artifact.replacing(tmp_path / "p.idx") as file:
        file.write(b"mine")
        (mine,) = tmp_path.glob(".p.idx-*.part")
        (tmp_path / ".p.idx-left.part").write_bytes(b"of a killed run")
        for part in tmp_path.glob(".p.idx-*.part"):
            os.utime(part, (time.time() - 60,) * 2)
        artifact.write(tmp_path / "p.idx", b"another's")
        assert [path.name for path in tmp_path.glob(".p.idx-*.part")] == [mine.name]
    assert (tmp_path / "p.idx").read_bytes() == b"mine"


def test_full_disk_leaves_the_old_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "p.idx"
    write_entities(target, map(entity_from_record, PEOPLE))
    before = target.read_bytes()

    class Full:
        def __init__(self, file: object) -> None:
            self._file, self._left = file, 10_000

        def __enter__(self) -> Full:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()  # type: ignore[attr-defined]

        def __getattr__(self, name: str) -> object:
            return getattr(self._file, name)

        def write(self, data: bytes) -> int:
            self._left -= len(data)
            if self._left < 0:
                raise OSError(errno.ENOSPC, "No space left on device", str(target))
            return int(self._file.write(data))  # type: ignore[attr-defined]

    opened = os.fdopen
    monkeypatch.setattr(artifact.os, "fdopen", lambda *args: Full(opened(*args)))
    source = write(tmp_path, "in.jsonl", "".join(f'{{"id": "x{n}", "kind": "person", "name": "B M{n}"}}\n' for n in range(99)))
    assert main(["registry", "import", "jsonl", str(source), "-o", str(target)]) == 2
    assert f"{target}: no space left" in capsys.readouterr().err
    assert target.read_bytes() == before and not list(tmp_path.glob(".p.idx-*"))


def test_truncated_index_says_what_to_do(tmp_path: Path) -> None:
    content = compile_entities(map(entity_from_record, PEOPLE))
    target = tmp_path / "p.idx"
    for size in (0, 7, 100, 8191, 8192, len(content) // 2, len(content) - 1):
        target.write_bytes(content[:size])
        with pytest.raises(IndexFileError, match="build it"):
            Registry.load(target)


def test_altered_index_is_told_and_never_shows_an_altered_record(tmp_path: Path) -> None:
    content = compile_entities(map(entity_from_record, PEOPLE))
    whole = {entity.id: entity for entity in (Index(content).entity(n) for n in range(50))}
    for place in [*range(8192, len(content), 97), 40]:
        altered = bytearray(content)
        altered[place] ^= 0x55
        try:
            index = Index(bytes(altered))
        except IndexFileError:
            continue
        assert index.verify() or place >= 8192
        for n in range(50):
            try:
                entity = index.entity(n)
            except IndexFileError:
                continue
            assert entity.id not in whole or entity.wikidata == whole[entity.id].wikidata
        registry = Registry(Store([Layer(index)]))
        for name in ("Zoltan Testfalvi3", "Zoltan Testfalfi3", "Золтан Тестфалви"):
            with suppress(IndexFileError):
                registry.candidates(name)


def test_two_builds_at_once(tmp_path: Path) -> None:
    folder = write(tmp_path, "in/people/xx.yaml", "a-a: {en: Ada Mintavari, native: {hu: Mintavári Ada}}\n").parents[1]
    target = tmp_path / "out" / "p.idx"
    faults: list[BaseException] = []

    def run() -> None:
        try:
            for _ in range(3):
                build_file(target, [folder])
                assert Index.open(target).verify()
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults and [path.name for path in target.parent.iterdir()] == ["p.idx"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="folders of Unix")
def test_read_only_installation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cache folder cannot be made: the temporary folder serves; when neither can be written, the message says so."""
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr(artifact.tempfile, "gettempdir", lambda: str(tmp_path / "tmp"))
    made = artifact.path("thing.idx", [Path(__file__)], lambda: b"content")
    assert made.read_bytes() == b"content" and made.is_relative_to(tmp_path / "tmp")
    monkeypatch.setattr(artifact.tempfile, "gettempdir", lambda: str(tmp_path / "file" / "tmp"))
    with pytest.raises(OSError, match="make one of them writable"):
        artifact.path("thing.idx", [Path(__file__)], lambda: b"content")


def test_import_into_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path, "in.jsonl", '{"id": "x", "kind": "person", "name": "B M"}\n')
    assert main(["registry", "import", "jsonl", str(source), "-o", str(source / "p.idx")]) == 2
    assert "namenorm: " in capsys.readouterr().err


# --- candidates


def test_stages_are_told() -> None:
    registry = Registry.from_records([{"id": "a", "kind": "person", "names": ["Rustem Umerov"]}])
    for name, stage in (("Rustem Umerof", "typo"), ("Rustem Umjerow", "convention"), ("Рустем Умеров", "convention")):
        found = registry.candidates(name)
        assert found and [item.left for item in found[0].evidence if item.kind == "stage"] == [stage]
    assert not registry.candidates("Рустем Умеров", without={"conventions", "typos", "encoder"})


def test_work_is_bounded_where_thousands_share_a_name() -> None:
    registry = Registry.from_records({"id": f"p{n}", "kind": "person", "names": [f"Muhammad Ali {n}"]} for n in range(5000))
    from namenorm.registry.fetching import MOST, loose

    assert len(loose(registry._store, "Mohamed Ali")) <= MOST
    assert len(loose(registry._store, "a" * 500 + " " + "b " * 300)) <= MOST


def test_lookups_stay_right_in_numbers() -> None:
    registry = Registry.from_records([*PEOPLE, {"id": "bad", "kind": "person", "names": ["\ud800 Lone"]}])
    assert registry.entity("bad") is not None
    with pytest.raises(NamenormError):
        Registry.from_records([{"id": "", "kind": "person", "names": ["A"]}])
