"""What words of organizations and places mean, whatever their language: also inflected, of several words, or in a compound."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Set
from functools import cache, lru_cache

from namenorm.comparison.bodies.romanized import meaning_of_romanized
from namenorm.comparison.bodies.unspaced import cut_unspaced, first_words, head_of, heads_within
from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.inflection import bases
from namenorm.lexicon import org_equivalent, org_words, place_word, region_of
from namenorm.parts import Part

_SHORTEST_INFLECTED, _SHORTEST_LATIN_BASE = 6, 5
_SHORTEST_WITH_PREFIX, _SHORTEST_WITHOUT = 4, 3
_FIRST_SEMITIC, _LAST_SEMITIC = "\u0590", "\u06ff"
_PREFIXES = ("ה", "ב", "ל", "מ", "ו", "ש", "כ", "וה", "שה", "מה", "وال", "بال", "لل", "ال", "و", "ب", "ل")
"""Hebrew and Arabic articles and prepositions that are written to a word."""
_SHORTEST_HALF = 3
_JOINTS = ("", "s", "es", "n", "en", "e", "o")
"""Letters that may stand between the halves of a compound: Verteidigungsministerium."""
_LONGEST_PHRASE = 4
_KATAKANA_OR_NOT = re.compile("[\u30a0-\u30ff]+|[A-Za-z]+|[^\u30a0-\u30ffA-Za-z]+")
_RARE_ENDINGS = frozenset("klt")
_SHORTEST_STEM, _STEM = 5, 4
_OF_AIRLINES = {"air", "airline"}
"""Two words that mean the same where airlines are named: Mahan Air, Mahan Airlines."""
_ONE_ACROSS = (_OF_AIRLINES, {"motor", "automobile"}, {"aviation", "airline"}, {"corporation", "authority"}, {"corporation", "company"}, {"petroleum", "oil"})
_NEAR_ACROSS = ({"fishing", "seafood"}, {"fish", "fishing"}, {"fish", "seafood"}, {"aquaculture", "fishing"}, {"agrarian", "agriculture"}, {"engine", "motor"}, {"equipment", "technical"}, {"energy", "electric power"}, {"power", "electric power"}, {"power", "energy"}, {"economy", "economic"}, {"heat", "power station"}, {"metallurgical", "steelworks"})
"""What one word of a language without spaces may stand for in another (汽车 is Motor or Automobile), and of any language (Thủy sản, Seafood)."""
_SIDES = {"northern": "north", "southern": "south", "eastern": "east", "western": "west"}
_ADMINISTRATIVE: frozenset[str | None] = frozenset({"county", "district", "oblast", "state"})
"""What a part of a country is called, now this and now that in translation."""
_KOREAN_PROVINCE_OR_ISLAND = "도"
_ALWAYS_ONE = frozenset({"football club"})
"""What stands for one thing whether the other name has it or not."""
_CYRILLIC_ENDINGS = ("ого", "его", "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ых", "их", "а", "я", "е", "і", "о")
_ENDINGS = ("ego", "eho", "ych", "ej", "y", "i", "a", "e", "o")


@lru_cache(maxsize=1 << 16)
def meaning(word: str) -> str | None:
    """Return the English head of the words that a folded word means the same as, in whatever case it stands, or None.

    >>> meaning("министерство"), meaning("deutschlands"), meaning("академией"), meaning("gazprom")
    ('ministry', 'germany', 'academy', None)

    Articles and prepositions that are written to a word do not hide it.

    >>> meaning("האוניברסיטה"), meaning("للجامعه")
    ('university', 'university')
    """
    found = org_equivalent(word)
    if found is not None or len(word) < _SHORTEST_WITH_PREFIX or " " in word:
        return found
    if _FIRST_SEMITIC <= word[0] <= _LAST_SEMITIC:
        return next(filter(None, map(org_equivalent, _without_prefix(word))), None)
    if len(word) < _SHORTEST_INFLECTED:
        return None
    return (_inflected(word) if word[:_STEM] in _stems() else None) or meaning_of_romanized(word)


def meaning_in(mark: str, word: str) -> str | None:
    """Return what a folded word means in the name of a place ("p") or of an organization ("o"): more words mean something in places.

    >>> meaning_in("p", "nizhny"), meaning_in("o", "nizhny"), meaning_in("p", "university")
    ('lower', None, 'university')
    """
    if mark != "p":
        return meaning(word)
    found = place_word(word) or meaning(word)
    return _SIDES.get(found, found) if found else None


def _inflected(word: str) -> str | None:
    """Return the English head of the words of which a folded word may be a case, or another gender."""
    return next(
        (
            head
            for base in (*_bases(word), *_other_genders(word))
            if len(base) >= (_SHORTEST_LATIN_BASE if base.isascii() else _SHORTEST_INFLECTED - 2)
            and (head := org_equivalent(base)) is not None
        ),
        None,
    )


def _bases(word: str) -> list[str]:
    """Return the base forms of a word but those that another language's case of one letter gives: Ferrovial is no "ferrovia"."""
    return [base for base in bases(word) if not (word.isascii() and word[:-1] == base and word[-1] in _RARE_ENDINGS)]


