"""Tibetan: syllables as they are heard, without the letters that are silent.

A scheme with `prepare: tibetan` reads a syllable as its onset in Latin letters, its vowel and its final. Letters before, above and below
the root only change it, or are silent (བསྟན is ten, བཀྲ tra, དབང wang). Phonetic letters are sounds that are written in several ways: `ʦ` for ཚ, `ʑ` for ཟ,
`ʣ` for ཛ, `ʒ` for ཞ, `ɖ` and `ʈ` for dr and tr, `ɛ` for an a that the next letter makes e, `ɣ` and `β` for finals. The mark between syllables is gone.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MARK = re.compile("[་༌]+")
_UNIT = re.compile("([ཀ-ཬ])([ྐ-ྼ]*)([ཱ-ྃ]*)")
_SUBJOINED = {code: code - 0x50 for code in range(0x0F90, 0x0FBA)}
_ROOTS = dict(zip("ཀཁགངཅཆཇཉཏཐདནཔཕབམཙཚཛཝཞཟའཡརལཤསཧཨ", "k kh g ng ch ch j ny t th d n p ph b m ts ʦ ʣ w ʒ ʑ  y r l sh s h ".split(" "), strict=True))  # noqa: SIM905
_VOWELS = {"ི": "i", "ུ": "u", "ེ": "e", "ོ": "o"}
_FINALS = {"ག": "ɣ", "ང": "ng", "ན": "n", "བ": "β", "མ": "m", "ར": "r", "ལ": "l"}
_PREFIXES, _HEADS, _MOST = frozenset("གདབམའ"), frozenset("རལས"), 4
_WITH_Y = {"པ": "ch", "ཕ": "ch", "བ": "j", "མ": "ny"}
_WITH_R = {"ཀ": "ʈ", "ཏ": "ʈ", "པ": "ʈ", "ཁ": "ʈ", "ཐ": "ʈ", "ཕ": "ʈ", "ག": "ɖ", "ད": "ɖ", "བ": "ɖ", "ས": "s", "ཧ": "sh"}
_CHANGES = frozenset("ནདས")
"""Finals that make an a an e."""


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word as its syllables are heard; other characters stay.

    >>> prepare("བསྟན་འཛིན"), prepare("རྒྱ་མཚོ"), prepare("དབང་ཕྱུག"), prepare("Tenzin")
    ('tɛnʣin', 'gyaʦo', 'wangchuɣ', 'Tenzin')
    """
    return "".join([_heard(syllable, first=at == 0) for at, syllable in enumerate(_MARK.split(word))])


def _heard(syllable: str, *, first: bool) -> str:
    units = _UNIT.findall(syllable)
    if not units or len(units) > _MOST or "".join(map("".join, units)) != syllable:
        return syllable
    at = _root(units)
    letter, below, signs = units[at]
    if not first and (letter, below, signs) == ("བ", "", "") and len(units) == 1:
        return "wa"
    vowel = next((_VOWELS[sign] for sign in signs if sign in _VOWELS), "a")
    final = units[at + 1][0] if at + 1 < len(units) else ""
    if vowel == "a" and final in _CHANGES:
        vowel = "ɛ"
    return _onset(letter, below.translate(_SUBJOINED), prefix=units[at - 1][0] if at else "") + vowel + _FINALS.get(final, "")


def _root(units: list[tuple[str, str, str]]) -> int:
    """Return the place of the root: what has letters or signs with it, else what stands behind a letter that may be silent."""
    told = next((at for at, (_, below, signs) in enumerate(units) if below or signs), None)
    if told is not None:
        return told
    letters = "".join([letter for letter, _, _ in units])
    behind = len(letters) > 2 and letters[0] in _PREFIXES and not (len(letters) == 3 and letters[2] == "ས" and letters[1] in "གངབམ")
    return int(behind)


def _onset(letter: str, below: str, prefix: str) -> str:
    """Return how a root with the letters below it is heard: a letter above another is silent, and so is ད before བ."""
    if letter == "ལ" and below == "ཧ":
        return "lh"
    if letter in _HEADS and below and below[0] not in "ཡརལཝ":
        letter, below = below[0], below[1:]
    if letter == "བ" and prefix == "ད":
        return {"ཡ": "y", "ར": "r"}.get(below[:1], "w")
    if "ཡ" in below:
        return _WITH_Y.get(letter, _ROOTS.get(letter, "") + "y")
    if "ར" in below:
        return _WITH_R.get(letter, _ROOTS.get(letter, ""))
    if "ལ" in below:
        return "d" if letter == "ཟ" else "l"
    return _ROOTS.get(letter, "")
