"""Words of organization names that carry little identity: legal forms, generic words; and acronyms made of initials."""

from __future__ import annotations

from namenorm.lexicon import listed
from namenorm.text import words


def is_legal_form(word: str) -> bool:
    """Tell whether a folded word is a legal form of companies.

    >>> is_legal_form("gmbh"), is_legal_form("gazprom")
    (True, False)
    """
    return word in listed("legal_forms")


def is_generic(word: str) -> bool:
    """Tell whether a folded word stands in very many names of organizations or places.

    >>> is_generic("ministry"), is_generic("siemens")
    (True, False)
    """
    return word in listed("generic_words")


def is_acronym_of(left: str, right: str) -> bool:
    """Tell whether the shorter name is made of the initials of the longer one, small words left out or not.

    >>> is_acronym_of("IMF", "International Monetary Fund"), is_acronym_of("UN", "Ukraine Now Party")
    (True, False)
    """
    short, long = sorted((left, right), key=len)
    letters = "".join(words(short))
    parts = words(long)
    if len(words(short)) != 1 or not 2 <= len(letters) <= 8 or len(parts) < 2 or not short.isupper():
        return False
    initials = "".join(part[0] for part in parts)
    strong = "".join(part[0] for part in parts if part not in listed("small_words"))
    return letters in (initials, strong)
