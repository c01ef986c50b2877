"""The command line: what is printed, exit codes, and bad input told in lines, never in a traceback."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from namenorm.api import Registry
from namenorm.cli import main
from namenorm.cli.outputs import counted, print_table
from namenorm.yamlfile import loads

PEOPLE = """
umerov-rustem: {native: {uk: Рустем Умєров}, en: Rustem Umerov, roles: [defence minister of Ukraine]}
zelensky-volodymyr: {native: {uk: Володимир Зеленський}, en: Volodymyr Zelensky, dominant: yes, wikidata: Q3874799}
"""
PLACES = """
kyiv: {native: {uk: Київ}, en: Kyiv, de: Kiew, aliases: {en: Kiev}, type: city, country: UA, population: 2900000}
"""
TEXT = "Kiew, 6 June.\r\nWolodymyr Selenskyj met Rustem Umjerow.\r\nSelenskyj thanked Umjerow. <b>Selenskyj</b>"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("registry")
    for name, content in (("people/ua.yaml", PEOPLE), ("places/ua.yaml", PLACES)):
        (root / name).parent.mkdir()
        (root / name).write_text(content, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def small(folder: Path) -> Registry:
    return Registry.load(folder)


@pytest.fixture
def run(small: Registry, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process on a registry of three entities; `stdin` is bytes."""
    monkeypatch.setattr(Registry, "_default", small)

    def run(*argv: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            code = main(argv)
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return str(path)


# --- names


def test_resolve(run: Run) -> None:
    code, out, _ = run("resolve", "Umjerow", "Kiev", "--to", "de")
    assert code == 0
    assert [line.split("  ")[0] for line in out.splitlines()] == ["name", "Umjerow", "Kiev"]
    assert "umerov-rustem" in out and "German spelling" in out and "Kiew" in out


def test_unknown_names_give_1(run: Run) -> None:
    code, out, _ = run("resolve", "Umjerow", "Qwertz")
    assert (code, out.splitlines()[-1].split()) == (1, ["Qwertz", "unknown"])


def test_resolve_as_json_is_one_document(run: Run) -> None:
    records = json.loads(run("resolve", "Umjerow", "Qwertz", "--json")[1])
    assert [record["match"] and record["match"]["entity"]["id"] for record in records] == ["umerov-rustem", None]
    assert records[0]["match"]["schema"] == 1


def test_resolve_streams_lines_of_standard_input(run: Run) -> None:
    code, out, _ = run("resolve", "--jsonl", stdin="\ufeffUmjerow\r\n\r\nKiev\n".encode())
    assert code == 0
    assert [json.loads(line)["name"] for line in out.splitlines()] == ["Umjerow", "Kiev"]


def test_candidates_by_limit(run: Run) -> None:
    records = json.loads(run("resolve", "Kiev", "--limit", "3", "--json")[1])
    assert records[0]["candidates"][0]["entity"]["id"] == "kyiv"


def test_normalize(run: Run) -> None:
    assert run("normalize", "Kiev", " Nobody  known ", "--to", "de")[:2] == (0, "Kiew\nNobody known\n")
    assert run("normalize", "Kiev", "--csv")[1] == "name,normalized\nKiev,Kyiv\n"


@pytest.mark.parametrize(("right", "code"), [("Umerov", 0), ("Zelensky", 1)])
def test_compare(run: Run, right: str, code: int) -> None:
    found, out, _ = run("compare", "Umjerow", right)
    assert found == code
    assert out.startswith("'Umjerow' and ")
    assert json.loads(run("compare", "Umjerow", right, "--json")[1])["left"] == "Umjerow"


def test_compare_many_pairs(run: Run, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("Umjerow\tUmerov\nUmjerow\tZelensky\n", encoding="utf-8")
    code, out, _ = run("compare", "--file", str(pairs), "--csv")
    assert code == 1
    assert [row["verdict"] for row in csv.DictReader(io.StringIO(out))] == ["same", "different"]
    pairs.write_text("Umjerow\n", encoding="utf-8")
    assert run("compare", "--file", str(pairs))[2] == f"namenorm: {pairs}:1: 1 names; write two, parted by a tab\n"


def test_cluster(run: Run) -> None:
    names = ("Umjerow", "Kiev", "Umerov", "Umjerow")
    groups = json.loads(run("cluster", *names, "--json")[1])
    assert [group["indices"] for group in groups] == [[0, 2, 3], [1]]
    assert "Umjerow (2x), Umerov" in run("cluster", *names)[1]
    assert run("cluster", *names, "--csv")[1].splitlines()[1:] == [
        "0,0,Umjerow",
        "0,2,Umerov",
        "0,3,Umjerow",
        "1,1,Kiev",
    ]


def test_link(run: Run, tmp_path: Path) -> None:
    left, right = tmp_path / "left", tmp_path / "right"
    left.write_text("Umjerow\nQwertz\n", encoding="utf-8")
    right.write_text("Kiew\nUmerov\n", encoding="utf-8")
    code, out, _ = run("link", str(left), str(right), "--json")
    assert code == 1
    assert [[p["right"] for p in record["partners"]] for record in json.loads(out)] == [["Umerov"], []]


# --- texts


def test_find_gives_lines_columns_and_offsets(run: Run, article: str) -> None:
    code, out, _ = run("find", article, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [row["surface"] for row in rows[:3]] == ["Kiew", "Wolodymyr Selenskyj", "Rustem Umjerow"]
    assert all(TEXT[int(row["start"]) : int(row["end"])] == row["surface"] for row in rows)
    assert (rows[1]["line"], rows[1]["column"]) == ("2", "1")


def test_find_by_kind_and_nothing_found(run: Run, article: str) -> None:
    records = json.loads(run("find", article, "--kind", "place", "--json")[1])
    assert [record["entity"]["id"] for record in records] == ["kyiv"]
    assert run("find", stdin=b"Nothing here.") == (1, "", "")


def test_reconcile_prints_text_changes_and_entities(run: Run, article: str) -> None:
    code, out, _ = run("reconcile", article)
    assert code == 0
    text, _, rest = out.partition("---- changes")
    assert text.startswith("Kyiv, 6 June.\r\nVolodymyr Zelensky met Rustem Umerov.\r\n")
    assert any("Selenskyj -> Zelensky" in line and "(2x)" in line for line in rest.splitlines())
    assert "Selenskyj (2x)" in rest.split("---- names")[1]


def test_reconcile_quiet_is_the_text_only(run: Run, article: str) -> None:
    expected = TEXT.replace("Kiew", "Kyiv").replace("Wolodymyr", "Volodymyr").replace("Selenskyj", "Zelensky")
    assert run("reconcile", article, "--quiet")[1] == expected.replace("Umjerow", "Umerov")
    assert run("reconcile", article, "--quiet", "--to", "de")[1] == TEXT


def test_review_changes_nothing(run: Run, article: str) -> None:
    out = run("reconcile", article, "--review")[1]
    assert out.splitlines()[1].split()[:4] == ["1:1", "0-4", "Kiew", "Kyiv"]
    assert Path(article).read_bytes() == TEXT.encode()
    edits = [json.loads(line) for line in run("reconcile", article, "--jsonl")[1].splitlines()]
    assert all(TEXT[edit["start"] : edit["end"]] == edit["before"] for edit in edits)
    assert run("reconcile", article, "--review", "--output", "x")[0] == 2


def test_review_tells_what_is_left(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Selenskyjs Berater. Kostjantyn Borowyk kam, then Kostiantyn Borovyk left.", encoding="utf-8")
    out = run("reconcile", str(text), "--to", "fr", "--review")[1]
    assert "left as they are: 1" in out and "cannot be made" in out
    assert "Borovyk" not in run("reconcile", str(text), "--known-only", "--review")[1]
    assert "names that no registry knows: 1" in run("reconcile", str(text))[1]


def test_reconcile_writes_files(run: Run, article: str, tmp_path: Path) -> None:
    page, target = tmp_path / "view.html", tmp_path / "new.txt"
    code, out, _ = run("reconcile", article, "--output", str(target), "--html", str(page))
    assert code == 0
    assert target.read_bytes().startswith(b"Kyiv, 6 June.\r\nVolodymyr")
    assert out.startswith("---- changes")
    assert "<del>Kiew</del>" in page.read_text(encoding="utf-8")


def test_a_page_never_overwrites_a_text(run: Run, article: str) -> None:
    code, out, _ = run("find", "--html", article)
    assert code == 0
    assert out.startswith("<!DOCTYPE html>")
    assert Path(article).read_bytes() == TEXT.encode()
    assert run("find", article, "--html", article)[0] == 2


def test_house_style_must_exist(run: Run) -> None:
    assert "styles are ap" in run("normalize", "Kiev", "--style", "times")[2]


# --- spellings


def test_variants(run: Run) -> None:
    code, out, _ = run("variants", "Умєров", "--lang", "uk", "--to", "de", "--limit", "1", "--json")
    assert code == 0
    assert [record["text"] for record in json.loads(out)] == ["Umjerow"]


def test_romanize_and_transcribe(run: Run) -> None:
    assert run("romanize", "Умєров", "--scheme", "press-ukr-deu")[:2] == (0, "Umjerow\n")
    assert run("transcribe", "--lang", "uk", "--to", "fr", stdin="Умєров\n".encode())[:2] == (0, "Oumerov\n")
    assert run("romanize", "Умєров", "--scheme", "nonsense")[0] == 2


def test_conventions_and_schemes(run: Run) -> None:
    code, out, _ = run("conventions", "Umjerow", "--native", "Умєров", "--csv")
    assert code == 0
    assert "press-ukr-deu" in out
    assert any(record["id"] == "press-ukr-deu" for record in json.loads(run("schemes", "--json")[1]))


# --- registries


def test_lint(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("registry", "lint", str(folder)) == (0, "", "0 errors, 0 hints\n")
    broken = tmp_path / "broken.yaml"
    broken.write_text("a: [b\nc: }", encoding="utf-8")
    code, out, _ = run("registry", "lint", str(broken))
    assert code == 1
    assert out.startswith(f"error: {broken}:1: ")
    assert json.loads(run("registry", "lint", str(broken), "--json")[1])["hints"] == []


def test_build(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.idx"
    code, out, _ = run("registry", "build", str(folder), "--output", str(target))
    assert (code, target.read_bytes()[:8]) == (0, b"NAMENORM")
    assert ": 3 entities, " in out
    assert run("registry", "build", str(folder), "--output", os.devnull)[0] == 2


def test_stats_and_show(run: Run) -> None:
    assert json.loads(run("registry", "stats", "--json")[1])["entities"] == {"person": 2, "place": 1}
    code, out, _ = run("registry", "show", "umerov-rustem")
    assert code == 0
    assert "defence minister of Ukraine" in out and "press-ukr-fra" in out
    code, _, err = run("registry", "show", "Umjerow")
    assert (code, err) == (1, "namenorm: no entity has the id 'Umjerow'; 'Umjerow' denotes umerov-rustem\n")


def test_overlay(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "people" / "mine.yaml"
    mine.parent.mkdir()
    mine.write_text("testova-ada: {native: {uk: Ада Тестова}, en: Ada Testova}\n", encoding="utf-8")
    assert run("normalize", "Ada Testowa", "Kiev", "--registry", str(mine))[1] == "Ada Testova\nKyiv\n"


def test_add_gives_a_line_that_can_be_read(run: Run) -> None:
    code, out, _ = run(
        "registry", "add", "Ada Sample", "--native", "uk=Ада Семпл", "--alias", "de=Semple, Ada", "--role", "clerk: first"
    )  # fmt: skip
    assert code == 0
    assert loads(out.splitlines()[0]).data == {
        "sample-ada": {
            "native": {"uk": "Ада Семпл"}, "en": "Ada Sample", "aliases": {"de": "Semple, Ada"}, "roles": ["clerk: first"],
        }
    }  # fmt: skip
    assert "press-ukr-deu" in out
    assert "collides with nothing" in out


def test_add_tells_collisions(run: Run) -> None:
    code, out, _ = run("registry", "add", "Rustem Umerov", "--native", "uk=Рустем Умєров", "--json")
    assert (code, json.loads(out)["collisions"][0]["what"]) == (1, "same id")
    code, out, _ = run("registry", "add", "Olena Umerov", "--json")
    assert (code, json.loads(out)["collisions"][0]["what"]) == (0, "same family name")
    code, out, _ = run("registry", "add", "Ada Tеst")  # a Cyrillic letter among Latin ones
    assert code == 1
    assert "mixes Cyrl and Latn" in out


# --- bad input


@pytest.mark.parametrize(
    ("argv", "part"),
    [
        (["find", "{tmp}/none.txt"], "none.txt: no such file"),
        (["find", "{tmp}"], ": is a directory; name a file"),
        (["find", "{tmp}/latin1.txt"], "latin1.txt:2: is not utf-8 (at byte 9)"),
        (["resolve", "--file", "{tmp}/latin1.txt"], "latin1.txt:2: is not utf-8 (at byte 9)"),
        (["find", "{tmp}/latin1.txt", "--encoding", "klingon"], "no such encoding"),
        (["find", "{tmp}/latin1.txt", "--encoding", "hex"], "no encoding of text"),
        (["find", "{tmp}/empty.txt", "--lang", "english"], "did you mean 'en'"),
        (["normalize", "Kiev", "--to", "d3"], "is no language tag"),
        (["resolve", "Kiev", "--to", "%%"], "is no language tag"),
        (["normalize", "Kiev", "--registry", "{tmp}/broken.yaml"], "broken.yaml:1: "),
        (["normalize", "Kiev", "--registry", "{tmp}/none"], "no such file or directory"),
        (["normalize", "Kiev", "--file", "x"], "not both"),
        (["normalize", "Ki\udce9v"], "is not UTF-8"),
        (["compare", "Kiev"], "give two names"),
        (["transcribe", "Умєров", "--lang", "uk", "--to", "zu"], "zu"),
        (["reconcile", "{tmp}/empty.txt", "--output", "{tmp}/no/where.txt"], "where.txt: no such file or folder"),
    ],
)
def test_bad_input_is_told_in_one_line(run: Run, tmp_path: Path, argv: list[str], part: str) -> None:
    (tmp_path / "latin1.txt").write_bytes(b"Kyiv.\ncaf\xe9\n")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "broken.yaml").write_text("a: [b\nc: }", encoding="utf-8")
    code, _, err = run(*(item.replace("{tmp}", str(tmp_path)) for item in argv))
    assert code == 2
    assert err.startswith("namenorm: ") and err.count("\n") == 1
    assert part in err


def test_other_encodings(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Київ".encode("cp1251"))
    assert json.loads(run("find", str(path), "--encoding", "cp1251", "--json")[1])[0]["surface"] == "Київ"
    path.write_bytes("Київ\nUmjerow\n".encode("utf-16"))
    assert run("normalize", "--file", str(path), "--encoding", "utf-16")[1] == "Kyiv\nRustem Umerov\n"


def test_empty_input_gives_the_empty_answer(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert run("find", str(empty), "--json") == (1, "[]\n", "")
    assert run("reconcile", str(empty), "--quiet") == (0, "", "")
    assert run("resolve", "--file", str(empty)) == (0, "", "")
    assert run("cluster", "--file", str(empty), "--json") == (0, "[]\n", "")


@pytest.mark.parametrize(
    "argv", [[], ["nonsense"], ["resolve", "x", "--kind", "dog"], ["variants"], ["resolve", "--limit", "0"]]
)
def test_wrong_use(run: Run, argv: list[str]) -> None:
    code, _, err = run(*argv)
    assert code == 2
    assert "usage: namenorm" in err


def test_every_help_has_an_example(run: Run) -> None:
    verbs = [
        "resolve", "normalize", "compare", "find", "reconcile", "variants", "romanize", "transcribe", "conventions",
        "schemes", "cluster", "link",
    ]  # fmt: skip
    tasks = [["registry", task] for task in ("build", "lint", "stats", "show", "add")]
    for verb in [[verb] for verb in verbs] + tasks:
        code, out, _ = run(*verb, "--help")
        assert code == 0
        assert f"example: namenorm {' '.join(verb)}" in " ".join(out.split())


def test_tables_stay_on_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("name", "note"), [("北约", "a\nb"), ("Kyiv", "\x1b[31mred\u202e"), ("x" * 9000, "")])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[1].endswith("  a b") and lines[2].endswith("  [31mred")
    assert len(lines[3]) < 600


def test_interruption(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Registry, "normalize", interrupted)
    monkeypatch.setattr("namenorm.cli._mute_stdout", lambda: None)
    assert run("normalize", "Kiev")[0] == 130


def test_progress_is_counted_on_a_terminal_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    clock = iter(range(100))
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    assert list(counted("abc", "names")) == ["a", "b", "c"]
    assert terminal.getvalue() == "\r2 names\r3 names\r3 names\n"


# --- as a process


def command(*argv: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "namenorm", *argv],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        **options,
    )


def test_process_prints_the_version() -> None:
    done = command("--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "namenorm")


def test_process_loads_nothing_heavy_for_help() -> None:
    code = (
        "import sys, namenorm.cli.parser as p; p.make_parser(); print('numpy' in sys.modules or 'yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_process_fails_without_a_traceback(tmp_path: Path) -> None:
    for argv in (["find", str(tmp_path)], ["registry", "lint", str(tmp_path)], ["romanize", "x", "--scheme", "y"]):
        done = command(*argv)
        assert done.returncode == 2
        assert done.stderr.startswith("namenorm: ") and "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="streams close otherwise there")
@pytest.mark.parametrize("closed", ["0", "1", "2", "1 2"])
def test_process_answers_by_its_exit_code_when_a_stream_is_closed(closed: str) -> None:
    closing = " ".join(f"{number}>&-" for number in closed.split())
    program = f'"{sys.executable}" -m namenorm'
    script = f"{program} resolve Umjerow {closing}; known=$?; {program} find nowhere.txt {closing}; echo codes $known $?"
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("codes 0 2\n") and "Traceback" not in done.stderr


def test_process_writes_utf8_whatever_the_locale() -> None:
    done = command("variants", "Умєров", "--lang", "uk", "--csv", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0
    assert "Умєров,Umjerow" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_process_is_quiet_when_its_reader_leaves() -> None:
    argv = [sys.executable, "-m", "namenorm", "romanize", "--scheme", "press-ukr-deu", *["Умєров"] * 20_000]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
