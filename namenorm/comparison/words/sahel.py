"""Women's names of Mauritania and its neighbours, which keep an ending of Arabic cases in Latin letters: Khadijetou is خديجة, Zeinebou زينب."""

from __future__ import annotations

import re

from namenorm.parts import Part
from namenorm.scripts import scripts_in

_ENDING = re.compile("(?<=[a-z]{2})(?:[aei]tt?ou|ou)$")
_WITH_T, _VOWELS = re.compile("[aei]tt?ou$"), "اويه"
_CLOSED = frozenset("هت")
"""What the letter of the ending is folded to."""


def without_case_of_arabs(left: Part, right: Part) -> tuple[Part, Part] | None:
    """Return two given names, one in Arabic letters and one in Latin ones with an ending of a case, without it; else None.

    >>> from namenorm.parts import person_parts
    >>> [part.text for part in without_case_of_arabs(*person_parts("Fatimetou فاطمة")[:2]) or ()], without_case_of_arabs(*person_parts("Bamba بامبا"))
    (['Fatima', 'فاطمة'], None)
    """
    latin, native = (left, right) if left.fold.isascii() else (right, left)
    if not latin.fold.endswith("ou") or native.fold.isascii() or scripts_in(native.text) != ("Arab",):
        return None
    with_t = bool(_WITH_T.search(latin.fold)) and native.fold[-1] in _CLOSED
    if not with_t and native.fold[-1] in _VOWELS:
        return None
    stem = latin._replace(text=_ENDING.sub("a" if with_t else "", latin.text), fold=_ENDING.sub("a" if with_t else "", latin.fold))
    if stem.fold == latin.fold:
        return None
    return (stem, native) if latin is left else (native, stem)
