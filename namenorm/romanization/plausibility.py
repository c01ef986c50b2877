"""How likely a string is as a name of a language: a letter model, up to three letters before each.

The counts come from `tools/make_letter_model.py` and ship as `letters.json`. A language without a model is judged by
that of a sister language (`alike` in the file), else by that of its script as a whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
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


class _Costs(dict[str, float]):
    """What the last letter of a key costs after the others; filled as keys are met. Longer keys cost what their ends do."""

    def __init__(self, rows: dict[str, str], back: int, most: float) -> None:
        super().__init__()
        self._rows, self._size, self._most = rows, back + 1, most

    def __missing__(self, key: str) -> float:
        if len(self) > _MOST_KEPT:
            self.clear()
        size = self._size
        if len(key) > size:
            found = sum([self[key[at : at + size]] for at in range(len(key) - size + 1)])
        else:
            found = min(self._most, _looked_up(self._rows, key[-1], _endings(key[:-1])))
        self[key] = found
        return found


class Letters:
    """The letter model of one language: what a letter costs after others."""

    def __init__(self, rows: dict[str, str], back: int = 3, most: float = math.inf) -> None:
        self.rows = rows
        self.costs: Mapping[str, float] = _Costs(rows, back, most)
        """What letters cost (a negative natural log of their chance) after as many others as are looked back at."""
        self._size = back + 1

    def total(self, word: str) -> float:
        """Return what all letters of a word cost, and its end."""
        return sum(map(self.costs.__getitem__, _grams(word, self._size)))


class Several(dict[str, tuple[float, ...]]):
    """The letter models of several languages, asked together: what the last letter of a key costs in each of them."""

    def __init__(self, models: Iterable[Letters]) -> None:
        super().__init__()
        self._models = [model.rows for model in models]
        self._unknown = tuple([FOREIGN if rows else _FLAT for rows in self._models])
        self._costs: dict[str, tuple[float, ...]] = {"": (math.inf,) * len(self._models)}

    def __missing__(self, key: str) -> tuple[float, ...]:
        if len(self) > _MOST_KEPT:
            self.clear()
        found = self[key] = tuple([most if cost == math.inf else cost for cost, most in zip(self._known(key), self._unknown)])
        return found

    def _known(self, key: str) -> tuple[float, ...]:
        """Return what the last letter costs by the longest part of what stands before it that it was seen behind; infinity where by none."""
        found = self._costs.get(key)
        if found is None:
            before, letter = key[:-1], key[-1]
            costs = []
            for rows, shorter in zip(self._models, self._known(key[1:])):
                row = rows.get(before)
                if not row:
                    costs.append(shorter)
                else:
                    at = row.find(letter, 1)  # codes are of ASCII from "(" on, letters are not
                    costs.append((ord(row[at + 1]) - _FIRST) * STEP if at > 0 else shorter + (ord(row[0]) - _FIRST) * STEP)
            found = tuple(costs)
            if len(self._costs) < _MOST_KEPT:
                self._costs[key] = found
        return found

    def totals(self, word: str) -> list[float]:
        """Return what `Letters.total` of each language gives."""
        return list(map(sum, zip(*map(self.__getitem__, _grams(word)))))


def _endings(before: str) -> list[str]:
    """Return the letters before one, and fewer and fewer of them."""
    return [before[start:] for start in range(len(before) + 1)]


def _looked_up(rows: Mapping[str, str], letter: str, endings: Iterable[str]) -> float:
    steps = 0
    for before in endings:
        row = rows.get(before)
        if row:
            at = row.find(letter, 1)  # codes are of ASCII from "(" on, letters are not
            if at > 0:
                return (steps + ord(row[at + 1]) - _FIRST) * STEP
            steps += ord(row[0]) - _FIRST
    return FOREIGN if rows else _FLAT


def _grams(word: str, size: int = 4) -> list[str]:
    """Return each letter of a word, and its end, with those before it: the keys of `Letters.costs`.

    >>> _grams("abc")
    ['^^^a', '^^ab', '^abc', 'abc$']
    """
    framed = f"{FRAME}{word}$"
    return [framed[end - size : end] for end in range(len(FRAME) + 1, len(framed) + 1)]


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
    return Letters(_rows(own) if own else {})


@cache
def latin_letters_of(tag: str) -> Letters | None:
    """Return the model of a language's names in Latin spellings, None where there is none."""
    rows = _content()["latin"].get(tag)
    return Letters(_rows(rows), 2, _ODD) if rows else None


def _rows(stored: list[str]) -> dict[str, str]:
    """Return the rows of a model by what stands before: the file has all of these, then all rows, a line each."""
    before, rows = stored
    return dict(zip(before.split("\n"), rows.split("\n")))


@lru_cache(maxsize=1 << 15)
def latin_cost(word: str, tag: str) -> float | None:
    """Return the cost of a lower-case Latin word as a spelling of a name of the language; None: not known."""
    letters = latin_letters_of(tag)
    return None if letters is None else letters.total(word)


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
