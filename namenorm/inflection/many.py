"""The numbers of many words, and of all that their base forms may be, at once: what `base_numbers` gives word by word.

The words stand one behind another in an array of bytes, with the register of the checksum behind every byte: the
checksum of a stem is a look-up, and goes on over a base ending as it would over the bytes of the word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from namenorm.inflection.engine import Endings, endings_for

Array = np.ndarray[Any, Any]
_ALL = 0xFFFFFFFF
_MIX = 0x9E3779B97F4A7C15


def _table() -> Array:
    table = np.arange(256, dtype=np.uint32)
    for _ in range(8):
        table = np.where(table & 1, (table >> 1) ^ np.uint32(0xEDB88320), table >> 1)
    return table


_BYTE = _table()


def carried_over(registers: Array, size: int = 1) -> Array:
    """Return the registers of the checksum carried over that many zero bytes."""
    for _ in range(size):
        registers = _BYTE[registers & 255] ^ (registers >> 8)
    return registers


class Numbers(NamedTuple):
    """Numbers that words may have in the bitmaps of a registry: of which word each is, and the bytes of the form counted."""

    word: Array
    number: Array
    size: Array


class _Bases(NamedTuple):
    """The base endings of one length: for each ending the first of them and how many; and what each adds to a stem."""

    first: Array
    counts: Array
    adds: Array


class _Suffixes(NamedTuple):
    size: int
    keys: Array
    bases: dict[int, _Bases]


class _Prefixes(NamedTuple):
    size: int
    keys: Array
    entries: tuple[tuple[tuple[int, int], ...], ...]
    """For each prefix the registers to be carried over the rest of the word, and how much longer the base form is."""


class Words:
    """Folded words without line breaks, laid out to be counted together."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._bytes = np.frombuffer("\n".join([*words, ""]).encode("utf-8", "surrogatepass"), dtype=np.uint8)
        self._ends = np.flatnonzero(self._bytes == 10)
        self._starts = np.concatenate(([0], self._ends[:-1] + 1)) if len(words) else self._ends
        self._sizes = self._ends - self._starts
        self._registers = self._count()

    def _count(self) -> Array:
        """Return the register of the checksum before each byte of each word."""
        found = np.zeros(len(self._bytes), dtype=np.uint32)
        order = np.argsort(-self._sizes, kind="stable")
        starts, sizes = self._starts[order], self._sizes[order]
        longer = np.searchsorted(-sizes, -np.arange(int(sizes[0]) if len(sizes) else 0), side="left")
        state = np.full(len(starts), _ALL, dtype=np.uint32)
        found[starts] = state
        for at, count in enumerate(longer.tolist()):
            here = starts[:count] + at
            state = state[:count]
            state = _BYTE[(state ^ self._bytes[here]) & 255] ^ (state >> 8)
            found[here + 1] = state
        return found

    def own_numbers(self) -> Numbers:
        """Return the number of each word as it stands, in order."""
        registers = self._registers[self._ends]
        numbers = (_BYTE[(registers ^ 32) & 255] ^ (registers >> 8)) ^ np.uint32(_ALL)
        return Numbers(np.arange(len(self.words)), numbers, self._sizes + 1)

    def numbers(self, language: str | None) -> Numbers:
        """Return the numbers of the words and of all words that `forms` may find, and of more; with no language their own.

        >>> from namenorm.inflection import base_numbers
        >>> from namenorm.text import word_number
        >>> found = Words(["putina", "умєрова"]).numbers("")
        >>> sorted(found.number[found.word == 1].tolist()) == sorted([word_number("умєрова"), *base_numbers("умєрова", "")])
        True
        """
        own = self.own_numbers()
        found = [own]
        if language is not None:
            for tables, chosen in self._by_tables(language):
                found += self._with_suffixes(chosen, tables.suffixes)
                found += self._with_prefixes(chosen, tables.prefixes, own.number)
        return Numbers(*(np.concatenate(columns) for columns in zip(*found)))

    def _by_tables(self, language: str) -> Iterable[tuple[_Tables, Array]]:
        """Return the tables for the scripts of the words, each with the words that it is for."""
        tables = {letter: endings_for(letter, language) for letter in {word[:1] for word in self.words}}
        if len(kinds := {id(endings): endings for endings in tables.values()}) == 1:
            return [(tables_of(*kinds.values()), np.arange(len(self.words)))]
        which = np.array([id(tables[word[:1]]) for word in self.words])
        return [(tables_of(endings), np.flatnonzero(which == number)) for number, endings in kinds.items()]

    def _with_suffixes(self, words: Array, tables: Iterable[_Suffixes]) -> Iterable[Numbers]:
        ends, sizes = self._ends[words], self._sizes[words]
        keys = np.zeros(len(words), dtype=np.uint64)
        done = 0
        for size, known, bases in tables:
            while done < size:
                done += 1
                keys = keys * np.uint64(_MIX) + self._bytes[np.maximum(ends - done, 0)] + np.uint64(1)
            at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
            chosen = np.flatnonzero((known[at] == keys) & (sizes > size))
            at = at[chosen]
            registers = self._registers[ends[chosen] - size]
            reached = 0
            for length, (first, many, adds) in bases.items():
                registers, reached = carried_over(registers, length - reached), length
                counts = many[at]
                if total := int(counts.sum()):
                    places = np.arange(total) + np.repeat(first[at] - (np.cumsum(counts) - counts), counts)
                    number = np.repeat(registers, counts) ^ adds[places] ^ np.uint32(_ALL)
                    of = np.repeat(chosen, counts)
                    yield Numbers(words[of], number, sizes[of] - size + length)

    def _with_prefixes(self, words: Array, tables: Iterable[_Prefixes], own: Array) -> Iterable[Numbers]:
        starts, sizes = self._starts[words], self._sizes[words]
        for size, known, entries in tables:
            registers = self._registers[np.minimum(starts + size, len(self._registers) - 1)]
            for key, changes in zip(known, entries):
                chosen = np.flatnonzero((registers == key) & (sizes > size))
                if not len(chosen):
                    continue
                rests = sizes[chosen] - size + 1
                for change, longer in changes:
                    over = _over_zeros(change, int(rests.max()))
                    yield Numbers(words[chosen], own[words[chosen]] ^ over[rests], sizes[chosen] + 1 + longer)


