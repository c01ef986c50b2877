"""From two names to a comparison: parts, alignment, evidence, score."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from namenorm.comparison.bodies.alignment import align_bodies
from namenorm.comparison.bodies.standing import acronym, without_legal_forms
from namenorm.comparison.bodies.telling import names_organization
from namenorm.comparison.bodies.units import without_unit
from namenorm.comparison.bodies.words import are_kindred
from namenorm.comparison.persons.alignment import align_persons
from namenorm.comparison.persons.gendered import case_of_known
from namenorm.comparison.persons.relation import ALL_STAGES, Stages
from namenorm.comparison.reasons import reason
from namenorm.comparison.weighing.align import Alignment
from namenorm.comparison.weighing.weights import DIFFERENT_THRESHOLD, KNOWLEDGE, MATCH_THRESHOLD, probability, weight_of
from namenorm.errors import NamenormError, require_text
from namenorm.parts import Part, person_parts, plain_parts, structured_parts
from namenorm.records import KINDS, Comparison, Evidence, Kind, Name, Verdict
from namenorm.sentences import of_lookalikes
from namenorm.text import clean, fold


class Told(NamedTuple):
    """What a registry tells of the bearer of a name: its canonical name, what the name is to it, all its names."""

    name: str
    note: str = ""
    names: tuple[str, ...] = ()


class Known(NamedTuple):
    """A bearer of one name: the entity's id and kind, whether by a full strong name; its `not:` list and what else is
    told, when they are read."""

    id: str
    kind: Kind
    strong: bool
    never: Callable[[], tuple[str, ...]]
    told: Callable[[], Told]


class _Sentence:
    """Writes a sentence of the bearers of two names when it is read, or sent where the registry is not."""

    def __init__(self, write: Callable[[Told, Told], str], one: Known, two: Known) -> None:
        self._write, self._one, self._two = write, one, two

    def __call__(self, item: Evidence) -> str:
        return self._write(self._one.told(), self._two.told())

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        return str, (self._write(self._one.told(), self._two.told()),)


def _of_shared(one: Told, two: Told) -> str:
    notes = dict.fromkeys(filter(None, (one.note, two.note)))
    return f"the registry knows both as names of {one.name}" + "".join(f"; {text}" for text in notes)


LookUp: TypeAlias = Callable[[str], tuple[Known, ...]]
_Facts: TypeAlias = "tuple[tuple[Known, ...], tuple[Known, ...]]"


def compare(
    left: str | Name, right: str | Name, *, kind: Kind | None = None, left_lang: str | None = None,
    right_lang: str | None = None, known: LookUp | None = None, may_be_known: Callable[[str], bool] = lambda name: True,
    without: Collection[str] = (),
) -> Comparison:  # fmt: skip
    """Hold two names against each other.

    `known` is what a registry says of a name, `may_be_known` tells fast of most names that it says nothing; `without` leaves out stages: "registry", "conventions", "encoder",
    "typos". Without `kind` a name with a legal form or a word like "ministry" is an organization's, any other a
    person's, unless the registry knows better. The score is the probability that both are spellings of one name, when
    that and its contrary were equally likely before; it is symmetric and never 0 or 1.

    >>> compare("Rustem Umerov", "UMEROV, Rustem").verdict
    'same'
    """
    first, second = _text(left, "left"), _text(right, "right")
    wanted = _checked(kind)
    facts: _Facts = ((), ())
    if known and "registry" not in without and (not wanted or (may_be_known(first) and may_be_known(second))):
        ones = known(first)
        facts = ones, known(second) if ones or not wanted else ()
    kind = wanted or _kind_of(facts) or guessed_kind(first, second)
    stages = (
        Stages("encoder" not in without, "conventions" not in without, "typos" not in without)
        if without
        else ALL_STAGES
    )
    prior, evidence = _evidence(left, right, first, second, kind, left_lang, right_lang, stages)
    found = _from_registry(first, second, facts, wanted) if facts[0] and facts[1] else []
    if not found and known and "registry" not in without and evidence and evidence[0].kind == "acronym":
        found = _of_another_name(first, second, known)
    if not found and known and "registry" not in without and kind == "person":
        found = _of_mans_case(first, second, known, prior, evidence)
    if not found and known and "registry" not in without and kind == "organization":
        found = _of_companies(first, second, known)
    if not found and known and "registry" not in without and kind == "place":
        found = _of_regions(first, second, known)
    if found:
        explained = any(item.kind == "same_entity" for item in found)
        evidence = (*(map(_explained, evidence) if explained else evidence), *found)
    if not (first.isascii() and second.isascii()):
        evidence = (*evidence, *of_lookalikes(first), *of_lookalikes(second))
    score = probability(prior + sum([item.weight for item in evidence]))
    return Comparison(first, second, score, verdict(score), evidence, prior)


def guessed_kind(left: str, right: str) -> Kind:
    """Return the kind of two names by their words: an organization when either shows it or both are kindred, else a person."""
    named = names_organization(left) or names_organization(right) or are_kindred(left, right)
    return "organization" if named else "person"


def alignments(left: Sequence[Part], right: Sequence[Part], kind: Kind, stages: Stages, whole: bool) -> list[Alignment]:
    """Return the alignments of two names that are not empty; `whole` tells that they are equal as a whole."""
    if kind == "person":
        found = align_persons(left, right, stages)
    else:
        found = acronym(left, right, place=kind == "place") or align_bodies(left, right, kind, stages)
    if whole:
        found.append(Alignment.of((), (), "whole", ((f"whole.{kind}", 1.0),)))
    return found


@lru_cache(maxsize=1 << 10)
def _evidence(
    left: str | Name, right: str | Name, first: str, second: str, kind: Kind, left_lang: str | None,
    right_lang: str | None, stages: Stages,
) -> tuple[float, tuple[Evidence, ...]]:  # fmt: skip
    """Return the prior and the evidence of the parts of two names, remembered: the pairs of a list or a text come again."""
    if (second, right_lang or "") < (
        first,
        left_lang or "",
    ):  # one order for both ways round: symmetric to the last bit
        return _evidence_of_parts(right, left, second, first, kind, right_lang, left_lang, stages, turned=True)
    return _evidence_of_parts(left, right, first, second, kind, left_lang, right_lang, stages, turned=False)


def _evidence_of_parts(
    left: str | Name, right: str | Name, first: str, second: str, kind: Kind, left_lang: str | None,
    right_lang: str | None, stages: Stages, *, turned: bool,
) -> tuple[float, tuple[Evidence, ...]]:  # fmt: skip
    """Return the prior and the evidence of the parts of two names; `turned` tells that they were given the other way round."""
    one, two = _parts(left, first, kind, left_lang), _parts(right, second, kind, right_lang)
    if not (one and two):
        same = first == second != ""
        told = "the names are equal" if same else "one of the names is empty"
        given = (second, first) if turned else (first, second)
        return 0.0, (
            Evidence("exact" if same else "empty", *given, KNOWLEDGE["empty"] * (-0.5 if same else 1.0), told),
        )
    whole = one[0].fold[:1] == two[0].fold[:1] and _letters(one) == _letters(two) and fold(first) == fold(second)
    found = alignments(one, two, kind, stages, whole)
    if turned:
        return _prior(kind), tuple(
            [Evidence(name, _joined(x), _joined(y), weight, reason) for y, x, name, _, weight in found]
        )
    return _prior(kind), tuple(
        [Evidence(name, _joined(x), _joined(y), weight, reason) for x, y, name, _, weight in found]
    )


@cache
def _prior(kind: Kind) -> float:
    return weight_of(((f"prior.{kind}", 1.0),))


def _letters(parts: tuple[Part, ...]) -> str:
    """Return all folded letters of a name: those of two names that are folded alike are the same."""
    return "".join([part.fold for part in parts])


def _joined(parts: tuple[Part, ...]) -> str:
    return parts[0].text if len(parts) == 1 else " ".join([part.text for part in parts])


def _explained(item: Evidence) -> Evidence:
    """A registry that knows both names of one entity has explained why their parts differ."""
    return item if item.weight >= 0 else replace(item, kind="explained", weight=0.0, told="")


def verdict(score: float) -> Verdict:
    """Return the verdict of a score."""
    if score >= MATCH_THRESHOLD:
        return "same"
    return "different" if score < DIFFERENT_THRESHOLD else "unsure"


def _text(value: str | Name, what: str) -> str:
    return clean(
        value if value.__class__ is str else require_text(str(value) if isinstance(value, Name) else value, what)
    )


def _checked(kind: Kind | None) -> Kind | None:
    if kind is not None and kind not in KINDS:
        raise NamenormError(f"kind {kind!r} is none of {', '.join(KINDS)}")
    return kind


def _kind_of(facts: _Facts) -> Kind | None:
    kinds = {fact.kind for side in facts for fact in side if fact.strong}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _parts(name: str | Name, text: str, kind: Kind, lang: str | None) -> tuple[Part, ...]:
    if isinstance(name, Name):
        return structured_parts(name)
    return person_parts(text, lang) if kind == "person" else plain_parts(text)


def _of_another_name(left: str, right: str, known: LookUp) -> list[Evidence]:
    """Tell that an acronym is known to stand for another full name: BMW AG is no British Motor Works."""
    for short, long in ((left, right), (right, left)):
        facts = [fact for fact in known(short) if fact.strong and fact.kind == "organization"]
        if len(facts) != 1 or known(long):
            continue
        full = [name for name in facts[0].told().names if acronym(plain_parts(short), plain_parts(name))]
        if full and not any(compare(long, name, kind="organization").verdict == "same" for name in full):
            return [
                Evidence(
                    "another_name", left, right, KNOWLEDGE["another_name"], f"the registry knows {short} as {full[0]}"
                )
            ]
    return []


def _of_companies(left: str, right: str, known: LookUp) -> list[Evidence]:
    """Tell what a registry knows of two names when legal forms are left out: Statoil ASA is Equinor ASA."""
    ones, twos = (_bearers_of_company(name, known) for name in (left, right))
    return _from_registry(left, right, (ones, twos), "organization") if ones and twos else []


def _bearers_of_company(name: str, known: LookUp) -> tuple[Known, ...]:
    """Return the organizations that a registry knows by a name, or by the most of it that is known without its legal forms."""
    for each in (name, *without_legal_forms(name)):
        if found := tuple([fact for fact in known(each) if fact.kind == "organization"]):
            return found
    return ()


def _of_regions(left: str, right: str, known: LookUp) -> list[Evidence]:
    """Tell that a registry knows two regions, districts, islands ... apart by their names alone: Shanxi Province, Shaanxi Province.

    Nothing is told of a region and a city, nor of one name: the Moscow Region is not Moscow.
    """
    one, two = without_unit(left), without_unit(right)
    if not (one and two and one[1] == two[1]):
        return []
    ones, twos = (tuple([fact for name in names for fact in known(name) if fact.kind == "place"]) for names, _ in (one, two))
    found = _from_registry(left, right, (ones, twos), "place")
    return found if found and found[0].kind == "different_entities" else []


def _of_mans_case(left: str, right: str, known: LookUp, prior: float, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Tell that a registry knows one man by a name, and nobody by the other, which may be a woman's or his in a case: Roberta Fico."""
    told = case_of_known(evidence)
    if told is None:
        return []
    side, most = told
    over = most - prior - sum([item.weight for item in evidence])
    if over <= 0:
        return []
    case, man = (right, left) if side else (left, right)
    facts = [fact for fact in known(man) if fact.kind == "person"]
    if len(facts) != 1 or not facts[0].strong or known(case):
        return []
    return [Evidence("woman_or_case", left, right, over, f"{case} may be a woman, or a case of {man}, whom the registry knows")]


