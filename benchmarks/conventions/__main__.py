"""The command: `python -m benchmarks.conventions`."""

from __future__ import annotations

import argparse
import time

from benchmarks.conventions import agreement, guess, inverse, speed, transcribe, variants
from benchmarks.conventions.data import SHARED, has_shared

PARTS = {
    "transcribe": transcribe.report,
    "agreement": agreement.report,
    "variants": variants.report,
    "guess": guess.report,
    "inverse": inverse.report,
    "speed": speed.report,
}


def main() -> None:
    """Print the parts asked for, all by default."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conventions", description=__doc__)
    parser.add_argument("--part", choices=PARTS, action="append", help="one part only (repeatable)")
    parser.add_argument("--sample", type=int, default=600, help="most names of a group that are tried (default 600)")
    parser.add_argument("--misses", action="store_true", help="list the misses of the open tables, nothing else")
    arguments = parser.parse_args()
    if arguments.misses:
        transcribe.print_misses()
        return
    place = f"data: {SHARED}" if has_shared() else "data: only tests/cases, the data folder ../shared/data is not here"
    print(f"{place}; at most {arguments.sample} names of a group")
    for name in arguments.part or PARTS:
        start = time.perf_counter()
        print(f"\n=== {name}")
        PARTS[name](arguments.sample)
        print(f"({name}: {time.perf_counter() - start:.0f} s)")


if __name__ == "__main__":
    main()
