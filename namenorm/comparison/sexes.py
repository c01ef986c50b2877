"""Names of a man and of a woman: what a part in either form means beside the other parts of the two names."""

from __future__ import annotations

from namenorm.comparison.align import Alignment
from namenorm.comparison.likeness import EQUAL
from namenorm.comparison.sounds import sounds
from namenorm.lexicon import is_given_name, is_womans_name
from namenorm.parts import Part


def may_be_counterparts(one: str, two: str) -> bool:
    """Tell whether one folded word is the other with -a after a consonant.

    >>> may_be_counterparts("amita", "amit"), may_be_counterparts("anna", "ann"), may_be_counterparts("mari", "maria")
    (True, True, False)
    """
    short, long = sorted((one, two), key=len)
    return long == f"{short}a" and short[-1] not in "aeiou" and long.isascii()


def with_counterpart(item: Alignment, found: list[Alignment]) -> Alignment:
    """Take a given name and the same with -a beside an equal surname, which has no case: those are a man's and a woman's."""
    if item.kind != "inflected" or any(part.tag != "given" for part in (*item.left, *item.right)):
        return item
    if not may_be_counterparts(item.left[0].fold, item.right[0].fold):
        return item
    beside = [other for other in found if other.kind in EQUAL and other.left[0].tag == other.right[0].tag == "family" and other.left[0].fold[-1] not in "aeiou"]
    return Alignment.of(item.left, item.right, "gendered", (("gendered_given", 1.0),)) if beside else item


def perhaps_inflected(found: list[Alignment]) -> list[Alignment]:
    """Beside a given name in the same case a surname in -a may be a man's: Vladimira Putina, Jeremyho Corbyna.

    The case must show in the given name of the same side and not in the other; a woman's given name shows none.
    """
    others = [item for item in found if item.kind != "gendered" and item.left and item.right]
    if not others:
        return found
    return [_in_case(item, others) if item.kind == "gendered" and item.left[0].tag == item.right[0].tag else item for item in found]


def _in_case(item: Alignment, others: list[Alignment]) -> Alignment:
    """Weigh the man's and the woman's form of a name by what stands beside it.

    A surname whose form in -a is no woman's decides for a man's genitive: Roberta Mercera is of Robert Mercer. Beside
    one woman's given name it is her surname, as some languages write it: Angela Merkelová.
    """
    if item.left[0].tag == "family" and any(_is_one_woman(other) for other in others):
        return Alignment.of(item.left, item.right, "womans_surname", (("gendered_womans", 1.0),))
    right = max((0, item.left), (1, item.right), key=lambda side: (_is_womans(side[1][0]), side[0]))[0]
    pairs = [(other.right[0], other.left[0]) if right else (other.left[0], other.right[0]) for other in others]
    if item.left[0].tag != "family":
        others = [other for other in others if other.kind == "inflected" and other.left[0].tag == other.right[0].tag == "family"]
        if len(others) != 1:
            return item
        pairs = [(others[0].right[0], others[0].left[0]) if right else (others[0].left[0], others[0].right[0])]
    if any(_shows_case(hers, his) for hers, his in pairs):
        return Alignment.of(item.left, item.right, "gendered", (("gendered_agreeing", 1.0),))
    if item.left[0].tag == "family" and any(other.kind == "inflected" for other in others):
        return Alignment.of(item.left, item.right, "gendered", (("gendered_inflected", 1.0),))
    return item


def _is_one_woman(item: Alignment) -> bool:
    """Tell whether two women's given names agree."""
    return item.weight > 0 and all(part.tag == "given" and is_womans_name(part.fold) for part in (item.left[0], item.right[0]))


def _is_womans(part: Part) -> bool:
    return any(key.endswith("a") for key in sounds(part.text))


def _shows_case(part: Part, other: Part) -> bool:
    """Tell whether a name has the ending of a man's genitive, and the other form of it has none."""
    ends, plain = ((key[-2:] for key in sounds(each.text)) for each in (part, other))
    if (part.tag == "given" and is_given_name(part.fold)) or all(end.endswith(("a", "o")) for end in plain):
        return False
    return any(end.endswith("a") or end in ("go", "ho") for end in ends)
