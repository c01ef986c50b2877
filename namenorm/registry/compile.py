"""Entities to one index file: deterministic, the same bytes for the same entities in any order.

Layout (little-endian): magic, version, length of the header, the header as JSON, then sections, each on a multiple of
eight bytes. `index` reads it.
"""

from __future__ import annotations

import hashlib
import json
import math
import struct
from collections.abc import Iterable
from pathlib import Path

from namenorm import artifact, keys
from namenorm.lexicon import is_common_surname
from namenorm.records import Alias, Entity, Role
from namenorm.registry.beginnings import Beginnings
from namenorm.registry.derive import derive
from namenorm.registry.source import files_in, read
from namenorm.scripts import scripts_in
from namenorm.text import words

MAGIC = b"NAMENORM"
VERSION = 1
ROLES: tuple[Role, ...] = ("preferred", "native", "alias", "also", "former", "short", "weak")
ACRONYM, COMMON, MINOR = 8, 16, 32
"""Flags of a posting beside the role in its lowest three bits: exact case needed; a surname many people bear; a Latin
name used only in languages in which other texts seldom borrow (`Swiss` is Indonesian for Switzerland)."""
_MAJOR = frozenset(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "ru", "uk", "be", "bg", "sr", "hr", "sv", "da", "nb", "tr", "und", "mul"])
KIND_CODES = {"person": 0, "place": 1, "organization": 2}


def build(paths: Iterable[Path]) -> bytes:
    """Compile registry files or folders to the bytes of an index.

    Raises `AliasFileError` with every problem when the source is not clean.
    """
    return compile_entities(derive(entry) for entry in read(paths).checked())


def compile_entities(entities: Iterable[Entity]) -> bytes:
    """Compile entities to the bytes of an index."""
    ordered = sorted(entities, key=lambda entity: entity.id)
    postings: dict[int, set[int]] = {}
    beginnings = Beginnings()
    blobs = []
    for number, entity in enumerate(ordered):
        blobs.append(_encode(entity))
        common = not entity.dominant and any(a.role == "short" and is_common_surname(a.text) for a in entity.names)
        for at, alias in enumerate(entity.names):
            _file(number << 32 | at << 16 | flags(alias, common), alias, entity.kind, postings, beginnings)
    return _assemble(ordered, blobs, postings, beginnings)


def _file(posting: int, alias: Alias, kind: str, postings: dict[int, set[int]], beginnings: Beginnings) -> None:
    """File one name under all its keys."""
    found = words(alias.text)
    if not found or len(found) > keys.MOST_WORDS:
        return
    postings.setdefault(keys.digest(" ".join(found)), set()).add(posting)
    beginnings.add(alias.text, found)
    if kind == "person" and (key := keys.reordered_key(alias.text)):
        postings.setdefault(keys.digest(key), set()).add(posting)
    for key in keys.skeleton_keys(alias.text):
        postings.setdefault(keys.digest(key), set()).add(posting)


def flags(alias: Alias, common: bool) -> int:
    """Return the flags of a posting: role, acronym, a family name that is common in any of its spellings."""
    value = ROLES.index(alias.role)
    if is_acronym(alias.text):
        value |= ACRONYM
    if alias.role == "short" and common:
        value |= COMMON
    if alias.languages and not alias.schemes and scripts_in(alias.text) == ("Latn",) and _MAJOR.isdisjoint(alias.languages):
        value |= MINOR
    return value


def is_acronym(text: str) -> bool:
    """Tell whether a name is written in capitals: `NATO`, `U.S.`, `PiS`; such names need their exact case.

    >>> is_acronym("NATO"), is_acronym("PiS"), is_acronym("Kyiv"), is_acronym("习近平")
    (True, True, False, False)
    """
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return " " not in text and 0 < len(letters) <= 10 and (capitals == len(letters) or (capitals > 1 and len(letters) <= 4))


