"""Learn which letters stand for which, and write `namenorm/comparison/words/correspondences/`, a table for each script.

    python -m tools.make_correspondences ../shared/data/train            # about ten minutes on one core
    python -m tools.make_correspondences ../shared/data/train Cyrl Latn  # some of the tables

The pairs are those that the encoder is trained on (`tools/train_encoder/sources.py`, cleaned by `cleaning.py`): Latin
words beside words of a script, and for the table `Latn` beside other Latin words; both strings in the "train" part of
`tools/splits.py`. For Greek, Georgian and Armenian, of which there are few, spellings that the conventions yield are
added. A joint-sequence model (multigrams) is fitted by expectation maximization: all ways to cut a pair into chunks
that answer each other, each as probable as the product of its chunks. Needs numpy.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import log
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np

from namenorm.comparison.words.correspondence import FOLDER, LONGEST, packed, script_name, spelled
from tools.splits import part_of
from tools.train_encoder import sources
from tools.train_encoder.cleaning import fault
from tools.train_encoder.sources import Pair

SCRIPTS = ("Arab", "Armn", "Cyrl", "Geor", "Grek", "Hang", "Hani", "Hebr", "Kana", "Latn")
FEW = {"el": "Grek", "ka": "Geor", "hy": "Armn"}
WIDTHS = {"Hani": (1, 6), "Kana": (3, 3), "Hang": (3, 3), "Latn": (3, 3)}
"""Most letters of a native and of a Latin chunk, else 2 and 3."""
MOST_PAIRS = 120_000
ROUNDS = 8
DISCOUNT = 0.3
"""What is taken off the count of a chunk of more than two letters: rare long chunks are learned by heart otherwise."""
LEAST = 1.0
"""Count from which a chunk is kept."""

Rows: TypeAlias = "list[tuple[str, str, float]]"


class Group(NamedTuple):
    """Pairs of equal lengths: the steps from state to state, and of each pair the number of the chunks of each step."""

    states: int
    steps: list[tuple[int, int]]
    chunks: np.ndarray
    weights: np.ndarray


def pairs(folder: Path, wanted: set[str]) -> dict[str, dict[tuple[str, str], int]]:
    """Return the pairs (native, Latin) of each script with their counts."""
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    part = {}
    for pair in all_pairs(folder, wanted):
        native, latin, script = turned(pair)
        if script not in wanted:
            continue
        for word in (native, latin):
            if word not in part:
                part[word] = part_of(word)
        if part[native] != "train" or part[latin] != "train":
            continue
        key = spelled(native, script), spelled(latin, "Latn")
        if key in found[script] or key[0] == key[1] or fault(pair):
            continue
        found[script][key] = pair.count
        if script == "Latn":
            found[script].setdefault((key[1], key[0]), pair.count)
    return found


def turned(pair: Pair) -> tuple[str, str, str]:
    """Return the native and the Latin word of a pair and the native's script, "" when neither is Latin."""
    one, two = script_name(pair.left), script_name(pair.right)
    if one == "Latn":
        return pair.right, pair.left, two
    return pair.left, pair.right, one if two == "Latn" else ""


def all_pairs(folder: Path, wanted: set[str]) -> Iterator[Pair]:
    """Yield the pairs of all files, and generated ones for scripts that have few."""
    yield from sources.tokens(folder)
    yield from sources.small_files(folder)
    yield from sources.arabic_names(folder)
    yield from sources.politicians(folder)
    yield from sources.name_parts(folder, random.Random(4))
    if wanted & set(FEW.values()):
        yield from sources.generated(folder, random.Random(4), langs=tuple(FEW))


def grouped(rows: Rows, script: str, numbers: dict[tuple[str, str], int]) -> list[Group]:
    """Return the pairs by their lengths, with all steps from one place of both words to another."""
    by_size: dict[tuple[int, int], Rows] = defaultdict(list)
    for row in rows:
        by_size[len(row[0]), len(row[1])].append(row)
    found = []
    for (n, m), some in by_size.items():
        steps, columns = [], []
        for i, j, a, b in steps(n, m, script):
            steps.append((i * (m + 1) + j, (i + a) * (m + 1) + j + b))
            columns.append([numbers.setdefault((x[i : i + a], y[j : j + b]), len(numbers)) for x, y, _ in some])
        chunks = np.array(columns, dtype=np.int32).T.copy()
        found.append(Group((n + 1) * (m + 1), steps, chunks, np.array([weight for _, _, weight in some])))
    return found


