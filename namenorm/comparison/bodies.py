"""Two names of organizations or of places, word by word: distinctive words must agree, legal forms hardly matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from namenorm.comparison.acronyms import SpelledOut, is_dotted, spelled_out
from namenorm.comparison.align import Alignment, assign
from namenorm.comparison.cuttings import best_cut
from namenorm.comparison.exactness import exactness
from namenorm.comparison.knots import FEW_ALIKE, FEW_COSINE, Feature, hat
from namenorm.comparison.learned import with_learned
from namenorm.comparison.likeness import Measure, group_of, measure
from namenorm.comparison.meaning import mean_the_same, meaning, recut_by_meaning, without_units
from namenorm.comparison.relation import SAME_SCRIPT, Stages
from namenorm.comparison.slips import are_generic_and_unlike, slips
from namenorm.comparison.standing import acronyms_beside, is_common, legal_forms, omitted, spelled_out_words, take
from namenorm.comparison.vectors import cosines
from namenorm.comparison.weights import weight_of
from namenorm.comparison.words import (
    are_sisters,
    class_of,
    has_added_word,
    is_abbreviation_of,
    is_filler,
    is_named_by_unit,
    with_legal_phrases,
)
from namenorm.lexicon import listed, org_equivalent
from namenorm.parts import Part

_AGREEING = frozenset({"exact", "exact_common", "convention", "typo", "encoder"})
_EQUAL = frozenset({"exact", "exact_common", "exact_short", "translated"})
_ALIKE = frozenset({"typo", "encoder", "convention", "abbreviated", "acronym"})
_CONTRARY = frozenset({"initial", "contradicted", "number"})
_SPELLED = frozenset({"typo", "encoder", "convention"})
_FILLED = frozenset({"omitted_generic", "omitted_word"})
_MANY = 3
_STEM, _TELLING = 3, 6
_ALSO: dict[str, tuple[str, ...]] = {
    "exact_short": (),
    "exact_common": ("equal_long",),
    "exact": ("equal_long", "equal_rare"),
}
_WORD_CLASSES = ("distinct", "generic", "number")
_DIFFERING = _CONTRARY | {"omitted_word", "omitted_generic", "added"}
_LANDMARKS = frozenset({"archipelago", "autonomous", "commonwealth", "community", "mount", "station"})
"""What is written to the name of a place, or left out, as islands and provinces are."""


def align_bodies(left: Sequence[Part], right: Sequence[Part], kind: str, stages: Stages) -> list[Alignment]:
    """Align the words of two names of organizations or places, each word of both in exactly one alignment.

    >>> from namenorm.parts import plain_parts
    >>> one, two = plain_parts("Siemens AG"), plain_parts("Siemens Aktiengesellschaft")
    >>> [item.kind for item in align_bodies(one, two, "organization", Stages())]
    ['exact', 'legal', 'core']
    """
    mark = kind[0]
    one, two = with_legal_phrases(tuple(left)), with_legal_phrases(tuple(right))
    if mark == "p":
        one, two = without_units(one, two), without_units(two, one)
    left, right = recut_by_meaning(one, two)
    return best_cut(
        left, right, lambda one, two: _with_head(_aligned(one, two, mark, stages), one, two, mark), surnames=False
    )


def _with_head(found: list[Alignment], left: Sequence[Part], right: Sequence[Part], mark: str) -> list[Alignment]:
    """Add what is true of the words together: all that count agree; the first distinctive ones differ; one stands alone."""
    heads = [next((part for part in name if class_of(part) == "distinct"), None) for name in (left, right)]
    lone = min(sum(class_of(part) in _WORD_CLASSES for part in name) for name in (left, right)) == 1
    more = []
    same_form = any(item.kind == "legal" and item.left[0].fold == item.right[0].fold for item in found)
    lasts = [_last_word(name) for name in (left, right)]
    for item in found:
        features = item.features
        if mark == "o" and item.kind in _FILLED:
            (part,) = (*item.left, *item.right)
            if same_form and org_equivalent(part.fold) == "holding":
                features = (*features, ("o.holding", 1.0))
            if part in lasts and item.kind == "omitted_word" and org_equivalent(part.fold) and not is_filler(part.fold):
                features = (*features, ("o.omitted_last", 1.0))
        if item.kind not in _EQUAL and item.left and item.right and [*item.left, *item.right] == heads:
            features = (*features, (f"{mark}.head", 1.0))
        if lone and item.kind in _FILLED and (mark == "o" or item.kind == "omitted_word"):
            features = (*features, (f"{mark}.omitted_of_lone", 1.0))
        more.append(item if features is item.features else Alignment.of(item.left, item.right, item.kind, features))
    kinds = {item.kind for item in more if not item.right or not item.left or class_of(item.left[0]) in _WORD_CLASSES}
    fillers = [part.fold for item in more if item.kind in _FILLED for part in (*item.left, *item.right)]
    if all(is_filler(word, place=mark == "p") for word in fillers):
        kinds -= _FILLED
    agreeing = any(item.left and item.right and class_of(item.left[0]) in _WORD_CLASSES for item in more)
    if not kinds.isdisjoint(_DIFFERING):
        if not kinds.isdisjoint(_CONTRARY):
            return more
        across = mark == "o" or any(map(_tells_apart, _alone(more)))
        return [_no_more_than_equal(item, mark, across=across) for item in more]
    if agreeing:
        told = ["core_alike" if any(map(_are_but_alike, more)) else "core"]
        told += ["core_named"] * (mark == "p" and bool(fillers) and any(map(is_named_by_unit, (left, right))))
        told += ["core_filled"] * bool(fillers) + ["core_legal"] * any(item.kind == "legal_difference" for item in more)
        more.append(Alignment.of((), (), "core", tuple([(f"{mark}.{name}", 1.0) for name in told])))
    return more


def _last_word(name: Sequence[Part]) -> Part | None:
    """Return the last word of a name that counts, which mostly says what a body is; none that only adds to the one before it: "& Sons"."""
    at = max((at for at, part in enumerate(name) if class_of(part) in _WORD_CLASSES), default=0)
    return None if at < 1 or class_of(name[at - 1]) == "small" else name[at]


def _alone(found: Sequence[Alignment]) -> list[Part]:
    """Return the words that have no counterpart."""
    return [part for item in found if not (item.left and item.right) for part in (*item.left, *item.right)]


def _tells_apart(part: Part) -> bool:
    """Tell whether a word makes the name of a place another's: the Mosul Dam, French Guiana; an island or a province does not."""
    head = meaning(part.fold)
    return head is not None and head not in _LANDMARKS and not is_filler(part.fold, place=True)


