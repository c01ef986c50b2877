"""Runs of words, word by word: in which dictionary forms a run may be a name or begin one; most are none after two words.

Each word stands for itself and for its base forms; a run is carried on only in those forms with which some name goes
on, which the bitmap of the registry tells. What a word may stand for is worked out once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from weakref import WeakKeyDictionary

from namenorm.inflection import Form, forms, stems
from namenorm.registry.beginnings import follower_number, going_on, run_number
from namenorm.registry.store import Store

_MOST_READINGS = 64
_MOST_FORMS = 6
_MOST_REMEMBERED, _MOST_LANGUAGES = 1 << 15, 8

Changes = tuple["Form | None", ...]


class Reading(NamedTuple):
    """What a run of words may be in the dictionary, and which of its words were changed to what."""

    number: int
    key: str
    changes: Changes

    @property
    def inflected(self) -> bool:
        """Whether a word was changed."""
        return any(self.changes)


class Runs:
    """The readings of runs of words with the names of one store, in one language; None where no word is inflected."""

    def __init__(self, store: Store, language: str | None) -> None:
        self._language, self._longest, self._may = language, store.longest, store.may_run()
        self._opening: dict[str, tuple[Reading, ...]] = {}
        self._following: dict[str, tuple[tuple[str, Form | None], ...]] = {}

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
            yield Reading(run_number(word), word, (None,))
        if self._language is not None and any(map(self._longest, stems(word, self._language))):
            for form in forms(word, self._language):
                if self._longest(form.base):
                    yield Reading(run_number(form.base), form.base, (form,))

    def carried_on(self, readings: tuple[Reading, ...], word: str) -> tuple[Reading, ...]:
        """Return the readings of a run of one more folded word; none where no name has it there."""
        may = self._may
        open_ones = [(number, reading) for reading in readings if may(number := going_on(reading.number))]
        if not open_ones:
            return ()
        found = []
        for number, reading in open_ones:
            for base, form in self._followers(word):
                longer = run_number(base, number)
                if may(longer) or may(going_on(longer)):
                    found.append(Reading(longer, f"{reading.key} {base}", (*reading.changes, form)))
        return tuple(found[:_MOST_READINGS])

    def may_be_name(self, reading: Reading) -> int:
        """Tell whether a reading may be a whole name; 0 is sure."""
        return self._may(reading.number)

    def _followers(self, word: str) -> tuple[tuple[str, Form | None], ...]:
        known = self._following.get(word)
        if known is None:
            if len(self._following) >= _MOST_REMEMBERED:
                self._following.clear()
            known = self._following[word] = tuple(self._in_some_name(word))
        return known

    def _in_some_name(self, word: str) -> Iterator[tuple[str, Form | None]]:
        if self._follows(word):
            yield word, None
        if self._language is not None and any(map(self._follows, stems(word, self._language))):
            yield from ((form.base, form) for form in forms(word, self._language)[:_MOST_FORMS] if self._follows(form.base))

    def _follows(self, word: str) -> int:
        return self._may(follower_number(word))


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
