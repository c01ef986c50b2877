"""Which letters of one script stand for which Latin ones, learned from pairs of spellings: what a pair loses by it.

A pair of words is cut into chunks that answer each other (`щ` and `shch`, `дж` and `j`), by the cheapest of all ways; the
cost of two chunks is what `tools/make_correspondences.py` learned, a negative natural log of a probability in tenths, for
some scripts taught further by what is near and no spelling (`tools/sharpen_correspondences.py`).
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
from namenorm.romanization.han import all_syllables, syllable
from namenorm.scripts import script_of, scripts_in
from namenorm.text import fold_word

Costs: TypeAlias = Mapping[str, Mapping[str, int]]
"""The cost of a native chunk beside a Latin one."""

FOLDER = Path(__file__).with_name("correspondences")
MOST = 450
"""The most that is counted: such words have nothing to do with each other."""
ALONE, STRANGE, _READ = 130, 156, 40
"""Cost of a letter without counterpart, of one beside any other where the table says nothing else, of a Han character as
its Mandarin syllable."""
ANY = "*"
"""Stands for any letter: the cost of a letter beside a strange one in some tables."""
_LIKELY = 100
"""What words lose that are likely spellings of each other: within it the cheapest way is looked for first; not of signs,
most of which are no spellings of what they are held against."""
LONGEST = 28
"""Letters of a word, its two borders among them, up to which it is looked at."""
_NEVER = 1 << 30
_FIRST = ord("0")
"""The letter of a cost of nothing."""
_NO_SYLLABLES: frozenset[str] = frozenset()
_NO_LETTER = re.compile(r"\W|_")


class Loss(NamedTuple):
    """What a pair of words loses, in nats: a letter, and in all against the best spelling of the one and of the other."""

    a_letter: float
    less: float
    more: float


def loss(left: str, right: str) -> Loss | None:
    """Return what two words lose; None when neither is Latin, or their scripts or letters are in no table.

    >>> loss("Щербаков", "Shcherbakov").more < 5 < loss("Щербаков", "Sherbankov").more
    True
    >>> loss("Umerov", "Umjerow") == loss("Umjerow", "Umerov"), loss("Умєров", "عمروف")
    (True, None)
    """
    found = _lost(left, right)
    return Loss(*found) if found else None


@lru_cache(maxsize=1 << 16)
def _lost(left: str, right: str) -> tuple[float, float, float] | None:
    """Return what `loss` does as a plain tuple: many are remembered, and the garbage collector need not look at them."""
    one, two = script_name(left), script_name(right)
    if one != "Latn" or (two == "Latn" and left < right):  # one order for both ways round
        left, right, one, two = right, left, two, one
    if one != "Latn":
        return None
    native = _native(right, two)
    latin = native and _latin(left, two)
    if not (native and latin):
        return None
    table = table_of(two)
    best_of_native, best_of_latin = native[1][-1], latin[2][-1]
    total = _cheapest(native, latin, _LIKELY, table) if table.native_width > 1 else _NEVER
    if total > _LIKELY + min(best_of_native, best_of_latin):
        total = _cheapest(native, latin, MOST, table)
    lost = sorted((total - best_of_native, total - best_of_latin))
    less, more = (MOST, MOST) if lost[1] > MOST else (max(0, lost[0]), max(0, lost[1]))
    return (less + more) / 20 / (max(len(native[1]), len(latin[2])) - 1), less / 10, more / 10


def script_name(word: str) -> str:
    """Return the script under which a word's letters are looked up; "" for a mixture.

    >>> script_name("Умєров"), script_name("さくら"), script_name("Umerov")
    ('Cyrl', 'Kana', 'Latn')
    """
    found = scripts_in(word)
    if len(found) == 1:
        return "Kana" if found[0] == "Hira" else found[0]
    return "Kana" if found and set(found) <= {"Kana", "Hira"} else ""


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
        self.strange = costs.get(ANY, {}).get(ANY, STRANGE)
        self.costs = costs = {chunk: found for chunk, found in costs.items() if chunk != ANY}
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
    return Table(unpacked((FOLDER / f"{script}.json").read_text(encoding="utf-8")))


def packed(costs: Costs) -> str:
    """Return costs as the text of a table's file: chunks in one column, costs in another, a letter each, which archives shrink best."""
    rows = [f"{native}\t{' '.join(found)}" for native, found in costs.items()]
    letters_of_costs = "".join([chr(_FIRST + cost) for found in costs.values() for cost in found.values()])
    return json.dumps({"chunks": rows, "costs": letters_of_costs}, ensure_ascii=False, indent=0) + "\n"


def unpacked(text: str) -> dict[str, dict[str, int]]:
    """Return the costs of the text of a table's file.

    >>> costs = {"щ": {"shch": 7, "sch": 20}, "": {"e": 41}}
    >>> unpacked(packed(costs)) == costs
    True
    """
    table = json.loads(text)
    costs = (ord(letter) - _FIRST for letter in table["costs"])
    rows = (row.split("\t") for row in table["chunks"])
    return {native: {latin: next(costs) for latin in found.split(" ")} for native, found in rows}


_Native: TypeAlias = "tuple[tuple[tuple[tuple[str, int], ...], ...], tuple[int, ...], bool]"
"""A native word: for each place the chunks that begin there, each with its end; the least that its first letters cost,
for each number of letters; whether nothing costs less (a character that is read as its syllable may).

A plain tuple of plain values: many are remembered, and the garbage collector need not look at them."""