class _Tables(NamedTuple):
    suffixes: tuple[_Suffixes, ...]
    prefixes: tuple[_Prefixes, ...]


_TABLES: dict[int, tuple[Endings, _Tables]] = {}


def tables_of(endings: Endings) -> _Tables:
    """Return the endings as arrays, made once for each set of languages."""
    known = _TABLES.get(id(endings))
    if known is None or known[0] is not endings:
        known = _TABLES[id(endings)] = endings, _Tables(_suffixes(endings), _prefixes(endings))
    return known[1]


def _suffixes(endings: Endings) -> tuple[_Suffixes, ...]:
    by_size: dict[int, dict[int, list[bytes]]] = {}
    for ending, bases in endings.at_end.items():
        key = 0
        for byte in reversed(raw := ending.encode()):
            key = (key * _MIX + byte + 1) & 0xFFFFFFFFFFFFFFFF
        by_size.setdefault(len(raw), {}).setdefault(key, []).extend(bases)
    return tuple(_suffixes_of(size, by_size[size]) for size in sorted(by_size))


def _suffixes_of(size: int, bases: dict[int, list[bytes]]) -> _Suffixes:
    keys = sorted(bases)
    lengths = sorted({len(base) for each in bases.values() for base in each})
    found = {}
    for length in lengths:
        each = [[crc32(base, _ALL) ^ _ALL for base in bases[key] if len(base) == length] for key in keys]
        count = np.array([len(adds) for adds in each])
        found[length] = _Bases(np.cumsum(count) - count, count, np.array([add for adds in each for add in adds], dtype=np.uint32))
    return _Suffixes(size, np.array(keys, dtype=np.uint64), found)


def _prefixes(endings: Endings) -> tuple[_Prefixes, ...]:
    by_size: dict[int, dict[int, list[tuple[int, int]]]] = {}
    for start, bases in endings.in_front.items():
        raw = start.encode()
        changes = [(crc32(raw) ^ crc32(base.encode()), len(base.encode()) - len(raw)) for base in bases]
        by_size.setdefault(len(raw), {}).setdefault(crc32(raw) ^ _ALL, []).extend(changes)
    return tuple(
        _Prefixes(size, np.array([*found], dtype=np.uint32), tuple(map(tuple, found.values()))) for size, found in sorted(by_size.items())
    )


@lru_cache(maxsize=256)
def _zeros(change: int, most: int) -> Array:
    found = np.zeros(most + 1, dtype=np.uint32)
    for at in range(most + 1):
        found[at] = change
        change = int(_BYTE[change & 255]) ^ (change >> 8)
    return found


def _over_zeros(change: int, most: int) -> Array:
    """Return a register carried over 0, 1, 2 ... zero bytes."""
    return _zeros(change, max(128, 1 << most.bit_length()))