def steps(n: int, m: int, script: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield places and sizes of chunks: borders answer borders, and one or two letters may answer none."""
    width, latin_width = WIDTHS.get(script, (2, 3))
    dropped = 2 if script == "Latn" else 1
    sizes = [(a, b) for a in range(width + 1) for b in range(latin_width + 1) if (a or b <= 2) and (b or a <= dropped) and a + b]
    for i in range(n + 1):
        for j in range(m + 1):
            for a, b in sizes:
                if i + a > n or j + b > m:
                    continue
                if (i == 0 and a > 0) != (j == 0 and b > 0) or (i + a == n and a > 0) != (j + b == m and b > 0):
                    continue
                if (a == 0 and (j == 0 or j + b == m)) or (b == 0 and (i == 0 or i + a == n)):
                    continue
                yield i, j, a, b


def expected(group: Group, chance: np.ndarray) -> tuple[np.ndarray, float]:
    """Return how often each chunk is expected in a group's pairs, and the log likelihood."""
    chances = chance[group.chunks]
    forward = np.zeros((group.states, len(group.weights)))
    backward = np.zeros_like(forward)
    forward[0] = backward[-1] = 1
    for at, (start, end) in enumerate(group.steps):
        forward[end] += forward[start] * chances[:, at]
    for at in range(len(group.steps) - 1, -1, -1):
        start, end = group.steps[at]
        backward[start] += backward[end] * chances[:, at]
    total = forward[-1]
    there = total > 0
    share = np.where(there, group.weights / np.where(there, total, 1), 0)
    after = np.stack([forward[start] * backward[end] for start, end in group.steps], axis=1) * chances * share[:, None]
    counts = np.bincount(group.chunks.ravel(), weights=after.ravel(), minlength=len(chance))
    return counts, float((group.weights[there] * np.log(total[there])).sum())


def learned(rows: Rows, script: str) -> dict[str, dict[str, int]]:
    """Return the costs of the chunks of a script."""
    numbers: dict[tuple[str, str], int] = {}
    groups = grouped(rows, script, numbers)
    sizes = np.array([len(a) + len(b) for a, b in numbers])
    chance = np.exp(-2.0 * sizes)
    counts = np.zeros(len(chance))
    for turn in range(ROUNDS):
        found = [expected(group, chance) for group in groups]
        counts = sum(each for each, _ in found)  # type: ignore[assignment]
        if turn > 1:
            counts = np.maximum(counts - np.where(sizes > 2, DISCOUNT, 0.0), 0)
        chance = counts / counts.sum()
        print(f"  round {turn + 1}: log likelihood {sum(each for _, each in found) / sum(row[2] for row in rows):.3f}", flush=True)
    costs: dict[str, dict[str, int]] = defaultdict(dict)
    for (native, latin), at in sorted(numbers.items()):
        if counts[at] > LEAST:
            costs[native][latin] = round(-10 * log(chance[at]))
    return dict(costs)


def balanced(costs: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """Return Latin costs that are the same both ways round."""
    return {
        one: {two: (cost + costs[two][one]) // 2 for two, cost in found.items() if one in costs.get(two, {})}
        for one, found in costs.items()
    }


def write(script: str, costs: Mapping[str, Mapping[str, int]]) -> None:
    """Write the table of a script."""
    text = packed({native: dict(sorted(costs[native].items())) for native in sorted(costs)})
    (FOLDER / f"{script}.json").write_text(text, encoding="utf-8", newline="\n")
    print(f"{script}: {sum(map(len, costs.values()))} pairs of chunks, {len(text.encode()) // 1024} KiB", flush=True)


def main() -> None:
    """Learn and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("scripts", nargs="*", default=SCRIPTS)
    arguments = parser.parse_args()
    for script, found in sorted(pairs(arguments.folder, set(arguments.scripts)).items()):
        rows = [(*key, 1.0 + log(count)) for key, count in found.items() if all(2 < len(word) <= min(LONGEST, 18) for word in key)]
        if len(rows) > MOST_PAIRS:
            rows = random.Random(1).sample(rows, MOST_PAIRS)
        print(f"{script}: {len(rows)} pairs", flush=True)
        costs = learned(rows, script)
        if script == "Latn":
            costs = balanced(costs)
        write(script, costs)


if __name__ == "__main__":
    main()
