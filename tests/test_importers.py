"""Importers: small files in the genuine form of each source, made for these tests; packed, broken, cut short."""

from __future__ import annotations

import bz2
import gzip
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from namenorm.api import Registry
from namenorm.cli import main
from namenorm.errors import NamenormError
from namenorm.registry.importers import Options, import_file


def item(identity: str, cls: str, labels: dict[str, str], aliases: dict[str, list[str]] | None = None, links: int = 1) -> str:
    def claim(value: dict[str, Any]) -> dict[str, Any]:
        snak = {"snaktype": "value", "property": "P31", "datavalue": {"value": value, "type": "wikibase-entityid"}}
        return {"mainsnak": snak, "type": "statement", "rank": "normal"}

    return json.dumps(
        {
            "type": "item",
            "id": identity,
            "labels": {tag: {"language": tag, "value": text} for tag, text in labels.items()},
            "aliases": {tag: [{"language": tag, "value": text} for text in texts] for tag, texts in (aliases or {}).items()},
            "claims": {"P31": [claim({"entity-type": "item", "numeric-id": int(cls[1:]), "id": cls})]},
            "sitelinks": {f"w{at}": {"site": f"w{at}", "title": "x"} for at in range(links)},
        },
        ensure_ascii=False,
    )


WIKIDATA = "[\n" + ",\n".join(
    [
        item("Q900001", "Q5", {"en": "Zoltan Testfalvi", "ru": "Золтан Тестфалви"}, {"en": ["Z. Testfalvi"]}, links=9),
        item("Q900002", "Q515", {"en": "Testograd", "de": "Testburg"}),
        item("Q900003", "Q11424", {"en": "A Film"}),
        '{"type": "item", "id": "Q900004", "claims": {"P31": "Q5"}, "x": {"id":"Q5"}}',
    ]
) + "\n]\n"  # fmt: skip
PARANAMES = (
    "wikidata_id\teng\tlabel\tlanguage\ttype\n"
    "Q900001\tZoltan Testfalvi\tZoltan Testfalvi\ten\tPER\n"
    "Q900002\tTestograd\tTestburg\tde\tLOC\n"
    "Q900001\tZoltan Testfalvi\tЗолтан Тестфалви\tru\tPER\n"
    "Q900003\tOnly Four\tcells\ten\n"
)
GEONAMES = "\t".join(
    ["1234", "Testograd", "Testograd", "Testgrad,Testburg", "1.0", "2.0", "P", "PPLC", "XX", "", "", "", "", "", "50000", "", "7", "Europe/Berlin", "2020-01-01"]
)  # fmt: skip
ALTERNATES = (
    "1\t1234\tde\tTestburg\t1\t\t\t\t\t\n"
    "2\t1234\twkdt\tQ900002\t\t\t\t\t\t\n"
    "3\t1234\tlink\thttps://example.org\t\t\t\t\t\t\n"
    "4\t1234\tru\tТестоград\t\t\t\t1\t1924\t1991\n"
    "5\t1234\n"
)
SDN = (
    '101,"TESTFALVI, Zoltan","individual","TEST","Minister of Tests",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1970; a.k.a. \'THE TESTER\'."\r\n'
    '102,"TEST TRADING LLC",-0- ,"TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
    '103,"TEST STAR","vessel","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n'
    "no number\r\n\x1a\r\n"
)
ALT = '101,1,"aka","TESZTFALVI, Zoltan","-0- "\r\n101,2,"fka","MINTA, Zoltan",-0- \r\n'
FTM = "\n".join(
    [
        json.dumps({"id": "NK-1", "schema": "Person", "properties": {"name": ["Zoltan Testfalvi", "Тестфалви Золтан"], "weakAlias": ["Tester"], "nationality": ["hu"]}}),
        json.dumps({"id": "NK-2", "schema": "Company", "caption": "Test Trading LLC", "properties": {"name": ["Test Trading LLC"], "previousName": ["Minta LLC"]}}),
        json.dumps({"id": "NK-3", "schema": "Vessel", "properties": {"name": ["Test Star"]}}),
        json.dumps({"id": "NK-4", "schema": "Person", "properties": {}}),
        "{not json",
    ]
)  # fmt: skip
CSV = "key,full,aka,tongue\n1,Zoltan Testfalvi,Z. Testfalvi|Zoli Testfalvi,en\n1,Золтан Тестфалви,,ru\n2,,,\n3,too,many,cells,here\n"
COLUMNS = {"id": "key", "name": "full", "alias": "aka", "lang": "tongue"}


