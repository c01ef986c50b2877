"""The way back by `conventions`: the native form of a spelling, and the target language that writes so.

Native forms are given and family names of the languages (names_by_locale_faker, names_by_locale_mimesis),
of the strings that tools/splits.py holds out of the letter models (without the data folder, words of the open table), each written for one target language drawn with a fixed seed. Given the script,
proposals in other scripts are left out; *rows* counts proposals as they come, *forms* counts each native form once.

The target language is looked for among the first three languages of the proposals ("und" is none); a spelling that
several languages share in its row of the table counts when any of them is there.
"""

from __future__ import annotations

import random
from collections import defaultdict

import namenorm
from benchmarks.conventions.data import FILES, Cell, cells, has_shared, locale_names, sampled
from benchmarks.conventions.table import percent, show
from namenorm.records import Convention
from namenorm.scripts import scripts_in
from tools.splits import part_of

_LANGUAGES = {"Cyrl": ("ru", "uk", "bg", "mk"), "Grek": ("el",), "Geor": ("ka",), "Armn": ("hy",)}


def report(sample: int) -> None:
    """Print both tables."""
    _natives(max(1, sample // 4))
    _targets(sample)


def _natives(sample: int) -> None:
    print("native form among the first five proposals, given the script, in %")
    body: list[list[object]] = []
    for script, languages in _LANGUAGES.items():
        totals = [0, 0, 0, 0]
        for lang in languages:
            result = _native_counts(lang, script, sample)
            totals = [one + other for one, other in zip(totals, result)]
            body.append([f"{script} {lang}", *_shares(result)])
        if len(languages) > 1:
            body.append([f"{script} all", *_shares(totals)])
    show(["script", "names", "1st row", "5 rows", "5 forms"], body)


def _shares(counts: list[int]) -> list[object]:
    return [counts[0], *(percent(hits, counts[0]) for hits in counts[1:])]


def _native_counts(lang: str, script: str, sample: int) -> list[int]:
    targets = sorted(
        {i.target for i in namenorm.schemes() if lang in i.languages and i.id.startswith("press-")} - {"und"}
    )
    names = [name for name in _names(lang) if scripts_in(name) == (script,)]
    if not targets:
        return [0, 0, 0, 0]
    rng = random.Random(7)
    counts = [0, 0, 0, 0]
    for name in sampled(names, sample):
        spelling = namenorm.transcribe(name.title(), lang, rng.choice(targets))
        natives = [c.native.lower() for c in namenorm.conventions(spelling) if scripts_in(c.native) == (script,)]
        forms = list(dict.fromkeys(natives))
        hits = (1, name in natives[:1], name in natives[:5], name in forms[:5])
        counts = [one + other for one, other in zip(counts, hits)]
    return counts


def _names(lang: str) -> list[str]:
    if has_shared():
        return sorted(name for name in locale_names(lang) if len(name) > 2 and part_of(name) == "held")
    words = (word.lower() for cell in cells("open") if cell.source == lang for word in cell.native.split())
    return sorted(set(words))


def _targets(sample: int) -> None:
    print(
        "target language of the tables' spellings among the first three languages proposed, in %; own: without sharing"
    )
    body = []
    for which in FILES:
        by_spelling: dict[tuple[str, str], list[Cell]] = defaultdict(list)
        for cell in cells(which):
            if not cell.exception and scripts_in(cell.expected) == ("Latn",):
                by_spelling[cell.native, cell.expected].append(cell)
        asked = sampled(sorted(by_spelling), sample)
        of, hits = 0, [0, 0, 0]
        for native, spelling in asked:
            shared = {cell.target for cell in by_spelling[native, spelling]}
            free = _first_three(namenorm.conventions(spelling))
            told = _first_three(namenorm.conventions(spelling, native=native))
            of += len(shared)
            found = (len(shared) * bool(free & shared), len(free & shared), len(shared) * bool(told & shared))
            hits = [one + other for one, other in zip(hits, found)]
        body.append([which, len(asked), of, *(percent(hit, of) for hit in hits)])
    show(["plain cells", "spellings", "cells", "shared", "own", "shared, given the native"], body)


def _first_three(found: tuple[Convention, ...]) -> set[str]:
    return set(list(dict.fromkeys(c.target for c in found if c.target != "und"))[:3])
