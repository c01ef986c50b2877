"""Made-up pairs of names for `tools/fit_weights.py`: what typists, clerks and catalogues do to names, and near misses.

Names are drawn from the lists of common given and family names; nothing here is anybody's benchmark.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from namenorm.comparison.words.kinship import is_inflected, share_base
from namenorm.comparison.words.likeness import alike as similar
from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import given_names, groups_of, listed
from tools.splits import part_of

LETTERS = "abcdefghijklmnopqrstuvwxyz"
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""Rows of a keyboard: a finger that slips hits a neighbour."""
NEAR = 0.5
"""Likeness of sounds from which two words lie near one another."""
LEGAL = ("Ltd", "Limited", "Inc", "Inc.", "LLC", "GmbH", "AG", "SA", "S.A.", "PLC", "Corp", "Corporation", "SpA", "B.V.", "AB", "Oy", "A/S", "Sp. z o.o.", "OOO", "JSC", "SARL", "KG", "Co", "Co. Ltd", "Pty Ltd", "LLP")  # fmt: skip
TRADES = ("Bank", "Energy", "Trading", "Shipping", "Mining", "Oil", "Gas", "Steel", "Motors", "Airlines", "Insurance", "Holdings", "Capital", "Foods", "Chemicals", "Pharmaceuticals", "Electric", "Logistics", "Construction", "Media", "Telecom", "Textiles", "Services", "Engineering", "Systems", "Software", "Partners", "Investments", "Resources", "Real Estate")  # fmt: skip
LANDS = ("Germany", "France", "Nigeria", "India", "China", "Europe", "America", "Asia", "Poland", "Brazil", "Canada", "Russia", "Turkey", "Japan")  # fmt: skip
SHORT = (("International", "Intl"), ("Company", "Co"), ("Corporation", "Corp"), ("Brothers", "Bros"), ("Manufacturing", "Mfg"), ("and", "&"), ("Association", "Assoc"), ("Technologies", "Tech"), ("Department", "Dept"), ("University", "Univ"))  # fmt: skip


class Maker:
    """Draws names and mangles them, always the same for one seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)
        given = sorted(word for word in given_names() if word.isascii() and 3 <= len(word) <= 10 and part_of(word) != "held")
        family = sorted(word for word in listed("family_names") if word.isascii() and 4 <= len(word) <= 12 and part_of(word) != "held")
        self.given, self.family = given, family
        self.by_start: dict[str, list[str]] = {}
        for word in (*given, *family):
            self.by_start.setdefault(word[:2], []).append(word)

    def person(self) -> list[str]:
        """Return the words of a name of two, sometimes three words."""
        words = [self.draw.choice(self.given), self.draw.choice(self.family)]
        if self.draw.random() < 0.35:
            words.insert(1, self.draw.choice(self.given))
        return [word.capitalize() for word in words]

    def body(self) -> list[str]:
        """Return the words of a company's name, without legal form."""
        words = [self.draw.choice(self.family).capitalize()]
        if self.draw.random() < 0.4:
            words.append(self.draw.choice(self.family).capitalize())
        return [*words, self.draw.choice(TRADES)] if self.draw.random() < 0.8 else words

    def slip(self, word: str) -> str:
        """Return the word with a letter left out, put in, replaced or swapped with the next."""
        if len(word) < 4:
            return word + word[-1]
        at = self.draw.randrange(1, len(word) - 1)
        letter = self.draw.choice(LETTERS)
        return self.draw.choice(
            [word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :],
             word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
        )  # fmt: skip

    def near(self, word: str) -> str:
        """Return another listed name that looks a little like this one."""
        options = [other for other in self.by_start.get(word.lower()[:2], ()) if other != word.lower() and not _same_name(other, word.lower())]
        return self.draw.choice(options).capitalize() if options else self.draw.choice(self.family).capitalize()


def _same_name(one: str, two: str) -> bool:
    return not groups_of("cognates", one).isdisjoint(groups_of("cognates", two)) or one.startswith(two) or two.startswith(one)


