"""Speed on one core, as calls a second. Timings are noisy: quote the ratio to iuliia, measured in the same run.

*fresh* names are new to the caches (the tables and the words' parts are warm), *repeated* ones are asked again.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

import namenorm
from benchmarks.conventions.data import cells, has_shared, locale_names, rows
from benchmarks.conventions.table import show

_WARM = 200


def report(sample: int) -> None:
    """Print calls a second."""
    names = _russian(20_000)
    warm, fresh = names[:_WARM], names[_WARM:]
    body: list[list[object]] = []

    def rate(label: str, call: Callable[[str], object], asked: list[str], peer: float | None = None) -> float:
        took = _seconds(call, asked)
        ratio = f"{len(asked) / took / peer:.2f}" if peer else ""
        body.append([label, len(asked), f"{len(asked) / took:,.0f}", ratio])
        return len(asked) / took

    peer_fresh, peer_again = _iuliia(fresh, warm, rate)
    _seconds(lambda name: namenorm.transcribe(name, "ru", "en"), warm)
    rate("transcribe, fresh names", lambda name: namenorm.transcribe(name, "ru", "en"), fresh, peer_fresh)
    rate("transcribe, repeated names", lambda name: namenorm.transcribe(name, "ru", "en"), fresh, peer_again)
    few = fresh[: 5 * sample]
    _seconds(lambda name: namenorm.variants(name)[:30], warm)
    rate("variants, 30 results, language guessed", lambda name: namenorm.variants(name)[:30], few)
    _seconds(lambda name: namenorm.variants(name, lang="ru")[:30], warm)
    rate("variants, 30 results, lang=ru", lambda name: namenorm.variants(name, lang="ru")[:30], few)
    spelled = [namenorm.transcribe(name, "ru", "de") for name in fresh[: _WARM + max(50, sample // 4)]]
    _seconds(namenorm.conventions, spelled[:_WARM])
    rate("conventions, fresh spellings", namenorm.conventions, spelled[_WARM:])
    show(["calls a second", "calls", "rate", "x iuliia"], body)


def _iuliia(fresh: list[str], warm: list[str], rate: Callable[..., float]) -> tuple[float | None, float | None]:
    try:
        module: Any = import_module("iuliia")
    except ImportError:
        print("  iuliia is not installed: skipped")
        return None, None
    schema = module.WIKIPEDIA
    _seconds(lambda name: module.translate(name, schema), warm)
    return (
        rate("iuliia (Wikipedia schema), fresh names", lambda name: module.translate(name, schema), fresh),
        rate("iuliia (Wikipedia schema), repeated names", lambda name: module.translate(name, schema), fresh),
    )


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
