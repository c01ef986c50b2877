"""Indexes laid one over another: the shipped registry, a user's folders, names added in code.

A later layer replaces an entity of the same id in the earlier ones. A store never changes; laying a layer over it
gives a new one, so readers are never disturbed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from namenorm.records import Entity
from namenorm.registry.compile import build, compile_entities, default_index
from namenorm.registry.index import Hit, Index


class Store:
    """Read-only layers of indexes, asked as if they were one."""

    def __init__(self, layers: Iterable[Index] = (), added: Iterable[Entity] = ()) -> None:
        self._base = tuple(layers)
        self._added = tuple(added)
        top = (Index(compile_entities(self._added), "names added in code"),) if self._added else ()
        self.layers = self._base + top

    @classmethod
    def default(cls) -> Store:
        """Return the shipped registry."""
        return cls([Index.open(default_index())])

    def overlaid(self, paths: Iterable[Path]) -> Store:
        """Return a store with registry files or folders laid over this one."""
        return Store([*self.layers, Index(build(list(paths)), "overlay")])

    def with_entities(self, entities: Iterable[Entity]) -> Store:
        """Return a store with more entities; they replace those of the same ids."""
        merged = {entity.id: entity for entity in (*self._added, *entities)}
        return Store(self._base, merged.values())

    def __len__(self) -> int:
        """The number of entities, replaced ones not counted twice."""
        if len(self.layers) == 1:
            return len(self.layers[0])
        return sum(1 for _ in self.entities())

    def hits(self, key: str) -> list[Hit]:
        """Return what is filed under a key in the layers that hold it in force."""
        if len(self.layers) == 1:
            return self.layers[0].hits(key)
        return [hit for layer in self.layers for hit in layer.hits(key) if not self._replaced(hit)]

    def longest(self, first_word: str) -> int:
        """Return how many words the longest name beginning with this folded word has."""
        if len(self.layers) == 1:
            return self.layers[0].longest(first_word)
        return max((layer.longest(first_word) for layer in self.layers), default=0)

    def plain_starts(self) -> set[str]:
        """Return the first words of names that are not capitalised, as they are written."""
        return {word for layer in self.layers for word in layer.plain_starts} - {""}

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity with this id, from the last layer that has it."""
        for layer in reversed(self.layers):
            number = layer.number(entity_id)
            if number is not None:
                return layer.entity(number)
        return None

    def entities(self) -> Iterable[Entity]:
        """Yield all entities in force, layer by layer, by id."""
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

    def _replaced(self, hit: Hit) -> bool:
        later = self.layers[self.layers.index(hit.home) + 1 :]
        return any(layer.number(hit.id) is not None for layer in later)
