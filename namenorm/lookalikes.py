"""Letters of Cyrillic and Greek that look like Latin ones, and digits that look like letters: a word that mixes them is read as it looks.

Such words come of typing, of optical character recognition, and of those who do not want a name to be found. Only words
of two scripts are changed, one letter for one, and only where all letters of the one script have a like in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_CYRILLIC = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјкорсухԁһԛԝ", "ABESIJKMHOPCTYXaesijkopcyxdhqw")
_GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυ", "ABEZHIKMNOPTYXaivopu")
_FROM_CYRILLIC, _FROM_GREEK = ({latin: letter for letter, latin in table.items()} for table in (_CYRILLIC, _GREEK))
_LOOK_LATIN = frozenset(map(chr, (*_CYRILLIC, *_GREEK)))
_FIRST_CYRILLIC = "\u0400"
_LATIN, _NATIVE = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u052f"
_MIXED = re.compile(f"[{_LATIN}][{_NATIVE}]|[{_NATIVE}][{_LATIN}]")
_WORD = re.compile(f"[{_LATIN}{_NATIVE}]+")
_LATIN_LETTER, _NATIVE_LETTER = re.compile(f"[{_LATIN}]"), re.compile(f"[{_NATIVE}]")
_DIGITS_INSIDE = re.compile(r"(?<=[^\W\d_]{2})[01]+(?=[^\W\d_]{2})")
_LETTERS_FOR_DIGITS = str.maketrans("01", "ol")


def letters_for_digits(name: str) -> str:
    """Return a name in which noughts and ones inside a word are read as letters: optical character recognition writes them so.

    >>> letters_for_digits("Co11ingw0od"), letters_for_digits("Louis 11"), letters_for_digits("R0B")
    ('Collingwood', 'Louis 11', 'R0B')
    """
    return _DIGITS_INSIDE.sub(lambda found: found[0].translate(_LETTERS_FOR_DIGITS), name)


def looks_latin(letters: Iterable[str]) -> bool:
    """Tell whether all letters are such as look like Latin ones.

    >>> looks_latin("СССР"), looks_latin("Киев")
    (True, False)
    """
    return _LOOK_LATIN.issuperset(letters)


def unmixed(text: str) -> str:
    """Return a text in which words that mix scripts are written in one, where they look the same then; it is as long as before.

    >>> unmixed("Vlаdimir Рutin"), unmixed("Cергей"), unmixed("Умєров, Umerov")
    ('Vladimir Putin', 'Сергей', 'Умєров, Umerov')
    """
    return text if text.isascii() or not _MIXED.search(text) else _WORD.sub(_in_one_script, text)


def mixed_words(text: str) -> list[tuple[str, str]]:
    """Return the words that `unmixed` changes, as written and changed.

    >>> mixed_words("Vlаdimir Putin")
    [('Vlаdimir', 'Vladimir')]
    """
    if text.isascii() or not _MIXED.search(text):
        return []
    return [(match[0], changed) for match in _WORD.finditer(text) if (changed := _in_one_script(match)) != match[0]]


def _in_one_script(match: re.Match[str]) -> str:
    word = match[0]
    latin, native = _LATIN_LETTER.findall(word), _NATIVE_LETTER.findall(word)
    if not (latin and native):
        return word
    table, back = (_CYRILLIC, _FROM_CYRILLIC) if native[0] >= _FIRST_CYRILLIC else (_GREEK, _FROM_GREEK)
    to_latin, to_native = all(ord(letter) in table for letter in native), all(ord(letter) in back for letter in latin)
    if to_latin and (len(latin) >= len(native) or not to_native):
        return word.translate(table)
    return word.translate(back) if to_native else word
