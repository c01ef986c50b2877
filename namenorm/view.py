"""A text with its mentions as one HTML page: colours and lines by kind, the reason on hover and on keyboard focus.

People whom no registry knows have a colour of their own; what was rewritten is shown as before and after.

The page stands alone: no script, no font, no address outside; its own policy forbids them. Everything from the text is
escaped. Called by the command line; knows nothing of files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from importlib.resources import files

from namenorm.records import KINDS, Cluster, Edit, Entity, Mention

_PLURAL = {"person": "persons", "place": "places", "organization": "organizations"}
_LONGEST_NOTE = 600
_UNKNOWN = "unknown"
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<ul class="legend" aria-label="Kinds">
{legend}</ul>
<p class="note">{hint}</p>
</header>
<main>
<div class="text" lang=""><div class="run" dir="auto">{text}</div></div>
{tables}</main>
</body>
</html>
"""


@dataclass(slots=True)
class Tally:
    """How often an entity is mentioned, and in which spellings."""

    entity: Entity
    count: int = 0
    spellings: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Change:
    """One rewriting, how often it was made, and why."""

    before: str
    after: str
    reason: str
    count: int = 0


def tally(mentions: Iterable[Mention]) -> list[Tally]:
    """Return the entities mentioned, the most frequent first, each with its spellings."""
    found: dict[str, Tally] = {}
    for mention in mentions:
        entry = found.setdefault(mention.entity.id, Tally(mention.entity))
        entry.count += 1
        entry.spellings[" ".join(mention.surface.split())] += 1
    return sorted(found.values(), key=lambda entry: -entry.count)


def changes(edits: Iterable[Edit]) -> list[Change]:
    """Return equal edits as one change each, in order of first appearance."""
    found: dict[tuple[str, str, str], Change] = {}
    for edit in edits:
        mention = edit.mention
        before = " ".join(edit.before.split())
        after = " ".join(edit.after.split())
        key = (before, after, mention.entity.id if mention else "")
        change = found.setdefault(key, Change(before, after, _first_note(mention) or edit.note))
        change.count += 1
    return list(found.values())


def _first_note(mention: Mention | None) -> str:
    return next((item.note for item in mention.evidence if item.note), "") if mention else ""


def mentions_html(
    text: str, mentions: Sequence[Mention], edits: Sequence[Edit] = (), clusters: Sequence[Cluster] = ()
) -> str:
    """Return one self-contained HTML page: the text with its mentions, clusters and edits, and tables of all three.

    Raises `ValueError` when mentions or edits do not belong to the text, or overlap.

    >>> page = mentions_html("<script>alert(1)</script>", [])
    >>> "<script" in page, "&lt;script&gt;" in page
    (False, True)
    """
    found = tally(mentions)
    title = f"{_counted(len(mentions), 'name', 'names')} in this text, {_counted(len(found), 'entity', 'entities')}"
    hint = "Hover, tap, or press Tab on a name to see why it was recognised."
    if edits:
        hint += f" {_counted(len(edits), 'change', 'changes')}, shown as <del>before</del> <ins>after</ins>."
    return _PAGE.format(
        title=title, style=files("namenorm").joinpath("view.css").read_text(encoding="utf-8"), hint=hint,
        legend="".join(_legend(mentions, found, clusters)), text="".join(_run(text, mentions, edits, clusters)),
        tables=_changes_table(changes(edits)) + _entities_table(found) + _clusters_table(clusters),
    )  # fmt: skip


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _escaped(text: str) -> str:
    """Escape for text and attributes; what HTML cannot hold (NUL, half a surrogate pair) becomes a mark."""
    return escape(text.replace("\0", "\ufffd").encode("utf-8", "replace").decode(), quote=True)


def _legend(mentions: Sequence[Mention], found: list[Tally], clusters: Sequence[Cluster]) -> Iterator[str]:
    for kind in KINDS:
        times = sum(mention.entity.kind == kind for mention in mentions)
        distinct = sum(entry.entity.kind == kind for entry in found)
        of_whom = f' <span class="what">({distinct} different)</span>' if distinct else ""
        yield f'<li><mark class="{kind}">{_PLURAL[kind]}</mark> {times}{of_whom}</li>\n'
    if clusters:
        times = sum(len(cluster.mentions) for cluster in clusters)
        yield f'<li><mark class="{_UNKNOWN}">not in the registry</mark> {times} <span class="what">({len(clusters)} different)</span></li>\n'


