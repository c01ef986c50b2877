"""Russian, Ukrainian and other Cyrillic words of bodies in Latin letters, in whatever spelling: Obyedinennaya sudostroitelnaya korporatsiya.

Lists of companies have such names as they sound. A word is known by its consonants and the places of its vowels, which
spellings of one word have in common, when it sounds alike as well.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from namenorm.comparison.words.likeness import alike
from namenorm.comparison.words.sounds import sound
from namenorm.lexicon import listed, org_equivalent, org_words

_LETTERS = str.maketrans({
    **dict(zip("абвгдезийклмнопрстуфыэіґјќѓѕ", "abvgdeziiklmnoprstufieigjkgz")),
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "є": "ye", "ї": "yi", "ў": "u",
    "љ": "lj", "њ": "nj", "ћ": "ch", "ђ": "dj", "џ": "dzh",
})  # fmt: skip
"""Letters by what they sound like, coarsely: only sound keys are made of this, never a spelling."""
_VOWELS = re.compile("[aeiou]+")
_SHORTEST, _FEWEST_CONSONANTS = 7, 4
_ALIKE, _ALIKE_IF_FEW = 0.75, 0.85
"""How alike the sounds must be, and those of words with the fewest consonants."""


@lru_cache(maxsize=1 << 14)
def meaning_of_romanized(word: str) -> str | None:
    """Return the English head of the words that a folded Latin word means the same as, if it is a Cyrillic one of bodies; else None.

    >>> [meaning_of_romanized(word) for word in ("sudostroitelnaya", "korporatsiya", "umerov", "ivanovskaya")]
    ['shipyard', 'corporation', None, None]
    """
    if len(word) < _SHORTEST or not word.isascii() or word in listed("family_names"):
        return None
    heard = sound(word)
    outline = _outline(heard)
    stem, head = _cyrillic_words().get(outline, ("", ""))
    least = _ALIKE if _consonants(outline) > _FEWEST_CONSONANTS else _ALIKE_IF_FEW
    return head if head and alike(_stem(heard), stem) >= least else None


@cache
def _cyrillic_words() -> dict[str, tuple[str, str]]:
    """Return the Cyrillic words of bodies by outline: how the stem sounds and the head of the group, the same in all groups or left out."""
    known: dict[str, tuple[str, str]] = {}
    doubtful = set()
    for word in sorted(org_words()):
        if len(word) < _SHORTEST or not word.isalpha() or not "\u0400" <= word[0] <= "\u04ff":
            continue
        heard = sound(word.translate(_LETTERS))
        outline, head = _outline(heard), org_equivalent(word) or ""
        if _consonants(outline) < _FEWEST_CONSONANTS:
            continue
        if known.setdefault(outline, (_stem(heard), head))[1] != head:
            doubtful.add(outline)
    return {outline: found for outline, found in known.items() if outline not in doubtful}


def _outline(heard: str) -> str:
    """Return the consonants of a sound key and the places of its vowels, without those at the end, which an ending changes."""
    return _VOWELS.sub("V", heard).rstrip("V")


def _consonants(outline: str) -> int:
    return len(outline) - outline.count("V")


def _stem(heard: str) -> str:
    return heard.rstrip("aeiou")
