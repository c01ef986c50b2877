"""Two personal names, part by part: which answers which, and what each alignment says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from namenorm.comparison.asia.tibetan import in_names
from namenorm.comparison.persons import throughlatin
from namenorm.comparison.persons.alsoknown import may_hold_two, with_one_name
from namenorm.comparison.persons.cuttings import best_cut, may_be_recut
from namenorm.comparison.persons.declined import in_base_forms
from namenorm.comparison.persons.eastern import of_vietnamese
from namenorm.comparison.persons.ethiopian import bound_beside, of_fathers
from namenorm.comparison.persons.fullnames import aligned, full_reading, without_read
from namenorm.comparison.persons.husbands import of_husbands
from namenorm.comparison.persons.limits import (
    MOST_OF_MISREAD,
    of_children,
    of_particles,
    of_tribes,
)
from namenorm.comparison.persons.nominative import as_written, in_nominative
from namenorm.comparison.persons.relation import (
    ALL_STAGES,
    Relation,
    Stages,
    cognates,
    far,
    relate,
    relate_all,
    relation,
)
from namenorm.comparison.persons.servants import are_bound, bound
from namenorm.comparison.persons.smallparts import KUNYA, SMALL, small_parts
from namenorm.comparison.persons.spouses import of_spouses
from namenorm.comparison.persons.together import all_aligned
from namenorm.comparison.persons.unread import of_unread
from namenorm.comparison.weighing.align import Alignment, assign, at_most, weight_of_all
from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.weighing.vectors import cosines
from namenorm.comparison.words.exactness import EQUAL
from namenorm.comparison.words.likeness import measure
from namenorm.comparison.words.strangers import near_words
from namenorm.inflection import bases
from namenorm.lexicon import are_regnal_forms, number_of
from namenorm.parts import Part, Tag

_InRoles: TypeAlias = "tuple[int, int, str, tuple[Feature, ...], float]"
HOPELESS = -2.5
"""Weight of all evidence below which the encoder is not asked about two names in Latin letters."""
_PULLS = {"exact": 10.0, "exact_common": 10.0, "gendered": 3.0}
"""What draws two parts together beyond their weight, by the kind of their relation."""
_SLACK = 1e-9
"""What rounding may take from the weight of a hopeful relation."""


def align_persons(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align the parts of two personal names, each part of both in exactly one alignment.

    >>> from namenorm.parts import person_parts
    >>> [item.kind for item in align_persons(person_parts("Ivan Petrov"), person_parts("Petrov"), Stages())]
    ['exact_common', 'omitted_given']
    """
    if may_hold_two(left) or may_hold_two(right):
        return with_one_name(tuple(left), tuple(right), lambda one, two: _of_one_name(one, two, stages))
    return _of_one_name(left, right, stages)