def prominence(entity: Entity) -> int:
    """Return how prominent an entity is, 0-255, on the scale of log inhabitants: people and bodies have a set place."""
    if entity.dominant:
        return 230
    if entity.type in ("country", "continent"):
        return 220
    if entity.population:
        return min(215, round(25 * math.log10(entity.population + 1)))
    return {"person": 150, "organization": 160, "place": 60}[entity.kind]


def _encode(entity: Entity) -> bytes:
    record = entity.to_dict()
    del record["schema"], record["id"], record["kind"]
    record["names"] = [_trim([a.text, a.role, a.languages, a.schemes, a.native, a.since, a.until]) for a in entity.names]
    packed = {key: value for key, value in record.items() if value}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _trim(values: list[object]) -> list[object]:
    while values and not values[-1]:
        values.pop()
    return values


def _assemble(
    ordered: list[Entity], blobs: list[bytes], postings: dict[int, set[int]], beginnings: Beginnings
) -> bytes:
    key_list = sorted(postings)
    post: list[int] = []
    bounds = [0]
    for key in key_list:
        post.extend(sorted(postings[key]))
        bounds.append(len(post))
    starts = {keys.digest(word): length for word, length in beginnings.starts.items()}
    start_list = sorted(starts)
    ids = sorted((keys.digest(entity.id), number) for number, entity in enumerate(ordered))
    offsets = [0]
    id_blobs = [entity.id.encode() for entity in ordered]
    for id_blob, blob in zip(id_blobs, blobs):
        offsets.append(offsets[-1] + len(id_blob) + 1 + len(blob))
    sections = {
        "keys": _pack("Q", key_list),
        "bounds": _pack("I", bounds),
        "postings": _pack("Q", post),
        "starts": _pack("Q", start_list),
        "lengths": bytes(starts[key] for key in start_list),
        "begins": beginnings.bitmap(),
        "plain": beginnings.plain(),
        "ids": _pack("Q", [key for key, _ in ids]),
        "numbers": _pack("I", [number for _, number in ids]),
        "offsets": _pack("Q", offsets),
        "kinds": bytes(KIND_CODES[entity.kind] for entity in ordered),
        "prominence": bytes(prominence(entity) for entity in ordered),
        "blob": b"".join(part for pair in zip(id_blobs, blobs) for part in (pair[0], b"\0", pair[1])),
    }
    return _container(sections, len(ordered))


def _pack(code: str, values: list[int]) -> bytes:
    return struct.pack(f"<{len(values)}{code}", *values)


def _container(sections: dict[str, bytes], entities: int) -> bytes:
    table: dict[str, list[int]] = {}
    body = bytearray()
    for name, content in sections.items():
        table[name] = [len(body), len(content)]
        body += content + b"\0" * (-len(content) % 8)
    checksum = hashlib.blake2b(body, digest_size=16).hexdigest()
    header = {"checksum": checksum, "entities": entities, "sections": table, "size": len(body)}
    encoded = json.dumps(header, sort_keys=True).encode()
    encoded += b" " * (-(len(MAGIC) + 8 + len(encoded)) % 8)
    return MAGIC + struct.pack("<II", VERSION, len(encoded)) + encoded + bytes(body)


def default_index() -> Path:
    """Return the compiled shipped registry: from the wheel, or built from the checkout's `aliases/`."""
    root = artifact.checkout()
    if root is None:
        return artifact.path("registry.idx", [], _nothing_to_build)
    source = root / "aliases"
    made_with = [
        path
        for folder in ("registry", "romanization", "lexicon")
        for ending in ("py", "yaml", "txt", "json")
        for path in (artifact.PACKAGE / folder).rglob(f"*.{ending}")
    ]
    core = [artifact.PACKAGE / name for name in ("keys.py", "text.py", "records.py")]
    return artifact.path("registry.idx", [*files_in(source), *made_with, *core], lambda: build([source]))


def _nothing_to_build() -> bytes:
    raise FileNotFoundError("this installation has no compiled registry (namenorm/data/registry.idx); install it again")


