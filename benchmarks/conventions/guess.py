"""Which language a name is in: `guess_language` on names that the letter models have not seen.

Names are those of sources that name the language (tools/letter_sources.py), of the strings that tools/splits.py holds
out. *part*: one name part of a list of given and family names or of a label; *two*: two of them, drawn with a fixed
seed, as a full name. Many parts are names in several languages (Иван): "top 2" allows for one such. *believed* is the mean
confidence of the first language: it should equal the share that is right; *error* is the mean gap between the two over ten
bins of confidence. Languages with fewer than 30 such names (Kyrgyz, Mongolian, Tajik, Uzbek, Yiddish, those in Devanagari)
are guessed among, but not measured: the names of foreign places that there are look alike in all of them.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from functools import cache

from benchmarks.conventions.data import SHARED, has_shared, sampled
from benchmarks.conventions.table import percent, show
from namenorm.romanization import guess_language
from namenorm.romanization.library import scheme_ids
from tools.letter_sources import tagged
from tools.splits import Part, part_of

_GROUPS = {"Cyrl": "uk ru be bg mk sr kk az", "Arab": "ar fa ur ckb", "Hebr": "he"}
_ASKED = {"uk ru be bg sr mk": "uk ru be bg sr mk", "ar fa ur": "ar fa ur"}
_Result = tuple[bool, bool, float]  # first is right, first two hold it, confidence of the first


def report(sample: int) -> None:
    """Print accuracy and calibration by language."""
    if not has_shared():
        print("  skipped: the names are in ../shared/data only")
        return
    print(f"language of names held out of the letter models, at most {sample} a language, in %")
    for script, tags in _GROUPS.items():
        served = [tag for tag in tags.split() if scheme_ids(tag)]
        if not served:
            print(f"  {script}: no language is served by a scheme yet")
            continue
        results = {tag: (outcomes(tag, 1, sample), outcomes(tag, 2, sample)) for tag in served}
        body = [_line(tag, *pair) for tag, pair in results.items()]
        for title, some in _ASKED.items():
            if set(some.split()) <= set(results):
                body.append(_line(f"mean {title}", *_pooled(results[tag] for tag in some.split())))
        body.append(_line(f"mean {script}", *_pooled(results.values())))
        show([script, "parts", "first", "top 2", "believed", "error", "two", "first", "top 2", "believed", "error"], body)


def _pooled(results: Iterable[tuple[list[_Result], list[_Result]]]) -> tuple[list[_Result], list[_Result]]:
    parts, twos = zip(*results)
    return [one for part in parts for one in part], [one for two in twos for one in two]


def _line(title: str, *results: list[_Result]) -> list[object]:
    line: list[object] = [title]
    for found in results:
        count = len(found)
        sums = [sum(one[at] for one in found) for at in range(3)]
        line += [count, *(percent(value, count) for value in sums), percent(_error(found), 1)]
    return line


def _error(found: list[_Result]) -> float:
    """Return the expected calibration error over ten bins of confidence."""
    bins: dict[int, list[_Result]] = {}
    for one in found:
        bins.setdefault(min(9, int(one[2] * 10)), []).append(one)
    gaps = (abs(sum(one[0] - one[2] for one in group)) for group in bins.values())
    return sum(gaps) / len(found) if found else 0.0


def outcomes(tag: str, parts: int, sample: int, which: Part = "held") -> list[_Result]:
    """Return how the names of a language fare, each of so many parts."""
    words = list(names(tag, which))
    rng = random.Random(7)
    asked = sampled(words, sample)
    if parts > 1:
        asked = [" ".join([word, *rng.choices(words, k=parts - 1)]) for word in asked]
    found = []
    for name in asked:
        guessed = guess_language(name.title())
        order = [language for language, _ in guessed]
        found.append((order[:1] == [tag], tag in order[:2], guessed[0][1] if guessed else 0.0))
    return found


@cache
def _tagged() -> dict[str, dict[str, float]]:
    return {tag: dict(words) for tag, words in tagged(SHARED).items()}


def names(tag: str, which: Part = "held") -> tuple[str, ...]:
    """Return name words of a language that are in a part of the split: those of people."""
    words = sorted(word for word, weight in _tagged().get(tag, {}).items() if len(word) > 2 and weight > 1)
    return tuple(word for word in words if part_of(word) == which)
