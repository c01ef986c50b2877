"""Surnames that decline like adjectives, brought back to the nominative where their ending leaves no doubt.

`Kaczyńskiego` and `Kaczyńskim` are Kaczyński, `Kowalskiej` is Kowalska, `Novákové` Nováková: endings that no surname has
by itself, each of them a man's or a woman's. A word stays as it is where a surname may end so in the nominative
(Луговой), or where the ending may be a noun's (`Tuskem` is of Tusk).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from namenorm.comparison.asia.syllabic import without_case
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.words.exactness import EQUAL
from namenorm.inflection import forms
from namenorm.lexicon import is_given_name
from namenorm.parts import Part
from namenorm.text import fold_word

_ADJECTIVES = (
    ("(?<=[sc]k)(?:iego|iemu|im|ega|oga|ogo)", "i"), ("(?<=[sc]k)(?:eho|emu|oho|omu|ym)", "y"),
    ("(?<=[a-z])(?:ého|ému|ým)", "ý"), ("(?<=[sc]k)(?:é|ou)", "á"), ("(?<=[sc]k)i?ej", "a"), ("(?<=ov)(?:é|ou)", "á"), ("(?<=.{4}ow)ej", "a"), ("(?<=.{4}ov)ej", "á"),
    ("(?<=[сцз]к)(?:ого|ому|им)", "ий"), ("(?<=[сцз]ьк)(?:ого|ому|им)", "ий"), ("(?<=[сц]к)(?:ог|ога)", "и"), ("(?<=н)(?:ого|ому)", "ый"),
    ("(?<=[сцз]к)(?:ою|ую)", "ая"), ("(?<=[сцз]ьк)(?:ою|ій)", "а"),
)  # fmt: skip
"""Endings behind a stem, and the ending of the nominative."""
_WRITTEN = tuple((re.compile(f"{ending}$"), base) for ending, base in _ADJECTIVES)
_MANS = ("i", "y", "и", "ий", "ый")
_GENITIVE = ("ého", "iego", "ega", "oga", "ogo", "ого")
_GIVEN_ENDS = frozenset({"a", "ja", "а", "я"})
_LAST = frozenset(
    ["go", "mu", "im", "ga", "ho", "ym", "ým", "ké", "vé", "ou", "ej", "го", "му", "им", "ог", "ою", "ую", "ій"]
)
"""The last two letters of words with one of these endings."""
_SHORTEST = 6


@lru_cache(maxsize=1 << 15)
def nominative(text: str) -> str:
    """Return the nominative of a surname in an oblique case that only an adjective has; any other word as it is.

    >>> nominative("Kaczyńskiego"), nominative("Kowalskiej"), nominative("Зеленською"), nominative("Novákové")
    ('Kaczyński', 'Kowalska', 'Зеленська', 'Nováková')
    >>> nominative("Tuskem"), nominative("Kowalska")
    ('Tuskem', 'Kowalska')
    """
    if len(text) < _SHORTEST or text[-2:].lower() not in _LAST:
        return text
    low = text.lower()
    for ending, base in _WRITTEN:
        found = ending.search(low)
        if found:
            return f"{text[: found.start()]}{base.upper() if text.isupper() else base}"
    return text


def in_nominative(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a name with its adjectives in the nominative, and with the man's given name beside a genitive.

    >>> from namenorm.parts import person_parts
    >>> [part.text for part in in_nominative(person_parts("Daniela Křetínského"))]
    ['Daniel', 'Křetínský']
    """
    parts = without_case(parts)
    texts = (
        [nominative(part.text) for part in parts]
        if not _LAST.isdisjoint([text[-2:].lower() for text, _, _ in parts])
        else []
    )
    if not texts or texts == [part.text for part in parts]:
        return parts
    if any(text != part.text and part.text.lower().endswith(_GENITIVE) for part, text in zip(parts, texts)):
        texts = [
            _given_of(part) if part.tag == "given" and text == part.text else text for part, text in zip(parts, texts)
        ]
    return tuple(
        [part if text == part.text else Part(text, fold_word(text), part.tag) for part, text in zip(parts, texts)]
    )


def _given_of(part: Part) -> str:
    """Return the given name of which a word is the genitive, with the shortest ending (Macieja is of Maciej, not of Macie); the word itself where no such name is listed."""
    for form in sorted(forms(part.fold), key=lambda form: len(form.ending)):
        if (
            form.ending in _GIVEN_ENDS
            and len(part.text) == len(part.fold)
            and is_given_name(form.base)
            and any("g" in cases for _, cases in form.uses)
        ):
            return part.text[: len(part.text) - len(form.ending)] + form.base_ending
    return part.text


def as_written(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Return alignments of two names in the nominative with the words as the names have them."""
    told = [{new.text: old.text for new, old in zip(in_nominative(name), name) if new != old} for name in (left, right)]
    return [_as_written(item, *told) for item in found] if any(told) else found


def _as_written(item: Alignment, lefts: dict[str, str], rights: dict[str, str]) -> Alignment:
    left = tuple([_written(part, lefts) for part in item.left])
    right = tuple([_written(part, rights) for part in item.right])
    if item.kind == "womans_surname" and any(
        part.fold != old.fold and old.fold.endswith(_MANS)
        for part, old in zip((*left, *right), (*item.left, *item.right))
    ):
        return Alignment.of(left, right, "gendered", (("gendered", 1.0),))
    differ = (
        item.kind in EQUAL
        and (left, right) != (item.left, item.right)
        and [part.fold for part in left] != [part.fold for part in right]
    )
    return item._replace(left=left, right=right, kind="inflected" if differ else item.kind)


def _written(part: Part, told: dict[str, str]) -> Part:
    words = part.text.split(" ")
    if told.keys().isdisjoint(words):
        return part
    text = " ".join([told.get(word, word) for word in words])
    return Part(text, fold_word(text), part.tag)
