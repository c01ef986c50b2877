"""Count which letters follow which in the names of each source language, and write `namenorm/romanization/letters.json`.

    python tools/make_letter_model.py /work/shared/data/train

Sources: labels of people and name parts in Wikidata (CC0) and, for Ukrainian, the name parts of names_translator (MIT).
Only counts enter the file: no name can be read back from it. A rare third letter is left to the two-letter row. A letter's cost after two others is the negative natural
log of a probability interpolated from three, two and one letters, stored in half units as one character.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "namenorm" / "romanization" / "letters.json"
STEP, FIRST = 0.5, 40
WEIGHTS = (0.7, 0.2, 0.1)
FEWEST_WORDS = 120
DEAREST = 9.0
SEEN = 4  # times three letters must be seen to be kept; else two letters decide
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NOT_RUSSIAN = re.compile("[іїєґўјљњћђџѓќѕәғқңөұүһҳҷӣӯ'’]")
BELARUSIAN = re.compile("ў|і.*[ыэ]|[ыэ].*і")
TAGS = frozenset("be bg el he hy ka mk mn ru sr tg uk kk ky".split())  # noqa: SIM905


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a gzipped tab-separated file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            yield line.rstrip("\n").split("\t")


def names(folder: Path) -> dict[str, set[str]]:
    """Return the lower-case name words of each language."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(folder / "everypolitician_names.tsv.gz"):
        if row[2] in TAGS:
            found[row[2]].update(WORD.findall(row[3].lower()))
    for row in rows(folder / "wikidata_name_parts.tsv.gz"):
        word = row[3].lower()
        if row[2] in TAGS:
            found[row[2]].update(WORD.findall(word))
        elif row[2] == "und-Cyrl" and BELARUSIAN.search(word):
            found["be"].update(WORD.findall(word))
        elif row[2] == "und-Cyrl" and not NOT_RUSSIAN.search(word):
            found["ru"].update(WORD.findall(word))
    for row in rows(folder / "uk_ru_name_parts.tsv.gz"):
        if row[2] == "uk" and not row[0].startswith("nt-patronymic"):
            found["uk"].update(WORD.findall(row[3].lower()))
    return {
        tag: {word.replace("’", "'") for word in words} for tag, words in found.items() if len(words) >= FEWEST_WORDS
    }


def model(words: Iterable[str]) -> dict[str, str]:
    """Return for each two letters, and for each one, the following letters with their stored costs."""
    counts: list[dict[str, Counter[str]]] = [defaultdict(Counter) for _ in WEIGHTS]
    for word in words:
        framed = f"^^{word}$"
        for at in range(2, len(framed)):
            for order, table in enumerate(counts):
                table[framed[at - 2 + order : at]][framed[at]] += 1

    def cost(context: str, letter: str) -> float:
        chance = 0.0
        for order, weight in enumerate(WEIGHTS):
            if order < 2 - len(context):
                continue
            row = counts[order][context[len(context) - 2 + order :] if order < 2 else ""]
            if row:
                chance += weight * row[letter] / row.total()
        return -math.log(chance) if chance else DEAREST

    costs = {}
    for order in (0, 1):
        for context in sorted(counts[order]):
            fewest = SEEN if order == 0 else 1
            pairs = [
                (letter, cost(context, letter))
                for letter, seen in sorted(counts[order][context].items())
                if seen >= fewest
            ]
            if not pairs:
                continue
            costs[context] = "".join(letter + chr(FIRST + round(min(price, DEAREST) / STEP)) for letter, price in pairs)
    return costs


def main() -> None:
    """Write the file and print what went into it."""
    found = names(Path(sys.argv[1]))
    models = {tag: model(sorted(words)) for tag, words in sorted(found.items())}
    content = {"source": "Wikidata labels (CC0); Ukrainian also names_translator (MIT); counts only", "models": models}
    TARGET.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True), encoding="utf-8")
    for tag, words in sorted(found.items()):
        print(tag, len(words), "words")
    print(TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
