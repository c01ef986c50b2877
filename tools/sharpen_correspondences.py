"""Teach the correspondences of letters which near words are no spellings of one another; rewrites some of the tables.

    python -m tools.sharpen_correspondences ../shared/data/train         # after make_correspondences; about ten minutes on one core
    python -m tools.sharpen_correspondences ../shared/data/train Hebr    # one table

`tools/make_correspondences.py` learns from spellings of one name alone, so that it takes a letter that is often left out
for one that tells little. Here the costs go on from there: each pair of words is the sum over all ways to cut it into chunks, and a
logistic loss parts the pairs of the data from words that the encoder finds near and that no file ties to each other. Costs are
first counted from the best that either chunk can cost, and are held near where they began, the nearer the noisier the data.
All words are of the "train" part. Scripts whose tables did not gain by it on dev (Cyrillic, Han, Latin) are left alone.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np

from benchmarks.compare.links import token_links
from namenorm.comparison.words.correspondence import ALONE, ANY, STRANGE, loss, spelled, table_of
from namenorm.encoder import encode
from tools import make_correspondences as unsharpened
from tools.make_correspondences import pairs, steps

Floats: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"
Chunks: TypeAlias = "dict[tuple[str, str], int]"


class Setting(NamedTuple):
    """How often all pairs are gone through, how strongly costs are held, which share of the pairs is taken for sound."""

    turns: int
    hold: float
    sound: float


SETTINGS = {"Arab": Setting(5, 3.0, 0.97), "Hebr": Setting(5, 3.0, 0.97), "Kana": Setting(5, 3.0, 0.97), "Hang": Setting(3, 300.0, 0.86)}
"""Chosen on dev. A seventh of the Korean pairs set one person's given name beside another's surname."""
MOST_SAME, MOST_OTHER, MOST_WORDS = 40_000, 60_000, 25_000
NEAREST, TAKEN = 24, 3
LONGEST = 15
BLOCK = 256
RATE = 0.03
SMOOTH = 0.015
"""What the label of a pair is short of certain: some are wrong."""
UNLIKELY = 140
"""Cost, in tenths of a nat, from which chunks are no longer kept."""
_IMPOSSIBLE = -60.0


class Block(NamedTuple):
    """Pairs of equal lengths: steps from state to state, the number of the chunks of each step and pair, labels and weights."""

    states: int
    steps: list[tuple[int, int]]
    chunks: np.ndarray
    labels: Floats
    weights: Floats
    size: int


def native_pairs(folder: Path, script: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the words (native, Latin) of all pairs of the files, by their letters as the tables know them."""
    found = {}
    for pair in unsharpened.all_pairs(folder, {script}):
        native, latin, which = unsharpened.turned(pair)
        if which == script:
            found[spelled(native, script), spelled(latin, "Latn")] = native, latin
    return found


def near_words(same: Iterable[tuple[str, str]], tied: dict[tuple[str, str], tuple[str, str]], rng: np.random.Generator) -> list[tuple[str, str]]:
    """Return pairs that the encoder finds near, though no file ties them, nor both to a third word."""
    partners: dict[str, set[str]] = defaultdict(set)
    for native, latin in tied:
        partners[native].add(latin)
        partners[latin].add(native)
    words: list[dict[str, str]] = [{}, {}]
    for key in same:
        for side, (letters, word) in enumerate(zip(key, tied[key])):
            words[side].setdefault(letters, word)
    sides = [list(each) for each in words]
    vectors = [encode(list(each.values())) for each in words]
    links = token_links()
    found: dict[tuple[str, str], None] = {}
    for side in (0, 1):
        for at in rng.permutation(len(sides[side]))[:MOST_WORDS]:
            own = sides[side][at]
            cosines = vectors[1 - side] @ vectors[side][at]
            top = np.argpartition(-cosines, NEAREST)[:NEAREST]
            taken = 0
            for other in (sides[1 - side][place] for place in top[np.argsort(-cosines[top], kind="stable")]):
                key = (own, other) if side == 0 else (other, own)
                close = other in partners[own] or any(not partners[own].isdisjoint(partners[third]) for third in partners[other])
                if not close and not links.near(words[0][key[0]], words[1][key[1]]):
                    found[key] = None
                    taken += 1
                if taken == TAKEN:
                    break
    return list(found)


def start(script: str, natives: Iterable[str], latins: Iterable[str]) -> tuple[Chunks, Floats]:
    """Return a number for each pair of chunks, and the costs to begin with, as logarithms: 0 is for what no step may take."""
    table = table_of(script)
    chunks: Chunks = {}
    costs = [_IMPOSSIBLE]

    def add(native: str, latin: str, cost: float) -> None:
        if (native, latin) not in chunks:
            best = table.native.get(native, ALONE if native else 0) + table.latin.get(latin, ALONE if latin else 0)
            chunks[native, latin] = len(costs)
            costs.append(min(0.0, (best / 2 - cost) / 10))

    for native, found in table.costs.items():
        for latin, cost in found.items():
            add(native, latin, cost)
    for letter in sorted({letter for word in natives for letter in word}):
        add(letter, "", ALONE)
    for letter in sorted({letter for word in latins for letter in word}):
        add("", letter, ALONE)
    chunks[ANY, ANY] = len(costs)
    costs.append((60 - STRANGE) / 10)
    return chunks, np.array(costs)


