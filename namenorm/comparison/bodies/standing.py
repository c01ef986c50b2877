"""Alignments of organizations' names that need no measuring: acronyms, legal forms, words that stand in one name only."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from namenorm.comparison.bodies.acronyms import (
    SpelledOut,
    acronym_within,
    acronym_words,
    is_acronym_of_compound,
    is_dotted,
    loose_acronym_words,
    made_of_beginnings,
    with_one_acronym,
)
from namenorm.comparison.bodies.contractions import contracted, is_contraction
from namenorm.comparison.bodies.meaning import in_pieces, meaning, with_tail_cut_off
from namenorm.comparison.bodies.telescoped import telescoped_words
from namenorm.comparison.bodies.words import (
    WORD_CLASSES,
    are_one_legal_form,
    class_of,
    is_short_for_form,
    says_only_company,
    with_legal_phrases,
)
from namenorm.comparison.persons.cuttings import is_unspaced
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.exactness import exactness
from namenorm.lexicon import listed, org_equivalent
from namenorm.parts import Part, plain_parts

_WITHIN: tuple[Feature, ...] = (("acronym_within", 1.0),)
_FEWEST, _MANY = 2, 3
_ALSO: dict[str, tuple[str, ...]] = {
    "exact_short": (),
    "exact_common": ("equal_long",),
    "exact": ("equal_long", "equal_rare"),
}


def take(ones: list[Part], twos: list[Part], fits: Callable[[Part, Part], bool]) -> list[tuple[Part, Part]]:
    """Take the pairs that fit out of both lists, in order."""
    found = []
    for one in list(ones):
        two = next((other for other in twos if fits(one, other)), None)
        if two is not None:
            found.append((one, two))
            ones.remove(one)
            twos.remove(two)
    return found


def exact(one: Part, two: Part, mark: str, number: int) -> Alignment:
    """Align two equal words; the second distinct word (`number`) that agrees says less than the first."""
    kind = class_of(one)
    if kind != "distinct":
        name = {"legal": "legal", "small": "particle", "generic": "generic", "number": "exact"}[kind]
        return Alignment.of((one,), (two,), name, ((f"{mark}.exact.{kind}", 1.0),))
    trade = mark == "o" and org_equivalent(one.fold) is not None
    found = (
        "exact_common"
        if (trade or one.fold in listed("body_words")) and len(one.fold) > 2
        else exactness(one.text, one.fold)
    )
    features = [f"{mark}.trade"] * trade + [f"{mark}.equal", *(f"{mark}.{more}" for more in _ALSO[found])]
    features += [f"{mark}.further{min(number, _MANY)}"] if number > 1 else []
    return Alignment.of((one,), (two,), found, tuple((feature, 1.0) for feature in features))


def at_most_equal(one: Part, two: Part, features: tuple[Feature, ...], mark: str, number: int) -> tuple[Feature, ...]:
    """Let a word and its spelling in another script say no more of bodies than the word in both names: Газпром is no Gazprom Neft."""
    equal = [exact(part, part, mark, number).features for part in (one, two) if class_of(part) == "distinct"]
    return min((features, *equal), key=weight_of) if weight_of(features) > 0 else features


def acronym(left: Sequence[Part], right: Sequence[Part], *, place: bool = False) -> list[Alignment]:
    """Return the alignments of an acronym with the full name that it is made of, either with a legal form or without: else none.

    A `place` has initials only: Nowowolynsk is not made of the beginnings of Nowohrad-Wolynskyj.
    """
    names = [list(with_legal_phrases(tuple(with_one_acronym(name)))) for name in (left, right)]
    named = [[part for part in name if class_of(part) != "legal"] for name in names]
    for short, long in ((0, 1), (1, 0)):
        for one in (names[short], named[short])[: 1 + (len(named[short]) < len(names[short]))]:
            found = _spelled(one[0], with_legal_phrases(tuple(names[long])), place) if len(one) == 1 else None
            if found is None:
                continue
            full, places, loose = found
            used = [part for at, part in enumerate(full) if at in places or class_of(part) == "small"]
            pair = (tuple(one), tuple(used)) if short == 0 else (tuple(used), tuple(one))
            rest = [[part for part in names[short] if part not in one], [part for part in full if part not in used]]
            if short == 1:
                rest.reverse()
            features = (*_of_acronym(one[0], loose=loose), *((("o.contracted", 1.0),) * (len(one[0].fold) == _FEWEST and is_unspaced(one[0].text))))
            aligned = [Alignment.of(pair[0], pair[1], "acronym", features), *legal_forms(*rest)]
            return aligned + [omitted(part, "o", left=at == 0) for at, parts in enumerate(rest) for part in parts]
    return []


def _spelled(short: Part, full: tuple[Part, ...], place: bool) -> tuple[tuple[Part, ...], tuple[int, ...], bool] | None:
    """Return the words of a full name, as they stand or in pieces, the places of those that a short name is made of, and whether loosely."""
    counting = [at for at, part in enumerate(full) if class_of(part) != "legal"]
    if len(counting) == 1 and not place and (is_acronym_of_compound(short.text, full[counting[0]]) or is_contraction(short.fold, full[counting[0]].fold)):
        return full, (counting[0],), True
    for words in dict.fromkeys((full, in_pieces(full), *with_tail_cut_off(full))):
        folded = [part.fold for part in words]
        if len(words) > 1 and (places := acronym_words(short.text, folded)) is not None:
            return words, places, False
        if (
            len(words) > 1
            and not place
            and (places := loose_acronym_words(short.text, folded) or made_of_beginnings(short.fold, folded) or telescoped_words(short.text, folded))
            is not None
        ):
            return words, places, True
    return None


def _of_acronym(short: Part, *, loose: bool = False) -> tuple[Feature, ...]:
    return (("acronym", 1.0), (f"acronym{min(len(short.fold), 5)}", 1.0), *((("acronym_loose", 1.0),) * loose))


def acronyms_beside(ones: list[Part], twos: list[Part], *, dotted: bool) -> list[Alignment]:
    """Align words in capitals with words of the other name whose initials they are: PKO Bank, Powszechna Kasa Oszczędności Bank.

    `dotted` asks for initials with dots only: Frankfurt a.M.
    """
    found = []
    for some, others, turned in ((ones, twos, False), (twos, ones, True)):
        for short in list(some):
            run = acronym_within(short, others) if is_dotted(short) or not dotted else ()
            run = run or (() if dotted else contracted(short, others))
            if run:
                found.append(Alignment.of(run if turned else (short,), (short,) if turned else run, "acronym", _WITHIN))
                some.remove(short)
                others[:] = [part for part in others if part not in run]
    return found


def are_begun_alike(ones: Sequence[Part], twos: Sequence[Part]) -> bool:
    """Tell whether all words of one of two names but the first, which is in capitals, begin like the last ones of the other: OSP Wólka Nowa, Ochotnicza Straż Pożarna w Wólce Nowej.

    >>> from namenorm.parts import plain_parts
    >>> are_begun_alike(plain_parts("OSP Brzezina"), plain_parts("Ochotnicza Straż Pożarna w Brzezinie"))
    True
    """
    short, long = sorted(([part for part in name if class_of(part) in WORD_CLASSES] for name in (ones, twos)), key=len)
    rest = len(short) - 1
    if rest < 1 or len(long) - rest < _MANY or not (short[0].text.isupper() and len(short[0].fold) == len(long) - rest):
        return False
    return all(_begin_alike(one.fold, two.fold) for one, two in zip(short[1:], long[-rest:]))


def _begin_alike(one: str, two: str) -> bool:
    """Tell whether two folded words begin with the same letters, all but a case's ending."""
    shared = next((at for at, (x, y) in enumerate(zip(one, two)) if x != y), min(len(one), len(two)))
    if one != two and any(word.endswith("ce") for word in (one, two)) and not any(word.endswith(("ka", "ko", "ca")) for word in (one, two)):
        return False  # the locative of -ka: Brzezince is of Brzezinka
    return shared >= _MANY and max(len(one), len(two)) - shared <= _MANY


