"""Spellings that no rule gives, of names in Arabic script: those of well-known bearers, and those of the whole Maghreb.

`readings/bearers.txt` lists persons and places by their whole names; for the Maghreb see `maghreb.py`.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from namenorm.romanization.casing import composed
from namenorm.romanization.maghreb import KEEPING
from namenorm.romanization.vowelling import HOME

_AS_ENGLISH = frozenset("it pt nl ro sv da nb fi et sq vi".split())  # noqa: SIM905

DROPPING = frozenset({"en", "cs", "sk", "tr"})
"""Languages whose press leaves out the article of towns: Karak, not Al-Karak."""
ARTICLE = "ال"
_JOINER = "\u200c"
_FEWEST = 3  # letters behind an article


def known(name: str, target: str) -> str:
    """Return the established spelling of a whole name in a language; empty where none is listed.

    >>> known("ابن رشد", "pt"), known("ابن رشد", "nl"), known("رشد", "pt")
    ('Averróis', '', '')
    """
    forms = _forms(name)
    return forms.get(target) or (forms.get("*", "") if target in KEEPING else "")


def known_in_english(name: str, target: str) -> str:
    """Return the listed English spelling, for a language that takes over English ones and has none of its own listed.

    >>> known_in_english("ابن رشد", "nl"), known_in_english("ابن رشد", "pt")
    ('Averroes', '')
    """
    return _forms(name).get("en", "") if target in _AS_ENGLISH and not known(name, target) else ""


def is_place_with_article(word: str, words: Container[str]) -> bool:
    """Tell whether a word that is a whole name is a town's, with the article: one that says of no person where he is from.

    False for a word that a scheme lists, and for one in -ī.

    >>> is_place_with_article("الكرك", ()), is_place_with_article("الطبري", ()), is_place_with_article("الكرك", ["الكرك"])
    (True, False, False)
    """
    long = word.startswith(ARTICLE) and len(word) >= len(ARTICLE) + _FEWEST
    return long and not word.endswith(("ي", "ى")) and word not in words


def _forms(name: str) -> dict[str, str]:
    return _table().get(_key(name), {})


def _key(name: str) -> str:
    """Return what a name is looked up by: the letters, those of Arabic and Persian apart, since the presses part them too."""
    return " ".join(composed(name).replace(_JOINER, "").split())


@cache
def _table() -> dict[str, dict[str, str]]:
    found = {}
    for line in (HOME / "bearers.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            native, forms = line.split("\t")
            found[_key(native)] = dict(one.split(" ", 1) for one in forms.split("; "))
    return found
