"""The registry's source, lint, compilation and layers."""

from __future__ import annotations

import pickle
import random
from pathlib import Path

import pytest

from namenorm.api import Registry
from namenorm.errors import AliasFileError, IndexFileError, NamenormError
from namenorm.registry.compile import build, compile_entities
from namenorm.registry.derive import derive
from namenorm.registry.index import Index
from namenorm.registry.layout import VERSION
from namenorm.registry.lint import lint
from namenorm.registry.source import read

ALIASES = Path(__file__).parents[1] / "aliases"


def write(folder: Path, name: str, text: str) -> Path:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def test_shipped_registry_is_clean() -> None:
    report = lint([ALIASES])
    assert not report.errors, "\n".join(report.errors[:20])


def test_shipped_registry_has_the_promised_content() -> None:
    entries = read([ALIASES]).checked()
    people = [entry for entry in entries if entry.kind == "person"]
    assert len(people) >= 700
    assert len({country for entry in people for country in entry.countries}) >= 80
    assert all(entry.roles or entry.minor for entry in people)
    assert sum(entry.kind == "organization" for entry in entries) >= 300
    countries = [entry for entry in entries if entry.type in ("country", "territory")]
    assert len(countries) >= 240
    tags = {name.language for entry in countries for name in entry.names}
    assert len(tags) >= 40


def test_compiled_index_does_not_depend_on_order(tmp_path: Path) -> None:
    entries = read([ALIASES / "people" / "ua.yaml", ALIASES / "organizations"]).checked()
    entities = [derive(entry) for entry in entries]
    first = compile_entities(entities)
    random.Random(5).shuffle(entities)
    assert compile_entities(entities) == first


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Bad Id: {en: A B}", "lower-case"),
        ("a-b: just text", "not a mapping"),
        ("a-b: {en: A B, aliases: Bare}", "bare name"),
        ("a-b: {native: {ru: Иван Иванов}}", "no `en` name"),
        ("a-b: {en: A B, klingon-long-tag: X}", "no language tag"),
        ("a-b: {en: A B, wikidata: 42}", "no Wikidata"),
        ("a-b: {en: A B, former: {en: {name: X Y, until: soon}}}", "no date"),
        ("a-b: {en: 'A\u0301 B'}", "NFC"),
        ("a-b: {en: '  '}", "empty name"),
        ("a-b: {en: A B, country: Germany}", "ISO 3166"),
        ("a-b: {en: A B, type: village}", "none of"),
    ],
)
def test_faults_of_entries(tmp_path: Path, line: str, word: str) -> None:
    file = write(tmp_path, "people/de.yaml", f"good-one: {{en: Good One}}\n{line}\n")
    source = read([tmp_path])
    assert any(f"{file}:2:" in problem and word in problem for problem in source.problems), source.problems
    with pytest.raises(AliasFileError, match=r"de\.yaml:2"):
        build([tmp_path])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a-a: {en: Same Name}\nb-b: {en: Same Name}\n", "already belongs to a-a"),
        ("b-b: {en: Bee Bee}\na-a: {en: Aay Aay}\n", "sort the file"),
        ("a-a: {en: A Aa, not: [nobody]}\n", "no entity has the id"),
        ("a-a: {en: Ivan Ivanov, native: {ru: Ивaн Иванов}}\n", "mixes"),
        ("a-a: {en: Ann Other, family: Smith}\n", "no part of"),
        ("a-a: {en: Ann Other, aliases: {en: [Ann Oter, Ann Oter]}}\n", "twice"),
        ("a-a: {en: Ann Other, native: {ru: Ann Other}}\n", "not in Cyrl"),
        ("a-a: {en: Ann Other, wikidata: Q5}\nb-b: {en: Bee Bee, wikidata: Q5}\n", "Q5 already belongs to a-a"),
        ("a-a: {en: Ann Other, also: {en: СССР}}\n", "look Latin"),
        ("a-a: {en: Ann Other, qq: Ann Oder}\n", "'qq' is no language tag"),
        ("a-a: {en: Ann Other, not: [a-a]}\n", "names itself"),
        ("a-a: {extends: yes, also: {en: Ann Oder}}\n", "--over"),
    ],
)
def test_lint(tmp_path: Path, text: str, word: str) -> None:
    write(tmp_path, "people/de.yaml", text)
    assert any(word in error for error in lint([tmp_path]).errors), lint([tmp_path]).errors


def test_lint_reports_what_a_convention_yields(tmp_path: Path) -> None:
    line = "umerov-rustem: {native: {uk: Рустем Умєров}, en: Rustem Umerov, aliases: {de: Rustem Umjerow}}\n"
    write(tmp_path, "people/ua.yaml", line)
    report = lint([tmp_path])
    assert not report.errors
    assert any("press-ukr-deu" in hint for hint in report.hints)


def test_same_id_in_two_files_is_told(tmp_path: Path) -> None:
    write(tmp_path, "people/de.yaml", "a-a: {en: Ann Aa}\n")
    write(tmp_path, "people/fr.yaml", "a-a: {en: Ann Bb}\n")
    assert any("already stands" in problem for problem in read([tmp_path]).problems)


