"""Arabic names of the Maghreb: their bearers spell them in the French way, and the press of other languages keeps that.

A name is taken to be from there when it has a part that is borne in the Maghreb alone: one marked in
`readings/maghreb.txt`, Aït or Ould, or Bou- before a known name part. Its other parts are then spelled as that list has them, else as the
French press would write them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from namenorm.romanization.vowelling import HOME, letters_of, listed

KEEPING = frozenset("en de fr es it pt nl pl cs sk sl hr hu ro sv da nb fi et tr sq vi".split())  # noqa: SIM905
"""Target languages whose press keeps the spelling; Latvian, Lithuanian and Azerbaijani write by ear, and so do languages in Cyrillic letters."""
_SMALL = {letters_of(native): latin for native, latin in (("آيت", "Aït"), ("أيت", "Aït"), ("ولد", "Ould"))}
_SON, _ARTICLE, _BOU = letters_of("بن"), letters_of("ال"), letters_of("بو")
_FEWEST = 3  # letters of a part behind Bou-


def spelled(words: Sequence[str], write: Callable[[str], str]) -> list[str]:
    """Return how a bearer from the Maghreb spells a name, the likeliest first; empty when nothing tells of the Maghreb.

    `words` are the words of the name as the reading of Arabic cuts it; `write` writes one as the French press does.

    >>> spelled(["ياسين", "براهيمي"], str)[0], spelled(["عبد القادر", "بن", "صالح"], str)[0]
    ('Yacine Brahimi', 'Abdelkader Bensalah')
    >>> spelled(["ياسين", "عمر"], str)
    []
    """
    parts = _parts([letters_of(word) for word in words])
    if not any(_tells(part, place) for place, part in enumerate(parts)):
        return []
    natives = _natives(words, parts)
    options = [_forms(part, native, write) for part, native in zip(parts, natives)]
    usual = [forms[0] for forms in options]
    found = [" ".join(usual)]
    for place, forms in reversed(list(enumerate(options))):
        found += [" ".join([*usual[:place], other, *usual[place + 1 :]]) for other in forms[1:]]
    return list(dict.fromkeys(found))


def is_written_otherwise(word: str, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether a scheme's list of words has its own spelling for a part that is borne in the Maghreb alone.

    >>> is_written_otherwise("بوتفليقة", {"بوتفليقة": ("Buteflika",)}), is_written_otherwise("بوتفليقة", {})
    (True, False)
    """
    forms, alone = _table().get(letters_of(word), ((), False))
    return alone and word in words and words[word][0] not in forms


def _parts(letters: list[str]) -> list[str]:
    """Join words that the list has as one: بن صالح."""
    found: list[str] = []
    for word in letters:
        if found and f"{found[-1]} {word}" in _table():
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _natives(words: Sequence[str], parts: list[str]) -> list[str]:
    """Return the words that stand in each part, as they were written."""
    rest = iter(words)
    found = []
    for part in parts:
        native = next(rest)
        while letters_of(native) != part:
            native += f" {next(rest)}"
        found.append(native)
    return found


def _tells(part: str, place: int) -> bool:
    """Tell whether a part is borne in the Maghreb alone."""
    forms, alone = _table().get(part, ((), False))
    if forms:
        return alone
    return (part in _SMALL and (place > 0 or not part.startswith("و"))) or bool(place and _behind_bou(part))


def _behind_bou(part: str) -> str:
    """Return the known name part that stands behind Bou-, if there is one."""
    bare = part.removeprefix(_ARTICLE)
    rest = bare[len(_BOU) :]
    known = bare.startswith(_BOU) and len(rest) >= _FEWEST and not listed(part, "ar")
    return rest if known and (listed(rest, "ar") or listed(rest[:-1], "ar")) else ""


def _forms(part: str, native: str, write: Callable[[str], str]) -> list[str]:
    """Return the spellings of one part, the likeliest first."""
    known = _table().get(part)
    if known:
        return list(known[0])
    if part in _SMALL:
        return [_SMALL[part]]
    if part == _SON:
        return ["Ben"]
    if behind := _behind_bou(part):
        return [f"Bou{_found(behind, write).lower()}"]
    if part.startswith(f"{_SON} "):
        rest = _found(part[len(_SON) + 1 :], write)
        return [f"Ben {rest}", f"Ben{rest.lower()}"]
    if part.startswith(_ARTICLE) and len(part) > len(_ARTICLE) + 1 and " " not in part:
        rest = _found(native[len(_ARTICLE) :], write)
        return [f"El {rest}", rest]
    return [_with_e(write(native))]


def _with_e(form: str) -> str:
    """Return a form with the mute e that keeps a final n heard in French: Saadane."""
    return f"{form}e" if form.endswith("an") else form


def _found(native: str, write: Callable[[str], str]) -> str:
    known = _table().get(letters_of(native))
    return known[0][0] if known else write(native)


@cache
def _table() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Read the list: letters of a part, its spellings, and whether it is borne in the Maghreb alone."""
    found = {}
    for line in (HOME / "maghreb.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            native, spellings = line.split("\t")
            forms = tuple(spelling.replace("+", " ") for spelling in spellings.split())
            found[letters_of(native.lstrip("!"))] = forms, native.startswith("!")
    return found
