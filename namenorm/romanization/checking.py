"""Scheme files are data that people edit: every fault in one is told with its place and its remedy.

Turns a loaded YAML file into the plain form that the library keeps. Runs when the library is built, never when a name
is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from namenorm.errors import SchemeError
from namenorm.romanization.preparing import NAMES
from namenorm.scripts import script_of
from namenorm.yamlfile import Document, Node, YamlFileError, load

_REQUIRED = ("title", "source", "kind", "languages", "script", "target", "letters", "samples", "limits")
_OPTIONAL = ("short", "status", "note", "prepare", "like", "classes", "rules", "words", "women")
_SHARED = ("prepare", "classes", "letters", "rules", "words", "women")
_RULE_KEYS = {"from", "to", "after", "before"}
_KINDS = ("transcription", "transliteration")
_STATUSES = ("published", "loose")
_ID = re.compile(r"press-[a-z]{3}-[a-z]{3}|[a-z0-9]+-[a-z]{3}-[A-Z][a-z]{3}-[A-Z][a-z]{3}(-[0-9a-z-]+)?")
_CLASS = re.compile(r"\{(\w+)\}")
_FEWEST_SAMPLES = 10


def read_languages(path: Path) -> dict[str, dict[str, str]]:
    """Read the file of source languages: the script and the alphabet of each."""
    languages: dict[str, dict[str, str]] = {}
    for tag, entry in _load(path).data.items():
        if not isinstance(entry, dict) or not {"script", "letters"} <= set(entry) <= {"script", "letters", "share"}:
            raise SchemeError(
                f"{path}: {tag}: needs `script:` and `letters:` (which may be empty), and may have `share:`"
            )
        languages[tag] = {key: str(value) for key, value in entry.items()}
    return languages


def read_scheme(path: Path, languages: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Read one scheme file into plain values; raise `SchemeError` with every problem it has."""
    check = _Check(_resolved(path), path.stem)
    plain = check.plain(languages)
    if check.problems:
        raise SchemeError("\n".join(check.problems))
    return plain


def _resolved(path: Path) -> Document:
    """Load a scheme file; with `like: ID` it takes what it does not say itself of the rules from that file beside it."""
    document = _load(path)
    other = document.data.get("like")
    if other is None:
        return document
    model = path.with_name(f"{other}.yaml")
    if not model.is_file():
        line = document.lines.get("like", 1)
        raise SchemeError(f"{path}:{line}: like: there is no file {model.name}; name a scheme in the same folder")
    shared = {key: value for key, value in _load(model).data.items() if key in _SHARED}
    words = {"words": {**_mapping(shared.get("words")), **_mapping(document.data.get("words"))}}
    return Document(document.path, {**shared, **document.data, **words}, document.lines)


def _mapping(value: Node | None) -> dict[str, Node]:
    return value if isinstance(value, dict) else {}


def _load(path: Path) -> Document:
    try:
        return load(path)
    except YamlFileError as error:
        raise SchemeError(str(error)) from None


def _precedence(rule: list[Any]) -> tuple[int, bool]:
    """Return the sort key of a rule: the longest first, then those with neighbours; else as the file has them."""
    return -len(rule[0]), not (rule[2] or rule[3])


