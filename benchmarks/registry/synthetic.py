"""People made of real name parts: each bears two or three, in several scripts and spellings, as aliases have them.

An entity is made from its number alone. Spellings are held out by class: one Latin form, one script, and changes that
texts make (case endings, slips). Nobody of these exists.
"""

from __future__ import annotations

import gzip
import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path

from namenorm.records import Alias, Entity
from namenorm.scripts import script_of

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "train" / "wikidata_name_parts.tsv.gz"
CLASSES = ("other language", "other script", "inflected", "typo")
_ENDINGS = {"Latn": ("s", "a", "em", "owi", "ova", "u"), "Cyrl": ("а", "у", "ом", "ым", "ой", "е")}
_LETTERS = {"Latn": "abcdefghijklmnopqrstuvwxyz", "Cyrl": "абвгдежзийклмнопрстуфхцчшыьэюя"}
_ALIASES = 5


@dataclass(slots=True)
class Person:
    """An entity, and spellings of it that its names do not contain, by class."""

    entity: Entity
    held: dict[str, str] = field(default_factory=dict)


def read_classes(path: Path = DATA) -> list[dict[str, list[str]]]:
    """Return the classes of name parts: script to forms; classes with one form only are left out."""
    classes: dict[str, dict[str, list[str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        next(file)
        for line in file:
            identity, _, _, name, _ = line.rstrip("\n").split("\t")
            script = script_of(name[:1]) if name.isalpha() else None
            if script:
                forms = classes.setdefault(identity, {}).setdefault(script, [])
                if len(forms) < 6 and name.title() not in forms:
                    forms.append(name.title())
    return [forms for forms in classes.values() if sum(map(len, forms.values())) > 1 and "Latn" in forms]


class People:
    """Makes people by number; the same number and seed give the same person."""

    def __init__(self, classes: list[dict[str, list[str]]], seed: int = 7) -> None:
        shuffled = sorted(classes, key=lambda forms: forms["Latn"][0])
        random.Random(seed).shuffle(shuffled)
        # a fifth serves as given names, some far more often than others; the rest as family names
        cut = len(shuffled) // 5
        self._given, self._family = shuffled[:cut], shuffled[cut:]
        self._weights = [list(accumulate(1 / (rank + 20) for rank in range(len(part)))) for part in (self._given, self._family)]
        self._seed = seed

    def _draw(self, chance: random.Random, which: int) -> dict[str, list[str]]:
        weights = self._weights[which]
        return (self._given, self._family)[which][bisect(weights, chance.random() * weights[-1])]

    def person(self, number: int) -> Person:
        """Return a person."""
        chance = random.Random(number * 1_000_003 + self._seed)
        parts = [self._draw(chance, 0), self._draw(chance, 1)]
        if chance.random() < 0.3:
            parts.insert(1, self._draw(chance, 0))
        scripts = [script for script in parts[0] if all(script in forms for forms in parts)]
        others = [script for script in scripts if script != "Latn"]
        hidden = chance.choice(others) if others and chance.random() < 0.5 else ""
        known = [{s: forms[:-1] if s == "Latn" and len(forms) > 2 else forms for s, forms in part.items()} for part in parts]
        names = _names(known, [script for script in scripts if script != hidden], chance)
        aliases = tuple(Alias(name, "preferred" if at == 0 else "alias", ("und",)) for at, name in enumerate(names))
        entity = Entity(f"p{number}", "person", aliases)
        return Person(entity, _held(parts, known, hidden, names[0], chance))

    def entities(self, count: int) -> Iterator[Entity]:
        """Yield the first `count` people."""
        for number in range(count):
            yield self.person(number).entity

    def strangers(self, count: int, known: int) -> list[str]:
        """Return names of people beyond the first `known`."""
        return [self.person(known * 3 + number).entity.names[0].text for number in range(count)]


def _names(parts: list[dict[str, list[str]]], scripts: list[str], chance: random.Random) -> list[str]:
    """Return up to five names: Latin ones first, then other scripts, then by initial and family name first."""
    names: dict[str, None] = {}
    for script in ("Latn", *(s for s in scripts if s != "Latn")):
        for _ in range(4 if script == "Latn" else 1):
            names.setdefault(" ".join(chance.choice(forms[script]) for forms in parts))
    latin = [forms["Latn"][0] for forms in parts]
    others = [forms["Latn"][-1] for forms in parts]
    for one in (latin, others):
        names.setdefault(f"{one[-1]}, {' '.join(one[:-1])}")
        names.setdefault(f"{one[0]} {one[-1]}")
        names.setdefault(f"{one[0][0]}. {one[-1]}")
    names.setdefault(f"{latin[0]} {others[-1]}-{latin[-1]}")
    names.setdefault(f"Dr. {latin[0]} {latin[-1]}")
    names.setdefault(f"{latin[-1]} {latin[0][0]}.")
    return [*names][:_ALIASES]


def _held(
    parts: list[dict[str, list[str]]], known: list[dict[str, list[str]]], hidden: str, first: str, chance: random.Random
) -> dict[str, str]:
    held = {}
    last = parts[-1]["Latn"]
    words = first.split()
    if len(last) > len(known[-1]["Latn"]):
        held["other language"] = " ".join([*words[:-1], last[-1]])
    if hidden:
        held["other script"] = " ".join(forms[hidden][0] for forms in parts)
    script = script_of(first[0]) or "Latn"
    if script in _ENDINGS and len(words[-1]) > 3:
        held["inflected"] = " ".join([*words[:-1], words[-1] + chance.choice(_ENDINGS[script])])
        at = max(range(len(words)), key=lambda place: len(words[place]))
        if len(words[at]) >= 5:
            held["typo"] = " ".join([*words[:at], slip(words[at], _LETTERS[script], chance), *words[at + 1 :]])
    return held


def slip(word: str, letters: str, chance: random.Random) -> str:
    """Return a word with one letter left out, put in, replaced, or two swapped; its first letter stays."""
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + chance.choice(letters) + word[at:],
            word[:at] + chance.choice(letters) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )
