"""The engine of inflection: tables of endings by language, and look-ups in them.

A table says which ending may stand for which base ending, and in which cases. It is read once; a look-up tries the
endings of a word from the longest to the shortest in one dictionary a language.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple
from zlib import crc32

from namenorm.scripts import script_of
from namenorm.text import word_number

LANGUAGES: dict[str, tuple[str, ...]] = {
    "Latn": ("pl", "cs", "sk", "sl", "hr", "de", "en", "sv", "hu", "ro", "tr", "lv", "lt", "et", "fi", "sq"),
    "Cyrl": ("ru", "uk", "be", "bg", "sr", "mk"), "Grek": ("el",), "Geor": ("ka",), "Armn": ("hy",),
    "Arab": ("ar", "fa"), "Hebr": ("he",), "Hang": ("ko",), "Hani": ("ja",), "Kana": ("ja",), "Hira": ("ja",),
}  # fmt: skip
"""The languages with a table, by script."""
_SAME = {
    "bs": "hr", "sh": "hr", "da": "sv", "nb": "sv", "nn": "sv", "no": "sv", "nl": "de", "lb": "de", "ur": "fa", "az": "tr",
}  # fmt: skip
_IN_LATIN = {"sr": "hr", "mk": "hr"}
"""Languages whose table is of another script, and the one that serves where they are written in Latin letters."""
_CONSONANTS = "bcdfghjklmnprstvwzбвгджзйклмнпрстфхцчшщљњћђџјќѓґў"
_LONGEST = 60
"""Letters of the longest word that is led back to base forms."""
MOST = 12
"""Most base forms of one word."""
_SHORTEST = {"Latn": 3, "Cyrl": 3, "Grek": 3, "Geor": 3, "Armn": 3, "Arab": 3, "Hebr": 3}
ANY = "ngdailvx"
_STEM = "\0"
"""Stands for any stem of a word: a letter that no ending has."""


class Form(NamedTuple):
    """A base form of a word: what was changed, and in which cases of which languages the word may then stand."""

    base: str
    ending: str
    base_ending: str
    uses: tuple[tuple[str, str], ...]
    """Pairs of a language and its cases: g genitive, d dative, a accusative, i instrumental, l locative, v vocative,
    n nominative with an article or a native ending, x any other; k an adjective of a place or a body, with a noun."""

    @property
    def is_adjective(self) -> bool:
        """Whether the word can only be an adjective, which needs a noun."""
        return all(cases == "k" for _, cases in self.uses)


class Table(NamedTuple):
    """The endings of one language."""

    endings: dict[str, tuple[tuple[str, str], ...]]
    longest: int
    place: str


@cache
def table(language: str) -> Table:
    """Return the table of a language with one.

    >>> table("ko").place, ("ka", "dl") in table("pl").endings["ce"]
    ('last', True)
    """
    found: dict[str, dict[str, str]] = {}
    place = "all"
    text = files("namenorm").joinpath(f"inflection/tables/{language}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        fields = line.split()
        if not fields or fields[0] == "#":
            continue
        if len(fields) == 1:
            place = fields[0]
            continue
        for pair in fields[1:]:
            for ending, base in _spelt_out(pair):
                bases = found.setdefault(ending, {})
                bases[base] = "".join(dict.fromkeys(bases.get(base, "") + fields[0]))
    longest = max(map(len, found))
    return Table({ending: tuple(bases.items()) for ending, bases in found.items()}, longest, place)


def _spelt_out(pair: str) -> Iterable[tuple[str, str]]:
    """Yield a pair of endings, or one for each consonant where `C` stands for any."""
    ending, _, base = pair.partition(">")
    base = "" if base == "-" else base
    if "C" not in ending:
        return [(ending, base)]
    return [(ending.replace("C", letter), base.replace("C", letter)) for letter in _CONSONANTS]


def languages_for(word: str, language: str | None = None) -> tuple[str, ...]:
    """Return the languages whose tables a word is looked up in: those of its script, or the one that is named.

    >>> languages_for("putina", "cs"), languages_for("путина", "cs")[0]
    (('cs',), 'ru')
    """
    known = LANGUAGES.get(script_of(word[:1]) or "", ())
    if language:
        short = language.split("-")[0]
        short = _SAME.get(short, short)
        if short not in known:
            short = _IN_LATIN.get(short, short)
        if short in known:
            return (short,)
        if known and known[0] == "pl" and short:
            return ()
    return known


@lru_cache(maxsize=1 << 16)
def forms(word: str, language: str | None = None) -> tuple[Form, ...]:
    """Return the base forms of a folded word with what was changed, likeliest first; not the word itself.

    With a `language` that has no table for the word's script, all languages of the script are asked; a word in Latin
    letters then has none.

    >>> [form.base for form in forms("brukseli", "pl")]
    ['bruksela', 'brukselia', 'bruksel']
    """
    size = len(word)
    if size > _LONGEST or (size < 3 and word.isascii()):
        return ()
    asked = languages_for(word, language)
    least = _SHORTEST.get(script_of(word[:1]) or "", 2)
    endings = _endings(asked)
    if endings.in_front:
        return tuple([form for form in _led_back(word, asked) if len(form.base) >= least])[:MOST]
    length = _longest_ending(word, endings)
    stem, found = word[: size - length], _behind_any_stem(word[size - length :], asked)
    return tuple([Form(stem + base, ending, base_ending, uses) for base, ending, base_ending, uses in found if len(stem) + len(base) >= least][:MOST])


@lru_cache(maxsize=1 << 13)
def _behind_any_stem(ending: str, languages: tuple[str, ...]) -> tuple[Form, ...]:
    """Return the base forms of all words whose longest ending in some languages this is, without their stem.

    Every other ending of such a word is an ending of this one, so that its base forms can be found once for all.
    """
    return tuple([form._replace(base=form.base[1:]) for form in _led_back(f"{_STEM}{ending}", languages)])


def _led_back(word: str, languages: tuple[str, ...]) -> list[Form]:
    """Return all base forms of a word in some languages, likeliest first."""
    size = len(word)
    found: dict[str, Form] = {}
    order: dict[str, tuple[int, int]] = {}
    for one in languages:
        endings, longest, place = table(one)
        at_front = place == "prefix"
        for length in range(min(longest, size - 1), -1, -1):
            cut = word[:length] if at_front else word[size - length :]
            for rank, (base, cases) in enumerate(endings.get(cut, ())):
                whole = base + word[length:] if at_front else word[: size - length] + base
                if whole == word:
                    continue
                old = found.get(whole)
                found[whole] = Form(whole, cut, base, (*old.uses, (one, cases)) if old else ((one, cases),))
                if old is None or order[whole] > (-length, rank):
                    order[whole] = (-length, rank)
    if len(languages) == 1:  # found in order
        return list(found.values())
    return [found[whole] for whole in sorted(found, key=lambda whole: (order[whole], -len(found[whole].uses)))]


class Endings(NamedTuple):
    """The endings of several languages together, without their cases, and how long they may be."""

    at_end: dict[str, tuple[bytes, ...]]
    lengths: tuple[int, ...]
    in_front: dict[str, tuple[str, ...]]
    front_lengths: tuple[int, ...]


@lru_cache(maxsize=1 << 12)
def endings_for(first: str, language: str) -> Endings:
    """Return the endings of words that begin with a letter, in the language or in all that use the letter's script."""
    return _endings(languages_for(first, language))


