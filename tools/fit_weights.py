"""Learn the weights of evidence, `namenorm/comparison/weighing/weights.json`, from labelled pairs.

    python -m tools.fit_weights              # fits on the "dev" suites and the cases, writes the table, prints figures
    python -m tools.fit_weights --check      # five folds: what is printed is of pairs not fitted on

The pairs: the suites of `benchmarks/compare` in their "dev" part (strings that the encoder was not trained on), the
cases of `tests/cases/compare.csv`, and names mangled by `tools/mangle.py`. A pair becomes the features of its best
alignment; a logistic regression, pulled to the weights set by hand below, gives each feature its weight. Since the best
alignment depends on the weights, this is done in rounds. Same names and different ones count alike in each suite, but
for `STRICT` and `DEAR`, which `RAISED` makes up for, so that scores are probabilities when both are equally likely. Needs numpy and scipy.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from namenorm.comparison.persons import alignment, leftover, relation
from namenorm.comparison.persons.relation import Stages
from namenorm.comparison.score import alignments, guessed_kind
from namenorm.comparison.weighing import weights
from namenorm.comparison.weighing.knots import ALIKE, COSINE, FEW_ALIKE, FEW_COSINE, FIT
from namenorm.comparison.weighing.vectors import encode_missing
from namenorm.comparison.words import learned
from namenorm.parts import person_parts, plain_parts
from namenorm.text import clean, fold

CASES = Path(__file__).parents[1] / "tests" / "cases" / "compare.csv"
ROUNDS = 3
RIDGE = 0.001
FOLDS = 5

BY_HAND = {
    "equal": 1.5, "equal_long": 1.1, "equal_rare": 0.8, "initial": 0.7, "contradicted_initial": -6.3, "number": -6.3,
    "cognate": 2.0, "nickname": 1.8, "gendered": -5.8, "root": -3.5, "gendered_given": -2.0, "gendered_inflected": -1.5, "gendered_agreeing": -0.3, "gendered_womans": 0.5, "omitted_first": -3.3, "disordered": -1.0, "swapped": -1.0, "first_differs": -1.0, "contradicted": -4.8, "far": -4.5, "recut": -0.3, "beside.far": -1.0, "beside.known": -0.5, "crossed.far": 0.5, "crossed": -0.2,
    "omitted_given": -0.5, "omitted_family": -1.6, "omitted_patronymic": -0.2, "omitted_initial": -0.2, "omitted_suffix": -0.8,
    "omitted_of_lone": -0.5, "particle": 0.2, "particle_omitted": -0.1, "suffix": 0.3, "legal": 0.2, "legal_difference": -1.0,
    "acronym": 3.5, "acronym_loose": -1.0, "acronym_within": 2.0, "prior.person": -2.2, "prior.organization": -2.2, "prior.place": -2.2,
    "whole.person": 0.8, "whole.organization": 0.8, "whole.place": 0.8,
    "omitted_first_beside": 1.6, "beside.surname_in_case": -1.0, "beside.replaced": -1.6, "beside.first": -0.7, "single.replaced": -1.2, "kunya": 0.6, "syllable.one": 1.4, "syllable.maybe": 0.6,
    "child": -5.5, "chain": -5.0, "misread": -4.5, "across.apart": -4.0, "X|equal": 2.5, "T.read": 2.5, "T.misread": -4.5, "across.replaced": -3.0, "across.several": -3.0, "across.omitted": -1.5, "over": -1.0, "unordered": -1.0, "disordered_apart": -1.0, "omitted_before": 0.0, "distinct": -1.5, "distinct_across": -1.5, "contradicted_patronymic": -4.3, "single.gendered": 5.7, "omitted_of_given": -1.0, "only_initials": -1.0, "in_case": -0.5, "single.in_case": -0.5, "single.likely_case": -1.0,
}  # fmt: skip
OF_WORDS = {
    "equal": 1.6, "equal_long": 1.4, "equal_rare": 0.4, "exact.generic": 0.5, "exact.small": 0.1, "exact.number": 1.0, "translated.generic": 0.5, "translated.distinct": 1.5,
    "abbreviated": 1.0, "pair": -0.3, "far": -4.0, "opposed": -3.5, "omitted_word": -1.6, "omitted_generic": -0.4, "omitted_legal": -0.2,
    "particle_omitted": 0.0, "nothing_agrees": -2.0, "adjective": 0.5, "core": 0.8, "core_alike": 0.2, "core_filled": -0.5, "core_legal": -3.0, "translated_further": -0.5, "synonym": -2.0, "slip": 1.2, "omitted_word_common": -1.5, "omitted_generic_common": -0.7, "capitals": -1.5, "head": -0.5, "omitted_of_lone": -0.5, "added": -3.5, "trade": -0.3, "omitted_trade": -0.3, "omitted_last": -0.4, "omitted_kind": 0.5, "holding": -3.0, "core_named": 0.6, "long_slip": 0.8, "joined_unlike": -1.0, "another_stem": -1.0, "generic_unlike": -0.7, "another_body": -3.0, "short_slip": 2.4, "name_for_trade": -3.0, "opposed_alone": -1.5, "in_case": 0.8, "misread": -4.5, "other_beginning": -4.0, "two_names": -0.8, "another_half": -2.0, "contracted": -3.0,
}  # fmt: skip
AT_MOST = {
    **{f"beside.{group}.fit{len(FIT) - 1}": 0.0 for group in "ARHKJZO"},
    **dict.fromkeys((
        "X.first", "O.first", "recut", "omitted_given", "omitted_family", "omitted_patronymic", "omitted_initial", "omitted_of_lone", "initial_of_family", "legal_difference",
        "o.omitted_word", "p.omitted_word", "o.omitted_legal", "particle_omitted", "crossed", "o.nothing_agrees", "p.nothing_agrees",
        "gendered_given", "gendered_inflected", "further", "beside.far", "beside.known", "beside.known1", "beside.first", "beside.extended", "beside.surname_in_case", "beside.replaced", "single.replaced", "o.pair", "p.pair", "o.further2", "o.further3", "p.further2", "p.further3", "single.far", "o.particle_omitted", "p.particle_omitted", "o.omitted_generic", "p.omitted_generic",
        "p.omitted_legal", "gendered_agreeing", "omitted_syllable", "L.extended", "N.extended", "B.extended", "single.L.known1", "single.L.known2", "single.L.known1_slip", "single.L.known2_slip", "single.N.known1", "single.N.known2", "single.N.known1_slip", "single.N.known2_slip", "B.known1", "B.known2", "B.known1_slip", "B.known2_slip", "B.syllables", *(f"{mark}.{count}" for mark in ("L", "single.L", "beside") for count in ("surnames2", "givens2")), *(f"{mark}.known{count}_based" for mark in ("L", "N", "B", "single.L", "single.N") for count in (1, 2)), "o.head", "p.head", "o.capitals", "p.capitals", "acronym_loose", "o.another_body", "L.syllables", "N.homophones", "N.known1_slip", "N.known2_slip", "N.known1", "N.known2", "disordered", "swapped", "unordered", "disordered_apart", "omitted_before", "omitted_after_given", "distinct", "distinct_across", "o.core_filled", "p.core_filled", "o.translated_further", "p.translated_further",  "o.omitted_of_lone", "p.omitted_of_lone", "o.trade", "p.trade", "o.omitted_trade", "p.omitted_trade", "omitted_of_given", "only_initials", "in_case", "single.in_case", "single.likely_case", "K.misread1", "K.misread2", "K.misread3", "J.misread1", "J.misread2", "J.misread3", "J.misread4", "X", "X.no_fit", *(f"X.size{size}" for size in range(7)), "across.apart", "across.replaced", "across.several", "across.omitted", "o.another_stem", "o.two_names", "o.generic_unlike", "o.joined_unlike", "o.omitted_last", "p.another_stem", "p.generic_unlike", "p.joined_unlike",
    ), 0.0),
    **dict.fromkeys(("o.far", "p.far", "o.opposed", "p.opposed", "o.added", "p.added", "o.name_for_trade"), -2.5), "o.opposed_alone": 0.0, "far": -4.5, "patronymic.sounds0": -5.0, "root": -2.5, "first_differs": -2.5, "omitted_suffix": -1.2, "crossed.far": 0.5, "N.signs": -2.0, "T.misread": -3.5, "o.core_legal": -3.0, "o.holding": -2.5, "p.core_legal": -3.0, "o.omitted_word_common": -0.8, "o.omitted_generic_common": -0.4, "prior.person": -0.5, "prior.organization": -0.5, "prior.place": -1.3,
}  # fmt: skip
"""What never speaks for a pair, or speaks against it at least so much."""
AT_LEAST = {**dict.fromkeys(("o.in_case", "K.read1", "K.read2", "K.read3", "J.read1", "J.read2", "J.read3", "J.read4", "Z.read"), 0.0), "X|equal": 1.5, "T.read": 1.5, "L.one": 0.0, "B.one": 0.0, "particle": 0.0, "kunya": 0.0, "legal": 0.0, "o.exact.legal": 0.0, "p.exact.legal": 0.0}
"""What never speaks against a pair, though sister companies often share it."""
FIXED = frozenset({"omitted_first_beside", "gendered", "single.gendered", "number", "contradicted_initial", "contradicted", "contradicted_patronymic", "child", "chain", "misread", "across.apart", "o.another_body", "o.in_case", "o.misread", "o.other_beginning", "o.another_half", "o.contracted", "o.short_slip", "o.synonym", "over", "omitted_first"})
"""Weights that stay as set by hand: what they guard against is rare in the data and dear in use."""


class Labelled(NamedTuple):
    """A pair with its label, its kind, the suite it is from and how much it counts."""

    left: str
    right: str
    same: bool
    kind: str
    suite: str
    weight: float


def by_hand(name: str) -> float:
    """Return the weight a feature has before anything is learned."""
    if name in BY_HAND:
        return BY_HAND[name]
    mark, _, rest = name.partition(".")
    if mark in ("o", "p"):
        if rest.startswith("generic."):
            return 2.0 * ((FEW_COSINE if "cosine" in rest else FEW_ALIKE)[int(rest[-1])] - 0.8)
        return OF_WORDS.get(rest, 0.0)
    blind = mark.endswith("-")
    if mark == "beside" and ".fit" in rest:
        return min(0.0, (1.8 if rest[0] in "JKZ" else 1.2) * (FIT[int(rest[-1])] + 0.6))
    if mark in ("beside", "joined") and rest[:-1] in ("sounds", "letters", "cosine"):
        return 0.0
    if mark == "oblique":
        return 3.0 * (FEW_ALIKE[int(rest[-1])] - 0.5)
    if mark == "abdul":
        return 3.0 * (FEW_ALIKE[int(rest[-1])] - 0.8)
    if mark == "patronymic":
        return 5.0 * (FEW_ALIKE[int(rest[-1])] - 0.75)
    for measure, knots, middle, slope in (("letters", ALIKE, 0.7, 2.0), ("sounds", ALIKE, 0.72, 9.0 if blind else 3.0), ("cosine", COSINE, 0.62, 8.0), ("fit", FIT, -1.0, 1.0)):
        if rest.startswith(measure) and rest[len(measure) :].isdigit():
            return slope * (knots[int(rest[len(measure) :])] - middle)
    return {"first": -0.5, "syllables": -0.5, "signs": -3.0, "inflected": 0.5, "based": 0.5, "known1": -0.3, "known2": -0.8, "known1_slip": -0.1, "known2_slip": -0.3, "homophones": -1.0}.get(rest, 0.0)


def features_of(pair: Labelled, stages: Stages) -> dict[str, float]:
    """Return the summed features of a pair's best alignment."""
    left, right = clean(pair.left), clean(pair.right)
    kind = pair.kind or guessed_kind(left, right)
    cut = person_parts if kind == "person" else plain_parts
    one, two = cut(left), cut(right)
    found: dict[str, float] = defaultdict(float)
    if one and two:
        found[f"prior.{kind}"] = 1.0
        for item in alignments(one, two, kind, stages, fold(left) == fold(right)):  # type: ignore[arg-type]
            for name, value in item.features:
                found[name] += value
    if pair.suite in UNLISTED:
        found = {name: value for name, value in found.items() if not OF_LISTS.search(name)}
    if "over" in found:  # the odds are at a limit, whatever the other weights: nothing is learned of them here
        return {"over": -weights.weight_of(found.items())}
    return found