def _without_prefix(word: str) -> Iterator[str]:
    """Yield a Hebrew or Arabic word without an article or preposition written to it; an Arabic one with the article alone, too."""
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _SHORTEST_WITHOUT:
            yield rest
            yield f"ال{rest}"


@cache
def _heads() -> frozenset[str]:
    return frozenset(filter(None, map(org_equivalent, org_words())))


@cache
def _stems() -> frozenset[str]:
    """Return how the words begin that mean something: others need not be led back to base forms."""
    return frozenset(word[:_STEM] for word in org_words())


def _other_genders(word: str) -> Iterator[str]:
    """Yield what an adjective may be in another gender: транспортная, транспортный; publico, publica."""
    endings = _ENDINGS if word.isascii() else _CYRILLIC_ENDINGS
    end = next((end for end in endings if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM), None)
    if end:
        yield from (word[: -len(end)] + other for other in endings if other != end)


def mean_the_same(one: str, two: str, mark: str) -> bool:
    """Tell whether two folded words of organizations ("o") or places ("p") are one in different languages, or short for one another.

    Two short ones that do so only as cases are rather none: Nortel and Nortek are no "norte".

    >>> mean_the_same("university", "universitat", "o"), mean_the_same("ano", "upper", "p"), mean_the_same("nortel", "nortek", "o")
    (True, True, False)
    """
    found, other = meaning_in(mark, one), meaning_in(mark, two)
    if {found, other} == _OF_AIRLINES:
        return True
    if mark == "p" and not (one.isascii() and two.isascii()) and _are_one_unit(one, two, found, other):
        return True
    if found is not None and found != other and _are_of_two_languages(one, two):
        return {found, other} in _NEAR_ACROSS or (is_unspaced(one) != is_unspaced(two) and {found, other} in _ONE_ACROSS)
    if found is None or found != other:
        return False
    return (
        max(len(one), len(two)) > _SHORTEST_INFLECTED
        or not (one.isascii() and two.isascii())
        or not org_equivalent(one) is org_equivalent(two) is None
    )


def _are_one_unit(one: str, two: str, head: str | None, other: str | None) -> bool:
    return _ADMINISTRATIVE.issuperset((head, other)) or (_KOREAN_PROVINCE_OR_ISLAND in (one, two) and "island" in (head, other))


def _are_of_two_languages(one: str, two: str) -> bool:
    """Tell whether two words are surely of two languages: by their scripts, or as one is a phrase of a language that writes syllables apart.

    >>> _are_of_two_languages("thuy san", "seafood"), _are_of_two_languages("fisheries", "seafood")
    (True, False)
    """
    return one.isascii() != two.isascii() or is_unspaced(one) != is_unspaced(two) or (" " in one) != (" " in two)


def recut_by_meaning(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return two names with words joined that mean together what a word of the other name means, and compounds cut in two whose
    halves mean what two words of the other name mean.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in name] for name in recut_by_meaning(plain_parts("Türk Hava Yolları"), plain_parts("Turkish Airlines"))]
    [['Türk', 'Hava Yolları'], ['Turkish', 'Airlines']]
    >>> [[part.text for part in name] for name in recut_by_meaning(plain_parts("Bundesbahnen"), plain_parts("Federal Railways"))]
    [['Bundes', 'bahnen'], ['Federal', 'Railways']]
    >>> [[part.text for part in name] for name in recut_by_meaning(plain_parts("中国建设银行"), plain_parts("China Construction Bank"))]
    [['中国', '建设', '银行'], ['China', 'Construction', 'Bank']]
    """
    unspaced = [any(is_unspaced(part.text) for part in name) for name in (left, right)]
    if unspaced[0] != unspaced[1]:  # what that name's words are is known only when it is cut
        left, right = _apart_by_script(left), _apart_by_script(right)
        left, right = (_recut(left, right), right) if unspaced[0] else (left, _recut(right, left))
    return _recut(left, right), _recut(right, left)


def _apart_by_script(name: tuple[Part, ...]) -> tuple[Part, ...]:
    """Part the katakana of a Japanese name from its characters: トヨタ自動車 is Toyota and a word for cars."""
    return tuple(
        [
            piece
            for part in name
            for piece in (
                _pieces_by_script(part) if is_unspaced(part.text) and len(part.text) == len(part.fold) else (part,)
            )
        ]
    )


def _pieces_by_script(part: Part) -> tuple[Part, ...]:
    ends = [0, *(match.end() for match in _KATAKANA_OR_NOT.finditer(part.text))]
    return tuple([Part(part.text[at:end], part.fold[at:end], "word") for at, end in itertools.pairwise(ends)])


def in_pieces(name: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return a name as acronyms see it: words joined that mean something together, compounds cut.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in in_pieces(plain_parts("Schweizerische Bundesbahnen"))]
    ['Schweizerische', 'Bundes', 'bahnen']
    """
    return _cut(name, _heads(), frozenset())


