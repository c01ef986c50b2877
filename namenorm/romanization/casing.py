"""Words of a name and their capitals: cutting a name into words, and giving an output the case of its input."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import chain, zip_longest

from namenorm.marks import MARKS

_APOSTROPHES = str.maketrans("’ʼ‘`ʹ′＇", "'''''''")
# An apostrophe belongs to a word where letters stand on both sides: Лук'янівка.
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}\u200c\u200d]|[་༌](?=[ཀ-ཬ])|['’ʼ‘`′＇](?=[^\W\d_]))*")
# Vowel signs and stretched lines of Arabic, points of Hebrew: what names are written without.
_POINTS = "\u064b-\u0652\u0670\u0640\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
_STRESS = re.compile(f"(?<=[\u0400-\u04ff])[\u0300\u0301]|[{_POINTS}]")
_has_signs = re.compile(f"[\u0300\u0301{_POINTS}]").search


def composed(name: str) -> str:
    """Return the name in NFC and without the marks that only schoolbooks and encyclopaedias write.

    They are the stress on Cyrillic vowels, the vowel signs of Arabic and the points of Hebrew.

    >>> composed("Зеле\u0301нський")
    'Зеленський'
    """
    if name.isascii():
        return name
    if not unicodedata.is_normalized("NFC", name):
        name = unicodedata.normalize("NFC", name)
    return _STRESS.sub("", name) if _has_signs(name) else name


def lowered(word: str) -> str:
    """Return the word in lower case, letter by letter, every apostrophe the plain one.

    >>> lowered("Лук’ЯНІВКА"), lowered("İzmir")
    ("лук'янівка", 'izmir')
    """
    word = word.replace("İ", "i")
    lower = word.lower()
    if len(lower) != len(word):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in word)
    elif lower.isalpha() and "ʼ" not in lower and "ʹ" not in lower:
        return lower
    return lower.translate(_APOSTROPHES)


def replaced(name: str, forms: Iterable[str], pattern: re.Pattern[str] = WORD) -> str:
    """Put other forms in the places of the words of a name; what stands between them stays.

    >>> replaced("Івано-Франківськ", ["Ivano", "Frankivsk"])
    'Ivano-Frankivsk'
    """
    return "".join(chain.from_iterable(zip_longest(cut(name, pattern)[1], forms, fillvalue="")))


@lru_cache(maxsize=1 << 10)
def cut(name: str, pattern: re.Pattern[str] = WORD) -> tuple[list[str], list[str]]:
    """Return the words of a name, and what stands before, between and after them.

    >>> cut("Ж. Верн")
    (['Ж', 'Верн'], ['', '. ', ''])
    """
    return pattern.findall(name), pattern.split(name)


def recased(text: str, word: str, capital: bool = False) -> str:
    """Give `text` the case of `word`: lower, Capitalized or UPPER; `capital` for scripts without capitals.

    >>> recased("alexander", "Олександр"), recased("alexander", "ОЛЕКСАНДР")
    ('Alexander', 'ALEXANDER')
    """
    return caser(word, capital)(text)


def caser(word: str, capital: bool = False) -> Callable[[str], str]:
    """Return what gives texts the case of `word`, as `recased` does.

    >>> caser("Олександр")("alexander")
    'Alexander'
    """
    if len(word) > 1 and word.isupper():
        return str.upper
    return capitalized if capital or word[:1].isupper() else str


def cased(pieces: Iterable[tuple[str, str]], word: str, capital: bool = False) -> str:
    """Join what the pieces of a word became, each in the case its letters had.

    >>> cased([("щ", "shch"), ("у", "u")], "Щу"), cased([("щ", "shch"), ("у", "u")], "ЩУ")
    ('Shchu', 'SHCHU')
    >>> cased([("м", "m"), ("а", "a"), ("щ", "shch")], "МаЩ")
    'MaShch'
    """
    rest = word[1:]
    if rest == rest.lower() or (rest and word.isupper()):
        return recased("".join([to for _, to in pieces]), word, capital)
    joined, at = [], 0
    for source, to in pieces:
        letters = word[at : at + len(source)]
        at += len(source)
        if not letters.isupper():
            joined.append(to if letters == letters.lower() else capitalized(to))
        else:
            joined.append(to.upper() if len(letters) > 1 or word[at : at + 1].isupper() else capitalized(to))
    return "".join(joined)


def capitalized(text: str) -> str:
    """Return the text with its first letter a capital; marks before it stay."""
    first = text[:1]
    upper = first.upper()
    if upper != first.lower():
        return upper + text[1:]
    for at, char in enumerate(text):
        if char.lower() != char.upper():
            return text[:at] + char.upper() + text[at + 1 :]
    return text