def _run(text: str, mentions: Sequence[Mention], edits: Sequence[Edit], clusters: Sequence[Cluster]) -> Iterator[str]:
    """Yield the text, escaped, with a mark for each mention and for each edit outside of one."""
    inside = {(edit.start, edit.end): edit for edit in edits}
    spans: dict[tuple[int, int], Mention | Cluster] = {(mention.start, mention.end): mention for mention in mentions}
    if len(inside) < len(edits) or len(spans) < len(mentions):
        raise ValueError("two mentions or two edits stand at the same place of the text; give each once")
    spans.update({(start, end): cluster for cluster in clusters for start, end, _ in cluster.mentions})
    for (start, end), one in inside.items():  # an edit that takes a possessive with its mention stands for both
        mention = one.mention
        if mention and (start, end) != (mention.start, mention.end):
            spans[start, end] = spans.pop((mention.start, mention.end), mention)
    at = 0
    for number, (start, end) in enumerate(sorted(spans.keys() | inside.keys())):
        what, edit = spans.get((start, end)), inside.get((start, end))
        surface = edit.before if edit else _surface(what, start, end)
        if start < at or text[start:end] != surface:
            raise ValueError(
                f"{surface!r} does not stand at {start}:{end} of the text, or overlaps what stands before it"
            )
        yield _escaped(text[at:start])
        yield _marked(surface, what, edit, f"tip{number}")
        at = end
    yield _escaped(text[at:])


def _surface(what: Mention | Cluster | None, start: int, end: int) -> str:
    if isinstance(what, Cluster):
        return next(surface for a, b, surface in what.mentions if (a, b) == (start, end))
    return what.surface if what else ""


def _marked(surface: str, what: Mention | Cluster | None, edit: Edit | None, tip: str) -> str:
    shown = f"<del>{_escaped(surface)}</del> <ins>{_escaped(edit.after)}</ins>" if edit else _escaped(surface)
    if what is None:
        return shown
    if isinstance(what, Cluster):
        seen = ", ".join(dict.fromkeys(" ".join(name.split()) for _, _, name in what.mentions))
        kind, name, facts = _UNKNOWN, what.name, f"not in the registry; {_counted(len(what.mentions), 'mention', 'mentions')}"
        reason = (edit.note + "." if edit and edit.note else "") + f" Spellings in this text: {seen}."
    else:
        kind, name, facts = what.entity.kind, what.entity.name, f"{_what(what.entity)}; score {what.score:.2f}"
        reason = what.explain()
    if len(reason) > _LONGEST_NOTE:
        reason = f"{reason[:_LONGEST_NOTE]}..."
    return (
        f'<mark class="{kind}" tabindex="0" aria-describedby="{tip}">{shown}'
        f'<span class="tip" role="tooltip" id="{tip}" lang="en" dir="ltr"><b><bdi>{_escaped(name)}</bdi></b>'
        f'<span class="what">{_escaped(facts)}</span>'
        f"<span>{_escaped(reason.strip())}</span></span></mark>"
    )


def _what(entity: Entity) -> str:
    """Describe an entity in a few words: kind, then roles or type and country."""
    facts = entity.roles[:2] or tuple(filter(None, (entity.type.replace("-", " "), " ".join(entity.countries[:3]))))
    return ", ".join((entity.kind, *facts))


def _changes_table(found: list[Change]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><del><bdi>{_escaped(change.before)}</bdi></del> <ins><bdi>{_escaped(change.after)}</bdi></ins></th>'
        f'<td class="number" data-label="Times">{change.count}</td><td>{_escaped(change.reason)}</td></tr>\n'
        for change in found
    )
    return _table("Changes", ("Change", "Times", "Reason"), rows)


def _entities_table(found: list[Tally]) -> str:
    rows = "".join(
        f'<tr><th scope="row"><bdi>{_escaped(entry.entity.name)}</bdi> '
        f'<span class="what">{_escaped(_what(entry.entity))}</span></th>'
        f'<td class="number" data-label="Mentions">{entry.count}</td>'
        f'<td data-label="Spellings">{_spellings(entry)}</td></tr>\n'
        for entry in found
    )
    return _table("Entities", ("Entity", "Mentions", "Spellings"), rows)


def _clusters_table(clusters: Sequence[Cluster]) -> str:
    rows = ""
    for cluster in sorted(clusters, key=lambda one: -len(one.mentions)):
        seen = Counter(" ".join(surface.split()) for _, _, surface in cluster.mentions).most_common()
        times = ", ".join(f"<bdi>{_escaped(text)}</bdi>{f' ({n})' if len(seen) > 1 else ''}" for text, n in seen)
        rows += (
            f'<tr><th scope="row"><bdi>{_escaped(cluster.name)}</bdi></th>'
            f'<td class="number" data-label="Mentions">{len(cluster.mentions)}</td>'
            f'<td data-label="Spellings">{times}</td></tr>\n'
        )
    return _table("People not in the registry", ("Spelling chosen", "Mentions", "Spellings"), rows)


def _spellings(entry: Tally) -> str:
    times = (
        f" ({count})" if len(entry.spellings) > 1 else "" for count in dict(entry.spellings.most_common()).values()
    )
    return ", ".join(f"<bdi>{_escaped(text)}</bdi>{n}" for (text, _), n in zip(entry.spellings.most_common(), times))


def _table(title: str, header: tuple[str, str, str], rows: str) -> str:
    if not rows:
        return ""
    head = f'<th scope="col">{header[0]}</th><th scope="col" class="number">{header[1]}</th><th scope="col">{header[2]}</th>'
    return f"<h2>{title}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n"
