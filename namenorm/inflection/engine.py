"""The engine of inflection: tables of endings by language, and look-ups in them.

A table says which ending may stand for which base ending, and in which cases. It is read once; a look-up tries the
endings of a word from the longest to the shortest in one dictionary a language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from namenorm.scripts import script_of

LANGUAGES: dict[str, tuple[str, ...]] = {
    "Latn": ("pl", "cs", "sk", "sl", "hr", "de", "en", "sv", "hu", "ro", "tr", "lv", "lt", "et", "fi", "sq"),
    "Cyrl": ("ru", "uk", "be", "bg", "sr", "mk"), "Grek": ("el",), "Geor": ("ka",), "Armn": ("hy",),
    "Arab": ("ar", "fa"), "Hebr": ("he",), "Hang": ("ko",), "Hani": ("ja",), "Kana": ("ja",), "Hira": ("ja",),
}  # fmt: skip
"""The languages with a table, by script."""
_SAME = {
    "bs": "hr", "sh": "hr", "da": "sv", "nb": "sv", "nn": "sv", "no": "sv", "nl": "de", "lb": "de", "ur": "fa", "az": "tr",
}  # fmt: skip
_CONSONANTS = "bcdfghjklmnprstvwzбвгджзйклмнпрстфхцчшщљњћђџјќѓґў"
_LONGEST = 60
"""Letters of the longest word that is led back to base forms."""
MOST = 12
"""Most base forms of one word."""
_SHORTEST = {"Latn": 3, "Cyrl": 3, "Grek": 3, "Geor": 3, "Armn": 3, "Arab": 3, "Hebr": 3}
ANY = "ngdailvx"


class Form(NamedTuple):
    """A base form of a word: what was changed, and in which cases of which languages the word may then stand."""

    base: str
    ending: str
    base_ending: str
    uses: tuple[tuple[str, str], ...]
    """Pairs of a language and its cases: g genitive, d dative, a accusative, i instrumental, l locative, v vocative,
    n nominative with an article or a native ending, x any other."""


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
    if len(word) > _LONGEST or (len(word) < 3 and word.isascii()):
        return ()
    found: dict[str, Form] = {}
    order: dict[str, tuple[int, int]] = {}
    least = _SHORTEST.get(script_of(word[:1]) or "", 2)
    for one in languages_for(word, language):
        known = table(one)
        for length in range(min(known.longest, len(word) - 1), -1, -1):
            cut = word[:length] if known.place == "prefix" else word[len(word) - length :]
            for rank, (base, cases) in enumerate(known.endings.get(cut, ())):
                whole = base + word[length:] if known.place == "prefix" else word[: len(word) - length] + base
                if len(whole) < least or whole == word:
                    continue
                old = found.get(whole)
                found[whole] = Form(whole, cut, base, (*(old.uses if old else ()), (one, cases)))
                order[whole] = min(order.get(whole, (0, 99)), (-length, rank))
    ranked = sorted(found, key=lambda whole: (order[whole], -len(found[whole].uses)))
    return tuple(found[whole] for whole in ranked[:MOST])


class _Plain(NamedTuple):
    """The endings of several languages together, without their cases, and how long they may be."""

    endings: dict[str, tuple[str, ...]]
    lengths: tuple[int, ...]
    prefixes: dict[str, tuple[str, ...]]
    prefix_lengths: tuple[int, ...]


@cache
def _plain(languages: tuple[str, ...]) -> _Plain:
    both: tuple[dict[str, dict[str, None]], dict[str, dict[str, None]]] = {}, {}
    for language in languages:
        known = table(language)
        for ending, found in known.endings.items():
            both[known.place == "prefix"].setdefault(ending, {}).update((base, None) for base, _ in found)
    last, first = ({ending: tuple(bases) for ending, bases in each.items()} for each in both)
    return _Plain(last, tuple(sorted({*map(len, last)})), first, tuple(sorted({*map(len, first)})))


@lru_cache(maxsize=1 << 12)
def _plain_of(first: str, language: str) -> _Plain:
    return _plain(languages_for(first, language))


def stems(word: str, language: str) -> Iterator[str]:
    """Yield what `forms` may find, and more, in no order and faster: to rule a word out.

    >>> "bruksela" in stems("brukseli", "pl"), {form.base for form in forms("putina", "")} <= set(stems("putina", ""))
    (True, True)
    """
    size = len(word)
    if size > _LONGEST:
        return
    endings, lengths, prefixes, prefix_lengths = _plain_of(word[:1], language)
    for length in lengths:
        if length >= size:
            break
        if (cut := word[size - length :]) in endings:
            stem = word[: size - length]
            for base in endings[cut]:
                yield stem + base
    for length in prefix_lengths:
        if length >= size:
            break
        for base in prefixes.get(word[:length], ()):
            yield base + word[length:]