def spelled_out_words(parts: list[Part], told: SpelledOut, *, left: bool) -> list[Alignment]:
    """Take an acronym, or the words that spell it out in the same name, out of those that have no counterpart, where the other has one."""
    for some, others in ((told.full, told.short), (told.short, told.full)):
        if some and all(part in parts for part in some) and not any(part in parts for part in others):
            parts[:] = [part for part in parts if part not in some]
            return [Alignment.of(some, (), "spelled_out", ()) if left else Alignment.of((), some, "spelled_out", ())]
    return []


def without_legal_forms(name: str) -> list[str]:
    """Return the name of a body with fewer and fewer of the legal forms at its end, then of those at its beginning.

    >>> without_legal_forms("Merck & Co., Inc."), without_legal_forms("PAO Gazprom"), without_legal_forms("Inc")
    (['Merck Co', 'Merck'], ['Gazprom'], [])
    >>> without_legal_forms("Volkswagen Stiftung")
    []
    """
    parts = with_legal_phrases(plain_parts(name))
    found = []
    while len(parts) > 1 and any(ends := (_says_no_more(parts[0]), _says_no_more(parts[-1]))):
        parts = parts[:-1] if ends[-1] else parts[1:]
        found.append(" ".join([part.text for part in parts]))
    return found


def _says_no_more(part: Part) -> bool:
    """Tell whether a word is a legal form that the body may be called without: not a foundation's."""
    return class_of(part) == "legal" and org_equivalent(part.fold) != "foundation"


