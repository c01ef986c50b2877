"""The file form of an index: a header of fixed size, then sections; written in one stream, read through a memory map.

Little-endian. Header: magic, version, its length, a digest of it, and JSON with the place and digest of every section.
The digest of the whole is that of the sections' digests, so it is known when the last byte is written.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterable
from typing import Any, BinaryIO

from namenorm.errors import IndexFileError
from namenorm.records import Kind, Role

MAGIC = b"NAMENORM"
VERSION = 7
HEADER = 8192
"""Bytes before the first section."""
_ALIGN = 64
_PREFIX = struct.Struct("<8sII16s")
ROLES: tuple[Role, ...] = ("preferred", "native", "alias", "also", "former", "short", "weak")
KINDS: tuple[Kind, ...] = ("person", "place", "organization")
ACRONYM, COMMON, MINOR = 8, 16, 32
"""Flags of a name beside the role in its lowest three bits: exact case needed; a surname many people bear; a Latin
name used only in languages in which other texts seldom borrow (`Swiss` is Indonesian for Switzerland)."""


def is_index(start: bytes) -> bool:
    """Tell whether a file that begins so is an index.

    >>> is_index(b"NAMENORM...."), is_index(b"kiev: {en: Kyiv}")
    (True, False)
    """
    return start.startswith(MAGIC)


class Writer:
    """Writes sections one after another, then the header before them."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = 0
        self._sections: dict[str, list[Any]] = {}
        file.write(b"\0" * HEADER)

    def section(self, name: str, chunks: Iterable[bytes | memoryview]) -> None:
        """Write one section from its pieces."""
        start, digest = self._at, hashlib.blake2b(digest_size=16)
        for chunk in chunks:
            self._file.write(chunk)
            digest.update(chunk)
            self._at += len(chunk)
        self._sections[name] = [start, self._at - start, digest.hexdigest()]
        padding = -self._at % _ALIGN
        self._file.write(b"\0" * padding)
        self._at += padding

    def close(self, facts: dict[str, Any]) -> None:
        """Write the header; the file is whole from now on."""
        header = {**facts, "sections": self._sections, "size": self._at, "checksum": whole_digest(self._sections)}
        encoded = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
        if _PREFIX.size + len(encoded) > HEADER:
            raise ValueError("the header of an index outgrew its place")
        self._file.seek(0)
        self._file.write(_PREFIX.pack(MAGIC, VERSION, len(encoded), hashlib.blake2b(encoded, digest_size=16).digest()))
        self._file.write(encoded)


def whole_digest(sections: dict[str, list[Any]]) -> str:
    """Return the digest of all sections: of their names, sizes and digests.

    Vectors are left out: they are computed from the rest, and an index in memory makes them late.
    """
    digest = hashlib.blake2b(digest_size=16)
    for name, (_, size, own) in sorted(item for item in sections.items() if not item[0].startswith("vector_")):
        digest.update(f"{name}\0{size}\0{own}\0".encode())
    return digest.hexdigest()


def read_header(view: memoryview, name: str) -> tuple[memoryview, dict[str, Any]]:
    """Return the body and the header of an index; reads no section.

    Raises `IndexFileError` when the file is no index, of another version, cut short, or its header is altered.
    """
    if len(view) < HEADER or not is_index(bytes(view[: len(MAGIC)])):
        raise IndexFileError(f"{name}: is no namenorm index; build it with `namenorm registry build`")
    _, version, size, digest = _PREFIX.unpack(view[: _PREFIX.size])
    if version != VERSION:
        raise IndexFileError(f"{name}: has version {version}, this namenorm reads {VERSION}; build it again")
    encoded = bytes(view[_PREFIX.size : _PREFIX.size + size])
    body = view[HEADER:]
    if hashlib.blake2b(encoded, digest_size=16).digest() != digest:
        raise IndexFileError(f"{name}: is truncated or altered (its header does not agree with itself); build it again")
    header: dict[str, Any] = json.loads(encoded)
    if header["size"] != len(body):
        raise IndexFileError(f"{name}: is truncated: {len(body):,} of {header['size']:,} bytes; build it again")
    return body, header


def altered_sections(body: memoryview, header: dict[str, Any]) -> list[str]:
    """Return the names of the sections whose content, or the zeros after it, is not what was written; reads the whole file."""
    wrong = []
    for name, (start, size, own) in header["sections"].items():
        end = start + size
        if hashlib.blake2b(body[start:end], digest_size=16).hexdigest() != own or any(body[end : end + -end % _ALIGN]):
            wrong.append(name)
    return wrong
