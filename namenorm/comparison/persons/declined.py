"""Names in an oblique case, looked at once more in their base forms: Imranem Khanem, Имрана Хана.

What two words are in their cases may hide that they are one name, and two short words with the same ending look alike
because of it. Where the words of a name can all stand in one case of one language, those whose base forms are nearer to
one another than they are as written are related by these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple, TypeAlias

from namenorm.comparison.persons.relation import Relation, Stages, at_most_equal, relate, relation
from namenorm.comparison.weighing.groups import SAME_SCRIPT
from namenorm.comparison.weighing.vectors import cosines
from namenorm.comparison.weighing.weights import weight_of
from namenorm.comparison.words.exactness import EQUAL, is_listed
from namenorm.comparison.words.kinship import common_beginning, ends_obliquely
from namenorm.comparison.words.likeness import DISTINCT, Measure, distance, measure
from namenorm.comparison.words.sounds import sounds
from namenorm.comparison.words.womens import is_lithuanian_womans, is_womans_in_ova
from namenorm.inflection import Form, agree, forms
from namenorm.lexicon import is_given_name
from namenorm.parts import Part, Tag
from namenorm.scripts import scripts_in
from namenorm.text import fold_word

SURE = 2.5
"""Weight from which two words agree surely enough as they are."""
LOST = -3.5
"""Weight below which two words that have no such forms are different, and with them the names."""
_OF_NAMES = re.compile("(?<![eo])[gh]o$")
"""Endings that are a case's, and those of names as well: Hugo, Sungho."""
_SCRIPTS = (("Latn",), ("Cyrl",))
_SLAVIC = frozenset({"pl", "cs", "sk", "sl", "hr", "ru", "uk", "be", "sr"})
_ALIKE, _MOST = 0.15, 4
_MOST_TOGETHER = 625
"""Readings of all words together that are tried."""
_SHORTEST_BASE, _LONG_ENDING = 3, 3
_PLURAL = frozenset({"i", "y", "e", "и", "ы", "е", "і"})
_OBLIQUE = frozenset("gdailx")
_MANS_ADJECTIVE = re.compile("(?:[sc]k[iyý]|[сц]ь?к(?:и|ий))$", re.IGNORECASE)
_NO_END = re.compile("(?:[čšžř]|cz|sz|rz)k$|[чшж]к$", re.IGNORECASE)
"""Consonants in which no name ends: between them a vowel is heard in the nominative (Nováčka is of Nováček)."""
_ADJECTIVE = re.compile("(?:[sc]k(?:[iyýaá]|aia|aja|aya)|[сц]ь?к(?:а|ая|и|ий)|ová)$", re.IGNORECASE)
"""Surnames that decline like adjectives: the man's form and the woman's are no cases of one another."""


class _Reading(NamedTuple):
    """The base forms that two words are taken for, None for a word as it stands, and in how many sounds they differ then."""

    left: Form | None
    right: Form | None
    edits: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """What the best reading has least of: differences, changes, letters."""
        changed = [form for form in (self.left, self.right) if form]
        return self.edits, len(changed), sum([len(form.base_ending) - len(form.ending) for form in changed])


Pairs: TypeAlias = "Sequence[tuple[int, int]]"
_Chosen: TypeAlias = "dict[tuple[int, int], _Reading]"


def may_be_declined(left: Part, right: Part) -> bool:
    """Tell whether two words that are not equal may be nearer to one another in their base forms.

    >>> from namenorm.parts import person_parts
    >>> may_be_declined(*person_parts("Khanem Хана")), may_be_declined(*person_parts("Merkel Меркель"))
    (True, False)
    """
    return len(_readings(*left, *right)) > 1


@lru_cache(maxsize=1 << 14)
def _readings(text: str, folded: str, tag: Tag, other: str, other_folded: str, other_tag: Tag) -> tuple[_Reading, ...]:
    """Return two words, given as plain strings, as they stand, and the base forms in which they are more alike, the most alike first."""
    left, right = Part(text, folded, tag), Part(other, other_folded, other_tag)
    edits = _edits(left.text, right.text)
    as_they_stand = _as_they_stand(edits)
    found = measure(left, right)
    if not edits or not _are_asked(left, right, found):
        return as_they_stand
    cased = any(name.endswith(".inflected") for name, _ in found.features)
    near = [
        _Reading(one, two, fewer)
        for one, two in product(_cases(left), _cases(right))
        if (one or two) and not (one and two and _in_o(one) and _in_o(two))
        and (fewer := _edits(_text(left, one), _text(right, two))) < edits + cased
    ]
    return (*as_they_stand, *sorted(near, key=lambda item: item.rank)[:_MOST])


@lru_cache(maxsize=1 << 6)
def _as_they_stand(edits: int) -> tuple[_Reading, ...]:
    """Return the reading of two words that differ in so many sounds as no cases: the only one of most, and one for all of them."""
    return (_Reading(None, None, edits),)


