"""How likely a string is as a name of a language: a letter model, up to three letters before each.

The counts come from `tools/make_letter_model.py` and ship as `letters.json`. A language without a model is judged by
that of a sister language (`alike` in the file), else by that of its script as a whole.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from namenorm.romanization.library import source_languages

MODEL = Path(__file__).parent / "letters.json"
STEP = 0.25  # natural-log units of one step of a stored cost
FOREIGN = 14.0  # cost of a letter that the language does not write
FRAME = "^^^"
"""What stands before a word: as many signs as letters are looked back at."""
_FIRST = 40  # the code of a stored cost of zero: "("
_MOST_KEPT = 1 << 17
_ODD = 9.0  # the most that one letter of a Latin spelling costs
_FLAT = 3.0  # cost of a letter where a script has no model at all


class Letters:
    """The letter model of one language: what a letter costs after others."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        self._costs: dict[str, float] = {}

    def of(self, key: str) -> float:
        """Return what the last letter costs (a negative natural log of its chance) after up to three others."""
        found = self._costs.get(key)
        return self._looked_up(key) if found is None else found

    def total(self, word: str) -> float:
        """Return what all letters of a word cost, and its end."""
        framed, known = f"{FRAME}{word}$", self._costs
        total = 0.0
        for end in range(4, len(framed) + 1):
            key = framed[end - 4 : end]
            cost = known.get(key)
            total += self._looked_up(key) if cost is None else cost
        return total

    def _looked_up(self, key: str) -> float:
        """Return what the last letter costs after the others, and remember it."""
        if len(self._costs) > _MOST_KEPT:
            self._costs.clear()
        rows, letter, last = self._rows, key[-1], len(key) - 1
        steps = 0
        for start in range(last + 1):
            row = rows.get(key[start:last])
            if row:
                at = row.find(letter, 1)  # codes are of ASCII from "(" on, letters are not
                if at > 0:
                    found = self._costs[key] = (steps + ord(row[at + 1]) - _FIRST) * STEP
                    return found
                steps += ord(row[0]) - _FIRST
        found = self._costs[key] = FOREIGN if rows else _FLAT
        return found


@lru_cache(maxsize=1)
def _content() -> dict[str, Any]:
    import json

    return cast("dict[str, Any]", json.loads(MODEL.read_text(encoding="utf-8")))


@cache
def letters_of(tag: str) -> Letters:
    """Return the letter model that judges a language: its own, a sister's, or the one for the script."""
    models = _content()["models"]
    script = source_languages()[tag]["script"]
    own = models.get(_content()["alike"].get(tag, tag)) or models.get(script)
    return Letters(own or {})


@cache
def latin_letters_of(tag: str) -> Letters | None:
    """Return the model of a language's names in Latin spellings, None where there is none."""
    rows = _content()["latin"].get(tag)
    return Letters(rows) if rows else None


@lru_cache(maxsize=1 << 15)
def latin_cost(word: str, tag: str) -> float | None:
    """Return the cost of a lower-case Latin word as a spelling of a name of the language; None: not known."""
    letters = latin_letters_of(tag)
    if letters is None:
        return None
    framed, of = f"{FRAME}{word}$", letters.of
    return sum([min(_ODD, of(framed[at - 2 : at + 1])) for at in range(3, len(framed))])


@cache
def share_cost(tag: str) -> float:
    """Return what the rarity of a language costs, before any letter is looked at."""
    return -math.log(float(source_languages()[tag].get("share", "0.1")))


@lru_cache(maxsize=1 << 16)
def cost_of(word: str, tag: str) -> float:
    """Return the cost of a lower-case word: the lower, the more it is like a name of the language.

    >>> cost_of("умєров", "uk") < cost_of("врємоу", "uk")
    True
    """
    return letters_of(tag).total(word)
