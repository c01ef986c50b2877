"""Pairs of names of one shape (so many ordinary words on the left, so many on the right), weighed at once.

Their words are related together (`tables`); then the best assignment is found for all pairs, and what is said of the
names as a whole.
"""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

import numpy

from namenorm.comparison.bulk.tables import Shape, Table, table
from namenorm.comparison.bulk.vocabulary import MOST_WORDS, Vocabulary
from namenorm.comparison.persons.alignment import HOPELESS
from namenorm.comparison.persons.cuttings import recut
from namenorm.comparison.persons.declined import LOST, may_be_declined
from namenorm.comparison.persons.limits import MOST_OF_CHILD, MOST_OF_NEIGHBOUR, NEIGHBOUR
from namenorm.comparison.persons.relation import Stages
from namenorm.comparison.weighing.align import MANY
from namenorm.comparison.weighing.weights import weight_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]

_FEW = 2
_STAGES, _BLIND = Stages(), Stages(encoder=False)


def log_odds(left: Ints, right: Ints, words: Vocabulary) -> Floats:
    """Return the log odds of each pair of names, given as rows of the numbers of their words; not a number where the
    names must be looked at by themselves.

    Names of equally many words of which no two are alike all weigh the same: most pairs are such. The encoder is asked
    of those only that may be one name.
    """
    shape = Shape.of(left, right, words)
    found = numpy.full(len(left), numpy.nan)
    weighed = ~_may_be_joined(shape, words)
    if shape.few == shape.many:
        strangers = weighed & ~shape.have_near()
        first = numpy.arange(len(left)) == strangers.argmax()
        found[strangers] = _log_odds(shape.where(strangers & first), words, _BLIND)[0]
        weighed &= ~strangers
    shape = shape.where(weighed)
    odds, hopeless = _log_odds(shape, words, _BLIND)
    hopeful = ~(hopeless | numpy.isnan(odds))
    odds[hopeful], _ = _log_odds(shape.where(hopeful), words, _STAGES)
    found[weighed] = odds
    return found


def _may_be_joined(shape: Shape, words: Vocabulary) -> Truths:
    """Tell for each pair whether some words of one name, written together, may be a word of the other.

    Of most pairs the number of letters, the first and the last one tell; the others are cut on trial, as single ones.
    """
    found = numpy.zeros(len(shape.left), dtype=bool)
    equally_many = shape.few == shape.many
    if equally_many and shape.few < MANY:
        return found
    size, (first, last) = words.sizes, words.ends
    for one, two in ((shape.left, shape.right), (shape.right, shape.left)):
        for start, end in combinations(range(one.shape[1] + 1), 2):
            if end - start < 2:
                continue
            found |= words.pinyin[two].any(axis=1)  # which may stand in two words in Wade-Giles
            length = size[one[:, start:end]].sum(axis=1)
            for j in range(two.shape[1]):
                near = numpy.abs(length - size[two[:, j]]) <= 2
                begins, ends = first[one[:, start]] == first[two[:, j]], last[one[:, end - 1]] == last[two[:, j]]
                found |= near & (begins & ends if equally_many else begins | ends)
    for at in numpy.flatnonzero(found).tolist():
        cuts = recut(words.parts(shape.left[at].tolist()), words.parts(shape.right[at].tolist()))
        found[at] = next(cuts, None) is not None
    return found


