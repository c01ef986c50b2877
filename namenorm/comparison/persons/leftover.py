"""The parts of the longer of two personal names that answer none of the other: omitted, not contradicted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.comparison.persons.lineage import are_compound, comes_before, is_wifes
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.census import sex_of
from namenorm.comparison.words.exactness import LONGEST_SYLLABLE
from namenorm.comparison.words.kinship import is_inflected, share_base
from namenorm.comparison.words.sounds import sounds
from namenorm.lexicon import is_arabic_name, is_given_name
from namenorm.parts import Part, Tag


def left_over(
    left: Sequence[Part], right: Sequence[Part], pairs: list[tuple[int, int]], named: bool, *, agree: bool
) -> list[Alignment]:
    """Align the parts of the longer name that answer none of the other, and say where those that do are disordered."""
    rows, columns = [i for i, _ in pairs], [j for _, j in pairs]
    rests = [
        [(at, part) for at, part in enumerate(name) if at not in taken]
        for name, taken in ((left, rows), (right, columns))
    ]
    both_initials = all(any(part.tag == "initial" for part in name) for name in (left, right))
    both_initials = both_initials and not any(left[i].tag == right[j].tag == "initial" and left[i].fold == right[j].fold for i, j in pairs)
    lone = len(pairs) == 1
    found = []
    if len(pairs) == 2 and columns[0] > columns[1] and any(part.tag == "family" for rest in rests for _, part in rest):
        apart = [("disordered_apart", 1.0)] if columns[0] - columns[1] + rows[1] - rows[0] > 2 else []
        found.append(Alignment.of((), (), "disordered", (("disordered", 1.0), *apart)))
    syllables = any(is_unspaced(part.text) for part in (left if len(left) < len(right) else right))

    def mark(at: int, part: Part, name: Sequence[Part], answered: Sequence[int]) -> str:
        if at == 0 and not lone and (named or comes_before(part.fold) or is_wifes(part.text) or are_compound(*(each.fold for each in name[:2]))):
            return "omitted_before"
        if agree and part.tag == "family":
            if not lone and _is_middle_name(name, answered):
                return "omitted_after_given"
            if lone and not named and _is_given_alone(left, right, pairs[0]):
                return "omitted_of_given"
        return "omitted_syllable" if syllables and len(part.fold) <= LONGEST_SYLLABLE else ""

    for side, (name, answered, rest) in enumerate(zip((left, right), (rows, columns), rests)):
        for at, part in rest:
            told = omitted(part.tag, both_initials, lone, at == 0, mark(at, part, name, answered))
            found.append(Alignment(() if side else (part,), (part,) if side else (), *told))
    return found


def _is_given_alone(left: Sequence[Part], right: Sequence[Part], pair: tuple[int, int]) -> bool:
    """Tell whether a name of one word answers but the given name of the other: which of its bearers is meant, nothing tells.

    Of people with Arabic names that word may be the name that they go by.
    """
    name, at, alone = (left, pair[0], right[pair[1]]) if len(left) > len(right) else (right, pair[1], left[pair[0]])
    answered = name[at]
    if at or answered.tag != "given" or is_arabic_name(answered.fold):
        return False
    return is_given_name(answered.fold) or (not answered.fold.isascii() and len(name) == 2 and not _are_cases(alone, answered))


def _are_cases(one: Part, two: Part) -> bool:
    """Tell whether two words sound alike, or may be cases of one name: Дэвид is of Дэвида, and no slip for Дэвис.

    The lists hold few given names in other scripts than Latin.
    """
    pairs = [(x, y) for x in sounds(one.text) for y in sounds(two.text)]
    return any(x == y or is_inflected(x, y) for x, y in pairs) or share_base(one.fold, two.fold)


def _is_middle_name(name: Sequence[Part], answered: Sequence[int]) -> bool:
    """Tell whether the last part that answers one of a shorter name is rather a given name: David Cameron Mitchell is no Cameron."""
    last = name[max(answered)]
    return last.tag == "given" and is_middle_name(last.fold)


def is_middle_name(folded: str) -> bool:
    """Tell whether a word may well be a given name before a surname; Arabic names are, and are the father's as well.

    >>> is_middle_name("cameron"), is_middle_name("rodriguez"), is_middle_name("hassan")
    (True, False, False)
    """
    return bool(sex_of(folded)) and is_given_name(folded) and not is_arabic_name(folded)


@lru_cache(maxsize=64)
def omitted(
    tag: Tag, both_initials: bool, lone: bool, first: bool, mark: str
) -> tuple[str, tuple[Feature, ...], float]:
    """Return the kind, the features and the weight of a part that stands in one name only."""
    kind = f"omitted_{tag if tag in ('family', 'patronymic', 'initial') else 'given'}"
    if tag == "initial" and both_initials:
        kind = "contradicted_initial"
        features: tuple[Feature, ...] = ((kind, 1.0),)
    elif lone:
        features = (kind, 1.0), ("omitted_of_lone", 1.0)
    else:
        features = (
            ((kind, 1.0), ("omitted_first", 1.0))
            if first and tag == "given" and mark != "omitted_before"
            else ((kind, 1.0),)
        )
    if mark:
        features = (*features, (mark, 1.0))
    return kind, features, weight_of(features)
