"""Align a name part in Arabic or Hebrew letters with a Latin spelling, and tell how the native letters were read.

Each native letter may stand for a few Latin pieces; between the pieces stand vowels. The cheapest alignment gives the
sounds of every letter in the phonemic letters of `namenorm/romanization/vowelling.py`; a pair without a cheap one is
no pair of spellings. A piece after `|` in the tables below is one that foreign names need: it costs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from namenorm.romanization.vowelling import letters_of

_FOREIGN = 2.0
_ARABIC = """
ب b b | p v; ت t t | th; ث ṯ th t s; ج ǧ j g dj | ch zh dzh; ح ḥ h; خ ḫ kh ch | h k j q; د d d; ذ ḏ dh z d th; ر r r;
ز z z | s; س s s c; ش š sh ch sch | s; ص ṣ s; ض ḍ d dh z; ط ṭ t | th; ظ ẓ z dh d th; غ ġ gh g | r; ف f f ph | v; ق q q k g | c gh;
ک k k | c ch q g ck; ل l l; م m m; ن n n; ه h h |0; پ p p; چ č ch tch | j g c tsch; ژ ž zh | j z; گ g g | gh gu; ڤ v v; ڨ g g
"""
_PERSIAN = """
ب b b; پ p p; ت t t; ث ṯ s; ج ǧ j | dj g dsch; چ č ch | tch c tsch; ح ḥ h; خ ḫ kh | ch h x k; د d d; ذ ḏ z | dh; ر r r; ز z z;
ژ ž zh | j z; س s s | c; ش š sh | ch sch; ص ṣ s; ض ḍ z | d; ط ṭ t; ظ ẓ z; غ ġ gh | q g; ف f f | ph; ق q gh q | k g; ک k k | c q;
گ g g | gh; ل l l; م m m; ن n n; ه h h |0
"""
_URDU = """
ب b b; پ p p; ت t t; ٹ ţ t; ث ṯ s | th; ج ǧ j; چ č ch; ح ḥ h; خ ḫ kh | h; د d d; ڈ ḑ d; ذ ḏ z | dh; ر r r; ڑ ŗ r | d; ز z z; ژ ž zh;
س s s; ش š sh; ص ṣ s; ض ḍ z | d; ط ṭ t; ظ ẓ z; غ ġ gh | g; ف f f | ph; ق q q | k; ک k k | c; گ g g; ل l l; م m m; ن n n; ں ṉ n;
ه h h |0; ھ h h
"""
_HEBREW = """
ב b b |0; ב v v | w; ג g g | gh; ג' ǧ j g dj; ד d d | dh; ה h h |0; ז z z s; ז' ž zh | j g; ח ḥ h ch kh; ט ṭ t | th; כ k k | c q ck; כ ḵ ch kh h | k;
ל l l; מ m m; נ n n; ס s s c | z; פ p p; פ f f ph | v; צ c tz ts z c; צ' č ch | tch tsch c; ק q k c | q ck ch g; ר r r; ש š sh | sch s ch; ש ś s; ת t t th
"""
TABLES = {"ar": _ARABIC, "fa": _PERSIAN, "ur": _URDU, "he": _HEBREW}
_GLOTTAL = {"ar": "ء أ إ ؤ ئ ا", "fa": "ء أ ؤ ئ ا", "ur": "ء أ ؤ ئ ا", "he": "א"}
_VOWELS = {
    "a": {"a": 0, "aa": 1}, "e": {"e": 0, "ea": 2, "ei": 1.5, "ai": 1.5}, "i": {"i": 0, "y": 0.5, "ee": 0.5, "ie": 1},
    "o": {"o": 0, "oa": 2, "au": 2}, "u": {"u": 0, "ou": 0, "oo": 0.5, "eu": 1.5},
}  # fmt: skip
_LONG_U = {"ū": {"u": 0, "ou": 0, "oo": 0, "oe": 1}, "ō": {"o": 0, "au": 1, "oa": 1, "eau": 1.5}}
_LONG_I = {"ī": {"i": 0, "y": 0.2, "ee": 0, "ie": 0.4, "iy": 0.6}, "ē": {"e": 0.5, "ei": 1, "ai": 1, "ay": 1.2, "ee": 0.8, "ea": 1}}
_LATIN = str.maketrans({
    "š": "sh", "ş": "sh", "č": "ch", "ç": "ch", "ž": "zh", "ğ": "g", "ı": "i", "ø": "o", "ß": "ss", "ł": "l", "x": "ks", "æ": "e", "ə": "a",
    "'": "", "’": "", "ʿ": "", "ʾ": "", "`": "", "‘": "", "-": "",
})  # fmt: skip
_LONG = frozenset("āēīōū")
_ANY_VOWEL = _LONG | frozenset("aeiou")
_ARTICLE = re.compile("^(?:[ae]l|[ae]s|[ae]sh|[ae]z|[ae]r|[ae]n|[ae]d|[ae]t)[- ]")


class Aligned(NamedTuple):
    """What each native letter was read as, and how strained that is."""

    letters: str
    sounds: tuple[str, ...]
    cost: float


class _Unit(NamedTuple):
    latin: str
    sound: str
    cost: float


@cache
def _units(language: str) -> dict[str, list[tuple[str, str, float]]]:
    """Return for each letter its (phoneme, Latin piece, cost), without vowels."""
    found: dict[str, list[tuple[str, str, float]]] = {}
    for entry in TABLES[language].replace("\n", " ").split(";"):
        usual, _, foreign = entry.partition("|")
        letter, sound, *pieces = usual.split()
        options = found.setdefault(letter, [])
        options += [(sound, piece, 0.15 * rank) for rank, piece in enumerate(pieces)]
        options += [(sound, piece.replace("0", ""), _FOREIGN) for piece in foreign.split()]
    for letter in _GLOTTAL[language].split():
        found.setdefault(letter, []).append(("ʾ", "", 0.1 if letter == "א" else 0))
    found.setdefault("ع" if language != "he" else "ע", []).append(("ʿ", "", 0))
    if language != "he":
        found["و"] = [("w" if language in ("ar", "ur") else "v", piece, cost) for piece, cost in
                      (("w", 0), ("v", 0.3 if language == "ar" else 0), ("ou", 0.8), ("u", 0.4), ("o", 0.8), ("", 1.5))]
    else:
        found["ו"] = [("v", "v", 0), ("v", "w", 0.3)]
        found["װ"] = [("v", "v", 0), ("v", "w", 0), ("v", "u", 1)]
        found["ײ"] = [("y", "y", 0), ("y", "i", 0.2)]
    for letter in ("ی", "ے") if language != "he" else ("י",):
        found[letter] = [("y", piece, cost) for piece, cost in (("y", 0), ("i", 0.2), ("j", 0.8), ("", 1.5))]
    return found


@cache
def _options(language: str, letter: str, first: bool, last: bool) -> tuple[_Unit, ...]:
    """Return all that a letter at its place may be written as, consonant and following vowel together."""
    found: list[_Unit] = []
    for sound, piece, price_of_piece in _units(language).get(letter, ()) if first or letter != "ا" else ():
        cost = price_of_piece + (0.3 if last and letter in "هה" else 0)
        heard = "" if sound == "ʾ" and first else sound
        bare = not heard and not piece
        for vowel, pieces in _VOWELS.items():
            found += [_Unit(piece + latin, heard + vowel, cost + price) for latin, price in pieces.items()]
        if letter in {"א", "ا"}:
            if first:
                found.append(_Unit("", "", cost + 0.3))
            continue
        found.append(_Unit(piece, heard, cost + (0.6 if bare else 0)))
        found += _doubled(language, sound, piece, cost)
    found += _vowel_letters(language, letter, first, last)
    return tuple(found)


def _doubled(language: str, sound: str, piece: str, cost: float) -> list[_Unit]:
    """Return the units of a doubled consonant; in Hebrew doubling is a way of writing, no sound."""
    if not piece or sound in "ʾʿ":
        return []
    double = piece + piece if len(piece) == 1 else ""
    twice = sound if language == "he" else sound + sound
    forms = {double or piece + piece: 0.0}
    if piece == "y":
        forms |= {"iy": 0.0}
    if piece == "w":
        forms |= {"uw": 0.0, "ouw": 0.2}
    found = []
    for form, price in forms.items():
        found.append(_Unit(form, twice, cost + price + 0.3))
        for vowel, pieces in _VOWELS.items():
            found += [_Unit(form + latin, twice + vowel, cost + price + more) for latin, more in pieces.items()]
    return found


def _vowel_letters(language: str, letter: str, first: bool, last: bool) -> list[_Unit]:
    found: list[_Unit] = []
    if letter in "وו":
        for sound, pieces in _LONG_U.items():
            found += [_Unit(latin, sound, price) for latin, price in pieces.items()]
    if letter in "یיےײ":
        for sound, pieces in _LONG_I.items():
            found += [_Unit(latin, sound, price) for latin, price in pieces.items()]
    if letter in "اآא" and not (first and letter != "آ"):
        found += [_Unit("a", "ā", 0), _Unit("aa", "ā", 0.3), _Unit("e", "ā" if language != "he" else "ē", 1.2)]
        if last:
            found.append(_Unit("ah", "ā", 0.4))
        if language == "he":
            found.append(_Unit("", "", 1.0))
    if last and letter == "ی":
        found.append(_Unit("a", "ā", 1.5))
    if last and letter == "ى":
        found += [_Unit("a", "ā", 0), _Unit("ah", "ā", 0.4), _Unit("e", "ā", 0.6), _Unit("i", "ī", 0.5), _Unit("y", "ī", 0.5)]
    if last and letter in "ةهה":
        vowels = "a e" if language != "he" else "a e o"
        for vowel in vowels.split():
            sound = ("a" if letter == "ة" else vowel) + "ŧ"
            found += [_Unit(vowel, sound, 0), _Unit(vowel + "h", sound, 0), _Unit(vowel + "t", sound, 0.3 if letter == "ة" else 9)]
    return found


def plain_latin(text: str) -> str:
    """Return a Latin spelling in the letters that the tables know."""
    text = unicodedata.normalize("NFC", text.lower()).translate(_LATIN)
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def aligned(native: str, latin: str, language: str) -> Aligned | None:
    """Return how a native word was read by whoever wrote the Latin form, or None."""
    letters = letters_of(native)
    if language == "ar" and len(letters) > 3 and letters.startswith("ال"):
        spelled = _ARTICLE.sub("", latin.lower())
        if spelled == latin.lower() and not latin.lower().startswith(("al", "el")):
            letters = letters[2:]  # the Latin form leaves the article out
        elif spelled != latin.lower():
            letters, latin = letters[2:], spelled
    text = plain_latin(latin)
    if not letters or not text or len(letters) > 20 or not (text.isascii() and text.isalpha()):
        return None
    return _searched(_cut(letters), text, language)


def _searched(cut: list[str], text: str, language: str) -> Aligned | None:
    """Find the cheapest alignment; a letter that is a vowel itself does not follow a vowel."""
    best: dict[tuple[int, bool], tuple[float, tuple[str, ...]]] = {(0, False): (0.0, ())}
    for at, letter in enumerate(cut):
        step: dict[tuple[int, bool], tuple[float, tuple[str, ...]]] = {}
        for unit in _options(language, letter, at == 0, at == len(cut) - 1):
            opens, closes = unit.sound[:1] in _ANY_VOWEL, unit.sound[-1:] in _ANY_VOWEL
            for (place, vowel), (cost, sounds) in best.items():
                if text.startswith(unit.latin, place) and not (vowel and opens):
                    key, total = (place + len(unit.latin), closes), cost + unit.cost
                    if key not in step or total < step[key][0]:
                        step[key] = (total, (*sounds, unit.sound))
        best = step
    done = [best[key] for key in ((len(text), True), (len(text), False)) if key in best]
    if not done:
        return None
    cost, sounds = min(done)
    return Aligned("".join(cut), _spread(cut, _without_long_doubles(sounds)), cost)


def _without_long_doubles(sounds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sounds with single consonants after long vowels: the ss of Yasser only keeps the s from sounding z."""
    found: list[str] = []
    for sound in sounds:
        doubled = len(sound) > 1 and sound[0] == sound[1] and found and found[-1][-1:] in _LONG
        found.append(sound[1:] if doubled else sound)
    return tuple(found)


def _cut(letters: str) -> list[str]:
    """Cut a word into letters; one with a following geresh is one."""
    return re.findall(".'?", letters)


def _spread(cut: list[str], sounds: tuple[str, ...]) -> tuple[str, ...]:
    """Return one sound for each character: the geresh is silent."""
    found: list[str] = []
    for letter, sound in zip(cut, sounds):
        found += [sound] + [""] * (len(letter) - 1)
    return tuple(found)
