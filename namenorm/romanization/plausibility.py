"""How likely a string is as a name of a language: a letter model, three letters at a time.

The counts come from `tools/make_letter_model.py` and ship as `letters.json`. A language without a model is judged by
length alone.
"""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

from namenorm.romanization.library import source_languages

MODEL = Path(__file__).parent / "letters.json"
STEP = 0.5  # natural-log units of one step of a stored cost
UNSEEN = 9.0  # cost of a letter never seen after the one before it
SHORTER = 1.5  # cost of judging by one letter before instead of two
_FIRST = 40  # the code of a stored cost of zero: "("
_NO_ROW: dict[str, float] = {}


@lru_cache(maxsize=1)
def _models() -> dict[str, dict[str, dict[str, float]]]:
    """Return by language and two letters what each following letter costs."""
    if not MODEL.is_file():
        return {}
    import json

    stored = json.loads(MODEL.read_text(encoding="utf-8"))
    return {
        tag: {
            pair: {row[at]: (ord(row[at + 1]) - _FIRST) * STEP for at in range(0, len(row), 2)}
            for pair, row in rows.items()
        }
        for tag, rows in stored["models"].items()
    }


def step_cost(before: str, letter: str, tag: str) -> float:
    """Return what a letter costs (a negative natural log of its probability) after the two letters before it."""
    model = _models().get(tag)
    if model is None:
        return 3.0
    cost = model.get(before[-2:], _NO_ROW).get(letter)
    if cost is None:
        cost = min(UNSEEN, SHORTER + model.get(before[-1:], _NO_ROW).get(letter, UNSEEN))
    return cost


def share_cost(tag: str) -> float:
    """Return what the rarity of a language costs, before any letter is looked at."""
    return -math.log(float(source_languages()[tag].get("share", "0.1")))


def cost_of(word: str, tag: str) -> float:
    """Return the cost of a lower-case word: the lower, the more it is like a name of the language.

    >>> cost_of("умєров", "uk") < cost_of("врємоу", "uk")
    True
    """
    framed = f"^^{word}$"
    return sum(step_cost(framed[at - 2 : at], framed[at], tag) for at in range(2, len(framed)))
