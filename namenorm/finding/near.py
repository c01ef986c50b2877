"""Names written in a way that no list has: inflected, in another script, in another language's spelling.

For registries of moderate size only. Each word of a text is led back to words of the registry: by its base forms, by
consonant skeletons that may differ in one place, by what means the same. A run of words whose words lead to all words
of one name is held against that name; comparison decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from namenorm.comparison import compare
from namenorm.finding.nearwords import Near, NearWords, mean_the_same
from namenorm.lexicon import listed
from namenorm.records import Comparison
from namenorm.registry.index import Hit
from namenorm.registry.store import Store
from namenorm.text import words

MOST_ENTITIES = 3_000
"""Entities of the largest registry that is searched this way."""
LONGEST = 7
_LEAST_LONE = 0.7
"""Least cosine of the only word of a name."""
_AS_GOOD = 0.9
"""Likeness from which a word beside translated ones counts as one of them."""
_TRANSLATED = 0.93
"""Score of a name all of whose words are equal or mean the same."""
_MOST_NAMES = 400
_MOST_SEEN = 200_000
_MOST_HELD = 20_000


class Found(NamedTuple):
    """A name of the registry that a run of words is taken for."""

    hits: list[Hit]
    base: str
    score: float
    comparison: Comparison | None


class NearNames:
    """The names of one registry, to be found in spellings that it does not list."""

    def __init__(self, store: Store) -> None:
        self.names: list[tuple[tuple[str, ...], list[Hit]]] = []
        self._with: dict[str, list[int]] = defaultdict(list)
        self._compared: dict[tuple[str, str, str], Comparison] = {}
        self._gather(store)
        self._words = NearWords(self._with)
        self.longest = max((len(key) for key, _ in self.names), default=0)
        self._named: dict[tuple[str, str], dict[int, set[int]]] = {}

    def _gather(self, store: Store) -> None:
        seen: set[tuple[str, ...]] = set()
        for entity in store.entities():
            for alias in entity.names:
                key = words(alias.text)
                if not key or key in seen or len(key) > LONGEST or (len(key) == 1 and not alias.text[0].isupper()):
                    continue
                seen.add(key)
                hits = [hit for hit in store.hits(" ".join(key)) if not hit.acronym]
                if hits:
                    for word in set(key):
                        self._with[word].append(len(self.names))
                    self.names.append((key, hits))

    def near(self, word: str, language: str) -> dict[str, Near]:
        """Return the words of the registry that a folded word of a text may stand for."""
        return self._words.near(word, language)

    def known(self, word: str, language: str) -> bool:
        """Tell whether a word may stand for a word of the registry, before the encoder is asked."""
        return bool(self._words.candidates(word, language))

    def learn(self, runs: Iterable[Sequence[str]], language: str) -> None:
        """Look up the words of runs that may be a name of as many words, all at once: the encoder is slow word by word."""
        wanted: dict[str, None] = {}
        for run in runs:
            if not all(word in wanted for word in run) and self._may_name(run, language):
                wanted.update(dict.fromkeys(run))
        self._words.learn(wanted, language)

    def _may_name(self, run: Sequence[str], language: str) -> bool:
        """Tell whether a name of so many words has a word that each word of the run may stand for."""
        left: set[int] | None = None
        for word in run:
            numbers = self._numbers(word, language).get(len(run))
            if not numbers:
                return False
            left = numbers if left is None else left & numbers
            if not left:
                return False
        return True

    def _numbers(self, word: str, language: str) -> dict[int, set[int]]:
        """Return the names that have a word which a word of a text may stand for, by their length in words."""
        known = self._named.get((word, language))
        if known is None:
            if len(self._named) >= _MOST_HELD:
                self._named.clear()
            known = self._named[word, language] = {}
            candidates = self._words.candidates(word, language)
            others = {self._words.words[at] for _, rest in candidates.asked for at in rest} | candidates.told.keys()
            for number in {number for other in others for number in self._with[other]}:
                known.setdefault(len(self.names[number][0]), set()).add(number)
        return known

    def named(self, run: Sequence[str], language: str) -> Iterator[Found]:
        """Yield the names that a run of folded words may stand for, each with the score of the comparison."""
        if not self._may_name(run, language):
            return
        near = [self.near(word, language) for word in run]
        if not all(near):
            return
        size = len(run)
        rarest = min(near, key=lambda each: sum(len(self._with[word]) for word in each))
        numbers = dict.fromkeys(number for word in rarest for number in self._with[word][:_MOST_NAMES])
        for number in numbers:
            key, hits = self.names[number]
            if len(key) != size:
                continue
            chosen = _assigned(key, near)
            if chosen:
                yield from self._judged(key, hits, chosen)

    def _judged(self, key: tuple[str, ...], hits: list[Hit], chosen: list[Near]) -> Iterator[Found]:
        base = " ".join(near.base for near in chosen)
        if all(near.base == word for near, word in zip(chosen, key)):
            yield Found(hits, base, 1.0, None)
            return
        alias, written = hits[0].alias.text, base.title()
        if _translated(chosen, key) and (len(key) == 1 or hits[0].kind != "person"):
            yield Found(hits, base, _TRANSLATED, None)
            return
        if len(key) == 1 and chosen[0].likeness < _LEAST_LONE:
            return
        for kind in dict.fromkeys(hit.kind for hit in hits):
            asked = (written, alias, kind)
            if asked not in self._compared:
                if len(self._compared) >= _MOST_SEEN:
                    self._compared.clear()
                self._compared[asked] = compare(written, alias, kind=kind)
            result = self._compared[asked]
            yield Found([hit for hit in hits if hit.kind == kind], base, result.score, result)


def _assigned(key: tuple[str, ...], near: list[dict[str, Near]]) -> list[Near] | None:
    """Return for each word of a run the word of the name it stands for: in order, or else in any."""
    if all(word in each for word, each in zip(key, near)):
        return [each[word] for word, each in zip(key, near)]
    left = list(key)
    chosen = []
    for each in near:
        found = max((word for word in left if word in each), key=lambda word: each[word].likeness, default=None)
        if found is None:
            return None
        left.remove(found)
        chosen.append(each[found])
    return chosen


def _translated(chosen: list[Near], key: tuple[str, ...]) -> bool:
    """Tell whether each word is the word of the name or means the same; a lone word that is a common one does not do."""
    agreeing = [near.base == near.word or mean_the_same(near.base, near.word) for near in chosen]
    if not all(good or near.likeness >= _AS_GOOD for good, near in zip(agreeing, chosen)) or not any(agreeing):
        return False
    return len(key) > 1 or not any(word in listed("generic_words") for word in (key[0], chosen[0].base))


_known: WeakKeyDictionary[Store, NearNames | None] = WeakKeyDictionary()


def near_names(store: Store) -> NearNames | None:
    """Return the names of a registry for loose search, made once; None where it is too large for that."""
    if store not in _known:
        few = sum(len(layer) for layer in store.layers) <= MOST_ENTITIES
        _known[store] = NearNames(store) if few else None
    return _known[store]
