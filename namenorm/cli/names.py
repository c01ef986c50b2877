"""The verbs for names: resolve, normalize, compare, cluster, link."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from namenorm.cli import NOT_FOUND, OK
from namenorm.cli.inputs import check_style, open_registry, read_lines, read_names
from namenorm.cli.outputs import Row, counted, emit, emit_array, print_table, to_json
from namenorm.errors import NamenormError
from namenorm.languages import check_tag
from namenorm.records import STYLES

if TYPE_CHECKING:
    from namenorm.api import Registry
    from namenorm.records import Comparison, Match

_PAIR = 2


def resolve(args: Namespace) -> int:
    """Print which entity each name denotes; 0 when all are found."""
    check_style(args.style)
    check_tag(args.to)
    missed: list[str] = []
    registry = open_registry(args)
    header = ("name", "denotes", "kind", "score", "id", "reason")
    rows = _ranked if args.limit else _resolved
    emit(args.form, header, rows(args, registry, counted(read_names(args), "names"), missed))
    return NOT_FOUND if missed else OK


def _resolved(args: Namespace, registry: Registry, names: Iterable[str], missed: list[str]) -> Iterator[Row]:
    for name in names:
        match = registry.resolve(name, kind=args.kind, lang=args.lang, context=args.context)
        record = {"name": name, "match": match}
        if match:
            yield Row(record, (name, *_cells(args, match)))
        else:
            missed.append(name)
            reason = _contenders(args, registry, name) if args.form == "table" else ""
            yield Row(record, (name, "", "", "", "", reason))


def _ranked(args: Namespace, registry: Registry, names: Iterable[str], missed: list[str]) -> Iterator[Row]:
    for name in names:
        found = registry.candidates(name, limit=args.limit, kind=args.kind, lang=args.lang, context=args.context)
        if not found:
            missed.append(name)
        if args.form in ("json", "jsonl"):
            yield Row({"name": name, "candidates": found}, ())
            continue
        for match in found:
            yield Row(None, (name, *_cells(args, match)))
        if not found:
            yield Row(None, (name, "", "", "", "", "unknown"))


def _cells(args: Namespace, match: Match) -> tuple[str, str, float, str, str]:
    entity = match.entity
    return entity.preferred(args.to or STYLES.get(args.style or "", "en"), args.style), entity.kind, match.score, entity.id, match.explain()


def _contenders(args: Namespace, registry: Registry, name: str) -> str:
    found = registry.candidates(name, limit=3, kind=args.kind, lang=args.lang, context=args.context)
    if not found:
        return "unknown"
    return "not sure: " + ", ".join(f"{match.entity.name} ({match.score:.2f})" for match in found)


def normalize(args: Namespace) -> int:
    """Print the display name of each name; the cleaned name itself where it is unknown."""
    check_style(args.style)
    registry = open_registry(args)
    for name in _normalized(args, registry, counted(read_names(args), "names")):
        print(name)
    return OK


def _normalized(args: Namespace, registry: Registry, names: Iterable[str]) -> Iterator[str]:
    options = {"to": args.to, "kind": args.kind, "lang": args.lang, "style": args.style}
    pairs = ((name, registry.normalize(name, **options)) for name in names)
    if args.form == "table":
        yield from (display for _, display in pairs)
    else:
        emit(args.form, ("name", "normalized"), (Row({"name": n, "normalized": d}, (n, d)) for n, d in pairs))


def compare(args: Namespace) -> int:
    """Print how two names compare; 0 when they are the same, for many pairs when all are."""
    if bool(args.names) == bool(args.file) or (args.names and len(args.names) != _PAIR):
        raise NamenormError("compare: give two names, or --file FILE with two names a line parted by a tab")
    registry = open_registry(args)
    pairs = [(args.names[0], args.names[1])] if args.names else _pairs(args)
    others: list[Comparison] = []
    if args.form == "table" and args.names:
        result = _compared(args, registry, *args.names)
        print(result.explain())
        weighed = sorted(result.evidence, key=lambda item: -abs(item.weight))
        cells = ((f"{item.weight:+.2f}", item.kind, item.left, item.right, item.note) for item in weighed)
        print()
        print_table(("weight", "evidence", "left", "right", "note"), cells)
        return OK if result.verdict == "same" else NOT_FOUND
    rows = _comparisons(args, registry, counted(pairs, "pairs"), others)
    if args.form == "json" and args.names:
        for row in rows:
            print(to_json(row.record))
    else:
        emit(args.form, ("left", "right", "verdict", "score", "reason"), rows)
    return NOT_FOUND if others else OK


def _pairs(args: Namespace) -> Iterator[tuple[str, str]]:
    for number, line in read_lines(args.file, args.encoding):
        pair = line.split("\t")
        if len(pair) != _PAIR:
            raise NamenormError(f"{args.file}:{number}: {len(pair)} names; write two, parted by a tab")
        yield pair[0], pair[1]


def _comparisons(
    args: Namespace, registry: Registry, pairs: Iterable[tuple[str, str]], others: list[Comparison]
) -> Iterator[Row]:
    for left, right in pairs:
        result = _compared(args, registry, left, right)
        if result.verdict != "same":
            others.append(result)
        notes = "; ".join(item.note for item in result.evidence if item.note)
        yield Row(result, (left, right, result.verdict, result.score, notes))


def _compared(args: Namespace, registry: Registry, left: str, right: str) -> Comparison:
    return registry.compare(left, right, kind=args.kind, left_lang=args.left_lang, right_lang=args.right_lang)


def cluster(args: Namespace) -> int:
    """Print the names in groups, each the spellings of one name."""
    names = list(read_names(args))
    groups = open_registry(args).cluster(names, kind=args.kind, threshold=args.threshold)
    if args.form in ("json", "jsonl"):
        records = [{"indices": group, "names": [names[at] for at in group]} for group in groups]
        emit(args.form, (), (Row(record, ()) for record in records))
    elif args.form == "csv":
        cells = ((number, at, names[at]) for number, group in enumerate(groups) for at in group)
        emit(args.form, ("group", "index", "name"), (Row(None, row) for row in cells))
    else:
        rows = ((number, len(group), _spelt(names, group)) for number, group in enumerate(groups))
        print_table(("group", "names", "spellings"), rows)
    return OK


def _spelt(names: list[str], group: list[int]) -> str:
    counts = Counter(names[at] for at in group)
    return ", ".join(f"{name} ({count}x)" if count > 1 else name for name, count in counts.items())


def link(args: Namespace) -> int:
    """Print the best partners of each left name; 0 when all have one."""
    lefts = [name for _, name in read_lines(args.left, args.encoding)]
    rights = [name for _, name in read_lines(args.right, args.encoding)]
    partners = open_registry(args).link(lefts, rights, kind=args.kind, limit=args.limit)
    found = [(left, [(rights[at], score) for at, score in best]) for left, best in zip(lefts, partners)]
    if args.form == "json":
        emit_array({"left": left, "partners": [{"right": r, "score": s} for r, s in best]} for left, best in found)
    else:
        rows = (pair for left, best in found for pair in _linked(left, best))
        emit(args.form, ("left", "right", "score"), rows)
    return OK if all(partners) else NOT_FOUND


def _linked(left: str, best: list[tuple[str, float]]) -> list[Row]:
    if not best:
        return [Row({"left": left, "right": None, "score": None}, (left, "", ""))]
    return [Row({"left": left, "right": right, "score": score}, (left, right, score)) for right, score in best]