def matrix(rows: Sequence[dict[str, float]], names: dict[str, int]) -> sparse.csr_matrix:
    """Return the features as a sparse matrix, one row a pair."""
    data, columns, starts = [], [], [0]
    for row in rows:
        for name, value in row.items():
            columns.append(names.setdefault(name, len(names)))
            data.append(value)
        starts.append(len(data))
    return sparse.csr_matrix((data, columns, starts), shape=(len(rows), len(names)))


def fit(x: sparse.csr_matrix, y: np.ndarray, sample: np.ndarray, names: Sequence[str], ridge: float = RIDGE) -> np.ndarray:
    """Return the weights of least weighted log loss, pulled to those set by hand.

    Letters, sounds and cosine never speak against a pair for being more alike: their weights rise from knot to knot.
    """
    steps = rises(names)
    start = np.array([by_hand(name) for name in names])
    bounds = limits(names, steps, start)
    turned = (x @ steps).tocsr()
    total = sample.sum()
    begin = np.linalg.solve(steps.toarray(), start)
    low, high = (np.array([limit if limit is not None else end for limit in side]) for side, end in zip(zip(*bounds), (-99.0, 99.0)))

    def loss(u: np.ndarray) -> tuple[float, np.ndarray]:
        z = turned @ u
        p = 1 / (1 + np.exp(-np.clip(z, -30, 30)))
        away = steps @ u - start
        value = (sample * (np.logaddexp(0, z) - y * z)).sum() / total + ridge / 20 * (away**2).sum()
        return value, turned.T @ (sample * (p - y)) / total + ridge / 10 * (steps.T @ away)

    found = minimize(loss, np.clip(begin, low, high), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 3000, "maxfun": 4000})
    print(f"loss {found.fun:.4f} after {found.nit} steps: {found.message}")
    return steps @ found.x


