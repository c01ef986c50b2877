"""The rules of a language's schemes turned round: which native name parts a Latin word may stand for.

A beam search reads the word with one table from Latin pieces to native letters, guided by how likely the native
letters are as a name; each proposal is then walked forward under all schemes at once, so what is returned is never
wrong, only more or less likely. Sets of schemes are bits of an integer.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from namenorm.romanization.casing import lowered
from namenorm.romanization.library import source_languages
from namenorm.romanization.plausibility import FRAME, Letters, cost_of, letters_of, share_cost
from namenorm.romanization.rules import priced
from namenorm.romanization.scheme import Scheme
from namenorm.romanization.walking import walk_of

LOOSE = 4.2  # cost of one looser choice
_BEAM = 12  # native beginnings kept at each letter
_PROPOSALS = 8  # native words of one language that are checked
_HOPELESS = 6.0  # natural-log odds by which a beginning may trail the best
_MOST_LETTERS = 40  # of one word
_MOST_CHOICES = 4  # looser choices in one word
_STANDARD = 1.0  # cost of a standard against a press convention
_FOREIGN_WRITER = 0.08  # cost of each place further down the order of schemes


class Explanation(NamedTuple):
    """A native name part from which some schemes lead to a spelling, and what that costs, the schemes apart."""

    cost: float
    native: str
    schemes: int


class _Piece(NamedTuple):
    """Native letters that some schemes may have written as a Latin piece."""

    native: str
    schemes: int
    cost: float


_State: TypeAlias = "tuple[float, str, int]"  # the beginning of a native word: its cost, and the schemes that allow it


class Reversal:
    """The schemes of one language, read backwards."""

    def __init__(self, tag: str) -> None:
        self.walk = walk_of(tag)
        self.ids = self.walk.ids
        self._letters: Letters = letters_of(tag)
        self._place = self.walk.place
        self.costs = [cost_of_scheme(id, place) for place, id in enumerate(self.ids)]
        self._pieces, self._silent = _turned_round(self.walk.schemes, source_languages()[tag]["letters"])
        self._longest = max(map(len, self._pieces), default=0)
        self._irregular: dict[str, list[tuple[str, int, int]]] = defaultdict(list)
        self._regular: dict[str, list[str]] = defaultdict(list)
        for bit, scheme in enumerate(self.walk.schemes):
            for native, forms in scheme.words.items():
                for place, form in enumerate(forms):
                    self._irregular[native].append((form.lower(), int(place > 0), 1 << bit))
                    self._regular[form.lower()].append(native)

    def natives(self, spelling: str) -> list[str]:
        """Return native words that may be written so, the likeliest first; some may turn out not to be."""
        found = self._search(spelling)
        return list(dict.fromkeys([*found, *self._regular.get(spelling, ())]))

    def distances(self, native: str, spelling: str) -> dict[int, int]:
        """Return how many looser choices lead from a native word to a spelling, each with the schemes that need so many."""
        framed, end = f"^{native}$", len(native) + 1
        at: list[dict[tuple[int, int], int]] = [{} for _ in range(end + 1)]
        at[1][0, 0] = self.walk.all
        for place in range(1, end):
            states = at[place]
            if not states:
                continue
            by_letter = self._place(framed, place).by_letter
            for (written, choices), able in states.items():
                forms = by_letter.get(spelling[written : written + 1])
                for length, form, price, schemes in by_letter[""] if forms is None else forms:
                    both = able & schemes
                    if both and choices + price <= _MOST_CHOICES and spelling.startswith(form, written):
                        into, key = at[min(end, place + length)], (written + len(form), choices + price)
                        into[key] = into.get(key, 0) | both
        ended = sorted((choices, able) for (written, choices), able in at[end].items() if written == len(spelling))
        return self._least(native, spelling, ended)

    def _least(self, native: str, spelling: str, ended: list[tuple[int, int]]) -> dict[int, int]:
        """Return the fewest choices of each scheme, those counted that write the native word otherwise than by rule."""
        found: dict[int, int] = defaultdict(int)
        regular_is_loose = told = 0
        for form, choices, bit in self._irregular.get(native, ()):
            regular_is_loose |= bit
            if form == spelling and not told & bit:
                found[choices] |= bit
                told |= bit
        for choices, able in ended:
            fresh = able & ~told
            told |= able
            loose = fresh & regular_is_loose if not choices else 0
            if loose:
                found[1] |= loose
            if fresh ^ loose:
                found[choices] |= fresh ^ loose
        return found

    def _search(self, spelling: str) -> list[str]:
        length = len(spelling)
        at: list[dict[str, _State]] = [{} for _ in range(length + 1)]
        at[0][FRAME] = (0.0, FRAME, self.walk.all)
        least = [math.inf] * (length + 1)
        kept: list[_State] = []
        for place in range(length + 1):
            kept = _best(at[place])
            if place and kept and self._silent:
                least[place] = kept[0][0]
                self._extend(kept, self._silent, at[place], least, place)
                kept = _best(at[place])
            if kept:
                for size in range(1, min(self._longest, length - place) + 1):
                    options = self._pieces.get(spelling[place : place + size])
                    if options:
                        self._extend(kept, options, at[place + size], least, place + size)
        ended = sorted((cost + self._letters.costs[f"{native[-3:]}$"], native[3:]) for cost, native, _ in kept)
        return [native for _, native in ended[:_PROPOSALS]]

    def _extend(
        self, kept: list[_State], options: list[_Piece], into: dict[str, _State], least: list[float], end: int
    ) -> None:
        """Add each piece to each native beginning, where some scheme allows both."""
        bound, costs = least[end], self._letters.costs
        for cost, native, schemes in kept:
            before = native[-3:]
            if cost > bound + _HOPELESS:
                break
            for letters, allowed, price in options:
                shared = schemes & allowed
                if shared:
                    total = cost + price + costs[before + letters]
                    if total <= bound + _HOPELESS:
                        bound = min(bound, total)
                        longer = native + letters
                        known = into.get(longer)
                        if known is not None:
                            total, shared = min(total, known[0]), shared | known[2]
                        into[longer] = total, longer, shared
        least[end] = bound


def _best(states: dict[str, _State]) -> list[_State]:
    """Return the cheapest beginnings, without those that can hardly win any more."""
    ranked = sorted(states.values())[:_BEAM]
    return [state for state in ranked if state[0] <= ranked[0][0] + _HOPELESS]


def _turned_round(schemes: list[Scheme], alphabet: str) -> tuple[dict[str, list[_Piece]], list[_Piece]]:
    """Return the native letters of each Latin piece, and those that are not written at all."""
    pieces: dict[tuple[str, str], tuple[int, float]] = {}
    for bit, scheme in enumerate(schemes):
        for rule in scheme.rules:
            if alphabet and not all(char in alphabet for char in rule.source):
                continue
            for form, price in priced(rule.to):
                allowed, cost = pieces.get((form.lower(), rule.source), (0, math.inf))
                pieces[form.lower(), rule.source] = allowed | 1 << bit, min(cost, LOOSE * price)
    by_latin: dict[str, list[_Piece]] = defaultdict(list)
    for (latin, native), (allowed, cost) in pieces.items():
        by_latin[latin].append(_Piece(native, allowed, cost))
    silent = by_latin.pop("", [])
    return dict(by_latin), silent


@cache
def reversal_of(tag: str) -> Reversal:
    """Return the schemes of a language, read backwards."""
    return Reversal(tag)


@lru_cache(maxsize=1 << 15)
def explanations(word: str, tag: str) -> tuple[Explanation, ...]:
    """Return the native name parts of a language that a Latin word may stand for, in lower case, the likeliest first.

    >>> explanations("Umjerow", "uk")[0].native
    'умєров'
    """
    spelling = unicodedata.normalize("NFC", lowered(word))
    if len(spelling) > _MOST_LETTERS:
        return ()
    reversal = reversal_of(tag)
    found = []
    for native in reversal.natives(spelling):
        distances = reversal.distances(native, spelling)
        likely = cost_of(native, tag) + share_cost(tag) if distances else 0.0
        found += [Explanation(likely + LOOSE * distance, native, able) for distance, able in distances.items()]
    return tuple(sorted(found))


def cost_of_scheme(id: str, place: int) -> float:
    """Return what it costs that this scheme of a language, and not a more usual one, was at work."""
    return _FOREIGN_WRITER * min(place, 20) + _STANDARD * (not id.startswith("press-"))
