"""The verbs for running text: find, reconcile."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from namenorm.cli import NOT_FOUND, OK
from namenorm.cli.inputs import check_style, open_registry, read_chunks, read_text
from namenorm.cli.outputs import Places, Row, emit, print_table, to_json
from namenorm.errors import NamenormError
from namenorm.records import Cluster, Edit, Kept, Mention
from namenorm.view import changes, mentions_html, tally

if TYPE_CHECKING:
    from namenorm.api import Registry

_RULE = 78
_MENTION = ("place", "offsets", "surface", "kind", "denotes", "score", "reason")
_MENTION_CSV = ("line", "column", "start", "end", "surface", "kind", "id", "name", "score", "reason")
_EDIT = ("place", "offsets", "before", "after", "reason")
_EDIT_CSV = ("line", "column", "start", "end", "before", "after", "id", "reason")


def find(args: Namespace) -> int:
    """Print the mentions in a text; 0 when there are any."""
    _settle_html(args)
    registry, header = open_registry(args), _MENTION_CSV if args.form == "csv" else _MENTION
    if args.html:
        text = read_text(args.file, args.encoding)
        mentions = registry.find(text, lang=args.lang, kinds=args.kind)
        _write_html(args, text, mentions, ())
        if args.html != "-":
            emit(args.form, header, _mention_rows(args, Places(text), mentions))
        return OK if mentions else NOT_FOUND
    rows = _Counted(_streamed_rows(args, registry))
    emit(args.form, header, rows)
    return OK if rows.number else NOT_FOUND


class _Counted:
    """Rows as they come, counted."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows, self.number = rows, 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.number += 1
            yield row


def _streamed_rows(args: Namespace, registry: Registry) -> Iterator[Row]:
    """Find in a file of any size, piece by piece."""
    places = Places("")
    chunks = read_chunks(args.file, args.encoding)
    for piece, mentions in registry.find_stream(chunks, lang=args.lang, kinds=args.kind):
        places = places.then(piece)
        yield from _mention_rows(args, places, mentions)


def _mention_rows(args: Namespace, places: Places, mentions: Iterable[Mention]) -> Iterator[Row]:
    for m in mentions:
        line, column = places.of(m.start)
        if args.form == "csv":
            cells = (
                line,
                column,
                m.start,
                m.end,
                m.surface,
                m.entity.kind,
                m.entity.id,
                m.entity.name,
                m.score,
                m.explain(),
            )
            yield Row(m, cells)
        else:
            place, offsets = f"{line}:{column}", f"{m.start}-{m.end}"
            yield Row(m, (place, offsets, m.surface, m.entity.kind, m.entity.name, m.score, m.explain()))


def reconcile(args: Namespace) -> int:
    """Print a text in one spelling a name, what was changed, and what was found."""
    _settle_html(args)
    check_style(args.style)
    if args.review and args.output:
        raise NamenormError("--review changes nothing; leave out --output or --review")
    text = read_text(args.file, args.encoding)
    result = open_registry(args).reconcile(text, to=args.to, lang=args.lang, style=args.style, unknown=not args.known_only)
    _write_html(args, text, result.mentions, result.edits, result.clusters)
    if args.output:
        _write(args.output, result.text)
    if args.html == "-":
        return OK
    if args.review or args.form in ("jsonl", "csv"):
        _print_edits(args, Places(text), result.edits)
        if args.review and args.form == "table":
            _print_kept(Places(text), result.kept)
    elif args.form == "json":
        print(to_json(result))
    else:
        if not args.output:
            print(result.text, end="" if args.quiet or result.text.endswith("\n") or not result.text else "\n")
        if not args.quiet:
            _print_changes(result.edits)
            _print_entities(result.mentions, result.clusters)
    return OK


def _print_edits(args: Namespace, places: Places, edits: Sequence[Edit]) -> None:
    emit(args.form, _EDIT_CSV if args.form == "csv" else _EDIT, (_edit_row(args, places, edit) for edit in edits))


def _print_kept(places: Places, kept: Sequence[Kept]) -> None:
    if kept:
        print(_rule(f"left as they are: {len(kept)}"))
        rows = ((*places.of(k.mention.start), k.mention.surface, k.wanted, k.reason) for k in kept)
        print_table(None, ((f"{line}:{column}", surface, f"({wanted})", reason) for line, column, surface, wanted, reason in rows))


def _edit_row(args: Namespace, places: Places, edit: Edit) -> Row:
    line, column = places.of(edit.start)
    reason = edit.mention.explain() if edit.mention else edit.note
    if args.form == "csv":
        identity = edit.mention.entity.id if edit.mention else ""
        return Row(edit, (line, column, edit.start, edit.end, edit.before, edit.after, identity, reason))
    return Row(edit, (f"{line}:{column}", f"{edit.start}-{edit.end}", edit.before, edit.after, reason))


def _print_changes(edits: Sequence[Edit]) -> None:
    print(_rule(f"changes: {len(edits)}"))
    print_table(None, ((f"{c.before} -> {c.after}", f"({c.count}x)", c.reason) for c in changes(edits)))


def _print_entities(mentions: Sequence[Mention], clusters: Sequence[Cluster]) -> None:
    found = tally(mentions)
    print(_rule(f"names: {len(mentions)}, entities: {len(found)}"))
    rows = ((e.entity.name, e.entity.kind, f"{e.count}x", _spelt(e.spellings.most_common())) for e in found)
    print_table(None, rows)
    if clusters:
        print(_rule(f"names that no registry knows: {len(clusters)}"))
        print_table(
            None,
            ((c.name, f"{len(c.mentions)}x", ", ".join(dict.fromkeys(m[2] for m in c.mentions))) for c in clusters),
        )


def _spelt(spellings: list[tuple[str, int]]) -> str:
    return ", ".join(f"{text} ({count}x)" if len(spellings) > 1 else text for text, count in spellings)


def _rule(title: str) -> str:
    return f"---- {title} ".ljust(_RULE, "-")


def _settle_html(args: Namespace) -> None:
    """`--html article.txt` means: read the article, print the page. No text is ever overwritten by a page."""
    if args.html in (None, "-") or Path(args.html).suffix.lower() in (".html", ".htm"):
        return
    if args.file != "-":
        raise NamenormError(f"--html {args.html}: the page to write must end in .html")
    args.file, args.html = args.html, "-"


def _write_html(
    args: Namespace, text: str, mentions: Sequence[Mention], edits: Sequence[Edit], clusters: Sequence[Cluster] = ()
) -> None:
    if args.html:
        page = mentions_html(text, mentions, edits, clusters)
        if args.html == "-":
            sys.stdout.write(page)
        else:
            _write(args.html, page)


def _write(file: str, text: str) -> None:
    with Path(file).open("wb") as target:
        target.write(text.encode())