def rises(names: Sequence[str]) -> sparse.csr_matrix:
    """Return the matrix from steps to weights: the weight of a knot is the sum of the steps up to it."""
    at = {name: place for place, name in enumerate(names)}
    rows, columns = [], []
    for name, place in at.items():
        family, number = _knot(name)
        found = [at[f"{family}{lower}"] for lower in range(number + 1) if f"{family}{lower}" in at] if family else [place]
        rows += [place] * len(found)
        columns += found
    return sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(names), len(names)))


def _knot(name: str) -> tuple[str, int]:
    match = re.fullmatch(r"(.*\.(?:letters|sounds|cosine|fit|less|more))(\d+)", name)
    return (match[1], int(match[2])) if match else ("", 0)


def limits(names: Sequence[str], steps: sparse.csr_matrix, start: np.ndarray) -> list[tuple[float | None, float | None]]:
    """Return the bounds of the steps."""
    found: list[tuple[float | None, float | None]] = []
    for place, name in enumerate(names):
        family, _ = _knot(name)
        lowest = bool(family) and steps[place].nnz == 1
        if name in FIXED:
            found.append((start[place], start[place]))
        elif name.endswith(("equal_long", "equal_rare")) or name == "equal":
            found.append((0.25, None))
        elif name in AT_LEAST:
            found.append((AT_LEAST[name], AT_MOST.get(name)))
        elif name in AT_MOST:
            found.append((None, AT_MOST[name]))
        else:
            found.append((0.0, None) if family and not lowest else (None, None))
    return found


