"""Which schemes are offered for a name: those of its languages and targets that know its letters, and their walks.

What does not hang on the name itself is found once for all names of the same languages, targets and schemes.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache, cached_property, lru_cache
from typing import TypeAlias

from namenorm.romanization.foremost import is_standard
from namenorm.romanization.library import scheme_ids, scheme_of, writes_latin
from namenorm.romanization.walking import Walk, walk_of
from namenorm.romanization.women import is_woman

Way: TypeAlias = "tuple[str, bool | None]"
"""How a scheme reads its script, and whether it writes Latin letters where schemes that read it so differ in that."""


class Offer:
    """Schemes that are offered for a name, presses first, and where each stands."""

    def __init__(self, languages: tuple[str, ...], ids: tuple[str, ...]) -> None:
        self.ids = ids
        self.order = {id: place for place, id in enumerate(ids)}
        self.several = [id for id in ids if scheme_of(id).several]
        self._languages = languages
        self._for_women = [id for id in ids if scheme_of(id).women]

    def alone(self, parts: list[str]) -> list[str]:
        """Return the schemes that give the name of these parts the ending of a woman's, so that it is written apart."""
        return [id for id in self._for_women if is_woman(parts, scheme_of(id).info.languages)]

    @cached_property
    def walks(self) -> list[tuple[str, Walk, tuple[int, int]]]:
        """The walk of each language, with the schemes offered of it: the published ones and the loose."""
        found = [(tag, walk_of(tag)) for tag in self._languages]
        return [(tag, walk, (allowed(walk, self.order, True), allowed(walk, self.order, False))) for tag, walk in found]

    @cached_property
    def readings(self) -> list[tuple[str, list[tuple[Way, Walk, int]]]]:
        """By language, the ways of its schemes of one reading, so that no spelling mixes two scripts, and the schemes offered of each."""
        found = []
        for tag in self._languages:
            ways = {_way(id) for id in scheme_ids(tag) if id in self.order and not scheme_of(id).several}
            walks = [(way, walk_of(tag, *way)) for way in sorted(ways)]
            found.append((tag, [(way, walk, walk.bits(self.order)) for way, walk in walks]))
        return found


class _Candidates:
    """The schemes of some languages for some targets, presses first."""

    def __init__(self, languages: tuple[str, ...], targets: frozenset[str] | None) -> None:
        found = dict.fromkeys(id for language in languages for id in scheme_ids(language))
        wanted = [id for id in found if (not _is_aside(id) if targets is None else scheme_of(id).info.target in targets)]
        self.ids = tuple(sorted(wanted, key=is_standard))
        self._read = [id for id in self.ids if scheme_of(id).prepared]
        self._plain = [id for id in self.ids if not scheme_of(id).prepared]
        self._with_letter: dict[str, frozenset[str]] = {}

    def that_know(self, text: str, lower: str) -> tuple[str, ...]:
        """Return those that carry over some letter of a name."""
        found = {id for id in self._read if scheme_of(id).knows(text)}
        for letter in lower if self._plain else "":
            found |= self._with(letter)
            if len(found) == len(self.ids):
                return self.ids
        return tuple([id for id in self.ids if id in found])

    def _with(self, letter: str) -> frozenset[str]:
        found = self._with_letter.get(letter)
        if found is None:
            if len(self._with_letter) > _MOST_LETTERS:
                self._with_letter.clear()
            found = self._with_letter[letter] = frozenset(id for id in self._plain if scheme_of(id).has_letter_of(letter))
        return found


_MOST_LETTERS = 1 << 10


@cache
def _way(id: str) -> Way:
    prepared = scheme_of(id).prepared
    return prepared, writes_latin(id) if prepared else None


@cache
def _is_aside(id: str) -> bool:
    """Tell whether a scheme is left out unless its target is asked for: its letters are not Latin, and it has many readings."""
    return scheme_of(id).several and not writes_latin(id)


def offer(text: str, lower: str, languages: tuple[str, ...], targets: frozenset[str] | None) -> Offer:
    """Return the schemes of some languages for some targets that know letters of a name."""
    return _offer(languages, _candidates(languages, targets).that_know(text, lower))


@lru_cache(maxsize=1 << 8)
def _candidates(languages: tuple[str, ...], targets: frozenset[str] | None) -> _Candidates:
    return _Candidates(languages, targets)


@lru_cache(maxsize=1 << 10)
def _offer(languages: tuple[str, ...], ids: tuple[str, ...]) -> Offer:
    return Offer(languages, ids)


def allowed(walk: Walk, ids: Container[str], published: bool) -> int:
    """Return the schemes of a walk that are among some ids, of the published ones or of the loose."""
    return sum(
        1 << bit for bit, scheme in enumerate(walk.schemes) if scheme.published == published and scheme.info.id in ids
    )
