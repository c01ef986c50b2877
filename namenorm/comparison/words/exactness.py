"""Which parts of names are as good as equal, and how much it says: little where they are short, listed, or syllables that many names share."""

from __future__ import annotations

from functools import lru_cache

from namenorm.comparison.words.kinship import common_beginning, syllabic_in
from namenorm.lexicon import is_given_name, listed
from namenorm.parts import Part
from namenorm.romanization import latin_forms
from namenorm.scripts import scripts_in
from namenorm.text import fold_word

EXACT = ("exact_short", "exact_common", "exact")
"""Kinds of evidence of equal parts, from what says little to what says much."""
EQUAL = frozenset(EXACT)
_FEW_SIGNS = {"Arab": 4, "Hebr": 4, "Hani": 2, "Hang": 2}
_MOST_SIGNS = 4
"""Signs up to which an equal part is taken for a common one: scripts without vowels, or of syllables, write names short."""
LONGEST_SYLLABLE = 6
_ENDS_OF_CASES = frozenset(["", "a", "e", "i", "u", "y", "ii", "ie", "iu", "em", "om", "ovi", "owi", "а", "е", "и", "у", "ы", "ю", "я", "ии", "ию", "ем", "ом"])
"""What a given name ends in, in its cases, behind what all of them share."""
_LONGEST_MACHO = 5
"""Letters up to which what begins with mac is hardly a Gaelic surname: Mach, Macho."""
ABDUL = frozenset({"abdul", "abdel", "abdal", "abd", "abdoul", "abdol", "abdu", "abdur", "abdus", "abdun", "abduz", "abdush", "abder", "abdes", "abdour", "abdir", "عبد"})
"""The first half of names like Abdul Rahman: the second tells them apart."""


def exactness(text: str, folded: str) -> str:
    """Return how much an equal part says: little when it is very short or borne by many."""
    if (len(folded) <= 2 and folded.isascii()) or folded in ABDUL:
        return "exact_short"
    if (
        is_given_name(folded)
        or folded in listed("family_names")
        or (len(folded) <= LONGEST_SYLLABLE and syllabic_in(folded))
    ):
        return "exact_common"
    if (
        not folded.isascii()
        and len(folded) <= _MOST_SIGNS
        and len(folded) <= max((_FEW_SIGNS.get(script, 0) for script in scripts_in(text)), default=0)
    ):
        return "exact_common"
    return "exact"


def lesser_exactness(left: Part, right: Part) -> str:
    """Return how much two parts that are as good as equal say: as little as the more common of them."""
    return EXACT[min(EXACT.index(exactness(part.text, part.fold)) for part in (left, right))]


def is_listed(folded: str) -> bool:
    """Tell whether a folded word is a given or family name of the lists."""
    return is_given_name(folded) or folded in listed("family_names")


def exactness_of(part: Part) -> str:
    """Return how much an equal part of a name says: a patronymic as little as the father's name."""
    return "exact_common" if part.tag == "patronymic" else exactness(part.text, part.fold)


def are_spelled_out(left: Part, right: Part) -> bool:
    """Tell whether one part is the other with its marks spelled out.

    >>> from namenorm.parts import person_parts
    >>> are_spelled_out(*person_parts("Müller Mueller")), are_spelled_out(*person_parts("Muller Mueller"))
    (True, False)
    """
    if left.text.isascii() == right.text.isascii():
        return False
    marked, plain = (right, left) if left.text.isascii() else (left, right)
    return plain.fold in _spelled_out(marked.text)


@lru_cache(maxsize=1 << 16)
def _spelled_out(word: str) -> tuple[str, ...]:
    return tuple([fold_word(form) for form in latin_forms(word)])


def without_mac(folded: str) -> str:
    """Return a folded word with Mac as Mc.

    >>> without_mac("macallister"), without_mac("mcallister"), without_mac("macho")
    ('mcallister', 'mcallister', 'macho')
    """
    return f"mc{folded[3:]}" if folded[:3] == "mac" and len(folded) > _LONGEST_MACHO else folded


def are_two_names(left: Part, right: Part) -> bool:
    """Tell whether two words stand as surnames, or as given names, and are known as two that are no cases of one.

    >>> from namenorm.parts import person_parts
    >>> are_two_names(*person_parts("Robert Roberto Rossi")[:2]), are_two_names(*person_parts("Anna Anne Rossi")[:2])
    (True, False)
    """
    if left.tag == right.tag == "given":
        return is_given_name(left.fold) and is_given_name(right.fold) and not _end_in_cases(left.fold, right.fold)
    surnames = listed("family_names")
    return left.tag == right.tag == "family" and left.fold in surnames and right.fold in surnames


def _end_in_cases(one: str, two: str) -> bool:
    """Tell whether two given names end as cases of one do: Anna, Anny; Pavel, Pavla is rather a man's and a woman's."""
    size = common_beginning(one, two)
    return one[size:] in _ENDS_OF_CASES and two[size:] in _ENDS_OF_CASES
