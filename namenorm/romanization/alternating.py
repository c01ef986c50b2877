"""Looser spellings under schemes whose script leaves the sound open, so that a word has several readings.

Such schemes mix readings and looser spellings themselves (`Scheme.spellings`); here they take turns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, combinations, islice, zip_longest

from namenorm.romanization.casing import cut, lowered, replaced
from namenorm.romanization.library import scheme_ids, scheme_of, writes_latin
from namenorm.romanization.women import as_woman, is_woman
from namenorm.romanization.writing import own_spellings, write_name

_FORMS = 6  # spellings of one part under one scheme
_INTERNATIONAL = 1.15  # cost of the English spelling in another press: many bearers write themselves so
_MOST = 10  # looser spellings of a name under one scheme
_OWN = 3  # spellings that a bearer may have for a name
_PAIRED = 5  # of the other spellings of all parts, those that are taken two at a time


def in_turn(text: str, ids: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield looser spellings of a name with the scheme's id, one of each scheme in turn: none crowds out another.

    >>> [form for form, _ in in_turn("محمود", ["press-ara-eng"])][:1]
    ['Mahmud']
    """
    for item in chain.from_iterable(zip_longest(*[islice(_looser(text, id), _MOST) for id in ids])):
        if item is not None:
            yield item[0], (item[1],)


def varied(text: str, parts: list[str], ids: Iterable[str], listed: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield a name with one part in another spelling that a scheme allows: one that its list of words has, or any other.

    >>> [form for form, _ in varied("Янка Купала", ["Янка", "Купала"], ["press-bel-eng"], False)][:1]
    ['Ianka Kupala']
    """
    for id in ids:
        scheme = scheme_of(id)
        forms = [scheme.spellings(part, _FORMS) for part in parts]
        if scheme.women and is_woman(parts, scheme.info.languages):
            forms[-1] = [as_woman(form, scheme.women) for form in forms[-1]]
        usual = [some[0] for some in forms]
        counts = [len(scheme.words.get(lowered(part), ())) for part in parts]
        turns = [
            (rank, -at) for at, some in enumerate(forms) for rank in range(1, len(some)) if (rank < counts[at]) == listed
        ]
        for rank, back in sorted(turns):
            at = -back
            yield replaced(text, [*usual[:at], forms[at][rank], *usual[at + 1 :]]), (id,)
        if not listed and len(parts) > 1 and min(len(forms[-2]), len(forms[-1])) > 1:
            yield replaced(text, [*usual[:-2], forms[-2][1], forms[-1][1]]), (id,)


@lru_cache(maxsize=1 << 16)
def _forms(part: str, id: str) -> tuple[tuple[float, str], ...]:
    """Return one part as a scheme writes it, then its likeliest other spellings under the scheme, with their costs."""
    scheme = scheme_of(id)
    usual = scheme.write(part)
    return (0.0, usual), *((cost, text) for cost, text in scheme.likely(part, _FORMS) if text != usual)


def _looser(text: str, id: str) -> Iterator[tuple[str, str]]:
    """Yield the spellings in which one part or two depart from the scheme's first choice, the likeliest first."""
    scheme = scheme_of(id)
    words, gaps = cut(text, scheme.pattern)
    options = [_forms(part, id) for part in words]
    usual = [forms[0][1] for forms in options]
    for own in own_spellings(text, id)[1:_OWN]:
        yield own, id
    english = f"{id.rsplit('-', 1)[0]}-eng"
    changes = [(cost, place, other) for place, forms in enumerate(options) for cost, other in forms[1:]]
    changes.sort(key=lambda change: (change[0], -change[1]))
    found = [(cost, [(place, other)]) for cost, place, other in changes]
    for one, two in combinations(changes[:_PAIRED], 2):
        if one[1] != two[1]:
            found.append((one[0] + two[0], [one[1:], two[1:]]))
    taken_over = english != id and writes_latin(id) and english in scheme_ids(scheme.info.languages[0])
    whole = write_name(text, english) if taken_over else ""
    for cost, changed in sorted(found, key=lambda item: item[0]):
        if whole and cost > _INTERNATIONAL:
            yield whole, id
            whole = ""
        forms = list(usual)
        for place, other in changed:
            forms[place] = other
        yield scheme.between(gaps, forms), id
    if whole:
        yield whole, id
