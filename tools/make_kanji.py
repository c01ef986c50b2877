"""Make `namenorm/comparison/asia/kanji.txt`: how the characters of Japanese names are read, and which surnames begin a name.

    pip download --no-deps japanese-personal-name-dataset==0.4.0 && unzip japanese_personal_name_dataset-*.whl
    python -m tools.make_kanji japanese_personal_name_dataset/dataset ../shared/data/train

Given names and surnames with their kana from the package (MIT), rarer surnames of well-known people by hand, further readings of
these surnames from Wikidata name items (CC0). A name tells only how it is read as a whole: which kana belong to which character is found by expectation and
maximization over all given names. What stands in the file is in Hepburn, long vowels short.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from math import prod
from pathlib import Path

from namenorm.comparison.asia.kanji import ALONE, DOUBLED, FILE, modern
from namenorm.romanization import press_forms
from namenorm.text import fold

HAND = Path(__file__).with_name("japanese_surnames.txt")
GIVEN, SURNAMES = ("first_name_man_org", "first_name_woman_org"), "last_name_org"
_HAN, _KANA = re.compile("[一-鿿々]{1,4}"), re.compile("[ぁ-ゖ]{1,10}")
_INSIDE = frozenset("ゃゅょぁぃぅぇぉん")
"""Signs that begin no reading of a character."""
ROUNDS = 8
FEWEST, LEAST = 1.8, 0.005
"""Names in which a character must be read so, all and of a hundred of its names, for the reading to be kept."""
MOST_READINGS = 6


def given_names(folder: Path) -> set[tuple[str, str]]:
    """Return the given names that are written in characters, each with its kana."""
    found = set()
    for table in GIVEN:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            for kana, _, *written in csv.reader(file):
                found.update((modern(name), kana) for name in written if _HAN.fullmatch(name) and _KANA.fullmatch(kana))
    return found


def surnames(folder: Path, train: Path) -> dict[str, list[str]]:
    """Return the commonest surnames and those of well-known people with their readings, the one of most bearers first."""
    found: dict[str, list[str]] = defaultdict(list)
    with (folder / f"{SURNAMES}.csv").open(encoding="utf-8", newline="") as file:
        for name, _, kana, _ in csv.reader(file):
            if _HAN.fullmatch(name):
                found[modern(name)].append(kana)
    for line in HAND.read_text(encoding="utf-8").splitlines():
        if line[0] != "#":
            name, *readings = line.split()
            found[modern(name)] += readings
    items: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with gzip.open(train / "wikidata_name_parts.tsv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if row["lang"] in ("und-Hani", "ja"):
                items[row["id"]][row["lang"]].append(row["name"])
    for forms in items.values():
        for name in {modern(form) for form in forms["und-Hani"]} & found.keys():
            found[name] += [kana for kana in forms["ja"] if _KANA.fullmatch(kana)]
    return found


def cuts(size: int, kana: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways to part kana among so many characters."""
    if size == 1:
        yield (kana,)
        return
    for at in range(1, len(kana) - size + 2):
        if kana[at] not in _INSIDE:
            yield from ((kana[:at], *rest) for rest in cuts(size - 1, kana[at:]))


def readings(names: Iterable[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """Return how often each character is read how, as far as whole names tell."""
    data = [(name, found) for name, kana in sorted(names) if (found := list(cuts(len(name), kana)))]
    share: dict[tuple[str, str], float] = defaultdict(lambda: 1e-3)
    for _ in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for name, found in data:
            weights = [prod(share[pair] for pair in zip(name, cut)) for cut in found]
            total = sum(weights)
            for cut, weight in zip(found, weights):
                for character, reading in zip(name, cut):
                    counts[character][reading] += weight / total
        totals = {character: sum(table.values()) + 1.0 for character, table in counts.items()}
        share = defaultdict(lambda: 1e-6, {(char, kana): count / totals[char] for char, table in counts.items() for kana, count in table.items()})
    return counts


@cache
def latin(kana: str) -> str:
    """Return kana in Hepburn, long vowels short; what doubles the next consonant stands at the end as a sign."""
    sign = DOUBLED if kana.endswith("っ") else ""
    forms = press_forms(kana.rstrip("っ"), "ja", "en", 1)
    return f"{fold(forms[0]).replace(' ', '')}{sign}" if forms else ""


def main() -> None:
    """Write the file and say how much is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("train", type=Path)
    arguments = parser.parse_args()
    rows: dict[str, str] = {}
    names = given_names(arguments.folder)
    for character, table in readings(names).items():
        least = max(FEWEST, LEAST * sum(table.values()))
        ordered = sorted(table.items(), key=lambda item: (-item[1], item[0]))
        kept = dict.fromkeys(filter(str.isascii, (latin(kana) for kana, count in ordered if count >= least)))
        alone = dict.fromkeys(filter(str.isascii, (latin(kana) for kana, _ in ordered if (character, kana) in names)))
        rows[character] = f"{' '.join(filter(None, kept))}{ALONE}{' '.join(sound for sound in alone if sound not in kept)}".rstrip(ALONE)
    families = {name: " ".join(list(dict.fromkeys(map(latin, kana)))[:MOST_READINGS]) for name, kana in surnames(arguments.folder, arguments.train).items()}
    lines = [f"{word} {sounds}" for table in (rows, families) for word, sounds in sorted(table.items()) if sounds]
    head = "# Made by tools/make_kanji.py. Characters of given names, and whole surnames behind the empty line, with their readings.\n"
    first = sum(bool(sounds) for sounds in rows.values())
    FILE.write_text(head + "\n".join([*lines[:first], "", *lines[first:]]) + "\n", encoding="utf-8")
    print(f"{first} characters, {len(lines) - first} surnames: {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