def persons(count: int, seed: int) -> list[tuple[str, str, bool]]:
    """Return labelled pairs of personal names."""
    make = Maker(seed)
    draw = make.draw
    found: list[tuple[str, str, bool]] = []
    while len(found) < count:
        words = make.person()
        last, first = words[-1], words[0]
        at = draw.randrange(len(words))
        slipped = [*words[:at], make.slip(words[at]), *words[at + 1 :]]
        same: list[Callable[[], str]] = [
            lambda words=words, at=at: " ".join([*words[:at], make.slip(words[at]), *words[at + 1 :]]),
            lambda slipped=slipped: " ".join(reversed(slipped)),
            lambda last=last, words=words: f"{last}, {' '.join(words[:-1])}",
            lambda last=last, words=words: " ".join([last, *words[:-1]]),
            lambda words=words: " ".join(words).upper(),
            lambda words=words: " ".join([words[0], words[-1]]) if len(words) > 2 else " ".join([words[0], draw.choice(make.given).capitalize(), words[1]]),
            lambda words=words: " ".join([words[0], f"{words[1][0]}.", words[-1]]) if len(words) > 2 else " ".join([words[0], f"{draw.choice(LETTERS).upper()}.", words[1]]),
            lambda words=words: "".join(words[:2]) + " " + " ".join(words[2:]) if len(words) > 2 else " ".join(words[::-1]),
            lambda words=words: draw.choice(["Dr. ", "Mr ", "Prof. ", "Sheikh ", "Gen. "]) + " ".join(words),
            lambda words=words: " ".join(words[:-1]) + f" {words[-1]}-{draw.choice(make.family).capitalize()}",
        ]
        different: list[Callable[[], str]] = [
            lambda words=words: " ".join([*words[:-1], make.near(words[-1])]),
            lambda words=words: " ".join([*words[:-1], draw.choice(make.family).capitalize()]),
            lambda words=words: " ".join([make.near(words[0]), *words[1:]]),
            lambda words=words: " ".join([draw.choice(make.given).capitalize(), words[-1]]),
            lambda words=words: " ".join([words[0], make.near(words[1]), words[-1]]) if len(words) > 2 else " ".join([make.near(words[0]), make.near(words[-1])]),
            lambda words=words: " ".join([make.near(words[0]), make.near(words[-1])]),
            lambda first=first: f"{first} {make.near(first)}",
            lambda words=words: " ".join(make.person()),
        ]
        left = " ".join(words)
        found.append((left, draw.choice(same)(), True))
        found += [(left, choice(), False) for choice in draw.sample(different, 2)]
    return [pair for pair in found if pair[0] != pair[1]][:count]


def composed(words: Sequence[tuple[str, str, bool]], count: int, seed: int) -> list[tuple[str, str, bool]]:
    """Return labelled pairs of full names, put together from labelled pairs of words.

    The same names agree in both words; of different ones mostly one differs, as in names that lie near one another.
    Latin given names are mostly written alike in both.
    """
    draw = random.Random(seed)
    shown = [(left.capitalize(), right.capitalize(), same) for left, right, same in words if " " not in left + right]
    alike, apart = ([pair[:2] for pair in shown if pair[2] is same] for same in (True, False))
    near = [pair for pair in apart if max((similar(one, two) for one in sounds(pair[0]) for two in sounds(pair[1])), default=0.0) >= NEAR]
    given = Maker(seed).given
    found: list[tuple[str, str, bool]] = []
    while len(found) < count:
        both = [draw.choice(alike), draw.choice(alike)]
        if shown[0][0].isascii() and draw.random() < 0.6:
            word = draw.choice(given).capitalize()
            both[0] = (word, word)
        found.append((*_of_pairs(both), True))
        other, at = draw.choice(near if draw.random() < 0.7 else apart), draw.random() < 0.75
        found.append((*_of_pairs([both[0], other] if at else [other, both[1]]), False))
    return found


