"""Names in scripts without spaces: where in a long text one may begin, told for all its characters at once.

From each character the run is carried on, character by character, as far as the registry has a name or the beginning of
one. A place is kept where a whole name may stand, or where a run goes on otherwise than with a plain character.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np

from namenorm.finding.pieces import codes_of
from namenorm.inflection.many import Array, carried_over
from namenorm.marks import MARKS
from namenorm.registry.beginnings import pair_key, whole_number
from namenorm.registry.store import Store
from namenorm.text import UNSPACED_CHARS, fold_word, word_number

_BLOCK, _LOOK_AHEAD = 1 << 20, 200
_CODES = 0xE0200
_CHARACTER, _MARK, _PARTING, _TOLD, _PLAIN = 1, 2, 4, 8, 16
_PARTS = "。，、；：！？（）「」『』《》〈〉【】“”…;:!?()\""
"""Signs behind which no name goes on."""
_JOINTS = ("", "·", "・", ".", ". ", " ")
_WIDEST_JOINT = 2
_MOST_REMEMBERED = 1 << 16
_BYTES = 4
"""Bytes by which a plain character makes a run longer: three, and one for the end of the word."""


class _Characters(NamedTuple):
    """What is known of each character: its kind, its number as a word, as the first of a pair, and as a lone one."""

    kind: Array
    number: Array
    first: Array
    lone: Array

    def learn(self, codes: Array) -> None:
        """Count characters that were not met before."""
        seen = np.zeros(_CODES, dtype=bool)
        seen[codes] = True
        for code in np.flatnonzero(seen & ((self.kind & (_CHARACTER | _TOLD)) == _CHARACTER)).tolist():
            fold = fold_word(chr(code))
            self.number[code], self.lone[code] = word_number(fold), word_number(pair_key(fold, ""))
            self.first[code] = crc32(pair_key(fold, "").encode("utf-8", "surrogatepass"))
            self.kind[code] |= _TOLD | (_PLAIN if len(fold.encode()) == _BYTES - 1 else 0)


@cache
def _characters() -> _Characters:
    kind = np.zeros(_CODES, dtype=np.uint8)
    for is_a, signs in ((_CHARACTER, UNSPACED_CHARS), (_MARK, f"{MARKS}\uff9e\uff9f"), (_PARTING, _PARTS)):
        for first, last in re.findall("(.)(?:-(.))?", signs):
            kind[ord(first) : ord(last or first) + 1] |= is_a
    return _Characters(kind, *np.zeros((3, _CODES), dtype=np.uint32))


def places(store: Store, text: str) -> list[int]:
    """Return the places of characters of unspaced scripts with which a name may begin, and of few others, in order."""
    found: list[int] = []
    for start in range(0, len(text), _BLOCK):
        stretch = text[start : start + _BLOCK + _LOOK_AHEAD]
        codes = codes_of(stretch)
        if int(codes.max()) >= ord(UNSPACED_CHARS[0]) and (_characters().kind.take(codes, mode="clip") & _CHARACTER).any():
            kept = _Stretch(store, stretch, codes).kept()
            found += (kept[kept < _BLOCK] + start).tolist()
    return found


class _Stretch:
    """A stretch of text whose runs of characters are carried on all together."""

    def __init__(self, store: Store, text: str, codes: Array) -> None:
        self._store, self._text, self._known = store, text, _characters()
        self._codes = np.append(np.minimum(codes, _CODES - 1), np.zeros(_WIDEST_JOINT + 1, dtype=codes.dtype))
        self._known.learn(self._codes)
        self._kinds = self._known.kind[self._codes]
        self._plain = ((self._kinds & _PLAIN) > 0) & np.append((self._kinds[1:] & _MARK) == 0, True)
        self._kept = ((self._kinds & _CHARACTER) > 0) & ~self._plain
        self._next = self._next_plain()
        self._is_name = lru_cache(maxsize=_MOST_REMEMBERED)(self._has_hits)

    def _next_plain(self) -> Array:
        """Return for each place that of the plain character that follows, at once or behind a usual joint; 0 for none."""
        found = np.zeros(len(self._codes), dtype=np.intp)
        for joint in _JOINTS:
            behind = len(joint) + 1
            fits = self._plain[behind:].copy()
            for at, sign in enumerate(joint, 1):
                fits &= self._codes[at : at - behind] == ord(sign)
            places = np.flatnonzero(fits)
            found[places] = places + behind
        return found

    def kept(self) -> Array:
        """Return the places where a name may begin."""
        store, known, codes = self._store, self._known, self._codes
        at = np.flatnonzero(self._plain)
        runs = known.number[codes[at]]
        chosen = store.which_may_begin(runs)
        at, runs = at[chosen], runs[chosen]
        may_be_alone = store.which_may_open(known.lone[codes[at]]) | ((self._kinds[at + 1] & _CHARACTER) == 0)
        self._keep_names(at[may_be_alone], at[may_be_alone], runs[may_be_alone])
        at, last, runs = self._going_on(at, at, runs)
        chosen = (last > at + 1) | store.which_may_open(carried_over(known.first[codes[at]], _BYTES) ^ known.number[codes[last]])
        while len(at := at[chosen]):
            last, runs = last[chosen], runs[chosen]
            runs = carried_over(runs, _BYTES) ^ known.number[codes[last]]
            chosen = store.which_may_have_run(runs)
            self._keep_names(at[chosen], last[chosen], runs[chosen])
            at, last, runs = self._going_on(at[chosen], last[chosen], runs[chosen])
            chosen = np.ones(len(at), dtype=bool)
        return np.flatnonzero(self._kept)

    def _keep_names(self, at: Array, last: Array, runs: Array) -> None:
        """Keep the places where runs are names."""
        maybe = self._store.which_may_have_run(carried_over(runs) ^ np.uint32(whole_number(0)))
        places = zip(at[maybe].tolist(), (last[maybe] + 1).tolist())
        self._kept[[start for start, end in places if self._is_name(self._text[start:end])]] = True

    def _has_hits(self, run: str) -> bool:
        return bool(self._store.hits(" ".join(filter(None, map(fold_word, run))), 1))

    def _going_on(self, at: Array, last: Array, runs: Array) -> tuple[Array, Array, Array]:
        """Return the runs that a plain character follows, and its place; where something else may go on a run, it is kept."""
        following = self._next[last]
        self._kept[at[(following == 0) & ((self._kinds[last + 1] & _PARTING) == 0)]] = True
        still = (following > 0) & ~self._kept[at]
        return at[still], following[still], runs[still]