def f1(p: np.ndarray, y: np.ndarray, threshold: float) -> float:
    """Return F1 at a threshold."""
    said = p >= threshold
    right = (said & (y > 0)).sum()
    return float(2 * right / max(1, said.sum() + (y > 0).sum()))


def report(pairs: Sequence[Labelled], p: np.ndarray, y: np.ndarray) -> None:
    """Print by suite: F1 at the threshold, the best F1, recall at 99 % precision."""
    print(f"{'suite':28} {'pairs':>6} {'F1':>6} {'best':>6} {'at':>5} {'R@99':>6}")
    suites = np.array([pair.suite for pair in pairs])
    for suite in dict.fromkeys(suites):
        at = suites == suite
        order = np.argsort(-p[at], kind="stable")
        hits = np.cumsum(y[at][order])
        precision = hits / np.arange(1, at.sum() + 1)
        recall = hits / max(1, y[at].sum())
        scores = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
        best = int(scores.argmax())
        good = recall[precision >= 0.99].max() if (precision >= 0.99).any() else 0.0
        print(f"{suite:28} {at.sum():6} {f1(p[at], y[at], weights.MATCH_THRESHOLD):6.3f} {scores[best]:6.3f} {p[at][order][best]:5.2f} {good:6.3f}")


def cases() -> list[Labelled]:
    """Return the cases of the tests, each as heavy as several pairs."""
    with CASES.open(encoding="utf-8") as file:
        return [
            Labelled(row["left"], row["right"], row["same"] == "yes", row["kind"], "cases" if row["kind"] == "person" else "cases of bodies", 1.0 if row["same"] == "yes" else DEAR)
            for row in csv.DictReader(file)
        ]