def _of_pairs(pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    left, right = zip(*pairs)
    return " ".join(left), " ".join(right)


def neighbours(count: int, seed: int) -> list[tuple[str, str, bool]]:
    """Return labelled pairs of full names that share one word, while the other is mistyped or another listed name a letter or two away."""
    make = Maker(seed)
    draw = make.draw
    near = {role: _near_names(names) for role, names in (("given", make.given), ("family", make.family))}
    having = {role: sorted(near[role]) for role in near}
    found: list[tuple[str, str, bool]] = []
    while len(found) < count:
        role = "family" if draw.random() < 0.6 else "given"
        word = draw.choice(having[role])
        shared = draw.choice(make.given if role == "family" else make.family)
        for other, same in ((_typed(draw, word), True), (draw.choice(near[role][word]), False)):
            if share_base(word, other) or is_inflected(sounds(word)[0], sounds(other)[0]):  # the suites know more of cases
                continue
            pairs = [(shared, shared), (word, other)] if role == "family" else [(word, other), (shared, shared)]
            found.append((*_of_pairs([(one.capitalize(), two.capitalize()) for one, two in pairs]), same))
    return found


def _near_names(names: Sequence[str]) -> dict[str, list[str]]:
    """Return for each name the others of the list from which it differs by a letter or two, with which it has most letters in common."""
    lacking: dict[str, set[str]] = {}
    for name in names:
        for at in range(len(name)):
            lacking.setdefault(name[:at] + name[at + 1 :], set()).update((name, name[:at] + name[at + 1 :]))
    listed_names = frozenset(names)
    near: dict[str, set[str]] = {}
    for group in lacking.values():
        several = sorted(group & listed_names)
        for name in several if len(several) > 1 else ():
            near.setdefault(name, set()).update(other for other in several if other != name and not _same_name(name, other) and sounds(name) != sounds(other))
    return {name: sorted(others) for name, others in near.items() if others and len(name) > 3}


def _typed(draw: random.Random, word: str) -> str:
    """Return a word as one who types or hears it amiss writes it: a letter left out, doubled, swapped, hit beside, a vowel misheard."""
    at = draw.randrange(1, len(word) - 1)
    row = next(row for row in KEYS if word[at] in row) if word[at].isascii() and word[at].isalpha() else ""
    beside = [row[place] for place in (row.find(word[at]) - 1, row.find(word[at]) + 1) if 0 <= place < len(row)] or ["e"]
    vowels = [place for place in range(1, len(word)) if word[place] in "aeiou"] or [at]
    heard = draw.choice(vowels)
    ways = {
        word[:at] + word[at + 1 :]: 5, word[:at] + word[at] + word[at:]: 3, word[:at] + word[at + 1] + word[at] + word[at + 2 :]: 5,
        word[:at] + draw.choice(beside) + word[at + 1 :]: 2, word[:at] + draw.choice(beside) + word[at:]: 1,
        word[:heard] + draw.choice("aeiou") + word[heard + 1 :]: 3,
    }  # fmt: skip
    ways.pop(word, None)
    return draw.choices(list(ways), list(ways.values()))[0]


def bodies(count: int, seed: int) -> list[tuple[str, str, bool]]:
    """Return labelled pairs of companies' names."""
    make = Maker(seed)
    draw = make.draw
    found: list[tuple[str, str, bool]] = []
    while len(found) < count:
        words = make.body()
        long, short = draw.choice(SHORT)
        legal, other = draw.sample(LEGAL, 2)
        name = " ".join(words)
        same = [
            (f"{name} {legal}", name), (f"{name} {legal}", f"{name} {other}"), (f"{name} {legal}", f"{legal} {name}"),
            (f"{name} {long} {legal}", f"{name} {short} {legal}"), (f"{name} {legal}", " ".join([make.slip(words[0]), *words[1:]])),
            (name, f"The {name}"), (f"{name} Group", f"{name}"), (f"{name} {legal}", f"{name.upper()} {legal.upper()}"),
            (name, "".join(words[:2]) + " " + " ".join(words[2:])) if len(words) > 2 else (name, f"{name} Company"),
        ]  # fmt: skip
        near = " ".join([make.near(words[0]), *words[1:]])
        trade = draw.choice([item for item in TRADES if item not in words])
        land, abroad = draw.sample(LANDS, 2)
        different = [
            (f"{name} {legal}", f"{near} {legal}"), (name, near), (f"{words[0]} {trade} {legal}", f"{name} {legal}") if len(words) > 1 else (name, near),
            (f"{name} {land} {legal}", f"{name} {abroad} {legal}"), (f"{name} 2", f"{name} 5"), (f"{name} {legal}", f"{' '.join(make.body())} {legal}"),
            (f"{words[0]} {legal}", f"{words[0]} {draw.choice(make.family).capitalize()} {legal}"), (f"{trade} {legal}", f"{name} {trade} {legal}"),
            (f"{words[0]} {trade}", f"{make.near(words[0])} {trade}"),
        ]  # fmt: skip
        found.append((*draw.choice(same), True))
        found += [(*pair, False) for pair in draw.sample(different, 2)]
    return [pair for pair in found if pair[0] != pair[1]][:count]