def _are_asked(left: Part, right: Part, found: Measure) -> bool:
    """Tell whether two words may be declined at all: those of one script by their endings."""
    if any(scripts_in(part.text) not in _SCRIPTS for part in (left, right)):
        return False
    if found.kind == "gendered":
        return not (_ADJECTIVE.search(left.text) or _ADJECTIVE.search(right.text) or is_lithuanian_womans(left.fold, right.fold))
    if found.kind in ("cognate", "contradicted"):  # Aleksandra is a woman's name, and of Aleksandar
        return True
    if found.kind != "spelling" or found.sounds < _ALIKE:
        return False
    if found.group not in SAME_SCRIPT and is_womans_in_ova(left.text) != is_womans_in_ova(right.text):
        return True  # no other script has the ending: Ruddová, Ръд
    if found.group != "L" or any(name.endswith((".inflected", ".based")) for name, _ in found.features):
        return True
    return common_beginning(*(part.fold.replace("ch", "kh") for part in (left, right))) >= _SHORTEST_BASE or any(
        map(ends_obliquely, (*sounds(left.text), *sounds(right.text)))
    )


def _cases(part: Part) -> tuple[Form | None, ...]:
    """Return the base forms of a word in Slavic cases, and None for the word as it stands."""
    if part.tag not in ("given", "family") or " " in part.text or _MANS_ADJECTIVE.search(part.text):
        return (None,)
    return (None, *(kept for form in forms(part.fold) if _may_be_name(part, form) and (kept := _slavic(form)).uses))


def _may_be_name(part: Part, form: Form) -> bool:
    """Tell whether a base form may be that of one bearer: no plural."""
    if len(form.base) < _SHORTEST_BASE or len(form.base_ending) > len(form.ending) or _NO_END.search(_text(part, form)):
        return False
    return len(form.ending) > 1 or form.base_ending not in _PLURAL


def _in_o(form: Form) -> bool:
    """Tell whether a base form ends in -o where the word does not: of two such neither is known to be a name."""
    return form.base_ending in ("o", "о")


def _slavic(form: Form) -> Form:
    return form._replace(
        uses=tuple([use for use in form.uses if use[0] in _SLAVIC and not _OBLIQUE.isdisjoint(use[1])])
    )


def _text(part: Part, form: Form | None) -> str:
    """Return a word in its base form, as it would be written."""
    if form is None:
        return part.text
    if len(part.text) != len(part.fold):
        return form.base.capitalize()
    return part.text[: len(part.text) - len(form.ending)] + form.base_ending


def _edits(one: str, two: str) -> int:
    return min((distance(x, y) for x in sounds(one) for y in sounds(two)), default=max(len(one), len(two)))


def in_base_forms(
    left: Sequence[Part], right: Sequence[Part], table: list[list[Relation]], pairs: Pairs, stages: Stages
) -> list[list[Relation]]:
    """Return the table of relations with those of the pairs that say more in base forms which agree within each name."""
    weak = [(i, j) for i, j in pairs if is_weak(table[i][j])]
    if not weak or any((i, j) not in weak and table[i][j].weight < LOST for i, j in pairs):
        return table
    weak = [(i, j) for i, j in weak if may_be_declined(left[i], right[j])]
    if not weak:
        return table
    chosen = _agreeing(left, right, pairs)
    changed = [(i, j) for i, j in weak if (found := chosen.get((i, j))) and (found.left or found.right)]
    changed = [
        (i, j)
        for i, j in changed
        if _has_witness(left, right, i, j, chosen, table)
        or (table[i][j].kind != "gendered" and _is_unmistakable(left[i], right[j], chosen[i, j]))
    ]
    single = len(left) == len(right) == 1
    lone = (
        single and not changed and table[0][0].kind != "gendered" and _is_likely(left[0], right[0], chosen.get((0, 0)))
    )
    if not changed and not lone:
        return table
    changed = changed or weak
    bases = {(i, j): (_in_base(left[i], chosen[i, j].left), _in_base(right[j], chosen[i, j].right)) for i, j in changed}
    asked = [pair for pair in bases.values() if measure(*pair).ask] if stages.encoder else []
    cosine = dict(zip(asked, cosines([(one.text, two.text) for one, two in asked])))
    table = [list(row) for row in table]
    for (i, j), pair in bases.items():
        new = (
            relation(*pair, measure(*pair), cosine[pair], stages, single)
            if pair in cosine
            else relate(*pair, stages, single)
        )
        new = new if single else at_most_equal(*pair, new)
        features = (*new.features, ("single.likely_case" if lone else "single.in_case" if single else "in_case", 1.0))
        old = table[i][j].weight + weight_of(table[i][j].beside)
        if (
            (weight := weight_of(features)) > 0
            and weight + weight_of(new.beside) > old
            and new.kind not in ("gendered", "root", "unasked")
        ):
            table[i][j] = new._replace(kind="inflected", features=features, weight=weight)
    return table


def is_weak(found: Relation) -> bool:
    """Tell whether two words agree so little as they are that their base forms may say more."""
    return found.weight < SURE and found.kind not in EQUAL and (
        bool(found.asks) or found.kind == "gendered" or found.features == DISTINCT.features
    )


