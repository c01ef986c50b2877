"""One entry of a registry file: its value read key by key, each value checked for form, each fault told with its place.

Knows the keys of `aliases/README.md`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from namenorm.records import KINDS, STYLES, Kind, Role
from namenorm.scripts import is_latin
from namenorm.yamlfile import Node

NAME_LISTS: dict[str, Role] = {"native": "native", "aliases": "alias", "also": "also", "former": "former", "weak": "weak"}
TYPES = frozenset(
    ["country", "territory", "continent", "region", "city", "sea", "river", "lake", "mountains", "island", "desert", "area", "building", "body", "alliance", "ministry", "agency", "media", "company", "party", "armed-group", "court", "bank", "ngo", "university", "club"]
)
_FIELDS = frozenset(
    {*NAME_LISTS, "family", "short", "dominant", "styles", "roles", "type", "country", "population", "not", "wikidata",
     "kind", "extends", "minor"}
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})?\Z")
_QID = re.compile(r"Q[1-9][0-9]*\Z")
_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_DATE = re.compile(r"-?[0-9]{1,4}(-[0-9]{2}(-[0-9]{2})?)?\Z")
_LONGEST_NAME = 300


@dataclass(frozen=True, slots=True)
class SourceName:
    """One name as the source gives it."""

    text: str
    role: Role
    language: str
    since: str = ""
    until: str = ""


@dataclass(slots=True)
class Entry:
    """One entity as the source gives it."""

    id: str
    kind: Kind
    path: str = ""
    line: int = 0
    names: list[SourceName] = field(default_factory=list)
    family: str = ""
    short: tuple[str, ...] = ()
    dominant: bool = False
    styles: dict[str, str] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    type: str = ""
    countries: tuple[str, ...] = ()
    population: int = 0
    never: tuple[str, ...] = ()
    wikidata: str = ""
    extends: bool = False
    minor: bool = False

    @property
    def place(self) -> str:
        """File and line, as messages give them."""
        return f"{self.path}:{self.line}"

    def of(self, *roles: Role) -> list[SourceName]:
        """Return the names with one of these roles."""
        return [name for name in self.names if name.role in roles]


class EntryReader:
    """Reads the value of one entry; every fault becomes a line of `problems`."""

    def __init__(self, key: str, kind: Kind | None, path: str, line: int) -> None:
        self.entry = Entry(id=key, kind=kind or "person", path=path, line=line)
        self.kind = kind
        self.problems: list[str] = []

    def fault(self, text: str) -> None:
        """Note a problem at this entry."""
        self.problems.append(f"{self.entry.place}: {self.entry.id}: {text}")

    def read(self, value: Node) -> Entry | None:
        """Return the entry, or None when it is beyond use."""
        if not _ID.match(self.entry.id):
            self.fault("an id is lower-case ASCII letters and digits joined by hyphens")
        if not isinstance(value, dict):
            self.fault("the entry is not a mapping; write `id: {en: Name, ...}`")
            return None
        self._kind(value)
        for key, item in value.items():
            if key in NAME_LISTS:
                self._names(NAME_LISTS[key], item)
            elif key in _FIELDS:
                self._field(key, item)
            else:
                self._display(key, item)
        self._canonical()
        return None if self.problems else self.entry

    def _kind(self, value: Mapping[str, Node]) -> None:
        given = value.get("kind")
        if isinstance(given, str) and given in KINDS:
            self.entry.kind = given
        elif given is not None:
            self.fault(f"kind {given!r} is none of {', '.join(KINDS)}")
        elif self.kind is None and value.get("extends") != "yes":
            self.fault("no kind: put the file in people/, places/ or organizations/, or write `kind: person`")

    def _canonical(self) -> None:
        english = [name for name in self.entry.of("preferred") if name.language == "en"]
        native = self.entry.of("native")
        if english:
            first = english[0]
        elif native and is_latin(native[0].text):
            first = SourceName(native[0].text, "preferred", "en")
        elif self.entry.extends:
            return
        elif not self.problems:
            self.fault("no `en` name; it is required unless the first native name is in Latin script")
            return
        else:
            return
        self.entry.names = [first, *(name for name in self.entry.names if name != first)]

    def _languages(self, key: str) -> list[str]:
        tags = key.split()
        for tag in tags:
            if not _TAG.match(tag):
                self.fault(f"{tag!r} is no language tag (BCP 47: de, pt-BR, zh-Hant) and no field of an entry")
        return tags

    def _display(self, key: str, item: Node) -> None:
        for tag in self._languages(key):
            for text in self._strings(item, key):
                self._add(SourceName(text, "preferred", tag))
                break

    def _names(self, role: Role, item: Node) -> None:
        if not isinstance(item, dict):
            self.fault(f"{role}: write `language: name`, not a bare name (`und` where no language is meant)")
            return
        for key, value in item.items():
            for tag in self._languages(key):
                for node in value if isinstance(value, list) else [value]:
                    self._one(role, tag, node)

    def _one(self, role: Role, tag: str, node: Node) -> None:
        if isinstance(node, str):
            self._add(SourceName(node, role, tag))
        elif isinstance(node, dict) and isinstance(node.get("name"), str) and set(node) <= {"name", "from", "until"}:
            since, until = str(node.get("from", "")), str(node.get("until", ""))
            for date in filter(None, (since, until)):
                if not _DATE.match(date):
                    self.fault(f"{date!r} is no date; write 2016, 2016-02 or 2016-02-04")
            self._add(SourceName(str(node["name"]), role, tag, since, until))
        else:
            self.fault(f"{role}: a name is a string or {{name: ..., from: ..., until: ...}}, not {node!r}")

    def _add(self, name: SourceName) -> None:
        text = name.text
        if not text.strip():
            self.fault(f"an empty name under {name.language}; remove it")
        elif len(text) > _LONGEST_NAME:
            self.fault(f"a name of {len(text)} characters; at most {_LONGEST_NAME}")
        elif text != unicodedata.normalize("NFC", text):
            self.fault(f"{text!r} is not in NFC; normalize the file")
        else:
            self.entry.names.append(name)

    def _strings(self, item: Node, what: str) -> list[str]:
        values = item if isinstance(item, list) else [item]
        good = [value for value in values if isinstance(value, str)]
        if len(good) != len(values):
            self.fault(f"{what}: a string or a list of strings is wanted")
        return good

    def _field(self, key: str, item: Node) -> None:
        entry = self.entry
        if key == "styles":
            self._styles(item)
            return
        values = self._strings(item, key)
        single = values[0] if len(values) == 1 else ""
        if key in ("family", "dominant", "type", "population", "wikidata", "kind", "extends", "minor") and not single:
            self.fault(f"{key}: one value is wanted")
        elif key == "family":
            entry.family = single
        elif key == "short":
            entry.short = tuple(values)
        elif key == "roles":
            entry.roles = tuple(values)
        elif key == "not":
            entry.never = tuple(values)
        elif key == "dominant":
            self._want(single in ("yes", "no"), "dominant: yes or no")
            entry.dominant = single == "yes"
        elif key in ("extends", "minor"):
            self._want(single == "yes", f"{key}: yes, or leave it out")
            setattr(entry, key, single == "yes")
        elif key == "type":
            self._want(single in TYPES, f"type {single!r} is none of {', '.join(sorted(TYPES))}")
            entry.type = single
        elif key == "country":
            self._want(all(_COUNTRY.match(code) for code in values), "country: ISO 3166 codes such as UA")
            entry.countries = tuple(values)
        elif key == "population":
            self._want(single.isdecimal(), "population: a whole number")
            entry.population = int(single) if single.isdecimal() else 0
        elif key == "wikidata":
            self._want(bool(_QID.match(single)), f"{single!r} is no Wikidata item id such as Q42")
            entry.wikidata = single

    def _styles(self, item: Node) -> None:
        if not isinstance(item, dict) or not all(isinstance(value, str) for value in item.values()):
            self.fault("styles: write `style: name`")
            return
        for style, text in item.items():
            self._want(style in STYLES, f"style {style!r} is none of {', '.join(sorted(STYLES))}")
            self.entry.styles[style] = str(text)

    def _want(self, holds: bool, text: str) -> None:
        if not holds:
            self.fault(text)
