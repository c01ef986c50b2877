"""Growth of the index from real name parts, and what it finds beside peers.

    python -m benchmarks.registry [--size 20000] [--queries 300] [--peer-queries 60] [--folder DIR]

`--size 1000000` makes a million people with five million names (an hour with peers; `--peer-queries 0` leaves them out).
Times are CPU times of one process: the machine may be shared.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.registry import measure, peers
from benchmarks.registry.synthetic import CLASSES, DATA, People

_BASE = 10_000


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=20_000, help="people (20000)")
    parser.add_argument("--queries", type=int, default=300, help="people asked for (300)")
    parser.add_argument("--peer-queries", type=int, default=60, help="people asked for of the peers (60)")
    parser.add_argument("--folder", type=Path, help="where to keep the indexes")
    args = parser.parse_args()
    if not DATA.is_file():
        raise SystemExit(f"needs the name parts of the data folder: {DATA.name}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = args.folder or Path(temporary)
        made = measure.people()
        _growth(made, [*dict.fromkeys([min(_BASE, args.size), args.size])], args.queries, folder)
        _quality(made, args.size, args.queries, args.peer_queries, folder)


def _growth(made: People, sizes: list[int], queries: int, folder: Path) -> None:
    speeds = []
    for size in sizes:
        path = folder / f"people-{size}.idx"
        facts = measure.build(size, path)
        print(
            f"{size:,} people, {facts['names']:,} names: built in {facts['seconds']:.0f} s ({facts['cpu']:.0f} s of one core), "
            f"{facts['peak']:.0f} MB at most; file {facts['bytes'] / 1e6:.0f} MB"
        )
        speeds.append(measure.speed(path, measure.asked(made, size, queries)))
    print(f"\n{'':24}" + "".join(f"{size:>12,}" for size in sizes) + f"{'growth':>9}")
    rows = [("open, ms", [s.opening for s in speeds], 2), ("exact look-ups a second", [s.exact_a_second for s in speeds], 0)]
    rows += [(f"{cls}, median ms", [s.medians[cls] for s in speeds], 2) for cls in CLASSES]
    for label, values, digits in rows:
        print(f"{label:24}" + "".join(f"{value:>12,.{digits}f}" for value in values) + f"{values[-1] / max(values[0], 1e-9):9.1f}")
    print(f"{'own memory, MB':24}" + "".join(f"{s.memory:>12,.0f}" for s in speeds))


def _quality(made: People, size: int, queries: int, peer_queries: int, folder: Path) -> None:
    path = folder / f"people-{size}.idx"
    finders: list[tuple[peers.Finder, int]] = [(peers.Index(path), queries), (peers.Ours(path), peer_queries or queries)]
    if peer_queries:
        finders.append((peers.Rapidfuzz(_names(made, size)), peer_queries))
        with tempfile.TemporaryDirectory() as temporary:
            trigrams = peers.Trigrams(Path(temporary) / "names.db", _names(made, size))
            print(f"\nSQLite FTS5 trigram: built in {trigrams.build_seconds:.0f} s")
            _print_quality(made, size, [*finders, (trigrams, peer_queries)], path)
    else:
        _print_quality(made, size, finders, path)


def _names(made: People, size: int) -> Iterator[tuple[str, str]]:
    for entity in made.entities(size):
        for alias in entity.names:
            yield entity.id, alias.text


def _print_quality(made: People, size: int, finders: list[tuple[peers.Finder, int]], path: Path) -> None:
    most = max(count for _, count in finders)
    persons, strangers = measure.told_apart(path, made, size, most), measure.strangers(path, made, size, max(100, most))
    print(f"\n{'':22}{'class':18}{'asked':>6}{'first':>8}{'in ten':>8}{'answered':>10}{'ms':>10}")
    for finder, count in finders:
        figures = measure.quality(finder, persons[:count], strangers[: max(100, count)])
        for cls, found in figures.items():
            print(
                f"{finder.label:22}{cls:18}{found.asked:6}{found.first:8.3f}{found.among_ten:8.3f}{found.answered:10.3f}"
                f"{found.milliseconds:10.2f}"
            )
    print("asked: people whose name nobody else bears; strangers: names that nobody bears")
    print(f"answered: first, and sure enough that {measure.FALSE_RATE:.0%} of strangers' names would be answered too")


if __name__ == "__main__":
    main()
