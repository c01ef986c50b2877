"""Entities in, an index out: takes them one by one in any order, keeps numbers in memory and text on disk.

The bytes depend on the entities alone. They are numbered by prominence, then by id, so that a look-up that must stop
early has seen the most prominent. Some 200 bytes of memory a name: five million names take about 1 GB.
"""

from __future__ import annotations

import json
import math
import tempfile
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from namenorm import keys
from namenorm.lexicon import is_common_surname
from namenorm.records import Alias, Entity
from namenorm.registry.arrays import bounds, chunks, ragged, top_bits, tops
from namenorm.registry.beginnings import Beginnings
from namenorm.registry.derive import MAJOR
from namenorm.registry.layout import ACRONYM, COMMON, KINDS, MINOR, ROLES, Writer
from namenorm.registry.partfile import PartFile
from namenorm.scripts import is_latin
from namenorm.text import words

if TYPE_CHECKING:
    import numpy

_IN_MEMORY = 32 << 20
_STEP = 1 << 16
_MOST_NAMES = 1 << 16
_ECHOES = frozenset(["az", "be", "kk", "ky", "lt", "lv", "mk", "mr", "sr", "sr-Latn", "tg", "tt", "ur", "uz"])
"""Languages that spell foreign names much as a language beside them does."""


def flags(alias: Alias, common: bool) -> int:
    """Return the flags of a name: role, acronym, a family name that is common in any of its spellings."""
    value = ROLES.index(alias.role)
    if is_acronym(alias.text):
        value |= ACRONYM
    if alias.role == "short" and common:
        value |= COMMON
    if alias.languages and not alias.schemes and MAJOR.isdisjoint(alias.languages) and is_latin(alias.text):
        value |= MINOR
    return value


def is_acronym(text: str) -> bool:
    """Tell whether a name is written in capitals: `NATO`, `U.S.`, `PiS`; such names need their exact case.

    >>> is_acronym("NATO"), is_acronym("PiS"), is_acronym("Kyiv"), is_acronym("习近平")
    (True, True, False, False)
    """
    if " " in text or len(text) > 30:
        return False
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return 0 < len(letters) <= 10 and (capitals == len(letters) or (capitals > 1 and len(letters) <= 4))


def prominence(entity: Entity) -> int:
    """Return how prominent an entity is, 0-255, on the scale of log inhabitants: people and bodies have a set place."""
    if entity.dominant:
        return 230
    if entity.type in ("country", "continent"):
        return 220
    if entity.population:
        return min(215, round(25 * math.log10(entity.population + 1)))
    return {"person": 150, "organization": 160, "place": 60}[entity.kind]


def _is_echo(alias: Alias) -> bool:
    """Tell whether other languages, whose names have vectors, spell a foreign name just so."""
    return bool(alias.languages) and alias.role != "native" and _ECHOES.issuperset(alias.languages)


