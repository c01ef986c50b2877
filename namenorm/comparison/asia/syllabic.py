"""Chinese and Korean names of three syllables, the last of them in a Slavic case: Kim Čong-una, Si Ťin-pchingem, Ким Чен Ыну.

Only the last syllable takes an ending, and with it is no syllable any more; so the name is known without a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from namenorm.parts import Part

SYLLABLES = 3
"""Parts of such a name."""
_LATIN = "[bcdfghjklmnpqrstvwxz]{0,4}[aeiouy]{1,3}"
_CYRILLIC = "[бвгджзклмнпрстфхцчшщ]{0,3}[аеиоуыэюяії]{1,2}"
_SYLLABLE = re.compile(f"{_LATIN}(?:ng|nh|[nklmpt])?|{_CYRILLIC}(?:нг|нь|[нклмпт])?")
_IN_CASE = re.compile(
    f"({_LATIN}(?:ng|nh|[nklmpt]))(?:a|u|em|om|iem|ovi|owi|ie)|({_CYRILLIC}(?:нг|[нклмпт]))(?:а|у|ом|ем|ові|е)"
)


@lru_cache(maxsize=1 << 14)
def is_syllable(folded: str) -> bool:
    """Tell whether a folded word may be a syllable of a Chinese or Korean name, in Latin or Cyrillic letters.

    >>> is_syllable("pching"), is_syllable("чен"), is_syllable("una"), is_syllable("robert")
    (True, True, False, False)
    """
    return _SYLLABLE.fullmatch(folded) is not None


@lru_cache(maxsize=1 << 14)
def bare_syllable(folded: str) -> str:
    """Return the syllable of which a folded word is a case; empty where it is none, or a syllable itself.

    >>> bare_syllable("pchinga"), bare_syllable("ыном"), bare_syllable("un"), bare_syllable("maria")
    ('pching', 'ын', '', '')
    """
    found = _IN_CASE.fullmatch(folded)
    return (found[1] or found[2]) if found and not is_syllable(folded) else ""


def without_case(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a name of three syllables with the last one in the nominative; those of any other name as they are.

    >>> from namenorm.parts import person_parts
    >>> [part.text for part in without_case(person_parts("Kim Čong-una"))]
    ['Kim', 'Čong', 'un']
    """
    kept = tuple(parts)
    if len(kept) != SYLLABLES or len(kept[-1].text) != len(kept[-1].fold):
        return kept
    bare = bare_syllable(kept[-1].fold)
    if not bare or not all(is_syllable(part.fold) for part in kept[:-1]):
        return kept
    return (*kept[:-1], Part(kept[-1].text[: len(bare)], bare, kept[-1].tag))
