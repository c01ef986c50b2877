"""Ordinary pairs of Latin words, weighed all at once: what `relate` gives for each of them without the encoder.

Most words that are held against each other have nothing in common but some letters: they begin differently, are no
cases, counterparts or spellings-out of one another. What is measured of such a pair is numbers alone, and a weight
spread over knots is an interpolation between them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy
from rapidfuzz.process import cpdist

from namenorm.comparison.asia.japanese import surname_in_one_spelling
from namenorm.comparison.bulk.bags import Bags
from namenorm.comparison.persons.eastern import is_eastern
from namenorm.comparison.persons.leftover import is_middle_name
from namenorm.comparison.persons.lineage import comes_before, heads_chain, is_epithet, is_given, is_wifes
from namenorm.comparison.weighing.knots import ALIKE, FEW_ALIKE, SIZES
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.apart import are_apart, may_be_apart
from namenorm.comparison.words.belarusian import are_one_in_belarusian, is_belarusian
from namenorm.comparison.words.census import BORNE, is_borne_surname, sex_of
from namenorm.comparison.words.cognates import are_forms_of_one, listed_forms
from namenorm.comparison.words.exactness import (
    ABDUL,
    EXACT,
    LONGEST_SYLLABLE,
    are_spelled_out,
    exactness,
    is_listed,
    without_mac,
)
from namenorm.comparison.words.kinship import are_kin, ends_obliquely, servant_of, syllabic_in
from namenorm.comparison.words.likeness import (
    ALIKE_IF_KNOWN,
    ALIKE_IF_TOLD,
    EQUAL_PARTS,
    LONG,
    ONE_SOUND,
    SLIP,
    alike,
)
from namenorm.comparison.words.longer import may_be_lithuanian, may_be_made_of_other
from namenorm.comparison.words.sounds import sounds
from namenorm.comparison.words.spellings import is_known, told_of, with_soft_g
from namenorm.comparison.words.strangers import GATE, GATE_OF_SYLLABLES
from namenorm.lexicon import are_nicknames, is_arabic_name, is_cognate
from namenorm.parts import Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]
    Strings = NDArray[Any]


class Pairs(NamedTuple):
    """Pairs of words by number: how alike their letters are, how alike they sound, by which of their sound keys."""

    left: Ints
    right: Ints
    letters: Floats
    heard: Floats
    left_key: Ints
    right_key: Ints

    def where(self, chosen: Truths | Ints) -> Pairs:
        """Return some of the pairs."""
        left, right, letters, heard, one, two = self
        return Pairs(left[chosen], right[chosen], letters[chosen], heard[chosen], one[chosen], two[chosen])


class Traits:
    """What makes pairs of some words ordinary or not, and what of a single word enters the weight of a pair."""

    def __init__(self, texts: Sequence[str], folds: Sequence[str]) -> None:
        found = [sounds(text) for text in texts]
        keys = sorted({key for some in found for key in some})
        place = {key: at for at, key in enumerate(keys)}
        self._texts, self._folds, self._keys = (numpy.array(some, dtype=object) for some in (texts, folds, keys))
        self._sounds = numpy.full((len(texts), max(map(len, found), default=1)), -1, dtype=numpy.int64)
        for at, some in enumerate(found):
            self._sounds[at, : len(some)] = [place[key] for key in some]
        self._many_sounds = numpy.array([len(some) for some in found], dtype=numpy.int64)
        self._written, self._heard = Bags.of(folds), Bags.of(keys).of_any(self._sounds)
        self._size = numpy.array([len(key) for key in keys], dtype=numpy.int64)
        self._begins, self._beginning = (_numbered([key[:count] for key in keys]) for count in (1, 2))
        self._oblique, self._servant = _each(ends_obliquely, keys), _each(servant_of, keys)
        self._abdul, self._short = _each(ABDUL.__contains__, folds), _each(listed_forms, folds)
        self._listed, self._known = _each(is_listed, folds).astype(numpy.int64), _each(is_known, folds)
        self._belarusian, self._baltic = _each(is_belarusian, folds), _each(may_be_lithuanian, folds)
        self._apart, self.eastern = _each(may_be_apart, folds), _each(is_eastern, folds)
        surnames = list(map(surname_in_one_spelling, folds))
        self.japanese = numpy.where(_each(bool, surnames), _numbered(surnames), -1)
        exact = [EXACT.index(exactness(text, fold)) for text, fold in zip(texts, folds)]
        self._exactness = numpy.array(exact, dtype=numpy.int64)
        self.given, self.arabic = _each(is_given, folds), _each(is_arabic_name, folds)
        self.comes_before, self.heads_chain = _each(comes_before, folds) | _each(is_wifes, texts), _each(heads_chain, folds)
        self.ali, self.epithet = _each("ali".__eq__, folds), _each(is_epithet, folds)
        self.middle = _each(is_middle_name, folds)
        self._surname, sexes = _each(is_borne_surname, folds), list(map(sex_of, folds))
        self._borne, self._man, self._woman = (_each(tell, sexes) for tell in (bool, "man".__eq__, "woman".__eq__))
        self._initial, self._initials = (_numbered([fold[:count] for fold in folds]) for count in (1, 2))
        self._gaelic, self._soft = (_numbered(list(map(tell, folds))) for tell in (without_mac, with_soft_g))
        self._plain, self._plain_initial = _each(str.isascii, texts), _each(str.isascii, [text[:1] for text in texts])
        syllabic = [syllabic_in(fold) if len(fold) <= LONGEST_SYLLABLE else 0 for fold in folds]
        self._syllabic = numpy.array(syllabic, dtype=numpy.int64)

    def near(self, left: Ints, right: Ints) -> tuple[Ints, Pairs]:
        """Return the places of those pairs of words in which something is alike, and what is measured of them.

        Most words have too few letters in common to be alike: of these nothing is measured.
        """
        listed = self._short[left] & self._short[right]
        alike = self._may_be_alike(left, right, GATE)
        syllables = numpy.flatnonzero(self._syllabic[left] & self._syllabic[right])
        alike[syllables] |= self._may_be_alike(left[syllables], right[syllables], GATE_OF_SYLLABLES)
        at = numpy.flatnonzero(alike | listed)
        pairs = self._measured(left[at], right[at])
        gate = numpy.where(self._syllabic[pairs.left] & self._syllabic[pairs.right], GATE_OF_SYLLABLES, GATE)
        near = (pairs.letters >= gate) | (pairs.heard >= gate)
        near |= _tell(_are_of_one_name, listed[at] & ~near, self._folds[pairs.left], self._folds[pairs.right])
        return at[near], pairs.where(near)

    def _may_be_alike(self, left: Ints, right: Ints, gate: float) -> Truths:
        return self._written.may_be_alike(left, right, gate) | self._heard.may_be_alike(left, right, gate)

    def _measured(self, left: Ints, right: Ints) -> Pairs:
        """Measure pairs of words; of several sound keys the two most alike count, of equally alike ones the last."""
        one, two = self._sounds[left, 0], self._sounds[right, 0]
        heard = _alike(self._keys, one, two)
        counts = self._many_sounds[left] * self._many_sounds[right]
        several = numpy.flatnonzero(counts > 1)
        if len(several):  # each key of the one with each of the other, one after the other
            counts = counts[several]
            at, ends = numpy.repeat(several, counts), numpy.cumsum(counts)
            turn = numpy.arange(len(at)) - numpy.repeat(ends - counts, counts)
            first = self._sounds[left[at], turn // self._many_sounds[right[at]]]
            second = self._sounds[right[at], turn % self._many_sounds[right[at]]]
            score = _alike(self._keys, first, second)
            best = numpy.lexsort((second, first, score, at))[ends - 1]
            heard[several], one[several], two[several] = score[best], first[best], second[best]
        return Pairs(left, right, _alike(self._folds, left, right), heard, one, two)

    def _of_equal(self, pairs: Pairs) -> Floats:
        """Return the weight that each pair of words would have if they were equal: that of the more common one."""
        each = numpy.array([weight_of(EQUAL_PARTS[kind].features) for kind in EXACT])
        found: Floats = each[numpy.minimum(self._exactness[pairs.left], self._exactness[pairs.right])]
        return found

    def are_ordinary(self, pairs: Pairs) -> Truths:
        """Tell for each pair of different words, near each other, whether nothing but numbers is to be measured."""
        left, right, _, _, one, two = pairs
        odd: Truths = (self._oblique[one] != self._oblique[two]) | ((self._syllabic[left] & self._syllabic[right]) > 0)
        odd |= (self._servant[one] | self._servant[two]) | (self._abdul[left] & self._abdul[right])
        odd |= (self._man[left] & self._woman[right]) | (self._woman[left] & self._man[right])
        odd |= ~(self._plain[left] | self._plain[right])
        odd |= (self._gaelic[left] == self._gaelic[right]) | (self._soft[left] == self._soft[right])
        odd |= (self._size[one] == 0) | (self._size[two] == 0)
        begin_alike = (self._beginning[one] == self._beginning[two]) | (self._initials[left] == self._initials[right])
        may_be_spelled_out = self._initial[left] == self._initial[right]
        may_be_spelled_out |= ~(self._plain_initial[left] & self._plain_initial[right])
        folds, keys = (self._folds[left], self._folds[right]), (self._keys[one], self._keys[two])
        odd |= _tell(_are_told_of, ~odd & self._short[left] & self._short[right], *folds)
        odd |= _tell(are_kin, ~odd & begin_alike, *keys, *folds)
        other_size = self._written.sizes[left] != self._written.sizes[right]
        made = other_size | (self._baltic[left] & self._baltic[right])
        odd |= _tell(may_be_made_of_other, ~odd & begin_alike & made, *folds)
        odd |= _tell(are_one_in_belarusian, ~odd & (self._belarusian[left] != self._belarusian[right]), *folds)
        odd |= _tell(are_apart, ~odd & self._apart[left] & self._apart[right], *folds, *keys)
        may_be_spelled_out &= self._plain[left] != self._plain[right]
        odd |= _tell(_are_spelled_out, ~odd & may_be_spelled_out, self._texts[left], self._texts[right], *folds)
        return ~odd

    def weights(self, pairs: Pairs, crossed: Truths, given: Truths, single: bool) -> tuple[Floats, Floats]:
        """Return the weights of ordinary pairs, `crossed` where roles differ, `given` where both are given names, and what
        is added beside an equal word.
        """
        left, right, letters, heard, one, two = pairs
        listed = numpy.where(letters >= ALIKE_IF_KNOWN, self._listed[left] + self._listed[right], 0)
        sizes = numpy.array([bisect_left(SIZES, size) for size in range(max(self._size, default=0) + 1)])
        size = sizes[numpy.minimum(self._size[one], self._size[two])]
        are_long = (self._written.sizes[left] >= LONG) & (self._written.sizes[right] >= LONG)
        slip = (listed > 0) & (letters >= SLIP) & are_long
        marks = ("", "L.known1", "L.known2", "L.known1_slip", "L.known2_slip")
        of_marks = [_weight(mark) + (_weight(f"single.{mark}") if single else 0.0) for mark in marks]
        weight = numpy.array(of_marks)[listed + 2 * slip]
        weight += self._told(pairs)
        borne = self._borne_of(pairs, given)
        weight += numpy.array([0.0, *(_weight(f"L.{count}") for count in BORNE)])[borne]
        first_differs = self._begins[one] != self._begins[two]
        weight += numpy.where(first_differs, _weight("L.first"), 0.0)
        weight += _weight("L-") + _spread("L-.letters", ALIKE, letters) + _spread("L-.sounds", ALIKE, heard)
        weight += numpy.array([_weight(f"L-.size{at}") for at in range(len(SIZES) + 1)])[size]
        for at in range(len(SIZES) + 1):
            weight += numpy.where(size == at, _spread(f"L-.size{at}.sounds", FEW_ALIKE, heard), 0.0)
        weight += numpy.where(crossed, _spread("crossed.sounds", FEW_ALIKE, heard), 0.0)
        if single:
            weight += numpy.array([0.0, *(_weight(f"single.L.{count}") for count in BORNE)])[borne]
            return weight + _spread("single.L.sounds", FEW_ALIKE, heard), numpy.zeros(len(weight))
        beside = _spread("beside.sounds", FEW_ALIKE, heard) + numpy.where(first_differs, _weight("beside.first"), 0.0)
        beside += numpy.array([0.0, _weight("beside.known1"), _weight("beside.known")])[numpy.where(slip, 0, listed)]
        beside += numpy.array([0.0, *(_weight(f"beside.{count}") for count in BORNE)])[borne]
        most = self._of_equal(pairs)
        return numpy.minimum(weight, most), numpy.where(weight > most, 0.0, beside)

    def _borne_of(self, pairs: Pairs, given: Truths) -> Ints:
        """Return what `borne` tells of each pair: its place in `BORNE`, from 1 on, 0 where it tells nothing."""
        left, right = pairs.left, pairs.right
        surnames = self._surname[left].astype(numpy.int64) + self._surname[right]
        names = self._borne[left].astype(numpy.int64) + self._borne[right]
        of_given = numpy.where(names > 0, names + BORNE.index("givens1"), 0)
        found: Ints = numpy.where(given, of_given, surnames)
        return numpy.where((pairs.letters >= ALIKE_IF_KNOWN) & (pairs.heard < ONE_SOUND), found, 0)

    def _told(self, pairs: Pairs) -> Floats:
        """Return what it adds that two words are known as spellings of one name, or of others."""
        found = numpy.zeros(len(pairs.left))
        rows = numpy.flatnonzero(self._known[pairs.left] & self._known[pairs.right] & (pairs.letters >= ALIKE_IF_TOLD))
        told = list(map(told_of, self._folds[pairs.left[rows]].tolist(), self._folds[pairs.right[rows]].tolist()))
        others = numpy.array([each == "others" for each in told], dtype=bool)
        found[rows] = numpy.where(others, _spread("L.others.letters", FEW_ALIKE, pairs.letters[rows]), _weight("L.one"))
        return found


def _each(tell: Callable[[str], object], words: Sequence[str]) -> Truths:
    """Tell something of each word."""
    return numpy.array([bool(tell(word)) for word in words], dtype=bool)


def _tell(tell: Callable[..., bool], chosen: Truths, *columns: Strings) -> Truths:
    """Tell something of the chosen rows of some columns; of the others it is not true."""
    found = numpy.zeros(len(chosen), dtype=bool)
    found[chosen] = list(map(tell, *(column[chosen].tolist() for column in columns)))
    return found


@lru_cache(maxsize=1 << 16)
def _are_of_one_name(one: str, two: str) -> bool:
    """Tell whether two folded words are forms of one given name, or one is the other's nickname."""
    return are_forms_of_one(listed_forms(one), listed_forms(two)) or are_nicknames(one, two)


def _are_told_of(one: str, two: str) -> bool:
    """Tell whether the lists say of two folded words whether they are one name."""
    return _are_of_one_name(one, two) or (is_cognate(one) and is_cognate(two))


def _are_spelled_out(text: str, other: str, fold: str, other_fold: str) -> bool:
    return are_spelled_out(Part(text, fold, "given"), Part(other, other_fold, "given"))


def _alike(keys: Strings, left: Ints, right: Ints) -> Floats:
    """Return how alike the keys of each pair are."""
    return cpdist(keys[left].tolist(), keys[right].tolist(), scorer=alike, dtype=numpy.float64, workers=-1)


def _weight(name: str) -> float:
    return weight_of(((name, 1.0),))


def _spread(prefix: str, knots: Sequence[float], values: Floats) -> Floats:
    """Return the weights of values that are spread over knots, as `hat` does for one."""
    found: Floats = numpy.interp(values, knots, [_weight(f"{prefix}{at}") for at in range(len(knots))])
    return found


def _numbered(keys: Sequence[str]) -> Ints:
    numbers: dict[str, int] = {}
    return numpy.array([numbers.setdefault(key, len(numbers)) for key in keys], dtype=numpy.int64)
