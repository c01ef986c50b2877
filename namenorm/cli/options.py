"""Options that several verbs share, and what their values must look like."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

KINDS = ("person", "place", "organization")
FORMATS = ("wikidata", "paranames", "geonames", "ofac", "ftm", "csv", "tsv", "jsonl")


def add(parser: argparse.ArgumentParser, *options: Callable[[argparse.ArgumentParser], None]) -> None:
    """Give a verb these options."""
    for option in options:
        option(parser)


def formats(parser: argparse.ArgumentParser) -> None:
    """The form of the output."""
    group = parser.add_mutually_exclusive_group()
    for form, about in (
        ("json", "one JSON document"),
        ("jsonl", "one JSON record a line"),
        ("csv", "comma-separated rows with a header"),
    ):
        group.add_argument(f"--{form}", dest="form", action="store_const", const=form, help=f"print {about}")
    parser.set_defaults(form="table")


def overlay(parser: argparse.ArgumentParser) -> None:
    """Registries of one's own."""
    parser.add_argument(
        "--registry",
        metavar="PATH",
        action="append",
        default=[],
        help="lay this file or folder over the shipped registry",
    )


def encoding(parser: argparse.ArgumentParser) -> None:
    """The encoding of files and standard input."""
    parser.add_argument("--encoding", default="utf-8", metavar="NAME", help="encoding of the input (utf-8)")


def names(parser: argparse.ArgumentParser) -> None:
    """Names from arguments, a file or standard input."""
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help="a name; without any, standard input is read, one a line"
    )
    parser.add_argument("--file", metavar="FILE", help="read the names from FILE, one a line (- is standard input)")
    encoding(parser)


def kind(parser: argparse.ArgumentParser) -> None:
    """One kind of entity."""
    parser.add_argument("--kind", choices=KINDS, help="only entities of this kind")


def lang(parser: argparse.ArgumentParser, about: str = "the language of what goes in (guessed)") -> None:
    """The language of the input."""
    parser.add_argument("--lang", metavar="TAG", help=about)


def display(parser: argparse.ArgumentParser) -> None:
    """In which language or house style names are shown."""
    parser.add_argument("--to", metavar="TAG", help="the language of what comes out (that of the style, else en)")
    parser.add_argument("--style", metavar="HOUSE", help="a house style: ap, bbc, dpa, eu, un")


def text_file(parser: argparse.ArgumentParser) -> None:
    """A running text, and its HTML view."""
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="the text; standard input when left out or -"
    )
    parser.add_argument(
        "--html",
        nargs="?",
        const="-",
        metavar="PAGE.html",
        help="write the HTML view to PAGE.html, or to standard output",
    )
    add(parser, encoding, lang)


def paths(parser: argparse.ArgumentParser) -> None:
    """Registry files and folders."""
    about = "files or folders (the checkout's aliases/)"
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help=about)


def over(parser: argparse.ArgumentParser) -> None:
    """Registry files that are laid over another registry."""
    parser.add_argument("--over", metavar="PATH", action="append", default=[], help="they are laid over this registry; `shipped` is the shipped one")


def number(text: str) -> int:
    """Return a whole number."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number")
    return int(text)


def count(text: str) -> int:
    """Return a whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1 on")
    return int(text)


def score(text: str) -> float:
    """Return a number from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is no score between 0 and 1")
    return value


def tagged(text: str) -> tuple[str, str]:
    """Return language tag and name of `TAG=NAME`.

    >>> tagged("uk=Умєров")
    ('uk', 'Умєров')
    """
    tag, equals, name = text.partition("=")
    if not (tag and equals and name.strip()):
        raise argparse.ArgumentTypeError(f"{text!r} is not TAG=NAME, such as uk=Умєров")
    return tag, name.strip()