def write(path: Path, text: str) -> Path:
    path.write_bytes(text.encode())
    return path


def test_wikidata(tmp_path: Path) -> None:
    source = write(tmp_path / "dump.json", WIKIDATA)
    report = import_file("wikidata", source, tmp_path / "w.idx")
    assert (report.kept, report.left_out, report.bad) == (2, 1, 1)
    assert f"{source}:5: " in report.problems[0]
    registry = Registry.load(tmp_path / "w.idx")
    assert registry.resolve("Золтан Тестфалви").entity.id == "Q900001"  # type: ignore[union-attr]
    assert registry.entity("Q900002").preferred("de") == "Testburg"  # type: ignore[union-attr]
    index = registry._store.layers[0]
    assert index.prominences[index.number("Q900001")] == 140  # type: ignore[index]


def test_wikidata_filters(tmp_path: Path) -> None:
    source = write(tmp_path / "dump.json", WIKIDATA)
    options = Options(least=5, languages=frozenset({"ru"}), types={"Q11424": "organization"})
    assert import_file("wikidata", source, tmp_path / "w.idx", options).kept == 1
    assert [alias.text for alias in Registry.load(tmp_path / "w.idx").entity("Q900001").names] == ["Золтан Тестфалви"]  # type: ignore[union-attr]


def test_paranames_joins_rows_that_stand_apart(tmp_path: Path) -> None:
    report = import_file("paranames", write(tmp_path / "p.tsv", PARANAMES), tmp_path / "p.idx")
    assert (report.kept, report.bad) == (2, 1)
    registry = Registry.load(tmp_path / "p.idx")
    assert registry.resolve("Золтан Тестфалви") == registry.resolve("Золтан Тестфалви", kind="person")
    assert registry.entity("Q900002").kind == "place"  # type: ignore[union-attr]
    with pytest.raises(NamenormError, match="no column"):
        import_file("paranames", write(tmp_path / "q.tsv", "a\tb\n"), tmp_path / "q.idx")


def test_geonames(tmp_path: Path) -> None:
    source = write(tmp_path / "allCountries.txt", f"{GEONAMES}\nbroken\n")
    extra = write(tmp_path / "alternateNamesV2.txt", ALTERNATES)
    report = import_file("geonames", source, tmp_path / "g.idx", Options(extra=extra))
    assert (report.kept, report.bad) == (1, 2)
    entity = Registry.load(tmp_path / "g.idx").entity("geonames-1234")
    assert entity is not None and entity.wikidata == "Q900002" and entity.population == 50000 and entity.type == "city"
    assert [(a.text, a.role, a.languages, a.until) for a in entity.names] == [
        ("Testograd", "preferred", ("en",), ""),
        ("Testburg", "preferred", ("de",), ""),
        ("Тестоград", "former", ("ru",), "1991"),
    ]
    assert import_file("geonames", source, tmp_path / "h.idx").kept == 1
    with pytest.raises(NamenormError, match="no record"):
        import_file("geonames", source, tmp_path / "i.idx", Options(least=100_000))
    assert not (tmp_path / "i.idx").exists()


def test_ofac(tmp_path: Path) -> None:
    source, extra = write(tmp_path / "sdn.csv", SDN), write(tmp_path / "alt.csv", ALT)
    report = import_file("ofac", source, tmp_path / "o.idx", Options(extra=extra))
    assert (report.kept, report.left_out, report.bad) == (2, 1, 1)
    entity = Registry.load(tmp_path / "o.idx").entity("ofac-101")
    assert entity is not None and entity.roles == ("Minister of Tests",)
    assert [(alias.text, alias.role) for alias in entity.names] == [
        ("Zoltan Testfalvi", "preferred"), ("Zoltan Tesztfalvi", "alias"), ("Zoltan Minta", "former"), ("THE TESTER", "weak"),
    ]  # fmt: skip