def _log_odds(shape: Shape, words: Vocabulary, stages: Stages) -> tuple[Floats, Truths]:
    """Return the log odds of pairs of one shape: the best assignment, and what is said of the names as a whole.

    Not a number where a word may be the woman's form of another, or say more in its base form: then the whole name must
    be looked at. Tells also where the evidence leaves so little hope that the encoder need not be asked.
    """
    if not len(shape.left):
        return numpy.empty(0), numpy.empty(0, dtype=bool)
    cells = table(shape, words, stages)
    orders = numpy.array(list(permutations(range(shape.many), shape.few)))
    drawn = [cells.drawn[:, range(shape.few), order].sum(axis=1) for order in orders]
    best = numpy.argmax(drawn, axis=0)
    answers = orders[best]
    chosen = cells.in_order(answers)
    left_out = numpy.array([_left_out(order, shape.many) for order in orders.tolist()])
    found: Floats = left_out[best] + chosen.weight.sum(axis=1)
    equal: Truths = numpy.logical_or.reduce(chosen.equal, axis=1)
    beside = numpy.where(equal[:, None], chosen.beside, 0.0)
    found += beside.sum(axis=1)
    if shape.few == MOST_WORDS:
        found += _of_three(chosen, chosen.weight[:, 0] + beside[:, 0], answers)
    if shape.few < shape.many:
        found += _of_ends(shape, words, answers, chosen)
    prior = _weight("prior.person")
    if 1 < shape.few < shape.many:
        over = numpy.maximum(found + prior - MOST_OF_CHILD, 0.0)
        found += numpy.where(_may_be_fathers(shape, words, answers), _weight("over") * over, 0.0)
    doubtful = _may_be_declined(shape, words, answers, chosen) | _are_other_chains(shape, words, answers) | _may_be_kin(shape, chosen)
    found[doubtful | _may_be_eastern(shape, words, chosen) | _may_be_compound(shape, words)] = numpy.nan
    hopeless = found < HOPELESS
    found += prior
    if shape.few == _FEW:
        neighbours = numpy.logical_or.reduce(chosen.weight + beside < NEIGHBOUR, axis=1) & (found > MOST_OF_NEIGHBOUR)
        found[neighbours] = numpy.nan
    if shape.few == shape.many:
        folds = words.fold_numbers
        found += _weight("whole.person") * (folds[shape.left] == folds[shape.right]).all(axis=1)
    return found, hopeless


def _left_out(order: list[int], many: int) -> float:
    """Return what it weighs that all words but these of the longer name are left out, or that these are disordered."""
    lone = ["omitted_of_lone"] if len(order) == 1 else []
    omitted = ["omitted_family" if at == many - 1 else "omitted_given" for at in range(many) if at not in order]
    found = sum(_weight(name, *lone) for name in omitted)
    if not lone and omitted and 0 not in order:
        found += _weight("omitted_first")
    return found + _weight("disordered") if order == [1, 0] and omitted else found


def _of_ends(shape: Shape, words: Vocabulary, answers: Ints, chosen: Table) -> Floats:
    """Return what the first and the last word of the longer name add: the first answers a name of one word, or is often left
    out; the last is left out behind a given name.
    """
    heads, traits = shape.short_and_long[1][:, 0], words.traits
    if shape.few == 1:
        alone = traits.given[heads] & ~traits.arabic[heads] & (answers[:, 0] == 0) & (chosen.weight[:, 0] > 0)
        return numpy.where(alone, _weight("omitted_of_given"), 0.0)
    before = (answers > 0).all(axis=1) & traits.comes_before[heads]
    found: Floats = numpy.where(before, _weight("omitted_before") - _weight("omitted_first"), 0.0)
    last = answers.max(axis=1)
    middle = numpy.take_along_axis(shape.short_and_long[1], last[:, None], axis=1)[:, 0]
    named = (last < shape.many - 1) & traits.middle[middle] & numpy.logical_or.reduce(chosen.weight > 0, axis=1)
    found += numpy.where(named, _weight("omitted_after_given"), 0.0)
    return found


def _of_three(chosen: Table, first: Floats, answers: Ints) -> Floats:
    """Return what it adds to names of three words each that all agree, or not the first, or in another order.

    `first` is what the first word of the shorter name weighs, with what is added beside an equal word.
    """
    agree = (chosen.weight > 0) | chosen.equal
    crossed = numpy.zeros(len(answers), dtype=bool)
    for i, j in combinations(range(MOST_WORDS), 2):
        crossed |= agree[:, i] & agree[:, j] & (answers[:, i] > answers[:, j])
    all_agree: Truths = numpy.logical_and.reduce(agree, axis=1)
    found = numpy.where(all_agree, _weight("further"), 0.0)
    found += numpy.where((answers == (1, 0, 2)).all(axis=1), _weight("swapped"), 0.0)
    found += numpy.where(crossed & ~all_agree, _weight("unordered"), 0.0)
    found += numpy.where((answers[:, 0] == 0) & (first <= 0), _weight("first_differs"), 0.0)
    return found


