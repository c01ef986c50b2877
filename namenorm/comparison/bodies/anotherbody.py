"""Words that make of a body's name that of another body: its foundation, its workers' union, the faction of a party, a second club of a city."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.bodies.meaning import meaning
from namenorm.comparison.bodies.membersbodies import tells_members_body
from namenorm.comparison.bodies.words import class_of, is_filler
from namenorm.comparison.weighing.align import Alignment
from namenorm.lexicon import org_equivalent, region_of
from namenorm.parts import Part

ANOTHER_BODY = ("o.another_body", 1.0)
_OF_MEMBERS = frozenset({"pension", "students", "trade union", "veterans", "women", "workers", "youth"})
"""Whose body it is, where only one of two names says so."""
_MEMBERS = frozenset({
    "alumni", "amicale", "anciens", "employees", "fans", "ladies", "mitarbeiter", "officers", "pensioners", "pilots", "retirees", "staff", "supporters", "travailleurs", "wives", "ветеранов",
    "ветеранів", "работников", "працівників", "пилотов", "болельщиков",
})  # fmt: skip
_SIDES = frozenset({"academy", "clinic", "hospital", "leasing", "museum", "pharmacy", "school", "securities"})
"""What a body runs under its name beside its own business, of which both names tell."""
_SIDE_WORDS = frozenset({"catering"})
_BRANCHES = frozenset({"life", "health", "reinsurance"})
"""What an insurer insures, where another of its name insures other things."""
_CLUBS = frozenset({"athletic", "city", "county", "rovers", "town", "united", "wanderers", "wednesday"})
"""What tells the football clubs of one city apart."""
_PARTIES = frozenset({"communist", "congress", "front", "movement", "party", "socialist", "workers"})
_OF_PARTIES = frozenset({"communist", "democratic", "independent", "left", "liberal", "national", "people", "popular", "progressive", "republican", "revolutionary", "right", "social", "socialist", "united", "workers"})
"""What a faction is called, where a party is."""
_FACTIONS = ("ist", "ista", "iste", "isti", "istes", "istas", "isten", "istisch", "ists", "истский", "исты", "исти")
"""How a word in brackets ends that is of a party, and of no place."""
_BESIDE_FIRM = frozenset({"beteiligungs", "beteiligungsgesellschaft", "besitz", "besitzgesellschaft", "geschaftsfuhrungs", "komplementar", "vermogensverwaltungs", "verwaltungs", "verwaltungsgesellschaft"})
"""What a company is that owns or leads a German firm of the same name: Verwaltungs-GmbH beside GmbH & Co. KG."""
_DIRECTIONS = frozenset({"east", "eastern", "north", "northeast", "northern", "northwest", "south", "southeast", "southern", "southwest", "west", "western"})
"""Which part of a land a body is of, where another is of the whole or of another part; of Korea either is said."""
_ALONE = frozenset({"omitted_word", "omitted_generic", "omitted_legal", "legal_difference"})


def with_another_body(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Mark the words of which one name alone has one, and which make it another body's.

    >>> from namenorm.parts import plain_parts
    >>> one, two = plain_parts("Cathay Life Insurance"), plain_parts("Cathay Insurance")
    >>> ANOTHER_BODY in with_another_body([Alignment.of((one[1],), (), "omitted_word", ())], one, two)[0].features
    True
    """
    if not any(item.kind in _ALONE for item in found):
        return found
    heads = {meaning(part.fold) for part in (*left, *right)}
    formed = [any(class_of(part) == "legal" and not _is_foundation(part) for part in name) for name in (left, right)]
    told = [tells_members_body(name) for name in (left, right)]
    if told[0] != told[1]:
        found = _of_members(found, left if told[0] else right)
    return [_marked(item, heads, formed) if item.kind in _ALONE else item for item in found]


def _of_members(found: list[Alignment], name: Sequence[Part]) -> list[Alignment]:
    """Mark the first word that stands in one name alone, which tells that its members' body is meant."""
    at = next((at for at, item in enumerate(found) if item.kind in _ALONE and any(part in name for part in (*item.left, *item.right))), None)
    if at is None or ANOTHER_BODY in found[at].features:
        return found
    item = found[at]
    marked = Alignment.of(item.left, item.right, item.kind, (*item.features, ANOTHER_BODY))
    return [*found[:at], marked, *found[at + 1 :]]


def _marked(item: Alignment, heads: set[str | None], formed: Sequence[bool]) -> Alignment:
    if not (_is_of_foundation(item, formed) or (not (item.left and item.right) and _makes_another((*item.left, *item.right)[0], heads))):
        return item
    if ANOTHER_BODY in item.features:
        return item
    return Alignment.of(item.left, item.right, item.kind, (*item.features, ANOTHER_BODY))


def _is_of_foundation(item: Alignment, formed: Sequence[bool]) -> bool:
    """Tell whether a foundation stands in one name only, and the other is a company's by its legal form: Robert Bosch GmbH."""
    one, two = (any(map(_is_foundation, side)) for side in (item.left, item.right))
    return one != two and formed[one]


def _is_foundation(part: Part) -> bool:
    return org_equivalent(part.fold) == "foundation"


def _makes_another(part: Part, heads: set[str | None]) -> bool:
    head = meaning(part.fold)
    if head in _OF_MEMBERS or part.fold in _MEMBERS or part.fold in _BESIDE_FIRM:
        return True
    if head in _DIRECTIONS:
        return part.tag != "suffix" and "korea" not in heads
    if head in _SIDES or part.fold in _SIDE_WORDS:
        return "football club" in heads or any(other is not None and other != head and not is_filler(other) for other in heads)
    if part.tag == "suffix" and not heads.isdisjoint(_PARTIES):
        return head in _OF_PARTIES or (head is None and region_of(part.fold) is None)
    if part.fold.endswith(_FACTIONS) and not heads.isdisjoint(_PARTIES) and head is None:
        return True
    if "insurance" in heads and head in _BRANCHES:
        return True
    return "football club" in heads and part.fold in _CLUBS
