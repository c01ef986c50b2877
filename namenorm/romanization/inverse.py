"""Schemes run backwards: which native names could have given a Latin spelling, and under which convention.

The outputs of a scheme are turned round into a lattice of native letters, searched with a beam; each proposal is
checked by running the scheme forward. Which of many natives is likely is told by letter pairs of real names.
"""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from pathlib import Path

from namenorm.records import Convention
from namenorm.romanization.engine import Transducer
from namenorm.romanization.library import all_schemes, transducer
from namenorm.text import fold

_BEAM = 40
_KEPT = 4
_LONGEST = 40
_LOOSE = 1.5
"""Cost of one looser output, in log units."""


@lru_cache(maxsize=1 << 15)
def originals(spelling: str) -> tuple[Convention, ...]:
    """Return the conventions that could have given one Latin word, likeliest first."""
    wanted = fold(spelling).replace(" ", "")
    if not wanted.isascii() or not wanted.isalpha() or not 2 <= len(wanted) <= _LONGEST:
        return ()
    found = []
    for rank, scheme in enumerate(all_schemes()):
        for native, cost in _natives(scheme.id, wanted):
            for language in scheme.languages:
                score = math.exp(-(cost + _surprise(native, language)) / (len(native) + 1)) / (1 + 0.01 * rank)
                found.append(Convention(scheme.id, language, scheme.target, native, score))
    return tuple(sorted(found, key=lambda item: (-item.score, item.scheme, item.native))[:60])


@lru_cache(maxsize=1 << 16)
def _natives(scheme_id: str, wanted: str) -> tuple[tuple[str, float], ...]:
    """Return native words the scheme writes as `wanted` (folded), cheapest first."""
    machine = transducer(scheme_id)
    table, silent = _turned(scheme_id)
    language = machine.scheme.languages[0]
    states: list[dict[str, float]] = [{} for _ in range(len(wanted) + 1)]
    states[0][""] = 0.0
    for at in range(len(wanted)):
        best = sorted(states[at].items(), key=lambda item: item[1])[:_BEAM]
        for native, cost in best:
            for size in range(1, min(6, len(wanted) - at) + 1):
                for letters, extra in table.get(wanted[at : at + size], ()):
                    for tail in ("", *silent):
                        longer = native + letters + tail
                        total = cost + extra + (0.7 if tail else 0.0) + _step(native, letters + tail, language)
                        target = states[at + size]
                        if total < target.get(longer, math.inf):
                            target[longer] = total
    ends = sorted(states[-1].items(), key=lambda item: item[1])[: 4 * _KEPT]
    checked = [(native, _rank(machine, native, wanted)) for native, _ in ends]
    kept = [(native, _LOOSE * rank) for native, rank in checked if rank is not None]
    return tuple(sorted(kept, key=lambda item: item[1])[:_KEPT])


def _rank(machine: Transducer, native: str, wanted: str) -> int | None:
    """Return how many looser choices the scheme needs to write `native` as `wanted`; None when it cannot."""
    if any(fold(known) == wanted for known in machine.scheme.words.get(native, ())):
        return 0
    reached = {0: 0}
    for _, outputs in machine.segments(native):
        after: dict[int, int] = {}
        for at, cost in reached.items():
            for rank, output in enumerate(outputs):
                piece = fold(output).replace(" ", "")
                if wanted.startswith(piece, at):
                    end = at + len(piece)
                    after[end] = min(after.get(end, 99), cost + (1 if rank else 0))
        reached = after
    return reached.get(len(wanted))


@cache
def _turned(scheme_id: str) -> tuple[dict[str, list[tuple[str, float]]], tuple[str, ...]]:
    """Return Latin group -> [(native letters, cost)], and the letters that may be silent."""
    table: dict[str, dict[str, float]] = {}
    silent = []
    scheme = transducer(scheme_id).scheme
    for rule in scheme.rules:
        for rank, output in enumerate(rule.outputs):
            piece = fold(output).replace(" ", "")
            if piece:
                row = table.setdefault(piece, {})
                row[rule.letters] = min(row.get(rule.letters, 9.0), _LOOSE if rank else 0.0)
            elif len(rule.letters) == 1 and rule.letters.isalpha():
                silent.append(rule.letters)
    for native, outputs in scheme.words.items():
        for output in outputs:
            table.setdefault(fold(output).replace(" ", ""), {}).setdefault(native, 0.0)
    return {piece: sorted(row.items()) for piece, row in table.items()}, tuple(dict.fromkeys(silent))


def _step(native: str, letters: str, language: str) -> float:
    """Return the surprise of appending letters to a native word."""
    model = _model().get(language)
    if model is None:
        return 0.0
    text = ("^" + native)[-1] + letters
    return 0.35 * sum(model.get(text[at : at + 2], 9.0) for at in range(len(text) - 1))


def _surprise(native: str, language: str) -> float:
    model = _model().get(language)
    if model is None:
        return 3.0 * len(native)
    text = f"^{native}$"
    return sum(model.get(text[at : at + 2], 9.0) for at in range(len(text) - 1))


@cache
def _model() -> dict[str, dict[str, float]]:
    """Letter pairs of real names by language: minus log probability."""
    path = Path(__file__).parent / "letter_pairs.json"
    loaded: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return loaded
