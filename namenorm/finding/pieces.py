"""Where words stand in a text: its pieces without spaces, all of them or those that may begin a name.

One expression tells what a piece is. In a long text the plain pieces, runs of letters, are read off an array of the
kinds of its characters, and the expression is asked only for those with an apostrophe or full stop in them.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from namenorm.marks import MARKS
from namenorm.scripts import CASED, script_of
from namenorm.text import APOSTROPHES, JOINERS, UNSPACED_CHARS, fold_words

if TYPE_CHECKING:
    import numpy

    from namenorm.inflection.many import Numbers

Piece = tuple[int, str]
"""A stretch of text without spaces, and where it begins."""
_LONGEST_COUNTED = 60
_CUT = frozenset("\uff9e\uff9f")
"""Letters at which a piece is cut into words."""


class Pieces:
    """Pieces of a text, in order; the words among them are counted together, once, when first asked for."""

    def __init__(self, starts: list[int], texts: list[str]) -> None:
        self.starts, self.texts = starts, texts
        self._counted: dict[str | None, Counted] = {}

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Piece]:
        return zip(self.starts, self.texts)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Each piece once."""
        return frozenset(self.texts)

    def counted(self, language: str | None) -> Counted:
        """Return those pieces that are words of letters alone, each once, with what their base forms in a language may be."""
        known = self._counted.get(language)
        if known is None:
            plain = [piece for piece in self.distinct if piece.isalpha() and len(piece) <= _LONGEST_COUNTED]
            if any(letter in "".join(plain) for letter in _CUT):
                plain = [piece for piece in plain if _CUT.isdisjoint(piece)]
            known = self._counted[language] = count(plain, language)
        return known


class Counted(NamedTuple):
    """Words, as they are written and folded, and the numbers that they and their base forms may have: first their own, in order."""

    words: list[str]
    folds: list[str]
    numbers: Numbers


def count(words: list[str], language: str | None) -> Counted:
    """Return words of letters with their numbers, without those that fold to nothing; with no language only their own numbers."""
    from namenorm.inflection.many import Words

    pairs = [pair for pair in zip(words, fold_words(words)) if pair[1]]
    folds = [fold for _, fold in pairs]
    return Counted([word for word, _ in pairs], folds, Words(folds).numbers(language if folds else None))


_BMP = range(0x10000)
_BEYOND = "\U00010000-\U0001efff"  # letters of spaced scripts beyond the basic plane, and signs that no name has
_LONG, _BLOCK = 1 << 16, 1 << 20
_TOLD_APART = 0xE0200
"""All characters from here on are of one kind: none that a piece has."""
_INNER, _HEAD, _LINK = 1, 2, 4
"""Kinds of characters: those within pieces, those that begin one, and those that may join two."""


class Patterns(NamedTuple):
    """The expressions for pieces."""

    capitalised: re.Pattern[str]
    every: re.Pattern[str]
    unspaced: re.Pattern[str]
    unit: re.Pattern[str]
    inner: str


@cache
def _letters() -> tuple[array[int], array[int]]:
    """Return the letters and digits of scripts that part words by spaces, and those of them that begin a piece."""
    unspaced = re.compile(f"[{UNSPACED_CHARS}]")
    letters = array("I", [code for code in _BMP if (char := chr(code)).isalnum() and not unspaced.match(char)])
    heads = [code for code in letters if not chr(code).isdigit() and not (chr(code).islower() and script_of(chr(code)) in CASED)]
    return letters, array("I", heads)


