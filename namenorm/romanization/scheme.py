"""One scheme: its rules, and how they carry a word from its script into Latin letters.

A scheme works on single words (see `casing.py` for cutting a name up). It knows letters and their neighbours, nothing
of names, languages or files. Every choice a scheme makes is a `Rule`, so the same walk that writes a word also tells
which looser spellings it allows and whether a given spelling could be its work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, zip_longest
from typing import Any

from namenorm.records import SchemeInfo
from namenorm.romanization.casing import capitalized, cased, cut, lowered, recased
from namenorm.romanization.choosing import READING, SPELLING, choices, choices_of_parts, likeliest
from namenorm.romanization.preparing import gives_case, pieces, several, twins, word_pattern
from namenorm.romanization.rules import MOST_KEPT, Rule, itself, priced, reach_of
from namenorm.scripts import scripts_in

_MAQAF = "\u05be"
"""The hyphen of Hebrew."""
_WRITTEN_IN = {script: frozenset({"Hira", "Kana"}) for script in ("Hira", "Kana", "Hrkt", "Jpan")}
_CASED_SCRIPTS = frozenset({"Armn", "Cyrl", "Grek", "Latn"})


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
        women: Mapping[str, str] | None = None,
    ) -> None:
        self.info = info
        self.prepared = prepare
        self.published = published
        self.script = script
        self.words = words
        self.women = dict(sorted((women or {}).items(), key=lambda item: -len(item[0])))  # the longest first
        self.rules = tuple(rules)
        self.pattern = word_pattern(prepare)
        self.several = several(prepare)
        self.cased = gives_case(prepare)
        self._twins = twins(prepare)
        self._alike = {word.translate(self._twins): forms for word, forms in words.items()} if self._twins else words
        self.capitals = script not in _CASED_SCRIPTS and not self.cased
        self._by_letter: dict[str, tuple[Rule, ...]] = {}
        for rule in self.rules:
            self._by_letter[rule.source[0]] = (*self._by_letter.get(rule.source[0], ()), rule)
        # Letters that have one value wherever they stand: most of them.
        self._plain = {letter: rules[0] for letter, rules in self._by_letter.items() if rules[0].is_plain()}
        self._usual = {letter: rule.to[0] for letter, rule in self._plain.items()}
        self._reach: dict[str, tuple[int, int]] = {}
        self._windows: dict[tuple[str, str], Rule] = {}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Scheme:
        """Make a scheme from the plain form that the library file keeps."""
        info = SchemeInfo(
            plain["id"], plain["title"], plain["kind"], tuple(plain["languages"]), plain["target"], plain["source"],
            plain["limits"],
        )  # fmt: skip
        rules = (Rule(source, tuple(to), tuple(after), tuple(before)) for source, to, after, before in plain["rules"])
        words = {word: tuple(to) for word, to in plain["words"].items()}
        return cls(
            info, plain["script"], rules, words, plain["status"] == "published", plain["prepare"], plain["women"]
        )

    def knows(self, word: str) -> bool:
        """Tell whether the word has a letter that this scheme carries over."""
        if self.prepared:
            return not _WRITTEN_IN.get(self.script, frozenset({self.script})).isdisjoint(scripts_in(word))
        return self.has_letter_of(lowered(word))

    def has_letter_of(self, lower: str) -> bool:
        """Tell whether a lower-case word of a script that is not read first has a letter that this scheme carries over."""
        return any(letter in self._by_letter for letter in lower)

    def words_in(self, name: str) -> list[str]:
        """Return the words of a name, as this scheme's reading cuts it."""
        return cut(name, self.pattern)[0]

    def put(self, name: str, forms: Iterable[str]) -> str:
        """Put the forms in the places of the words of a name."""
        forms = list(forms)
        return self.between([] if len(forms) == 1 and name.isalpha() else cut(name, self.pattern)[1], forms)

    def between(self, gaps: Iterable[str], forms: Iterable[str]) -> str:
        """Join forms and what stands before, between and after them."""
        text = "".join(chain.from_iterable(zip_longest(gaps, forms, fillvalue=""))).replace(_MAQAF, "-")
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

    def rules_for(self, letter: str) -> tuple[Rule, ...]:
        """Return the rules that begin with a letter, in the order in which they are tried."""
        return self._by_letter.get(letter, ())

    def rule_at(self, framed: str, at: int) -> Rule:
        """Return the rule that writes the letters at a place of a framed lower-case word."""
        return self._plain.get(framed[at]) or self._fitting(framed, at)

    def _fitting(self, framed: str, at: int) -> Rule:
        """Return the first rule that fits at a place; what stands too far away to matter is not looked at."""
        letter = framed[at]
        if letter not in self._by_letter:
            return itself(letter)
        reach = self._reach.get(letter)
        if reach is None:
            reach = self._reach[letter] = reach_of(self.rules_for(letter))
        start = max(0, at - reach[0])
        key = framed[start:at], framed[at : at + reach[1]]
        found = self._windows.get(key)
        if found is None:
            if len(self._windows) > MOST_KEPT:
                self._windows.clear()
            window, place = key[0] + key[1], at - start
            fitting = (rule for rule in self.rules_for(letter) if rule.fits(window, place))
            found = self._windows[key] = next(fitting, None) or itself(letter)
        return found

    def _text(self, word: str) -> str:
        """Return a lower-case word as the rules write it."""
        framed, usual = f"^{word}$", self._usual
        at, end = 1, len(framed) - 1
        found = []
        while at < end:
            text = usual.get(framed[at])
            if text is None:
                rule = self._fitting(framed, at)
                at += len(rule.source)
                found.append(rule.to[0])
            else:
                at += 1
                found.append(text)
        return "".join(found)

    def write(self, word: str) -> str:
        """Return the word as the scheme writes it, in the case of the input; a foreign word stays as it is."""
        lower = lowered(word)
        if lower in self.words:
            return recased(self.words[lower][0], word, self.capitals)
        if self.prepared:
            parts = pieces(word, self.prepared)
            return " ".join([self._read_aloud(native, letters[:1], 1)[0] for native, letters in parts])
        text = self._text(lower)
        if text == lower:
            return word
        if word[1:] == lower[1:]:
            return capitalized(text) if self.capitals or word != lower else text
        rules = self.readings(lower)
        return cased([(rule.source, rule.to[0]) for rule in rules], word, self.capitals)

    def _read_aloud(self, native: str, readings: tuple[str, ...], most: int) -> list[str]:
        """Return the spellings of one part of a word whose script must be read first.

        The readings take turns: what the scheme makes of the second comes right after what it makes of the first, then
        the first looser spelling of the first, and so on.
        """
        forms = self._alike.get(native.translate(self._twins) if self._twins else native, ())
        found = dict.fromkeys(recased(text, native, self.capitals) for text in forms)
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
        listed = self.words.get(lowered(word), ())
        first = recased(listed[0], word, self.capitals) if listed else " ".join([forms[0] for forms in parts])
        found = dict.fromkeys([first, *map(str if self.cased else capitalized, listed)])
        for chosen in choices_of_parts([len(forms) for forms in parts]):
            if len(found) >= most:
                break
            found[" ".join(forms[at] for forms, at in zip(parts, chosen))] = None
        return list(found)

    def likely(self, word: str, most: int) -> list[tuple[float, str]]:
        """Return the likeliest spellings of a word, each with what it costs to depart from the scheme's own so far.

        For schemes whose script leaves the sound open: another reading, another choice of a rule, or both.
        """
        lower = lowered(word)
        found = {self.write(word): 0.0}
        capital = str if self.cased else capitalized
        for place, text in enumerate(self.words.get(lower, ())):
            found.setdefault(capital(text), SPELLING * place)
        unlisted = SPELLING * (len(found) - (lower not in self.words))
        parts = [self._options(native, readings, most) for native, readings in pieces(word, self.prepared)]
        usual = [min(options, key=lambda text: options[text]) for options in parts]
        for at, options in enumerate(parts):
            for text, cost in options.items():
                found.setdefault(" ".join([*usual[:at], text, *usual[at + 1 :]]), unlisted + cost)
        return sorted((cost, text) for text, cost in found.items())[:most]

    def _options(self, native: str, readings: tuple[str, ...], most: int) -> dict[str, float]:
        """Return the likeliest spellings of one part of a word, each with its cost."""
        found: dict[str, float] = {}
        finish = _case_settled if self.cased else _every_word_capitalized
        listed = self._alike.get(native.translate(self._twins) if self._twins else native, ())
        for place, text in enumerate(listed):
            found.setdefault(recased(text, native, self.capitals), SPELLING * place)
        unlisted = SPELLING * len(listed)
        for rank, letters in enumerate(readings):
            lower = lowered(letters)
            rules = self.readings(lower)
            for cost, chosen in likeliest(rules, max(most - 2 * rank, 1)):
                text = finish(self._cased(letters, lower, rules, chosen))
                total = unlisted + READING * rank + cost
                found[text] = min(total, found.get(text, total))
        return found

    def _cased(self, word: str, lower: str, rules: list[Rule], chosen: Mapping[Rule, int]) -> str:
        """Return what the rules make of a word with some choices, in the case of the word."""
        outputs = [rule.to[chosen.get(rule, 0)] for rule in rules]
        if word == lower or word[1:] == lower[1:]:
            text = "".join(outputs)
            return capitalized(text) if self.capitals or word != lower else text
        return cased([(rule.source, to) for rule, to in zip(rules, outputs)], word, self.capitals)

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
        yield from (recased(text, word, self.capitals) for text in self.words.get(lower, ()))
        yield from (self._cased(word, lower, rules, chosen) for chosen in choices(rules))

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


def _every_word_capitalized(text: str) -> str:
    return " ".join(map(capitalized, text.split(" ")))


def _case_settled(text: str) -> str:
    """Return the text without capitals inside a word: Abdelʿaziz for AbdelʿAziz."""
    if text[1:].islower():
        return text
    before = ["", *text]
    return "".join(char.lower() if last.lower() != last.upper() else char for last, char in zip(before, text))
