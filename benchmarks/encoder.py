"""The encoder on held-out strings: the right form first, near wrong forms kept apart, speed; beside a string method.

    python -m benchmarks.encoder DATA CACHE [--part held|dev] [--weights FILE]

DATA is the folder of training files, CACHE a folder for the cleaned pairs (made on the first run, some minutes). A
question and its answer are both held out by `tools.splits`; so are all other candidates. "first": the right answer
comes first among the candidates (other right answers are set aside). The rest is asked of as many right pairs as
wrong ones, the wrong one of each question being the candidate that sounds most alike (Jaro-Winkler of unidecode):
"auc", the best F1 and its threshold, the recall at 99 % precision. "mined" asks the same with the wrong answer that the
encoder itself takes for the nearest: its worst case. The last row pools all tasks, at one threshold.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import numpy as np

from namenorm import encoder
from namenorm.encoder.letters import Alphabet
from namenorm.encoder.network import Network
from namenorm.encoder.weights import read
from tools.train_encoder import prepare
from tools.train_encoder.__main__ import tasks
from tools.train_encoder.scoring import Task, apart_gendered, area, best_f1, gendered, report


def table(found: dict[str, Task]) -> list[str]:
    """Return the lines of the table of figures."""
    figures = report(found, encoder.encode)
    lines = [
        "| task | pairs | candidates | first: encoder | first, attested twice | first: unidecode + Jaro-Winkler | auc | best F1 | at | recall at 99 % | mined: auc | mined: best F1 |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    mined_good, mined_bad, strings = [], [], []
    for name, task in found.items():
        row = figures[name]
        similarities = task.with_model(encoder.encode)
        good = similarities[np.arange(len(task.gold)), task.gold]
        hard = mined(task, similarities)
        mined_good.append(good)
        mined_bad.append(hard)
        strings.append(task.first(task.string))
        lines.append(_line(name, len(task.pairs), len(task.answers), row, strings[-1], good, hard))
    pooled = np.concatenate(mined_good), np.concatenate(mined_bad)
    lines.append(_line("all", len(pooled[0]), "", figures["all"], float(np.mean(strings)), *pooled))
    return lines


def mined(task: Task, similarities: np.ndarray) -> np.ndarray:
    """Return the cosine of each question's nearest wrong answer by its own measure: the worst case."""
    rivals = np.where(task.allowed, similarities, -2)
    rivals[np.arange(len(task.gold)), task.gold] = -2
    worst: np.ndarray = rivals.max(1)
    return worst


def _line(name: str, pairs: int, among: int | str, row: dict[str, float], string: float, good: np.ndarray, hard: np.ndarray) -> str:
    cells = [f"{row['first']:.3f}", f"{row['often']:.3f}", f"{string:.3f}", f"{row['auc']:.3f}", f"{row['f1']:.3f}", f"{row['at']:.2f}",
             f"{row['r99']:.3f}", f"{area(good, hard):.3f}", f"{best_f1(good, hard)[0]:.3f}"]  # fmt: skip
    return f"| {name} | {pairs} | {among} | " + " | ".join(cells) + " |"


def speed(words: list[str]) -> list[str]:
    """Return lines on how fast words are encoded on one core, in batches and one by one."""
    encoder.encode(words[:100])
    start = time.process_time()
    encoder.encode(words)
    batch = len(words) / (time.process_time() - start)
    start = time.process_time()
    for word in words[:1000]:
        encoder.encode([word])
    single = (time.process_time() - start) * 1000 / len(words[:1000])
    return [f"in one batch {batch:,.0f} parts a second, alone {single:.2f} ms a part (processor time, {len(words)} parts)"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.encoder", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("cache", type=Path)
    parser.add_argument("--part", choices=("dev", "held"), default="held")
    parser.add_argument("--weights", type=Path, help="another file of weights")
    asked = parser.parse_args()
    if asked.weights:
        known, arrays = read(asked.weights)
        encoder._loaded[:] = [(Alphabet(known), Network(arrays))]
    if not (asked.cache / "counts.json").exists():
        asked.cache.mkdir(parents=True, exist_ok=True)
        print(json.dumps(prepare.prepare(asked.data, asked.cache)))
    found = tasks(asked.data, asked.cache, asked.part)
    print("\n".join(table(found)))
    rows = gendered(prepare.read_pairs(asked.cache, asked.part))
    print(f"male and female surnames, {len(rows)}:", {k: round(v, 3) for k, v in apart_gendered(rows, encoder.encode).items()})
    words = sorted({word for pair in prepare.read_pairs(asked.cache, asked.part) for word in (pair.left, pair.right)})
    print("\n".join(speed(words)))


if __name__ == "__main__":
    main()
