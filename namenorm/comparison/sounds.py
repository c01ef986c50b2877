"""What a name part sounds like, roughly: one key for the spellings that conventions give one name.

Conventions write the same sounds with different letters (`sch`, `sh`, `sz`, `ş`). A sound key writes each group of
letters with one sign, coarsely: s and z are one, so are sh, ch and zh. It loses much, on purpose; comparison measures
how alike two keys are and never takes equal keys for proof. A part in another script is first romanized as the English
press writes it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from namenorm import romanization
from namenorm.romanization import latin_forms
from namenorm.scripts import scripts_in
from namenorm.text import fold_word

# Groups of Latin letters -> their sign. S: sh, ch, zh and their kin; s: s, z, ts; h: h, kh.
_SIGNS = (
    "schtsch S shch S szcz S sjtsj S chtch S štš S šč S tsch S tch S tsj S tš S dsch S dzh S dzs S dž S dj S tj S sch S sh S sz S zs S sj S "
    "ch S cz S cs S zh S rz S š S č S ž S ş S ș S ś S ć S ź S ż S ç S ĉ S ŝ S ĝ S ğ g j i "
    "tz s ts s dz s ce se ci si cy si cj s ck k qu k gue ge gui gi guy gi gh g gy i kh h ph f th t dh d bh b "
    "cv sv ou u oo u oe u ee i ie i ij i ii i ey ei ay ai aj ai ej ei oy oi oj oi uj ui iy i yy i yi i yj i ij i "
    "ö o ø o ü u œ e æ e å o ä e ő o ű u ñ ni ł l ț s ţ s ż S "
    "c k q k w v y i z s x ks"
).split()
_SIGN = dict(zip(_SIGNS[::2], _SIGNS[1::2]))


def _by_first_letter(groups: Iterable[str]) -> str:
    """Return a pattern for groups of letters, the longest first, in which each first letter is looked at once."""
    rests: dict[str, list[str]] = {}
    for group in sorted(groups, key=len, reverse=True):
        rests.setdefault(group[0], []).append(group[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


_GROUP = re.compile(_by_first_letter(_SIGN))
_FINAL = re.compile("(?:ff|f)$")
_DOUBLED = re.compile(r"(.)\1+")
_MOST_READINGS = 3
_LIKELY = 0.15


def _signed(match: re.Match[str]) -> str:
    return _SIGN[match.group()]


@lru_cache(maxsize=1 << 17)
def sound(word: str) -> str:
    """Return the sound key of a word in Latin letters.

    >>> sound("Schtscherbakow") == sound("Shcherbakov"), sound("Ouvarov") == sound("Uwarow")
    (True, True)
    >>> sound("Iran") == sound("Iraq")
    False
    """
    text = word.lower()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if text[:1] == "x":
        text = "sh" + text[1:]
    text = _GROUP.sub(_signed, text)
    if not text.isascii() or not text.isalpha():
        capitals = text.replace("S", "\u0283")
        text = fold_word(capitals).replace("\u0283", "S")
    return _DOUBLED.sub(r"\1", _FINAL.sub("v", text))


@lru_cache(maxsize=1 << 16)
def sounds(part: str) -> tuple[str, ...]:
    """Return the sound keys of a name part in any script: of a native one those of its likeliest romanizations.

    Empty where no scheme serves the script: the makeshift fallback proves nothing.

    >>> sounds("Умєров") == sounds("Umerov")
    True
    """
    scripts = scripts_in(part)
    if scripts in ((), ("Latn",)):
        return (sound(part),) if part.isascii() else tuple(dict.fromkeys(sound(form) for form in latin_forms(part)))
    forms = (sound(text.replace(" ", "")) for text in _romanized(part) if text.isascii() or scripts_in(text) == ("Latn",))
    return tuple(dict.fromkeys(forms))[:_MOST_READINGS]


def _romanized(part: str) -> list[str]:
    found = []
    for language, confidence in romanization.guess_language(part)[:2]:
        if confidence >= _LIKELY or not found:
            found += romanization.press_forms(part, language, "en", _MOST_READINGS)
    return found
