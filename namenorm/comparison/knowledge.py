"""What a registry tells of two names, as evidence: one bearer, two, a name that it knows to be another's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from namenorm.comparison.bodies.standing import acronym, without_legal_forms
from namenorm.comparison.bodies.units import without_unit
from namenorm.comparison.persons.gendered import case_of_known
from namenorm.comparison.weighing.weights import KNOWLEDGE
from namenorm.parts import plain_parts
from namenorm.records import Evidence, Kind


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
Facts: TypeAlias = "tuple[tuple[Known, ...], tuple[Known, ...]]"
_AGREEING = frozenset({"exact", "exact_common", "translated"})
"""How words of places agree that are one place's, whatever a registry knows by them."""


class Pair(NamedTuple):
    """Two names, their kind, the kind that was asked for, their bearers, and the prior and the evidence of their parts."""

    left: str
    right: str
    kind: Kind
    wanted: Kind | None
    facts: Facts
    prior: float
    evidence: tuple[Evidence, ...]


def with_knowledge(pair: Pair, known: LookUp, are_one_body: Callable[[str, str], bool]) -> tuple[Evidence, ...]:
    """Return the evidence of two names with what a registry tells of them; `are_one_body` compares two names without it."""
    told = _from_registry(pair.left, pair.right, pair.facts, pair.wanted) if pair.facts[0] and pair.facts[1] else []
    if not told and pair.evidence and pair.evidence[0].kind == "acronym":
        told = _of_another_name(pair.left, pair.right, known, are_one_body)
    if not told:
        told = _OF_KINDS[pair.kind](pair, known)
    if not told:
        return pair.evidence if pair.kind != "organization" else tuple([_of_place(item, known) for item in pair.evidence])
    explained = any(item.kind == "same_entity" for item in told)
    return (*(map(_explained, pair.evidence) if explained else pair.evidence), *told)


def _explained(item: Evidence) -> Evidence:
    """A registry that knows both names of one entity has explained why their parts differ."""
    return item if item.weight >= 0 else replace(item, kind="explained", weight=0.0, told="")


def kind_of(facts: Facts) -> Kind | None:
    """Return the one kind that all bearers of two names have that go by these in full."""
    kinds = {fact.kind for side in facts for fact in side if fact.strong}
    return next(iter(kinds)) if len(kinds) == 1 else None


def _of_another_name(left: str, right: str, known: LookUp, are_one_body: Callable[[str, str], bool]) -> list[Evidence]:
    """Tell that an acronym is known to stand for another full name: BMW AG is no British Motor Works."""
    for short, long in ((left, right), (right, left)):
        facts = [fact for fact in known(short) if fact.strong and fact.kind == "organization"]
        if len(facts) != 1 or known(long):
            continue
        full = [name for name in facts[0].told().names if acronym(plain_parts(short), plain_parts(name))]
        if full and not any(are_one_body(long, name) for name in full):
            return [
                Evidence(
                    "another_name", left, right, KNOWLEDGE["another_name"], f"the registry knows {short} as {full[0]}"
                )
            ]
    return []


def _of_companies(pair: Pair, known: LookUp) -> list[Evidence]:
    """Tell what a registry knows of two names when legal forms are left out: Statoil ASA is Equinor ASA."""
    ones, twos = (_bearers_of_company(name, known) for name in (pair.left, pair.right))
    return _from_registry(pair.left, pair.right, (ones, twos), "organization") if ones and twos else []


def _bearers_of_company(name: str, known: LookUp) -> tuple[Known, ...]:
    """Return the organizations that a registry knows by a name, or by the most of it that is known without its legal forms."""
    for each in (name, *without_legal_forms(name)):
        if found := tuple([fact for fact in known(each) if fact.kind == "organization"]):
            return found
    return ()


def _of_place(item: Evidence, known: LookUp) -> Evidence:
    """Take two words of bodies for translations that a registry knows as names of one place alone: Chittagong Port, Chattogram Port."""
    if item.kind != "contradicted" or not (item.left and item.right):
        return item
    places = [{fact.id for fact in known(word) if fact.kind == "place"} for word in (item.left, item.right)]
    if not (places[0] and places[0] == places[1]):
        return item
    return replace(item, kind="translated", weight=KNOWLEDGE["same_place"], told=f"the registry knows {item.left} and {item.right} as one place")


def _of_regions(pair: Pair, known: LookUp) -> list[Evidence]:
    """Tell that a registry knows two regions, districts, islands ... apart by their names alone: Shanxi Province, Shaanxi Province.

    Nothing is told of a region and a city, nor of one name: the Moscow Region is not Moscow.
    """
    one, two = without_unit(pair.left), without_unit(pair.right)
    if not (one and two and one[1] == two[1]) or sum(item.kind in _AGREEING for item in pair.evidence) > 1:
        return []
    ones, twos = (tuple([fact for name in names for fact in known(name) if fact.kind == "place"]) for names, _ in (one, two))
    found = _from_registry(pair.left, pair.right, (ones, twos), "place")
    return found if found and found[0].kind == "different_entities" else []


def _of_mans_case(pair: Pair, known: LookUp) -> list[Evidence]:
    """Tell that a registry knows one man by a name, and nobody by the other, which may be a woman's or his in a case: Roberta Fico."""
    told = case_of_known(pair.evidence)
    if told is None:
        return []
    side, most = told
    over = most - pair.prior - sum([item.weight for item in pair.evidence])
    if over <= 0:
        return []
    case, man = (pair.right, pair.left) if side else (pair.left, pair.right)
    facts = [fact for fact in known(man) if fact.kind == "person"]
    if len(facts) != 1 or not facts[0].strong or known(case):
        return []
    return [Evidence("woman_or_case", pair.left, pair.right, over, f"{case} may be a woman, or a case of {man}, whom the registry knows")]


def _from_registry(left: str, right: str, facts: Facts, kind: Kind | None) -> list[Evidence]:
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


_OF_KINDS: dict[Kind, Callable[[Pair, LookUp], list[Evidence]]] = {"person": _of_mans_case, "organization": _of_companies, "place": _of_regions}
"""What a registry tells of names that it does not know as a whole."""
