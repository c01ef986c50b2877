"""One spelling for each name in a text: what `find` found is rewritten to the display name of a language or house.

Only another spelling, an exonym or a former name is rewritten. Acronyms, other names, titles and words around stay;
a family name stays a family name.
"""

from __future__ import annotations

import re

from namenorm.records import Edit, Entity, Mention, Reconciliation
from namenorm.registry.compile import is_acronym
from namenorm.scripts import scripts_in
from namenorm.text import fold

_SPACES = re.compile(r"\s+")
_REWRITTEN = frozenset({"preferred", "native", "alias", "former", "short"})
_GENITIVE = {"en": "'s", "de": "s", "nl": "s", "sv": "s", "da": "s", "nb": "s"}


def reconcile(text: str, mentions: tuple[Mention, ...], *, to: str = "en", style: str | None = None) -> Reconciliation:
    """Return `text` with every mention in its display spelling in language `to`, and the list of changes."""
    edits = tuple(edit for mention in mentions if (edit := _edit(mention, to, style)))
    return Reconciliation(_apply(text, edits), mentions, edits)


def _edit(mention: Mention, to: str, style: str | None) -> Edit | None:
    target = _target(mention, to, style)
    if not target:
        return None
    after = _respace(mention.surface, _recase(mention.surface, target)) + _suffix(mention, to)
    if after == mention.surface:
        return None
    return Edit(mention.start, mention.end, mention.surface, after, mention)


def _target(mention: Mention, to: str, style: str | None) -> str:
    """Return the spelling to write, or nothing where the mention stays as it is."""
    alias, entity = mention.alias, mention.entity
    if alias.role not in _REWRITTEN or is_acronym(alias.text):
        return ""
    if alias.role == "short":
        target = entity.short(to, style)
        return target if alias.native or _is_family(alias.text, entity) else ""
    target = entity.preferred(to, style)
    if is_acronym(target) or (entity.kind == "person" and not _as_long(alias.text, target)):
        return ""
    return target


def _is_family(text: str, entity: Entity) -> bool:
    """A family name may be respelled; a by-name (MBS, Lula) stays."""
    return any(fold(text) in fold(name.text).split() for name in entity.names if name.role in ("preferred", "alias", "native"))


def _as_long(alias: str, target: str) -> bool:
    """A full name is rewritten only to one of as many words, unless the script changes."""
    return scripts_in(alias) != scripts_in(target) or len(alias.split()) == len(target.split())


def _recase(surface: str, target: str) -> str:
    """Keep a name in capitals in capitals."""
    letters = [char for char in surface if char.isalpha()]
    return target.upper() if len(letters) > 3 and all(char.isupper() for char in letters) else target


def _respace(surface: str, target: str) -> str:
    """Keep line breaks and other spaces between the words where both have as many."""
    gaps, parts = _SPACES.findall(surface), target.split(" ")
    if len(gaps) != len(parts) - 1:
        return target
    return "".join(piece for pair in zip(parts, [*gaps, ""]) for piece in pair)


def _suffix(mention: Mention, to: str) -> str:
    """Return the genitive ending to write where the mention had one."""
    inflected = any(item.kind == "inflected" for item in mention.evidence)
    return _GENITIVE.get(to.split("-", maxsplit=1)[0], "") if inflected else ""


def _apply(text: str, edits: tuple[Edit, ...]) -> str:
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.start], edit.after]
        at = edit.end
    return "".join([*pieces, text[at:]])