class Builder:
    """Gathers entities; `write` makes the index of them."""

    def __init__(self, folder: Path | None = None) -> None:
        """Spill to `folder`, the system's temporary one when left out; only beyond 32 MB."""
        self.numbers: dict[str, int] = {}
        self._texts, self._heads = (_spool(folder) for _ in range(2))
        self._text_sizes, self._head_sizes, self._name_counts = array("I"), array("I"), array("I")
        self._kinds, self._prominences, self._flags = bytearray(), bytearray(), bytearray()
        self._labels: dict[str, int] = {}
        self._label_of = array("I")
        self._keys, self._key_names = array("Q"), array("I")
        self._beginnings = Beginnings()
        self._parts = PartFile()

    def __enter__(self) -> Builder:
        return self

    def __exit__(self, *_: object) -> None:
        self._texts.close()
        self._heads.close()

    def add(self, entity: Entity, standing: int | None = None) -> bool:
        """Take an entity, with its prominence where a source tells it.

        False, and nothing taken, when its id is already there.
        """
        if entity.id in self.numbers:
            return False
        self.numbers[entity.id] = len(self.numbers)
        head = entity.id.encode() + b"\0" + _head(entity)
        self._heads.write(head)
        self._head_sizes.append(len(head))
        self._kinds.append(KINDS.index(entity.kind))
        self._prominences.append(prominence(entity) if standing is None else max(0, min(255, standing)))
        names = entity.names[:_MOST_NAMES]
        self._name_counts.append(len(names))
        common = not entity.dominant and any(a.role == "short" and is_common_surname(a.text) for a in names)
        for alias in names:
            self._add_name(alias, flags(alias, common), entity.kind == "person")
        return True

    def _add_name(self, alias: Alias, marks: int, person: bool) -> None:
        number = len(self._flags)
        text = alias.text.encode("utf-8", "surrogatepass")
        self._texts.write(text)
        self._text_sizes.append(len(text))
        self._flags.append(marks)
        label = _label(alias)
        self._label_of.append(self._labels.setdefault(label, len(self._labels)))
        self._parts.add(keys.parts(alias.text), learned=not alias.schemes and not _is_echo(alias))
        found = words(alias.text)
        if not found or len(found) > keys.MOST_WORDS:
            return
        exact = [" ".join(found)]
        if len(found) > 1:
            if person:
                exact.append("~" + " ".join(sorted(found)))
            if skeleton := keys.skeleton_key(alias.text):
                exact.append(skeleton)
        for key in exact:
            self._keys.append(keys.digest(key))
            self._key_names.append(number)
        self._beginnings.add(alias.text, found)

    def write(self, file: BinaryIO, vectors: bool = False) -> None:
        """Write the index."""
        import numpy as np

        ids = list(self.numbers)
        order = np.array(sorted(range(len(ids)), key=lambda n: (-self._prominences[n], ids[n])), dtype=np.int64)
        counts = np.frombuffer(self._name_counts, dtype=np.uint32) if ids else np.zeros(0, np.uint32)
        first = bounds(counts)
        names = ragged(first[order], counts[order])
        place = np.empty(len(names), dtype=np.uint32)
        place[names] = np.arange(len(names), dtype=np.uint32)
        out = Writer(file)
        self._write_entities(out, order, ids, counts)
        self._write_names(out, order, first, names)
        self._write_keys(out, place)
        self._parts.write(out, names, vectors)
        out.close({"entities": len(ids), "names": len(names)})

    def _write_entities(self, out: Writer, order: numpy.ndarray[Any, Any], ids: list[str], counts: Any) -> None:
        import numpy as np

        sizes = np.array(self._head_sizes, dtype=np.int64)
        out.section("heads", _pieces(self._heads, order, bounds(sizes)))
        out.section("offsets", chunks(bounds(sizes[order]).astype("<u8")))
        out.section("checks", chunks(_checks(self._heads, order, bounds(sizes)).astype("<u4")))
        out.section("first", chunks(bounds(counts[order]).astype("<u4")))
        for name, values in (("kinds", self._kinds), ("prominence", self._prominences)):
            out.section(name, chunks(np.frombuffer(values, dtype=np.uint8)[order]))
        digests = np.array([keys.digest(ids[number]) for number in order], dtype=np.uint64)
        by_digest = np.argsort(digests, kind="stable")
        out.section("ids", chunks(digests[by_digest].astype("<u8")))
        out.section("numbers", chunks(by_digest.astype("<u4")))

    def _write_names(self, out: Writer, order: Any, first: Any, names: Any) -> None:
        import numpy as np

        sizes = np.array(self._text_sizes, dtype=np.int64)
        out.section("texts", _pieces(self._texts, order, bounds(sizes)[first]))
        out.section("text_bounds", chunks(bounds(sizes[names]).astype("<u8")))
        counts = np.diff(first)[order]
        out.section("owners", chunks(np.repeat(np.arange(len(order), dtype=np.uint32), counts).astype("<u4")))
        out.section("flags", chunks(np.frombuffer(self._flags, dtype=np.uint8)[names]))
        labels = sorted(self._labels)
        rank = np.empty(len(labels), dtype=np.uint32)
        rank[[self._labels[label] for label in labels]] = np.arange(len(labels), dtype=np.uint32)
        out.section("label_of", chunks(rank[np.array(self._label_of, dtype=np.int64)[names]].astype("<u4")))
        blobs = [label.encode("utf-8", "surrogatepass") for label in labels]
        out.section("labels", blobs)
        out.section("label_bounds", chunks(bounds(np.array([len(b) for b in blobs], dtype=np.int64)).astype("<u8")))

    def _write_keys(self, out: Writer, place: Any) -> None:
        import numpy as np

        digests = np.array(self._keys, dtype=np.uint64)
        holders = place[np.array(self._key_names, dtype=np.int64)]
        by_key = np.lexsort((holders, digests))
        digests, holders = digests[by_key], holders[by_key]
        kept = np.ones(len(digests), dtype=bool)
        kept[1:] = (digests[1:] != digests[:-1]) | (holders[1:] != holders[:-1])
        digests, holders = digests[kept], holders[kept]
        starts = tops(digests, 64)
        out.section("key_rests", chunks(((digests >> np.uint64(32 - top_bits(starts))) & np.uint64(0xFFFFFFFF)).astype("<u4")))
        out.section("key_tops", chunks(starts))
        out.section("postings", chunks(holders.astype("<u4")))
        numbers, lengths = self._beginnings.lengths()
        out.section("starts", chunks(numbers))
        out.section("lengths", chunks(lengths))
        out.section("begins", [self._beginnings.bitmap()])
        out.section("runs", [self._beginnings.run_bitmap()])
        out.section("plain", [self._beginnings.plain()])


def _spool(folder: Path | None) -> tempfile.SpooledTemporaryFile[bytes]:
    return tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=str(folder) if folder else None)


def _head(entity: Entity) -> bytes:
    """Return what an entity holds beside its names, as JSON."""
    record = entity.to_dict()
    for key in ("schema", "id", "kind", "names"):
        del record[key]
    packed = {key: value for key, value in record.items() if value}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode("utf-8", "surrogatepass")


def _label(alias: Alias) -> str:
    """Return what is recorded of a name beside its text, as JSON: shared by all names of which the same is recorded."""
    if not (alias.schemes or alias.native or alias.since or alias.until):
        return '["' + '","'.join(alias.languages) + '"]' if alias.languages else ""
    values: list[Any] = [alias.languages, alias.schemes, alias.native, alias.since, alias.until]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _read(spool: Any, order: Iterable[int], edges: Any) -> Iterator[bytes]:
    """Yield the pieces of a spooled file in another order."""
    for number in order:
        start = int(edges[number])
        spool.seek(start)
        yield spool.read(int(edges[number + 1]) - start)


def _pieces(spool: Any, order: Any, edges: Any) -> Iterator[bytes]:
    held: list[bytes] = []
    for piece in _read(spool, order.tolist(), edges):
        held.append(piece)
        if len(held) == _STEP:
            yield b"".join(held)
            held = []
    yield b"".join(held)


def _checks(spool: Any, order: Any, edges: Any) -> numpy.ndarray[Any, Any]:
    import zlib

    import numpy as np

    return np.fromiter((zlib.crc32(piece) for piece in _read(spool, order.tolist(), edges)), dtype=np.uint32)
