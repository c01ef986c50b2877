"""Given names that are forms of one name, in any Slavic case: Muhammad, Mahometa."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from namenorm.comparison.words.census import sex_of
from namenorm.inflection import forms, most_changed
from namenorm.lexicon import are_cognates, has_short_forms, is_cognate, is_given_name, listed

_SLAVIC = frozenset({"pl", "cs", "sk", "sl", "hr", "ru", "uk", "be", "sr"})
_OF_SURNAMES = re.compile("(?:[oe][vw]|in|[оеєі]в|[иі]н)(?!i$|і$)")
"""Endings that make a surname of a name as well as a case: Karimov."""
_LAST = frozenset("aeiouymhjvаеиоуыэюяійїєјўмхв")
"""Letters in which Slavic cases end."""
_SHORTEST = 4
_ARTICLE = "ال"
"""The article before a given name, which Latin letters mostly leave out: الحسين, Hussein."""
_BEGINNING, _LONGEST_ENDING = 3, 4


def listed_forms(folded: str) -> tuple[str, ...]:
    """Return a folded word if it has listed counterparts, else the names with such that it may be a case of; none of a given name, nor of one that women bear.

    >>> listed_forms("vladimir"), listed_forms("vladimirem"), listed_forms("umerovem")
    (('vladimir',), ('vladimir',), ())
    >>> listed_forms("vladimirov"), listed_forms("kareema")
    ((), ())
    """
    if has_short_forms(folded):
        return (folded,)
    if folded.startswith(_ARTICLE):
        return (folded[len(_ARTICLE) :],) if has_short_forms(folded[len(_ARTICLE) :]) else ()
    if (
        len(folded) < _SHORTEST
        or folded[-1] not in _LAST
        or not _may_be_case(folded, _LONGEST_ENDING)
        or is_given_name(folded)
        or sex_of(folded) == "woman"
    ):
        return ()
    return _listed_bases(folded) if _may_be_case(folded, min(_LONGEST_ENDING, most_changed(folded))) else ()


def _may_be_case(folded: str, ending: int) -> bool:
    """Tell whether what stands before an ending of so many letters begins a listed name."""
    return folded[: max(_BEGINNING, len(folded) - ending)] in _beginnings()


@lru_cache(maxsize=1 << 14)
def _listed_bases(folded: str) -> tuple[str, ...]:
    """Return the names with listed counterparts that a word may be a case of in a Slavic language."""
    return tuple(
        [
            form.base
            for form in forms(folded)
            if is_cognate(form.base)
            and not _OF_SURNAMES.match(form.ending)
            and any(language in _SLAVIC and cases != "x" for language, cases in form.uses)
        ]
    )


@cache
def _beginnings() -> frozenset[str]:
    """Return all that listed names begin with: a case of one has more in common with it than an ending takes away."""
    return frozenset(
        word[:size] for line in listed("cognates") for word in line.split() for size in range(_BEGINNING, len(word) + 1)
    )


def are_forms_of_one(ones: tuple[str, ...], twos: tuple[str, ...]) -> bool:
    """Tell whether a name of the ones is another form of one of the twos, and none of them the same.

    >>> are_forms_of_one(listed_forms("vladimirem"), listed_forms("volodymyr"))
    True
    """
    return set(ones).isdisjoint(twos) and any(are_cognates(one, two) for one in ones for two in twos)