_Latin: TypeAlias = (
    "tuple[tuple[tuple[tuple[str, int], ...], ...], tuple[tuple[tuple[int, int], ...], ...], tuple[int, ...]]"
)
"""A Latin word: for each place the pieces that begin there and may be answered, each with its end, and what may stand
there unanswered, as its end and cost; the least that its first letters cost."""


@lru_cache(maxsize=1 << 15)
def _native(word: str, script: str) -> _Native | None:
    """Look a native word up in the table of its script; None where it is too long, or a letter is in no table.

    Any Han character has at least a Mandarin syllable.
    """
    text = spelled(word, script)
    if not (2 < len(text) <= LONGEST and has_table(script)):
        return None
    table = table_of(script)
    costs, known, width, size = table.costs, table.native, table.native_width, len(text)
    chunks: list[tuple[tuple[str, int], ...]] = []
    least = [0, *[_NEVER] * size]
    sure = True
    for start, letter in enumerate(text):
        here: list[tuple[str, int]] = []
        cost = least[start]
        if letter not in known:
            if not _as_syllable(letter):
                return None
            sure = False
            here.append((letter, start + 1))
        for end in range(start + 1, min(size, start + width) + 1):
            chunk = text[start:end]
            if chunk in costs:
                here.append((chunk, end))
                if cost + known[chunk] < least[end]:  # noqa: PLR1730 - min() takes three times as long
                    least[end] = cost + known[chunk]
        if cost + ALONE < least[start + 1]:  # noqa: PLR1730 - likewise
            least[start + 1] = cost + ALONE
        chunks.append(tuple(here))
    return tuple(chunks), tuple(least), sure


@lru_cache(maxsize=1 << 12)
def _as_syllable(letter: str) -> Mapping[str, int]:
    """Return what may answer a Han character that no table has: its Mandarin syllable, with its cost."""
    sound = syllable(letter) if script_of(letter) == "Hani" else ""
    return {sound: _READ} if sound else {}


@cache
def _syllables() -> frozenset[str]:
    """Return all syllables as which a Han character may be read that no table has."""
    return frozenset(all_syllables())


@cache
def _beginnings(script: str) -> frozenset[str]:
    """Return all that the Latin pieces of a script's table, and the syllables of its characters, begin with."""
    read = _syllables() if script == "Hani" else _NO_SYLLABLES
    return frozenset(piece[:size] for piece in (*table_of(script).latin, *read) for size in range(1, len(piece) + 1))


@lru_cache(maxsize=1 << 15)
def _latin(word: str, script: str) -> _Latin | None:
    """Look a Latin word up in the table of a script that has one; None where it is too long."""
    text = spelled(word, "Latn")
    if not 2 < len(text) <= LONGEST:
        return None
    table = table_of(script)
    alone, known, width, size = table.costs.get("", {}), table.latin, table.latin_width, len(text)
    read = _syllables() if script == "Hani" else _NO_SYLLABLES
    begun = _beginnings(script)
    pieces, unanswered = [], []
    least = [0, *[_NEVER] * size]
    for start in range(size):
        cost = least[start]
        here, further = [("", start)], [(start + 1, ALONE)]
        for end in range(start + 1, min(size, start + width) + 1):
            piece = text[start:end]
            if piece not in begun:
                break
            if piece in known or piece in read:
                here.append((piece, end))
            if piece in known and cost + known[piece] < least[end]:
                least[end] = cost + known[piece]
            if piece in alone:
                further.append((end, alone[piece]))
        if cost + ALONE < least[start + 1]:  # noqa: PLR1730 - likewise
            least[start + 1] = cost + ALONE
        pieces.append(tuple(here))
        unanswered.append(tuple(further))
    return (*pieces, (("", len(text)),)), (*unanswered, ()), tuple(least)


def _cheapest(native: _Native, latin: _Latin, most: int, table: Table) -> int:
    """Return the cost of the cheapest way to cut two words into chunks that answer each other.

    Ways that must lose more than `most` against the best spelling of either word are not followed.
    """
    chunks_at, least_of_native, sure = native
    pieces, unanswered, least = latin
    costs, strange = table.costs, table.strange
    last = len(pieces) - 1
    bound = most + min(least_of_native[-1], least[-1])
    to_end = [bound - least[-1] + cost for cost in least] if sure else [bound] * len(least)
    rows = [[_NEVER] * len(pieces) for _ in least_of_native]
    rows[0][0] = 0
    for start, chunks in enumerate(chunks_at):
        row, below = rows[start], rows[start + 1]
        targets = [(costs.get(chunk) or _as_syllable(chunk), rows[end]) for chunk, end in chunks]
        highest = bound - least_of_native[-1] + least_of_native[start] if sure else bound
        for at, cost in enumerate(row):
            if cost > highest or cost > to_end[at]:
                continue
            for end, price in unanswered[at]:
                if cost + price < row[end]:  # noqa: PLR1730 - likewise
                    row[end] = cost + price
            here = pieces[at]
            for answers, target in targets:
                for piece, end in here:
                    if piece in answers and cost + answers[piece] < target[end]:
                        target[end] = cost + answers[piece]
            if cost + ALONE < below[at]:  # noqa: PLR1730 - likewise; a letter that is left out
                below[at] = cost + ALONE
            if at < last and cost + strange < below[at + 1]:  # one beside a strange letter
                below[at + 1] = cost + strange
    row = rows[-1]
    for at, further in enumerate(unanswered):
        for end, price in further:
            row[end] = min(row[end], row[at] + price)
    return row[-1]
