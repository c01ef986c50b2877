"""Which names of a list are held against each other, and what each pair says.

Words are led back to base forms that other names of the list support (Bibiové beside Bibi), so that inflected names
are compared in their dictionary forms. Two names are compared when enough of their words are near each other.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, Protocol

from namenorm.clustering import bodies
from namenorm.comparison.weighing.vectors import cosines
from namenorm.finding.nearwords import mean_the_same, signs
from namenorm.inflection import bases
from namenorm.registry.compile import is_acronym
from namenorm.text import words

_LEAST_COSINE = 0.55
_MOST_IN_BLOCK = 120
_MOST_PARTNERS = 400
_MOST_ODDS = 4.0
_LEAN = 1.4
"""How much lower, in log odds, the threshold is for persons: the mean of many pairs errs less than one pair."""
_LEAN_OTHERS = 2.0
"""The same for places and bodies."""
_ACRONYM = 2.0
"""What an acronym and a name with its first letters say of each other."""
_BRIDGED = 1.0
"""What a pair of names says that a longer name holds together."""
_RECUT_LESS = 0.0
"""How much less two names count that are alike only when they are cut into words elsewhere."""

Links = dict[tuple[int, int], float]


class Scores(Protocol):
    """Scores of pairs of names, element by element."""

    def __call__(self, lefts: Sequence[str], rights: Sequence[str]) -> Any:
        """Return an array of scores."""


def linked(
    names: Sequence[str], scores: Scores, threshold: float, bearers: Callable[[str], Iterable[str]],
    persons: bool = False,
) -> Links:  # fmt: skip
    """Return for pairs of names that may be one their log odds over the threshold; `names` are distinct."""
    cut = [words(name) for name in names]
    base = supported_bases(word for name in cut for word in name)
    plain = [tuple(base[word] for word in name) for name in cut]
    near = _near(list(dict.fromkeys(word for name in plain for word in (*name, *_as_one(name)))))
    pairs = sorted(_pairs(plain, near))
    known: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for entity in bearers(name):
            known[entity].append(at)
    pairs = sorted({*pairs, *(pair for group in known.values() for pair in combinations(group[:_MOST_IN_BLOCK], 2))})
    odds = _odds(names, cut, plain, pairs, scores)
    if not persons:
        odds = [
            max(bodies.weighed(value, left, right) for left, right in {(cut[i], cut[j]), (plain[i], plain[j])})
            for value, (i, j) in zip(odds, pairs)
        ]  # fmt: skip
    limit = math.log(threshold / (1.0 - threshold)) if 0.0 < threshold < 1.0 else 0.0
    limit -= _LEAN if persons else _LEAN_OTHERS
    links = {pair: max(-_MOST_ODDS, min(_MOST_ODDS, value - limit)) for pair, value in zip(pairs, odds)}
    if persons:
        for pair in bridged(plain, near, links):
            links[pair] = max(links.get(pair, _BRIDGED), _BRIDGED)
    else:
        _link_acronyms(names, links)
    return links


def _link_acronyms(names: Sequence[str], links: Links) -> None:
    """Settle pairs of acronyms by their letters, and pair acronyms with the names of which they have the first letters."""
    short = [at for at, name in enumerate(names) if is_acronym(name)]
    for pair in combinations(short[:_MOST_PARTNERS], 2):
        if bodies.same_acronym(names[pair[0]], names[pair[1]]):
            links[pair] = _MOST_ODDS
        elif pair in links:
            links[pair] = -_MOST_ODDS
    for one, two in bodies.acronyms_and_names(names):
        links[min(one, two), max(one, two)] = _ACRONYM


def _odds(
    names: Sequence[str], cut: Sequence[tuple[str, ...]], plain: Sequence[tuple[str, ...]],
    pairs: Sequence[tuple[int, int]], scores: Scores,
) -> list[float]:  # fmt: skip
    """Compare names as they stand and in their base forms: the better one counts."""
    shown = [name if cut[at] == plain[at] else _rewritten(name, cut[at], plain[at]) for at, name in enumerate(names)]
    first = scores([names[i] for i, _ in pairs], [names[j] for _, j in pairs])
    found = [_log_odds(score) for score in first]
    again = [at for at, (i, j) in enumerate(pairs) if shown[i] != names[i] or shown[j] != names[j]]
    for at, score in zip(again, scores([shown[pairs[at][0]] for at in again], [shown[pairs[at][1]] for at in again])):
        found[at] = max(found[at], _log_odds(score))
    other_cut = [(at, both) for at, (i, j) in enumerate(pairs) if (both := bodies.recut(plain[i], plain[j]))]
    whole = scores([one.title() for _, (one, _) in other_cut], [two.title() for _, (_, two) in other_cut])
    for (at, _), score in zip(other_cut, whole):
        found[at] = max(found[at], _log_odds(score) - _RECUT_LESS)
    for at, (i, j) in enumerate(pairs):
        if plain[i] == plain[j] and plain[i]:
            found[at] = max(found[at], _MOST_ODDS)
    return found


def _rewritten(name: str, cut: tuple[str, ...], plain: tuple[str, ...]) -> str:
    """Return a name with changed words in their base forms, folded, with capitals."""
    return " ".join(base.title() for base in plain) if len(cut) == len(plain) else name


def _log_odds(score: float) -> float:
    score = min(1.0 - 1e-6, max(1e-6, float(score)))
    return math.log(score / (1.0 - score))


def supported_bases(found: Iterable[str]) -> dict[str, str]:
    """Return for each word the form, itself or a base form, that most words of the list can be led back to.

    >>> supported_bases(["bibiove", "bibi", "bibiova"])["bibiove"]
    'bibi'
    """
    distinct = list(dict.fromkeys(found))
    known = set(distinct)
    forms = {word: (word, *bases(word)) for word in distinct}
    support = Counter(form for each in forms.values() for form in each)
    chosen = {}
    for word in distinct:
        ranked = [form for form in forms[word] if form in known or support[form] > 1]
        chosen[word] = max(ranked, key=lambda form: (support[form] + (form in known), -len(form)), default=word) if len(word) > 3 else word
    return {word: _end(chosen, word) for word in distinct}


def _end(chosen: dict[str, str], word: str) -> str:
    """Follow a chain of base forms to its end, a few steps at most."""
    for _ in range(3):
        following = chosen.get(word, word)
        if following == word:
            break
        word = following
    return word


def bridged(names: Sequence[tuple[str, ...]], near: Mapping[str, Sequence[str]], links: Links) -> set[tuple[int, int]]:
    """Return the pairs of names that a longer one holds together: each is a part of it, and together they are all of it.

    >>> near = {word: [word] for word in ("asia", "noreen", "bibi")}
    >>> bridged([("asia", "noreen", "bibi"), ("asia", "noreen"), ("asia", "bibi")], near, {(0, 1): 1.0, (0, 2): 1.0})
    {(1, 2)}
    """
    parts: dict[int, list[tuple[int, frozenset[int]]]] = defaultdict(list)
    for (i, j), odds in links.items():
        if odds > 0:
            whole, part = (i, j) if len(names[i]) > len(names[j]) else (j, i)
            if len(names[whole]) > len(names[part]) > 1:
                at = frozenset(place for place, word in enumerate(names[whole]) if not set(near[word]).isdisjoint(names[part]))
                parts[whole].append((part, at))
    return {
        (min(one, two), max(one, two))
        for whole, found in parts.items()
        for (one, first), (two, second) in combinations(found[:_MOST_IN_BLOCK], 2)
        if first != second and len(first | second) == len(names[whole])
    }


def _pairs(names: Sequence[tuple[str, ...]], near: Mapping[str, Sequence[str]]) -> set[tuple[int, int]]:
    """Return the pairs of names in which all words of the shorter but one, and two at least, are near words of the other."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for word in dict.fromkeys((*name, *_as_one(name))):
            holders[word].append(at)
    found: set[tuple[int, int]] = set()
    for at, name in enumerate(names):
        shared: Counter[int] = Counter()
        for word in dict.fromkeys((*name, *_as_one(name))):
            shared.update({other for one in near[word] for other in holders[one][:_MOST_PARTNERS]})
        for other, count in shared.items():
            if other != at and count >= max(1, min(2, len(name), len(names[other]))):
                found.add((min(at, other), max(at, other)))
    return found


def _as_one(name: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name of two words as one: others may be written so."""
    return ("".join(name),) if len(name) == 2 else ()


def _near(distinct: Sequence[str]) -> dict[str, list[str]]:
    """Return for each word the words that may be the same name: itself, and those near it by skeleton and encoder."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for word in distinct:
        for sign in signs(word):
            if len(blocks[sign]) < _MOST_IN_BLOCK:
                blocks[sign].append(word)
    asked = sorted({(min(pair), max(pair)) for block in blocks.values() for pair in combinations(block, 2)})
    near: dict[str, list[str]] = {word: [word] for word in distinct}
    for (one, two), cosine in zip(asked, cosines(asked)):
        if cosine >= _LEAST_COSINE or mean_the_same(one, two):
            near[one].append(two)
            near[two].append(one)
    return near
