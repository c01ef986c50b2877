"""Which letters of one script stand for which Latin ones, learned from pairs of spellings: what a pair loses by it.

A pair of words is cut into chunks that answer each other (`щ` and `shch`, `дж` and `j`), by the cheapest of all ways; the
cost of two chunks is what `tools/make_correspondences.py` learned, a negative natural log of a probability in tenths.
What the pair costs more than the best spelling of either word is its loss: nothing for an expected spelling, much
where a letter has no counterpart.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from namenorm.encoder.letters import letters
from namenorm.romanization.han import syllable
from namenorm.scripts import script_of, scripts_in
from namenorm.text import fold_word

Costs: TypeAlias = Mapping[str, Mapping[str, int]]
"""The cost of a native chunk beside a Latin one."""

FOLDER = Path(__file__).with_name("correspondences")
MOST = 450
"""The most that is counted: such words have nothing to do with each other."""
_ALONE, _STRANGE, _READ = 130, 156, 40
"""Cost of a letter without counterpart, of one beside any other, of a Han character as its Mandarin syllable."""
LONGEST = 28
"""Letters of a word, its two borders among them, up to which it is looked at."""
_NEVER = 1 << 30
_NO_LETTER = re.compile(r"\W|_")


class Loss(NamedTuple):
    """What a pair of words loses, in nats: a letter, and in all against the best spelling of the one and of the other."""

    a_letter: float
    less: float
    more: float


@lru_cache(maxsize=1 << 16)
def loss(left: str, right: str) -> Loss | None:
    """Return what two words lose; None when neither is Latin, or their scripts or letters are in no table.

    >>> loss("Щербаков", "Shcherbakov").more < 5 < loss("Щербаков", "Sherbankov").more
    True
    >>> loss("Umerov", "Umjerow") == loss("Umjerow", "Umerov"), loss("Умєров", "عمروف")
    (True, None)
    """
    if (script_name(right), right) > (script_name(left), left):  # one order for both ways round
        left, right = right, left
    one, two = script_name(left), script_name(right)
    if two == "Latn":
        left, right, one, two = right, left, two, one
    if one != "Latn":
        return None
    native, latin = spelled(right, two), spelled(left, one)
    if not (2 < len(native) <= LONGEST and 2 < len(latin) <= LONGEST and _is_known(native, two)):
        return None
    before, after = _least(native, two, True), _least(latin, two, False)
    total = _cheapest(native, latin, two, before)
    lost = sorted((total - before[-1], total - after[-1]))
    less, more = (MOST, MOST) if lost[1] > MOST else (max(0, lost[0]), max(0, lost[1]))
    return Loss((less + more) / 20 / max(len(native), len(latin)), less / 10, more / 10)


def script_name(word: str) -> str:
    """Return the script under which a word's letters are looked up; "" for a mixture.

    >>> script_name("Умєров"), script_name("さくら"), script_name("Umerov")
    ('Cyrl', 'Kana', 'Latn')
    """
    found = scripts_in(word)
    if len(found) == 1:
        return "Kana" if found[0] == "Hira" else found[0]
    return "Kana" if found and set(found) <= {"Kana", "Hira"} else ""


@lru_cache(maxsize=1 << 16)
def spelled(word: str, script: str) -> str:
    """Return the letters of a word between two borders: Latin ones without marks, Hangul taken apart.

    >>> spelled("Łódź-Widzew", "Latn"), spelled("Умєров", "Cyrl"), len(spelled("김", "Hang"))
    ('^lodzwidzew$', '^умєров$', 5)
    """
    if script == "Latn":
        text = fold_word(word)
    else:
        text = letters(word) if script == "Hang" else unicodedata.normalize("NFC", letters(word))
    return f"^{_NO_LETTER.sub('', text)}$"


class Table:
    """The costs of one script's chunks beside Latin ones, and the least that a chunk of either side costs."""

    def __init__(self, costs: Costs) -> None:
        self.costs = costs
        self.native = {chunk: min(found.values()) for chunk, found in costs.items() if chunk}
        self.latin: dict[str, int] = {}
        for found in costs.values():
            for chunk, cost in found.items():
                if chunk:
                    self.latin[chunk] = min(cost, self.latin.get(chunk, _NEVER))
        self.native_width = max(map(len, self.native))
        self.latin_width = max(map(len, self.latin))


@cache
def has_table(script: str) -> bool:
    """Tell whether anything was learned of a script."""
    return script.isalpha() and (FOLDER / f"{script}.json").is_file()


