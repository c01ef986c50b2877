"""Vowels that tell words apart. The last vowel of a word in a script of India, which writes all but a short a: कुमार is Kumar or Kumara, and no Kumari; गुप्ते is no Gupta."""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.comparison.words.sounds import romanized, sound
from namenorm.scripts import is_latin, scripts_in

OF_INDIA = frozenset({"Deva", "Beng", "Guru", "Gujr", "Telu", "Knda", "Mlym"})
"""Scripts that leave a short a unwritten: अशोक is Ashok and Ashoka, but Amita no Amit."""
_VOWELS = frozenset("aeiou")
_UNWRITTEN = frozenset({"", "a", "o"})
"""What is written for a short a; Bengali says o for it, and writes a long a otherwise."""
_SHORTEST, _LONGEST = 3, 24
_OF_CAUCASUS = frozenset({"Armn", "Geor"})
"""Scripts that write each vowel as it is heard."""
_NEAR = (frozenset("ei"), frozenset("ou"))
_NO_VOWEL, _NO_CONSONANT = re.compile("[^aeiou]"), re.compile("[aeiou]")


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


@lru_cache(maxsize=1 << 14)
def have_other_vowels(native: str, latin: str) -> bool:
    """Tell whether a Latin word and an Armenian or Georgian one have the same consonants and one other vowel, of two that nobody confounds.

    >>> have_other_vowels("Արմեն", "arman"), have_other_vowels("Արմեն", "armen"), have_other_vowels("Կարապետ", "garabed")
    (True, False, False)
    """
    if max(len(native), len(latin)) > _LONGEST or _OF_CAUCASUS.isdisjoint(scripts_in(native)):
        return False
    key, other = sound(next((form for form in romanized(native) if is_latin(form)), "")), sound(latin)
    if _NO_CONSONANT.sub("", key) != _NO_CONSONANT.sub("", other):
        return False
    pairs = [frozenset((x, y)) for x, y in zip(_NO_VOWEL.sub("", key), _NO_VOWEL.sub("", other)) if x != y]
    return len(key) == len(other) and len(pairs) == 1 and pairs[0] not in _NEAR


def _parted(key: str) -> tuple[str, str]:
    return (key[:-1], key[-1]) if key[-1:] in _VOWELS else (key, "")
