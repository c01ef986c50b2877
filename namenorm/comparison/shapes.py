"""Pairs of names of one shape (so many ordinary words on the left, so many on the right), weighed at once.

Their words are measured together: far apart and ordinary ones as arrays (`ordinary`), kindred ones by the same functions
as in `compare`; the best assignment is found for all pairs.
"""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy

from namenorm.comparison.align import MANY
from namenorm.comparison.declined import LOST, is_weak, may_be_declined
from namenorm.comparison.gendered import may_be_counterparts
from namenorm.comparison.likeness import EQUAL, Measure, measure
from namenorm.comparison.persons import HOPELESS, MOST_OF_CHILD, pull
from namenorm.comparison.relation import Stages, relate, relation
from namenorm.comparison.vectors import cosines
from namenorm.comparison.vocabulary import MOST_WORDS, Vocabulary
from namenorm.comparison.weights import weight_of
from namenorm.parts import Part, Tag

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[numpy.float64]
    Ints = NDArray[numpy.int64]
    Truths = NDArray[numpy.bool_]

_STAGES, _BLIND = Stages(), Stages(encoder=False)


class Shape(NamedTuple):
    """Pairs of names of one shape: the numbers of the words of the left names, a row a name, and of the right ones."""

    left: Ints
    right: Ints

    def where(self, chosen: Truths) -> Shape:
        """Return some of the pairs."""
        return Shape(self.left[chosen], self.right[chosen])


def log_odds(shape: Shape, words: Vocabulary) -> Floats:
    """Return the log odds of each pair; not a number where the names must be looked at by themselves."""
    found = numpy.full(len(shape.left), numpy.nan)
    apart = ~_may_be_joined(shape, words)
    odds, hopeless = _log_odds(shape.where(apart), words, _BLIND)
    asked = apart.copy()
    asked[apart] = ~hopeless
    found[apart] = odds
    found[asked], _ = _log_odds(shape.where(asked), words, _STAGES)
    return found


def _may_be_joined(shape: Shape, words: Vocabulary) -> Truths:
    """Tell for each pair whether some words of one name, written together, may be a word of the other."""
    found = numpy.zeros(len(shape.left), dtype=bool)
    few = shape.left.shape[1] == shape.right.shape[1]
    if few and shape.left.shape[1] < MANY:
        return found
    size, (first, last) = words.sizes, words.ends
    for one, two in ((shape.left, shape.right), (shape.right, shape.left)):
        for start, end in combinations(range(one.shape[1] + 1), 2):
            if end - start < 2:
                continue
            length = size[one[:, start:end]].sum(axis=1)
            for j in range(two.shape[1]):
                near = numpy.abs(length - size[two[:, j]]) <= 2
                begins, ends = first[one[:, start]] == first[two[:, j]], last[one[:, end - 1]] == last[two[:, j]]
                found |= near & (begins & ends if few else begins | ends)
    return found