def _may_be_fathers(shape: Shape, words: Vocabulary, answers: Ints) -> Truths:
    """Tell where the longer name may be the shorter one behind another man's name, as `is_fathers` tells of one."""
    (short, long), traits = shape.short_and_long, words.traits
    heads = long[:, 0]
    found: Truths = (answers > 0).all(axis=1) & traits.heads_chain[heads]
    found &= _are_chains(short, words) | (traits.arabic[heads] & traits.arabic[short[:, 0]])
    return found


def _are_other_chains(shape: Shape, words: Vocabulary, answers: Ints) -> Truths:
    """Tell which pairs of names of three words may be a man's, his father's and his grandfather's in another order."""
    if shape.few < MOST_WORDS:
        return numpy.zeros(len(answers), dtype=bool)
    moved: Truths = answers != numpy.arange(MOST_WORDS)
    arabic = words.traits.arabic
    of_left, of_right = arabic[shape.left], numpy.take_along_axis(arabic[shape.right], answers, axis=1)
    all_moved = [numpy.logical_and.reduce(of_name | ~moved, axis=1) for of_name in (of_left, of_right)]
    found: Truths = (all_moved[0] | all_moved[1]) & numpy.logical_or.reduce(moved, axis=1)
    return found


def _may_be_kin(shape: Shape, chosen: Table) -> Truths:
    """Tell which pairs of names of three words agree in some and not in all, as a father's and a child's do, or brothers' behind one common name."""
    if shape.few < MOST_WORDS:
        return numpy.zeros(len(shape.left), dtype=bool)
    agreeing = chosen.equal.sum(axis=1)
    found: Truths = (agreeing > 0) & (agreeing < MOST_WORDS)
    return found


def _may_be_eastern(shape: Shape, words: Vocabulary, chosen: Table) -> Truths:
    """Tell which pairs of names have a word of East Asia in common, in one spelling or two, and others that are not equal: their syllables tell."""
    common: Truths = numpy.logical_or.reduce(chosen.equal & words.traits.eastern[shape.short_and_long[0]], axis=1)
    left, right = (words.traits.japanese[name] for name in (shape.left, shape.right))
    for place in range(left.shape[1]):
        common |= numpy.logical_or.reduce((right == left[:, place, None]) & (right >= 0), axis=1)
    found: Truths = common & ~numpy.logical_and.reduce(chosen.equal, axis=1)
    return found


def _may_be_compound(shape: Shape, words: Vocabulary) -> Truths:
    """Tell which longer names begin with two given names that are one, as `are_compound` tells."""
    long, traits = shape.short_and_long[1], words.traits
    if not 1 < shape.few < shape.many:
        return numpy.zeros(len(long), dtype=bool)
    found: Truths = traits.ali[long[:, 0]] & traits.epithet[long[:, 1]]
    return found


def _are_chains(names: Ints, words: Vocabulary) -> Truths:
    """Tell of names, a row each, what `is_chain` tells of one."""
    given, arabic = words.traits.given[names], words.traits.arabic[names]
    found: Truths = given.all(axis=1) & arabic[:, -1]
    if names.shape[1] > 2:
        found |= given[:, :-1].all(axis=1) & arabic[:, -2] & ~given[:, -1]
    return found


def _may_be_declined(shape: Shape, words: Vocabulary, answers: Ints, chosen: Table) -> Truths:
    """Tell of which pairs of names some words may say more in their base forms, and no others are surely different."""
    found = numpy.zeros(len(answers), dtype=bool)
    lost: Truths = numpy.logical_or.reduce((chosen.weight < LOST) & ~chosen.weak, axis=1)
    short, long = shape.short_and_long
    for at, i in numpy.argwhere(chosen.weak & ~lost[:, None]).tolist():
        j = answers[at, i]
        one = words.part(short[at, i], "family" if i == shape.few - 1 else "given")
        two = words.part(long[at, j], "family" if j == shape.many - 1 else "given")
        found[at] = found[at] or may_be_declined(*((two, one) if shape.turned else (one, two)))
    return found


def _weight(*names: str) -> float:
    return weight_of([(name, 1.0) for name in names])
