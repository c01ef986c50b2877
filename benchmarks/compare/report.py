"""Run the matchers over the suites and print the tables."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from benchmarks.compare import suites
from benchmarks.compare.homophones import are_homophones
from benchmarks.compare.matchers import Matcher, registry_knows
from benchmarks.compare.measures import Figures, f1_at, figures
from benchmarks.compare.records import Pair, Part
from benchmarks.compare.sanctions import shares_no_word
from benchmarks.compare.tokens import ACROSS

Array: TypeAlias = "np.ndarray[Any, Any]"
FEW = 200
_SINGLE_WORDS = (*ACROSS, "latin-classes")


class Run(NamedTuple):
    """What one matcher made of one suite."""

    suite: str
    matcher: Matcher
    pairs: list[Pair]
    scores: Array
    seconds: float

    @property
    def same(self) -> Array:
        """The labels."""
        return np.array([pair.same for pair in self.pairs], dtype=float)

    def figures(self) -> Figures:
        """The figures."""
        return figures(self.same, self.scores, self.matcher.threshold)


def run(suite: str, pairs: Sequence[Pair], matcher: Matcher) -> Run:
    """Score the pairs of a suite, at most as many as the matcher is asked, and take the time."""
    asked = list(pairs[: matcher.most] if matcher.most else pairs)
    start = time.perf_counter()
    scores = matcher.scores(asked)
    return Run(suite, matcher, asked, scores, time.perf_counter() - start)


def measure(
    names: Sequence[str], part: Part, sample: int | None, own: Matcher, without: Matcher, others: Sequence[Matcher]
) -> list[Run]:
    """Measure and print suite by suite, then all together; return every run."""
    runs: list[Run] = []
    for name in names:
        pairs = suites.load(name, part)[:sample]
        print(f"\n=== {name} ({part}): {len(pairs)} pairs, {sum(pair.same for pair in pairs)} same; {languages(pairs)}")
        here = [run(name, pairs, matcher) for matcher in [own, *others]]
        runs += here
        show(here)
        _by_language(here[0])
        _by_group(here[0])
        if name in _SINGLE_WORDS:
            _without_homophones(here)
        if name in ("organizations", "places"):
            _registry(here[0], run(name, pairs, without))
        if name.startswith("sanctions"):
            blind = sum(shares_no_word(pair) for pair in pairs if pair.same)
            print(f"  {blind} positives share no similar word")
    if len(names) > 1:
        _pooled(runs, [own, *others])
    return runs


def languages(pairs: Sequence[Pair]) -> str:
    """Return the number of pairs by languages, those with few pairs together."""
    counts = Counter(pair.languages for pair in pairs)
    large = [f"{name} {number}" for name, number in counts.most_common() if number >= FEW]
    rest = sum(number for number in counts.values() if number < FEW)
    return ", ".join([*large, *([f"others {rest}"] if rest else [])])


def show(runs: Sequence[Run]) -> None:
    """Print the figures of several matchers on one suite."""
    _head()
    for one in runs:
        _line(one)


def _head() -> None:
    print(
        f"  {'':34} {'F1 own':>7} {'best':>6} {'at':>5} {'AP':>6} {'R@99P':>6} {'calib':>6} {'Brier':>6} {'pairs/s':>9}"
    )


def _line(one: Run, note: str = "") -> None:
    made = one.figures()
    speed = len(one.pairs) / max(one.seconds, 1e-9)
    few = f"  ({made.pairs} pairs)" if one.matcher.most and made.pairs else ""
    print(
        f"  {one.matcher.name + note:34} {made.f1:7.3f} {made.best_f1:6.3f} {made.best_threshold:5.2f} {made.average_precision:6.3f}"
        f" {made.recall_99:6.3f} {made.calibration:6.3f} {made.brier:6.3f} {speed:9.0f}{few}"
    )


def _by_language(one: Run) -> None:
    counts = Counter(pair.languages for pair in one.pairs)
    slices = np.array([pair.languages if counts[pair.languages] >= FEW else "others" for pair in one.pairs])
    _slices(one, slices, "by languages")


def _by_group(one: Run) -> None:
    """Print how often each way of making a pair is called the same (recall of positives, errors of negatives)."""
    called = one.scores >= one.matcher.threshold
    groups = np.array([pair.group for pair in one.pairs])
    shares = [f"{group} {called[groups == group].mean():.3f}" for group in sorted(set(groups.tolist()))]
    print(f"  called the same, {one.matcher.name}: {', '.join(shares)}")


def _without_homophones(runs: Sequence[Run]) -> None:
    """Print the figures without the negatives that sound like the right word."""
    print(f"  without {sum(are_homophones(runs[0].pairs))} negatives that sound like what the data give:")
    for one in runs:
        told = ~np.array(are_homophones(one.pairs))
        kept = [pair for pair, is_in in zip(one.pairs, told) if is_in]
        _line(Run(one.suite, one.matcher, kept, one.scores[told], one.seconds * len(kept) / len(one.pairs)))


def _slices(one: Run, slices: Array, title: str) -> None:
    names = sorted(set(slices.tolist()))
    if len(names) > 1:
        parts = [
            f"{name} {f1_at(one.same[slices == name], one.scores[slices == name], one.matcher.threshold):.3f}"
            for name in names
        ]
        print(f"  F1 {title}, {one.matcher.name}: {', '.join(parts)}")


def _registry(with_it: Run, without: Run) -> None:
    known = np.array([registry_knows(pair) for pair in with_it.pairs])
    print(f"  the registry knows both names of {known.sum()} pairs")
    _line(without)
    for title, chosen in (("known", known), ("unknown", ~known)):
        if chosen.any():
            kept = [pair for pair, is_in in zip(with_it.pairs, chosen) if is_in]
            for one in (with_it, without):
                share = one.seconds * len(kept) / len(one.pairs)
                _line(Run(one.suite, one.matcher, kept, one.scores[chosen], share), f", {title} pairs")


def _pooled(runs: Sequence[Run], matchers: Sequence[Matcher]) -> None:
    pooled = sorted({one.suite for one in runs} & set(suites.POOLED))
    print(
        f"\n=== pooled over {len(pooled)} suites (calibration at equal numbers of positives and negatives: prior 0.5)"
    )
    _head()
    for matcher in matchers:
        own = [one for one in runs if one.matcher is matcher and one.suite in suites.POOLED]
        pairs = [pair for one in own for pair in one.pairs]
        _line(
            Run("pooled", matcher, pairs, np.concatenate([one.scores for one in own]), sum(one.seconds for one in own))
        )
    print("\n  suite                F1 own   best  R@99P | best peer: best F1         R@99P")
    for suite in dict.fromkeys(one.suite for one in runs):
        _against(next(one for one in runs if one.suite == suite), [one for one in runs if one.suite == suite][1:])


def _against(own: Run, others: Sequence[Run]) -> None:
    made = own.figures()
    text = f"  {own.suite:20} {made.f1:6.3f} {made.best_f1:6.3f} {made.recall_99:6.3f}"
    if others:
        theirs = [(one.figures(), one.matcher.name) for one in others]
        best, name = max(theirs, key=lambda item: item[0].best_f1)
        text += f" | {best.best_f1:.3f} {name:34} {max(item.recall_99 for item, _ in theirs):.3f}"
    print(text)
