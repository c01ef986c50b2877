"""Words of a name and their capitals: cutting a name into words, and giving an output the case of its input."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, zip_longest

from namenorm.marks import MARKS

_APOSTROPHES = str.maketrans("’ʼ‘`ʹ′＇", "'''''''")
# An apostrophe belongs to a word where letters stand on both sides: Лук'янівка.
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}\u200c]|['’ʼ‘`′＇](?=[^\W\d_]))*")
_STRESS = re.compile("(?<=[\u0400-\u04ff])[\u0300\u0301]")


def composed(name: str) -> str:
    """Return the name in NFC and without the stress marks that encyclopaedias put on Cyrillic vowels.

    >>> composed("Зеле\u0301нський")
    'Зеленський'
    """
    if name.isascii():
        return name
    if not unicodedata.is_normalized("NFC", name):
        name = unicodedata.normalize("NFC", name)
    return _STRESS.sub("", name) if "\u0301" in name or "\u0300" in name else name


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


def replaced(name: str, forms: Iterable[str]) -> str:
    """Put other forms in the places of the words of a name; what stands between them stays.

    >>> replaced("Івано-Франківськ", ["Ivano", "Frankivsk"])
    'Ivano-Frankivsk'
    """
    return "".join(chain.from_iterable(zip_longest(WORD.split(name), forms, fillvalue="")))


def recased(text: str, word: str, capital: bool = False) -> str:
    """Give `text` the case of `word`: lower, Capitalized or UPPER; `capital` for scripts without capitals.

    >>> recased("alexander", "Олександр"), recased("alexander", "ОЛЕКСАНДР")
    ('Alexander', 'ALEXANDER')
    """
    if len(word) > 1 and word.isupper():
        return text.upper()
    return capitalized(text) if capital or word[:1].isupper() else text


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
    if text[:1].isalpha():
        return text[0].upper() + text[1:]
    for at, char in enumerate(text):
        if char.isalpha():
            return text[:at] + char.upper() + text[at + 1 :]
    return text
