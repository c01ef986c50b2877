"""Registry source: `aliases/**/*.yaml` to entries, each problem told with file and line.

How one entry is read stands in `entry`. What the names mean together (collisions, redundancy) is `lint`'s work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from namenorm.errors import AliasFileError
from namenorm.records import Kind
from namenorm.registry.entry import Entry, EntryReader
from namenorm.yamlfile import YamlFileError, load

KIND_OF_FOLDER: dict[str, Kind] = {"people": "person", "places": "place", "organizations": "organization"}


@dataclass(slots=True)
class Source:
    """All entries of some files, and every problem found in them."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def checked(self) -> list[Entry]:
        """Return the entries, or raise `AliasFileError` with all problems."""
        if self.problems:
            shown = self.problems[:50]
            more = len(self.problems) - len(shown)
            raise AliasFileError("\n".join(shown + ([f"... and {more} more problems"] if more else [])))
        return self.entries


def files_in(path: Path) -> list[Path]:
    """Return the YAML files of a registry folder, sorted; a file stands for itself.

    Raises `AliasFileError` when there is nothing to read.
    """
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise AliasFileError(f"{path}: no such file or directory; name a folder of .yaml files or one such file")
    found = sorted(path.rglob("*.yaml")) + sorted(path.rglob("*.yml"))
    if not found:
        raise AliasFileError(f"{path}: holds no .yaml file; put entries in people/, places/ or organizations/")
    return found


def read(paths: Iterable[Path]) -> Source:
    """Read registry files or folders; problems are collected, not raised."""
    source = Source()
    for path in paths:
        for file in files_in(path):
            _read_file(file, source)
    seen: dict[str, Entry] = {}
    for entry in source.entries:
        first = seen.setdefault(entry.id, entry)
        if first is not entry:
            source.problems.append(f"{entry.place}: the id {entry.id!r} already stands at {first.place}; merge the two")
    return source


def _read_file(file: Path, source: Source) -> None:
    kind = next((KIND_OF_FOLDER[part] for part in reversed(file.parts) if part in KIND_OF_FOLDER), None)
    try:
        document = load(file)
    except YamlFileError as error:
        source.problems.extend(error.problems)
        return
    country = file.stem.upper() if kind == "person" and len(file.stem) == 2 else ""
    for key, value in document.data.items():
        reader = EntryReader(key, kind, f"{file}", document.lines.get(key, 1))
        entry = reader.read(value)
        source.problems.extend(reader.problems)
        if entry:
            if country and not entry.countries:
                entry.countries = (country,)
            source.entries.append(entry)
