"""One scheme: its rules, and how they carry a word from its script into Latin letters.

A scheme works on single words (see `casing.py` for cutting a name up). It knows letters and their neighbours, nothing
of names, languages or files. Every choice a scheme makes is a `Rule`, so the same walk that writes a word also tells
which looser spellings it allows and whether a given spelling could be its work.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice
from typing import Any, NamedTuple

from namenorm.records import SchemeInfo
from namenorm.romanization.casing import capitalized, cased, cut, lowered, recased, replaced
from namenorm.romanization.choosing import choices, choices_of_parts
from namenorm.romanization.preparing import gives_case, pieces, twins, word_pattern
from namenorm.scripts import scripts_in

_WRITTEN_IN = {script: frozenset({"Hira", "Kana"}) for script in ("Hira", "Kana", "Hrkt", "Jpan")}
_CASED_SCRIPTS = frozenset({"Armn", "Cyrl", "Grek", "Latn"})


class Rule(NamedTuple):
    """Letters, what they become (the rule's own spelling first, then looser ones), and between which neighbours.

    `^` and `$` among the neighbours stand for the word's borders.
    """

    source: str
    to: tuple[str, ...]
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    def is_plain(self) -> bool:
        """Tell whether the rule is about one letter, whatever its neighbours."""
        return len(self.source) == 1 and not self.after and not self.before

    def fits(self, framed: str, at: int) -> bool:
        """Tell whether the rule applies at a place of a word framed by `^` and `$`."""
        return (
            framed.startswith(self.source, at)
            and (not self.after or framed.endswith(self.after, 0, at))
            and (not self.before or framed.startswith(self.before, at + len(self.source)))
        )


class Scheme:
    """A romanization: rules tried in order, then letters, the longest first; and words that are written otherwise."""

    def __init__(
        self,
        info: SchemeInfo,
        script: str,
        rules: Iterable[Rule],
        words: Mapping[str, tuple[str, ...]],
        published: bool = True,
        prepare: str = "",
    ) -> None:
        self.info = info
        self.prepared = prepare
        self.published = published
        self.script = script
        self.words = words
        self.rules = tuple(rules)
        self.pattern = word_pattern(prepare)
        self.cased = gives_case(prepare)
        self._twins = twins(prepare)
        self._alike = {word.translate(self._twins): forms for word, forms in words.items()} if self._twins else words
        self._capitals = script not in _CASED_SCRIPTS and not self.cased
        self._by_letter: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            self._by_letter[rule.source[0]] = (*self._by_letter.get(rule.source[0], ()), rule)
        # Letters that have one value wherever they stand: most of them.
        self._plain = {letter: rules[0] for letter, rules in self._by_letter.items() if rules[0].is_plain()}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Scheme:
        """Make a scheme from the plain form that the library file keeps."""
        info = SchemeInfo(
            plain["id"], plain["title"], plain["kind"], tuple(plain["languages"]), plain["target"], plain["source"],
            plain["limits"],
        )  # fmt: skip
        rules = (Rule(source, tuple(to), tuple(after), tuple(before)) for source, to, after, before in plain["rules"])
        words = {word: tuple(to) for word, to in plain["words"].items()}
        return cls(info, plain["script"], rules, words, plain["status"] == "published", plain["prepare"])

    def knows(self, word: str) -> bool:
        """Tell whether the word has a letter that this scheme carries over."""
        if self.prepared:
            return not _WRITTEN_IN.get(self.script, frozenset({self.script})).isdisjoint(scripts_in(word))
        return any(letter in self._by_letter for letter in lowered(word))

    def words_in(self, name: str) -> list[str]:
        """Return the words of a name, as this scheme's reading cuts it."""
        return cut(name, self.pattern)[0]

    def put(self, name: str, forms: Iterable[str]) -> str:
        """Put the forms in the places of the words of a name."""
        forms = list(forms)
        text = forms[0] if len(forms) == 1 and name.isalpha() else replaced(name, forms, self.pattern)
        return capitalized(text) if self.cased else text

    def readings(self, word: str) -> list[Rule]:
        """Return the rules that write a lower-case word, in order; a letter without a rule stands for itself."""
        framed, plain = f"^{word}$", self._plain
        at, end = 1, len(framed) - 1
        found = []
        while at < end:
            rule = plain.get(framed[at])
            if rule is None:
                rule = self._fitting(framed, at)
                at += len(rule.source) - 1
            at += 1
            found.append(rule)
        return found

    def _fitting(self, framed: str, at: int) -> Rule:
        for rule in self._by_letter.get(framed[at], ()):
            if rule.fits(framed, at):
                return rule
        return _itself(framed[at])

    def write(self, word: str) -> str:
        """Return the word as the scheme writes it, in the case of the input; a foreign word stays as it is."""
        lower = lowered(word)
        if lower in self.words:
            return recased(self.words[lower][0], word, self._capitals)
        if self.prepared:
            parts = pieces(word, self.prepared)
            return " ".join([self._read_aloud(native, letters[:1], 1)[0] for native, letters in parts])
        rules = self.readings(lower)
        text = "".join([rule.to[0] for rule in rules])
        if text == lower:
            return word
        if word[1:] == lower[1:]:
            return capitalized(text) if self._capitals or word != lower else text
        return cased([(rule.source, rule.to[0]) for rule in rules], word, self._capitals)

    def _read_aloud(self, native: str, readings: tuple[str, ...], most: int) -> list[str]:
        """Return the spellings of one part of a word whose script must be read first.

        The readings take turns: what the scheme makes of the second comes right after what it makes of the first, then
        the first looser spelling of the first, and so on.
        """
        forms = self._alike.get(native.translate(self._twins) if self._twins else native, ())
        found = dict.fromkeys(recased(text, native, self._capitals) for text in forms)
        finish = _case_settled if self.cased else _every_word_capitalized
        turns: list[Iterator[str]] = []
        for letters in readings:
            turns.append(self._each_spelling(letters))
            for turn in reversed(turns):
                for text in islice(turn, 1):
                    found[finish(text)] = None
            if len(found) >= most:
                return list(found)[:most]
        for text in chain.from_iterable(turns):
            found[finish(text)] = None
            if len(found) >= most:
                break
        return list(found)[:most]

    def spellings(self, word: str, most: int = 16) -> list[str]:
        """Return what `write` gives and then the looser spellings, at most so many.

        One rule's choice is varied at a time, then two; everywhere in the word alike.
        """
        if not self.prepared:
            return self._spellings(word, most)
        parts = [self._read_aloud(native, letters, most) for native, letters in pieces(word, self.prepared)]
        capital = str if self.cased else capitalized
        found = dict.fromkeys([self.write(word), *map(capital, self.words.get(lowered(word), ()))])
        for chosen in choices_of_parts([len(forms) for forms in parts]):
            if len(found) >= most:
                break
            found[" ".join(forms[at] for forms, at in zip(parts, chosen))] = None
        return list(found)

    def _spellings(self, word: str, most: int) -> list[str]:
        found: dict[str, None] = {}
        for text in self._each_spelling(word):
            found[text] = None
            if len(found) >= most:
                break
        return list(found)

    def _each_spelling(self, word: str) -> Iterator[str]:
        """Yield the known spellings of a word, the scheme's own and then the looser ones; some come twice."""
        lower = lowered(word)
        rules = self.readings(lower)
        yield from (recased(text, word, self._capitals) for text in self.words.get(lower, ()))
        plain = word == lower or word[1:] == lower[1:]
        capital = self._capitals or word != lower
        for chosen in choices(rules):
            outputs = [rule.to[chosen.get(rule, 0)] for rule in rules] if chosen else [rule.to[0] for rule in rules]
            if plain:
                text = "".join(outputs)
                yield capitalized(text) if capital else text
            else:
                yield cased([(rule.source, to) for rule, to in zip(rules, outputs)], word, self._capitals)

    def distance(self, native: str, spelling: str) -> int | None:
        """Return how many looser choices lead from a lower-case native word to a lower-case spelling.

        0 is the scheme's own spelling; None means that the scheme cannot have made it. A dropped diacritic is one
        looser choice.
        """
        if native in self.words:
            forms = self.words[native]
            if spelling in map(str.lower, forms):
                return int(spelling != forms[0].lower())
        reached = {0: 0}
        for rule in self.readings(native):
            step: dict[int, int] = {}
            for at, cost in reached.items():
                for form, price in priced(rule.to):
                    if spelling.startswith(form, at):
                        place = at + len(form)
                        step[place] = min(step.get(place, cost + price), cost + price)
            reached = step
        found = reached.get(len(spelling))
        return 1 if found == 0 and native in self.words else found


@lru_cache(maxsize=4096)
def _itself(letter: str) -> Rule:
    return Rule(letter, (letter,))


def _every_word_capitalized(text: str) -> str:
    return " ".join(map(capitalized, text.split(" ")))


def _case_settled(text: str) -> str:
    """Return the text without capitals inside a word: Abdelʿaziz for AbdelʿAziz."""
    if text[1:].islower():
        return text
    before = ["", *text]
    return "".join(char.lower() if last.lower() != last.upper() else char for last, char in zip(before, text))


@lru_cache(maxsize=16384)
def priced(options: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """Return each spelling of a rule with its price: 0 for the first, 1 for a looser one or a dropped diacritic.

    >>> priced(("š", "sh"))
    (('š', 0), ('sh', 1), ('s', 1))
    """
    prices = {form: int(place > 0) for place, form in enumerate(options)}
    for form in options:
        prices.setdefault(without_marks(form), 1)
    return tuple(prices.items())


def without_marks(text: str) -> str:
    """Return Latin text without its diacritics.

    >>> without_marks("šč")
    'sc'
    """
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))