def _log_odds(shape: Shape, words: Vocabulary, stages: Stages) -> tuple[Floats, Truths]:
    """Return the log odds of pairs of one shape: the best assignment, and what is said of the names as a whole.

    Not a number where a word may be the woman's form of another, or say more in its base form: then the whole name must be
    looked at. Tells also where the evidence leaves so little hope that the encoder need not be asked.
    """
    if not len(shape.left):
        return numpy.empty(0), numpy.empty(0, dtype=bool)
    rows, columns = shape.left.shape[1], shape.right.shape[1]
    weight, drawn, beside, equal, weak = _weights(shape, words, stages)
    few, many = min(rows, columns), max(rows, columns)
    orders = list(permutations(range(many), few))
    best = _in_orders(drawn, orders).argmax(axis=1)
    lone = [("omitted_of_lone", 1.0)] if few == 1 else []
    left_out = []
    for order in orders:
        omitted = ["omitted_family" if at == many - 1 else "omitted_given" for at in range(many) if at not in order]
        first = [("omitted_first", 1.0)] if not lone and many > few and 0 not in order else []
        first += [("disordered", 1.0)] if order == (1, 0) and many > few else []
        left_out.append(sum(weight_of([(name, 1.0), *lone]) for name in omitted) + weight_of(first))
    chosen = numpy.arange(len(best)), best
    found: Floats = numpy.array(left_out)[best] + _in_orders(weight, orders)[chosen]
    if few == 1 < many:
        heads = (shape.left if rows > columns else shape.right)[:, 0]
        alone = words.traits.given[heads] & ~words.traits.arabic[heads] & (best == 0) & (_in_orders(weight, orders)[chosen] > 0)
        found += weight_of([("omitted_of_given", 1.0)]) * alone
    headed = numpy.zeros(len(best), dtype=bool)
    if few > 1 and many > few:
        short, long = (shape.left, shape.right) if rows < columns else (shape.right, shape.left)
        headed = numpy.array([0 not in order for order in orders])[best]
        before = headed & words.traits.comes_before[long[:, 0]]
        found += (weight_of([("omitted_before", 1.0)]) - weight_of([("omitted_first", 1.0)])) * before
        arabic = words.traits.arabic
        headed &= words.traits.heads_chain[long[:, 0]] & (_are_chains(short, words) | (arabic[long[:, 0]] & arabic[short[:, 0]]))
    also, equals, agreeing = (_in_orders(each, orders)[chosen] for each in (beside, equal > 0, ((weight > 0) | (equal > 0)).astype(int)))
    found += numpy.where(equals > 0, also, 0.0)
    if few == MOST_WORDS:
        first_pair = weight[:, 0, 0] + numpy.where(equals > 0, beside[:, 0, 0], 0.0)
        at_first = numpy.array([order[0] == 0 for order in orders])[best]
        swapped = numpy.array([order == (1, 0, 2) and many == few for order in orders])[best]
        found += weight_of([("swapped", 1.0)]) * swapped
        found += weight_of([("unordered", 1.0)]) * _are_unordered((weight > 0) | (equal > 0), orders, best)
        found += weight_of([("first_differs", 1.0)]) * (at_first & (first_pair <= 0))
    folds = words.fold_numbers
    left, right = folds[shape.left], folds[shape.right]
    if few == MOST_WORDS:
        found += weight_of([("further", 1.0)]) * (agreeing == few)
    prior = weight_of([("prior.person", 1.0)])
    over = numpy.maximum(found + prior - MOST_OF_CHILD, 0.0)
    found += weight_of([("over", 1.0)]) * numpy.where(headed, over, 0.0)
    found[_may_be_declined(shape, words, weight, weak > 0, [orders[at] for at in best])] = numpy.nan
    hopeless = found < HOPELESS
    found += prior
    if rows == columns:
        found += weight_of([("whole.person", 1.0)]) * (left == right).all(axis=1)
    return found, hopeless


def _in_orders(values: NDArray[Any], orders: list[tuple[int, ...]]) -> NDArray[Any]:
    """Return the sums of the values of all pairs of words in each order, a column an order."""
    return numpy.stack([sum(values[:, i, j] for i, j in enumerate(order)) for order in orders], axis=1)


def _may_be_declined(shape: Shape, words: Vocabulary, weight: Floats, weak: Truths, chosen: list[tuple[int, ...]]) -> Ints:
    """Return the places of pairs of names whose words may say more in their base forms: those must be looked at by themselves."""
    turned = shape.left.shape[1] > shape.right.shape[1]
    short, long = (shape.right, shape.left) if turned else (shape.left, shape.right)
    few, many = short.shape[1], long.shape[1]
    found = []
    for at in numpy.flatnonzero(weak.any(axis=(1, 2))).tolist():
        cells = list(enumerate(chosen[at]))
        if any(weight[at, i, j] < LOST and not weak[at, i, j] for i, j in cells):
            continue
        for i, j in cells:
            if weak[at, i, j]:
                tags: tuple[Tag, Tag] = ("family" if i == few - 1 else "given", "family" if j == many - 1 else "given")
                one, two = _part(words, int(short[at, i]), tags[0]), _part(words, int(long[at, j]), tags[1])
                if may_be_declined(*((two, one) if turned else (one, two))):
                    found.append(at)
                    break
    return numpy.array(found, dtype=numpy.int64)


def _are_unordered(agrees: Truths, orders: list[tuple[int, ...]], best: Ints) -> Truths:
    """Tell of pairs of names of three words each whether two of these agree in crossed order only, while others contradict each other."""
    crossed = []
    for order in orders:
        agreeing = agrees[:, range(MOST_WORDS), order]
        inverted = [agreeing[:, i] & agreeing[:, j] for i, j in combinations(range(MOST_WORDS), 2) if order[i] > order[j]]
        crossed.append(numpy.logical_or.reduce(inverted) & ~agreeing.all(axis=1) if inverted else numpy.zeros(len(best), dtype=bool))
    found: Truths = numpy.stack(crossed, axis=1)[numpy.arange(len(best)), best]
    return found


