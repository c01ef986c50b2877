"""Names of bodies in scripts without spaces: cut where known words stand, and in one form of each character."""

from __future__ import annotations

import itertools
import re
from collections.abc import Set
from functools import cache, lru_cache

from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.lexicon import listed, one_form, org_equivalent, org_words, region_of, region_words
from namenorm.parts import Part
from namenorm.scripts import scripts_in

SARA_AM, SARA_AM_APART = "\u0e33", "\u0e4d\u0e32"
_LONGEST = 40
"""Letters of a word up to which it is cut."""
_OF_SYLLABLES = frozenset({"Hani", "Hang", "Hira", "Kana"})
_SHORTEST, _SHORTEST_OF_LETTERS = 2, 3
"""Letters of a known word within another, where each is a syllable and where it is not: in Thai."""
_MOST_JOINED = 4
_SHORTEST_ADJECTIVE = 6
_ADJECTIVE = re.compile("(ий|ии|ая|ое|ие|ого|ому|им|ой|ую|ом|их|а|е|и|і)$")
_CITY = "市"
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


def head_of(word: str) -> str | None:
    """Return the English head of a folded word of bodies, or of a name of a region.

    >>> head_of("은행"), head_of("부산"), head_of("삼성")
    ('bank', 'busan', None)
    """
    return org_equivalent(word) or region_in(word)


@lru_cache(maxsize=1 << 14)
def region_in(word: str) -> str | None:
    """Return the English head of a folded name of a region, or of a Cyrillic adjective of it, or None.

    >>> region_in("курский"), region_in("курганская"), region_in("омск"), region_in("umerov")
    ('kursk', 'kurgan', 'omsk', None)
    """
    found = region_of(word)
    if found is not None or not "\u0400" <= word[:1] <= "\u04ff" or len(word) < _SHORTEST_ADJECTIVE:
        return found
    stem = _ADJECTIVE.sub("", word)
    bases = () if stem == word else (stem, f"{stem}ь", *_named_by(stem[:-2])) if stem.endswith("ск") else (stem, *_named_by(stem.removesuffix("ськ")))
    return next(filter(None, map(region_of, bases)), None)


def _named_by(root: str) -> tuple[str, ...]:
    """Return the names that an adjective in -sk- may be of: of a root the name itself, and with the vowel that the adjective drops.

    >>> "самара" in _named_by("самар"), "тула" in _named_by("туль")
    (True, True)
    """
    return (root, f"{root}ь", *(root.removesuffix("ь") + vowel for vowel in "аоыи"))


@cache
def first_words() -> frozenset[str]:
    """Return the words that known phrases begin with."""
    return frozenset(word.split(" ")[0] for word in (*org_words(), *region_words()) if " " in word)


def cut_unspaced(part: Part, wanted: Set[str]) -> tuple[Part, ...]:
    """Cut a word without spaces at the known words in it, if one of them means something wanted; the rest between them is a name.

    >>> [part.text for part in cut_unspaced(Part("부산교통공사", "부산교통공사", "word"), {"transport"})]
    ['부산', '교통', '공사']
    >>> [part.text for part in cut_unspaced(Part("浦東發展銀行", "浦東發展銀行", "word"), {"bank"})]
    ['浦東', '發展', '銀行']
    """
    word = part.fold
    if len(word) > _LONGEST or len(word) != len(part.text):
        return (part,)
    pieces = _without_splinters(_pieces(word, frozenset(wanted & _heads_of_one_letter())), wanted)
    if len(pieces) < 2 or not any(head_of(piece) in wanted for piece in pieces):
        return (part,)
    ends = [0, *itertools.accumulate(map(len, pieces))]
    return tuple([Part(part.text[at:end], word[at:end], "word") for at, end in itertools.pairwise(ends)])


def heads_within(part: Part) -> frozenset[str]:
    """Return what the known words mean that a word without spaces is cut at.

    >>> sorted(heads_within(Part("廣東發展銀行", "廣東發展銀行", "word")))
    ['bank', 'development', 'guangdong']
    """
    if len(part.fold) > _LONGEST or not is_unspaced(part.text):
        return frozenset()
    return frozenset(filter(None, map(head_of, _pieces(part.fold, frozenset()))))


def known_pieces(word: str) -> tuple[str, ...]:
    """Return the pieces of a folded word without spaces, cut at the known words in it; nothing where a piece is not known, but for the first.

    >>> known_pieces("早稲田大学"), known_pieces("농업연구원"), known_pieces("大学早稲田")
    (('早稲田', '大学'), ('농업', '연구원'), ())
    """
    pieces = _pieces(word, frozenset())
    return pieces if all(head_of(piece) is not None for piece in pieces[1:]) else ()


@cache
def _heads_of_one_letter() -> frozenset[str]:
    return frozenset(head for word in org_words() if len(word) == 1 and not word.isascii() and (head := org_equivalent(word)))