def _no_more_than_equal(item: Alignment, mark: str, *, across: bool) -> Alignment:
    """Let a word that is spelled otherwise say no more than the word in both names, where others differ: Luftansa Cargo is no
    Lufthansa; one in another script only if asked `across` scripts."""
    if item.kind not in _SPELLED or item.weight <= 0:
        return item
    one, two = item.left[0], item.right[0]
    if not across and group_of(one.text, two.text) not in SAME_SCRIPT:
        return item
    features = _at_most_equal(one, two, item.features, mark, 1)
    return item if features is item.features else Alignment.of(item.left, item.right, item.kind, features)


def _are_but_alike(item: Alignment) -> bool:
    """Tell whether words that agree are not as good as equal, as those of two scripts may be."""
    return item.kind in _ALIKE and not any(name.endswith(".equal") for name, _ in item.features)


def _aligned(left: Sequence[Part], right: Sequence[Part], mark: str, stages: Stages) -> list[Alignment]:
    ones, twos = list(left), list(right)
    told = [spelled_out(name) if mark == "o" else SpelledOut() for name in (left, right)]
    found: list[Alignment] = []
    distinct = 0
    for one, two in _equal(ones, twos):
        distinct += class_of(one) == "distinct"
        found.append(_exact(one, two, mark, distinct))
    found += legal_forms(ones, twos)
    for one, two in take(ones, twos, lambda one, two: mean_the_same(one.fold, two.fold)):
        generic = "generic" if "generic" in (class_of(one), class_of(two)) else "distinct"
        further = ((f"{mark}.translated_further", 1.0),) if any(item.kind == "translated" for item in found) else ()
        found.append(_one(one, two, "translated", ((f"{mark}.translated.{generic}", 1.0), *further)))
    if mark == "o" and _are_synonyms(left, right, found):
        found.append(Alignment.of((), (), "synonym", (("o.synonym", 1.0),)))
    if any(item.left and item.right and class_of(item.left[0]) in _WORD_CLASSES for item in found):
        found += acronyms_beside(ones, twos, dotted=mark == "p")
    if mark == "o":
        found += spelled_out_words(ones, told[0], left=True) + spelled_out_words(twos, told[1], left=False)
    for one, two in take(ones, twos, has_added_word):
        found.append(_one(one, two, "added", ((f"{mark}.added", 1.0),)))
    for one, two in take(ones, twos, is_abbreviation_of):
        found.append(_one(one, two, "abbreviated", ((f"{mark}.abbreviated", 1.0),)))
    found += _assigned(ones, twos, mark, stages, distinct + 1)
    agreeing = any(item.kind in _AGREEING for item in found)
    common = mark == "o" and not any(
        item.kind in _AGREEING and not any(map(is_common, (*item.left, *item.right))) for item in found
    )
    found += [omitted(part, mark, left=True, common=common) for part in ones]
    found += [omitted(part, mark, left=False, common=common) for part in twos]
    if not agreeing:
        found.append(Alignment.of((), (), "nothing_agrees", ((f"{mark}.nothing_agrees", 1.0),)))
    return found


