"""Tibetan names in Tibetan letters: a mark stands behind each syllable, and most names have two of these."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.parts import Part
from namenorm.scripts import scripts_in

_FIRST, _LAST, _MARK = "\u0f40", "\u0fbc", "\u0f0b"


def in_names(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the syllables of a Tibetan name in Tibetan letters two by two, any other name as it is.

    >>> from namenorm.parts import person_parts
    >>> [part.text for part in in_names(person_parts("བསྟན་འཛིན་རྒྱ་མཚོ"))], len(in_names(person_parts("Tenzin Gyatso")))
    (['བསྟན་འཛིན', 'རྒྱ་མཚོ'], 2)
    """
    if not parts or not _FIRST <= parts[0].text[0] <= _LAST or any(scripts_in(part.text) != ("Tibt",) for part in parts):
        return parts
    pairs = [parts[at : at + 2] for at in range(0, len(parts), 2)]
    return tuple([Part(_MARK.join([part.text for part in pair]), "".join([part.fold for part in pair]), pair[-1].tag) for pair in pairs])
