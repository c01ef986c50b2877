"""The compiled registry, read-only and lazy: a memory map in which keys are found by binary search.

Opening costs the same at any size. An entity is decoded when it is first asked for. Safe to read from many threads.
"""

from __future__ import annotations

import json
import mmap
import os
import zlib
from bisect import bisect_left
from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from namenorm.errors import IndexFileError
from namenorm.keys import digest
from namenorm.records import Alias, Entity, Kind, Role
from namenorm.registry.arrays import narrowed, top_bits
from namenorm.registry.beginnings import Bitmap, opening_number
from namenorm.registry.layout import ACRONYM, COMMON, KINDS, MINOR, ROLES, altered_sections, read_header
from namenorm.registry.loose import PartIndex
from namenorm.registry.partfile import filed
from namenorm.text import word_number

if TYPE_CHECKING:
    import numpy

_MOST_DECODED = 20_000
_MOST_REMEMBERED = 100_000
_SECTIONS: dict[str, Literal["Q", "I"]] = {
    "key_rests": "I", "key_tops": "I", "postings": "I", "starts": "I", "ids": "Q", "numbers": "I", "offsets": "Q", "checks": "I",
    "first": "I", "text_bounds": "Q", "owners": "I", "label_of": "I", "label_bounds": "Q",
}  # fmt: skip


class Hit(NamedTuple):
    """One name found under a key: which entity of which index, which of its names, in what role."""

    home: Index
    number: int
    at: int
    role: Role
    acronym: bool
    common: bool
    minor: bool = False

    @property
    def entity(self) -> Entity:
        """The entity, decoded on first use."""
        return self.home.entity(self.number)

    @property
    def alias(self) -> Alias:
        """The name."""
        return self.entity.names[self.at]

    @property
    def text(self) -> str:
        """The name as it is written, without decoding the entity."""
        return self.home.text(self.home.first[self.number] + self.at)

    @property
    def kind(self) -> Kind:
        """The kind, without decoding the entity."""
        return KINDS[self.home.kinds[self.number]]

    @property
    def prominence(self) -> int:
        """The prominence, 0-255, without decoding the entity."""
        return self.home.prominences[self.number]

    @property
    def id(self) -> str:
        """The entity's id, without decoding the entity."""
        return self.home.id_of(self.number)

    def never(self) -> tuple[str, ...]:
        """Return whom the entity must never be confused with, without decoding it."""
        return self.home.never(self.number)


