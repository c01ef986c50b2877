"""Ethiopian names of two words in Ethiopic letters, which Latin letters mostly write as one: ገብረ ክርስቶስ is Gebrekristos."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.parts import Part

_HEADS = frozenset("ገብረ ወልደ ኃይለ ሃይለ ኀይለ ተክለ ሳህለ ሣህለ ሣሕለ ኪዳነ ፍቅረ አምደ ዓምደ ሀብተ ሃብተ ወለተ ዘርዐ ዘርአ ላእከ ጽጌ ተስፋ ብርሃነ ገብር".split())  # noqa: SIM905
"""First words of such names: servant of, son of, power of."""


def bound_beside(name: Sequence[Part], other: Sequence[Part]) -> Sequence[Part]:
    """Return a name with such words as one part where the other name has fewer words; any other name as it is.

    >>> from namenorm.parts import person_parts
    >>> [part.text for part in bound_beside(person_parts("ገብረ ክርስቶስ ደስታ"), person_parts("Gebrekristos Desta"))]
    ['ገብረ ክርስቶስ', 'ደስታ']
    """
    if len(name) <= len(other) or _HEADS.isdisjoint([part.text for part in name[:-1]]):
        return name
    found: list[Part] = []
    at = 0
    while at < len(name):
        run = name[at : at + 2] if name[at].text in _HEADS else name[at : at + 1]
        found.append(run[0] if len(run) == 1 else Part(" ".join([part.text for part in run]), "".join([part.fold for part in run]), run[-1].tag))
        at += len(run)
    return tuple(found)
