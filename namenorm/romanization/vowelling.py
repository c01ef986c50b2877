"""Scripts that leave out vowels: the likely readings of a written name part in Arabic, Persian, Urdu and Hebrew.

Two sources. `readings/LANGUAGE.txt` lists the commonest name parts with their readings: facts. For all other words a
small learned model (`readings/LANGUAGE.json`, made by `tools/make_vowel_model.py`) guesses, letter by letter, which
vowel follows and whether the letter is doubled; its readings are no more than likely.

Readings are written in phonemic letters: a consonant by its native letter (`ḥ` for ح, `ʿ` for ع, `ṯ` for ث), short
vowels `a e i o u`, vowels that have a letter of their own `ā ē ī ō ū`, a doubled consonant twice, `al-` for the article,
`ŧ` for a silent ة or ה at the end, a space where a list
entry of several words has one (`+` in the file). Signs for vowels, where a text has them, are not used.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

HOME = Path(__file__).parent / "readings"
FILES = {"ar": "arabic", "fa": "persian", "ur": "urdu", "he": "hebrew", "ps": "pashto", "ckb": "kurdish"}
"""The file of each language, without its ending."""
MODEL_OF = {"ps": "fa", "ckb": "fa"}
"""Languages whose words the model of another one reads."""
CLASSICAL = "ar-classical"
LONGEST = 30
"""Letters of the longest word that is read."""
Level: TypeAlias = "tuple[int, int, int, int]"
"""Letters before and after; how far only consonant or vowel letter counts; what is heard (1: a class, 2: two sounds)."""
Options: TypeAlias = "tuple[tuple[str, float], ...]"
"""The sounds that a letter may stand for, each with its chance, the likeliest first."""
STEP = 6.0
CODE, PRICE = 0x100, 35
"""Stored costs: units of one natural logarithm; the first character for a sound, and for a cost of zero."""
_WIDTH = 12
_FLOOR = 3e-4
_MARKS = re.compile("[\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f]")
_SAME = str.maketrans({
    "ي": "ی", "ى": "ى", "ې": "ی", "ۍ": "ی", "ك": "ک", "ہ": "ه", "ۀ": "ه", "ۃ": "ة", "ٱ": "ا",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "״": "", "’": "'", "׳": "'", "`": "'", "‘": "'",
})  # fmt: skip
_LOOSE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ی", "ة": "ه", "ؤ": "و", "ئ": "ی"})
_CLASSICAL = str.maketrans("oōē", "uūī")
_UNSPEAKABLE = re.compile("^[^aiuāīū]{2}|[^aiuāīū]{3}|(?:^|[^aiuāīū])([^aiuāīū])\\1")
_KINDS = dict.fromkeys(map(ord, "بتثجحخدذرزژسشصضطظعغفڤقڨکگلمنپچھٹڈڑںבגדזחטכלמנסעפצקרשת'"), "c")
_VOWELS = frozenset("aeiouāēīōū")


def letters_of(word: str) -> str:
    """Return the letters that are read: without points, twins and final forms as one letter.

    >>> letters_of("שָׁלוֹם"), letters_of("مُحَمَّد")
    ('שלומ', 'محمد')
    """
    text = _MARKS.sub("", unicodedata.normalize("NFC", word).lower()).translate(_SAME)
    return text.replace("וו", "װ").replace("יי", "ײ")


def vowelled(word: str, language: str, most: int = 4) -> list[str]:
    """Return the likely readings of one native name part in phonemic letters, the likeliest first.

    `language` is ar, fa, ur, he, ps or ckb; `ar-classical` for Arabic with the vowels a, i and u only, as standards
    want them, where ar is what the press writes. A word without a reading gives itself.

    >>> vowelled("محمد", "ar-classical")[0], vowelled("الرياض", "ar")[0]
    ('muḥammad', 'al-riyāḍ')
    """
    return list(_vowelled(word, language, most))


@lru_cache(maxsize=1 << 15)
def _vowelled(word: str, language: str, most: int) -> tuple[str, ...]:
    plain = language.removesuffix("-classical")
    letters = letters_of(word)
    found = dict.fromkeys(listed(letters, language))
    article = plain == "ar" and len(letters) > 3 and letters.startswith("ال")
    if not found:
        if article:
            rest = _vowelled(word[word.index("ل") + 1 :], language, most)
            found = dict.fromkeys(f"al-{reading}" for reading in rest)
        else:
            found.update(dict.fromkeys(guessed(letters, plain, most, classical=language == CLASSICAL)))
    return tuple(found)[:most] or (word,)


def listed(letters: str, language: str) -> tuple[str, ...]:
    """Return the readings that the list of a language has for a word in `letters_of` form."""
    table = _table(language.removesuffix("-classical"))
    row = table.get(letters) or table.get(letters.translate(_LOOSE))
    return () if row is None else row.classical if language == CLASSICAL else row.press


def listed_phrases(language: str) -> tuple[str, ...]:
    """Return the entries of several words in the list of a language, as they are written there."""
    path = HOME / f"{FILES.get(language, language)}.txt"
    natives = (line.partition("\t")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(native for native in natives if " " in native and not native.startswith("#"))


class _Row(NamedTuple):
    press: tuple[str, ...]
    classical: tuple[str, ...]


def _readings(field: str) -> tuple[str, ...]:
    return tuple(reading.replace("+", " ") for reading in field.split())


@cache
def _table(language: str) -> dict[str, _Row]:
    """Read a list: native, readings of the press, and (third field) the classical ones; exact letters first."""
    path = HOME / f"{FILES.get(language, language)}.txt"
    found: dict[str, _Row] = {}
    if not path.is_file():
        return found
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            native, readings, *classical = line.split("\t")
            row = _Row(_readings(readings), _readings((classical or [readings])[0]))
            found[letters_of(native)] = row
            found.setdefault(letters_of(native).translate(_LOOSE), row)
    return found


def in_columns(table: dict[str, str]) -> dict[str, object]:
    """Return a table as it is stored: contexts with what is read in one column, the prices in another, which archives shrink best.

    >>> table = {"b a": "AxBy", "c ": "Az"}
    >>> in_columns(table)
    {'rows': ['b a\\tAB', 'c \\tA'], 'prices': 'xyz'}
    >>> in_rows(in_columns(table)) == table
    True
    """
    return {"rows": [f"{key}\t{read[::2]}" for key, read in table.items()], "prices": "".join([read[1::2] for read in table.values()])}


def in_rows(stored: dict[str, Any]) -> dict[str, str]:
    """Return a table of contexts, each with what is read and its price in turn."""
    prices: Iterator[str] = iter(stored["prices"])
    rows = (row.split("\t") for row in stored["rows"])
    return {key: "".join([sound + next(prices) for sound in sounds]) for key, sounds in rows}


class _Model:
    """The stored tables of a language: for a context of letters and sounds, what is read, with its chance."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self.sounds: list[str] = stored["sounds"]
        self.tables = [in_rows(table) for table in stored["tables"]]
        self.levels: list[Level] = [tuple(level) for level in stored["levels"]]
        self.letters = frozenset(key[0] for key in self.tables[0])
        known = [{key[: key.index(" ") + 1] for key in table} for table in self.tables]
        self._levels = list(zip(range(len(known)), self.levels, known))[::-1]
        self._known: dict[tuple[str, str, str], Options] = {}
        self._seen: dict[str, tuple[tuple[int, str, int], ...]] = {}
        self._unpacked: dict[str, Options] = {}

    def options(self, window: str, before: str, earlier: str) -> Options:
        """Return the sounds of the middle letter of a window, likeliest first, from the widest context known."""
        key = window, before, earlier
        known = self._known.get(key)
        if known is None:
            if len(self._known) > 1 << 16:
                self._known.clear()
            known = self._known[key] = self._read(window, ("", before, earlier))
        return known

    def classical(self, window: str, before: str, earlier: str) -> Options:
        """Return the sounds with the three vowels of classical Arabic only: a heard e may be its i or its a."""
        key = window, before, earlier + "*"
        known = self._known.get(key)
        if known is None:
            found: dict[str, float] = {}
            for sound, chance in self.options(window, before, earlier):
                plain = sound.translate(_CLASSICAL)
                for form in {plain.replace("e", "a"), plain.replace("e", "i")}:
                    found[form] = found.get(form, 0.0) + chance * (0.5 if "e" in plain else 1.0)
            known = self._known[key] = tuple(sorted(found.items(), key=lambda item: (-item[1], item[0])))
        return known

    def _read(self, window: str, heard: tuple[str, str, str]) -> Options:
        for place, seen, ear in self._tables_for(window):
            packed = self.tables[place].get(seen + heard[ear])
            if packed is not None:
                return self._unpacked.get(packed) or self._unpack(packed)
        return ()

    def _tables_for(self, window: str) -> tuple[tuple[int, str, int], ...]:
        """Return the places of the tables that know a window, that of the widest context first, each with what it sees, and what it hears."""
        found = self._seen.get(window)
        if found is None:
            if len(self._seen) > 1 << 13:
                self._seen.clear()
            kinds = window.translate(_KINDS)
            every = [(place, _seen(window, kinds, level), level[3], known) for place, level, known in self._levels]
            found = self._seen[window] = tuple([(place, seen, ear) for place, seen, ear, known in every if seen in known])
        return found

    def _unpack(self, packed: str) -> Options:
        pairs = zip(packed[::2], packed[1::2])
        found = self._unpacked[packed] = tuple([(self.sounds[ord(one) - CODE], math.exp((PRICE - ord(two)) / STEP)) for one, two in pairs])
        return found


