"""The files of the data folder, read once; a few checks of strings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache

from benchmarks.conventions.data import SHARED, has_shared, rows
from namenorm.scripts import scripts_in

__all__ = ["SHARED", "entities", "has_shared", "is_script", "letters_only", "rows", "tidy", "token_rows"]

_BROKEN = re.compile("[\ufffd\u0000-\u001f?*#|<>=]")
_NOT_LETTERS = re.compile(r"[^\w'’ʼ׳״\"\-‐·・.\u0300-\u036f\u0591-\u05c7\u064b-\u0652]|[\d_⁰-⁹¹²³]")


def tidy(text: str) -> str:
    """Return the string in NFC without a bracketed addition: `John Smith (politician)` loses the bracket."""
    text = re.sub(r"\s*[(（][^()（）]*[)）]\s*", " ", unicodedata.normalize("NFC", text))
    return " ".join(text.split())


def is_script(text: str, scripts: frozenset[str]) -> bool:
    """Return whether every letter is of one of these scripts and no character is broken."""
    found = scripts_in(text)
    return bool(found) and scripts.issuperset(found) and not _BROKEN.search(text)


def letters_only(text: str) -> bool:
    """Return whether a word has no digits or odd signs."""
    return not _NOT_LETTERS.search(text)


@cache
def token_rows(language: str) -> tuple[tuple[str, str, int], ...]:
    """Return Latin word, native word and count of a Wikidata token file."""
    return tuple(
        (unicodedata.normalize("NFC", latin), unicodedata.normalize("NFC", native), int(count))
        for latin, native, count in rows(f"train/wikidata_tokens_{language}.tsv.gz")
    )


@cache
def entities(path: str) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return language, name and role of each id of an entity file."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for id, _, lang, raw, role, *_ in rows(path):
        if name := tidy(raw):
            found[id].append((lang, name, role))
    return {id: tuple(dict.fromkeys(names)) for id, names in found.items()}
