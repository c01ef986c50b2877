"""Ethiopian names in Ethiopic letters: some of two words are written as one in Latin letters (ገብረ ክርስቶስ is Gebrekristos); the second name is the father's."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.persons.limits import MOST_OF_CHILD
from namenorm.comparison.weighing.align import Alignment, at_most
from namenorm.parts import Part

_HEADS = frozenset("ገብረ ወልደ ኃይለ ሃይለ ኀይለ ተክለ ሳህለ ሣህለ ሣሕለ ኪዳነ ፍቅረ አምደ ዓምደ ሀብተ ሃብተ ወለተ ዘርዐ ዘርአ ላእከ ጽጌ ተስፋ ብርሃነ ገብር".split())  # noqa: SIM905
"""First words of such names: servant of, son of, power of."""
_FIRST_LETTER, _LAST_LETTER = "\u1200", "\u137f"
_OWN_AND_FATHERS = 2


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


def of_fathers(found: list[Alignment]) -> list[Alignment]:
    """Limit two names, one of them in Ethiopic letters, that are one another turned round without a comma: the second is always the father's.

    >>> from namenorm.parts import person_parts
    >>> one, two, other = map(person_parts, ("አለማየሁ ታደሰ", "Tadesse Alemayehu", "Tadesse, Alemayehu"))
    >>> [of_fathers([Alignment((x,), (y,), "", (), 5.0) for x, y in zip(one, name[::-1])])[-1].kind for name in (two, other)]
    ['child', '']
    """
    answered = [(item.left[0], item.right[0]) for item in found if item.left and item.right]
    turned = len(answered) == _OWN_AND_FATHERS and all(one.tag != two.tag for one, two in answered)
    written = turned and any(_FIRST_LETTER <= part.text[0] <= _LAST_LETTER for pair in answered for part in pair)
    return at_most(found, MOST_OF_CHILD, "child") if written else found