class _Check:
    """Reads one document and gathers its problems."""

    def __init__(self, document: Document, id: str) -> None:
        self.document = document
        self.id = id
        self.problems: list[str] = []

    def complain(self, key: str, fault: str, remedy: str) -> None:
        """Note a problem: file, line and key, fault, remedy."""
        line = self.document.lines.get(key, 1)
        self.problems.append(f"{self.document.path}:{line}: {key}: {fault}; {remedy}")

    def plain(self, languages: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
        """Return the file in the plain form; of no use when there are problems."""
        if not _ID.fullmatch(self.id):
            self.complain(
                "title",
                f"the file name {self.id} is no scheme id",
                "name it like press-ukr-deu.yaml or kmu-ukr-Cyrl-Latn-2010.yaml",
            )
        for key in self.document.data:
            if key not in (*_REQUIRED, *_OPTIONAL):
                self.complain(key, "is no key of a scheme", f"use {', '.join((*_REQUIRED, *_OPTIONAL))}")
        for key in _REQUIRED:
            if not self.document.data.get(key):
                self.complain(key, "is missing or empty", "see schemes/README.md")
        kind, script = self._text("kind"), self._text("script")
        if kind and kind not in _KINDS:
            self.complain("kind", f"{kind!r} is unknown", f"write {' or '.join(_KINDS)}")
        status = self._text("status") or _STATUSES[0]
        if status not in _STATUSES:
            self.complain("status", f"{status!r} is unknown", f"write {' or '.join(_STATUSES)}")
        prepare = self._text("prepare")
        if prepare and prepare not in NAMES:
            self.complain("prepare", f"{prepare!r} is unknown", f"write one of {', '.join(sorted(NAMES))}")
        tags = self._list("languages", self.document.data.get("languages", []))
        rules = sorted([*self._rules(), *self._letters("" if prepare else script)], key=_precedence)
        if not prepare:
            self._whole(tags, rules, languages)
        return {
            "id": self.id, "title": self._text("title"), "short": self._text("short"), "kind": kind, "status": status,
            "languages": tags, "script": script, "target": self._text("target"), "source": self._text("source"),
            "limits": self._text("limits"), "prepare": prepare, "rules": rules, "words": self._words(), "samples": self._samples(),
            "women": {ending: str(instead) for ending, instead in self._mapping("women").items()},
        }  # fmt: skip

    def _text(self, key: str) -> str:
        value = self.document.data.get(key, "")
        if isinstance(value, str):
            return value.strip()
        self.complain(key, "must be one string", "put it in quotes")
        return ""

    def _list(self, key: str, value: Node) -> list[str]:
        values = value if isinstance(value, list) else [value]
        if values and all(isinstance(item, str) for item in values):
            return [str(item) for item in values]
        self.complain(key, f"{value!r} is no string and no list of strings", "write a or [a, b]")
        return []

    def _mapping(self, key: str) -> dict[str, Node]:
        value = self.document.data.get(key, {})
        if isinstance(value, dict):
            return value
        self.complain(key, "must be a mapping", "write {а: a, б: b}")
        return {}

    def _rules(self) -> list[list[Any]]:
        value = self.document.data.get("rules", [])
        rules: list[list[Any]] = []
        for place, rule in enumerate(value if isinstance(value, list) else [value], start=1):
            if not isinstance(rule, dict) or not {"from", "to"} <= set(rule) <= _RULE_KEYS or not rule["from"]:
                self.complain("rules", f"number {place} is no rule", "write {from: є, to: je, after: ^ а, before: $}")
                continue
            after, before = (self._neighbours(rule.get(key, "")) for key in ("after", "before"))
            rules.append([str(rule["from"]), self._list("rules", rule["to"]), after, before])
        return rules

    def _neighbours(self, value: Node) -> list[str]:
        """Return the alternatives of a context, with the named classes spelled out."""
        classes = {name: str(letters).split() for name, letters in self._mapping("classes").items()}
        found: list[str] = []
        for piece in str(value).split():
            options = [piece]
            for name in _CLASS.findall(piece):
                if name not in classes:
                    self.complain("rules", f"the class {{{name}}} is not defined", "add it under classes:")
                options = [
                    option.replace(f"{{{name}}}", letter) for option in options for letter in classes.get(name, [])
                ]
            found += options
        return found

    def _letters(self, script: str) -> list[list[Any]]:
        letters = self._mapping("letters")
        for letter in letters:
            if letter != letter.lower():
                self.complain("letters", f"{letter!r} is a capital", "write it small: the case follows the input")
            if script and not any(script_of(char) in (script, None) for char in letter):
                self.complain("letters", f"{letter!r} is not written in {script}", "use the letter of that script")
        return [[letter, self._list("letters", letters[letter]), [], []] for letter in letters]

    def _words(self) -> dict[str, list[str]]:
        return {word.lower(): self._list("words", value) for word, value in self._mapping("words").items()}

    def _samples(self) -> dict[str, str]:
        samples = self._mapping("samples")
        if len(samples) < _FEWEST_SAMPLES:
            self.complain(
                "samples", f"only {len(samples)}", f"give at least {_FEWEST_SAMPLES} names as the source writes them"
            )
        return {native: str(latin) for native, latin in samples.items()}

    def _whole(self, tags: Iterable[str], rules: list[list[Any]], languages: Mapping[str, Mapping[str, str]]) -> None:
        """Complain of languages that are not listed and of letters of theirs that no rule covers everywhere."""
        covered = {rule[0] for rule in rules if not rule[2] and not rule[3]}
        for tag in tags:
            if tag not in languages:
                self.complain("languages", f"{tag!r} is not in languages.yaml", "add its script and letters there")
                continue
            missing = [letter for letter in languages[tag]["letters"].split() if letter not in covered]
            if missing:
                self.complain(
                    "letters", f"{' '.join(missing)} missing", "add them: each letter of the language needs a value"
                )