@lru_cache(maxsize=1 << 12)
def _pieces(word: str, single: frozenset[str]) -> tuple[str, ...]:
    """Cut a word so that as few letters as can be belong to no known word, then in as few pieces; one letter is known behind
    another word, where it means something of `single`."""
    least = _SHORTEST if _OF_SYLLABLES.intersection(scripts_in(word)) else _SHORTEST_OF_LETTERS
    best: list[tuple[int, int, int, bool]] = [(0, 0, 0, True)]  # unknown letters, pieces, where the last begins, whether it is known
    for end in range(1, len(word) + 1):
        unknown, count, begin, known = best[end - 1]
        found = (unknown + 1, count + known, end - 1 if known else begin, False)
        for at in range(end - least, -1, -1):
            if _is_known(word[at:end]):
                found = min(found, (best[at][0], best[at][1] + 1, at, True))
        if end > _SHORTEST and single and org_equivalent(word[end - 1]) in single:
            found = min(found, (unknown, count + 1, end - 1, True))
        best.append(found)
    pieces, end = [], len(word)
    while end:
        begin = best[end][2]
        pieces.append(word[begin:end])
        end = begin
    return tuple(reversed(pieces))


def _is_known(piece: str) -> bool:
    return head_of(piece) is not None or piece in listed("legal_forms")


def _without_splinters(pieces: tuple[str, ...], wanted: Set[str]) -> list[str]:
    """Join a single letter that is no word to a known word beside it that nobody wants: of 京東方 no East is left over."""
    found = list(pieces)
    at = 0
    while at < len(found):
        beside = next((there for there in (at + 1, at - 1) if 0 <= there < len(found) and head_of(found[there]) not in wanted), None)
        if len(found[at]) == 1 and beside is not None and head_of(found[at]) not in wanted:
            first = min(at, beside)
            found[first : first + 2] = ["".join(found[first : first + 2])]
            at = 0
        else:
            at += 1
    return found


def with_name_joined(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Join the words of a name that mean nothing, side by side, where the other name without spaces has one such word for them.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_name_joined(plain_parts("Saeng Thong Bank"), plain_parts("ธนาคาร แสงทอง"))]
    ['SaengThong', 'Bank']
    """
    if not any(is_unspaced(part.text) for part in other) or any(is_unspaced(part.text) for part in name):
        return name
    if sum(map(_is_name, other)) != 1 or len(name) < 2:
        return name
    places = [at for at, part in enumerate(name) if _is_name(part)]
    if not 2 <= len(places) <= _MOST_JOINED or places[-1] - places[0] != len(places) - 1:
        return name
    run = name[places[0] : places[-1] + 1]
    joined = Part("".join([part.text for part in run]), "".join([part.fold for part in run]), "word")
    return (*name[: places[0]], joined, *name[places[-1] + 1 :])


def _is_name(part: Part) -> bool:
    word = part.fold
    return part.tag != "number" and head_of(word) is None and not any(word in listed(name) for name in ("legal_forms", "small_words", "generic_words"))


def with_city_apart(name: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """Cut a Chinese city that is told as one from what stands behind it, where the other name has Latin words.

    >>> from namenorm.parts import plain_parts
    >>> [part.text for part in with_city_apart(plain_parts("义乌市恒盛贸易"), plain_parts("Yiwu Hengsheng Trading"))]
    ['义乌市', '恒盛贸易']
    """
    if not any(_CITY in part.fold[2:-2] for part in name) or not all(part.fold.isascii() for part in other):
        return name
    return tuple([piece for part in name for piece in _city_cut_off(part)])


def _city_cut_off(part: Part) -> tuple[Part, ...]:
    """Cut a city off; known ones are left to be cut by what they mean, and of another only the name is told."""
    end = part.fold.find(_CITY, 2) + 1
    if not 3 <= end <= 4 or len(part.text) != len(part.fold) or len(part.fold) - end < 2 or region_in(part.fold[: end - 1]) or region_in(part.fold[:end]):
        return (part,)
    return part._replace(text=part.text[:end], fold=part.fold[: end - 1]), part._replace(text=part.text[end:], fold=part.fold[end:])


def in_one_form(left: tuple[Part, ...], right: tuple[Part, ...]) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """Return two names with one form of each Han character in their folded words, where one has another form of what stands in the other.

    >>> from namenorm.parts import plain_parts
    >>> one, two = in_one_form(plain_parts("鴻泰貿易"), plain_parts("鸿泰贸易"))
    >>> one[0].text, one[0].fold == two[0].fold
    ('鴻泰貿易', True)
    """
    if all(part.fold.isascii() for part in left) or all(part.fold.isascii() for part in right):
        return left, right
    ones, twos = (set("".join(_HAN.findall("".join([part.fold for part in name])))) for name in (left, right))
    if not (ones and twos) or not _differ_in_form(ones, twos):
        return left, right
    one, two = (tuple([_in_form(part) for part in name]) for name in (left, right))
    return one, two


def _differ_in_form(ones: set[str], twos: set[str]) -> bool:
    """Tell whether a character of one name stands in the other in another form."""
    forms = {one_form(character) for character in ones - twos}
    return not forms.isdisjoint(map(one_form, twos - ones))


def _in_form(part: Part) -> Part:
    return part if part.fold in listed("legal_forms") else part._replace(fold=one_form(part.fold))


def as_measured(part: Part) -> Part:
    """Return a part as its letters and sounds are measured: a word whose characters are held in one form is written so, a Thai letter as usual."""
    if SARA_AM_APART in part.text:
        return part._replace(text=part.text.replace(SARA_AM_APART, SARA_AM))
    if part.fold.isascii() or len(part.text) != len(part.fold) or not _HAN.search(part.fold):
        return part
    return part._replace(text=part.fold)