def balanced(pairs: Iterable[Labelled], shares: dict[str, float]) -> list[Labelled]:
    """Give each suite its share of the total, half of it to same and half to different names, which may count more."""
    grouped: dict[tuple[str, bool], list[Labelled]] = defaultdict(list)
    for pair in pairs:
        grouped[pair.suite, pair.same].append(pair)
    found = []
    for (suite, same), group in grouped.items():
        each = shares.get(suite, 1.0) * 1000 / len(group) * (STRICT if suite.endswith("-tokens") and not same else 1.0)
        found += [pair._replace(weight=each * pair.weight) for pair in group]
    return found


UNLISTED = frozenset({"made near"})
"""Made-up suites whose words are weighed as if the lists did not have them: most names of the world are in no list."""
OF_LISTS = re.compile(r"(^|\.)known")
RAISED = {"prior.person": 0.7, "prior.organization": 0.7, "prior.place": 0.5}
"""What is added to the priors in the end, in natural-log odds: different names count more than same ones above, so that scores come out too low.

Less to that of places: a place and its part, its district or its prison (Multan) have most of a name in common, which the suites hardly hold."""
LEFT_OUT = frozenset({"sanctions-all"})
"""Suites that hold aliases which are no spellings of the name."""
COMPOSED = {"made latin": ("latin-classes",), "made across": ("cyrillic-tokens", "arabic-tokens", "hebrew-tokens")}
"""Full names put together from pairs of words of these suites: what names share that are near one another."""
DEAR = 2.4
"""How much a hard negative of the cases counts against a pair that is the same: a wrong identity is worse than a missed one."""
STRICT = 4.0
"""How much different words count against same ones across scripts, where one word is easily like another."""
SHARES = {"cases": 4.0, "cases of bodies": 2.0, "made persons": 1.0, "made bodies": 1.0, "made near": 1.0, "made latin": 0.3, "made across": 0.3, "slavic-press": 6.0, "sanctions": 6.0, "latin-spellings": 4.5, "full-names": 2.5, "organizations": 1.5, "cyrillic-tokens": 3.0, "hebrew-tokens": 3.0}
"""How much a suite counts against the others, which count 1."""


