"""Pairs a second: single comparisons beside logic-v2 in the same run, `compare_many`, and the encoder's parts.

CPU seconds of the process, medians over batches that take turns: a shared machine's wall clock says little. "Unseen"
pairs have names that were not compared before; "parts known" are other pairs of the same names, whose parts are remembered;
"again" are the same pairs once more, of which the last thousand are remembered whole. Two spellings of one politician,
in Latin letters or one in another script, ask the encoder.
"""

from __future__ import annotations

import gzip
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

import namenorm
from benchmarks.compare.data import SHARED
from benchmarks.compare.matchers import peers
from benchmarks.compare.records import Pair

BATCHES, BATCH, FEW = 8, 250, 50
LATIN = frozenset({"en", "de", "fr", "pl", "cs"})
NATIVE = frozenset({"ru", "uk", "bg", "fa", "ar", "he", "el", "zh", "ja", "ko"})


def report(bulk: int) -> None:
    """Print the table; `compare_many` is given so many pairs."""
    pairs = _pairs(_names())
    alike = {"compare, alike, unseen": _alike(LATIN), "compare, across scripts, unseen": _alike(NATIVE)}
    logic = next((matcher for matcher in peers() if "logic" in matcher.name), None)
    measured: dict[str, list[float]] = {}
    for batch in range(BATCHES + 1):
        for label, without in (("compare", ()), ("compare without the encoder", ("encoder",))):
            chosen = list(islice(pairs, BATCH))
            compare = partial(namenorm.compare, kind="person", without=without)
            others = [(left, right) for (left, _), (_, right) in zip(chosen, chosen[1:] + chosen[:1])]
            for turn, some in (("unseen", chosen), ("again", chosen), ("parts known", others)):
                cost = _cost(partial(_each, compare, some))
                if batch:  # the first warms up
                    measured.setdefault(f"{label}, {turn}", []).append(len(chosen) / cost)
        for label, some in alike.items():
            chosen = list(islice(some, FEW))
            cost = _cost(partial(_each, partial(namenorm.compare, kind="person"), chosen))
            if batch and chosen:  # there are few spellings of one politician in two Latin languages
                measured.setdefault(label, []).append(len(chosen) / cost)
        if logic:
            chosen = list(islice(pairs, BATCH))
            cost = _cost(partial(logic.scores, [Pair(left, right, True, "person", "", "", "") for left, right in chosen]))
            if batch:
                measured.setdefault("logic-v2", []).append(len(chosen) / cost)
    usual = statistics.median(measured["logic-v2"]) if logic else 0.0
    for label, rates in sorted(measured.items()):
        rate = statistics.median(rates)
        print(f"  {label:36} {rate:9,.0f} pairs a CPU second {f'{rate / usual:6.2f} x logic-v2' if usual else ''}")
    _bulk(bulk)
    _encoder()


def _names() -> list[str]:
    """Return distinct Latin spellings of politicians, shuffled."""
    names = sorted({name for _, lang, name in _politicians() if lang in LATIN})
    random.Random(1).shuffle(names)
    return names


def _politicians() -> list[tuple[str, str, str]]:
    """Return id, language and name."""
    with gzip.open(SHARED / "train" / "everypolitician_names.tsv.gz", "rt", encoding="utf-8") as file:
        rows = (line.split("\t") for line in file)
        return [(row[0], row[2], row[3]) for row in rows]


def _alike(languages: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the English name of each politician with another spelling, in one of these languages."""
    english: dict[str, str] = {}
    others: dict[str, str] = {}
    for id, lang, name in _politicians():
        (english if lang == "en" else others if lang in languages else {}).setdefault(id, name)
    found = sorted((english[id], others[id]) for id in english if others.get(id, english[id]) != english[id])
    random.Random(1).shuffle(found)
    yield from found


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    half = len(names) // 2
    yield from zip(names[:half], names[half:])


def _each(compare: Callable[[str, str], object], pairs: Sequence[tuple[str, str]]) -> None:
    for left, right in pairs:
        compare(left, right)


def _cost(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def _bulk(count: int) -> None:
    """Print the rate of `compare_many` over random pairs of 50,000 distinct Latin words."""
    with gzip.open(SHARED / "train" / "wikidata_name_parts.tsv.gz", "rt", encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file)
        words = sorted({row[3].capitalize() for row in rows if row[2] == "und-Latn" and row[3].isalpha() and len(row[3]) > 2})
    draw = random.Random(2)
    chosen = draw.sample(words, min(50_000, len(words)))
    lefts, rights = ([f"{draw.choice(chosen)} {draw.choice(chosen)}" for _ in range(count)] for _ in range(2))
    namenorm.compare_many(lefts[:1000], rights[:1000], kind="person")
    start, clock = time.process_time(), time.perf_counter()
    namenorm.compare_many(lefts, rights, kind="person")
    cost, wall = time.process_time() - start, time.perf_counter() - clock
    print(f"  compare_many, {count:,} pairs over {len(chosen):,} words: {count / cost:,.0f} a CPU second, {count / wall:,.0f} a second")


def _encoder() -> None:
    """Print how many parts a second the encoder takes, in one batch and one by one."""
    from namenorm.encoder import encode

    parts = [part for name in _names()[:4000] for part in name.split()][:4000]
    encode(parts[:100])
    batch = len(parts) / _cost(lambda: encode(parts))
    single = 300 / _cost(lambda: [encode([part]) for part in parts[:300]])
    print(f"  encoder: {batch:,.0f} parts a CPU second in a batch, {single:,.0f} one by one")
