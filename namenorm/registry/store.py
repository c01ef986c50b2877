"""Indexes laid one over another: the shipped registry, a user's folders and indexes, names added in code.

A later layer replaces an entity of the same id in the earlier ones. A store never changes; laying a layer over it, or
reading its files again, gives a new one, so readers are never disturbed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import permutations
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from namenorm.artifact import fingerprint
from namenorm.errors import AliasFileError
from namenorm.records import Entity
from namenorm.registry.beginnings import Follower, follower_number, named_number
from namenorm.registry.compile import build, compile_entities, default_index
from namenorm.registry.index import Hit, Index
from namenorm.registry.layout import MAGIC, is_index
from namenorm.registry.source import files_in
from namenorm.text import word_number

if TYPE_CHECKING:
    import numpy

_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Layer:
    """One index, and the files it was read from with their state at that time; no files for what code added."""

    index: Index
    paths: tuple[Path, ...] = ()
    state: str = ""


class Store:
    """Read-only layers of indexes, asked as if they were one."""

    def __init__(self, layers: Iterable[Layer] = (), added: Iterable[Entity] = ()) -> None:
        self._base = tuple(layers)
        self._added = tuple(added)
        top = (Layer(Index(compile_entities(self._added), "names added in code")),) if self._added else ()
        self._layers = self._base + top
        self.layers = tuple(layer.index for layer in self._layers)
        self.longest: Callable[[str], int] = self.layers[0].longest if len(self.layers) == 1 else self._longest
        """Returns how many words the longest name beginning with a folded word has."""

    @classmethod
    def default(cls) -> Store:
        """Return the shipped registry."""
        return cls([Layer(Index.open(default_index()))])

    def overlaid(self, paths: Iterable[Path]) -> Store:
        """Return a store with indexes, records and registry files or folders laid over this one, in this order.

        Registry files that follow one another are read together. Raises `AliasFileError` or `IndexFileError`, and
        leaves this store as it is, when they are not clean.
        """
        store = self
        for group in _grouped(paths):
            store = Store([*store._layers, store._read(group)])
        return store

    def _read(self, group: tuple[Path, ...]) -> Layer:
        state = fingerprint(_files(group))
        if _starts_as_index(group[0]):
            return Layer(Index.open(group[0]), group, state)
        name = ", ".join(map(str, group))
        if group[0].suffix in _LINES:
            from namenorm.registry.records import entities_from_lines

            return Layer(Index(compile_entities(entities_from_lines(group[0])), name), group, state)
        return Layer(Index(build(group, self.entity if self.layers else None), name), group, state)

    def reloaded(self) -> Store:
        """Return this store if none of its files has changed, else a new one of the files as they are now."""
        stale = [at for at, layer in enumerate(self._base) if layer.paths and fingerprint(_files(layer.paths)) != layer.state]
        if not stale:
            return self
        store = Store(self._base[: stale[0]])
        for layer in self._base[stale[0] :]:  # those above a changed one too: they may extend what lies below
            store = Store([*store._layers, store._read(layer.paths) if layer.paths else layer])
        return Store(store._layers, self._added)

    def with_entities(self, entities: Iterable[Entity]) -> Store:
        """Return a store with more entities; they replace those of the same ids."""
        merged = {entity.id: entity for entity in (*self._added, *entities)}
        return Store(self._base, merged.values())

    def __len__(self) -> int:
        """The number of entities, replaced ones not counted twice."""
        count = 0
        for at, layer in enumerate(self.layers):
            known = self.layers[:at]
            fresh = (all(lower.number(layer.id_of(number)) is None for lower in known) for number in range(len(layer)))
            count += sum(fresh) if known else len(layer)
        return count

    def hits(self, key: str, most: int | None = None) -> list[Hit]:
        """Return what is filed under a key in the layers that hold it in force; at most `most` of each layer."""
        if len(self.layers) == 1:
            return self.layers[0].hits(key, most)
        return [hit for layer in self.layers for hit in layer.hits(key, most) if self.in_force(hit)]

    def in_force(self, hit: Hit) -> bool:
        """Tell whether no later layer replaces the entity of a hit."""
        if hit.home is self.layers[-1]:
            return True
        later = self.layers[self.layers.index(hit.home) + 1 :]
        return all(layer.number(hit.id) is None for layer in later)

    def _longest(self, first_word: str) -> int:
        return max((layer.longest(first_word) for layer in self.layers), default=0)

    def may_begin(self, numbers: Collection[int]) -> bool:
        """Tell whether a name may begin with a word that has one of these numbers; False is sure."""
        return any(layer.may_begin(numbers) for layer in self.layers)

    def which_may_begin(self, numbers: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
        """Tell of each number whether a name may begin with a word that has it; False is sure."""
        return _some(numbers, (layer.which_may_begin(numbers) for layer in self.layers))

    def which_may_open(self, numbers: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
        """Tell of each number of an opening whether a name may have it; False is sure."""
        return _some(numbers, (layer.begins.which(numbers) for layer in self.layers))

    def which_may_have_run(self, numbers: numpy.ndarray[Any, Any]) -> numpy.ndarray[Any, Any]:
        """Tell of each number what `may_have_run` does."""
        return _some(numbers, (layer.runs.which(numbers) for layer in self.layers))

    def may_have_run(self, number: int) -> bool:
        """Tell whether a run of words with this number may be a name, or begin one; False is sure."""
        return any(number in layer.runs for layer in self.layers)

    def may_have_any(self, numbers: Collection[int]) -> bool:
        """Tell whether one of these may be the number of such a run; False is sure."""
        return any(layer.runs.has_any(numbers) for layer in self.layers)

    def carried_on(self, before: int, followers: Collection[Follower]) -> list[tuple[int, Follower]]:
        """Return the words with which the run of a number may be carried on, with the numbers of the longer runs."""
        if len(self.layers) == 1:
            return self.layers[0].runs.carried_on(before, followers)
        found = [layer.runs.carried_on(before, followers) for layer in self.layers]
        known = {number for each in found for number, _ in each}
        return [(number, follower) for follower in followers if (number := crc32(follower[0], before)) in known]

    def plain_starts(self) -> set[str]:
        """Return the first words of names that are not capitalised, as they are written."""
        return {word for layer in self.layers for word in layer.plain_starts} - {""}

    def may_have(self, part: str) -> bool:
        """Tell whether some name may have this folded part; False is sure."""
        return any(layer.may_have(part) for layer in self.layers)

    def may_have_word(self, word: str) -> bool:
        """Tell whether this folded word may stand in a name, told by bitmaps, faster than `may_have`; False is sure."""
        number = word_number(word)
        for layer in self.layers:  # noqa: SIM110 - asked of every word that is compared: `any` takes longer
            if number in layer.begins or follower_number(number) in layer.runs:
                return True
        return False

    def may_be_named(self, words: Sequence[str]) -> bool:
        """Tell whether a name may have just these folded words, in any order; False is sure. To be asked of a few words."""
        numbers = list(map(named_number, permutations(words)))
        return any(layer.runs.has_any(numbers) for layer in self.layers)

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity with this id, from the last layer that has it."""
        for layer in reversed(self.layers):
            number = layer.number(entity_id)
            if number is not None:
                return layer.entity(number)
        return None

    def entities(self) -> Iterable[Entity]:
        """Yield all entities in force, layer by layer, the most prominent first."""
        for at, layer in enumerate(self.layers):
            for number in range(len(layer)):
                if all(later.number(layer.id_of(number)) is None for later in self.layers[at + 1 :]):
                    yield layer.entity(number)

    def stats(self) -> dict[str, Any]:
        """Return counts of entities, names, countries and languages, and the digest."""
        kinds: Counter[str] = Counter()
        names: Counter[str] = Counter()
        languages: set[str] = set()
        countries: set[str] = set()
        for entity in self.entities():
            kinds[entity.kind] += 1
            names[entity.kind] += len(entity.names)
            languages.update(tag for alias in entity.names for tag in alias.languages)
            if entity.kind == "person":
                countries.update(entity.countries)
        return {
            "entities": dict(sorted(kinds.items())), "names": dict(sorted(names.items())),
            "languages": len(languages - {"und"}), "countries_of_people": len(countries), "digest": self.digest,
        }  # fmt: skip

    @property
    def digest(self) -> str:
        """One digest for the data of all layers."""
        return "+".join(layer.digest[:12] for layer in self.layers)


def _grouped(paths: Iterable[Path]) -> list[tuple[Path, ...]]:
    """Return single indexes and record files, and runs of registry source."""
    groups: list[list[Path]] = []
    source = False
    for path in paths:
        alone = path.is_file() and (path.suffix in _LINES or _starts_as_index(path))
        if alone or not source:
            groups.append([])
        groups[-1].append(path)
        source = not alone
    return [tuple(group) for group in groups]


def _starts_as_index(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return is_index(file.read(len(MAGIC))) or path.suffix == ".idx"


def _files(paths: Iterable[Path]) -> list[Path]:
    """Return the files of paths; none where they cannot be read: that is told when they are read."""
    found = []
    for path in paths:
        try:
            found += files_in(path)
        except AliasFileError:
            continue
    return found


def _some(numbers: numpy.ndarray[Any, Any], told: Iterable[numpy.ndarray[Any, Any]]) -> numpy.ndarray[Any, Any]:
    """Return for each number whether some layer tells so; without a layer none does."""
    return reduce(or_, told, numbers < 0)
