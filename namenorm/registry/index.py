"""The compiled registry, read-only and lazy: a memory map in which keys are found by binary search.

Opening costs the same at any size. An entity is decoded when it is first asked for. Safe to read from many threads.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from namenorm.errors import IndexFileError
from namenorm.keys import digest
from namenorm.records import Alias, Entity, Kind, Role
from namenorm.registry.beginnings import bit_of
from namenorm.registry.compile import ACRONYM, COMMON, KIND_CODES, MAGIC, MINOR, ROLES, VERSION

_KINDS: tuple[Kind, ...] = tuple(KIND_CODES)  # type: ignore[arg-type]
_MOST_DECODED = 20_000
_MOST_REMEMBERED = 100_000


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
    def kind(self) -> Kind:
        """The kind, without decoding the entity."""
        return _KINDS[self.home.kinds[self.number]]

    @property
    def prominence(self) -> int:
        """The prominence, 0-255, without decoding the entity."""
        return self.home.prominences[self.number]

    @property
    def id(self) -> str:
        """The entity's id, without decoding the entity."""
        return self.home.id_of(self.number)


class Index:
    """One compiled registry."""

    def __init__(self, content: bytes | mmap.mmap, name: str = "<memory>") -> None:
        self._name = name
        view = memoryview(content)
        self._body, self._header = _open(view, name)
        self._sections: dict[str, list[int]] = self._header["sections"]
        self._keys = self._section("keys").cast("Q")
        self._bounds = self._section("bounds").cast("I")
        self._postings = self._section("postings").cast("Q")
        self._starts = self._section("starts").cast("Q")
        self._lengths = self._section("lengths")
        self._ids = self._section("ids").cast("Q")
        self._numbers = self._section("numbers").cast("I")
        self._offsets = self._section("offsets").cast("Q")
        self.kinds = self._section("kinds")
        self.prominences = self._section("prominence")
        self._blob = self._section("blob")
        self._decoded: dict[int, Entity] = {}
        self._longest: dict[str, int] = {}
        self._begins = self._section("begins")

    @classmethod
    def open(cls, path: Path) -> Index:
        """Map an index file. Raises `IndexFileError` when it is not whole or of another version."""
        try:
            with path.open("rb") as file:
                return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), str(path))
        except (OSError, ValueError) as error:
            if isinstance(error, IndexFileError):
                raise
            raise IndexFileError(f"{path}: cannot be read as an index ({error}); build it again") from None

    def __len__(self) -> int:
        """The number of entities."""
        return int(self._header["entities"])

    @property
    def digest(self) -> str:
        """The digest of the content."""
        return str(self._header["checksum"])

    def verify(self) -> bool:
        """Tell whether the whole file is unaltered: reads all of it."""
        return hashlib.blake2b(self._body, digest_size=16).hexdigest() == self.digest

    def hits(self, key: str) -> list[Hit]:
        """Return what is filed under a key.

        A different key with the same 64-bit digest is not told apart: at five million names the chance is below one
        in a million.
        """
        number = digest(key)
        at = bisect_left(self._keys, number)
        if at == len(self._keys) or self._keys[at] != number:
            return []
        return [self._hit(posting) for posting in self._postings[self._bounds[at] : self._bounds[at + 1]]]

    def longest(self, first_word: str) -> int:
        """Return how many words the longest name beginning with this folded word has; 0 for none."""
        bit = bit_of(first_word, 8 * len(self._begins))
        if not self._begins[bit >> 3] >> (bit & 7) & 1:
            return 0
        known = self._longest.get(first_word)
        if known is None:
            number = digest(first_word)
            at = bisect_left(self._starts, number)
            known = self._lengths[at] if at < len(self._starts) and self._starts[at] == number else 0
            if len(self._longest) >= _MOST_REMEMBERED:
                self._longest = {}
            self._longest[first_word] = known
        return known

    @property
    def plain_starts(self) -> tuple[str, ...]:
        """The first words of names that are not capitalised, as they are written."""
        return tuple(str(self._section("plain"), "utf-8", "surrogatepass").split("\n"))

    def number(self, entity_id: str) -> int | None:
        """Return the number of the entity with this id, or None."""
        wanted = digest(entity_id)
        at = bisect_left(self._ids, wanted)
        while at < len(self._ids) and self._ids[at] == wanted:
            if self.id_of(self._numbers[at]) == entity_id:
                return self._numbers[at]
            at += 1
        return None

    def id_of(self, number: int) -> str:
        """Return the id of an entity."""
        return self._record(number)[0].decode()

    def entity(self, number: int) -> Entity:
        """Return an entity by its number."""
        entity = self._decoded.get(number)
        if entity is None:
            entity = _decode(*self._record(number), _KINDS[self.kinds[number]])
            if len(self._decoded) >= _MOST_DECODED:
                self._decoded = {}
            self._decoded[number] = entity
        return entity

    def _record(self, number: int) -> tuple[bytes, bytes]:
        raw = bytes(self._blob[self._offsets[number] : self._offsets[number + 1]])
        head, _, body = raw.partition(b"\0")
        return head, body

    def _hit(self, posting: int) -> Hit:
        marks = posting & 0xFFFF
        return Hit(
            self, posting >> 32, posting >> 16 & 0xFFFF, ROLES[marks & 7], bool(marks & ACRONYM), bool(marks & COMMON),
            bool(marks & MINOR),
        )  # fmt: skip

    def _section(self, name: str) -> memoryview:
        start, size = self._sections[name]
        return self._body[start : start + size]


def _open(view: memoryview, name: str) -> tuple[memoryview, dict[str, Any]]:
    head = len(MAGIC) + 8
    if len(view) < head or bytes(view[: len(MAGIC)]) != MAGIC:
        raise IndexFileError(f"{name}: is no namenorm index; build it with `namenorm registry build`")
    version, size = struct.unpack("<II", view[len(MAGIC) : head])
    if version != VERSION:
        raise IndexFileError(f"{name}: has version {version}, this namenorm reads {VERSION}; build it again")
    try:
        header = json.loads(bytes(view[head : head + size]))
        body = view[head + size :]
        whole = header["size"] == len(body) and "blob" in header["sections"]
    except (ValueError, KeyError, TypeError):
        whole = False
    if not whole:
        raise IndexFileError(f"{name}: is truncated or altered; build it again")
    return body, header


def _decode(identity: bytes, content: bytes, kind: Kind) -> Entity:
    record = json.loads(content)
    names = tuple(_alias(*row) for row in record["names"])
    return Entity(
        id=identity.decode(), kind=kind, names=names, roles=tuple(record.get("roles", ())),
        type=record.get("type", ""), countries=tuple(record.get("countries", ())),
        wikidata=record.get("wikidata", ""), population=record.get("population", 0),
        dominant=record.get("dominant", False), never=tuple(record.get("never", ())),
        styles=tuple((house, text) for house, text in record.get("styles", ())),
    )  # fmt: skip


def _alias(
    text: str, role: Role, languages: Iterable[str] = (), schemes: Iterable[str] = (), native: str = "",
    since: str = "", until: str = "",
) -> Alias:  # fmt: skip
    return Alias(text, role, tuple(languages), tuple(schemes), native or "", since or "", until)