def test_weak_wins_over_display(tmp_path: Path) -> None:
    write(tmp_path, "places/x.yaml", "nice-fr: {en: Nice, weak: {und: Nice}, type: city, country: FR}\n")
    registry = Registry.load(tmp_path)
    assert registry.find("A Nice day. Nice people.") == ()
    entity = registry.entity("nice-fr")
    assert entity is not None and entity.name == "Nice"


def test_overlay_adds_and_replaces(tmp_path: Path) -> None:
    write(tmp_path, "people/xx.yaml", "putin-vladimir: {en: Someone Else}\nnew-one: {en: Newly Added}\n")
    base = Registry.default()
    laid = base.with_overlay(tmp_path)
    assert laid.resolve("Newly Added") is not None
    assert base.resolve("Newly Added") is None
    match = laid.resolve("Vladimir Putin")
    assert match is None or match.entity.id != "putin-vladimir"
    assert base.resolve("Vladimir Putin").entity.id == "putin-vladimir"  # type: ignore[union-attr]


def test_broken_overlay_leaves_the_shipped_registry_intact(tmp_path: Path) -> None:
    write(tmp_path, "people/xx.yaml", "broken: [\n")
    base = Registry.default()
    with pytest.raises(AliasFileError, match=r"xx\.yaml"):
        base.with_overlay(tmp_path)
    assert base.resolve("Kyiv") is not None


def test_add_one_line() -> None:
    registry = Registry.default().add("Zoltan Testfalvi", aliases=["Testfalvi Zoltán"])
    match = registry.resolve("testfalvi zoltan")
    assert match is not None and match.entity.name == "Zoltan Testfalvi"


def test_from_records_takes_names_as_they_are() -> None:
    registry = Registry.from_records(
        [{"id": "q1", "kind": "person", "names": [{"text": "Рустем Умєров", "lang": "uk"}, {"text": "Rustem Umerov", "lang": "en"}]}]
    )
    assert registry.resolve("Рустем Умєров").entity.id == "q1"  # type: ignore[union-attr]
    assert len(registry.entity("q1").names) == 2  # type: ignore[union-attr]
    for bad in ({"kind": "person"}, {"id": "x", "kind": "thing"}, {"id": "x", "kind": "person", "names": []}):
        with pytest.raises(NamenormError):
            Registry.from_records([bad])


def test_index_refuses_what_it_cannot_read(tmp_path: Path) -> None:
    content = compile_entities([derive(entry) for entry in read([ALIASES / "people" / "ua.yaml"]).checked()])
    for broken in (b"", b"nonsense" * 10, content[:-40], content[:100], content.replace(b"NAMENORM" + bytes([VERSION]), b"NAMENORM\x63")):
        target = tmp_path / "x.idx"
        target.write_bytes(broken)
        with pytest.raises(IndexFileError, match="build it"):
            Index.open(target)
    altered = bytearray(content)
    altered[len(content.rstrip(b"\0")) - 1] ^= 1
    assert Index(content).verify() and not Index(bytes(altered)).verify()


def test_lookups_do_not_slow_down_as_the_registry_grows() -> None:
    """Count the steps of the search, not milliseconds: they grow with the logarithm."""

    def steps(size: int) -> int:
        registry = Registry.from_records(
            {"id": f"p{n}", "kind": "person", "names": [{"text": f"Given{n} Family{n}"}]} for n in range(size)
        )
        index = registry._store.layers[0]

        class Counting:
            def __init__(self, keys: memoryview) -> None:
                self.keys, self.reads = keys, 0

            def __len__(self) -> int:
                return len(self.keys)

            def __getitem__(self, at: int) -> int:
                self.reads += 1
                return int(self.keys[at])

        counting = Counting(index._keys)
        index._keys = counting  # type: ignore[assignment]
        assert index.hits("given7 family7")
        return counting.reads

    assert steps(4000) <= steps(400) + 6


def test_records_are_picklable_and_have_plain_dictionaries() -> None:
    match = Registry.default().resolve("Kiew")
    assert match is not None
    assert pickle.loads(pickle.dumps(match)) == match
    plain = match.to_dict()
    assert plain["schema"] == 1 and plain["entity"]["kind"] == "place"


def test_chinese_names_in_traditional_characters_are_known_in_simplified_ones_too(tmp_path: Path) -> None:
    line = "a-a: {en: Kharkiv, zh: 哈爾科夫, aliases: {zh: 哈爾基夫}}\nb-b: {en: Belgrade, zh: 贝尔格莱德, zh-Hant: 貝爾格勒}\n"
    write(tmp_path, "places/xx.yaml", line)
    registry = Registry.load(tmp_path)
    for name in ("哈爾科夫", "哈尔科夫", "哈爾基夫", "哈尔基夫"):
        match = registry.resolve(name)
        assert match and match.entity.id == "a-a"
    assert registry.normalize("Kharkiv", to="zh") == "哈尔科夫" and registry.normalize("Kharkiv", to="zh-Hant") == "哈爾科夫"
    assert registry.normalize("Belgrade", to="zh") == "贝尔格莱德" and registry.normalize("Belgrade", to="zh-Hant") == "貝爾格勒"