class Index:
    """One compiled registry."""

    def __init__(self, content: bytes | mmap.mmap, name: str = "<memory>") -> None:
        self.name, self.in_memory = name, isinstance(content, bytes)
        self._body, self._header = read_header(memoryview(content), name)
        try:
            cast = {key: self.section(key).cast(code) for key, code in _SECTIONS.items()}
            self.kinds, self.prominences = self.section("kinds"), self.section("prominence")
            self._lengths, self._flags = self.section("lengths"), self.section("flags")
            self.begins = Bitmap(self.section("begins"))
            self._heads, self._texts, self._labels = self.section("heads"), self.section("texts"), self.section("labels")
        except (KeyError, TypeError, ValueError) as error:
            raise IndexFileError(f"{name}: lacks a section ({error}); build it again") from None
        self._keys, self._tops = cast["key_rests"], cast["key_tops"]
        self._postings, self._starts = cast["postings"], cast["starts"]
        self._ids, self._numbers = cast["ids"], cast["numbers"]
        self._offsets, self._checks, self.first = cast["offsets"], cast["checks"], cast["first"]
        self._text_bounds, self._owners = cast["text_bounds"], cast["owners"]
        self._label_of, self._label_bounds = cast["label_of"], cast["label_bounds"]
        self._decoded: dict[int, Entity] = {}
        self._longest: dict[str, int] = {}
        self._present: dict[str, bool] = {}
        self._part_table = self.section("exact_rests").cast("H"), self.section("exact_tops").cast("I")
        self._known_labels: dict[int, tuple[Any, ...]] = {}

    @classmethod
    def open(cls, path: Path) -> Index:
        """Map an index file. Raises `IndexFileError` when it is not whole or of another version."""
        try:
            with path.open("rb") as file:
                if os.fstat(file.fileno()).st_size == 0:
                    raise IndexFileError(f"{path}: is empty; build it again")
                return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), str(path))
        except (OSError, ValueError) as error:
            if isinstance(error, IndexFileError):
                raise
            raise IndexFileError(f"{path}: cannot be read as an index ({error}); build it again") from None

    def __len__(self) -> int:
        """The number of entities."""
        return int(self._header["entities"])

    @property
    def names(self) -> int:
        """The number of names."""
        return int(self._header["names"])

    @property
    def digest(self) -> str:
        """The digest of the content."""
        return str(self._header["checksum"])

    def verify(self) -> bool:
        """Tell whether the whole file is unaltered: reads all of it."""
        return not altered_sections(self._body, self._header)

    def section(self, name: str) -> memoryview:
        """Return the bytes of a section."""
        start, size, _ = self._header["sections"][name]
        return self._body[start : start + size]

    def has(self, name: str) -> bool:
        """Tell whether the index has a section that not all have."""
        return name in self._header["sections"]

    @cached_property
    def parts(self) -> PartIndex:
        """The tables of name parts, for loose look-ups."""
        return PartIndex(self)

    # --- keys

    def hits(self, key: str, most: int | None = None) -> list[Hit]:
        """Return what is filed under a key, the most prominent first, at most `most`.

        Of a key's digest the highest bits and the 32 below them tell: at five million names one key in ten million
        that is not filed is taken for another.
        """
        number = digest(key)
        low, high = narrowed(self._tops, number, 64)
        rest = number >> (32 - top_bits(self._tops)) & 0xFFFFFFFF
        start = bisect_left(self._keys, rest, low, high)
        end = bisect_left(self._keys, rest + 1, start, high)
        if most is not None:
            end = min(end, start + most)
        return [self.hit(name) for name in self._postings[start:end]] if end > start else []

    def hit(self, name: int) -> Hit:
        """Return the name with this number as a hit."""
        try:
            number, marks = self._owners[name], self._flags[name]
            at = name - self.first[number]
            whole = 0 <= at < self.first[number + 1] - self.first[number]
        except IndexError:
            whole = False
        if not whole:
            raise self.altered() from None
        return Hit(self, number, at, ROLES[marks & 7], bool(marks & ACRONYM), bool(marks & COMMON), bool(marks & MINOR))

    def longest(self, first_word: str) -> int:
        """Return how many words the longest name beginning with this folded word has; 0 for none."""
        if word_number(first_word) not in self.begins:
            return 0
        known = self._longest.get(first_word)
        if known is None:
            number = opening_number(first_word)
            at = bisect_left(self._starts, number)
            known = self._lengths[at] if at < len(self._starts) and self._starts[at] == number else 0
            if len(self._longest) >= _MOST_REMEMBERED:
                self._longest = {}
            self._longest[first_word] = known
        return known

    @cached_property
    def runs(self) -> Bitmap:
        """The runs of words that are names, and those that begin names, by their numbers."""
        return Bitmap(self.section("runs") if self.has("runs") else memoryview(b"\xff"))

    def may_begin(self, numbers: Collection[int]) -> bool:
        """Tell whether a name may begin with a word that has one of these numbers: it is then in both bitmaps."""
        begins, runs = self.begins, self.runs
        return any([number in runs for number in begins.among(numbers)])  # noqa: C419

    def which_may_begin(self, numbers: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
        """Tell of each number what `may_begin` does."""
        found = self.begins.which(numbers)
        found[found] = self.runs.which(numbers[found])
        return found

    @property
    def plain_starts(self) -> tuple[str, ...]:
        """The first words of names that are not capitalised, as they are written."""
        return tuple(str(self.section("plain"), "utf-8", "surrogatepass").split("\n"))

    def may_have(self, part: str) -> bool:
        """Tell whether a name may have this folded part: False is sure, True nearly so (parts are told apart by hashes)."""
        known = self._present.get(part)
        if known is None:
            start, end = filed(*self._part_table, part)
            known = end > start
            if len(self._present) >= _MOST_REMEMBERED:
                self._present = {}
            self._present[part] = known
        return known

    # --- entities

    def number(self, entity_id: str) -> int | None:
        """Return the number of the entity with this id, or None."""
        wanted = digest(entity_id)
        at = bisect_left(self._ids, wanted)
        while at < len(self._ids) and self._ids[at] == wanted:
            if self.id_of(self._numbers[at]) == entity_id:
                return int(self._numbers[at])
            at += 1
        return None

    def id_of(self, number: int) -> str:
        """Return the id of an entity."""
        start = self._offsets[number]
        head = bytes(self._heads[start : min(start + 200, self._offsets[number + 1])])
        identity, end, _ = head.partition(b"\0")
        return (identity if end else self._head(number)[0]).decode()

    def text(self, name: int) -> str:
        """Return a name by its number. Raises `IndexFileError` when it has been altered beyond reading."""
        try:
            return self._text(name)
        except (IndexError, UnicodeDecodeError):
            raise self.altered() from None

    def _text(self, name: int) -> str:
        return str(self._texts[self._text_bounds[name] : self._text_bounds[name + 1]], "utf-8", "surrogatepass")

    def entity(self, number: int) -> Entity:
        """Return an entity by its number. Raises `IndexFileError` when its record has been altered."""
        entity = self._decoded.get(number)
        if entity is None:
            try:
                entity = self._decode(number)
            except (ValueError, IndexError, KeyError, TypeError) as error:
                raise error if isinstance(error, IndexFileError) else self.altered() from None
            if len(self._decoded) >= _MOST_DECODED:
                self._decoded = {}
            self._decoded[number] = entity
        return entity

    def never(self, number: int) -> tuple[str, ...]:
        """Return the ids of those that an entity must never be confused with."""
        _, content = self._head(number)
        return tuple(json.loads(content).get("never", ())) if b'"never"' in content else ()

    def _head(self, number: int) -> tuple[bytes, bytes]:
        raw = bytes(self._heads[self._offsets[number] : self._offsets[number + 1]])
        if zlib.crc32(raw) != self._checks[number]:
            raise self.altered()
        identity, _, record = raw.partition(b"\0")
        return identity, record

    def _decode(self, number: int) -> Entity:
        identity, content = self._head(number)
        record = json.loads(content) if len(content) > 2 else {}
        names = tuple(self._alias(name) for name in range(self.first[number], self.first[number + 1]))
        return Entity(
            id=identity.decode(), kind=KINDS[self.kinds[number]], names=names, roles=tuple(record.get("roles", ())),
            type=record.get("type", ""), countries=tuple(record.get("countries", ())),
            wikidata=record.get("wikidata", ""), population=record.get("population", 0),
            dominant=record.get("dominant", False), never=tuple(record.get("never", ())),
            styles=tuple((house, text) for house, text in record.get("styles", ())),
        )  # fmt: skip

    def _alias(self, name: int) -> Alias:
        return Alias(self.text(name), ROLES[self._flags[name] & 7], *self._label(self._label_of[name]))

    def _label(self, number: int) -> tuple[Any, ...]:
        known = self._known_labels.get(number)
        if known is None:
            raw = bytes(self._labels[self._label_bounds[number] : self._label_bounds[number + 1]])
            values = json.loads(raw) if raw else []
            if values and isinstance(values[0], str):
                known = (tuple(values),)
            else:
                known = tuple(tuple(value) if isinstance(value, list) else value for value in values)
            if len(self._known_labels) >= _MOST_REMEMBERED:
                self._known_labels = {}
            self._known_labels[number] = known
        return known

    def altered(self) -> IndexFileError:
        return IndexFileError(f"{self.name}: is altered: its parts do not agree; build it again")
