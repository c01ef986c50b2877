"""Where names may begin: one scan by a compiled expression finds the words that can, a table tells those that do.

In scripts with capitals only capitalised words are looked at, and the few others with which listed names begin; in
those without, every word; in unspaced ones every pair of characters. The table is bounded, and filled as words come:
a word is cut, folded and looked up once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from namenorm.finding.pieces import Piece, Pieces, every, patterns
from namenorm.finding.runs import runs_of
from namenorm.registry.beginnings import EVERY_WORD, pair_key
from namenorm.registry.store import Store
from namenorm.text import APOSTROPHES, LONGEST_WORD, fold_word, tokens

_MOST_REMEMBERED, _MOST_LANGUAGES = 1 << 16, 8
_LONG = 1 << 16
_MANY = 2000
"""Pieces of a text that are sifted before they are looked at one by one."""


class Head(NamedTuple):
    """A word that begins a name: its place, its folded form, and the words of the longest name that begins so."""

    start: int
    end: int
    fold: str
    reach: int


def _trie(words: Iterable[str]) -> str:
    """Return an expression for any of the words, branching letter by letter."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    if set(branches) == {""}:
        return ""
    inner = [re.escape(char) + _trie(rest) for char, rest in sorted(branches.items()) if char]
    optional = "?" if "" in branches else ""
    return inner[0] if len(inner) == 1 and not optional else f"(?:{'|'.join(inner)}){optional}"


class _Table(dict[str, tuple[Head, ...]]):
    """What begins a name in a piece of text without spaces: filled as pieces are met, emptied when full."""

    def __init__(self, store: Store, language: str | None) -> None:
        super().__init__()
        self._longest, self._openings = store.longest, runs_of(store, language).openings

    def __missing__(self, piece: str) -> tuple[Head, ...]:
        if len(piece) > LONGEST_WORD:
            return ()
        found = tuple(Head(*token, reach) for token in tokens(piece) if (reach := self._reach(token.fold)))
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[piece] = found
        return found

    def _reach(self, fold: str) -> int:
        return max([self._longest(reading.key) for reading in self._openings(fold)], default=0)


class _Pairs(_Table):
    """What begins a name at two characters of an unspaced script; one at the end of a run."""

    def __missing__(self, pair: str) -> tuple[Head, ...]:
        units = patterns().unit.findall(pair)
        one, two = fold_word(units[0]), fold_word(units[1]) if len(units) > 1 else ""
        reach = max(self._longest(pair_key(one, "")), self._longest(pair_key(one, two)) if two else self._longest(one))
        found = (Head(0, len(units[0]), one, reach),) if reach else ()
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[pair] = found
        return found


class _Firsts(dict[str, bool]):
    """The characters of unspaced scripts with which a name begins."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._longest = store.longest

    def __missing__(self, char: str) -> bool:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        known = self[char] = self._longest(fold_word(char)) > 0
        return known


class Heads:
    """Finds the words of a text that begin a name of one store."""

    def __init__(self, store: Store) -> None:
        plain = store.plain_starts()
        self._store = store
        self._tables: dict[str | None, _Table] = {}
        self._pairs, self._firsts = _Pairs(store, None), _Firsts(store)
        self._every = EVERY_WORD in plain
        self._plain = None if self._every or not plain else self._plain_pattern(plain)

    @staticmethod
    def _plain_pattern(plain: set[str]) -> re.Pattern[str]:
        """Return what finds the listed words and those that may be inflected from them."""
        inner = patterns().inner
        stems = {word[: max(4, len(word) - 2)] for word in plain} | {word.lower()[: max(4, len(word) - 2)] for word in plain}
        return re.compile(f"[^{inner[1:]}({_trie(stems)}{inner}{{0,4}})(?!{inner})")

    def _table(self, language: str | None) -> _Table:
        table = self._tables.get(language)
        if table is None:
            if len(self._tables) >= _MOST_LANGUAGES:
                self._tables.clear()
            table = self._tables[language] = _Table(self._store, language)
        return table

    def in_text(self, text: str, pieces: Pieces, language: str | None) -> list[Head]:
        """Return the words of `text` that begin a name, as they stand or inflected in a language, in order."""
        table, found = self._table(language), list[Head]()
        for start, piece in self._sifted(text, every(text) if self._every else pieces, language):
            if heads := table[piece]:
                found += self._placed(text, start, heads)
        if self._plain and not text.isupper():
            for match in self._plain.finditer(f" {text}"):
                heads = table[match[1]]
                if heads:
                    found += self._placed(text, match.start(), heads[:1])
        if not text.isascii():
            found += self._unspaced(text)
        found.sort()
        return found

    def _sifted(self, text: str, pieces: Pieces, language: str | None) -> Iterable[Piece]:
        """Return the pieces; where they are many, without those with which surely no name begins."""
        if len(pieces) < _MANY:
            return pieces
        from namenorm.finding.sifting import worth_reading

        return worth_reading(self._store, text, pieces, language)

    @staticmethod
    def _placed(text: str, start: int, heads: tuple[Head, ...]) -> list[Head]:
        if start and text[start - 1] in APOSTROPHES and not _begins(text, start):
            return []
        return [Head(start + at, start + end, fold, reach) for at, end, fold, reach in heads]

    def _unspaced(self, text: str) -> Iterator[Head]:
        expressions = patterns()
        if len(text) >= _LONG:
            from namenorm.finding.unspaced import places

            for at in places(self._store, text):
                one = expressions.unit.match(text, at)
                two = expressions.unit.match(text, one.end()) if one else None
                if one:
                    yield from self._unit(at, one[0], two[0] if two else "")
            return
        for run in expressions.unspaced.finditer(text):
            units = expressions.unit.findall(run[0])
            at = run.start()
            for unit, following in zip(units, [*units[1:], ""]):
                yield from self._unit(at, unit, following)
                at += len(unit)

    def _unit(self, at: int, unit: str, following: str) -> Iterator[Head]:
        if self._firsts[unit] and (heads := self._pairs[unit + following]):
            yield Head(at, at + heads[0].end, heads[0].fold, heads[0].reach)


def _begins(text: str, start: int) -> bool:
    """Tell whether a word begins behind an apostrophe: in d'Alema one does, in п'ять none."""
    return any(token.start == start - max(0, start - 60) for token in tokens(text[max(0, start - 60) : start + 60]))


_HEADS: WeakKeyDictionary[Store, Heads] = WeakKeyDictionary()


def heads_of(store: Store) -> Heads:
    """Return the finder of a store, made on first use."""
    found = _HEADS.get(store)
    if found is None:
        found = _HEADS[store] = Heads(store)
    return found
