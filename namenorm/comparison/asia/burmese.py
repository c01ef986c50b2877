"""Burmese names in Latin and in Burmese letters: words of one syllable, each a name of its own, that the same person spells in several ways."""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.comparison.weighing.knots import Feature
from namenorm.parts import Part
from namenorm.romanization import press_forms
from namenorm.scripts import scripts_in
from namenorm.text import fold_word

_WORDS = frozenset({
    "aung", "bo", "chit", "cho", "ei", "han", "hla", "hlaing", "hnin", "htay", "htet", "htin", "htoo", "htun", "htut", "htwe", "khaing", "khant", "khin", "khine", "ko", "kyaw", "kyi", "kyin",
    "lat", "lin", "lwin", "maung", "min", "moe", "mon", "mya", "myat", "myint", "myo", "naing", "nay", "nge", "nu", "nwe", "nyan", "nyein", "nyi", "nyo", "nyunt", "ohn", "oo", "pa", "phone", "phyo",
    "phyu", "pyae", "pyone", "san", "sandar", "saw", "sein", "shein", "shwe", "soe", "su", "swe", "tay", "tha", "than", "thandar", "thant", "thaung", "thaw", "thein", "thet", "thi", "thida", "thiha",
    "thin", "thu", "thura", "thuzar", "thwin", "tin", "tint", "toe", "tun", "tut", "wai", "wan", "win", "wunna", "wut", "yan", "ye", "yee", "yin", "yu", "zaw", "zayar", "zeya", "zin", "zun",
})  # fmt: skip
"""Words of Burmese names, folded."""
_TELLING = re.compile("aung|h[lnt].+|kh(?:a?i|an).*|ky.+|lwin|maung|my.+|naing|ny.+|ph?y.+|sein|shwe|thaung|thei?n|than[dt].*|thi[dh]a|thura|thuzar|thwin|zaw|zayar|zeya|zin")
"""Those that hardly any other names have."""
_ONE = (("ht", "t"), ("kh", "k"), ("ph", "p"), ("hl", "l"), ("hn", "n"), ("aing", "ine"), ("oe", "o"), ("oo", "u"), ("ee", "i"), ("ay", "e"), ("ae", "e"), ("ei", "e"), ("y", "i"))
"""What Burmese write for one another."""

_MOST = 8
"""Spellings of a word that are looked at."""


def is_burmese(word: str) -> bool:
    """Tell whether a folded word is one of Burmese names and hardly of others.

    >>> is_burmese("kyaw"), is_burmese("san"), is_burmese("umerov")
    (True, False, False)
    """
    return word in _WORDS and bool(_TELLING.fullmatch(word))


def are_two_in_burmese(one: str, two: str) -> bool:
    """Tell whether two folded words are two of Burmese names, and no spellings of one.

    >>> are_two_in_burmese("maung", "aung"), are_two_in_burmese("htun", "tun"), are_two_in_burmese("hlaing", "hline")
    (True, False, False)
    """
    return one in _WORDS and two in _WORDS and _plain(one) != _plain(two)


def _plain(word: str) -> str:
    for written, plain in _ONE:
        word = word.replace(written, plain)
    return word


def of_burmese(left: Part, right: Part) -> list[Feature]:
    """Return the feature that tells whether one of two parts, a word of Burmese names in Latin letters and one in Burmese letters, is a reading of the other.

    >>> from namenorm.parts import person_parts
    >>> of_burmese(*person_parts("မြင့် Myint")), of_burmese(*person_parts("Thaung မြင့်")), of_burmese(*person_parts("မြင့် Martin"))
    ([('T.read', 1.0)], [('T.misread', 1.0)], [])
    """
    latin, native = (left, right) if left.text.isascii() else (right, left)
    if latin.fold not in _WORDS or scripts_in(native.text) != ("Mymr",):
        return []
    return [("T.read" if _plain(latin.fold) in _spellings(native.text) else "T.misread", 1.0)]


@lru_cache(maxsize=1 << 10)
def _spellings(native: str) -> frozenset[str]:
    return frozenset([_plain(fold_word(form)) for form in press_forms(native, "my", "en", _MOST)])
