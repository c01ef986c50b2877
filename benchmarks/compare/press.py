"""Slavic names in the Slavic press, inflected or not: mentions of one person within and across languages.

One topic is held out, and a third of the persons of the two others (by id, so that no person is in both parts); the
rest is for dev. A positive joins
mentions that show the same parts of the name (surname with surname, full with full): which part a word is, is read
off the cross-lingual id; mentions that fit no part (noise of the ids, pronouns, roles) are left out.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from benchmarks.compare.closeness import ascii_of, closeness
from benchmarks.compare.data import SHARED
from benchmarks.compare.draw import thinned, with_negatives
from benchmarks.compare.records import Form, Pair, Part, Positive, number_of
from namenorm.text import fold

HELD_TOPIC = "ryanair"
MOST, MOST_OF_PERSON = 1500, 40
_ALIKE = 0.62


class Seen(NamedTuple):
    """A mention: surface, base form, language, and which words of the id it shows."""

    surface: str
    lemma: str
    lang: str
    shows: tuple[int, ...]


@cache
def _mentions() -> dict[str, dict[str, tuple[Seen, ...]]]:
    """Return the persons' mentions of the part: id, mentions."""
    found: dict[str, dict[Seen, None]] = defaultdict(dict)
    for_dev: set[str] = set()
    with gzip.open(SHARED / "dev/slavic_news_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for document in map(json.loads, file):
            for mention in document["mentions"]:
                id = mention["entity"]
                if mention["type"] != "PER" or not id.startswith("PER-"):
                    continue
                surface, lemma = (" ".join(mention[key].split()) for key in ("surface", "lemma"))
                shows = _shown(lemma, id)
                if shows and len(fold(surface).split()) == len(shows):
                    found[id][Seen(surface, lemma, document["lang"], shows)] = None
                if document["topic"] != HELD_TOPIC and number_of("press", id) % 3:
                    for_dev.add(id)
    dev = {id: tuple(seen) for id, seen in found.items() if id in for_dev}
    return {"dev": dev, "held": {id: tuple(seen) for id, seen in found.items() if id not in for_dev}}


def _shown(lemma: str, id: str) -> tuple[int, ...]:
    """Return the places of the id's words that the words of a base form show, in order; nothing when one does not fit."""
    own = [word.lower() for word in id.split("-")[1:]]
    shown: list[int] = []
    for word in fold(lemma).split():
        scored = [(max(closeness(word, other), _long_stem(word, other)), -place) for place, other in enumerate(own)]
        best, place = max(scored, default=(0.0, 0))
        if best < _ALIKE or -place in shown:
            return ()
        shown.append(-place)
    return tuple(shown) if shown == sorted(shown) else ()


def _long_stem(word: str, other: str) -> float:
    """Czech and Slovak women: Mayová shows May."""
    plain = ascii_of(word).removesuffix("ova")
    return closeness(plain, other) if len(plain) > 2 else 0.0


def press(part: Part) -> list[Pair]:
    """Return pairs of mentions: surface against surface, and surface against base form."""
    found: list[Positive] = []
    shown: dict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for id, seen in _mentions()[part].items():
        own = []
        for place, one in enumerate(seen):
            for text in (one.surface, one.lemma):
                shown[fold(text)].add((id, tuple(id.lower().split("-")[1:][i] for i in one.shows)))
            for two in seen[place:]:
                if one.shows == two.shows:
                    own += [_positive(one, text, two.lang) for text in (two.surface, two.lemma)
                            if fold(text) != fold(one.surface)]  # fmt: skip
        found += thinned(own, MOST_OF_PERSON)

    def tied(left: str, right: str) -> bool:
        ones, twos = shown.get(fold(left), set()), shown.get(fold(right), set())
        if any(id == other for id, _ in ones for other, _ in twos):
            return True
        return any(_alike(words, others) for _, words in ones for _, others in twos)

    pairs = with_negatives(thinned(found, MOST), "person", tied)
    return sorted(pairs, key=lambda pair: number_of("order", pair.left, pair.right))


def _positive(one: Seen, text: str, lang: str) -> Positive:
    """Czech and Slovak women: Mayová and May are one person in the press, yet male and female form elsewhere."""
    plain = re.search(r"ov(á|é|ou)\b", one.surface.lower()) is None
    group = "inflected" if plain == (re.search(r"ov(á|é|ou)\b", text.lower()) is None) else "feminine"
    return Positive(Form(one.surface, one.lang), Form(text, lang), group)


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Two people whose shown words are spelled alike (Boris and Jo Johnson as "Johnson")."""
    short, long = sorted((words, others), key=len)
    return all(any(closeness(word, other) > 0.94 for other in long) for word in short)
