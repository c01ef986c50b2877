"""One romanization scheme: what a scheme file must hold, checked; and its plain form for the compiled library."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from namenorm.errors import SchemeError
from namenorm.records import SchemeInfo
from namenorm.yamlfile import Node, YamlFileError, load

_REQUIRED = ("title", "source", "kind", "languages", "script", "target", "letters", "samples", "limits")
_OPTIONAL = ("short", "rules", "words", "classes", "status", "note")
_KINDS = ("transliteration", "transcription")
_FEWEST_SAMPLES = 10


@dataclass(frozen=True, slots=True)
class Rule:
    """A group of letters and what it becomes, best first, between `after` and `before` (empty: anywhere)."""

    letters: str
    outputs: tuple[str, ...]
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme as its file gives it."""

    id: str
    title: str
    source: str
    kind: str
    languages: tuple[str, ...]
    script: str
    target: str
    rules: tuple[Rule, ...]
    words: Mapping[str, tuple[str, ...]]
    samples: Mapping[str, str]
    limits: str
    status: str = "published"

    @property
    def info(self) -> SchemeInfo:
        """What the scheme is, without its rules."""
        return SchemeInfo(self.id, self.title, self.kind, self.languages, self.target, self.source, self.limits)


def read_scheme(path: Path) -> Scheme:
    """Read a scheme file. Raises `SchemeError` with file, fault and remedy."""
    try:
        data = load(path).data
    except YamlFileError as error:
        raise SchemeError(str(error)) from None
    return _Reader(path, data).scheme()


def to_plain(scheme: Scheme) -> dict[str, Any]:
    """Return the scheme as JSON values; samples stay in the source."""
    return {
        "id": scheme.id, "title": scheme.title, "source": scheme.source, "kind": scheme.kind,
        "languages": list(scheme.languages), "script": scheme.script, "target": scheme.target, "limits": scheme.limits,
        "status": scheme.status, "words": {key: list(value) for key, value in scheme.words.items()},
        "rules": [[r.letters, list(r.outputs), list(r.after), list(r.before)] for r in scheme.rules],
    }  # fmt: skip


def from_plain(data: Mapping[str, Any]) -> Scheme:
    """Return the scheme of its plain form."""
    return Scheme(
        id=data["id"], title=data["title"], source=data["source"], kind=data["kind"],
        languages=tuple(data["languages"]), script=data["script"], target=data["target"], limits=data["limits"],
        status=data["status"], samples={}, words={key: tuple(value) for key, value in data["words"].items()},
        rules=tuple(Rule(r[0], tuple(r[1]), tuple(r[2]), tuple(r[3])) for r in data["rules"]),
    )  # fmt: skip


class _Reader:
    """Checks the tree of a scheme file and builds the scheme."""

    def __init__(self, path: Path, data: Mapping[str, Node]) -> None:
        self.path, self.data = path, data

    def fault(self, text: str) -> SchemeError:
        """Return the error for a fault in this file."""
        return SchemeError(f"{self.path}: {text}")

    def scheme(self) -> Scheme:
        """Return the checked scheme."""
        for key in self.data:
            if key not in _REQUIRED + _OPTIONAL:
                raise self.fault(f"unknown key {key!r}; keys are {', '.join(_REQUIRED + _OPTIONAL)}")
        for key in _REQUIRED:
            if not self.data.get(key):
                raise self.fault(f"{key} is missing; a scheme without it is not accepted")
        kind = self._text("kind")
        if kind not in _KINDS:
            raise self.fault(f"kind {kind!r} is none of {', '.join(_KINDS)}")
        samples = {_nfc(key): self._string(value, key) for key, value in self._mapping("samples").items()}
        if len(samples) < _FEWEST_SAMPLES:
            raise self.fault(f"{len(samples)} samples; give at least {_FEWEST_SAMPLES} from the rule or well-known names")
        return Scheme(
            id=self.path.stem, title=self._text("title"), source=self._text("source"), kind=kind,
            languages=tuple(self._list(self.data["languages"], "languages")), script=self._text("script"),
            target=self._text("target"), rules=self._rules() + self._letters(), words=self._words(), samples=samples,
            limits=self._text("limits"), status=self._text("status") if "status" in self.data else "published",
        )  # fmt: skip

    def _text(self, key: str) -> str:
        return self._string(self.data[key], key)

    def _string(self, value: Node, what: str) -> str:
        if not isinstance(value, str):
            raise self.fault(f"{what}: a string is wanted, not {value!r}")
        return unicodedata.normalize("NFC", value)

    def _list(self, value: Node, what: str) -> list[str]:
        return [self._string(item, what) for item in (value if isinstance(value, list) else [value])]

    def _mapping(self, key: str) -> Mapping[str, Node]:
        value = self.data.get(key) or {}
        if not isinstance(value, dict):
            raise self.fault(f"{key}: a mapping is wanted")
        return value

    def _letters(self) -> tuple[Rule, ...]:
        return tuple(Rule(_nfc(key), tuple(self._list(value, key))) for key, value in self._mapping("letters").items())

    def _words(self) -> dict[str, tuple[str, ...]]:
        return {_nfc(key).lower(): tuple(self._list(value, key)) for key, value in self._mapping("words").items()}

    def _rules(self) -> tuple[Rule, ...]:
        rules = self.data.get("rules") or []
        if not isinstance(rules, list):
            raise self.fault("rules: a list of `{from: ..., to: ...}` is wanted")
        return tuple(self._rule(item) for item in rules)

    def _rule(self, item: Node) -> Rule:
        if not isinstance(item, dict) or "from" not in item or "to" not in item:
            raise self.fault(f"a rule is {{from: letters, to: letters, after: ..., before: ...}}, not {item!r}")
        unknown = set(item) - {"from", "to", "after", "before"}
        if unknown:
            raise self.fault(f"rule {item['from']!r}: unknown {', '.join(sorted(unknown))}")
        return Rule(
            self._string(item["from"], "from"), tuple(self._list(item["to"], "to")), self._context(item, "after"),
            self._context(item, "before"),
        )  # fmt: skip

    def _context(self, item: Mapping[str, Node], side: str) -> tuple[str, ...]:
        found: list[str] = []
        for word in self._string(item.get(side, ""), side).split():
            if word.startswith("{") and word.endswith("}"):
                classes = self._mapping("classes")
                if word[1:-1] not in classes:
                    raise self.fault(f"the class {word} is not defined under `classes`")
                found += self._string(classes[word[1:-1]], word).split()
            else:
                found.append(word)
        return tuple(found)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
