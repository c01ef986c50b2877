"""A scheme at work: one compiled regular expression cuts a word into letters and groups, each with its outputs.

The first output of every group is the scheme's spelling; the others are looser ones, taken one choice at a time.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from namenorm.marks import MARKS
from namenorm.romanization.scheme import Rule, Scheme

_APOSTROPHES = str.maketrans("’ʼ`´‘", "'''''")
_CASELESS = frozenset({"Arab", "Hebr", "Hani", "Hira", "Kana", "Hang", "Geor", "Deva", "Beng", "Guru", "Gujr", "Taml",
                       "Telu", "Knda", "Mlym", "Thai", "Mymr", "Ethi"})  # fmt: skip
_WORD = re.compile(rf"[^\W\d_][{MARKS}\u200c\u200d]*(?:[^\W\d_][{MARKS}\u200c\u200d]*|['’ʼ`´‘](?=[^\W\d_]))*")
_LONGEST_WORD = 60


class Transducer:
    """Applies one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self.caseless = scheme.script in _CASELESS
        ordered = _ordered(scheme.rules)
        self._outputs = [rule.outputs for rule in ordered]
        self._pattern = re.compile("|".join(f"({_pattern(rule)})" for rule in ordered))
        self.word = lru_cache(maxsize=1 << 15)(self._word)

    def name(self, name: str) -> str:
        """Return a whole name in the scheme's spelling; what is not in its script passes through."""
        if len(name) > _LONGEST_WORD * 20:
            return "".join(self._long(name))
        return _WORD.sub(lambda match: self.word(match.group()), name)

    def _long(self, name: str) -> Iterable[str]:
        at = 0
        for match in _WORD.finditer(name):
            yield name[at : match.start()]
            yield self._word(match.group())
            at = match.end()
        yield name[at:]

    def _word(self, word: str) -> str:
        known = self.scheme.words.get(word.lower())
        if known:
            return known[0].upper() if word.isupper() and len(word) > 1 and not self.caseless else known[0]
        return self.by_rule(word)

    def by_rule(self, word: str) -> str:
        """Return the word as the rules write it, exceptions aside."""
        return self._assemble(word, [outputs[0] for _, outputs in self.segments(word)])

    def segments(self, word: str) -> list[tuple[str, tuple[str, ...]]]:
        """Cut a word into (letters as written, outputs); a letter no rule knows stands for itself."""
        lowered = _lower(word)
        pieces: list[tuple[str, tuple[str, ...]]] = []
        at = 0
        for match in self._pattern.finditer(lowered):
            if match.end() == match.start():
                continue
            pieces += [(char, (char,)) for char in word[at : match.start()]]
            pieces.append((word[match.start() : match.end()], self._outputs[(match.lastindex or 1) - 1]))
            at = match.end()
        return pieces + [(char, (char,)) for char in word[at:]]

    def spellings(self, word: str, limit: int) -> list[str]:
        """Return the scheme's spelling of a word and its looser ones, by the number and rank of loose choices."""
        known = list(self.scheme.words.get(word.lower(), ()))
        segments = self.segments(word[:_LONGEST_WORD])
        found = dict.fromkeys(known)
        for choice in _choices([len(outputs) for _, outputs in segments], limit):
            found[self._assemble(word, [outputs[at] for (_, outputs), at in zip(segments, choice)], segments)] = None
        return list(found)[: limit + len(known)]

    def _assemble(
        self, word: str, outputs: list[str], segments: list[tuple[str, tuple[str, ...]]] | None = None
    ) -> str:
        if self.caseless:
            return _title("".join(outputs))
        if len(word) > 1 and word.isupper():
            return "".join(outputs).upper()
        pieces = []
        raised = False
        for (letters, _), output in zip(segments or self.segments(word), outputs):
            raised = raised or letters[:1].isupper()
            if raised and any(char.isalpha() for char in output):
                output, raised = _title(output), False
            pieces.append(output)
        return "".join(pieces)


def _ordered(rules: Iterable[Rule]) -> list[Rule]:
    """Longer groups first, then those with a context, then in file order."""
    return sorted(rules, key=lambda rule: (-len(rule.letters), not (rule.after or rule.before)))


def _pattern(rule: Rule) -> str:
    before = "|".join(r"(?<![^\W\d_])" if item == "^" else f"(?<={re.escape(item)})" for item in rule.after)
    after = "|".join(r"(?![^\W\d_])" if item == "$" else f"(?={re.escape(item)})" for item in rule.before)
    return (f"(?:{before})" if before else "") + re.escape(rule.letters) + (f"(?:{after})" if after else "")


def _lower(word: str) -> str:
    plain = unicodedata.normalize("NFC", word) if not word.isascii() else word
    lowered = plain.translate(_APOSTROPHES).lower()
    return lowered if len(lowered) == len(word) else "".join(char.lower()[:1] for char in word.translate(_APOSTROPHES))


def _title(text: str) -> str:
    for at, char in enumerate(text):
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
    return text


def _choices(sizes: list[int], limit: int) -> Iterable[tuple[int, ...]]:
    """Yield choices of one output a segment, cheapest first (cost: the sum of ranks); bounded by `limit`."""
    start = (0,) * len(sizes)
    heap = [(0, start)]
    seen = {start}
    count = 0
    while heap and count < limit:
        cost, choice = heapq.heappop(heap)
        yield choice
        count += 1
        for at, size in enumerate(sizes):
            if choice[at] + 1 < size:
                step = (*choice[:at], choice[at] + 1, *choice[at + 1 :])
                if step not in seen and len(seen) < 8 * limit:
                    seen.add(step)
                    heapq.heappush(heap, (cost + 1, step))
