"""Many pieces of a text held against the bitmaps of a registry at once, each with the word behind it.

A piece is kept where it may be a name by itself, where some name may go on as the text does, and where this cannot be
told so: `heads` and `spans` then look word by word.
"""

from __future__ import annotations

import re

import numpy as np

from namenorm.finding.pieces import Piece, Pieces
from namenorm.inflection.many import Array, Numbers, Words, carried_over
from namenorm.registry.beginnings import follower_number, whole_number
from namenorm.registry.store import Store
from namenorm.text import fold_words, is_plain

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
        found += _sifted(store, text, pieces if len(pieces) <= _BATCH else Pieces(pieces[at : at + _BATCH]), language)
    return found


def _sifted(store: Store, text: str, pieces: Pieces, language: str | None) -> list[Piece]:
    words, numbers = pieces.words, pieces.numbers(language)
    numbers = _chosen(numbers, store.which_may_begin(numbers.number))
    begins, alone = np.zeros((2, len(words) + 1), dtype=bool)
    begins[numbers.word] = True
    alone[numbers.word[store.which_may_have_run(carried_over(numbers.number) ^ np.uint32(whole_number(0)))]] = True
    begins[-1] = alone[-1] = True  # pieces that are no words
    place_of = {word: at for at, word in enumerate(words)}
    first = np.fromiter((place_of.get(piece, _UNTOLD) for _, piece in pieces), dtype=np.intp, count=len(pieces))
    kept = alone[first]
    longer = np.flatnonzero(begins[first] & ~kept)
    following = []
    for start, piece in map(pieces.__getitem__, longer.tolist()):
        match = _FOLLOWING.match(text, start + len(piece))
        following.append((match[1] or match[2] or match[3]) if match else "")
    kept[longer] = _may_go_on(store, numbers, first[longer], following, language)
    return [pieces[at] for at in np.flatnonzero(kept).tolist()]


def _may_go_on(store: Store, firsts: Numbers, first: Array, following: list[str], language: str | None) -> Array:
    """Tell where some name may go on with what follows; True where this cannot be told."""
    distinct = set(following)
    words = [word for word in distinct if is_plain(word)]
    pairs = [pair for pair in zip(words, fold_words(words)) if pair[1]]
    place_of = {word: _NOTHING for word in distinct if word and not word.isalpha()}
    place_of.update((word, at) for at, (word, _) in enumerate(pairs))
    second = np.fromiter((place_of.get(word, _UNTOLD) for word in following), dtype=np.intp, count=len(following))
    found = second == _UNTOLD
    told = np.flatnonzero(second >= 0)
    if len(told):
        numbers = Words([fold for _, fold in pairs]).numbers(language)
        numbers = _chosen(numbers, store.which_may_have_run(carried_over(numbers.number) ^ np.uint32(follower_number(0))))
        both, which = np.unique(first[told] * len(pairs) + second[told], return_inverse=True)
        found[told] = _some_run(store, firsts, numbers, both // len(pairs), both % len(pairs))[which]
    return found  # type: ignore[no-any-return]


def _chosen(numbers: Numbers, chosen: Array) -> Numbers:
    """Return the chosen numbers, those of one word together."""
    order = np.flatnonzero(chosen)
    order = order[np.argsort(numbers.word[order], kind="stable")]
    return Numbers(numbers.word[order], numbers.number[order], numbers.size[order])


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
