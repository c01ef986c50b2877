"""Words of a registry near a word of a text: by base form, by consonants that may differ in one place, by meaning.

What signs two words have in common costs little to ask; the encoder is asked last, for all words of a text at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from namenorm.inflection import forms
from namenorm.keys import skeletons
from namenorm.lexicon import groups_of, org_equivalent

if TYPE_CHECKING:
    import numpy

_LEAST_COSINE = 0.5
_MOST_NEAR = 24
_MOST_SEEN = 50_000
_COST = 0.001
"""What each step down the list of base forms costs."""
_BY_MEANING = ("=", "~")


class Near(NamedTuple):
    """A word of the registry that a word of a text may stand for: by which base form, and how like the two are."""

    word: str
    base: str
    likeness: float


class Candidates(NamedTuple):
    """What words of the registry a word may stand for: those that are told without the encoder, and those to ask it for."""

    told: dict[str, Near]
    asked: tuple[tuple[str, tuple[int, ...]], ...]

    def __bool__(self) -> bool:
        return bool(self.told or self.asked)


class NearWords:
    """The distinct words of the names of one registry, filed by their signs."""

    def __init__(self, distinct: Iterable[str]) -> None:
        self.words = list(distinct)
        self._known = set(self.words)
        self._signs: dict[str, list[int]] = defaultdict(list)
        self._candidates: dict[tuple[str, str], Candidates] = {}
        self._near: dict[tuple[str, str], dict[str, Near]] = {}
        self._rows: numpy.ndarray[Any, Any] | None = None
        for number, word in enumerate(self.words):
            for sign in signs(word):
                self._signs[sign].append(number)

    def candidates(self, word: str, language: str) -> Candidates:
        """Return the words that have a sign in common with a folded word or with one of its base forms."""
        known = self._candidates.get((word, language))
        if known is None:
            if len(self._candidates) >= _MOST_SEEN:
                self._candidates.clear()
            known = self._candidates[word, language] = self._filed(word, language)
        return known

    def _filed(self, word: str, language: str) -> Candidates:
        told: dict[str, Near] = {}
        asked = []
        for rank, base in enumerate((word, *(form.base for form in forms(word, language)))):
            own: dict[str, float] = {base: 1.0 - _COST * rank} if base in self._known else {}
            others: set[int] = set()
            for sign in signs(base):
                numbers = self._signs.get(sign, ())
                if sign.startswith(_BY_MEANING):
                    for number in numbers:
                        own.setdefault(self.words[number], 0.98 - _COST * rank)
                else:
                    others.update(numbers)
            for other, likeness in own.items():
                if other not in told or told[other].likeness < likeness:
                    told[other] = Near(other, base, likeness)
            if rest := tuple(sorted(number for number in others if self.words[number] not in own)):
                asked.append((base, rest))
        return Candidates(told, tuple(asked))

    def near(self, word: str, language: str) -> dict[str, Near]:
        """Return the words of the registry that a folded word of a text may stand for, the likest first."""
        if (word, language) not in self._near:
            self.learn((word,), language)
        return self._near[word, language]

    def learn(self, words: Iterable[str], language: str) -> None:
        """Look words up, all at once."""
        from namenorm.encoder import encode

        new = [word for word in dict.fromkeys(words) if (word, language) not in self._near]
        if len(self._near) + len(new) > _MOST_SEEN:
            self._near.clear()
        bases = list(dict.fromkeys(base for word in new for base, _ in self.candidates(word, language).asked))
        vectors = dict(zip(bases, encode(bases))) if bases else {}
        for word in new:
            self._near[word, language] = self._ranked(self.candidates(word, language), vectors)

    def _ranked(self, candidates: Candidates, vectors: dict[str, numpy.ndarray[Any, Any]]) -> dict[str, Near]:
        best = dict(candidates.told)
        for base, numbers in candidates.asked:
            rows = self._encoded()[list(numbers)]
            likeness = rows @ vectors[base]
            for at in (likeness >= _LEAST_COSINE).nonzero()[0]:
                other, value = self.words[numbers[at]], float(likeness[at])
                if other not in best or best[other].likeness < value:
                    best[other] = Near(other, base, value)
        return {near.word: near for near in sorted(best.values(), key=lambda near: -near.likeness)[:_MOST_NEAR]}

    def _encoded(self) -> numpy.ndarray[Any, Any]:
        """Return the vectors of the words of the registry, made once."""
        if self._rows is None:
            from namenorm.encoder import encode

            self._rows = encode(self.words)
        return self._rows


def mean_the_same(left: str, right: str) -> bool:
    """Tell whether two folded words are one word of bodies and places, or one given name, in two languages."""
    head = org_equivalent(left)
    return (head is not None and head == org_equivalent(right)) or not groups_of("cognates", left).isdisjoint(
        groups_of("cognates", right)
    )


@lru_cache(maxsize=1 << 16)
def signs(word: str) -> tuple[str, ...]:
    """Return the signs two words must have one of in common to be held against each other."""
    found: dict[str, None] = {}
    for form in skeletons(word)[:4]:
        found[form] = None
        if len(form) >= 3:
            found.update(dict.fromkeys(_shortened(form)))
    head = org_equivalent(word)
    if head:
        found["=" + head] = None
    found.update(dict.fromkeys(f"~{group}" for group in groups_of("cognates", word)))
    return tuple(found)


def _shortened(form: str) -> Iterable[str]:
    return (form[:at] + form[at + 1 :] for at in range(len(form)))
