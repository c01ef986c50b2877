"""Two names of bodies written alike where they only look unlike: HK and Hong Kong, 7Hills and Seven Hills, Alrasheed and Al-Rashid."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import pairwise, zip_longest

from namenorm.comparison.words.likeness import alike
from namenorm.lexicon import number_of, org_equivalent
from namenorm.parts import Part

Parts = tuple[Part, ...]
_SHORT = {
    "bvi": ("british virgin islands",), "drc": ("congo", "democratic republic of the congo"), "dprk": ("north korea", "korea"), "est": ("establishment",), "hk": ("hong kong", "hongkong"),
    "ksa": ("saudi arabia", "kingdom of saudi arabia"), "nz": ("new zealand",), "png": ("papua new guinea",), "prc": ("china", "peoples republic of china"),
    "roc": ("taiwan",), "rok": ("south korea", "korea"), "rsa": ("south africa",), "sar": ("hong kong", "macau"),
}  # fmt: skip
"""Words that are cut short in the names of companies, and what they stand for where the other name has it."""
_STATES = {
    "al": "alabama", "ak": "alaska", "az": "arizona", "ar": "arkansas", "ca": "california", "co": "colorado", "ct": "connecticut", "de": "delaware", "fl": "florida", "ga": "georgia", "hi": "hawaii", "id": "idaho", "il": "illinois", "in": "indiana",
    "ia": "iowa", "ks": "kansas", "ky": "kentucky", "la": "louisiana", "me": "maine", "md": "maryland", "ma": "massachusetts", "mi": "michigan", "mn": "minnesota", "ms": "mississippi", "mo": "missouri", "mt": "montana", "ne": "nebraska", "nv": "nevada",
    "nh": "new hampshire", "nj": "new jersey", "nm": "new mexico", "ny": "new york", "nc": "north carolina", "nd": "north dakota", "oh": "ohio", "ok": "oklahoma", "or": "oregon", "pa": "pennsylvania", "ri": "rhode island", "sc": "south carolina",
    "sd": "south dakota", "tn": "tennessee", "tx": "texas", "ut": "utah", "vt": "vermont", "va": "virginia", "wa": "washington", "wv": "west virginia", "wi": "wisconsin", "wy": "wyoming", "ab": "alberta", "bc": "british columbia", "mb": "manitoba",
    "nb": "new brunswick", "nl": "newfoundland and labrador", "ns": "nova scotia", "on": "ontario", "qc": "quebec", "sk": "saskatchewan", "nsw": "new south wales", "qld": "queensland", "tas": "tasmania", "vic": "victoria",
}  # fmt: skip
"""States and provinces of the United States, Canada and Australia, in capitals, as addresses have them."""
_SIDES = {"n": "north", "s": "south", "e": "east", "w": "west"}
_LETTERED = frozenset("bcd")
"""Letters that tell a second and a third team, or ship, or plant."""
_OF_SHARES = frozenset({"class", "cl", "ser", "series", "shares", "stock"})
"""Words before a letter that tells shares apart, not companies."""
_ARTICLES = ("al", "el")
_SHORTEST_BEHIND_ARTICLE, _ALIKE_BEHIND_ARTICLE = 4, 0.6
_WITH_FIGURE = re.compile(r"([0-9]{1,4})([^\W\d_]{3,})\Z")
_UNITS, _TENS = range(1, 10), range(20, 100, 10)
_SAINTS = frozenset({"saint", "sainte", "san", "santa", "sankt", "sant", "santo", "sao", "st", "ste", "sveta", "sveti", "svaty", "svata", "swieta", "swiety", "szent", "sint"})
"""Words for a saint before the name."""
_WORDS_FOR_NUMBER = frozenset({
    "n", "no", "nr", "num", "numar", "numara", "numaru", "number", "numer", "numero", "nummer", "nomor", "numri", "numeris", "numurs", "sz", "szam", "cislo", "c", "broj", "br", "stevilka", "номер", "номера", "број", "бр", "αριθμοσ", "αρ", "רקם", "מספר", "رقم",
})  # fmt: skip
"""Words and abbreviations before a number that say that it is one."""
_RANKS = frozenset({"block", "category", "class", "company", "division", "group", "grade", "grupo", "gruppe", "groupe", "klasse", "league", "liga", "ligue", "phase", "section", "seria", "serie", "series", "team", "tier", "type", "unit", "группа", "група", "класс", "лига", "серия", "серія"})
"""Words that a letter behind them tells one of several by: Serie A."""


def alike_written(left: Parts, right: Parts) -> tuple[Parts, Parts]:
    """Return two names with what only one of them cuts short, joins or writes in figures written as the other has it.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in name] for name in alike_written(plain_parts("7Hills (HK)"), plain_parts("Seven Hills Hong Kong"))]
    [['7', 'Hills', 'Hong Kong'], ['Seven', 'Hills', 'Hong', 'Kong']]
    """
    words = {part.fold for name in (left, right) for part in name}
    for change, signs in _CHANGES:
        if not words.isdisjoint(signs):
            left, right = change(left, right), change(right, left)
    if any(part.tag == "number" or part.fold[:1].isdigit() for name in (left, right) for part in name):
        left, right = _with_figures(left, right), _with_figures(right, left)
    return _with_ranks(left, right) if any(len(word) == 1 for word in words) else (left, right)


def _with_short_words(name: Parts, other: Parts) -> Parts:
    """Write an abbreviation out that the other name has in full."""
    told = f" {' '.join([part.fold for part in other])} "
    return tuple([_written_out(part, told) for part in name])


def _written_out(part: Part, told: str) -> Part:
    known = (*_SHORT.get(part.fold, ()), *filter(None, [_STATES.get(part.fold) if part.text.isupper() else None]))
    full = next((full for full in known if f" {full} " in told), None)
    return part if full is None or part.text.islower() else Part(full.title(), full, part.tag)


def _with_sides(name: Parts, other: Parts) -> Parts:
    """Write N., S., E. and W. out before another word where the other name has the side in full."""
    told = {org_equivalent(part.fold) for part in other}
    return with_sides_written_out(name, {letter for letter, side in _SIDES.items() if side in told})


def with_sides_written_out(name: Parts, letters: Collection[str] = "nsew") -> Parts:
    """Write N., S., E. and W. out before another word, as they stand in names of places.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_sides_written_out(plain_parts("N. Macedonia"))]
    ['North', 'Macedonia']
    """
    if not any(part.fold in letters for part in name[:-1]):
        return name
    sides = [_SIDES[part.fold] if part.fold in letters and part.text.isupper() else "" for part in name[:-1]]
    return (*[Part(side.title(), side, "word") if side else part for part, side in zip(name, sides)], name[-1])


def _with_letter_behind(name: Parts, other: Parts) -> Parts:
    """Take a letter behind all words of one name, where the other has none, for a number: SK Vranov B is another team than SK Vranov."""
    lettered = len(name) > len(other) and name[-1].fold in _LETTERED and name[-1].text.isupper() and name[-1].fold not in {part.fold for part in other}
    lettered = lettered and name[-2].fold not in _OF_SHARES
    return (*name[:-1], name[-1]._replace(tag="number")) if lettered else name


def _with_figures(name: Parts, other: Parts) -> Parts:
    return _with_numbers_joined(_with_figures_apart(name, other), other)


def _with_figures_apart(name: Parts, other: Parts) -> Parts:
    """Part a figure from the word that the other name has alone: 7Hills."""
    others = {part.fold for part in other}
    return _each(name, lambda part: _figure_cut_off(part, others))


def _figure_cut_off(part: Part, others: set[str]) -> Parts:
    match = _WITH_FIGURE.match(part.fold) if part.fold[0].isdigit() and len(part.text) == len(part.fold) else None
    if match is None or match[2] not in others:
        return (part,)
    at = match.end(1)
    return Part(part.text[:at], match[1], "number"), Part(part.text[at:], match[2], part.tag)


def _with_numbers_joined(name: Parts, other: Parts) -> Parts:
    """Join a number of two words that the other name has in figures: Twenty-First."""
    if not any(part.tag == "number" for part in other):
        return name
    for at, (one, two) in enumerate(pairwise(name)):
        tens, unit = number_of(one.fold), number_of(two.fold)
        if tens and unit and tens in _TENS and unit in _UNITS and not (one.tag == "number" or two.tag == "number"):
            return (*name[:at], Part(f"{one.text}-{two.text}", str(tens + unit), "number"), *name[at + 2 :])
    return name


def _with_articles_apart(name: Parts, other: Parts) -> Parts:
    """Part an Arabic article from a word that the other name has it apart from: Alrasheed, Al-Rashid."""
    behind = {two.fold for one, two in pairwise(other) if one.fold in _ARTICLES}
    if not behind or any(part.fold in _ARTICLES for part in name):
        return name
    return _each(name, lambda part: _article_cut_off(part, behind))


def _article_cut_off(part: Part, behind: set[str]) -> Parts:
    rest = part.fold[2:]
    if part.fold[:2] not in _ARTICLES or len(rest) < _SHORTEST_BEHIND_ARTICLE or len(part.text) != len(part.fold) or rest in behind:
        return (part,)
    if not any(word[0] == rest[0] and alike(word, rest) >= _ALIKE_BEHIND_ARTICLE for word in behind):
        return (part,)
    return Part(part.text[:2], part.fold[:2], "word"), Part(part.text[2:], rest, part.tag)


def _each(name: Parts, cut: Callable[[Part], Parts]) -> Parts:
    found = [piece for part in name for piece in cut(part)]
    return tuple(found) if len(found) > len(name) else name


def _with_ranks(left: Parts, right: Parts) -> tuple[Parts, Parts]:
    """Take single letters behind one word of both names, which tell one of several, for numbers: Serie A, Serie B.

    >>> from namenorm.parts import plain_parts
    >>> [name[1].tag for name in _with_ranks(plain_parts("Serie A"), plain_parts("Serie B"))]
    ['number', 'number']
    """
    ones, twos = _ranked(left), _ranked(right)
    shared = {word for word in ones if word in twos and left[ones[word]].fold != right[twos[word]].fold}
    if not shared:
        return left, right
    return _as_numbers(left, {ones[word] for word in shared}), _as_numbers(right, {twos[word] for word in shared})


def _ranked(name: Parts) -> dict[str, int]:
    """Return the places of capital letters that stand alone behind a word for one of several."""
    return {one.fold: at for at, (one, two) in enumerate(pairwise(name), 1) if len(two.fold) == 1 and two.text.isupper() and _is_rank(one.fold)}


def _is_rank(word: str) -> bool:
    return word in _RANKS or org_equivalent(word) in _RANKS


def _as_numbers(name: Parts, places: set[int]) -> Parts:
    return tuple([part._replace(tag="number") if at in places else part for at, part in enumerate(name)])


def _with_saints(name: Parts, other: Parts) -> Parts:
    """Take what stands behind a word for a saint, the same in both names, for a given name.

    >>> from namenorm.parts import plain_parts
    >>> [part.tag for part in _with_saints(plain_parts("Colegio San Marino"), plain_parts("Parroquia San Martín"))]
    ['word', 'word', 'given']
    """
    saints = _SAINTS.intersection([part.fold for part in other])
    behind = {at for at, part in enumerate(name[:-1], 1) if part.fold in saints}
    return tuple([part._replace(tag="given") if at in behind and part.tag == "word" else part for at, part in enumerate(name)]) if behind else name


def _with_one_word_for_number(name: Parts, other: Parts) -> Parts:
    """Write the word for a number before one as small as "No" is, where the other name has it, too: Nummer Sieben, Nr. 7.

    >>> from namenorm.parts import plain_parts
    >>> [part.fold for part in _with_one_word_for_number(plain_parts("Lokal Nummer Sieben"), plain_parts("Lokal Nr. 7"))]
    ['lokal', 'no', 'sieben']
    """
    if not any(_is_word_for_number(one, two) for one, two in pairwise(other)):
        return name
    return tuple([one._replace(fold="no") if two and _is_word_for_number(one, two) else one for one, two in zip_longest(name, name[1:])])


def _is_word_for_number(one: Part, two: Part) -> bool:
    if one.fold not in _WORDS_FOR_NUMBER or (len(one.fold) == 1 and not one.text.islower()):
        return False
    return two.tag == "number" or number_of(two.fold) is not None


_CHANGES = (
    (_with_short_words, frozenset(_SHORT) | frozenset(_STATES)), (_with_sides, frozenset(_SIDES)), (_with_letter_behind, _LETTERED), (_with_articles_apart, frozenset(_ARTICLES)), (_with_saints, _SAINTS), (_with_one_word_for_number, _WORDS_FOR_NUMBER),
)  # fmt: skip
"""What is done where one of some words stands in a name."""
