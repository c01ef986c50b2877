"""The parts of names in an index, for loose look-ups: each distinct part once, with the names that hold it.

A part is found by itself, by one slip (the part with each letter left out, kept for both sides), and by consonant
skeleton. A part costs the same however many names share it.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from namenorm import keys
from namenorm.registry.arrays import bounds, chunks, narrowed, ragged, top_bits, tops
from namenorm.registry.layout import Writer
from namenorm.registry.vectors import write_vectors

_SKELETONS = 4
_STEP = 1 << 18


def hash_of(text: str) -> int:
    """Return the 32-bit number under which a spelling of a part is filed; what it finds is checked."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


class PartFile:
    """Gathers the parts of names in order of arrival; `write` files them."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._parts_of = array("I")
        self._counts = array("B")
        self._learned = bytearray()

    def add(self, parts: Iterable[str], learned: bool = True) -> None:
        """Take the parts of the next name; `learned`: its parts get vectors."""
        count = 0
        for part in parts:
            number = self._number.setdefault(part, len(self._number))
            if number == len(self._learned):
                self._learned.append(0)
            self._learned[number] |= learned
            self._parts_of.append(number)
            count += 1
        self._counts.append(count)

    def write(self, out: Writer, names: Any, vectors: bool) -> None:
        """Write all tables; `names` are the numbers of arrival in the order of the index."""
        import numpy as np

        parts = sorted(self._number)
        rank = np.empty(len(parts), dtype=np.uint32)
        rank[[self._number[part] for part in parts]] = np.arange(len(parts), dtype=np.uint32)
        counts = np.array(self._counts, dtype=np.int64)
        own = ragged(bounds(counts)[:-1][names], counts[names])
        held = rank[np.array(self._parts_of, dtype=np.int64)[own]]
        del own
        out.section("held_bounds", chunks(bounds(counts[names]).astype("<u4")))
        out.section("held", chunks(held.astype("<u4")))
        by_part = np.argsort(held, kind="stable")
        holders = np.repeat(np.arange(len(names), dtype=np.uint32), counts[names])[by_part]
        out.section("holders", chunks(holders.astype("<u4")))
        del held, by_part, holders
        blobs = [part.encode("utf-8", "surrogatepass") for part in parts]
        out.section("parts", (b"".join(blobs[at : at + _STEP]) for at in range(0, len(blobs), _STEP)))
        out.section("part_bounds", chunks(bounds(np.array([len(b) for b in blobs], dtype=np.int64)).astype("<u4")))
        out.section("part_marks", chunks(np.fromiter((pairs_of(part) for part in parts), dtype="<u8", count=len(parts))))
        _write_table(out, "exact", ((hash_of(part), number) for number, part in enumerate(parts)))
        _write_table(out, "slips", _slips(parts), width=8)
        _write_table(out, "skeletons", _skeletons(parts))
        if vectors:
            write_vectors(out, parts, [number for number, part in enumerate(parts) if self._learned[self._number[part]]])


def _slips(parts: list[str]) -> Iterator[tuple[int, int]]:
    for number, part in enumerate(parts):
        for form in keys.deletions(part):
            yield hash_of(form), number


def _skeletons(parts: list[str]) -> Iterator[tuple[int, int]]:
    for number, part in enumerate(parts):
        for form in keys.skeletons(part, _SKELETONS):
            yield hash_of(form), number


def pairs_of(part: str) -> int:
    """Return 64 bits that tell which pairs of letters a part holds: two parts of one script are alike as their bits are."""
    bits, before = 0, 1
    for letter in part:
        code = ord(letter)
        bits |= 1 << ((before * 31 + code * 7) & 63)
        before = code
    return bits | 1 << ((before * 31 + 1) & 63)


def filed(rests: Any, starts: Any, form: str) -> tuple[int, int]:
    """Return between which places of a table a spelling is filed, if it is: of other spellings few stand there too."""
    value = hash_of(form)
    low, high = narrowed(starts, value, 32)
    width = 8 * rests.itemsize
    rest = value >> (32 - width - top_bits(starts)) & ((1 << width) - 1)
    start = bisect_left(rests, rest, low, high)
    return start, bisect_left(rests, rest + 1, start, high)


def _write_table(out: Writer, name: str, pairs: Iterable[tuple[int, int]], width: int = 16) -> None:
    """Write a table of (hash, part): the hashes sorted, the parts of a hash in order.

    Of a hash the 8 or 16 bits below its highest ones are kept, and where the highest ones begin: what is found is checked.
    Of the parts first the lower halves of all are written, then the upper ones, which a wheel packs to almost nothing.
    """
    import numpy as np

    hashes, numbers = array("I"), array("I")
    for value, number in pairs:
        hashes.append(value)
        numbers.append(number)
    order = np.argsort(np.array(hashes, dtype=np.uint32), kind="stable")
    found = np.array(hashes, dtype="<u4")[order]
    starts = tops(found, 32)
    rests = (found >> np.uint32(32 - width - top_bits(starts))) & np.uint32((1 << width) - 1)
    out.section(f"{name}_rests", chunks(rests.astype(f"<u{width // 8}")))
    out.section(f"{name}_tops", chunks(starts))
    parts = np.array(numbers, dtype=np.uint32)[order]
    halves = np.concatenate((parts & np.uint32(0xFFFF), parts >> np.uint32(16)))
    out.section(f"{name}_parts", chunks(halves.astype("<u2")))
