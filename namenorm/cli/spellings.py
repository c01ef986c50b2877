"""The verbs for spellings: variants, romanize, transcribe, conventions, schemes. They need no registry."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from namenorm import romanization
from namenorm.cli import NOT_FOUND, OK
from namenorm.cli.inputs import read_names
from namenorm.cli.outputs import Row, counted, emit
from namenorm.languages import check_tag


def variants(args: Namespace) -> int:
    """Print the spellings that the conventions yield from native names; 0 when each has one."""
    targets = [check_tag(tag) or tag for tag in args.to] if args.to else None
    found = [(name, romanization.variants(name, lang=check_tag(args.lang), targets=targets)) for name in args.names]
    rows = []
    for name, spellings in found:
        for variant in spellings[: args.limit]:
            labels = variant.labels or ((variant.scheme, variant.target),)
            languages = " ".join(dict.fromkeys(target for _, target in labels))
            schemes = " ".join(dict.fromkeys(scheme for scheme, _ in labels))
            record = {"name": name, **variant.to_dict()}
            rows.append(
                Row(record, (name, variant.text, languages, "published" if variant.published else "loose", schemes))
            )
    emit(args.form, ("name", "spelling", "languages", "standing", "schemes"), rows)
    return OK if all(spellings for _, spellings in found) else NOT_FOUND


def romanize(args: Namespace) -> int:
    """Print names in Latin script."""
    return _spell(args, lambda name: romanization.romanize(name, args.scheme))


def transcribe(args: Namespace) -> int:
    """Print names as the press of a language writes them."""
    source, target = check_tag(args.lang) or "", check_tag(args.to) or ""
    return _spell(args, lambda name: romanization.transcribe(name, source=source, target=target))


def _spell(args: Namespace, spell: Callable[[str], str]) -> int:
    pairs = ((name, spell(name)) for name in counted(read_names(args), "names"))
    if args.form == "table":
        for _, spelling in pairs:
            print(spelling)
    else:
        emit(args.form, ("name", "spelling"), (Row({"name": n, "spelling": s}, (n, s)) for n, s in pairs))
    return OK


def conventions(args: Namespace) -> int:
    """Print which conventions could have produced each spelling; 0 when each has one."""
    found = [(spelling, romanization.conventions(spelling, native=args.native)) for spelling in args.names]
    rows = [
        Row(
            {"spelling": spelling, **item.to_dict()},
            (spelling, item.native, item.source, item.target, item.score, item.scheme),
        )
        for spelling, items in found
        for item in items
    ]
    emit(args.form, ("spelling", "native", "from", "to", "score", "scheme"), rows)
    return OK if all(items for _, items in found) else NOT_FOUND


def schemes(args: Namespace) -> int:
    """Print all schemes."""
    rows = (
        Row(item, (item.id, item.kind, " ".join(item.languages), item.target, item.title))
        for item in romanization.schemes()
    )
    emit(args.form, ("id", "kind", "languages", "to", "title"), rows)
    return OK
