"""What a caller gives, checked: a value that no verb knows is told at once, a name that is none is not read to its end."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from namenorm.errors import NamenormError, require_text
from namenorm.records import KINDS, STYLES, Kind, Name

_STAGES = frozenset({"registry", "conventions", "typos", "inflection", "encoder"})
_LONGEST_NAME = 1000


def short_name(name: str | Name) -> str | Name:
    """Return a name as it is given; of a longer text than any name its beginning. Raises `TypeError` for no text.

    >>> short_name("Kyiv"), len(short_name("Kyiv " * 1000))
    ('Kyiv', 1000)
    """
    text = require_text(str(name) if isinstance(name, Name) else name, "name")
    return text[:_LONGEST_NAME] if len(text) > _LONGEST_NAME else name


def short_text(name: str) -> str:
    """Return the text of a name, or its beginning, as `short_name` does."""
    return require_text(name, "name")[:_LONGEST_NAME]


def all_texts(names: Sequence[str], what: str) -> list[str]:
    """Return names of which all are texts. Raises `TypeError` for one that is none.

    >>> all_texts(["Kyiv", None], "lefts")
    Traceback (most recent call last):
    TypeError: lefts must be a str, not NoneType
    """
    return list(names) if {str}.issuperset(map(type, names)) else [require_text(name, what) for name in names]


def known_kind(kind: Kind | None) -> Kind | None:
    """Return the kind, None for none. Raises `NamenormError` for one that no entity has.

    >>> known_kind("animal")
    Traceback (most recent call last):
    namenorm.errors.NamenormError: kind 'animal' is none of person, place, organization
    """
    if kind is not None and kind not in KINDS:
        raise NamenormError(f"kind {kind!r} is none of {', '.join(KINDS)}")
    return kind


def known_kinds(kinds: Collection[Kind] | None) -> list[Kind] | None:
    """Return the kinds, None for all. Raises `NamenormError` for one that no entity has."""
    chosen = None if kinds is None else list(kinds)
    for kind in chosen or ():
        known_kind(kind)
    return chosen


def known_style(style: str | None) -> str | None:
    """Return the house style, None for none. Raises `NamenormError` for one that no entry can have."""
    if style is not None and style not in STYLES:
        raise NamenormError(f"style {style!r} is none of {', '.join(sorted(STYLES))}")
    return style


def known_stages(without: Collection[str]) -> Collection[str]:
    """Return the stages to leave out. Raises `NamenormError` for one that there is not."""
    if not without:
        return without
    unknown = set(without) - _STAGES
    if unknown:
        raise NamenormError(f"without: no stage {', '.join(sorted(unknown))}; stages are {', '.join(sorted(_STAGES))}")
    return without