def context(window: str, level: Level, heard: tuple[str, str, str]) -> str:
    """Return the key of a context: letters round the middle of seven, further ones by kind, and what was heard before."""
    return _seen(window, window.translate(_KINDS), level) + heard[level[3]]


def _seen(window: str, kinds: str, level: Level) -> str:
    left, right, reach, _ = level
    return f"{kinds[3 - reach : 3 - left]}{window[3 - left : 4 + right]}{kinds[4 + right : 4 + reach]} "


def heard_before(text: str) -> tuple[str, str]:
    """Return what a model hears of the sounds before a letter: the last one's class, and the last two.

    >>> heard_before("muḥa"), heard_before("mm"), heard_before("")
    (('a', 'ḥa'), ('C', 'mm'), ('#', '#'))
    """
    if not text:
        return "#", "#"
    return text[-1] if text[-1] in _VOWELS else "C", text[-2:]


@cache
def _model(language: str) -> _Model | None:
    path = HOME / f"{FILES.get(language, language)}.json"
    return _Model(json.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None


def guessed(letters: str, language: str, most: int, *, classical: bool = False) -> list[str]:
    """Return the readings that the model of a language thinks likely for a word in `letters_of` form."""
    model = _model(MODEL_OF.get(language, language))
    if model is None or not 0 < len(letters) <= LONGEST or not model.letters.issuperset(letters):
        return []
    framed = f"^^^{letters}$$$"
    partial = {"": 1.0}
    for at in range(len(letters)):
        window = framed[at : at + 7]
        longer: dict[str, float] = {}
        least = max(partial.values(), default=0.0) * _FLOOR
        options = model.classical if classical else model.options
        for text, so_far in partial.items():
            for sound, chance in options(window, *heard_before(text)):
                likely = so_far * chance
                if likely < least:
                    break
                read = text + sound
                if not classical or not _UNSPEAKABLE.search(read):
                    longer[read] = longer.get(read, 0.0) + likely
        partial = longer if len(longer) <= _WIDTH else dict(sorted(longer.items(), key=itemgetter(1), reverse=True)[:_WIDTH])
    ranked = sorted(partial.items(), key=itemgetter(1, 0), reverse=True)
    return [text for text, _ in ranked[:most] if text]
