"""Which verbs and options there are, with an example each. Knows nothing of what they do."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from namenorm import __version__
from namenorm.cli import options

_EXITS = "exit codes: 0 found, same or done; 1 not found, different, unsure or lint errors; 2 wrong use or bad input"


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `namenorm`; `args.run` names the module of `namenorm.cli` and its function."""
    parser = argparse.ArgumentParser(
        prog="namenorm", epilog=_EXITS, allow_abbrev=False,
        description="Say which person, place or organization a name denotes, in whatever script, language or spelling.",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"namenorm {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    _add_names(verbs)
    _add_texts(verbs)
    _add_spellings(verbs)
    _add_registry(verbs)
    return parser


def _verb(verbs: Any, name: str, run: str, about: str, example: str) -> argparse.ArgumentParser:
    """Add a verb. The example stands last in its help."""
    parser: argparse.ArgumentParser = verbs.add_parser(
        name,
        help=about,
        description=f"{about[0].upper()}{about[1:]}.",
        epilog=f"example: {example}",
        allow_abbrev=False,
    )
    parser.set_defaults(run=run)
    return parser


def _add_names(verbs: Any) -> None:
    verb = _verb(
        verbs, "resolve", "names.resolve", "say which entity a name denotes, and why", "namenorm resolve Umjerow 北约"
    )
    options.add(verb, options.names, options.kind, options.lang, options.display)
    verb.add_argument("--context", metavar="TEXT", help="text around the name, to tell namesakes apart")
    verb.add_argument(
        "--limit", type=options.count, metavar="N", help="print the N likeliest entities, not only a sure one"
    )
    options.add(verb, options.overlay, options.formats)

    verb = _verb(verbs, "normalize", "names.normalize", "print the display name", "namenorm normalize Kiew --to pl")
    options.add(verb, options.names, options.kind, options.lang, options.display, options.overlay, options.formats)

    verb = _verb(
        verbs, "compare", "names.compare", "hold two names against each other", "namenorm compare Umjerow Umerov"
    )
    verb.add_argument("names", nargs="*", metavar="NAME", help="two names")
    verb.add_argument("--file", metavar="FILE", help="read pairs from FILE, the two names of a line parted by a tab")
    verb.add_argument("--left-lang", metavar="TAG", help="the language of the first name (guessed)")
    verb.add_argument("--right-lang", metavar="TAG", help="the language of the second name (guessed)")
    options.add(verb, options.encoding, options.kind, options.overlay, options.formats)

    verb = _verb(
        verbs, "cluster", "names.cluster", "group the spellings of one name", "namenorm cluster Umjerow Umerov Austin"
    )
    options.add(verb, options.names, options.kind)
    verb.add_argument("--threshold", type=options.score, metavar="SCORE", help="score from which two names are one")
    options.add(verb, options.overlay, options.formats)

    verb = _verb(
        verbs,
        "link",
        "names.link",
        "find the partners of one list in another",
        "namenorm link ours.txt theirs.txt --csv",
    )
    verb.add_argument("left", metavar="LEFT", help="file of names, one a line")
    verb.add_argument("right", metavar="RIGHT", help="file of names, one a line")
    verb.add_argument(
        "--limit", type=options.count, default=1, metavar="N", help="the best N partners of each name (1)"
    )
    options.add(verb, options.encoding, options.kind, options.overlay, options.formats)


def _add_texts(verbs: Any) -> None:
    verb = _verb(verbs, "find", "texts.find", "find known names in a text", "namenorm find article.txt --kind person")
    options.text_file(verb)
    verb.add_argument("--kind", choices=options.KINDS, action="append", help="only entities of this kind (repeatable)")
    options.add(verb, options.overlay, options.formats)

    verb = _verb(
        verbs, "reconcile", "texts.reconcile", "rewrite the names of a text to one spelling", "namenorm reconcile article.txt --to de"
    )  # fmt: skip
    options.add(verb, options.text_file, options.display)
    group = verb.add_mutually_exclusive_group()
    group.add_argument("--quiet", action="store_true", help="print the rewritten text only")
    group.add_argument("--review", action="store_true", help="print what would be changed, change nothing")
    verb.add_argument("--output", metavar="FILE", help="write the rewritten text to FILE")
    verb.add_argument("--known-only", action="store_true", help="leave people whom the registry does not know alone")
    options.add(verb, options.overlay, options.formats)


def _add_spellings(verbs: Any) -> None:
    verb = _verb(
        verbs,
        "variants",
        "spellings.variants",
        "print the spellings of a native name",
        "namenorm variants Умєров --to de",
    )
    verb.add_argument("names", nargs="+", metavar="NAME", help="a name in its own script")
    options.lang(verb)
    verb.add_argument("--to", metavar="TAG", action="append", help="only spellings for this language (repeatable)")
    verb.add_argument("--limit", type=options.count, metavar="N", help="the first N spellings of each name")
    options.formats(verb)

    verb = _verb(
        verbs, "romanize", "spellings.romanize", "write a name in Latin script by one scheme",
        "namenorm romanize Умєров --scheme bgnpcgn-ukr-Cyrl-Latn-2019",
    )  # fmt: skip
    options.names(verb)
    verb.add_argument("--scheme", metavar="ID", required=True, help="an id that `namenorm schemes` lists")
    options.formats(verb)

    verb = _verb(
        verbs, "transcribe", "spellings.transcribe", "write a name as the press of a language does",
        "namenorm transcribe Умєров --lang uk --to de",
    )  # fmt: skip
    options.names(verb)
    verb.add_argument("--lang", metavar="TAG", required=True, help="the language of the name")
    verb.add_argument("--to", metavar="TAG", required=True, help="the language to write it for")
    options.formats(verb)

    verb = _verb(
        verbs, "conventions", "spellings.conventions", "say which conventions could have produced a spelling",
        "namenorm conventions Umjerow",
    )  # fmt: skip
    verb.add_argument("names", nargs="+", metavar="SPELLING", help="a spelling in Latin script")
    verb.add_argument("--native", metavar="NAME", help="the native name, where it is known")
    options.formats(verb)

    options.formats(
        _verb(verbs, "schemes", "spellings.schemes", "list the romanization schemes", "namenorm schemes --csv")
    )


def _add_registry(verbs: Any) -> None:
    registry = verbs.add_parser(
        "registry", help="look into, check and build registries", description="Look into, check and build registries.",
        epilog="example: namenorm registry lint aliases", allow_abbrev=False,
    )  # fmt: skip
    tasks = registry.add_subparsers(title="tasks", metavar="TASK", required=True)
    verb = _verb(
        tasks,
        "build",
        "registries.build",
        "compile a registry to one file",
        "namenorm registry build mine/ --output mine.idx",
    )
    options.add(verb, options.paths, options.over)
    verb.add_argument("--output", metavar="FILE", required=True, type=Path, help="the file to write")

    verb = _verb(
        tasks, "lint", "registries.lint", "check registry files", "namenorm registry lint aliases/people/ua.yaml"
    )
    options.add(verb, options.paths, options.over)
    verb.add_argument("--quiet", action="store_true", help="print errors only, no hints")
    options.formats(verb)

    verb = _verb(tasks, "stats", "registries.stats", "count entities, names and languages", "namenorm registry stats")
    options.add(verb, options.overlay, options.formats)

    verb = _verb(
        tasks, "show", "registries.show", "print all that is known of an entity", "namenorm registry show umerov-rustem"
    )
    verb.add_argument("id", metavar="ID", help="the id of an entity")
    options.add(verb, options.overlay, options.formats)

    verb = _verb(
        tasks, "add", "additions.add", "print the line that adds a name, and what it collides with; writes nothing",
        'namenorm registry add "Rustem Umerov" --native uk="Рустем Умєров"',
    )  # fmt: skip
    verb.add_argument("name", metavar="NAME", help="the English name")
    verb.add_argument("--kind", choices=options.KINDS, default="person", help="what it names (person)")
    for option, about in (("native", "a name in the entity's own language"), ("alias", "a spelling no rule yields")):
        verb.add_argument(
            f"--{option}", metavar="TAG=NAME", action="append", type=options.tagged, default=[], help=about
        )
    verb.add_argument("--role", metavar="ROLE", action="append", default=[], help="what a person is or was")
    verb.add_argument("--type", metavar="TYPE", help="what a place or an organization is: city, agency, ...")
    verb.add_argument("--country", metavar="CC", help="ISO 3166 code")
    verb.add_argument("--wikidata", metavar="QID", help="the Wikidata item, where a source gives it")
    verb.add_argument("--id", metavar="ID", help="the id (made from the name)")
    options.add(verb, options.overlay, options.formats)

    _add_growth(tasks)


def _add_growth(tasks: Any) -> None:
    verb = _verb(
        tasks, "import", "growth.bring", "make a registry of a list of another format",
        "namenorm registry import geonames allCountries.zip --extra alternateNamesV2.zip --least 1000 -o places.idx",
    )  # fmt: skip
    verb.add_argument("source", metavar="FORMAT", choices=options.FORMATS, help=", ".join(options.FORMATS))
    verb.add_argument("path", metavar="PATH", type=Path, help="the file; .gz, .bz2, .xz, .zst and .zip are unpacked")
    verb.add_argument("-o", "--output", metavar="FILE", type=Path, help="index to write (.jsonl: records), or its folder")
    verb.add_argument("--extra", metavar="PATH", type=Path, help="the second file: alternateNamesV2, ALT.CSV")
    verb.add_argument("--languages", metavar="TAG,...", help="keep names in these languages alone")
    verb.add_argument("--only", choices=options.KINDS, action="append", default=[], help="keep this kind (repeatable)")
    verb.add_argument("--kind", choices=options.KINDS, help="the kind of all rows of a table")
    verb.add_argument(
        "--type", metavar="KIND=TYPE", type=options.tagged, action="append", default=[],
        help="take this type of the source as a kind too: place=Q3957 (GeoNames: take these alone)",
    )  # fmt: skip
    verb.add_argument("--least", type=options.number, default=0, metavar="N", help="fewest inhabitants or site links")
    verb.add_argument(
        "--column", metavar="FIELD=COLUMN", type=options.tagged, action="append", default=[],
        help="where a table has id, name, alias, also, former, weak, lang, kind, type, country, role, population, wikidata",
    )  # fmt: skip
    verb.add_argument("--separator", metavar="TEXT", default="", help="what parts several names in one cell")
    options.formats(verb)

    verb = _verb(
        tasks, "diff", "growth.diff", "say what changed between two registries, and which answers flip",
        "namenorm registry diff shipped mine.idx --names names.txt",
    )  # fmt: skip
    for side in ("old", "new"):
        verb.add_argument(side, metavar=side.upper(), help="index, records, file or folder; `shipped` is the shipped registry")
    verb.add_argument("--names", metavar="FILE", help="names, one a line, whose answers are compared")
    options.add(verb, options.over, options.encoding, options.formats)
