"""Short forms of given names across scripts: אלכסנדר is called Alex, Владимир Vova. The lists have most of them in Latin letters only."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from rapidfuzz.distance import OSA

from namenorm.comparison.asia.syllabic import is_syllable
from namenorm.comparison.words.exactness import is_listed
from namenorm.comparison.words.sounds import romanized, sound, sounds
from namenorm.lexicon import are_nicknames, full_names, has_short_forms
from namenorm.parts import Part
from namenorm.scripts import is_latin
from namenorm.text import fold_word

_MOST, _LONGEST = 4, 20
_SHORTEST_CUT, _LONGEST_CUT, _LEFT_OUT = 3, 4, 3
"""Letters of a word that is cut short, and that are left out of it at least."""
_VOWELS = frozenset("aeiouy")
_SHORTEST_HEARD, _ALIKE = 5, 0.8
_ROUND = {"u", "v"}
"""What w is heard as."""


def are_short_forms_across(left: Part, right: Part) -> bool:
    """Tell whether one of two given names, one of them in Latin letters, is the usual short form of the other.

    >>> [are_short_forms_across(Part("Владимир", "владимир", "given"), Part(name, name.lower(), "given")) for name in ("Vova", "Kolya")]
    [True, False]
    """
    if left.tag != "given" or right.tag != "given" or left.fold.isascii() == right.fold.isascii():
        return False
    latin, native = (left.fold, right.text) if left.fold.isascii() else (right.fold, left.text)
    if len(native) > _LONGEST:
        return False
    if not has_short_forms(latin):
        return _is_cut_short(latin, native)
    return any(are_nicknames(form, latin) for form in _in_latin(native)) or _is_heard_as_full(latin, native)


def _is_cut_short(latin: str, native: str) -> bool:
    """Tell whether a Latin word that is no name begins a long given name in another script, as it is cut short in writing: Vas. for Βασίλειος."""
    if not (_SHORTEST_CUT <= len(latin) <= _LONGEST_CUT) or latin[-1] in _VOWELS or is_listed(latin) or is_syllable(latin):
        return False
    return any(form.startswith(latin) and len(form) >= len(latin) + _LEFT_OUT for form in _in_latin(native))


@lru_cache(maxsize=1 << 12)
def _is_heard_as_full(latin: str, native: str) -> bool:
    """Tell whether a native given name is heard like one that a Latin word is short for: Уильям, Wm."""
    if len(latin) > _LONGEST_CUT:
        return False
    keys = sounds(native)
    return any(_are_one_heard(sound(full), key) for full in full_names(latin) if len(full) > len(latin) for key in keys)


def _are_one_heard(one: str, two: str) -> bool:
    return min(len(one), len(two)) >= _SHORTEST_HEARD and OSA.normalized_similarity(one, two) >= _ALIKE and (one[0] == two[0] or {one[0], two[0]} == _ROUND)


@lru_cache(maxsize=1 << 12)
def _in_latin(native: str) -> tuple[str, ...]:
    """Return the likeliest ways to write a name in Latin letters, folded; none where it is in such."""
    forms = [] if is_latin(native) else [form for form in islice(romanized(native), _MOST) if is_latin(form)]
    return tuple(dict.fromkeys(map(fold_word, forms)))
