from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path


def main(argv=None):
    parser = argparse.ArgumentParser(prog="namenorm")
    verbs = parser.add_subparsers(dest="verb", required=True)
    registry = verbs.add_parser("registry").add_subparsers(dest="task", required=True)
    lint_ = registry.add_parser("lint")
    lint_.add_argument("paths", nargs="*", type=Path)
    stats = registry.add_parser("stats")
    stats.add_argument("--registry", action="append", type=Path, default=[])
    args = parser.parse_args(argv)
    from namenorm.errors import NamenormError

    try:
        if args.task == "lint":
            from namenorm.registry.lint import lint

            report = lint(args.paths or [Path(__file__).resolve().parents[2] / "aliases"])
            for line in report.errors:
                print("error:", line)
            for line in report.hints:
                print("hint:", line)
            print(f"{len(report.errors)} errors, {len(report.hints)} hints")
            return 1 if report.errors else 0
        from namenorm.api import Registry

        print(json.dumps(Registry.default().with_overlay(*args.registry).stats() if args.registry else Registry.default().stats(), indent=1))
        return 0
    except (NamenormError, OSError) as error:
        print(f"namenorm: {error}", file=sys.stderr)
        return 2
