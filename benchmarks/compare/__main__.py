"""The command: `python -m benchmarks.compare`."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.compare import hard, speed, suites
from benchmarks.compare.data import SHARED, has_shared
from benchmarks.compare.matchers import own, peers
from benchmarks.compare.plot import plot
from benchmarks.compare.records import PARTS
from benchmarks.compare.report import measure, run, show
from benchmarks.compare.tokens import count_doubtful


def main() -> None:
    """Measure namenorm, and its peers with `--peers`, on the suites asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="held", help="strings for fitting, or held out (default)")
    parser.add_argument("--suite", choices=[*suites.NAMES, "hard"], action="append", help="one suite only (repeatable)")
    parser.add_argument("--sample", type=int, help="at most so many pairs of a suite")
    parser.add_argument("--peers", action="store_true", help="measure the peers too")
    parser.add_argument("--slow", type=int, default=1500, help="most pairs of a suite for the slow peer (default 1500)")
    parser.add_argument("--bulk", action="store_true", help="call compare_many instead of compare")
    parser.add_argument("--languages", action="store_true", help="tell namenorm the languages that the data know")
    parser.add_argument("--plot", type=Path, metavar="FOLDER", help="write the curves as SVG files")
    parser.add_argument("--doubtful", action="store_true", help="count the rows left out as misaligned, nothing else")
    parser.add_argument("--speed", type=int, metavar="PAIRS", nargs="?", const=1_000_000, help="measure speed only; compare_many is given so many pairs")
    arguments = parser.parse_args()
    if arguments.speed:
        speed.report(arguments.speed)
        return
    if arguments.doubtful:
        for file, (dropped, rows) in count_doubtful().items():
            print(f"{file:10} {dropped:6} of {rows:6} rows left out as doubtful ({dropped / rows:.1%})")
        return
    print(f"data: {SHARED if has_shared() else 'suites built before; the data folder is not here'}")
    others = peers(arguments.slow) if arguments.peers else []
    names = [name for name in arguments.suite or suites.NAMES if name != "hard"]
    if names:
        runs = measure(
            names, arguments.part, arguments.sample, own(bulk=arguments.bulk, languages=arguments.languages),
            own(without={"registry"}), others,
        )  # fmt: skip
        if arguments.plot:
            for path in plot(runs, arguments.plot):
                print(f"wrote {path}")
    if not arguments.suite or "hard" in arguments.suite:
        print()
        hard.report()
        chosen = own(bulk=arguments.bulk)
        show([run("cases", hard.pairs(), matcher) for matcher in [chosen, *others]])


if __name__ == "__main__":
    main()
