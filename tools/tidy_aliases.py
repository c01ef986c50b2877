"""Remove the hand-written aliases that a convention yields: `python -m tools.tidy_aliases [aliases]`.

Does what the hints of `namenorm registry lint` ask for: each file stays as it is but for the `aliases:` of the entries
that are named. Run it after adding a convention.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

from namenorm.registry.lint import redundant
from namenorm.registry.source import read
from namenorm.yamlfile import Node, loads

_PLAIN = re.compile(r"[^\W_][^,:#\[\]{}\"'&*!|>%@`]*\Z")


def scalar(text: str) -> str:
    """Return a name as YAML, quoted where it must be.

    >>> scalar("Kyiv"), scalar("a: b")
    ('Kyiv', '"a: b"')
    """
    return text if _PLAIN.match(text) and text == text.strip() else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def render(aliases: dict[str, Node]) -> str:
    """Return the mapping of aliases as YAML in one line."""
    pieces = []
    for key, value in aliases.items():
        names = [scalar(str(name)) for name in (value if isinstance(value, list) else [value])]
        pieces.append(f"{key}: {names[0] if len(names) == 1 else '[' + ', '.join(names) + ']'}")
    return "{" + ", ".join(pieces) + "}"


def without(line: str, drop: set[tuple[str, str]]) -> str:
    """Return the line of an entry without the given (language, name) aliases.

    >>> without("a: {en: A B, aliases: {de: [C D, E F]}, type: city}", {("de", "C D")})
    'a: {en: A B, aliases: {de: E F}, type: city}'
    """
    start = line.index("aliases: {")
    end = line.index("}", start)
    aliases = loads("x: " + line[start + len("aliases: ") : end + 1]).data["x"]
    if not isinstance(aliases, dict):
        return line
    kept: dict[str, Node] = {}
    for key, value in aliases.items():
        names = value if isinstance(value, list) else [value]
        rest: list[Node] = [name for name in names if not all((tag, name) in drop for tag in key.split())]
        if rest:
            kept[key] = rest
    if kept:
        return line[:start] + "aliases: " + render(kept) + line[end + 1 :]
    return (line[:start] + line[end + 1 :]).replace(", , ", ", ").replace(", }", "}")


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("aliases"))
    entries = read([parser.parse_args().folder]).checked()
    by_file: dict[str, dict[int, set[tuple[str, str]]]] = defaultdict(dict)
    for entry in entries:
        drop = {(name.language, name.text) for name, _ in redundant(entry)}
        if drop:
            by_file[entry.path][entry.line] = drop
    for path, drops in by_file.items():
        lines = Path(path).read_text(encoding="utf-8").split("\n")
        for number, drop in drops.items():
            lines[number - 1] = without(lines[number - 1], drop)
        Path(path).write_text("\n".join(lines), encoding="utf-8")
        print(f"{path}: {sum(len(drop) for drop in drops.values())} aliases removed")


if __name__ == "__main__":
    main()