def test_follow_the_money(tmp_path: Path) -> None:
    report = import_file("ftm", write(tmp_path / "e.json", FTM), tmp_path / "f.idx")
    assert (report.kept, report.left_out, report.bad) == (2, 1, 2)
    registry = Registry.load(tmp_path / "f.idx")
    assert registry.entity("NK-1").countries == ("HU",)  # type: ignore[union-attr]
    assert registry.resolve("Minta LLC").entity.id == "NK-2"  # type: ignore[union-attr]


def test_tables(tmp_path: Path) -> None:
    options = Options(columns=COLUMNS, separator="|", kind="person")
    report = import_file("csv", write(tmp_path / "t.csv", CSV), tmp_path / "t.idx", options)
    assert (report.kept, report.bad) == (1, 2)
    assert "t.csv:4" in report.problems[0] and "t.csv:5" in report.problems[1]
    entity = Registry.load(tmp_path / "t.idx").entity("1")
    assert entity is not None and len(entity.names) == 4 and entity.name == "Zoltan Testfalvi"
    lines = write(tmp_path / "t.jsonl", '{"name": ["Ada Test", "A. Test"], "kind": "person"}\n[]\n')
    assert import_file("jsonl", lines, tmp_path / "u.idx").bad == 1
    assert Registry.load(tmp_path / "u.idx").entity("ada-test") is not None
    with pytest.raises(NamenormError, match="no column"):
        import_file("csv", tmp_path / "t.csv", tmp_path / "v.idx", Options(columns={"name": "nope"}))


