"""Latin letters with marks: the spellings that remain where a keyboard, a passport or a newspaper lacks them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from namenorm.romanization.rules import without_marks

# Letters that do not fall apart into a base letter and a mark.
_PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th",
    "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ơ": "o", "ư": "u", "ĸ": "k",
}  # fmt: skip
# What writers put instead where they want the sound or the letter to remain.
_EXPANDED = {
    "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "đ": "dj", "ð": "dh", "ə": "e", "ş": "sh", "ș": "sh", "ç": "ch", "ţ": "ts",
    "ț": "ts", "č": "ch", "š": "sh", "ž": "zh", "ñ": "ny", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
}  # fmt: skip
_MARKED = re.compile(r"[^\x00-\x7f]")


def foldings(name: str) -> Iterator[tuple[str, str]]:
    """Yield a Latin name as it is, without its marks, and with them spelled out; each with its label.

    >>> list(foldings("Møller"))
    [('Møller', 'latin'), ('Moller', 'latin-plain'), ('Moeller', 'latin-expanded')]
    """
    yield name, "latin"
    seen = {name}
    for label, table in (("latin-plain", _PLAIN), ("latin-expanded", _PLAIN | _EXPANDED)):
        folded = _MARKED.sub(partial(_folded, table), name)
        if folded not in seen:
            seen.add(folded)
            yield folded, label


def latin_forms(word: str) -> tuple[str, ...]:
    """Return a Latin word as it is and with its marks spelled out.

    >>> latin_forms("Müller"), latin_forms("Maier")
    (('Müller', 'Mueller'), ('Maier',))
    """
    return tuple(form for form, label in foldings(word) if label != "latin-plain")


def _folded(table: Mapping[str, str], match: re.Match[str]) -> str:
    """Return a letter without its mark, by the table or else by taking Unicode's mark off, in its case."""
    letter = match.group()
    base = table.get(letter.lower()) or without_marks(letter.lower())
    return base.capitalize() if letter.isupper() else base
