"""Entries of an overlay to entities: whole ones by themselves, extending ones on the entity of their id below.

`extends: yes` adds names and facts to an entity of the registry underneath, and weakens the names listed as `weak`;
without it, an entry replaces the entity of its id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from namenorm.records import Alias, Entity
from namenorm.registry.derive import derive
from namenorm.registry.entry import Entry, SourceName
from namenorm.registry.source import Source
from namenorm.text import fold

MINOR = 50
"""Prominence of entries with `minor: yes`: whom world news seldom means."""

def entities_of(
    source: Source, below: Callable[[str], Entity | None] | None = None
) -> list[tuple[Entity, int | None]]:
    """Return the entities of a source, with a prominence where they are minor ones. Raises `AliasFileError` with every problem."""
    entries = source.entries
    problems = source.problems + _faults(entries, below)
    if problems:
        Source(problems=problems).checked()
    entities: list[tuple[Entity, int | None]] = []
    for entry in entries:
        base = below(entry.id) if entry.extends and below else None
        entities.append((extended(base, entry) if base else derive(entry), MINOR if entry.minor else None))
    return entities


def _faults(entries: list[Entry], below: Callable[[str], Entity | None] | None) -> list[str]:
    faults = []
    own = {entry.id for entry in entries}
    for entry in entries:
        base = below(entry.id) if below else None
        if entry.extends and base is None:
            faults.append(
                f"{entry.place}: {entry.id}: extends an entity that the registry below does not have; "
                "correct the id, or leave `extends` out and give it an `en` name"
            )
        if below is not None:
            faults += [
                f"{entry.place}: {entry.id}: not: no entity has the id {other!r}; correct or remove it"
                for other in entry.never
                if other not in own and below(other) is None
            ]
    return faults


def extended(base: Entity, entry: Entry) -> Entity:
    """Return an entity with what an entry adds to it.

    >>> from namenorm.registry.entry import SourceName
    >>> base = Entity("ada", "person", (Alias("Ada Test", "preferred", ("en",)), Alias("Test", "short")))
    >>> entry = Entry("ada", "person", names=[SourceName("Test", "weak", "und"), SourceName("A. Test", "also", "en")])
    >>> [(alias.text, alias.role) for alias in extended(base, entry).names]
    [('Ada Test', 'preferred'), ('Test', 'weak'), ('A. Test', 'also')]
    """
    weak = {fold(name.text) for name in entry.of("weak")}
    first, *others = (*base.names, *_added(base, entry))
    names = [replace(alias, role="weak") if fold(alias.text) in weak else alias for alias in others]
    if fold(first.text) in weak:  # still the name to show
        names.append(replace(first, role="weak"))
    return replace(
        base, names=(first, *names), roles=_joined(entry.roles, base.roles), never=_joined(base.never, entry.never),
        countries=_joined(base.countries, entry.countries), type=entry.type or base.type,
        wikidata=entry.wikidata or base.wikidata, population=entry.population or base.population,
        dominant=entry.dominant or base.dominant, styles=tuple(sorted({**dict(base.styles), **entry.styles}.items())),
    )  # fmt: skip


def _joined(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *two)))


def _added(base: Entity, entry: Entry) -> list[Alias]:
    """Return the names that the entity does not have yet; a display name given here is found before the old one."""
    known = {alias.text for alias in base.names}
    names = [*entry.names]
    added: dict[str, Alias] = {}
    if entry.of("native"):
        whole = _made_whole(entry, base)
        added = {alias.text: alias for alias in derive(whole).names if alias.text not in known}
    for name in names:
        if name.text not in known and name.text not in added:
            added[name.text] = Alias(name.text, name.role, (name.language,), (), "", name.since, name.until)
    for text in entry.short:
        added.setdefault(text, Alias(text, "short", ("und",)))
    return list(added.values())


def _made_whole(entry: Entry, base: Entity) -> Entry:
    """Return an extending entry made whole by the canonical name of its entity, so that conventions can derive from it."""
    return replace(entry, kind=base.kind, names=[SourceName(base.name, "preferred", "en"), *entry.names])
