"""Speed on one core, as calls a second. Timings are noisy: quote the ratio to iuliia, measured in the same run.

*fresh* names are asked for the first time, after a warm-up with others; *repeated* ones are asked again. The Russian
names are asked in rounds, in turn with iuliia; the figure is the median of the rounds.
"""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from importlib import import_module
from statistics import median
from typing import Any

import namenorm
from benchmarks.conventions.data import cells, has_shared, locale_names, rows
from benchmarks.conventions.table import show

_WARM = 200
_ROUNDS = 5


def report(sample: int) -> None:
    """Print calls a second."""
    names = _russian(_ROUNDS * 4000 + _WARM)
    body = _beside_iuliia(names)
    for turn, (label, options) in enumerate((("language guessed", {}), ("lang=ru", {"lang": "ru"}))):
        few = names[_WARM + 2 * sample * turn : _WARM + 2 * sample * (turn + 1)]  # words walked in another row are no longer fresh
        body.append(_row(f"variants, 30 results, {label}", _variants_of(options), names[:_WARM], few))
    spelled = [namenorm.transcribe(name, "ru", "de") for name in names[: _WARM + max(50, sample // 4)]]
    body.append(_row("conventions, fresh spellings", namenorm.conventions, spelled[:_WARM], spelled[_WARM:]))
    show(["calls a second", "calls", "rate", "x iuliia"], body)


def _variants_of(options: dict[str, Any]) -> Callable[[str], object]:
    return lambda name: namenorm.variants(name, **options)[:30]


def _row(label: str, call: Callable[[str], object], warm: list[str], asked: list[str]) -> list[object]:
    _seconds(call, warm)
    return [label, len(asked), f"{len(asked) / _seconds(call, asked):,.0f}", ""]


def _beside_iuliia(names: list[str]) -> list[list[object]]:
    """Return the rows of `transcribe` from Russian into English and of iuliia, asked the same names in turn."""
    calls: dict[str, Callable[[str], object]] = {"transcribe": lambda name: namenorm.transcribe(name, "ru", "en")}
    try:
        module: Any = import_module("iuliia")
        calls["iuliia (Wikipedia schema)"] = lambda name: module.translate(name, module.WIKIPEDIA)
    except ImportError:
        print("  iuliia is not installed: skipped")
    for call in calls.values():
        _seconds(call, names[:_WARM])
    size = (len(names) - _WARM) // _ROUNDS
    rates: dict[tuple[str, str], list[float]] = defaultdict(list)
    for start in range(_WARM, _WARM + size * _ROUNDS, size):
        for kind in ("fresh", "repeated"):
            for label, call in calls.items():
                rates[kind, label].append(size / _seconds(call, names[start : start + size]))
    body: list[list[object]] = []
    for (kind, label), found in rates.items():
        peer = rates.get((kind, "iuliia (Wikipedia schema)")) if label == "transcribe" else None
        ratio = f"{median(one / other for one, other in zip(found, peer)):.2f}" if peer else ""
        body.append([f"{label}, {kind} names", size * _ROUNDS, f"{median(found):,.0f}", ratio])
    return body


def _seconds(call: Callable[[str], object], asked: Iterable[str]) -> float:
    start = time.perf_counter()
    for name in asked:
        call(name)
    return time.perf_counter() - start


def _russian(most: int) -> list[str]:
    """Return distinct Russian full names: given and family names paired at random, with a fixed seed."""
    if has_shared():
        given = sorted(name for name in locale_names("ru") if len(name) > 2)
        family = sorted({native for _, native, _ in rows("train/wikidata_tokens_russian.tsv.gz") if native.isalpha()})
    else:
        words = sorted({word for cell in cells("open") if cell.source == "ru" for word in cell.native.split()})
        given, family = words, [one + other.lower() for one in words for other in words]
    rng = random.Random(7)
    family = rng.sample(family, min(most, len(family)))
    return [f"{rng.choice(given).title()} {name.title()}" for name in family]