def _are_chains(names: Ints, words: Vocabulary) -> Truths:
    """Tell of names, a row each, what `is_chain` tells of one."""
    given, arabic = words.traits.given[names], words.traits.arabic[names]
    found: Truths = given.all(axis=1) & arabic[:, -1]
    if names.shape[1] > 2:
        found |= given[:, :-1].all(axis=1) & arabic[:, -2] & ~given[:, -1]
    return found


def _weights(shape: Shape, words: Vocabulary, stages: Stages) -> tuple[Floats, Floats, Floats, Ints, Ints]:
    """Return of each word of the shorter names against each of the longer ones: the weight, how strongly the two
    are drawn together, what is added beside an equal word, whether they are equal, and whether they are so weakly related that their base forms may say more."""
    rows, columns = shape.left.shape[1], shape.right.shape[1]
    left = numpy.repeat(shape.left, columns, axis=1).ravel()
    right = numpy.tile(shape.right, (1, rows)).ravel()
    same_role = numpy.array([(i == rows - 1) == (j == columns - 1) for i in range(rows) for j in range(columns)])
    crossed = ~numpy.tile(same_role, len(shape.left))
    given = numpy.tile([i < rows - 1 and j < columns - 1 for i in range(rows) for j in range(columns)], len(shape.left))
    folds = words.fold_numbers
    equal = folds[left] == folds[right]
    pairs = words.traits.pairs(left, right)
    far = words.traits.are_far(pairs) & ~equal
    single = rows == columns == 1
    base = [("far", 1.0), ("single.far", 1.0)] if single else [("far", 1.0)]
    weight = numpy.where(crossed, weight_of([*base, ("crossed.far", 1.0)]), weight_of(base))
    beside = numpy.full(len(weight), 0.0 if single else weight_of([("beside.far", 1.0)]))
    near = ~far
    weak = numpy.zeros(len(weight), dtype=bool)
    if not stages.encoder:
        ordinary = near & ~equal
        ordinary[ordinary] = words.traits.are_ordinary(pairs.where(ordinary))
        weight[ordinary], beside[ordinary] = words.traits.weights(pairs.where(ordinary), crossed[ordinary], single)
        near &= ~ordinary
    keys = list(zip(left[near].tolist(), right[near].tolist(), crossed[near].tolist(), given[near].tolist()))
    distinct = {key: number for number, key in enumerate(dict.fromkeys(keys))}
    drawn = weight.copy()
    if keys:
        known = numpy.array(_relate(list(distinct), words, single, stages))[[distinct[key] for key in keys]]
        weight[near], beside[near], equal[near], weak[near], drawn[near] = known[:, 0], known[:, 1], known[:, 2] > 0, known[:, 3] > 0, known[:, 4]
    size, axes = (len(shape.left), rows, columns), (0, 2, 1) if rows > columns else (0, 1, 2)
    weights: list[Floats] = [each.reshape(size).transpose(axes) for each in (weight, drawn, beside)]
    truths: list[Ints] = [each.astype(numpy.int64).reshape(size).transpose(axes) for each in (equal, weak)]
    return weights[0], weights[1], weights[2], truths[0], truths[1]


def _relate(pairs: list[tuple[int, int, bool, bool]], words: Vocabulary, single: bool, stages: Stages) -> list[tuple[float, float, float, float, float]]:
    """Return the weights of pairs of words that are not far apart, in the roles in which they stand (crossed, both given
    names, both family names), what is added beside an equal word, whether they are equal, and whether they are so weakly related that their base forms may say more, and how strongly they
    are drawn together."""
    parts = [
        (_part(words, left, "given" if given else "family"), _part(words, right, "given" if given or crossed else "family"))
        for left, right, crossed, given in pairs
    ]
    measures: list[Measure] = [measure(*pair) for pair in parts]
    asked = [(one.text, two.text) for (one, two), found in zip(parts, measures) if found.ask] if stages.encoder else []
    cosine = iter(cosines(asked))
    weights = []
    for pair, found in zip(parts, measures):
        related = relation(*pair, found, next(cosine), stages, single) if found.ask and asked else relate(*pair, stages, single)
        doubtful = related.kind == "gendered" or (related.kind == "inflected" and may_be_counterparts(pair[0].fold, pair[1].fold))
        weight = numpy.nan if doubtful and not single else related.weight
        weights.append((weight, weight_of(related.beside), float(related.kind in EQUAL), float(stages.encoder and is_weak(related)), weight + pull(related) - related.weight))
    return weights


def _part(words: Vocabulary, at: int, tag: Tag) -> Part:
    return Part(words.texts[at], words.fold[at], tag)
