"""Sinhala: the vowel that every consonant carries unless a sign says otherwise, written out.

A scheme with `prepare: sinhala` reads consonants, independent vowels in place of vowel signs, and the inherent vowel as `ə`; none
is silent in Sinhala. Signs of joining and of a consonant alone are gone, so each letter has one row in the scheme.
"""

from __future__ import annotations

import re
from functools import lru_cache

INHERENT = "ə"
_VOWEL_OF = dict(zip("ාැෑිීුූෘෲෟෳෙේෛොෝෞ", "ආඇඈඉඊඋඌඍඎඏඐඑඒඓඔඕඖ", strict=True))
_ALONE = "්"
TWINS = dict.fromkeys((0x200C, 0x200D))
"""Signs that join letters: a word is the same with and without them."""
_BARE = re.compile(f"([ක-ෆ])(?![{_ALONE}{''.join(_VOWEL_OF)}])")
_SIGNS = str.maketrans({**_VOWEL_OF, _ALONE: ""})


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word with its inherent vowels written out and its vowel signs as vowels.

    >>> prepare("කුමාර"), prepare("සනත්"), prepare("Kumar")
    ('කඋමආරə', 'සəනəත', 'Kumar')
    """
    return _BARE.sub(rf"\1{INHERENT}", word.translate(TWINS)).translate(_SIGNS)
