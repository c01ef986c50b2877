"""Runs of words, word by word: in which dictionary forms a run may be a name or begin one; most are none after two words.

Each word stands for itself and for its base forms; a run is carried on only in those forms with which some name goes
on, which the bitmap of the registry tells. What a word may stand for is worked out once.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from namenorm.inflection import Form, base_numbers, forms
from namenorm.registry.beginnings import Follower, follower_number, whole_number
from namenorm.registry.store import Store
from namenorm.text import word_number

_MOST_READINGS = 64
_MOST_FORMS = 6
_MOST_REMEMBERED, _MOST_LANGUAGES = 1 << 15, 8

Changes = tuple["Form | None", ...]


class Reading(NamedTuple):
    """What a run of words may be in the dictionary, and which of its words were changed to what."""

    key: str
    changes: Changes
    number: int
    may_be_whole: bool
    """False where it is surely no name, but at most the beginning of one."""

    @property
    def inflected(self) -> bool:
        """Whether a word was changed."""
        return any(self.changes)


class Runs:
    """The readings of runs of words with the names of one store, in one language; None where no word is inflected."""

    def __init__(self, store: Store, language: str | None) -> None:
        self._language, self._longest, self._may_begin = language, store.longest, store.may_begin
        self._may_have, self._may_have_any, self._carried_on = store.may_have_run, store.may_have_any, store.carried_on
        self._opening: dict[str, tuple[Reading, ...]] = {}
        self._following: dict[str, tuple[Follower, ...]] = {}
        self._no_base_begins: Container[str] = ()
        self._no_base_follows: Container[str] = ()

    def note_without_bases(self, beginning: Container[str], following: Container[str]) -> None:
        """Take note of words of which surely no base form begins a name, or stands in one behind its first word."""
        self._no_base_begins, self._no_base_follows = beginning, following

    def openings(self, word: str) -> tuple[Reading, ...]:
        """Return what a folded word may stand for that some name begins with: itself first.

        >>> from namenorm.registry.store import Store
        >>> [reading.key for reading in Runs(Store.default(), "pl").openings("donalda")]
        ['donald']
        """
        known = self._opening.get(word)
        if known is None:
            if len(self._opening) >= _MOST_REMEMBERED:
                self._opening.clear()
            known = self._opening[word] = tuple(self._begun(word))
        return known

    def _begun(self, word: str) -> Iterator[Reading]:
        if self._longest(word):
            yield self._reading(word_number(word), word, (None,))
        if self._language is not None and word not in self._no_base_begins and self._may_begin(base_numbers(word, self._language)):
            for form in forms(word, self._language):
                if self._longest(form.base):
                    yield self._reading(word_number(form.base), form.base, (form,))

    def _reading(self, number: int, key: str, changes: Changes) -> Reading:
        return Reading(key, changes, number, self._may_have(whole_number(number)))

    def carried_on(self, readings: Iterable[Reading], word: str) -> list[Reading]:
        """Return the readings of a run of one more folded word; none where no name has it there."""
        followers = self._following.get(word)
        if followers is None:
            followers = self._followers(word)
        if not followers:
            return []
        found = [
            self._reading(number, f"{reading.key} {base}", (*reading.changes, form))
            for reading in readings for number, (_, base, form) in self._carried_on(reading.number, followers)
        ]  # fmt: skip
        return found[:_MOST_READINGS]

    def _followers(self, word: str) -> tuple[Follower, ...]:
        if len(self._following) >= _MOST_REMEMBERED:
            self._following.clear()
        found = self._following[word] = tuple((base.encode("utf-8", "surrogatepass") + b" ", base, form) for base, form in self._in_some_name(word))
        return found

    def _in_some_name(self, word: str) -> Iterator[tuple[str, Form | None]]:
        if self._follows(word_number(word)):
            yield word, None
        if self._language is not None and word not in self._no_base_follows and self._follows(*base_numbers(word, self._language)):
            yield from ((form.base, form) for form in forms(word, self._language)[:_MOST_FORMS] if self._follows(word_number(form.base)))

    def _follows(self, *numbers: int) -> bool:
        return self._may_have_any([follower_number(number) for number in numbers])


_RUNS: WeakKeyDictionary[Store, dict[str | None, Runs]] = WeakKeyDictionary()


def runs_of(store: Store, language: str | None) -> Runs:
    """Return what reads runs with the names of a store in a language, made on first use."""
    by_language = _RUNS.setdefault(store, {})
    found = by_language.get(language)
    if found is None:
        if len(by_language) >= _MOST_LANGUAGES:
            by_language.clear()
        found = by_language[language] = Runs(store, language)
    return found
