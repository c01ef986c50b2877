"""Short forms of given names across scripts: אלכסנדר is called Alex, Владимир Vova. The lists have most of them in Latin letters only."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from namenorm.comparison.words.sounds import romanized
from namenorm.lexicon import are_nicknames, has_short_forms
from namenorm.parts import Part
from namenorm.scripts import is_latin
from namenorm.text import fold_word

_MOST, _LONGEST = 4, 20


def are_short_forms_across(left: Part, right: Part) -> bool:
    """Tell whether one of two given names, one of them in Latin letters, is the usual short form of the other.

    >>> [are_short_forms_across(Part("Владимир", "владимир", "given"), Part(name, name.lower(), "given")) for name in ("Vova", "Kolya")]
    [True, False]
    """
    if left.tag != "given" or right.tag != "given" or left.fold.isascii() == right.fold.isascii():
        return False
    latin, native = (left.fold, right.text) if left.fold.isascii() else (right.fold, left.text)
    if len(native) > _LONGEST or not has_short_forms(latin):
        return False
    return any(are_nicknames(form, latin) for form in _in_latin(native))


@lru_cache(maxsize=1 << 12)
def _in_latin(native: str) -> tuple[str, ...]:
    """Return the likeliest ways to write a name in Latin letters, folded; none where it is in such."""
    forms = [] if is_latin(native) else [form for form in islice(romanized(native), _MOST) if is_latin(form)]
    return tuple(dict.fromkeys(map(fold_word, forms)))
