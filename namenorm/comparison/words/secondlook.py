"""What a word in another script tells beside a Latin one when it is written in Latin letters, too.

To the encoder Rajesh and राकेश are nearly alike, as they are to the ear. Written as the English press writes it, Rakesh, the
word is held against Rajesh as Latin words are: both are listed names, and a consonant of another kind stands between them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from namenorm.comparison.weighing.knots import Feature
from namenorm.comparison.words.exactness import are_two_names
from namenorm.comparison.words.likeness import alike, measure
from namenorm.comparison.words.sounds import romanized
from namenorm.parts import Part, Tag
from namenorm.scripts import is_latin
from namenorm.text import fold_word

_GROUPS = frozenset("ARHJX")
"""Groups of scripts that are looked at so: of the others syllables tell more."""
_MOST = 3
_ALIKE = 0.4
"""Likeness of letters below which two words are not looked at again."""
_BOTH = ("known2", "surnames2", "givens2")
"""What tells that both words are names of their own."""
_OTHER = frozenset({"replaced", "several", "omitted"})
"""How two names of their own differ that are no spellings of one; the weight is the same for all scripts."""
APART: tuple[Feature, ...] = (("across.apart", 1.0),)
"""What is told of two words that are surely two names in Latin letters."""
SPELLED_OTHERWISE: tuple[Feature, ...] = (("across.apart", 2.0),)
"""The same of words whose letters cannot answer each other, though they may sound alike or be alike in all else."""
_OF_EL, _GUTTURAL, _NEAR_END = re.compile("(?:[aeiou]e|ha[iy])l$"), frozenset("אע"), 3
"""The end of names like Michael, which Hebrew writes with an alef (מיכאל); Michal has none (מיכל)."""


def second_look(left: Part, right: Part, group: str) -> tuple[Feature, ...]:
    """Return what is told of a Latin word and one in another script of a group when both are written in Latin letters.

    >>> from namenorm.parts import person_parts
    >>> second_look(*person_parts("Герри Terrie"), "A"), second_look(*person_parts("Merkel Меркель"), "A")
    ((('across.apart', 1.0),), (('A|equal', 1.0),))
    """
    if group not in _GROUPS or " " in left.text or " " in right.text:
        return ()
    latin, native = (left, right) if is_latin(left.text) else (right, left)
    return _looked(native.text, native.tag, latin.text, latin.fold, latin.tag, group)


@lru_cache(maxsize=1 << 12)
def latin_parts(native: str, tag: Tag) -> tuple[Part, ...]:
    """Return a native word as the English press writes it, the likeliest first.

    >>> [part.text for part in latin_parts("Меркель", "family")]
    ['Merkel']
    """
    return tuple([Part(text, fold_word(text), tag) for text in islice(romanized(native), _MOST) if is_latin(text)])


@lru_cache(maxsize=1 << 14)
def _looked(native: str, tag: Tag, text: str, folded: str, its_tag: Tag, group: str) -> tuple[Feature, ...]:
    """Look again at two parts given as plain strings: what is remembered by them the garbage collector need not look at."""
    latin = Part(text, folded, its_tag)
    if group == "H" and _OF_EL.search(latin.fold) and _GUTTURAL.isdisjoint(native[-_NEAR_END:]):
        return SPELLED_OTHERWISE
    forms = latin_parts(native, tag)
    if any(form.fold == latin.fold for form in forms):
        return ((f"{group}|equal", 1.0),)
    best = max(forms, key=lambda form: alike(form.fold, latin.fold), default=None)
    if best is None or alike(best.fold, latin.fold) < _ALIKE:
        return ()
    found = measure(best, latin)
    if found.kind == "far":
        return APART
    told = [name.partition(".")[2] for name, _ in found.features if name.startswith(("L.known", "L.one", "L.surnames", "L.givens", "L.extended"))]
    told += [found.kind] if found.kind in ("root", "gendered") else []
    told += ["two"] if are_two_names(best, latin) else []
    told += [found.difference] if found.difference else []
    if found.difference in _OTHER and any(name.startswith(_BOTH) for name in told):
        return (*[(f"{group}|{name}", 1.0) for name in told], (f"across.{found.difference}", 1.0))
    return tuple([(f"{group}|{name}", 1.0) for name in told])