def with_tail_cut_off(name: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """Yield a name as acronyms may see it, too: one compound cut before a word of bodies that it ends in.

    >>> from namenorm.parts import plain_parts
    >>> [[part.text for part in found] for found in with_tail_cut_off(plain_parts("Landesbank Hamburg"))]
    [['Landes', 'bank', 'Hamburg']]
    """
    for at, part in enumerate(name):
        pieces = _tail_cut_off(part)
        if len(pieces) > 1:
            yield (*name[:at], *pieces, *name[at + 1 :])


def _tail_cut_off(part: Part) -> tuple[Part, ...]:
    word = part.fold
    if len(word) != len(part.text) or is_unspaced(part.text):
        return (part,)
    at = next(
        (at for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF) if org_equivalent(word[at:]) in _heads()), None
    )
    return (part,) if at is None else (Part(part.text[:at], word[:at], "word"), Part(part.text[at:], word[at:], "word"))


def _recut(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    words = {part.fold for part in name}
    wanted = {head for part in other if part.fold not in words and (head := meaning(part.fold)) is not None}
    wanted |= _heads_of_phrases(other)
    wanted |= {head for part in other if (head := region_of(part.fold)) is not None}
    if any(is_unspaced(part.text) for part in name):
        wanted |= {head for part in other if part.fold not in words for head in heads_within(part)}
    wanted |= {head for pair in _NEAR_ACROSS if not wanted.isdisjoint(pair) for head in pair}
    wanted |= _ALWAYS_ONE & _heads_of_phrases(name)
    return _cut(name, wanted, {part.fold for part in other}) if wanted else name


@lru_cache(maxsize=1 << 14)
def _heads_of_phrases(name: tuple[Part, ...]) -> frozenset[str]:
    """Return what the runs of words of a name mean that are listed as one."""
    return frozenset(filter(None, (head_of(" ".join(part.fold for part in run)) for run in _phrases(name))))


def _cut(name: tuple[Part, ...], wanted: Set[str], others: Set[str]) -> tuple[Part, ...]:
    """Join and cut the words of a name that mean something wanted; what the other name has as it is stays."""
    found: list[Part] = []
    at = 0
    while at < len(name):
        run = next(
            (
                run
                for run in _phrases(name[at:], here=True)
                if head_of(" ".join(part.fold for part in run)) in wanted
                and not all(part.fold in others for part in run)
            ),
            None,
        )
        if run:
            found.append(Part(" ".join(part.text for part in run), " ".join(part.fold for part in run), "word"))
            at += len(run)
            continue
        part = name[at]
        found += _halves(part, wanted) if part.fold not in others and org_equivalent(part.fold) is None else (part,)
        at += 1
    return tuple(found)


def _phrases(name: tuple[Part, ...], *, here: bool = False) -> Iterator[tuple[Part, ...]]:
    """Yield the runs of words that are listed as one, the longest first; `here` only those at the beginning."""
    for start in range(1 if here else len(name) - 1):
        if name and name[start].fold in first_words():
            for size in range(min(_LONGEST_PHRASE, len(name) - start), 1, -1):
                run = name[start : start + size]
                if head_of(" ".join(part.fold for part in run)) is not None:
                    yield run


def _halves(part: Part, wanted: Set[str]) -> tuple[Part, ...]:
    """Cut a compound in words that mean what is wanted, an unspaced one in as many as there are; else it stays as it is."""
    word = part.fold
    if len(word) != len(part.text):
        return (part,)
    if is_unspaced(part.text):
        return cut_unspaced(part, wanted)
    for at in range(len(word) - _SHORTEST_HALF, _SHORTEST_HALF - 1, -1):
        if (second := org_equivalent(word[at:])) not in wanted or second is None:
            continue
        for joint in _JOINTS:
            first = (
                meaning(word[: at - len(joint)])
                if word[:at].endswith(joint) and at - len(joint) >= _SHORTEST_HALF
                else None
            )
            if first in wanted and first is not None and first != second:
                cut = at - len(joint)
                return Part(part.text[:at], word[:cut], "word"), Part(part.text[at:], word[at:], "word")
    return (part,)
