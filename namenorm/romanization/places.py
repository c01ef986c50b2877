"""What the schemes of a language may write at a place of a word, found once for all places that their rules take alike.

Rules look at a few neighbours of a letter only, and most letters are written alike whatever stands beside them: two
places are alike when the same rules for their letter fit. Sets of schemes, and of rules, are bits of an integer.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from namenorm.romanization.rules import MOST_KEPT, Rule, looks_far, priced
from namenorm.romanization.scheme import Scheme

Form: TypeAlias = "tuple[int, str, int, int]"
"""Native letters used, Latin piece, looser choices (0 or 1), schemes that write so."""
Choice: TypeAlias = "tuple[int, str, float, int]"
"""Like a form, with what it costs."""


class Place:
    """What may be written at a place, and what that costs, by the letters there and whether a word begins with them."""

    __slots__ = ("by_letter", "choices", "forms", "longest")

    def __init__(self, forms: list[Form]) -> None:
        self.forms = forms
        self.longest = max([length for length, *_ in forms], default=1)
        self.choices: dict[tuple[str, bool], list[Choice]] = {}
        letters = dict.fromkeys(["", *(form[:1] for _, form, *_ in forms)])
        self.by_letter = {letter: [one for one in forms if one[1][:1] in ("", letter)] for letter in letters}
        """The forms by the Latin letter they begin with; those that write nothing stand under each, and under ""."""


class _Letter(NamedTuple):
    """One letter: its rules without what they write, and one scheme of each group that has the same rules for it.

    The rules are those that look at the next letters only, and those that look further.
    """

    near: list[tuple[int, Rule]]
    far: list[tuple[int, Rule]]
    groups: list[tuple[Scheme, int]]


class _Open(NamedTuple):
    """What the next letters tell: which rules fit, and which may."""

    fitting: int
    may_fit: list[tuple[int, Rule]]


class Places:
    """The places of words of a language, by the letters that matter."""

    def __init__(self, schemes: list[Scheme]) -> None:
        self._schemes = schemes
        self._letters: dict[str, _Letter] = {}
        self._near: dict[str, Place | _Open] = {}
        self._alike: dict[tuple[str, int], Place] = {}

    def at(self, framed: str, at: int) -> Place:
        """Return what the schemes may write at a place of a word framed by `^` and `$`."""
        near = framed[at - 1 : at + 2]
        found = self._near.get(near)
        if found is None:
            if len(self._near) > MOST_KEPT:
                self._near.clear()
            fitting, may_fit = self._seen(framed, at)
            found = _Open(fitting, may_fit) if may_fit else self._of(framed, at, fitting)
            self._near[near] = found
        if isinstance(found, Place):
            return found
        fitting = found.fitting
        for bit, rule in found.may_fit:
            if rule.fits(framed, at):
                fitting |= bit
        return self._of(framed, at, fitting)

    def _seen(self, framed: str, at: int) -> tuple[int, list[tuple[int, Rule]]]:
        """Return the rules that fit, of those that look at the next letters only, and the others that may."""
        before, onward = framed[at - 1], framed[at : at + 2]
        letter = self._letter(framed[at])
        fitting = sum([bit for bit, rule in letter.near if rule.fits(framed, at)])
        return fitting, [(bit, rule) for bit, rule in letter.far if rule.could_fit(before, onward)]

    def _of(self, framed: str, at: int, fitting: int) -> Place:
        """Return the place of a letter at which some of its rules fit."""
        key = framed[at], fitting
        found = self._alike.get(key)
        if found is None:
            if len(self._alike) > MOST_KEPT:
                self._alike.clear()
            found = self._alike[key] = self._looked_at(framed, at)
        return found

    def _looked_at(self, framed: str, at: int) -> Place:
        merged: dict[tuple[int, str, int], int] = {}
        for scheme, alike in self._letter(framed[at]).groups:
            rule = scheme.rule_at(framed, at)
            for form, price in priced(rule.to):
                place = len(rule.source), form, price
                merged[place] = merged.get(place, 0) | alike
        return Place([(*place, schemes) for place, schemes in merged.items()])

    def _letter(self, letter: str) -> _Letter:
        found = self._letters.get(letter)
        if found is None:
            if len(self._letters) > MOST_KEPT:
                self._letters.clear()
            groups: dict[tuple[Rule, ...], tuple[Scheme, int]] = {}
            for bit, scheme in enumerate(self._schemes):
                rules = scheme.rules_for(letter)
                first, alike = groups.get(rules, (scheme, 0))
                groups[rules] = first, alike | 1 << bit
            contexts = dict.fromkeys(rule._replace(to=()) for rules in groups for rule in rules if not rule.is_plain())
            numbered = [(1 << number, rule) for number, rule in enumerate(contexts)]
            far = [(bit, rule) for bit, rule in numbered if looks_far(rule)]
            near = [(bit, rule) for bit, rule in numbered if not looks_far(rule)]
            found = self._letters[letter] = _Letter(near, far, list(groups.values()))
        return found
