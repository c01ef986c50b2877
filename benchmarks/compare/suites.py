"""Build, keep and load the suites: `load("cyrillic-tokens", "dev")` returns its pairs.

Built suites are kept as tab-separated files in the user's cache folder, under VERSION: raise it with every change of
how they are made.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.compare import organizations, people, places, press, sanctions, tokens
from benchmarks.compare.data import SHARED, has_shared
from benchmarks.compare.draw import pair_key
from benchmarks.compare.records import PARTS, Pair, Part
from namenorm.artifact import cache_folder

VERSION = 7
_BUILDERS: dict[str, Callable[[Part], list[Pair]]] = {
    **{name: partial(tokens.across, name) for name in tokens.ACROSS},
    "latin-classes": tokens.latin_classes,
    "full-names": people.across_scripts,
    "arabic-full-names": people.arabic_full_names,
    "latin-spellings": people.latin_spellings,
    "slavic-press": press.press,
    "sanctions": sanctions.sanctions,
    "organizations": organizations.organizations,
    "places": places.places,
    "sanctions-all": partial(sanctions.sanctions, spellings=False),
}
NAMES = tuple(_BUILDERS)
POOLED = tuple(name for name in NAMES if name != "sanctions-all")
"""The suites that pooled figures are taken over."""


def load(name: str, part: Part = "dev") -> list[Pair]:
    """Return the pairs of a suite, from the cache where it was built before.

    Raises `FileNotFoundError` when it must be built and the data folder is not there.
    """
    if name not in _BUILDERS or part not in PARTS:
        raise KeyError(
            f"no suite {name!r} with a part {part!r}; suites are {', '.join(NAMES)}, parts {', '.join(PARTS)}"
        )
    path = cache_folder() / f"suites-{VERSION}" / f"{name}-{part}.tsv"
    if not path.is_file():
        if not has_shared():
            raise FileNotFoundError(f"the data folder {SHARED} is not here and suite {name} was not built before")
        _write(path, _built(name, part))
    return _read(path)


def _built(name: str, part: Part) -> list[Pair]:
    """Build a suite, each pair once; what stands in its dev part (two bodies, one acronym) is no part of held."""
    unique = {pair_key(pair.left, pair.right): pair for pair in reversed(_BUILDERS[name](part))}
    pairs = list(reversed(unique.values()))
    if part == "dev":
        return pairs
    seen = {pair_key(pair.left, pair.right) for pair in load(name, "dev")}
    return [pair for pair in pairs if pair_key(pair.left, pair.right) not in seen]


def _write(path: Path, pairs: list[Pair]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    with draft.open("w", encoding="utf-8", newline="\n") as file:
        for pair in pairs:
            file.write("\t".join([pair.left, pair.right, "01"[pair.same], *pair[3:]]) + "\n")
    draft.replace(path)


def _read(path: Path) -> list[Pair]:
    pairs = []
    with path.open(encoding="utf-8", newline="\n") as file:
        for line in file:
            left, right, same, kind, group, left_lang, right_lang = line.rstrip("\n").split("\t")
            pairs.append(Pair(left, right, same == "1", kind, group, left_lang, right_lang))  # type: ignore[arg-type]
    return pairs
