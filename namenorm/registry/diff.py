"""What changed from one registry to another: entities that came, went or changed, and which of their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from namenorm.records import Entity, Record
from namenorm.registry.store import Store

_FACTS = ("kind", "roles", "type", "countries", "wikidata", "population", "dominant", "never", "styles")


@dataclass(frozen=True, slots=True)
class Change(Record):
    """One entity that differs: `added`, `removed` or `changed`; names with their roles as `text (role)`."""

    id: str
    name: str
    what: str
    names_added: tuple[str, ...] = ()
    names_removed: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


def changes(old: Store, new: Store) -> Iterator[Change]:
    """Yield every difference: removed and changed entities first, in the order of the old registry."""
    for before in old.entities():
        after = new.entity(before.id)
        if after is None:
            yield Change(before.id, before.name, "removed", (), tuple(_names(before)))
        elif after != before:
            yield _changed(before, after)
    for entity in new.entities():
        if old.entity(entity.id) is None:
            yield Change(entity.id, entity.name, "added", tuple(_names(entity)))


def _changed(before: Entity, after: Entity) -> Change:
    one, two = _names(before), _names(after)
    facts = [f"{key}: {_shown(getattr(before, key))} -> {_shown(getattr(after, key))}" for key in _FACTS if getattr(before, key) != getattr(after, key)]
    if before.name != after.name:
        facts.insert(0, f"name: {before.name} -> {after.name}")
    return Change(
        before.id, after.name, "changed", tuple(name for name in two if name not in one),
        tuple(name for name in one if name not in two), tuple(facts),
    )  # fmt: skip


def _names(entity: Entity) -> dict[str, None]:
    return {f"{alias.text} ({alias.role})": None for alias in entity.names}


def _shown(value: object) -> str:
    """Return a fact in few words.

    >>> _shown(("UA", "RU")), _shown(()), _shown(True)
    ('UA, RU', 'nothing', 'yes')
    """
    if isinstance(value, tuple):
        return ", ".join(": ".join(item) if isinstance(item, tuple) else str(item) for item in value) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value) if value else "nothing"
