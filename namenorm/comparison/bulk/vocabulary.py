"""The distinct words of many names, numbered, and the names as rows of those numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy

from namenorm.comparison.asia.syllabic import SYLLABLES, bare_syllable, is_syllable
from namenorm.comparison.asia.syllables import in_wade_giles
from namenorm.comparison.bodies.telling import is_telling
from namenorm.comparison.bulk.ordinary import Traits
from namenorm.comparison.persons.nominative import nominative
from namenorm.comparison.persons.servants import may_be_bound
from namenorm.parts import Part, Tag, is_plain_word, may_be_patronymic, may_be_title
from namenorm.scripts import is_latin
from namenorm.text import fold_word, is_plain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]

MayBegin: TypeAlias = Callable[[str], int]
MayHave: TypeAlias = Callable[[str], bool]
MOST_WORDS = 3
"""Words of the longest name that is weighed with others at once."""
_CHUNK = 1 << 15
"""Names that are cut at once."""
_BASE = 0x9E3779B97F4A7C15
"""A great odd number that the hashes of words are made with."""


class Cut(NamedTuple):
    """Names cut into words: how many words each has, where they begin among all, and the numbers of all words."""

    counts: Ints
    starts: Ints
    numbers: Ints

    def rows(self, places: Ints, size: int) -> Ints:
        """Return the numbers of the words of some names that all have so many."""
        found: Ints = self.numbers[self.starts[places][:, None] + numpy.arange(size)]
        return found

    def per_name(self, truths: Truths) -> Ints:
        """Return of how many words of each name something is true; `truths` has a value for each word of all names."""
        sums = numpy.concatenate(([0], numpy.cumsum(truths, dtype=numpy.int64)))
        found: Ints = sums[self.starts + self.counts] - sums[self.starts]
        return found


class Vocabulary:
    """The distinct words of names, numbered as they are met; all that are no ordinary words in Latin letters have -1.

    `guess` tells that the kind of names is not known: then words that may show an organization are no ordinary words.
    """

    def __init__(self, guess: bool, may_begin: MayBegin, may_have: MayHave) -> None:
        self._guess, self._may_begin, self._may_have = guess, may_begin, may_have
        self._hashes = numpy.array([numpy.iinfo(numpy.uint64).max], dtype=numpy.uint64)
        self._numbers = numpy.array([-1], dtype=numpy.int64)
        self._folds: dict[str, int] = {}
        self.texts: list[str] = []
        self.fold: list[str] = []
        self._fold_number: list[int] = []
        self._reach: list[int] = []
        self._may_be_patronymic: list[bool] = []
        self._may_be_title: list[bool] = []
        self._syllable: list[bool] = []
        self._syllable_in_case: list[bool] = []

    def _added(self, piece: str) -> int:
        if not piece.isalpha() or (piece.isupper() and len(piece) <= MOST_WORDS):
            return -1
        if not piece.isascii() and not is_latin(piece):
            return -1
        folded = piece.lower() if piece.isascii() else fold_word(piece)
        if len(folded) < 2 or may_be_bound(folded) or nominative(piece) != piece or (self._guess and is_telling(folded)):
            return -1
        plain = is_plain_word(piece, folded)
        patronymic, title = (not plain and tell(piece, folded) for tell in (may_be_patronymic, may_be_title))
        if not (plain or patronymic or title):
            return -1
        self.texts.append(piece)
        self.fold.append(folded)
        self._may_be_patronymic.append(patronymic)
        self._may_be_title.append(title)
        self._syllable.append(is_syllable(folded))
        self._syllable_in_case.append(bool(bare_syllable(folded)))
        self._reach.append(self._may_begin(folded) if not is_plain(piece) or self._may_have(folded) else -1)
        self._fold_number.append(self._folds.setdefault(folded, len(self._folds)))
        return len(self.texts) - 1

    def cut(self, names: Sequence[str]) -> Cut:
        """Cut names at their spaces and hyphens."""
        counts, numbers = [numpy.empty(0, dtype=numpy.int64)], [numpy.empty(0, dtype=numpy.int64)]
        for at in range(0, len(names), _CHUNK):
            some = names[at : at + _CHUNK]
            if "-" in (text := " ".join(some)):
                text, some = text.replace("-", " "), [name.replace("-", " ") for name in some]
            counts.append(numpy.fromiter(map(str.count, some, repeat(" ")), numpy.int64, len(some)) + 1)
            numbers.append(self._numbers_in(text))
        of_each = numpy.concatenate(counts)
        return Cut(of_each, numpy.cumsum(of_each) - of_each, numpy.concatenate(numbers))

    def _numbers_in(self, text: str) -> Ints:
        """Return the numbers of the words of a text, looked up by hashes: a dictionary takes three times as long."""
        hashes, starts, ends = _hashed(text)
        at = numpy.searchsorted(self._hashes, hashes)
        new = numpy.flatnonzero(self._hashes[at] != hashes)
        if len(new):
            met, first = numpy.unique(hashes[new], return_index=True)
            first = new[first]
            numbers = [self._added(text[start:end]) for start, end in zip(starts[first].tolist(), ends[first].tolist())]
            places = numpy.searchsorted(self._hashes, met)
            self._hashes = numpy.insert(self._hashes, places, met)
            self._numbers = numpy.insert(self._numbers, places, numbers)
            at = numpy.searchsorted(self._hashes, hashes)
        return self._numbers[at]

    def are_simple(self, cut: Cut) -> Truths:
        """Tell which names are of one to three ordinary words: none may be a patronymic, nor a title but the last."""
        may_be = self._may_be_patronymic, self._may_be_title
        patronymic, title = (numpy.array([*truths, False], dtype=bool)[cut.numbers] for truths in may_be)
        patronymic[cut.starts] = False
        title[cut.starts + cut.counts - 1] = False
        simple: Truths = (cut.counts <= MOST_WORDS) & (cut.per_name((cut.numbers < 0) | title) == 0)
        simple &= (cut.counts < MOST_WORDS) | (cut.per_name(patronymic) == 0)
        simple &= (cut.counts != SYLLABLES) | (cut.per_name(self._syllabic(cut)) != SYLLABLES)
        return simple

    def _syllabic(self, cut: Cut) -> Truths:
        """Tell which words are a syllable before the last one, or a syllable in a case at the end, as `without_case` looks for."""
        syllables, cases = (numpy.array([*truths, False], dtype=bool)[cut.numbers] for truths in (self._syllable, self._syllable_in_case))
        last = cut.starts + cut.counts - 1
        syllables[last] = cases[last]
        return syllables

    def initials(self, cut: Cut) -> Ints:
        """Return the first letter of each name, folded, as a number; any where the first word is no ordinary one."""
        found: Ints = numpy.append(self.ends[0], 0)[cut.numbers[cut.starts]]
        return found

    def may_be_known(self, cut: Cut) -> Truths:
        """Tell which simple names may be in a registry: all their words are, and one begins a name so long."""
        reach = numpy.array([*self._reach, -1], dtype=numpy.int64)[cut.numbers]
        long_enough = reach >= numpy.repeat(cut.counts, cut.counts)
        found: Truths = (cut.per_name(long_enough) > 0) & (cut.per_name(reach < 0) == 0)
        return found

    def part(self, at: int, tag: Tag) -> Part:
        """Return a word as a part of a name."""
        return Part(self.texts[at], self.fold[at], tag)

    def parts(self, numbers: Sequence[int]) -> tuple[Part, ...]:
        """Return words as the parts of a name."""
        return (*(self.part(at, "given") for at in numbers[:-1]), self.part(numbers[-1], "family"))

    @cached_property
    def traits(self) -> Traits:
        """The traits of the words, once all are known."""
        return Traits(self.texts, self.fold)

    @cached_property
    def fold_numbers(self) -> Ints:
        """A number for each word that tells which are folded alike."""
        return numpy.array(self._fold_number, dtype=numpy.int64)

    @cached_property
    def sizes(self) -> Ints:
        """The number of letters of each folded word."""
        return numpy.array([len(text) for text in self.fold], dtype=numpy.int64)

    @cached_property
    def pinyin(self) -> Truths:
        """Which words may be Chinese, and are spelled otherwise in Wade-Giles."""
        return numpy.array([bool(in_wade_giles(fold)) for fold in self.fold], dtype=bool)

    @cached_property
    def ends(self) -> tuple[Ints, Ints]:
        """The first letter of each folded word, and the last."""
        first, last = ([ord(text[at]) for text in self.fold] for at in (0, -1))
        return numpy.array(first, dtype=numpy.int64), numpy.array(last, dtype=numpy.int64)


def _hashed(text: str) -> tuple[NDArray[numpy.uint64], Ints, Ints]:
    """Return the hash of each word between the spaces of a text, and where it begins and ends.

    Of a hundred thousand words two have the same of 64 bits once in some billions of times.
    """
    letters = numpy.frombuffer(f"{text} ".encode("utf-32-le", "surrogatepass"), dtype=numpy.uint32)
    ends = numpy.flatnonzero(letters == ord(" "))
    starts = numpy.concatenate(([0], ends[:-1] + 1))
    sizes = ends - starts + 1
    powers = numpy.cumprod(numpy.full(sizes.max(), _BASE, dtype=numpy.uint64))
    places = numpy.arange(len(letters)) - numpy.repeat(starts, sizes)
    return numpy.add.reduceat(letters * powers[places], starts), starts, ends