@cache
def table_of(script: str) -> Table:
    """Return the table of a script that has one."""
    return Table(json.loads((FOLDER / f"{script}.json").read_text(encoding="utf-8")))


def _is_known(word: str, script: str) -> bool:
    """Tell whether a table has every letter of a word; any Han character has at least a Mandarin syllable."""
    if not has_table(script):
        return False
    table = table_of(script)
    return all(char in table.native or (script_of(char) == "Hani" and syllable(char)) for char in word)


@lru_cache(maxsize=1 << 15)
def _least(word: str, script: str, native: bool) -> tuple[int, ...]:
    """Return the least that the first letters of a word cost, for each number of letters."""
    table = table_of(script)
    known, width = (table.native, table.native_width) if native else (table.latin, table.latin_width)
    found = [0]
    for end in range(1, len(word) + 1):
        ways = [found[start] + known.get(word[start:end], _NEVER) for start in range(max(0, end - width), end)]
        found.append(min(*ways, found[-1] + _ALONE))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _chunks(word: str, script: str) -> tuple[tuple[tuple[int, Mapping[str, int]], ...], ...]:
    """Return for each place of a native word the chunks that begin there: their size and what may answer them."""
    table = table_of(script)
    found = []
    for start in range(len(word) + 1):
        sizes = range(min(table.native_width, len(word) - start) + 1)
        here = [(size, table.costs[word[start : start + size]]) for size in sizes if word[start : start + size] in table.costs]
        if not any(size == 1 for size, _ in here) and start < len(word) and script == "Hani":
            here.append((1, {syllable(word[start]): _READ}))
        found.append(tuple(here))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def _pieces(word: str, script: str) -> tuple[dict[str, tuple[int, ...]], tuple[tuple[tuple[int, int], ...], ...]]:
    """Return the pieces of a Latin word with the places where they begin, and for each place what may stand there unanswered:
    where it ends, and its cost."""
    table = table_of(script)
    found: dict[str, tuple[int, ...]] = {}
    added: list[tuple[tuple[int, int], ...]] = []
    unanswered = table.costs.get("", {})
    for start in range(len(word) + 1):
        here = []
        for end in range(start, min(len(word), start + table.latin_width) + 1):
            piece = word[start:end]
            found[piece] = (*found.get(piece, ()), start)
            if piece in unanswered:
                here.append((end, unanswered[piece]))
        if start < len(word):
            here.append((start + 1, _ALONE))
        added.append(tuple(here))
    return found, tuple(added)


def _cheapest(native: str, latin: str, script: str, least: tuple[int, ...]) -> int:
    """Return the cost of the cheapest way to cut two words into chunks that answer each other.

    Ways that already lose more than MOST are not followed.
    """
    places, added = _pieces(latin, script)
    rows = [[_NEVER] * (len(latin) + 1) for _ in range(len(native) + 1)]
    rows[0][0] = 0
    for start, chunks in enumerate(_chunks(native, script)):
        row, most = rows[start], least[start] + MOST
        followed = _follow_unanswered(row, most, added)
        for length, answers in chunks:
            target = rows[start + length]
            for piece in answers.keys() & places.keys() if length else ():
                price, longer = answers[piece], len(piece)
                for at in places[piece]:
                    cost = row[at] + price
                    if cost < target[at + longer] and row[at] <= most:
                        target[at + longer] = cost
        if start < len(native):
            _leave_out(row, rows[start + 1], followed)
    return rows[-1][-1]


def _follow_unanswered(row: list[int], most: int, added: tuple[tuple[tuple[int, int], ...], ...]) -> list[int]:
    """Go on over Latin letters that answer none; return the places from which a way is followed."""
    followed = []
    for at, further in enumerate(added):
        cost = row[at]
        if cost <= most:
            followed.append(at)
            for end, price in further:
                if cost + price < row[end]:  # noqa: PLR1730 - min() takes three times as long
                    row[end] = cost + price
    return followed


def _leave_out(row: list[int], below: list[int], followed: list[int]) -> None:
    """Go on over a native letter that is left out, or that stands beside a strange one."""
    for at in followed:
        cost = row[at]
        if cost + _ALONE < below[at]:  # noqa: PLR1730 - likewise
            below[at] = cost + _ALONE
        if at + 1 < len(below) and cost + _STRANGE < below[at + 1]:
            below[at + 1] = cost + _STRANGE