def _ranges(codes: Iterable[int]) -> str:
    """Return code points as the inside of a character class."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(f"\\u{first:04x}-\\u{last:04x}" for first, last in runs)


@cache
def patterns() -> Patterns:
    """Make the expressions, once; explicit classes of the basic plane are looked up by `re` in constant time."""
    letters, heads = map(_ranges, _letters())
    inner = rf"[{letters}{MARKS}{JOINERS}{_BEYOND}]"
    before = rf"(?<!{inner}.)"
    word = rf"{inner}*(?:[{APOSTROPHES}]+{inner}+)*"
    rest = rf"(?:(?:\.[^\W\d_])+\.(?!\w)|{word})"
    return Patterns(
        capitalised=re.compile(rf"[{heads}{_BEYOND}]{before}{rest}", re.DOTALL),
        every=re.compile(rf"[{letters}{_BEYOND}]{before}{rest}", re.DOTALL),
        unspaced=re.compile(rf"[{UNSPACED_CHARS}][{UNSPACED_CHARS}{MARKS}\uff9e\uff9f]*"),
        unit=re.compile(rf"[{UNSPACED_CHARS}][{MARKS}\uff9e\uff9f]*"), inner=inner,
    )  # fmt: skip


def capitalised(text: str) -> Pieces:
    """Return the pieces of a text that begin with a capital, or in a script without capitals.

    >>> list(capitalised("the Rock'n'Roll of d'Alema"))
    [(4, "Rock'n'Roll"), (21, 'Alema')]
    """
    if len(text) >= _LONG:
        return _read_off(text)
    return _matched(patterns().capitalised, text)


def every(text: str) -> Pieces:
    """Return all pieces of a text."""
    return _matched(patterns().every, text)


def _matched(pattern: re.Pattern[str], text: str) -> Pieces:
    matches = list(pattern.finditer(text))
    return Pieces([match.start() for match in matches], [match[0] for match in matches])


# --- long texts


def codes_of(text: str) -> numpy.ndarray[Any, Any]:
    """Return the code points of a text as an array."""
    import numpy as np

    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


@cache
def _kinds() -> numpy.ndarray[Any, Any]:
    """Return what each character is, as the expressions have it."""
    import numpy as np

    found = np.zeros(_TOLD_APART, dtype=np.uint8)
    letters, heads = _letters()
    found[letters] = _INNER
    found[heads] = _INNER | _HEAD
    found[ord(_BEYOND[0]) : ord(_BEYOND[2]) + 1] = _INNER | _HEAD
    for kind, signs in ((_INNER, f"{MARKS}{JOINERS}"), (_LINK, f".{APOSTROPHES}")):
        for first, last in re.findall("(.)(?:-(.))?", signs):
            found[ord(first) : ord(last or first) + 1] |= kind
    return found


def _read_off(text: str) -> Pieces:
    """Return the capitalised pieces of a long text, block by block: blocks are cut at spaces, where no piece goes on."""
    found = Pieces([], [])
    start = 0
    while start < len(text):
        end = text.rfind(" ", start, start + _BLOCK) + 1 if len(text) - start > _BLOCK else len(text)
        if end == 0:
            end = text.find(" ", start + _BLOCK) + 1 or len(text)
        starts, ends = _block(text, start, end)
        found.starts += starts
        found.texts += [text[first:last] for first, last in zip(starts, ends)]
        start = end
    return found


def _block(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Return where the pieces of a block begin and end."""
    import numpy as np

    kinds = _kinds().take(codes_of(text[start:end]), mode="clip")
    inner = np.zeros(len(kinds) + 2, dtype=np.int8)
    inner[1:-1] = kinds & _INNER
    borders = np.flatnonzero(inner[1:] != inner[:-1])
    firsts, lasts = borders[::2], borders[1::2]
    heads = (kinds[firsts] & _HEAD) > 0
    firsts, lasts = firsts[heads], lasts[heads]
    after = np.append(kinds, np.uint8(0))[lasts]
    linked = np.flatnonzero((after & _LINK) > 0).tolist()
    starts, ends = (firsts + start).tolist(), (lasts + start).tolist()
    return _joined(text, starts, ends, linked) if linked else (starts, ends)


def _joined(text: str, starts: list[int], ends: list[int], linked: list[int]) -> tuple[list[int], list[int]]:
    """Return the pieces with those told by the expression that may be joined to what follows them."""
    match_at, within, done = patterns().capitalised.match, set[int](), 0
    for at in linked:
        first, last = starts[at], ends[at]
        if first < done or (text[last] == "." and last > first + 1):
            continue
        match = match_at(text, first)
        if match is None or match.end() == last:
            continue
        done = ends[at] = match.end()
        following = at + 1
        while following < len(starts) and starts[following] < done:
            within.add(following)
            following += 1
    if not within:
        return starts, ends
    kept = [at for at in range(len(starts)) if at not in within]
    return [starts[at] for at in kept], [ends[at] for at in kept]