def _are_synonyms(left: Sequence[Part], right: Sequence[Part], found: Sequence[Alignment]) -> bool:
    """Tell whether two words that mean the same are rather two words of one language: General Motors is no General Automotive.

    Nothing else is translated then: a word that a translation would have changed is in both names, and so are all small ones,
    in the same order.
    """
    translated = [item for item in found if item.kind == "translated"]
    words = [item.left[0] for item in found if item.left and item.right and item.left[0].fold == item.right[0].fold]
    telling = any(
        len(part.fold) >= _TELLING and org_equivalent(part.fold) is not None and class_of(part) in _WORD_CLASSES
        for part in words
    )
    if len(translated) != 1 or not telling or translated[0].left[0].fold[:_STEM] == translated[0].right[0].fold[:_STEM]:
        return False
    pairs = [
        (left.index(item.left[0]), right.index(item.right[0]))
        for item in found
        if item.kind in _EQUAL or item.kind in ("generic", "particle")
    ]
    small = [[part.fold for part in name if class_of(part) == "small"] for name in (left, right)]
    return small[0] == small[1] and [j for _, j in sorted(pairs)] == sorted(j for _, j in pairs)


def _one(left: Part, right: Part, kind: str, features: tuple[Feature, ...]) -> Alignment:
    return Alignment.of((left,), (right,), kind, features)


def _equal(ones: list[Part], twos: list[Part]) -> list[tuple[Part, Part]]:
    return take(
        ones,
        twos,
        lambda one, two: one.fold == two.fold and not (is_dotted(one) != is_dotted(two) and class_of(one) == "small"),
    )


