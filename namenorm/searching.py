"""Names found by search, ranked: each candidate is compared with the name asked for, and must be more than the nearest.

One of many names is always the nearest; what speaks against it is evidence like any other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from namenorm.comparison import compare
from namenorm.comparison.weighing.vectors import encode_missing
from namenorm.comparison.weighing.weights import probability
from namenorm.inflection import Form, agree, forms
from namenorm.lexicon import is_given_name
from namenorm.parts import person_parts
from namenorm.records import Alias, Comparison, Entity, Evidence, Match
from namenorm.registry.fetching import Fetched
from namenorm.registry.index import Hit
from namenorm.scripts import scripts_in
from namenorm.sentences import alias_sentence
from namenorm.text import fold, words

_MOST_COMPARED = 60
_MOST_NAMES = 4
_FAR, _WELL = 0.35, 0.9
"""How much worse than the best a name may fit to be compared, and a fit beside which nothing else is sought."""
_SEARCHED = {"person": -1.5, "organization": -1.5, "place": -2.0}
_UNHEARD, _UNANSWERED, _ENOUGH = -3.0, -3.0, 2
"""Log odds against a name found by search, by its kind, against a lone surname so found, and against a name that leaves parts of the one
asked for without an answer; how many answered parts make up for that."""
RENOWNED = {"person": 220, "place": 150, "organization": 150}
"""Prominence from which one word in a new spelling may mean an entity."""
_WEIGHTY = frozenset({"omitted_given", "omitted_family", "omitted_word"})
_HARDLY = -2.2
"""Weight from which a part that differs is so near, in its own script, that it hardly speaks against."""
_EQUAL = frozenset({"exact", "exact_common"})
_BOTH_FORMS, _EITHERS = ("ov", "ev", "in", "yn", "ski", "sky", "ев", "ов", "ин", "ский", "цкий", "ын", "ів", "єв", "їв"), ("a", "а", "я", "e")
"""How a surname ends whose woman's form is at home beside it, and given names that may be a man's or a woman's."""
_FORMS = frozenset({"gendered", "womans_surname"})
_DECLINED = 2.5
"""Log odds left for a name all of whose words stand in one case, and for a surname in the other gender's form where all else
is equal: it is in a case, or Czech for a woman's."""


def ranked(text: str, fetched: list[Fetched], lang: str | None, without: Collection[str]) -> list[Match]:
    """Compare each candidate with the name, the likeliest first; the best of its names counts.

    Of equally likely ones that comes first whose parts fit better: one that has no part that was not asked for.
    """
    best: dict[str, tuple[float, float, Match]] = {}
    pairs = _to_compare(text, fetched)
    if "encoder" not in without:
        encode_missing(word for name in (text, *(alias.text for _, alias in pairs)) for word in name.split())
    for item, alias in pairs:
        hit = item.hit
        result = compare(text, alias.text, kind=hit.kind, left_lang=lang, without=without)
        case = _in_one_case(result, hit, lang)
        evidence = (*result.evidence, *_of_search(result, hit, answered=bool(case)), *case, item.evidence)
        score = probability(result.prior + sum(piece.weight for piece in evidence))
        if hit.id not in best or (score, item.fit) > best[hit.id][:2]:
            note = Evidence("alias", text, alias.text, 0.0, alias_sentence(alias.text, alias, hit.entity))
            best[hit.id] = score, item.fit, Match(hit.entity, score, (*evidence, note), alias)
    by_score = sorted(best.values(), key=lambda found: (-found[0], -found[1], found[2].entity.id))
    return [match for score, _, match in by_score if score > 0.05]


def _to_compare(text: str, fetched: list[Fetched]) -> list[tuple[Fetched, Alias]]:
    """Return what was found with the names to compare, each name of an entity once."""
    scripts, several = scripts_in(text), len(words(text)) > 1
    in_full = several and not _abbreviates(text)
    found: dict[tuple[str, str], tuple[Fetched, Alias]] = {}
    for item in _fitting(fetched):
        for alias in _names_to_compare(item.hit, scripts, several, in_full):
            found.setdefault((item.hit.id, alias.text), (item, alias))
            if len(found) == _MOST_COMPARED:
                return list(found.values())
    return list(found.values())


def _fitting(fetched: list[Fetched]) -> list[Fetched]:
    """Leave out names whose parts fit far worse than those of the best: comparing is dear, and they never come first.

    What was found whole, by its consonants or its family name, has no fit; it is left out beside one that fits well.
    """
    best = max((item.fit for item in fetched), default=0.0)
    return [item for item in fetched if item.fit >= best - _FAR or (not item.fit and best < _WELL)]


def _of_search(result: Comparison, hit: Hit, *, answered: bool) -> tuple[Evidence, ...]:
    """What speaks against a name that was searched for among many: one of them is always the nearest.

    A name of several parts is not found by one of them alone: Asif is not Qwertz Asif. One word that merely resembles
    a surname is mostly somebody else's, unless all the world knows the person; and one in another script that sounds
    like an acronym is mostly some other word.
    """
    evidence = [Evidence("searched", result.left, result.right, _SEARCHED[hit.kind], "")]
    evidence += _declined(result)
    if _is_lone(result, hit) and (hit.prominence < RENOWNED[hit.kind] or result.right.isupper()):
        note = f"{result.left} may be anybody's name"
        evidence.append(Evidence("unheard", result.left, result.right, _UNHEARD, note))
    left_out = [item.left for item in result.evidence if _leaves_open(item)] if not answered else []
    if left_out and sum(item.weight > 0 and bool(item.left and item.right) for item in result.evidence) < _ENOUGH:
        note = f"{' '.join(left_out)} is not answered by any part of {result.right}"
        evidence.append(Evidence("unanswered", " ".join(left_out), "", _UNANSWERED, note))
    return tuple(evidence)


