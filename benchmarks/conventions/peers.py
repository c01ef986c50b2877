"""Other libraries, each optional: the Latin spellings they give a native name part."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import Any, TypeAlias

Speller: TypeAlias = "Callable[[str], Iterable[str]]"
CYRILLIC = frozenset(["Cyrl"])
EVERY: frozenset[str] = frozenset()


def peers() -> dict[str, tuple[frozenset[str], Speller | None]]:
    """Return the scripts each peer supports (none listed: all) and its spellings; None where it is not installed."""
    return {
        "unidecode": (EVERY, _try(_unidecode)),
        "anyascii": (EVERY, _try(_anyascii)),
        "uroman": (EVERY, _try(_uroman)),
        "cyrtranslit ru+ua+bg": (CYRILLIC, _try(_cyrtranslit)),
        "iuliia, all schemas": (CYRILLIC, _try(_iuliia)),
        "names_translator": (CYRILLIC, _try(_names_translator)),
    }


@cache
def _try(make: Callable[[], Speller]) -> Speller | None:
    try:
        return make()
    except ImportError:
        return None


def _unidecode() -> Speller:
    spell: Any = import_module("unidecode").unidecode
    return lambda name: [spell(name)]


def _anyascii() -> Speller:
    spell: Any = import_module("anyascii").anyascii
    return lambda name: [spell(name)]


def _uroman() -> Speller:
    model: Any = import_module("uroman").Uroman()
    return lambda name: [str(model.romanize_string(name))]


def _cyrtranslit() -> Speller:
    spell: Any = import_module("cyrtranslit").to_latin
    return lambda name: dict.fromkeys(spell(name, lang) for lang in ("ru", "ua", "bg"))


def _iuliia() -> Speller:
    module: Any = import_module("iuliia")
    schemas = [getattr(module, name) for name in dir(module) if name.isupper()]
    return lambda name: dict.fromkeys(module.translate(name, schema) for schema in schemas)


def _names_translator() -> Speller:
    """Its spellings are a set; they are sorted, so that the first 30 are the same in each run."""
    spell: Any = import_module("names_translator").Transliterator().transliterate
    return lambda name: sorted(form for form in spell(name, "", "") if form.isascii())
