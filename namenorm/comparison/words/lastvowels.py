"""The last vowel of a word in a script of India, which writes all but a short a: कुमार is Kumar or Kumara, and no Kumari; गुप्ते is no Gupta."""

from __future__ import annotations

from functools import lru_cache

from namenorm.comparison.words.sounds import romanized, sound
from namenorm.scripts import is_latin

OF_INDIA = frozenset({"Deva", "Beng", "Guru", "Gujr", "Telu", "Knda", "Mlym"})
"""Scripts that leave a short a unwritten: अशोक is Ashok and Ashoka, but Amita no Amit."""
_VOWELS = frozenset("aeiou")
_UNWRITTEN = frozenset({"", "a", "o"})
"""What is written for a short a; Bengali says o for it, and writes a long a otherwise."""
_SHORTEST, _LONGEST = 3, 24


@lru_cache(maxsize=1 << 14)
def have_other_last_vowels(native: str, latin: str) -> bool:
    """Tell whether a Latin word and one in a script of India differ in their last vowel, and sound alike before.

    >>> have_other_last_vowels("कुमार", "kumari"), have_other_last_vowels("गुप्ते", "gupta"), have_other_last_vowels("अशोक", "ashoka")
    (True, True, False)
    """
    if max(len(native), len(latin)) > _LONGEST:
        return False
    form = next((form for form in romanized(native) if is_latin(form)), "")
    (stem, vowel), (other_stem, other) = _parted(sound(form)), _parted(sound(latin))
    return len(stem) >= _SHORTEST and stem == other_stem and vowel != other and not _UNWRITTEN.issuperset((vowel, other))


def _parted(key: str) -> tuple[str, str]:
    return (key[:-1], key[-1]) if key[-1:] in _VOWELS else (key, "")
