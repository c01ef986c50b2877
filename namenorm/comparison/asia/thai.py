"""Thai names in Thai and in Latin letters, syllable by syllable: whether the one can be read as the other.

A Thai word tells each syllable: initial, vowel, final (`romanization.thai`). The Royal system writes each of these in one way,
bearers in a few more: as the word is heard in English (Charoen, Jaroen), or as it is written in Sanskrit and Pali (Bhumibol, Vejjajiva).
Where a word has other consonants by all of these it is another name, though it may begin with the same element: Kittiphong, Kittiphat.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from namenorm.comparison.asia.korean import Reading
from namenorm.comparison.asia.steps import Step, is_written, step
from namenorm.comparison.weighing.knots import Feature
from namenorm.lexicon import has_short_forms
from namenorm.parts import Part
from namenorm.romanization.thai import prepare
from namenorm.scripts import scripts_in

_INITIALS = {
    "ก": "k g", "ข": "kh k", "ฃ": "kh k", "ค": "kh k g", "ฅ": "kh k", "ฆ": "kh k gh g", "ง": "ng", "จ": "ch j c", "ฉ": "ch", "ช": "ch j sh", "ซ": "s z x", "ฌ": "ch", "ญ": "y j ny", "ฎ": "d",
    "ฏ": "t d", "ฐ": "th t", "ฑ": "th t d", "ฒ": "th t dh", "ณ": "n", "ด": "d", "ต": "t d", "ถ": "th t", "ท": "th t d dh", "ธ": "th t dh d", "น": "n", "บ": "b p", "ป": "p b", "ผ": "ph p", "ฝ": "f",
    "พ": "ph p b v bh f", "ฟ": "f ph", "ภ": "ph p bh b f", "ม": "m", "ย": "y j", "ร": "r l", "ล": "l r", "ว": "w v", "ศ": "s sr sh", "ษ": "s sh", "ส": "s sw sr", "ห": "h", "ฬ": "l", "อ": " h", "ฮ": "h", "ฤ": "r l", "ฦ": "l",
}  # fmt: skip
_VOWELS = {
    "a": "a u ar ah aa ur ua", "e": "e ay ae ey a ei", "ɛ": "ae a e ea", "i": "i ee ie y ea ii e", "o": "o oh ho u ow oe", "ɔ": "o or aw au orn oh a oa", "ɤ": "oe er oer ir ur e eo ue oen o uo", "u": "u oo ou o",
    "ɯ": "ue u eu ui eui oe i uee uea ua", "ia": "ia ea ie iea ear ier iar ee eia", "ɯa": "uea ua eua ea ue eu oua uae au", "ua": "ua oua uo oa ue",
}  # fmt: skip
_FINALS = {
    "": "", "k": "k g ck c kh ks", "t": "t d th s dh ch j st tr rt ti di sa ta", "p": "p b ph bh", "n": "n l r nd rn", "m": "m mb", "ŋ": "ng", "j": "i y j ee ie", "w": "o w u v ow",
}  # fmt: skip
_OF_FINALS = {
    letter: final
    for letters, final in (("กขคฆ", "k"), ("จชซฌฎฏฐฑฒดตถทธศษส", "t"), ("บปพฟภ", "p"), ("นณญรลฬ", "n"), ("ม", "m"), ("ง", "ŋ"), ("ย", "j"), ("ว", "w"))
    for letter in letters
}  # fmt: skip
_NOT_READ = frozenset("tpnkm")
"""Finals that may begin a syllable with an unwritten vowel, which the letters do not show: Sura-chai."""
_NEXT_VOWEL = "a i u"
_SYLLABLE = re.compile("([ก-ฮ]+)(ia|ɯa|ua|[aeɛioɔɤuɯ])([ktpnmŋjw]?)")
_BETWEEN = "aeiouyrhw"
"""What may stand between two consonants, vowels and what English writers put for them: Thanathorn."""
_DOUBLED, _DOUBLED_LAST = re.compile("([a-z])\\1"), re.compile("([a-z])\\1$")
_LETTER = re.compile("([ก-ฮ])([ะัาิีึืุูำ็]?)(์|(?=[รมณ]์))?")
_LONG_SIGNS = frozenset("ะัาีึืูำ")
"""Vowels behind a letter that begins a syllable; short i and u may be silent behind one that ends it."""
_LEADING, _TONES = frozenset("เแโใไ"), re.compile("[ฺ่้๊๋]")
_OF_VOWELS = frozenset("วย")
"""Letters that are vowels, too, or the end of such."""
_CLASSES = {letter: group for group in ("กขฃคฅฆ", "จฉชซฌฎฏฐฑฒดตถทธศษส", "บปผฝพฟภ", "นณญลฬ") for letter in group}
_ANY = re.compile("(?!.*(?:c(?!h)|z))(?:(?:[kptcgdb]h?|ng|[fhjlmnrsvwy])?[rlw]?[aeiou]{1,3}(?:ng|[kptmnrlgdbhwy](?![aeiou]))?)+[a-z]?")
"""A word as Thai names are written."""
_LONGEST, _FEWEST, _MOST = 40, 2, 3


class _Spellings(NamedTuple):
    """How a Thai word may be written: as it is read, as syllables with other vowels, as any word with its consonants; these only where it is neither too short nor too long."""

    read: tuple[Step, ...]
    syllables: tuple[Step, ...]
    consonants: tuple[Step, ...]


def of_thai(left: Part, right: Part) -> list[Feature]:
    """Return the feature that tells whether one of two parts, a Latin one and one in Thai letters, is a reading of the other.

    >>> from namenorm.parts import person_parts
    >>> of_thai(*person_parts("วิชัย Wichai")), of_thai(*person_parts("Wichit วิชัย")), of_thai(*person_parts("วิชัย Martin"))
    ([('T.read', 1.0)], [('T.misread', 1.0)], [])
    """
    latin, thai = (left, right) if scripts_in(left.text)[:1] == ("Latn",) else (right, left)
    if scripts_in(thai.text) != ("Thai",):
        return []
    told = reading(thai.text.replace(" ", ""), latin.fold.replace(" ", "").replace("-", ""))
    return [(f"T.{told}", 1.0)] if told else []


@lru_cache(maxsize=1 << 14)
def reading(thai: str, latin: str) -> Reading:
    """Tell whether a folded Latin word spells a Thai word syllable by syllable; "misread": it is written like a Thai one, with other consonants or vowels.

    >>> [reading("กิตติพงษ์", latin) for latin in ("kittiphong", "kittipong", "kittiphat", "kitty")]
    ['read', 'read', 'misread', '']
    >>> [reading("ประเสริฐ", latin) for latin in ("prasoet", "prasert", "prasit")]
    ['read', 'read', 'misread']
    """
    spellings = _spellings(thai) if 0 < len(latin) <= _LONGEST else None
    if spellings is None:
        return ""
    single = _DOUBLED.sub(r"\1", latin)
    if any(is_written(word, spellings.read) for word in (latin, single, _DOUBLED_LAST.sub(r"\1", latin))):
        return "read"
    if not spellings.consonants or has_short_forms(latin) or not _ANY.fullmatch(latin):
        return ""
    other_vowels = any(is_written(word, spellings.syllables) for word in (latin, single)) if spellings.syllables else False
    return "" if is_written(single, spellings.consonants) and not other_vowels else "misread"


@lru_cache(maxsize=1 << 12)
def _spellings(thai: str) -> _Spellings | None:
    """Return the spellings of a Thai word; None of any other word."""
    if len(thai) > _LONGEST:
        return None
    prepared = prepare(thai)
    syllables = _SYLLABLE.findall(prepared)
    if not syllables or "".join(map("".join, syllables)) != prepared:
        return None
    read, others = (_written(syllables, vowels=vowels) for vowels in (True, False))
    if len(syllables) < _FEWEST:
        return _Spellings(read, (), ())
    return _Spellings(read, others if len(syllables) <= _MOST else (), _with_consonants(_TONES.sub("", thai)))


def _written(syllables: list[tuple[str, str, str]], *, vowels: bool) -> tuple[Step, ...]:
    """Return how syllables are written, each an initial, a vowel and a final; without their vowels with any."""
    found = []
    for at, (initial, vowel, final) in enumerate(syllables):
        found += [step(_INITIALS.get(letter, letter)) for letter in _heard(initial)]
        found += [step(_VOWELS[vowel]) if vowels else step("a e i o u", "aeiou"), step(_FINALS[final])]
        if final in _NOT_READ and at < len(syllables) - 1:
            found.append(step(_NEXT_VOWEL, optional=True))
    return tuple(found)


def _with_consonants(thai: str) -> tuple[Step, ...]:
    """Return how words are written that have the consonants of a Thai one, whatever its syllables and vowels are.

    What is silent may be written or not; so may be what vowels are written with, and the second of two alike.
    """
    found, last = [step("", _BETWEEN)], ""
    for letter in _LETTER.finditer(thai):
        before = thai[letter.start() - 1 : letter.start()]
        begins = before in _LEADING or letter[2] in _LONG_SIGNS
        silent = letter[3] is not None or letter[1] in "รหอ" or (letter[1] in _OF_VOWELS and not begins and not letter[2])
        optional = silent or bool(last and last == _CLASSES.get(letter[1]))
        found.append(step(_INITIALS[letter[1]] if begins else _consonant(letter[1]), _BETWEEN, optional=optional))
        if letter[2] == "ำ":
            found.append(step("m", _BETWEEN))
        last = "" if letter[2] else _CLASSES.get(letter[1], "")
    return tuple(found)


def _consonant(letter: str) -> str:
    spelled = f"{_INITIALS[letter]} {_FINALS[_OF_FINALS.get(letter, '')]}"
    return " ".join(dict.fromkeys(filter(None, spelled.split(" "))))


def _heard(initial: str) -> str:
    """Return the letters of an initial that are heard: ห and อ before another are not."""
    return initial[1:] if len(initial) > 1 and initial[0] in "หอ" else initial
