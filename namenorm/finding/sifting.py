"""Many pieces of a text held against the bitmaps of a registry at once, each with the word behind it.

A piece is kept where it may be a name by itself, where some name may go on as the text does, and where this cannot be
told so: `heads` and `spans` then look word by word.
"""

from __future__ import annotations

import re
from itertools import repeat

import numpy as np

from namenorm.finding.pieces import Counted, Piece, Pieces, codes_of, count
from namenorm.finding.runs import runs_of
from namenorm.inflection.many import Array, Numbers, carried_over
from namenorm.registry.beginnings import follower_number, whole_number
from namenorm.registry.store import Store
from namenorm.text import is_plain

_BATCH = 1 << 18
_AFTER = r"\s,;:!?()\"“”„«»…/–—-"
_FOLLOWING = re.compile(
    rf"(?:[ \u00a0\n-]|\. ?)(?:([^\W\d_]{{1,38}})(?=[{_AFTER}])|([^\W\d_]{{2,38}})(?=\.))"
    r"|([;:!?()\"“”„«»…]|,(?! (?:Inc|Ltd|LLC)))"
)
"""A plain word that may go on a name; or what surely parts it from the next."""
_UNTOLD, _NOTHING = -1, -2


def worth_reading(store: Store, text: str, pieces: Pieces, language: str | None) -> list[Piece]:
    """Return the pieces without those with which surely no name begins where they stand."""
    found: list[Piece] = []
    for at in range(0, len(pieces), _BATCH):
        batch = Pieces(pieces.starts[at : at + _BATCH], pieces.texts[at : at + _BATCH]) if len(pieces) > _BATCH else pieces
        found += _sifted(store, text, batch, language)
    return found


def _sifted(store: Store, text: str, pieces: Pieces, language: str | None) -> list[Piece]:
    counted = pieces.counted(language)
    numbers, without_bases = _chosen(counted, store.which_may_begin(counted.numbers.number))
    begins, alone = np.zeros((2, len(counted.words) + 1), dtype=bool)
    begins[numbers.word] = True
    alone[numbers.word[store.which_may_have_run(carried_over(numbers.number) ^ np.uint32(whole_number(0)))]] = True
    begins[-1] = alone[-1] = True  # pieces that are no words
    first = _places(counted, pieces.texts)
    kept = alone[first]
    longer = np.flatnonzero(begins[first] & ~kept)
    seconds, second = _following(text, pieces, first, longer, language)
    second_numbers, seconds_without = _chosen(seconds, store.which_may_have_run(carried_over(seconds.numbers.number) ^ np.uint32(follower_number(0))))
    kept[longer] = second == _UNTOLD
    told = second >= 0
    both, which = np.unique(first[longer[told]] * len(seconds.words) + second[told], return_inverse=True)
    if len(both):
        kept[longer[told]] = _some_run(store, numbers, second_numbers, both // len(seconds.words), both % len(seconds.words))[which]
    runs_of(store, language).note_without_bases(without_bases, seconds_without)
    return [(pieces.starts[at], pieces.texts[at]) for at in np.flatnonzero(kept).tolist()]


def _following(text: str, pieces: Pieces, first: Array, asked: Array, language: str | None) -> tuple[Counted, Array]:
    """Return plain words, and which of them follows each piece that is asked for."""
    starts, texts, match_at = pieces.starts, pieces.texts, _FOLLOWING.match
    places = np.append(np.array(starts), len(text) + 2)
    ends = places[:-1] + np.fromiter(map(len, texts), dtype=np.intp, count=len(texts))
    near = (places[1:] == ends + 1) & (np.append(first[1:], _UNTOLD) >= 0)
    near[near] = codes_of(text[starts[0] : starts[-1] + 1])[ends[near] - starts[0]] == ord(" ")
    following = np.append(first[1:], _UNTOLD)[asked]
    others = np.flatnonzero(~near[asked])
    words = [match[match.lastindex or 0] if (match := match_at(text, end)) else "" for end in ends[asked[others]].tolist()]
    known, distinct = pieces.counted(language), set(words)
    more = count([word for word in distinct if is_plain(word)], language)
    following[others] = _places(more, words, {word: _NOTHING for word in distinct if word and not word.isalpha()}, len(known.words))
    return _joined(known, more), following


def _places(counted: Counted, words: list[str], others: dict[str, int] | None = None, shift: int = 0) -> Array:
    """Return which of the counted each of the words is."""
    place_of = {word: at for at, word in enumerate(counted.words, shift)} | (others or {})
    return np.fromiter(map(place_of.get, words, repeat(_UNTOLD)), dtype=np.intp, count=len(words))


def _joined(one: Counted, two: Counted) -> Counted:
    """Return the words of both, those of the second after those of the first, with their numbers: own ones first."""
    own, other = len(one.words), len(two.words)
    pairs = zip(one.numbers, (two.numbers.word + own, two.numbers.number, two.numbers.size))
    columns = [np.concatenate((of_one[:own], of_two[:other], of_one[own:], of_two[other:])) for of_one, of_two in pairs]
    return Counted([*one.words, *two.words], [*one.folds, *two.folds], Numbers(*columns))


def _chosen(counted: Counted, chosen: Array) -> tuple[Numbers, frozenset[str]]:
    """Return the chosen numbers, those of one word together, and the words of which only their own may be among them."""
    numbers, own = counted.numbers, len(counted.words)
    order = np.flatnonzero(chosen)
    with_bases = {counted.folds[at] for at in numbers.word[order[order >= own]].tolist()}
    order = order[np.argsort(numbers.word[order], kind="stable")]
    return Numbers(numbers.word[order], numbers.number[order], numbers.size[order]), frozenset(counted.folds) - with_bases


def _some_run(store: Store, firsts: Numbers, seconds: Numbers, first: Array, second: Array) -> Array:
    """Tell of each pair of words whether some number of the one, carried on with one of the other, may be that of a run."""
    found = np.zeros(len(first), dtype=bool)
    if not len(firsts.word) or not len(seconds.word):
        return found
    begin, end = (np.searchsorted(firsts.word, first, side) for side in ("left", "right"))
    start, stop = (np.searchsorted(seconds.word, second, side) for side in ("left", "right"))
    many = (end - begin) * (stop - start)
    pair = np.repeat(np.arange(len(first)), many)
    at = np.arange(len(pair)) - np.repeat(np.cumsum(many) - many, many)
    width = (stop - start)[pair]
    one, other = begin[pair] + at // width, start[pair] + at % width
    runs = _carried(firsts.number, int(seconds.size.max()))[seconds.size[other], one] ^ seconds.number[other]
    found[pair[store.which_may_have_run(runs)]] = True
    return found


def _carried(registers: Array, most: int) -> Array:
    """Return the registers carried over 0, 1, 2 ... zero bytes, a row each."""
    rows = [registers]
    for _ in range(most):
        rows.append(carried_over(rows[-1]))
    return np.stack(rows)
