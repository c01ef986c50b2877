"""Write `namenorm/comparison/words/spellings.bin`: which Latin words are known as spellings of one name, and which as others.

    python -m tools.make_spellings ../shared/data/train

Read from `wikidata_name_parts`: the Latin forms of each Wikidata name item (CC0). Only strings of the "train" part of
`tools/splits.py`: the rest serve choosing and measuring. An item of many forms that other items have, too, joins what
are names of their own: a pair counts where the item has at most `MOST` forms.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from namenorm.comparison.words.numbersets import packed
from namenorm.comparison.words.spellings import FILE, number_of, number_of_pair
from namenorm.text import fold
from tools.splits import part_of

MOST = 40
"""Forms of an item up to which any two of them are one name."""


def items(folder: Path) -> dict[str, set[str]]:
    """Return the folded Latin words of each name item."""
    found: dict[str, set[str]] = defaultdict(set)
    with gzip.open(folder / "wikidata_name_parts.tsv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            folded = fold(row["name"])
            if row["lang"] == "und-Latn" and folded.isascii() and folded.isalpha() and len(folded) > 1 and part_of(row["name"]) == "train":
                found[row["id"]].add(folded)
    return found


def main() -> None:
    """Write the file and say how much is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    found = items(parser.parse_args().folder)
    words = {word for forms in found.values() for word in forms}
    pairs = {number_of_pair(*pair) for forms in found.values() if len(forms) <= MOST for pair in combinations(sorted(forms), 2)}
    FILE.write_bytes(packed([map(number_of, words), pairs]))
    print(f"{len(words)} words of {len(found)} names, {len(pairs)} pairs of one name: {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
