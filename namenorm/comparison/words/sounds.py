"""What a name part sounds like, roughly: one key for the spellings that conventions give one name.

Conventions write the same sounds with different letters (`sch`, `sh`, `sz`, `ş`). A sound key writes each group of
letters with one sign, coarsely: s and z are one, so are sh, ch and zh. It loses much, on purpose; comparison measures
how alike two keys are and never takes equal keys for proof. A part in another script is first romanized as the English
press writes it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from namenorm import romanization
from namenorm.romanization import latin_forms
from namenorm.scripts import is_latin, scripts_in
from namenorm.text import fold_word

# Signs of groups of Latin letters. S: sh, ch, zh and their kin; s: s, z, ts; h: h, kh.
_GROUPS = {
    "S": "schtsch shch szcz sjtsj chtch štš šč tsch tch tsj tš dsch dzh dzs dž dj tj sch sh sz zs sj ch cz cs zh rz š č ž ş ș ś ć ź ż ç ĉ ŝ ĝ",
    "s": "tz ts dz cj z ț ţ", "sv": "cv", "se": "ce", "si": "ci cy", "ks": "x",
    "k": "ck qu qv c q", "g": "gh ğ", "ge": "gue", "gi": "gui guy", "h": "kh", "f": "ph", "t": "th", "d": "dh", "b": "bh", "v": "w", "l": "ł", "ni": "ñ",
    "i": "gy ee ie ij ii iy yy yi yj j y", "u": "ou oo oe ü ű", "o": "ö ø å ő", "e": "œ æ ä",
    "ei": "ey ej", "ai": "ay aj", "oi": "oy oj", "ui": "uj",
}  # fmt: skip
_SIGN = {group: sign for sign, groups in _GROUPS.items() for group in groups.split()}


def _by_first_letter(groups: Iterable[str]) -> str:
    """Return a pattern for groups of letters, the longest first, in which each first letter is looked at once."""
    rests: dict[str, list[str]] = {}
    for group in sorted(groups, key=len, reverse=True):
        rests.setdefault(group[0], []).append(group[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_GROUP = re.compile(_by_first_letter(_SIGN))
_DOUBLED = re.compile(r"(.)\1+")
_MOST_READINGS = 3
_SONS, _SHORTEST_OF_SONS = ("vic", "vitz", "vits", "witz", "wits"), 6
"""Endings of surnames that are -vich elsewhere: Petrovic without its mark, Rabinowitz."""


class _Folded(dict[int, str]):
    """How the letters of a sound key are folded, each by itself: S stands for sh; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = "S" if code == ord("S") else fold_word(chr(code))
        return folded


_FOLDED = _Folded()
_LIKELY = 0.15


def _signed(match: re.Match[str]) -> str:
    return _SIGN[match.group()]


def _single(match: re.Match[str]) -> str:  # a function is put in faster than a template
    return match.group(1)


def sound(word: str) -> str:
    """Return the sound key of a word in Latin letters.

    >>> sound("Schtscherbakow") == sound("Shcherbakov"), sound("Ouvarov") == sound("Uwarow")
    (True, True)
    >>> sound("Iran") == sound("Iraq"), sound("Rabinowitz") == sound("Rabinovich") == sound("Rabinovic")
    (False, True)
    """
    text = word.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if text[:1] == "x":
        text = "sh" + text[1:]
    elif text[:2] == "hs":  # Wade-Giles
        text = "sh" + text[2:]
    if text.endswith(_SONS) and len(text) >= _SHORTEST_OF_SONS:
        text = f"{text[:-1].rstrip('t')}ch"
    text = _GROUP.sub(_signed, text)
    if not text.isascii() or not text.isalpha():
        text = text.translate(_FOLDED)
    text = _DOUBLED.sub(_single, text)
    return f"{text[:-1]}v" if text[-1:] == "f" else text


@lru_cache(maxsize=1 << 16)
def sounds(part: str) -> tuple[str, ...]:
    """Return the sound keys of a name part in any script: of a native one those of its likeliest romanizations.

    Empty where no scheme serves the script: the makeshift fallback proves nothing.

    >>> sounds("Умєров") == sounds("Umerov")
    True
    """
    if part.isascii():
        return (sound(part),)
    if scripts_in(part) in ((), ("Latn",)):
        return tuple(dict.fromkeys(map(sound, latin_forms(part))))
    found: dict[str, None] = {}
    for text in romanized(part):
        if (text.isascii() or is_latin(text)) and (heard := sound(text.replace(" ", ""))):  # a sign of length alone is not heard
            found[heard] = None
        if len(found) == _MOST_READINGS:
            break
    return tuple(found)


def romanized(part: str) -> Iterator[str]:
    """Yield the likeliest romanizations of a native part, those of a second language it may be in only when they are asked for."""
    found: list[str] = []
    for language, confidence in romanization.guess_language(part)[:2]:
        if confidence >= _LIKELY or not found:
            found = romanization.press_forms(part, language, "en", _MOST_READINGS)
            yield from found