def _declined(result: Comparison) -> list[Evidence]:
    """Return what joins the man's and the woman's form of a surname, where every other part of the names is the same.

    Viktor Ivanova is no woman: Viktor is not, so the surname stands in a case. Angela Merkelová is Angela Merkel. But a
    given name in -a beside a surname that has both forms at home may be either's: Sasha Ivanova need not be Sasha
    Ivanov, and that both have one given name only makes up for the other gender.
    """
    answered = [item for item in result.evidence if item.left or item.right]
    gendered = [item for item in answered if item.kind in _FORMS]
    others = [item for item in answered if item.kind not in _FORMS]
    if len(gendered) != 1 or not others or not all(item.kind in _EQUAL for item in others):
        return []
    one, two = gendered[0].left, gendered[0].right
    if not any(part.tag == "family" and part.text == one for part in person_parts(result.left)):
        return []  # Roberta is another than Robert
    ambiguous = gendered[0].kind == "gendered" and all(fold(item.left).endswith(_EITHERS) for item in others)
    either = ambiguous and min(fold(one), fold(two), key=len).endswith(_BOTH_FORMS)
    note = f"{one} beside the same given name is a case or the other form of {two}"
    return [Evidence("declined", one, two, (0.0 if either else _DECLINED) - gendered[0].weight, note)]


def _in_one_case(result: Comparison, hit: Hit, lang: str | None) -> list[Evidence]:
    """Return what speaks for a person's name all of whose words can stand in one case of the name: Donalda Trumpa.

    Where one word alone has an ending it must be a case of the language that is named: Angeli Merkel is Polish for of
    Angela Merkel, elsewhere somebody's name; half of what speaks against it remains. A given name is no case: Alexandra is not Alexander.
    """
    asked, known = words(result.left), words(result.right)
    if hit.kind != "person" or not 1 < len(asked) == len(known) or asked == known:
        return []
    chosen = [None if one == two else _form(one, two, lang) for one, two in zip(asked, known)]
    changed = [at for at, (one, two) in enumerate(zip(asked, known)) if one != two]
    if any(chosen[at] is None or is_given_name(asked[at]) for at in changed) or not (language := agree(asked, chosen)):
        return []
    against = -sum(item.weight for item in result.evidence if item.left and item.right and item.weight < 0)
    sure = len(changed) > 1 or lang is not None
    note = f"{result.left} is {result.right} in a case ({language})"
    return [Evidence("declined", result.left, result.right, against + _DECLINED if sure else against / 2, note)]


def _form(word: str, base: str, lang: str | None) -> Form | None:
    return next((form for form in forms(word, lang) if form.base == base), None)


def _is_lone(result: Comparison, hit: Hit) -> bool:
    """Tell whether all that speaks for an entity is one word: a surname, or a word in another script."""
    answered = [item for item in result.evidence if item.left and item.right]
    if len(answered) != 1:
        return False
    if hit.kind == "person":
        return hit.role == "short" or any(item.right and not item.left for item in result.evidence)
    return scripts_in(result.left) != scripts_in(result.right)


def _leaves_open(item: Evidence) -> bool:
    """Tell whether a part of the name asked for has no answer, or another one."""
    if item.kind == "contradicted":
        return bool(item.left) and (item.weight < _HARDLY or scripts_in(item.left) != scripts_in(item.right))
    return bool(item.left) and not item.right and item.kind in _WEIGHTY


def _names_to_compare(hit: Hit, scripts: tuple[str, ...], several: bool, in_full: bool) -> list[Alias]:
    """Return the names of an entity that tell most: those in the script asked for, else its own names.

    A transliteration of a transliteration tells little: Goldberg is not Gothenburg because both are alike in Chinese.
    Nor does an initial, where the name is asked for, and known, in full.
    """
    short_form = in_full and _abbreviates(hit.text)
    full = (several and hit.role == "short") or short_form
    if scripts_in(hit.text) == scripts and not full:
        return [hit.alias]
    roles = ("preferred", "native", "also") if full or hit.role != "short" else ("short",)
    names = [alias for alias in hit.entity.names if alias.role in roles]
    alike = [alias for alias in names if scripts_in(alias.text) == scripts]
    if short_form:
        alike = [alias for alias in alike if not _abbreviates(alias.text)] or [hit.alias]
    return (alike or _own_names(hit.entity, names))[:_MOST_NAMES]


def _abbreviates(name: str) -> bool:
    """Tell whether a name has an initial: A. Ivanov may be any of many, where Anna Ivanova tells one."""
    return any(len(word) == 1 and word.isupper() for word in name.replace(".", " ").split())


def _own_names(entity: Entity, names: Iterable[Alias]) -> list[Alias]:
    """Keep the canonical name and the native ones, or what is part of these."""
    own = {word for alias in entity.names if alias.role == "native" or alias is entity.names[0] for word in words(alias.text)}
    return [alias for alias in names if own.issuperset(words(alias.text))]
