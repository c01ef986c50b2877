"""Make `docs/conventions.md`, the table of all conventions, from the scheme files: `python tools/make_conventions_doc.py`.

The examples are the first samples of each file, written by the scheme itself. `--check` writes nothing and exits with 1
when the page is not what the files give.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from namenorm import romanize, schemes
from namenorm.languages import language_name
from namenorm.records import SchemeInfo
from namenorm.romanization.library import SCHEMES, source_languages

PAGE = Path(__file__).resolve().parents[1] / "docs" / "conventions.md"
LATIN = "en de fr es it pt nl pl cs sk sl hr hu ro sv da nb fi et lv lt tr az sq vi ca".split()  # noqa: SIM905
CYRILLIC = "uk ru bg sr".split()  # noqa: SIM905
_EXAMPLES = 2
_TITLES = {"und": "no language", "hyw": "Western Armenian", "ckb": "Central Kurdish (Sorani)", "prs": "Dari"}
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_HEAD = """# Conventions

Who writes names of one language how: one row a scheme, grouped by the language of the names, the press of a target
language first, then standards. *Limits* says what the rule leaves open; the examples are written by the schemes.

This page is made by `python tools/make_conventions_doc.py` from `namenorm/romanization/schemes/`; edit the files there.
"""
_GAPS = """## Gaps

Pairs that no scheme serves: `transcribe` raises `SchemeError`, and nothing is guessed. Considered are, for names in other
scripts, {latin} targets in Latin script, and for names in Latin script {cyrillic} in Cyrillic.
"""


def page() -> str:
    """Return the text of the page."""
    known = schemes()
    languages = [tag for tag in source_languages() if any(tag in info.languages for info in known)]
    languages.sort(key=lambda tag: (source_languages()[tag]["script"] == "Latn", _named(tag)))
    lines = [_HEAD, f"{len(known)} schemes, {len(languages)} source languages: {_contents(languages)}.", ""]
    paths = {path.stem: path for path in SCHEMES.rglob("*.yaml")}
    for tag in languages:
        lines += _section(tag, [info for info in known if tag in info.languages], paths)
    lines.append(_GAPS.format(latin=len(LATIN), cyrillic=len(CYRILLIC)))
    lines += ["| names in | no scheme into |", "|---|---|", *_gaps(languages, known)]
    return "\n".join(lines) + "\n"


def _contents(languages: list[str]) -> str:
    return ", ".join(f"[{_named(tag)}](#{_anchor(tag)})" for tag in languages)


def _named(tag: str) -> str:
    return _TITLES.get(tag) or language_name(tag)


def _anchor(tag: str) -> str:
    kept = "".join(char for char in f"{_named(tag)} {tag}".lower() if char.isalnum() or char in " -")
    return kept.replace(" ", "-")


def _section(tag: str, known: list[SchemeInfo], paths: dict[str, Path]) -> Iterator[str]:
    yield f"## {_named(tag)} ({tag})"
    yield ""
    yield "| target | scheme | title | source of the rule | limits | examples |"
    yield "|---|---|---|---|---|---|"
    for info in known:
        cells = (_named(info.target), f"`{info.id}`", info.title, info.source, info.limits, _examples(paths[info.id]))
        yield f"| {' | '.join(_cell(text) for text in cells)} |"
    yield ""


def _examples(path: Path) -> str:
    """Return the first samples of a file, as its scheme writes them."""
    samples = yaml.load(path.read_text(encoding="utf-8"), _LOADER)["samples"]  # a loader of plain strings only
    return ", ".join(f"{native} → {romanize(native, path.stem)}" for native in list(samples)[:_EXAMPLES])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")


def _gaps(languages: list[str], known: tuple[SchemeInfo, ...]) -> Iterator[str]:
    for tag in languages:
        served = {info.target for info in known if tag in info.languages}
        wanted = CYRILLIC if source_languages()[tag]["script"] == "Latn" else LATIN
        missing = [target for target in wanted if target not in served and target != tag]
        present = [target for target in wanted if target in served]
        if len(present) < 3:
            yield f"| {_named(tag)} | {'all but ' if present else 'all'}{', '.join(map(_named, present))} |"
        elif missing:
            yield f"| {_named(tag)} | {', '.join(map(_named, missing))} |"


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit with 1 when the page is out of date")
    text = page()
    if parser.parse_args().check:
        return int(not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != text)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
