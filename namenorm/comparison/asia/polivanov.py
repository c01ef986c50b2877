"""Japanese words in Cyrillic letters, as Hepburn writes them in Latin ones: Polivanov's system, and spellings after the English ones.

Polivanov tells what Hepburn tells: си is shi, дзи ji. Many write ши and джи, as Bulgarians always do.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.comparison.asia.japanese import LONGEST

_YO = re.compile("[йь]о")
_SOUNDS = {
    "дзя": "ja", "дзю": "ju", "дзё": "jo", "дзи": "ji", "дз": "z", "дж": "j", "джя": "ja", "джю": "ju", "джё": "jo",
    "ся": "sha", "сю": "shu", "сё": "sho", "си": "shi", "тя": "cha", "тю": "chu", "тё": "cho", "ти": "chi", "ш": "sh", "шё": "sho", "ч": "ch", "чё": "cho", "ц": "ts",
    "а": "a", "и": "i", "у": "u", "э": "e", "е": "e", "о": "o", "я": "ya", "ю": "yu", "ё": "yo", "й": "i", "к": "k", "г": "g", "с": "s", "з": "z", "т": "t", "д": "d",
    "н": "n", "х": "h", "б": "b", "п": "p", "м": "m", "р": "r", "в": "w", "ф": "f", "ж": "j", "л": "r", "ъ": "", "ь": "", "'": "", "’": "",
}  # fmt: skip
_UNHEARD = re.compile("s(?=k)")
"""Where u is hardly heard and often left out: Рюноскэ, Рюносукэ."""
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))


@lru_cache(maxsize=1 << 14)
def in_hepburn(word: str) -> str:
    """Return a word in small letters of Russian as Hepburn has it; empty for what is too long, or no such word.

    >>> in_hepburn("дзюнъитиро"), in_hepburn("синдзо"), in_hepburn("шинджи"), in_hepburn("сьохей"), in_hepburn("ющенко")
    ('junichiro', 'shinzo', 'shinji', 'shohei', '')
    >>> in_hepburn("рюноскэ"), in_hepburn("рюносукэ")
    ('ryunosuke', 'ryunosuke')
    """
    if len(word) > LONGEST:
        return ""
    text = _YO.sub("ё", word)
    sounds = _UNHEARD.sub("su", _SOUND.sub(lambda match: _SOUNDS[match[0]], text))
    return sounds if sounds.isascii() else ""
