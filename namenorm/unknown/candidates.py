"""Runs of capitalised words that may be people's names, in texts of scripts that have capitals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from namenorm.lexicon import is_common_surname, is_given_name, listed, org_equivalent
from namenorm.records import Mention
from namenorm.scripts import script_of
from namenorm.text import Token, tokens

_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
_MOST_WORDS, _FEWEST_LETTERS = 4, 3


@dataclass(frozen=True)
class Name:
    """A person's name in a text; `ending` is its genitive s, `listed` tells whether a given name opens it."""

    text: int
    start: int
    end: int
    surface: str
    ending: str = ""
    listed: bool = False

    @cached_property
    def folds(self) -> tuple[str, ...]:
        """The folded words of the name, without the genitive s."""
        return tuple(token.fold for token in tokens(self.spelling))

    @property
    def spelling(self) -> str:
        """The name without its genitive s."""
        return self.surface[: len(self.surface) - len(self.ending)] if self.ending else self.surface

    @property
    def family(self) -> str:
        """The last word."""
        return self.spelling.split()[-1]


@dataclass(slots=True)
class Text:
    """One text, its words, and which of them are taken or written small somewhere."""

    number: int
    text: str
    cut: list[Token]
    free: list[bool]
    small: frozenset[str]


def read(number: int, text: str, known: Sequence[Mention]) -> Text:
    """Cut a text into words, and note which of them are free of known mentions."""
    cut = tokens(text)
    free, at = [], 0
    for token in cut:
        while at < len(known) and known[at].end <= token.start:
            at += 1
        free.append(at == len(known) or known[at].start >= token.end)
    small = frozenset(token.fold for token in cut if text[token.start].islower())
    return Text(number, text, cut, free, small)


def is_capital(one: Text, at: int) -> bool:
    """Tell whether a word is written as a name is: a capital, then small letters, in a script that has both."""
    token = one.cut[at]
    word = one.text[token.start : token.end]
    return one.free[at] and word[0].isupper() and script_of(word[0]) in _CASED and (len(word) == 1 or not word.isupper())


def full_names(one: Text) -> list[Name]:
    """Return the runs of capitalised words that may be full names: a given name opens them, or two words stand alone."""
    found, at = [], 0
    while at < len(one.cut):
        last = _run(one, at) if is_capital(one, at) and one.cut[at].fold not in one.small else at
        bodies = [word for word in range(at, last + 1) if _names_a_body(one, word)] if last > at else []
        if bodies or (last > at and one.text[one.cut[last].end :][:1] == "-"):
            at = bodies[-1] + 1 if bodies else last + 1
            continue
        given = is_given_name(one.cut[at].fold)
        if last > at and may_be_family(one, last) and (given or (last == at + 1 and may_be_family(one, at))):
            start, end = one.cut[at].start, one.cut[last].end
            found.append(Name(one.number, start, end, one.text[start:end], listed=given))
            at = last
        at += 1
    return found


def _run(one: Text, at: int) -> int:
    """Return the last word of the run of capitals (and small particles between) that begins here."""
    last, here = at, at
    while here + 1 < len(one.cut) and here - at < _MOST_WORDS:
        gap = one.text[one.cut[here].end : one.cut[here + 1].start]
        initial = one.cut[here].end - one.cut[here].start == 1
        if not (gap in (" ", "\u00a0", "-") or (gap == ". " and initial) or (gap.strip(" ") == "\n" and "\n\n" not in gap)):
            break
        here += 1
        if is_capital(one, here):
            last = here
        elif one.cut[here].fold not in listed("particles") or not one.free[here]:
            break
    return last if here == last or not is_capital(one, here) else here


def may_be_family(one: Text, at: int) -> bool:
    """Tell whether a word may be a family name: no word that the text writes small too, none of bodies."""
    word = one.cut[at].fold
    plain = word.removesuffix("s")
    return len(word) >= _FEWEST_LETTERS and one.small.isdisjoint((word, plain)) and not _names_a_body(one, at)


def _names_a_body(one: Text, at: int) -> bool:
    """Tell whether a word is one of those of which the names of bodies and places are made, and no surname besides."""
    word = one.cut[at].fold
    return (org_equivalent(word) is not None and not is_common_surname(word)) or any(word in listed(name) for name in ("generic_words", "body_words"))