def pairs_to_fit(most: int) -> list[Labelled]:
    """Return all labelled pairs, at most so many of a suite."""
    from benchmarks.compare import suites
    from tools import mangle

    found = cases()
    found += [Labelled(left, right, same, "person", "made persons", 1.0) for left, right, same in mangle.persons(4000, 1)]
    found += [Labelled(left, right, same, "organization", "made bodies", 1.0) for left, right, same in mangle.bodies(4000, 2)]
    found += [Labelled(left, right, same, "person", "made near", 1.0) for left, right, same in mangle.neighbours(4000, 4)]
    for name, sources in COMPOSED.items():
        found += [Labelled(*pair, "person", name, 1.0) for pair in mangle.composed([pair[:3] for source in sources for pair in suites.load(source, "dev")], 4000, 3)]
    for name in suites.NAMES:
        if name not in LEFT_OUT:
            found += [Labelled(*pair[:4], name, 1.0) for pair in suites.load(name, "dev")[:most]]
    return balanced([pair for pair in found if not is_another_name(pair)], SHARES)


def is_another_name(pair: Labelled) -> bool:
    """Tell whether an alias is no spelling of the name but another one: a part of it is far from all of the other.

    Sanctioned people have such aliases, organizations names in translation, places exonyms: no rule can know them.
    """
    if not (pair.same and pair.suite in ("sanctions", "organizations", "places")):
        return False
    cut = person_parts if pair.kind == "person" else plain_parts
    items = alignments(cut(clean(pair.left)), cut(clean(pair.right)), pair.kind, Stages(encoder=False), False)  # type: ignore[arg-type]
    return any(name.endswith(("far", "opposed")) for item in items for name, _ in item.features)


def encode_all(pairs: Sequence[Labelled]) -> None:
    """Encode all parts in one go: much faster than pair by pair."""
    texts = dict.fromkeys(part.text for pair in pairs for name in (pair.left, pair.right) for part in plain_parts(clean(name)))
    encode_missing(texts)


def main() -> None:
    """Fit and write, or fit by folds and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--most", type=int, default=6000, help="most pairs of a suite")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    pairs = pairs_to_fit(arguments.most)
    start_time = time.perf_counter()
    encode_all(pairs)
    print(f"{len(pairs)} pairs; parts encoded in {time.perf_counter() - start_time:.0f} s")
    y = np.array([float(pair.same) for pair in pairs])
    sample = np.array([pair.weight for pair in pairs])
    known: dict[str, float] = {}
    for turn in range(arguments.rounds):
        use(known)
        both = [[features_of(pair, Stages(encoder=encoder)) for pair in pairs] for encoder in (True, False)]
        names: dict[str, int] = {}
        rows = both[0] + both[1]
        x = matrix(rows, names)
        twice, weight = np.concatenate([y, y]), np.concatenate([sample, 0.3 * sample])
        fitted = fit(x, twice, weight, list(names))
        known = dict(zip(names, fitted))
        print(f"round {turn + 1}: {len(names)} features, {time.perf_counter() - start_time:.0f} s")
    raised = np.array([RAISED.get(name, 0.0) for name in names])
    p = 1 / (1 + np.exp(-(x[: len(pairs)] @ (fitted + raised))))
    if arguments.check:
        fold_of = np.arange(len(pairs)) % FOLDS
        for at in range(FOLDS):
            there = np.concatenate([fold_of != at, fold_of != at])
            w = fit(x[there], twice[there], weight[there], list(names)) + raised
            p[fold_of == at] = 1 / (1 + np.exp(-(x[: len(pairs)][fold_of == at] @ w)))
        report(pairs, p, y)
        return
    report(pairs, p, y)
    stored = {name: round(float(value), 3) for name, value in sorted(zip(names, fitted + raised)) if abs(value) >= 0.0005}
    weights.TABLE.write_text(json.dumps(stored, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(stored)} weights written to {weights.TABLE.name}")


def use(known: dict[str, float]) -> None:
    """Make the comparison use these weights, and those set by hand for what is not among them."""
    table = _Filled(known)
    for remembered in (relation.remembered, relation.apart, relation.far, leftover.omitted, alignment._by_roles, learned._best_fit):
        remembered.cache_clear()
    weights.table = lambda: table  # type: ignore[assignment]


class _Filled(dict[str, float]):
    def __missing__(self, name: str) -> float:
        return by_hand(name)

    def get(self, name: str, default: float = 0.0) -> float:  # type: ignore[override]
        return self[name]


if __name__ == "__main__":
    main()