def legal_forms(ones: list[Part], twos: list[Part]) -> list[Alignment]:
    """Align legal forms: equal ones first, then those that are one form; two different ones differ, one alone is omitted."""
    forms = [[part for part in parts if class_of(part) == "legal"] for parts in (ones, twos)]
    if not all(forms) and not any(" " in part.fold for part in (*forms[0], *forms[1])):
        return []
    found = []
    for fits in (_are_equal_forms, _are_one_form, is_short_for_form, _differ, _are_forms):
        kind = "legal_difference" if fits is _differ else "legal"
        features: tuple[Feature, ...] = () if fits is _are_forms else ((kind, 1.0),)
        found += [Alignment.of((one,), (two,), kind, features) for one, two in take(ones, twos, fits)]
    return found


def _are_forms(one: Part, two: Part) -> bool:
    return class_of(one) == class_of(two) == "legal"


def _are_equal_forms(one: Part, two: Part) -> bool:
    return one.fold == two.fold and _are_forms(one, two)


def _are_one_form(one: Part, two: Part) -> bool:
    return _are_forms(one, two) and not says_only_company(one.fold, two.fold) and are_one_legal_form(one.fold, two.fold)


def _differ(one: Part, two: Part) -> bool:
    return _are_forms(one, two) and not are_one_legal_form(one.fold, two.fold)


def is_common(part: Part) -> bool:
    """Tell whether a word stands in the names of many bodies: agreement in it tells none of them apart."""
    return class_of(part) != "distinct" or meaning(part.fold) is not None or part.fold in listed("body_words")


def omitted(part: Part, mark: str, *, left: bool, common: bool = False) -> Alignment:
    """Align a word that stands in one name only; it counts more where the names have nothing but `common` words in common."""
    kind = class_of(part)
    name = {"legal": "omitted_legal", "small": "particle_omitted", "generic": "omitted_generic"}.get(
        kind, "omitted_word"
    )
    if kind == "number":
        name = "number"
    features: tuple[Feature, ...] = ((name if kind == "number" else f"{mark}.{name}", 1.0),)
    if mark == "o" and name in ("omitted_word", "omitted_generic") and org_equivalent(part.fold):
        features = (*features, (f"{mark}.omitted_trade", 1.0))
    if common and name in ("omitted_word", "omitted_generic"):
        features = (*features, (f"{mark}.{name}_common", 1.0))
    return Alignment.of((part,), (), name, features) if left else Alignment.of((), (part,), name, features)
