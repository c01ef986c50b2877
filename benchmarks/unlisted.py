"""Names that no registry lists: how often `resolve` answers them with somebody by search, which is mostly wrong.

    python -m benchmarks.unlisted [--sample N] [--show]

The names are family names and chance full names of 80 locales (Faker). What the registry has exactly so written is no
search and does not count. An answer may be right now and then: --show prints each, to be judged.
"""

from __future__ import annotations

import argparse
import gzip
import random

import namenorm
from benchmarks.compare.data import SHARED


def names(sample: int, seed: int = 7) -> list[str]:
    """Return distinct family names, and half as many chance full names."""
    with gzip.open(SHARED / "facts" / "names_by_locale_faker.tsv.gz", "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    family, given = (sorted({name for _, listed, name in rows if kind in listed}) for kind in ("last", "first"))
    draw = random.Random(seed)
    pairs = zip(draw.sample(given, sample // 2), draw.sample(family, sample // 2))
    return [*draw.sample(family, sample), *(f"{one} {two}" for one, two in pairs)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.unlisted", description=__doc__)
    parser.add_argument("--sample", type=int, default=1000, help="family names; half as many full names come besides")
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    found = [(name, namenorm.resolve(name)) for name in names(asked.sample)]
    searched = [(name, match) for name, match in found if match and any(item.kind == "searched" for item in match.evidence)]
    print(f"{len(found)} names, {len(searched)} answered by search ({len(searched) / len(found):.1%})")
    for name, match in sorted(searched, key=lambda item: -item[1].score) if asked.show else ():
        print(f"  {match.score:.2f} {name} -> {match.entity.name} ({match.alias.text})")


if __name__ == "__main__":
    main()
