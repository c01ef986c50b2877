"""The data that the parts measure on, drawn with a fixed seed."""

from __future__ import annotations

import csv
import gzip
import random
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
FILES = ("open", "held", "fresh-open", "fresh-held", "third-open", "third-held")
_SEED = 20240611
_Item = TypeVar("_Item")


class Cell(NamedTuple):
    """One spelling of the tables: a native name as the press of one language writes it."""

    native: str
    source: str
    kind: str
    target: str
    expected: str
    exception: bool


def has_shared() -> bool:
    """Return whether the project's data folder stands beside the checkout."""
    return (SHARED / "train").is_dir()


def sampled(items: Sequence[_Item], most: int) -> list[_Item]:
    """Return at most so many items, drawn with the fixed seed."""
    return list(items) if len(items) <= most else random.Random(_SEED).sample(items, most)


@cache
def cells(which: str) -> tuple[Cell, ...]:
    """Return the filled cells of one of the tables in `FILES`."""
    found = []
    with (ROOT / "tests" / "cases" / f"transcribe-{which}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for target in list(row)[3:]:
                text = unicodedata.normalize("NFC", (row[target] or "").strip())
                if text:
                    head = row["native"], row["source"], row["kind"], target
                    found.append(Cell(*head, text.removeprefix("!"), text.startswith("!")))
    return tuple(found)


def rows(path: str) -> Iterator[list[str]]:
    """Yield the fields of a file of the data folder, without its header."""
    with gzip.open(SHARED / path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


@cache
def labels(path: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return what each id of an entity file is called: id, language, names, in the order of the file."""
    found: dict[str, dict[str, list[str]]] = {}
    for id, _, lang, name, *_ in rows(path):
        found.setdefault(id, {}).setdefault(lang, []).append(unicodedata.normalize("NFC", name))
    return {id: {lang: tuple(names) for lang, names in by_lang.items()} for id, by_lang in found.items()}


@cache
def locale_names(language: str) -> frozenset[str]:
    """Return given and family names in use where a language is spoken, lower case, from the lists of two packages."""
    found = set()
    for path in ("facts/names_by_locale_faker.tsv.gz", "facts/names_by_locale_mimesis.tsv.gz"):
        for locale, kind, name in rows(path):
            if locale.replace("-", "_").split("_")[0] == language and _is_name_list(kind) and " " not in name:
                found.add(unicodedata.normalize("NFC", name).lower())
    return frozenset(found)


def _is_name_list(kind: str) -> bool:
    return any(word in kind for word in ("first_names", "last_names", "names.", "surnames")) and "language" not in kind