def _of_one_name(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align two names, each of which is one."""
    if unread := of_unread(left, right):
        return unread
    if strangers := _strangers(left, right, stages):
        return strangers
    told = full_reading(left, right) if stages.conventions else None
    if told and told.reading in ("read", "alone"):
        return aligned(told) + small_parts(*without_read(told, left, right))
    found = _of_two_scripts(left, right, stages)
    if told and told.reading == "misread":
        found = at_most([*found, Alignment.of((), (), "misread", (("misread", 1.0),))], MOST_OF_MISREAD, "misread")
    return found


def _of_two_scripts(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align two names, one of them in Latin letters where both are in other scripts and the press may write it so."""
    left, right = in_names(left), in_names(right)
    left, right = bound_beside(left, right), bound_beside(right, left)
    in_latin = throughlatin.in_latin_letters(left, right) if stages.conventions else None
    if in_latin is None:
        return _in_cases(left, right, stages)
    found = _in_cases(*in_latin, stages)
    return of_fathers(throughlatin.as_written(found, (left, in_latin[0]), (right, in_latin[1])))


def _in_cases(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align two names, each in whatever case."""
    one, two = in_nominative(left), in_nominative(right)
    found = best_cut(*bound(one, two), lambda one, two: _align(one, two, stages), encode=stages.encoder)
    return found if one is left and two is right else as_written(found, left, right)


def _strangers(left: Sequence[Part], right: Sequence[Part], stages: Stages) -> list[Alignment]:
    """Align two names all of whose words are far apart, as those of most are; nothing where that is not soon told.

    Such words are no nearer in other cases, but they may be where some are written together.
    """
    roles = _by_roles(tuple([tag for _, _, tag in left]), tuple([tag for _, _, tag in right]))
    if not roles or are_bound(left, right):
        return []
    near = near_words(left, right)
    if near and not all(relate(left[i], right[j], stages, single=False) is far(left[i].tag == right[j].tag) for i, j in near):
        return []
    return [] if may_be_recut(left, right) else _in_roles(left, right, roles)


def _align(left: tuple[Part, ...], right: tuple[Part, ...], stages: Stages) -> list[Alignment]:
    """Align two names cut as they are."""
    if SMALL.isdisjoint([tag for _, _, tag in (*left, *right)]):
        return _best_relations(left, right, stages, regnal=False)
    one, two = (tuple([part for part in name if part.tag not in SMALL]) for name in (left, right))
    regnal = all(map(_is_regnal, (left, right)))
    named = left[0].fold in KUNYA or right[0].fold in KUNYA
    related = _best_relations(one, two, stages, regnal=regnal, named=named)
    found = of_vietnamese(of_husbands(of_tribes(related, left, right), left, right) + small_parts(left, right), left, right)
    return of_spouses(of_particles(of_children(found, left, right), left, right), left, right)


def _is_regnal(name: Sequence[Part]) -> bool:
    """Tell whether a name has a numeral as monarchs and popes have: Louis XIV, Charles III; Henry Ford II is none."""
    if any(part.tag == "number" for part in name):
        return True
    return sum(part.tag not in SMALL for part in name) == 1 and any(
        part.tag == "suffix" and number_of(part.fold) is not None for part in name
    )


def _best_relations(
    left: tuple[Part, ...], right: tuple[Part, ...], stages: Stages, *, regnal: bool, named: bool = False
) -> list[Alignment]:
    """Relate all parts of one name to all of the other and align the best.

    The encoder is asked once, for all pairs that need it; not at all where Latin letters and sounds leave no hope. How well
    the letters answer each other is looked up of pairs only that would be aligned if they did so best.
    With `regnal` both are names with a numeral, as monarchs and popes have: Charles and Karl are then one name. With
    `named` one is called by the name of a child first.
    """
    single = len(left) == len(right) == 1
    near = [(0, 0)] if single else near_words(left, right)
    if not (near or regnal or named):
        strangers = _by_roles(tuple([part.tag for part in left]), tuple([part.tag for part in right]))
        if strangers:
            return _in_roles(left, right, strangers)
    table = relate_all(left, right, near, stages, single)
    if regnal:
        table = [[_regnal(one, two, item) for two, item in zip(right, row)] for one, row in zip(left, table)]
    asked = [(i, j) for i, row in enumerate(table) for j, item in enumerate(row) if item.asks] if stages.encoder else []
    if all(table[i][j].asks == "L" for i, j in asked):
        pairs = _assigned(table)
        looked = not asked or any(table[i][j].kind == "gendered" for i, j in pairs)
        quick = all_aligned(
            left, right, in_base_forms(left, right, table, pairs, stages) if looked else table, pairs, named
        )
        if not asked or weight_of_all(quick) < HOPELESS:
            return quick
    hoped = {}
    for (i, j), cosine in zip(asked, cosines([(left[i].text, right[j].text) for i, j in asked])):
        hoped[i, j] = cosine
        table[i][j] = relation(left[i], right[j], measure(left[i], right[j]), cosine, stages, single, hopeful=True)
    while chosen := hoped.keys() & assign(
        [[pull(item) + ((i, j) in hoped) * _SLACK for j, item in enumerate(row)] for i, row in enumerate(table)]
    ):
        for i, j in chosen:
            table[i][j] = relation(left[i], right[j], measure(left[i], right[j]), hoped.pop((i, j)), stages, single)
    pairs = _assigned(table)
    return all_aligned(left, right, in_base_forms(left, right, table, pairs, stages), pairs, named)


def _assigned(table: list[list[Relation]]) -> list[tuple[int, int]]:
    return assign([[pull(item) for item in row] for row in table])


def pull(item: Relation) -> float:
    """How strongly two parts are drawn together when names are aligned: equal ones answer each other, whatever else is alike, and
    so do a man's and a woman's form.
    """
    return item.weight + _PULLS.get(item.kind, 0.0)


def _in_roles(left: Sequence[Part], right: Sequence[Part], roles: list[_InRoles]) -> list[Alignment]:
    return [
        Alignment(tuple(left[i : i + 1]), tuple(right[j : j + 1]), kind, features, weight)
        for i, j, kind, features, weight in roles
    ]


@lru_cache(maxsize=1 << 8)
def _by_roles(left: tuple[Tag, ...], right: tuple[Tag, ...]) -> list[_InRoles]:
    """Align parts of which no two are alike, by their roles: the places of both, the kind, the features, the weight.

    What is not there has a place behind all. Nothing is returned where a first part is left out (what that says depends on the
    name), one has little to say, or each is a whole name.
    """
    if len(left) == len(right) == 1 or not SMALL.isdisjoint((*left, *right)):
        return []
    ones, twos = (
        [Part(f"{side}{at}", f"{side}{at}", tag) for at, tag in enumerate(tags)]
        for side, tags in (("a", left), ("b", right))
    )
    table = relate_all(ones, twos, (), ALL_STAGES, single=False)
    found = all_aligned(ones, twos, table, _assigned(table), named=False)
    if any((item.left, item.right) in ((tuple(ones[:1]), ()), ((), tuple(twos[:1]))) for item in found):
        return []
    return [
        (
            ones.index(item.left[0]) if item.left else len(ones),
            twos.index(item.right[0]) if item.right else len(twos),
            *item[2:],
        )
        for item in found
    ]


def _regnal(one: Part, two: Part, found: Relation) -> Relation:
    """Relate the names of two monarchs or popes, in any case: Charles and Karl are one, and so are Karla and Charles."""
    if found.kind in EQUAL:
        return found
    ones, twos = ((part.fold, *bases(part.fold)) for part in (one, two))
    return cognates() if any(are_regnal_forms(x, y) for x in ones for y in twos) else found
