"""Slips in the words of organizations and places: what is mistyped, and what is too unlike to be."""

from __future__ import annotations

from namenorm.comparison.bodies.unspaced import head_of
from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.words.census import is_borne_surname
from namenorm.comparison.words.elements import are_made_otherwise
from namenorm.comparison.words.exactness import is_listed
from namenorm.comparison.words.likeness import Measure, alike, distance
from namenorm.comparison.words.spellings import told_of
from namenorm.lexicon import listed, org_equivalent
from namenorm.parts import Part

_LONGEST_ACRONYM = 5
_SHORTEST_SWAPPED, _SHORTEST_DOUBLED = 5, 7
_SHORT = 4
"""Letters of a word in which two inner neighbours are swapped by a slip, if hardly anything bears both spellings."""
_LONG_PLACE = 10
"""Letters from which two names of places that differ in one are one mistyped: Philadelphia has no neighbour."""
_SHORTEST_TAIL, _ANOTHER_STEM, _LONG_COMPOUND = 4, 0.6, 9
_ONE_IN_SOUND, _MAYBE_IN_SOUND = 0.85, 0.5
_READ_ALOUD = frozenset("ARHK")
"""Groups of scripts whose words are read in one way: 東北 is Tohoku, too."""
_LETTERS_A_SLIP = 8
"""Letters of a word for each that may be wrong in it."""


def differ_by_slip(one: str, two: str) -> bool:
    """Tell whether two folded words differ as words are mistyped and names are not: two neighbours swapped, a letter doubled or not.

    >>> differ_by_slip("schneider", "schnieder"), differ_by_slip("marriott", "mariott"), differ_by_slip("cargill", "carvill")
    (True, True, False)
    """
    short, long = sorted((one, two), key=len)
    if len(short) < _SHORTEST_SWAPPED or len(long) - len(short) > 1:
        return False
    at = next((at for at, (x, y) in enumerate(zip(short, long)) if x != y), len(short))
    if len(short) == len(long):
        return short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return at > 0 and len(short) >= _SHORTEST_DOUBLED and long[at] == long[at - 1] and short[at:] == long[at + 1 :]


def differ_by_short_slip(left: Part, right: Part) -> bool:
    """Tell whether two neighbours behind the first letter of a word of four are swapped, and no two names are known of it.

    >>> from namenorm.parts import plain_parts
    >>> [differ_by_short_slip(*plain_parts(text)) for text in ("Palm Plam", "Lois Lios", "Noel Neol", "Arno Aron", "Raia Aria")]
    [True, True, True, False, False]
    """
    one, two = left.fold, right.fold
    if not len(one) == len(two) == _SHORT or one[0] != two[0] or sorted(one) != sorted(two) or (is_listed(one) and is_listed(two)):
        return False
    return distance(one, two) == 1 and not (_is_acronym(left) or _is_acronym(right))


def slips(left: Part, right: Part, found: Measure, mark: str) -> list[Feature]:
    """Return what tells of two words in one script whether one is the other mistyped.

    >>> from namenorm.comparison.words.likeness import measure
    >>> from namenorm.parts import plain_parts
    >>> one, two = plain_parts("Brightwater Bridgewater")
    >>> slips(one, two, measure(one, two), "o")
    [('o.another_stem', 1.0)]
    """
    if found.group not in ("L", "N"):
        return []
    one, two = left.fold, right.fold
    told = []
    if _is_acronym(left) and _is_acronym(right):
        told.append("capitals")
    if differ_by_slip(one, two):
        told.append("slip")
    elif mark == "o" and differ_by_short_slip(left, right):
        told.append("short_slip")
    elif mark == "p" and found.group == "L" and min(len(one), len(two)) >= _LONG_PLACE and distance(one, two) == 1:
        told.append("long_slip")
    if (" " in left.text) != (" " in right.text) and distance(one, two) > max(1, len(one) // _LETTERS_A_SLIP):
        told.append("joined_unlike")
    if found.sounds < _ONE_IN_SOUND and _have_other_stems(one, two):
        told.append("another_stem")
    elif mark == "o" and found.group == "L" and are_made_otherwise(one, two):
        told.append("another_half")
    if mark == "o" and found.group == "L" and "slip" not in told and _is_name(one) and _is_name(two) and told_of(one, two) != "one":
        told.append("two_names")
    return [(f"{mark}.{name}", 1.0) for name in told]


def are_generic_and_unlike(left: Part, right: Part, found: Measure) -> bool:
    """Tell whether one of two words stands in many names, and the other is too unlike to be it mistyped, from its first letter on: Energy, Synergy.

    >>> from namenorm.comparison.words.likeness import measure
    >>> from namenorm.parts import plain_parts
    >>> energy, synergy, enrgy = plain_parts("Energy Synergy Enrgy")
    >>> [are_generic_and_unlike(energy, other, measure(energy, other)) for other in (synergy, enrgy)]
    [True, False]
    """
    generic = listed("generic_words")
    return (
        found.group == "L"
        and (left.fold in generic) != (right.fold in generic)
        and left.fold[0] != right.fold[0]
        and distance(left.fold, right.fold) > 1
    )


def is_name_for_trade(one: str, two: str, found: Measure) -> bool:
    """Tell whether a word that means something in one script stands beside one of another that means nothing and sounds unlike it: 대학교, Mary.

    >>> from namenorm.comparison.words.likeness import measure
    >>> from namenorm.parts import plain_parts
    >>> [is_name_for_trade(one.fold, two.fold, measure(one, two)) for one, two in (plain_parts("대학교 Paul"), plain_parts("대학교 Daehakgyo"))]
    [True, False]
    """
    if found.group not in _READ_ALOUD or found.sounds >= _MAYBE_IN_SOUND or one.isascii() == two.isascii():
        return False
    native, latin = sorted((one, two), key=str.isascii)
    return org_equivalent(native) is not None and head_of(latin) is None and latin not in listed("generic_words") and native != latin


def is_greek_genitive(one: str, two: str) -> bool:
    """Tell whether a Greek word is the genitive of what the other is in Latin letters: Σύρου, Syros.

    >>> is_greek_genitive("συρου", "syros"), is_greek_genitive("παπαδοπουλοσ", "papadopoulou")
    (True, False)
    """
    native, latin = sorted((one, two), key=str.isascii)
    return "\u0370" <= native[:1] <= "\u03ff" and native.endswith("ου") and latin.isascii() and latin.endswith("os")


def _is_name(word: str) -> bool:
    """Tell whether people bear a folded Latin word: two such are hardly one mistyped (Conti, Conte)."""
    return is_borne_surname(word) or is_listed(word)


def _have_other_stems(one: str, two: str) -> bool:
    """Tell whether two long words end alike and begin unlike: compounds of which one half differs."""
    if min(len(one), len(two)) < _LONG_COMPOUND:
        return False
    tail = next((at for at, (x, y) in enumerate(zip(reversed(one), reversed(two))) if x != y), min(len(one), len(two)))
    return tail >= _SHORTEST_TAIL and distance(one, two) > 1 and alike(one[:-tail], two[:-tail]) < _ANOTHER_STEM


def _is_acronym(part: Part) -> bool:
    return part.text.isupper() and len(part.fold) <= _LONGEST_ACRONYM
