"""What is wrong with registry files as a whole: each line says file, line, fault and remedy.

`errors` must be repaired before the registry can be built with confidence; `hints` are names a rule already yields.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from namenorm.errors import UnknownLanguage
from namenorm.keys import exact_key
from namenorm.languages import check_tag
from namenorm.lookalikes import looks_latin
from namenorm.records import Entity
from namenorm.registry.compile import is_acronym
from namenorm.registry.derive import derived
from namenorm.registry.entry import Entry, SourceName
from namenorm.registry.source import read
from namenorm.scripts import scripts_in

_SCRIPT_OF_LANGUAGE = {
    "Cyrl": ["uk", "ru", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn"], "Grek": ["el"], "Armn": ["hy"], "Geor": ["ka"],
    "Arab": ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"], "Hebr": ["he", "yi"], "Hang": ["ko"], "Deva": ["hi", "mr", "ne"],
    "Beng": ["bn", "as"], "Thai": ["th"], "Taml": ["ta"], "Telu": ["te"], "Ethi": ["am", "ti"],
    "Guru": ["pa"], "Gujr": ["gu"], "Knda": ["kn"], "Mlym": ["ml"], "Mymr": ["my"], "Khmr": ["km"], "Laoo": ["lo"],
    "Sinh": ["si"],
}  # fmt: skip
_WANTED_SCRIPT = {language: script for script, languages in _SCRIPT_OF_LANGUAGE.items() for language in languages}
_LATIN_ONLY = frozenset(
    ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu", "ro", "hr", "sl", "sv", "da", "nb", "fi", "et", "lv", "lt", "tr", "sq", "ca", "eu", "gl", "ga", "cy", "is", "id", "ms", "vi"]
)
_TOGETHER = (frozenset({"Hani", "Hira", "Kana"}), frozenset({"Hani", "Hang"}), frozenset({"Hani", "Latn"}))


@dataclass(slots=True)
class Report:
    """What lint found."""

    errors: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)


def lint(paths: Iterable[Path], below: Callable[[str], Entity | None] | None = None) -> Report:
    """Check registry files or folders together; `below` gives the entities of the registry they are laid over."""
    source = read(paths)
    report = Report(errors=list(source.problems))
    ids = {entry.id for entry in source.entries}
    for entry in source.entries:
        _check_ids(entry, ids, below or (lambda _: None), report)
        _check_entry(entry, report)
    _check_order(source.entries, report)
    _check_collisions(source.entries, report)
    _check_items(source.entries, report)
    return report


def _check_ids(entry: Entry, ids: set[str], below: Callable[[str], Entity | None], report: Report) -> None:
    for other in entry.never:
        if other == entry.id:
            report.errors.append(f"{entry.place}: {entry.id}: not: names itself; remove it")
        elif other not in ids and below(other) is None:
            report.errors.append(f"{entry.place}: {entry.id}: not: no entity has the id {other!r}; correct or remove it")
    if entry.extends and below(entry.id) is None:
        report.errors.append(
            f"{entry.place}: {entry.id}: extends an entity that the registry below does not have; correct the id, or "
            "name that registry with --over"
        )


def _check_entry(entry: Entry, report: Report) -> None:
    for tag in sorted({name.language for name in entry.names} - {"und", "mul"}):
        try:
            check_tag(tag)
        except UnknownLanguage as error:
            report.errors.append(f"{entry.place}: {entry.id}: {error}")
    if not entry.names:
        return
    canonical = entry.names[0].text if not entry.extends else ""
    if canonical and entry.family and entry.family not in canonical:
        report.errors.append(f"{entry.place}: {entry.id}: family {entry.family!r} is no part of {canonical!r}; copy it")
    for name in entry.names:
        _check_script(entry, name, report)
    _check_repeats(entry, report)
    _check_derived(entry, report)


def _check_script(entry: Entry, name: SourceName, report: Report) -> None:
    for word in name.text.split():
        found = frozenset(scripts_in(word))
        if len(found) > 1 and name.language != "kab" and not any(found <= together for together in _TOGETHER):
            report.errors.append(
                f"{entry.place}: {entry.id}: {word!r} mixes {' and '.join(sorted(found))} letters; "
                "retype the ones that only look right"
            )
    if name.language.split("-")[0] in _LATIN_ONLY and "-" not in name.language and (look := _lookalike(name.text)):
        report.errors.append(
            f"{entry.place}: {entry.id}: {name.text!r} under {name.language} is written in {look} letters that look Latin; retype it"
        )
    wanted = _WANTED_SCRIPT.get(name.language)
    if wanted and wanted not in scripts_in(name.text) and not is_acronym(name.text) and name.role in ("native", "preferred"):
        report.errors.append(
            f"{entry.place}: {entry.id}: {name.text!r} under {name.language} is not in {wanted} script; move it to its language"
        )


def _lookalike(text: str) -> str:
    """Return the script of a text all of whose letters look like Latin ones; empty when some do not, or it is Latin.

    >>> _lookalike("СССР"), _lookalike("Coca"), _lookalike("Киев")
    ('Cyrl', '', '')
    """
    found = scripts_in(text)
    return found[0] if len(found) == 1 and found[0] in ("Cyrl", "Grek") and looks_latin(filter(str.isalpha, text)) else ""


def _check_repeats(entry: Entry, report: Report) -> None:
    seen: dict[tuple[str, str], SourceName] = {}
    for name in entry.names[1:]:
        if name.role == "weak":
            continue
        first = seen.setdefault((name.text, name.language), name)
        if first is not name:
            report.errors.append(
                f"{entry.place}: {entry.id}: {name.text!r} stands twice under {name.language} "
                f"({first.role} and {name.role}); keep one"
            )


def redundant(entry: Entry) -> list[tuple[SourceName, str]]:
    """Return the aliases of an entry that a convention yields from its native names, each with the scheme."""
    yielded: dict[tuple[str, str], str] = {}
    for native in entry.of("native"):
        for text, labels in derived(native.text, native.language):
            for scheme, target in labels:
                yielded.setdefault((text, target), scheme)
    return [
        (name, scheme) for name in entry.of("alias") if (scheme := yielded.get((name.text, name.language), ""))
    ]


def _check_derived(entry: Entry, report: Report) -> None:
    for name, scheme in redundant(entry):
        report.hints.append(
            f"{entry.place}: {entry.id}: {name.text!r} ({name.language}) is yielded by {scheme}; remove it"
        )


def _check_order(entries: list[Entry], report: Report) -> None:
    previous: Entry | None = None
    for entry in entries:
        if previous and previous.path == entry.path and previous.id > entry.id:
            report.errors.append(f"{entry.place}: {entry.id} stands after {previous.id}; sort the file by id")
        previous = entry


def _check_collisions(entries: list[Entry], report: Report) -> None:
    """Two people or two organizations must not share a strong name; places may, and are told apart by context."""
    owners: dict[tuple[str, str], dict[str, tuple[Entry, SourceName]]] = defaultdict(dict)
    for entry in entries:
        if entry.kind == "place":
            continue
        weak = {exact_key(name.text) for name in entry.of("weak")}
        for name in entry.names:
            key = exact_key(name.text)
            if name.role != "weak" and key not in weak:
                owners[entry.kind, key].setdefault(entry.id, (entry, name))
    for holders in owners.values():
        first, *others = holders.values()
        for entry, name in others:
            report.errors.append(
                f"{entry.place}: {entry.id}: {name.text!r} already belongs to {first[0].id} ({first[0].place}); "
                "list it under weak in both"
            )


def _check_items(entries: list[Entry], report: Report) -> None:
    """Two entries must not carry one Wikidata item."""
    first: dict[str, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.wikidata, entry) if entry.wikidata else entry
        if other is not entry:
            report.errors.append(
                f"{entry.place}: {entry.id}: {entry.wikidata} already belongs to {other.id} ({other.place}); "
                "merge the two, or correct one"
            )