def blocks(rows: Sequence[tuple[str, str, float, float]], script: str, chunks: Chunks) -> list[Block]:
    """Return the pairs (native, Latin, label, weight) by their lengths."""
    by_size = defaultdict(list)
    for row in rows:
        by_size[len(row[0]), len(row[1])].append(row)
    found = []
    for (n, m), some in by_size.items():
        ways = list(steps(n, m, script))
        for at in range(0, len(some), BLOCK):
            part = some[at : at + BLOCK]
            numbers = np.array([[_number(x, y, way, chunks) for x, y, *_ in part] for way in ways], dtype=np.int32)
            used = (numbers > 0).any(axis=1)
            places = [(i * (m + 1) + j, (i + a) * (m + 1) + j + b) for (i, j, a, b), there in zip(ways, used) if there]
            labels, weights = (np.array([row[column] for row in part]) for column in (2, 3))
            found.append(Block((n + 1) * (m + 1), places, numbers[used], labels, weights, max(n, m)))
    return found


def _number(native: str, latin: str, way: tuple[int, int, int, int], chunks: Chunks) -> int:
    i, j, a, b = way
    one, two = native[i : i + a], latin[j : j + b]
    return chunks.get((one, two)) or (chunks[ANY, ANY] if a == b == 1 and not {one, two} & {"^", "$"} else 0)


def learned(found: Sequence[Block], first: Floats, setting: Setting, rng: np.random.Generator) -> Floats:
    """Return the costs after all turns."""
    costs, level = first.copy(), np.full(LONGEST + 1, 4.0)
    slope, spread, slope_of_level = np.zeros_like(costs), np.zeros_like(costs), np.zeros_like(level)
    pairs_in_all = sum(len(block.labels) for block in found)
    step, last = 0, setting.turns * len(found)
    for turn in range(setting.turns):
        lost = 0.0
        for at in rng.permutation(len(found)):
            block = found[at]
            total, expected = _cut(block, costs)
            probable = 1 / (1 + np.exp(-np.clip(np.log(total) + level[block.size], -40, 40)))
            lost -= float((block.weights * np.log(np.where(block.labels > 0, probable, 1 - probable) + 1e-9)).sum())
            away = block.weights * (probable - np.clip(block.labels, SMOOTH, 1 - SMOOTH)) * pairs_in_all / 2
            wrong = np.bincount(block.chunks.ravel(), weights=(expected * away).ravel(), minlength=len(costs))
            wrong += setting.hold * (costs - first) * len(block.labels) / pairs_in_all
            wrong[0] = 0
            step += 1
            rate = RATE * (1 - 0.8 * step / last)
            slope, spread = 0.9 * slope + 0.1 * wrong, 0.999 * spread + 0.001 * wrong**2
            costs = np.minimum(0.0, costs - rate * slope / (1 - 0.9**step) / (np.sqrt(spread / (1 - 0.999**step)) + 0.1))
            slope_of_level[block.size] = 0.9 * slope_of_level[block.size] + 0.1 * away.sum()
            level[block.size] -= rate * np.clip(slope_of_level[block.size] / 50, -3, 3)
        print(f"  turn {turn + 1}: loss {lost / 2:.4f}", flush=True)
    return costs


def _cut(block: Block, costs: Floats) -> tuple[Floats, Floats]:
    """Return the sum over all ways to cut each pair, and how often each step is expected in them."""
    chances = np.exp(costs)[block.chunks]
    forward = np.zeros((block.states, len(block.labels)))
    forward[0] = 1
    for at, (begin, end) in enumerate(block.steps):
        forward[end] += forward[begin] * chances[at]
    backward, expected = np.zeros_like(forward), np.empty_like(chances)
    backward[-1] = 1
    for at in range(len(block.steps) - 1, -1, -1):
        begin, end = block.steps[at]
        share = backward[end] * chances[at]
        backward[begin] += share
        expected[at] = forward[begin] * share
    total = np.maximum(forward[-1], 1e-300)
    return total, expected / total


def sharpened(folder: Path, script: str) -> dict[str, dict[str, int]]:
    """Return the costs of the chunks of a script, taught by near words."""
    setting, rng = SETTINGS[script], np.random.default_rng(3)
    tied = native_pairs(folder, script)
    same = [key for key in pairs(folder, {script})[script] if key in tied]
    other = near_words(same, tied, rng)
    words = {letters: word for key in same for letters, word in zip(key, tied[key])}
    lost = {key: found.a_letter for key in (*same, *other) if (found := loss(words[key[0]], words[key[1]])) and _is_short(key)}
    told = [lost[key] for key in same if key in lost]
    usual, most = np.quantile(told, (0.5, setting.sound))
    same, other = [key for key in same if lost.get(key, most) < most], [key for key in other if lost.get(key, 0.0) > usual]
    same, other = ([some[at] for at in rng.permutation(len(some))[:most]] for some, most in ((same, MOST_SAME), (other, MOST_OTHER)))
    rows = [(*key, 1.0, 1 / len(same)) for key in same] + [(*key, 0.0, 1 / len(other)) for key in other]
    print(f"{script}: {len(same)} pairs, {len(other)} near words", flush=True)
    chunks, first = start(script, (key[0] for key in tied), (key[1] for key in tied))
    costs = learned(blocks([rows[at] for at in rng.permutation(len(rows))], script, chunks), first, setting, rng)
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for (native, latin), at in sorted(chunks.items()):
        cost = round(-10 * costs[at])
        if cost < UNLIKELY:
            found[native][latin] = cost
    return dict(found)


def _is_short(key: tuple[str, str]) -> bool:
    return all(3 < len(word) <= LONGEST for word in key)


def main() -> None:
    """Learn and rewrite the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scripts", nargs="*", default=list(SETTINGS))
    arguments = parser.parse_args()
    for script in arguments.scripts:
        unsharpened.write(script, sharpened(arguments.folder, script))


if __name__ == "__main__":
    main()