@lru_cache(maxsize=1 << 6)
def _endings(languages: tuple[str, ...]) -> Endings:
    both: tuple[dict[str, dict[str, None]], dict[str, dict[str, None]]] = {}, {}
    for known in map(table, languages):
        for ending, found in known.endings.items():
            both[known.place == "prefix"].setdefault(ending, {}).update((base, None) for base, _ in found)
    at_end = {ending: tuple(base.encode() + b" " for base in bases) for ending, bases in both[0].items()}
    in_front = {start: tuple(bases) for start, bases in both[1].items()}
    return Endings(at_end, tuple(sorted({*map(len, at_end)})), in_front, tuple(sorted({*map(len, in_front)})))


@lru_cache(maxsize=1 << 15)
def base_numbers(word: str, language: str) -> tuple[int, ...]:
    """Return the numbers of all words that `forms` may find, and of more, in no order and faster: to rule a word out.

    >>> from namenorm.text import word_number
    >>> {word_number(form.base) for form in forms("putina", "")} <= set(base_numbers("putina", ""))
    True
    """
    size = len(word)
    if size > _LONGEST:
        return ()
    at_end, lengths, in_front, front_lengths = endings_for(word[:1], language)
    found = []
    for length in lengths:
        if length >= size:
            break
        if (bases := at_end.get(word[size - length :])) is not None:
            stem = crc32(word[: size - length].encode("utf-8", "surrogatepass"))
            found += [crc32(base, stem) for base in bases]
    for length in front_lengths:
        if length >= size:
            break
        found += [word_number(base + word[length:]) for base in in_front.get(word[:length], ())]
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def most_changed(word: str) -> int:
    """Return how many letters at the end of a folded word `forms` may change at most; all where it may change the beginning.

    Two words that both differ in more letters than these after their common beginning have no base form in common.

    >>> most_changed("putinem"), most_changed("путиным"), most_changed("xyz")
    (2, 2, 1)
    """
    endings = endings_for(word[:1], "")
    return len(word) if endings.in_front else _longest_ending(word, endings)


def _longest_ending(word: str, endings: Endings) -> int:
    """Return the length of the longest ending that a word has behind a stem; 0 where it has none."""
    size, at_end = len(word), endings.at_end
    for length in reversed(endings.lengths):
        if length < size and word[size - length :] in at_end:
            return length
    return 0