def test_packed_files_are_read_directly(tmp_path: Path) -> None:
    content = PARANAMES.encode()
    (tmp_path / "p.tsv.gz").write_bytes(gzip.compress(content))
    (tmp_path / "p.tsv.bz2").write_bytes(bz2.compress(content))
    with zipfile.ZipFile(tmp_path / "p.tsv.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "x")
        archive.writestr("p.tsv", content)
    made = []
    for ending in ("gz", "bz2", "zip"):
        target = tmp_path / f"{ending}.idx"
        import_file("paranames", tmp_path / f"p.tsv.{ending}", target)
        made.append(target.read_bytes())
    assert made[0] == made[1] == made[2]


def test_zstandard_is_read_or_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "p.tsv.zst"
    try:
        import zstandard
    except ImportError:
        source.write_bytes(b"x")
        with pytest.raises(NamenormError, match="pip install"):
            import_file("paranames", source, tmp_path / "z.idx")
    else:
        source.write_bytes(zstandard.compress(PARANAMES.encode()))
        assert import_file("paranames", source, tmp_path / "z.idx").kept == 2


@pytest.mark.parametrize("ending", ["gz", "bz2", "zip"])
def test_archive_that_is_cut_short_leaves_nothing(tmp_path: Path, ending: str) -> None:
    rows = PARANAMES + "".join(f"Q{n}\tName {n * 7919}\tName {n * 7919}\ten\tPER\n" for n in range(5000))
    source = tmp_path / f"p.tsv.{ending}"
    if ending == "zip":
        with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("p.tsv", rows)
    else:
        source.write_bytes({"gz": gzip, "bz2": bz2}[ending].compress(rows.encode()))
    source.write_bytes(source.read_bytes()[:-2000])
    with pytest.raises(NamenormError, match="download it again"):
        import_file("paranames", source, tmp_path / "p.idx")
    assert [path.name for path in tmp_path.iterdir()] == [source.name]


def test_records_and_index_say_the_same(tmp_path: Path) -> None:
    source = write(tmp_path / "e.json", FTM)
    import_file("ftm", source, tmp_path / "f.jsonl")
    import_file("ftm", source, tmp_path / "f.idx")
    one, two = Registry.load(tmp_path / "f.jsonl"), Registry.load(tmp_path / "f.idx")
    assert one.data_version == two.data_version


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write(tmp_path / "t.csv", CSV)
    columns = [word for field, column in COLUMNS.items() for word in ("--column", f"{field}={column}")]
    assert main(["registry", "import", "csv", str(source), "-o", str(tmp_path), "--kind", "person", *columns]) == 0
    out = capsys.readouterr()
    assert "1 kept" in out.out and "t.csv:4" in out.err
    assert main(["resolve", "Золтан Тестфалви", "--registry", str(tmp_path / "t.idx"), "--csv"]) == 0
    assert "Zoltan Testfalvi" in capsys.readouterr().out
    assert main(["registry", "import", "csv", str(tmp_path / "none.csv")]) == 2
    assert "no such file" in capsys.readouterr().err


def bad(form: str, source: Path, **options: Any) -> list[str]:
    """Return what is told of the bad records of a file, without its name."""
    report = import_file(form, source, source.parent / "bad.idx", Options(**options))
    return [line.replace(f"{source}:", "") for line in report.lines()]


def test_records_that_are_none_are_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    deep = "[" * 100_000
    lines = [
        '{"id":"a","schema":"Person","properties":{"name":"Anna Testfalvi","country":"hu"}}',
        '{"id":"\\ud800","schema":"Person","properties":{"name":["Half Id"]}}',
        '{"id":"x\\u0000y","schema":"Person","properties":{"name":["Nul Id"]}}',
        '{"id":"b","schema":"Person","properties":{"name":["Half \\ud800 Name"]}}',
        '{"id":"c","schema":"Person","properties":{"name":[12]}}', deep, "[1, 2]",
    ]  # fmt: skip
    source = write(tmp_path / "x.json", "\n".join(lines))
    told = bad("ftm", source)
    assert [line.split(":")[0] for line in told] == ["2", "3", "4", "5", "6", "7"]
    assert "12, which is no text" in told[3] and "nested too deep" in told[4]
    entity = Registry.load(tmp_path / "bad.idx").entity("a")
    assert entity and [name.text for name in entity.names] == ["Anna Testfalvi"] and entity.countries == ("HU",)
    records = import_file("ftm", source, tmp_path / "bad.jsonl")
    assert (records.kept, records.bad) == (1, 6)
    rows = write(tmp_path / "rows.jsonl", deep + '\n{"name":"Anna Testfalvi","kind":"person"}\n')
    assert bad("jsonl", rows) == ["1: is no JSON (nested too deep)"]
    dump = write(tmp_path / "dump.json", item("Q1", "Q5", {"en": "Anna Testfalvi"}) + '\nnothing\n{"id":"Q5"' + deep + "\n")
    assert [line.split(":")[0] for line in bad("wikidata", dump)] == ["2", "3"]


def test_a_line_beyond_all_measure_takes_no_memory_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namenorm.registry.importers.reading._LONGEST", 1 << 20)
    source = write(tmp_path / "x.jsonl", '{"name":"Anna Testfalvi","kind":"person"}\n' + "y" * 5_000_000 + '\n{"name":"Bela Mintavari","kind":"person"}\n')
    report = import_file("jsonl", source, tmp_path / "x.idx")
    assert report.kept == 2 and report.lines() == [f"{source}:2: is longer than 1 MB"]


@pytest.mark.parametrize(
    ("text", "kept", "told"),
    [
        ("id,name,kind\n1,\"Anna\nTestfalvi\",person\n2,Bela Mintavari,person\n", 2, []),
        ("id,name,kind\n1,\"Anna,person\n2,Bela Mintavari,person\n", 1, ["2: has 2 columns, not 3; a quote is not closed"]),
        ("id;name;kind\n1;Testfalvi, Anna;person\n", 1, []),
        ("id,name,kind\n1,Anna \"Anni\" Testfalvi,person\n2,,person\n", 1, ["3: has no name in column 'name'"]),
        ("id,name,kind,lang\n1,Anna Testfalvi,person,de\n1,Ania,person\n", 1, ["3: has 3 columns, not 4"]),
    ],
)
def test_quotes_of_tables(tmp_path: Path, text: str, kept: int, told: list[str]) -> None:
    source = write(tmp_path / "x.csv", text)
    report = import_file("csv", source, tmp_path / "x.idx")
    assert (report.kept, [line.replace(f"{source}:", "") for line in report.lines()]) == (kept, told)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        ("id,name\n1,Anna\n".encode("utf-16"), "is UTF-16; convert it first"),
        ("id,n\xe4me\n1,J\xf6rg\n".encode("latin-1"), ":1: the header cannot be read"),
        (b"id,title\n1,Anna\n", ":1: has no column of names; say which with --column name=COLUMN; columns are id, title"),
        (b"id,name,name\n1,Anna,Bela\n", ":1: has the column name more than once"),
        (b"id,name\n", "holds no record of the form csv that can be used"),
        ("id,name\n1,J\xf6rg\n".encode("latin-1"), ":2: is not UTF-8 (byte 0xf6 at 4)"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, told: str) -> None:
    source = tmp_path / "x.csv"
    source.write_bytes(content)
    with pytest.raises(NamenormError) as error:
        import_file("csv", source, tmp_path / "x.idx", Options(kind="person"))
    assert told in str(error.value)
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_another_format_than_named_leaves_nothing(tmp_path: Path) -> None:
    table = write(tmp_path / "x.csv", CSV)
    for form in ("wikidata", "paranames", "geonames", "ofac", "ftm", "jsonl"):
        with pytest.raises(NamenormError, match=r"x\.csv"):
            import_file(form, table, tmp_path / "x.idx")
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_options_without_meaning_and_the_source_as_target_are_refused(tmp_path: Path) -> None:
    source = write(tmp_path / "x.jsonl", FTM)
    with pytest.raises(NamenormError, match=r"--languages: has no meaning for ftm"):
        import_file("ftm", source, tmp_path / "x.idx", Options(languages=frozenset({"de"})))
    with pytest.raises(NamenormError, match=r"--column: has no meaning for ofac"):
        import_file("ofac", source, tmp_path / "x.idx", Options(columns={"name": "x"}))
    with pytest.raises(NamenormError, match="is what is read"):
        import_file("ftm", source, source)
    assert source.read_text(encoding="utf-8") == FTM


def test_languages_of_tables(tmp_path: Path) -> None:
    source = write(tmp_path / "x.csv", "id,name,lang,kind\n1,Anna Testfalvi,de,person\n1,Анна Тестфалви,ru,person\n2,Бела,ru,person\n")
    report = import_file("csv", source, tmp_path / "x.idx", Options(languages=frozenset({"de"})))
    entity = Registry.load(tmp_path / "x.idx").entity("1")
    assert (report.kept, report.left_out) == (1, 1)
    assert entity and [name.text for name in entity.names] == ["Anna Testfalvi"]


def test_archives_of_every_kind(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    whole = FTM.encode() + b"\n"
    frames = zstandard.compress(whole) + zstandard.compress(b'{"id":"z","schema":"Person","properties":{"name":["Zeta Testfalvi"]}}\n')
    (tmp_path / "two.zst").write_bytes(frames)
    assert import_file("ftm", tmp_path / "two.zst", tmp_path / "x.idx").kept == 3
    for name, content in {"cut.zst": frames[:-9], "none.zst": b"none" * 99}.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NamenormError, match=r"is broken after line \d+ .*download it again"):
            import_file("ftm", tmp_path / name, tmp_path / "y.idx")
    (tmp_path / "unnamed").write_bytes(gzip.compress(whole))
    assert import_file("ftm", tmp_path / "unnamed", tmp_path / "x.idx").kept == 2
    with zipfile.ZipFile(tmp_path / "locked.zip", "w") as archive:
        archive.writestr("x.json", whole)
    locked = bytearray((tmp_path / "locked.zip").read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.find(mark) + at] |= 1
    (tmp_path / "locked.zip").write_bytes(locked)
    with pytest.raises(NamenormError, match="is locked"):
        import_file("ftm", tmp_path / "locked.zip", tmp_path / "y.idx")
    assert not (tmp_path / "y.idx").exists()


def test_a_full_disk_under_the_rows_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    from namenorm.registry.importers import gathering

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(gathering.Gathering, "groups", full)
    source = write(tmp_path / "x.csv", CSV)
    with pytest.raises(NamenormError, match="disk is full; name a folder with more room in TMPDIR"):
        import_file("csv", source, tmp_path / "x.idx", Options(columns=COLUMNS, kind="person"))
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
