"""Chains of given names: a man's own, his father's, his grandfather's; and names that stand before the one that he goes by."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.lexicon import are_cognates, is_arabic_name, is_given_name, listed
from namenorm.text import fold_word

_BEFORE = frozenset(["abd", "abdel", "abdul", "abdal", "abdol", "abdoul", "al", "el", "gholam", "ghulam", "golam", "hafez", "jean", "jose", "juan", "ma", "maria", "marie", "mariam", "mohd", "md", "muh", "mir", "seid"])
"""Names that many bear before the one they go by."""
_WIFE_OF, _SHORTEST_WIFES = ("né", "NÉ"), 4


def comes_before(folded: str) -> bool:
    """Tell whether a name is often left out before another given name: Muhammad, Maria, and titles that are names, too.

    >>> comes_before("mohammed"), comes_before("syed"), comes_before("saddam")
    (True, True, False)
    """
    return folded in _BEFORE or any(folded in listed(name) for name in ("honorifics_weak", "particles")) or are_cognates(folded, "muhammad")


def are_compound(first: str, second: str = "") -> bool:
    """Tell whether two given names are one, of which the second is used alone: Ali Asghar, Ali Akbar.

    >>> are_compound("ali", "asghar"), are_compound("ali", "hassan")
    (True, False)
    """
    return first == "ali" and is_epithet(second)


def is_epithet(folded: str) -> bool:
    """Tell whether a given name is the second half of one with Ali, and hardly a father's name behind it.

    >>> is_epithet("akbar"), is_epithet("hassan")
    (True, False)
    """
    return folded in ("asghar", "akbar") or are_cognates(folded, "asghar") or are_cognates(folded, "akbar")


def heads_chain(folded: str) -> bool:
    """Tell whether a name may be a child's before its father's and grandfather's.

    >>> heads_chain("saddam"), heads_chain("mohammed"), heads_chain("tikriti")
    (True, False, False)
    """
    return is_given(folded) and not comes_before(folded)


def is_chain(folds: Sequence[str]) -> bool:
    """Tell whether a name is a man's and his father's, by given names of Arabic; a family name may follow two of these.

    >>> is_chain(["saddam", "hussein"]), is_chain(["saddam", "hussein", "tikriti"]), is_chain(["boris", "johnson"])
    (True, True, False)
    """
    names = folds[:-1] if len(folds) > 2 and not is_given(folds[-1]) else folds
    return len(names) > 1 and is_arabic_name(names[-1]) and all(map(is_given, names))


def is_fathers(first: str, folds: Sequence[str]) -> bool:
    """Tell whether a name may be that of the father of one who bears another given name before it.

    >>> is_fathers("uday", ["saddam", "hussein"]), is_fathers("bashar", ["hafez", "assad"]), is_fathers("vera", ["anna", "merkel"])
    (True, True, False)
    """
    return heads_chain(first) and not are_compound(first, folds[0]) and (is_chain(folds) or (is_arabic_name(first) and is_arabic_name(folds[0])))


def is_given(folded: str) -> bool:
    """Tell whether a folded word is a given name of the lists, in any script.

    >>> is_given("anna"), is_given("saddam"), is_given("umerov")
    (True, True, False)
    """
    return is_given_name(folded) or is_arabic_name(folded)


def is_wifes(text: str) -> bool:
    """Tell whether a word is a Hungarian husband's name with the ending that makes it his wife's; her own name may follow.

    >>> is_wifes("Szabóné"), is_wifes("René")
    (True, False)
    """
    return text.endswith(_WIFE_OF) and len(text) > _SHORTEST_WIFES and not is_given_name(fold_word(text))