def _in_base(part: Part, form: Form | None) -> Part:
    if form is None:
        return part
    text = _text(part, form)
    return Part(text, fold_word(text), part.tag)


def _agreeing(left: Sequence[Part], right: Sequence[Part], pairs: Pairs) -> _Chosen:
    """Return the readings of pairs of words that are most alike together, where the words of each name agree in case."""
    best: tuple[tuple[int, ...], tuple[_Reading, ...]] | None = None
    for readings in product(*_bounded([_readings(*left[i], *right[j]) for i, j in pairs])):
        edits, changes, letters = map(sum, zip(*(item.rank for item in readings)))
        sides = any(item.left for item in readings) + any(item.right for item in readings)
        rank = edits, sides, changes, letters
        if best is None or rank < best[0]:
            lefts, rights = (
                [(at, form) for at, form in zip(places, some)]
                for places, some in zip(zip(*pairs), zip(*((item.left, item.right) for item in readings)))
            )
            if _agree(left, lefts) and _agree(right, rights):
                best = rank, readings
    return dict(zip(pairs, best[1])) if best else {}


def _bounded(readings: Sequence[tuple[_Reading, ...]]) -> list[tuple[_Reading, ...]]:
    """Return as many readings of each pair of words as can be tried together: in long names fewer, at last the words as they stand."""
    return next(
        kept
        for most in range(_MOST + 1, 0, -1)
        if prod(map(len, kept := [some[:most] for some in readings])) <= _MOST_TOGETHER
    )


def _agree(name: Sequence[Part], taken: Sequence[tuple[int, Form | None]]) -> bool:
    ordered = sorted(taken, key=lambda item: item[0])
    return bool(agree([name[at].fold for at, _ in ordered], [form for _, form in ordered]))


def _is_unmistakable(left: Part, right: Part, found: _Reading) -> bool:
    """Tell whether each word that is taken for a case has an ending that hardly any name has by itself, or is a woman's in -ová."""
    return all(
        is_womans_in_ova(part.text) or _is_oblique(part)
        for part, form in ((left, found.left), (right, found.right))
        if form
    )


def _is_oblique(part: Part) -> bool:
    return any(ends_obliquely(key) and not _OF_NAMES.search(key) for key in sounds(part.text))


def _is_likely(left: Part, right: Part, found: _Reading | None) -> bool:
    """Tell whether a lone word has so long an ending that it is rather the case of a name than a name of its own: Mayové, Farageovými.

    Of two in cases one such is enough where both are then one name: Putinovi, Путину.
    """
    taken = [(part, form) for part, form in ((left, found.left), (right, found.right)) if form] if found else []
    if not (found and taken) or any(form.base_ending or is_listed(part.fold) for part, form in taken):
        return False
    long = [len(form.ending) >= _LONG_ENDING for _, form in taken]
    if found.edits == 0 and len(taken) > 1:
        return any(long) or any(map(_is_oblique, (left, right)))
    return all(long)


def _has_witness(
    left: Sequence[Part], right: Sequence[Part], i: int, j: int, chosen: _Chosen, table: list[list[Relation]]
) -> bool:
    """Tell whether a word that may be a woman's is shown to be a case by another word of its name.

    Ivana Pavlova is a woman or two genitives; Petra Fialy and Bohuslava Sobotky can be but genitives.
    """
    here = chosen[i, j]
    for (k, m), other in chosen.items():
        if (k, m) == (i, j):
            continue
        same_side = (here.left and (other.left or _shows_case(left[k], right[m], table[k][m]))) or (
            here.right and (other.right or _shows_case(right[m], left[k], table[k][m]))
        )
        both_doubtful = all(_is_doubtful(left, right, *at, chosen, table) for at in ((i, j), (k, m)))
        if same_side and (not both_doubtful or _base_in_a(here) != _base_in_a(other)):
            return True
    return False


def _shows_case(part: Part, other: Part, found: Relation) -> bool:
    """Tell whether a word is a man's genitive as it stands beside the other, its nominative: Гашека, Hašek."""
    return (
        found.kind == "inflected"
        and all(key.endswith("a") for key in sounds(part.text))
        and not any(key.endswith(("a", "o", "e")) for key in sounds(other.text))
    )


def _is_doubtful(
    left: Sequence[Part], right: Sequence[Part], i: int, j: int, chosen: _Chosen, table: list[list[Relation]]
) -> bool:
    """Tell whether what is taken for a man's name in a case may be a woman's in the nominative: Petrova, Alexandra."""
    taken = [part for part, form in ((left[i], chosen[i, j].left), (right[j], chosen[i, j].right)) if form]
    return table[i][j].kind == "gendered" or any(part.tag == "given" and is_given_name(part.fold) for part in taken)


def _base_in_a(found: _Reading) -> bool:
    return any(form and form.base.endswith(("a", "а")) for form in (found.left, found.right))