def _from_registry(left: str, right: str, facts: _Facts, kind: Kind | None) -> list[Evidence]:
    ones = {fact.id: fact for fact in facts[0] if kind in (None, fact.kind)}
    twos = {fact.id: fact for fact in facts[1] if kind in (None, fact.kind)}
    if not ones or not twos:
        return []
    shared = [ones[key] for key in ones if key in twos]
    if shared:
        name = "same_entity" if len(ones) == len(twos) == 1 else "may_be_entity"
        id = shared[0].id
        return [Evidence(name, left, right, KNOWLEDGE[name], _Sentence(_of_shared, ones[id], twos[id]))]
    foremost = next(iter(ones.values())), next(iter(twos.values()))
    if foremost[0].id in foremost[1].never() or foremost[1].id in foremost[0].never():
        told = _Sentence(lambda one, two: f"{one.name} and {two.name} must never be confused", *foremost)
        return [Evidence("never", left, right, KNOWLEDGE["never"], told)]
    if any(fact.strong for fact in ones.values()) and any(fact.strong for fact in twos.values()):
        told = _Sentence(
            lambda one, two: f"the registry knows {left} as {one.name} and {right} as {two.name}", *foremost
        )
        return [Evidence("different_entities", left, right, KNOWLEDGE["different_entities"], told)]
    return []
