"""List the rows of `tests/cases/compare.csv` that fail today in `known-failures.csv`: `python tools/list_known_failures.py`.

The rows of other tables stay as they are. `test_cases.py` marks every listed row as a strict expected failure, so a row
that begins to pass must leave the list: run this again. Read the difference before you commit it: a row that is new in
the list is a step back.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import namenorm

CASES = Path(__file__).resolve().parents[1] / "tests" / "cases"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one table."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Run."""
    kept = [row for row in rows("known-failures.csv") if row["table"] != "compare"]
    tally: Counter[tuple[str, str, str, bool]] = Counter()
    for row in rows("compare.csv"):
        verdict = namenorm.compare(row["left"], row["right"], kind=row["kind"] or None).verdict  # type: ignore[arg-type]
        passes = (verdict == "same") == (row["same"] == "yes")
        tally[row["kind"], row["same"], row["strength"], passes] += 1
        if not passes:
            kept.append({"table": "compare", "case": f"{row['left']} / {row['right']}", "note": f"verdict is {verdict}"})
    with (CASES / "known-failures.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["table", "case", "note"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
    for kind, same, strength in sorted({key[:3] for key in tally}):
        good, bad = tally[kind, same, strength, True], tally[kind, same, strength, False]
        print(f"{kind:13} same={same:3} {strength:7} {good:4} of {good + bad:4} pass")
    print(f"{len(kept)} rows fail")


if __name__ == "__main__":
    main()
