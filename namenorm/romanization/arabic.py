"""Arabic: a name part as it is read, classically (for standards) or as the press hears it (for everything else).

A scheme with `prepare: arabic` or `arabic-press` reads the phonemic letters of `vowelling.py`, with a capital where a
name has one. `al-` is the article, always in this form: a scheme assimilates it where its convention does. Words that
are spoken as one are one word here, joined by `_`: `ʿAbd_al-Nāṣir`, `Nūr_al-Dīn`, `ʿAbd_Allāh`. A classical
reading has `á` for a final ى.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.romanization import casing
from namenorm.romanization.vowelling import CLASSICAL, letters_of, listed, listed_phrases, vowelled

SEVERAL = True
CASED = True
_HEADS = "عبد|أبو|ابو|أبي|ابي|أبا|ابا|بو"
_ONE = casing.WORD.pattern
_PHRASES = "|".join(sorted(map(re.escape, listed_phrases("ar")), key=lambda phrase: (-len(phrase), phrase)))
_SPOKEN = rf"(?:{_HEADS}) ال[^\W\d_]\w+|{_ONE} ال(?:دين|له)(?!\w)|{_ONE}"
WORD = re.compile(rf"(?:{_PHRASES})(?!\w)|{_SPOKEN}")
_words_of = re.compile(_SPOKEN).findall
_SMALL = frozenset(["bin", "ben", "ibn", "bint", "wa", "w"])
_FIRST = re.compile("(?:^|(?<=[-_]))(?!al-)[ʿʾ]?[^ʿʾ]")
_ARTICLE = "al-"
_MOST = 5
_SHORTEST = 4  # letters of a word that may be derived from another


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> tuple[str, ...]:
    """Return the classical readings of a word, the likeliest first.

    >>> prepare("محمد")[0], prepare("عبد الرحمن")[0]
    ('Muḥammad', 'ʿAbd_al-Raḥmān')
    """
    return _prepared(word, CLASSICAL)


@lru_cache(maxsize=1 << 14)
def prepare_press(word: str) -> tuple[str, ...]:
    """Return the readings of a word as the press hears it, the likeliest first.

    >>> prepare_press("محمد")[0], prepare_press("بن")[0]
    ('Moḥammed', 'bin')
    """
    return _prepared(word, "ar")


def parted(word: str, readings: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Cut a listed name of several words into its words, each with its reading in this name.

    A word that is read as it always is stands as it is written, so that a scheme's own word for it holds here too; one
    that has a reading of its own in this name (Gamal Abdel Nasser) is given by the reading.

    >>> parted("طه حسين", prepare_press("طه حسين"))[1][0], parted("جمال مبارك", prepare_press("جمال مبارك"))[0][0]
    ('حسين', 'Gamāl')
    """
    spoken = readings[0].split(" ")
    words = _words_of(word) if len(spoken) > 1 else []
    if len(words) != len(spoken):
        return [(word, readings)]
    usual = [{one(word)[0].replace("á", "ā") for one in (prepare, prepare_press)} for word in words]
    return [
        (native if reading in known else reading, (reading,)) for native, reading, known in zip(words, spoken, usual)
    ]


def _prepared(word: str, language: str) -> tuple[str, ...]:
    cut = _cut(word)
    if cut is None:
        readings = _read(word, language)
    else:
        heads, tails = (_read(part, language) for part in cut)
        readings = [f"{heads[0]}_{tail}" for tail in tails] + [f"{head}_{tails[0]}" for head in heads[1:]]
    if language == CLASSICAL and word.endswith("ى"):
        readings = [f"{reading[:-1]}á" if reading.endswith("ā") else reading for reading in readings]
    return tuple(dict.fromkeys(map(_capitalized, readings)))


def _read(word: str, language: str) -> list[str]:
    """Return the readings of one word: listed, derived from a listed one, and guessed ones."""
    found = vowelled(word, language, _MOST)
    letters = letters_of(word)
    if listed(letters, "ar"):
        return found
    article = _ARTICLE if letters.startswith("ال") and len(letters) > _SHORTEST else ""
    derived = _derived(letters[2:] if article else letters, language)
    return list(dict.fromkeys([*(article + reading for reading in derived), *found]))[:_MOST]


def _derived(letters: str, language: str) -> list[str]:
    """Read a word like the same one with or without the article, or from its root noun by the endings -ī and -a.

    >>> _derived("منیفی", "ar")
    ['munīfī']
    """
    same = _bare(letters, language)
    if same or len(letters) < _SHORTEST:
        return same
    stems = _bare(letters[:-1], language) if letters[-1] in "یة" else []
    if letters[-1] == "ی":
        return [f"{stem}ī" for stem in stems if stem[-1] not in "āīūŧ"]
    return [f"{stem[:-1]}iyaŧ" if stem[-1] == "ī" else f"{stem}aŧ" for stem in stems if stem[-1] not in "āūŧ"]


def _bare(letters: str, language: str) -> list[str]:
    """Return the listed readings of a word without its article, whether the list has it with one or not."""
    found = listed(letters, language) or listed(f"ال{letters}", language)
    return list(dict.fromkeys(reading.removeprefix(_ARTICLE) for reading in found))


def _cut(word: str) -> tuple[str, str] | None:
    """Cut عبد from the word that follows with its article, and a first word from الدين and الله, written apart or not."""
    if listed(letters_of(word), "ar"):
        return None
    head, space, tail = word.partition(" ")
    if space:
        return head, tail
    for end in ("الدين", "الله"):
        if word.endswith(end) and len(word) > len(end) + 1:
            return word[: -len(end)], end
    if word.startswith("عبدال") and len(word) > 6:
        return word[:3], word[3:]
    return None


def _capitalized(reading: str) -> str:
    """Return a reading with capitals: each word but a particle has one, behind the article and not on it."""
    return " ".join(part if part in _SMALL else _FIRST.sub(_upper, part) for part in reading.split(" "))


def _upper(match: re.Match[str]) -> str:
    return match.group().upper()