def _exact(one: Part, two: Part, mark: str, number: int) -> Alignment:
    """Align two equal words; the second distinct word (`number`) that agrees says less than the first."""
    kind = class_of(one)
    if kind != "distinct":
        name = {"legal": "legal", "small": "particle", "generic": "generic", "number": "exact"}[kind]
        return _one(one, two, name, ((f"{mark}.exact.{kind}", 1.0),))
    trade = mark == "o" and org_equivalent(one.fold) is not None
    found = (
        "exact_common"
        if (trade or one.fold in listed("body_words")) and len(one.fold) > 2
        else exactness(one.text, one.fold)
    )
    features = [f"{mark}.trade"] * trade + [f"{mark}.equal", *(f"{mark}.{more}" for more in _ALSO[found])]
    features += [f"{mark}.further{min(number, _MANY)}"] if number > 1 else []
    return _one(one, two, found, tuple((feature, 1.0) for feature in features))


def _assigned(ones: list[Part], twos: list[Part], mark: str, stages: Stages, number: int) -> list[Alignment]:
    """Hold the words that are left against each other; both lists keep what has no counterpart. `number` is that of the next distinct word."""
    lefts, rights = ([part for part in parts if class_of(part) in _WORD_CLASSES] for parts in (ones, twos))
    if not (lefts and rights):
        return []
    measures = {(i, j): measure(one, two) for (i, one), (j, two) in product(enumerate(lefts), enumerate(rights))}
    asked = [at for at, item in measures.items() if item.ask] if stages.encoder else []
    cosine = dict(zip(asked, cosines([(lefts[i].text, rights[j].text) for i, j in asked])))
    features = {at: _features(lefts[at[0]], rights[at[1]], item, cosine.get(at), mark) for at, item in measures.items()}
    found = []
    for i, j in assign([[weight_of(features[i, j]) for j in range(len(rights))] for i in range(len(lefts))]):
        one, two, item = lefts[i], rights[j], measures[i, j]
        ones.remove(one)
        twos.remove(two)
        kind = _kind_of(item.kind, item.sounds, cosine.get((i, j)), features[i, j])
        as_equal = mark == "o" and kind == "convention" and item.group not in SAME_SCRIPT
        found.append(
            _one(one, two, kind, _at_most_equal(one, two, features[i, j], mark, number) if as_equal else features[i, j])
        )
    return found


def _at_most_equal(one: Part, two: Part, features: tuple[Feature, ...], mark: str, number: int) -> tuple[Feature, ...]:
    """Let a word and its spelling in another script say no more of bodies than the word in both names: Газпром is no Gazprom Neft."""
    equal = [_exact(part, part, mark, number).features for part in (one, two) if class_of(part) == "distinct"]
    return min((features, *equal), key=weight_of) if weight_of(features) > 0 else features


def _features(left: Part, right: Part, found: Measure, cosine: float | None, mark: str) -> tuple[Feature, ...]:
    """Return the features of two words that are not equal: their own for far ones, for generic ones, for Latin ones."""
    if are_sisters(left.fold, right.fold) or (meaning(left.fold) and meaning(right.fold)):
        return ((f"{mark}.opposed", 1.0),)
    if found.kind == "far":
        return ((f"{mark}.far", 1.0),)
    if "generic" in (class_of(left), class_of(right)) and found.kind == "spelling":
        if cosine is None:
            return tuple(hat(f"{mark}.generic.sounds", FEW_ALIKE, found.sounds))
        unlike = [(f"{mark}.generic_unlike", 1.0)] if are_generic_and_unlike(left, right, found) else []
        return (*hat(f"{mark}.generic.cosine", FEW_COSINE, cosine), *unlike)
    more = slips(left, right, found, mark)
    if found.group == "L":
        found = found._replace(
            group="B",
            features=tuple(
                [(f"B{name[1:]}" if name.startswith("L.") else name, value) for name, value in found.features]
            ),
        )
    return (*with_learned(left, right, found, cosine), (f"{mark}.pair", 1.0), *more)


def _kind_of(kind: str, heard: float, cosine: float | None, features: tuple[Feature, ...]) -> str:
    if weight_of(features) <= 0:
        return "contradicted" if kind in ("spelling", "far") else kind
    if kind not in ("spelling", "far"):
        return kind
    if heard > 0.99:
        return "convention"
    return "encoder" if cosine is not None else "typo"
