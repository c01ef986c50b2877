"""Read, clean and split all pairs once, and keep them in a cache folder as plain arrays."""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from namenorm.encoder.letters import letters
from namenorm.scripts import script_of
from tools.splits import part_of
from tools.train_encoder import sources
from tools.train_encoder.cleaning import fault
from tools.train_encoder.sources import Pair

SEED = 4


def all_pairs(folder: Path) -> Iterator[Pair]:
    """Yield every pair of every source, in a fixed order."""
    yield from sources.tokens(folder)
    yield from sources.small_files(folder)
    yield from sources.arabic_names(folder)
    yield from sources.politicians(folder)
    yield from sources.name_parts(folder, random.Random(SEED))
    yield from sources.generated(folder, random.Random(SEED))


def prepare(folder: Path, cache: Path) -> dict[str, dict[str, int]]:
    """Write `pairs-train|dev|held.tsv` and `gendered.tsv` into the cache; return the counts by source."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    parts: dict[str, str] = {}
    seen: set[tuple[str, str, str]] = set()
    files = {part: (cache / f"pairs-{part}.tsv").open("w", encoding="utf-8") for part in ("train", "dev", "held")}
    apart = (cache / "gendered.tsv").open("w", encoding="utf-8")
    for pair in all_pairs(folder):
        count = counts[pair.source]
        left, right = letters(pair.left), letters(pair.right)
        if (pair.source, left, right) in seen:
            count["repeated"] += 1
            continue
        seen.add((pair.source, left, right))
        for word in (pair.left, pair.right):
            if word not in parts:
                parts[word] = part_of(word)
        part = parts[pair.left] if parts[pair.left] == parts[pair.right] else None
        wrong = fault(pair)
        if wrong == "gendered" and part == "train":
            print(left, right, sep="\t", file=apart)
        count[wrong or part or "across parts"] += 1
        if part and not wrong:
            print(pair.source, pair.key, pair.left, pair.right, pair.count, sep="\t", file=files[part])
    for file in (*files.values(), apart):
        file.close()
    found = {source: dict(count) for source, count in counts.items()}
    (cache / "counts.json").write_text(json.dumps(found, indent=1), encoding="utf-8")
    return found


def read_pairs(cache: Path, part: str) -> list[Pair]:
    """Read the pairs of a part."""
    lines = (cache / f"pairs-{part}.tsv").read_text(encoding="utf-8").splitlines()
    split = (line.split("\t") for line in lines)
    return [Pair(source, key, left, right, int(count)) for source, key, left, right, count in split]


def alphabet_of(pairs: list[Pair], least: int = 3, least_han: int = 6) -> str:
    """Return the letters that occur often enough to be learned, in code point order."""
    words = {word for pair in pairs for word in (pair.left, pair.right)}
    counts = Counter(char for word in words for char in letters(word))
    kept = (char for char, n in counts.items() if n >= (least_han if script_of(char) == "Hani" else least))
    return "".join(sorted(kept))
