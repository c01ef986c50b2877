"""Strict YAML: every value a string, a key that stands twice an error, every problem told with file and line.

YAML 1.1 turns the surnames `No` and `On` into booleans and `Null` into nothing; here they stay what was written.
Anchors, aliases and tags are refused: data files need none, and they open the door to documents that explode.
The only importer of `yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from namenorm.errors import NamenormError

Node: TypeAlias = "str | list[Node] | dict[str, Node]"
_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Document:
    """A loaded file: `data`, and the line on which each top-level key stands."""

    path: str
    data: dict[str, Node]
    lines: dict[str, int]


class YamlFileError(NamenormError):
    """A file that is no strict YAML; `problems` holds every line that says so."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def load(path: str | Path) -> Document:
    """Load one YAML file whose top level is a mapping.

    Raises `YamlFileError` for a file that cannot be read, is not UTF-8, is not YAML, repeats a key or uses anchors or
    tags.
    """
    try:
        raw = Path(path).read_bytes()
    except IsADirectoryError:
        raise YamlFileError([f"{path}: is a directory; name a .yaml file in it"]) from None
    except OSError as error:
        raise YamlFileError([f"{path}: cannot be read: {error.strerror}"]) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise YamlFileError([f"{path}:{line}: is not UTF-8 (byte {error.start}); save the file as UTF-8"]) from None
    return loads(text, str(path))


def loads(text: str, path: str = "<string>") -> Document:
    """Load YAML from a string; `path` is what messages call it.

    >>> loads("no: [On, Null, 12:30]").data
    {'no': ['On', 'Null', '12:30']}
    """
    builder = _Builder(path)
    try:
        builder.run(yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark or error.problem_mark
        line = mark.line + 1 if mark else 1
        builder.problems.append(f"{path}:{line}: {error.problem or error.context}; check quotes and brackets")
    except yaml.YAMLError as error:
        builder.problems.append(f"{path}: {' '.join(str(error).split())}; remove the character")
    if builder.problems:
        raise YamlFileError(builder.problems)
    return Document(path, builder.root, builder.lines)


class _Builder:
    """Builds the tree from parser events."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[str] = []
        self.lines: dict[str, int] = {}
        self.root: dict[str, Node] = {}
        self._stack: list[dict[str, Node] | list[Node]] = []
        self._keys: list[str | None] = []
        self._documents = 0

    def run(self, events: Any) -> None:
        """Consume all events."""
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._refuse(event)
                self._put(event.value, event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._refuse(event)
                self._open({} if kind is yaml.MappingStartEvent else [], event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._stack.pop()
                self._keys.pop()
            elif kind is yaml.AliasEvent:
                raise YamlFileError([self._at(event, "an alias (*name) is not allowed; write the value out")])
            elif kind is yaml.DocumentStartEvent:
                self._documents += 1
                if self._documents > 1:
                    raise YamlFileError([self._at(event, "a second document (---) is not allowed")])

    def _at(self, event: Any, fault: str) -> str:
        return f"{self.path}:{event.start_mark.line + 1}: {fault}"

    def _refuse(self, event: Any) -> None:
        if event.anchor:
            raise YamlFileError([self._at(event, "an anchor (&name) is not allowed; write the value out")])
        if event.tag not in (None, "!"):
            raise YamlFileError([self._at(event, f"the tag {event.tag} is not allowed; everything is a string")])

    def _open(self, node: dict[str, Node] | list[Node], event: Any) -> None:
        if not self._stack:
            if isinstance(node, list):
                raise YamlFileError([self._at(event, "the file is a list; it must be a mapping `id: {...}`")])
            self.root = node
        elif len(self._stack) >= _DEPTH:
            raise YamlFileError([self._at(event, f"more than {_DEPTH} levels deep")])
        else:
            self._put(node, event)
        self._stack.append(node)
        self._keys.append(None)

    def _put(self, value: Node, event: Any) -> None:
        if not self._stack:
            if value != "":
                raise YamlFileError([self._at(event, "the file is one value; it must be a mapping `id: {...}`")])
            return
        top = self._stack[-1]
        if isinstance(top, list):
            top.append(value)
            return
        key = self._keys[-1]
        if key is None:
            self._key(top, value, event)
        else:
            top.setdefault(key, value)
            self._keys[-1] = None

    def _key(self, top: dict[str, Node], value: Node, event: Any) -> None:
        if not isinstance(value, str):
            raise YamlFileError([self._at(event, "a key must be a plain string")])
        if value in top:
            self.problems.append(self._at(event, f"the key {value!r} stands twice; merge the two"))
        elif len(self._stack) == 1:
            self.lines[value] = event.start_mark.line + 1
        self._keys[-1] = value
