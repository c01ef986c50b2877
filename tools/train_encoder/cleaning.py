"""Which pairs are fit to learn from: broken, mixed, misaligned and gendered ones are told apart and counted."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler
from unidecode import unidecode

from namenorm.comparison.words.kinship import are_gendered
from namenorm.comparison.words.sounds import sound as sound_key
from namenorm.encoder.letters import letters
from namenorm.scripts import scripts_in
from namenorm.text import fold
from tools.train_encoder.sources import TOKENS, Pair

_BROKEN = re.compile(r"[\ufffd\ue000-\uf8ff\u0080-\u009f?<>{}\[\]|\\/@#%&*+=^~_$\d]")
_TOGETHER = ({"Hani", "Hira", "Kana"},)
_VOWELS = re.compile("[aeiouy'`h]")
_ALIGNED = {"Cyrl": 0.45, "Grek": 0.45, "Geor": 0.45, "Armn": 0.45, "Hebr": 0.4, "Arab": 0.4, "Hang": 0.4, "Kana": 0.4}
"""Least likeness of consonants for a pair to be of one name; Han is not judged so."""


@lru_cache(maxsize=1 << 19)
def sound(word: str) -> str:
    """Return a word in plain Latin letters, as a makeshift for all scripts."""
    return re.sub("[^a-z]", "", unidecode(unicodedata.normalize("NFC", word)).lower())


@lru_cache(maxsize=1 << 19)
def bones(word: str) -> str:
    """Return the consonants of a word in broad classes."""
    text = _VOWELS.sub("", sound(word).replace("sch", "s").replace("ch", "s").replace("sh", "s").replace("ts", "s"))
    return re.sub(r"(.)\1+", r"\1", text.translate(str.maketrans("vwbpgkqcxjzdl", "ffffkkkkssstr")))


def likeness(left: str, right: str) -> float:
    """Return how alike two words sound, from 0 to 1, judged generously."""
    whole = JaroWinkler.similarity(sound(left), sound(right))
    return max(whole, JaroWinkler.similarity(bones(left), bones(right)))


def gendered(left: str, right: str) -> bool:
    """Tell whether a pair is the male and the female form of one surname, in whatever scripts."""
    return any(are_gendered(sound_key(one), sound_key(two)) for one, two in ((fold(left), fold(right)), (sound(left), sound(right))))


def fault(pair: Pair) -> str:
    """Return what is wrong with a pair, or "" when it may be learned."""
    left, right = pair.left, pair.right
    if _BROKEN.search(left) or _BROKEN.search(right):
        return "broken"
    one, two = scripts_in(left), scripts_in(right)
    if not one or not two:
        return "no letters"
    if any(len(scripts) > 1 and not set(scripts) <= {"Hani", "Hira", "Kana"} for scripts in (one, two)):
        return "mixed scripts"
    wanted = TOKENS.get(pair.source)
    if wanted and (one != ("Latn",) or not set(two) <= wanted):
        return "wrong script"
    if any(len(letters(word)) < (1 if "Hani" in scripts else 2) for word, scripts in ((left, one), (right, two))):
        return "too short"
    if letters(left) == letters(right):
        return "equal"
    if gendered(left, right):
        return "gendered"
    return "misaligned" if _misaligned(pair, one, two) else ""


def _misaligned(pair: Pair, one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    if pair.source.startswith("generated"):
        return False
    least = min(_ALIGNED.get(scripts[0], 0.0) for scripts in (one, two) if scripts != ("Latn",)) if one != two else 0.5
    if one == two == ("Latn",) or pair.source in ("politicians", "arabic_full"):
        least = 0.5
    if pair.source == "unspaced" and two[0] in ("Hani", "Hang"):
        least = 0.6
    if pair.source == "politicians" and "Hani" in (*one, *two):
        least = 0.4
    return likeness(pair.left, pair.right) < least
