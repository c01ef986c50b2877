"""How likely a string is as a name of a language: a letter model, three letters at a time.

The counts come from `tools/make_letter_model.py` and ship as `letters.json`. A language without a model is judged by
length alone.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

MODEL = Path(__file__).parent / "letters.json"
STEP = 0.5  # natural-log units of one step of a stored cost
UNSEEN = 9.0  # cost of a letter never seen after those two
_FIRST = 40  # the code of a stored cost of zero: "("


@lru_cache(maxsize=1)
def _models() -> dict[str, dict[str, dict[str, float]]]:
    """Return by language and two letters what each following letter costs."""
    if not MODEL.is_file():
        return {}
    stored = json.loads(MODEL.read_text(encoding="utf-8"))
    return {
        tag: {pair: {row[at]: (ord(row[at + 1]) - _FIRST) * STEP for at in range(0, len(row), 2)} for pair, row in rows.items()}
        for tag, rows in stored["models"].items()
    }


def step_cost(before: str, letter: str, tag: str) -> float:
    """Return what a letter costs (a negative natural log of its probability) after the two letters before it."""
    model = _models().get(tag)
    if model is None:
        return 3.0
    row = model.get(before[-2:])
    return UNSEEN if row is None else row.get(letter, UNSEEN)


def cost_of(word: str, tag: str) -> float:
    """Return the cost of a lower-case word: the lower, the more it is like a name of the language.

    >>> cost_of("умєров", "uk") < cost_of("врємоу", "uk")
    True
    """
    framed = f"^^{word}$"
    return sum(step_cost(framed[at - 2 : at], framed[at], tag) for at in range(2, len(framed)))
