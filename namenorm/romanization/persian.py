"""Persian, Urdu and Pashto: a name part as it is read, in the phonemic letters of `vowelling.py`.

A name in آباد (“town of”) is one word, written apart or not: فیصل آباد is Faisalabad. A word that the reading list lacks
is cut into the commonest first or last members of compounds and a listed rest (حسن‌زاده, محمدرضا); the model guesses only
what is left. Bandar Abbas and Mazar-e Sharif are one word each.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.romanization import casing
from namenorm.romanization.vowelling import letters_of, listed, listed_phrases, vowelled

_PHRASES = "|".join(map(re.escape, listed_phrases("fa")))
SEVERAL = True
WORD = re.compile(rf"(?:{_PHRASES})(?!\w)|[^\W\d_]{{2,}} آباد(?!\w)|{casing.WORD.pattern}")
TWINS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ہ": "ه", "ۀ": "ه", "\u200c": "", "\u0670": ""})
_TOWNS = ("آباد", "آبادی")
_STARTS = {
    "fa": {
        "محمد": "moḥammad ",
        "علی": "ʿalī",
        "امیر": "amīr",
        "غلام": "ġolām",
        "میر": "mīr",
        "شاه": "šāh",
        "پور": "pūr",
        "عبدال": "ʿabdol",
    },
    "ur": {"محمد": "muḥammad", "غلام": "ġulām", "عبدال": "ʿabdul"},
    "ps": {"محمد": "muḥammad", "غلام": "ġulām", "عبدال": "ʿabdul"},
}
_ENDS = {
    "fa": {
        "آباد": "ābād", "آبادی": "ābādī", "زاده": "zādeŧ", "نژاد": "nežād", "پور": "pūr", "الدین": "oddīn", "الله": "ollāh",
        "نیا": "niyā", "وند": "vand", "فر": "far", "رضا": "reḍā", "علی": "ʿalī", "حسین": "ḥoseyn", "محمد": "moḥammad",
        "خانی": "ḫānī", "یان": "iyān", "ی": "ī",
    },
    "ur": {"آباد": "ābād", "آبادی": "ābādī", "الدین": "uddīn", "اللہ": "ullāh", "الله": "ullāh", "پور": "pūr", "زئی": "zaʾī"},
    "ps": {"آباد": "ābād", "اباد": "ābād", "الدین": "uddīn", "الله": "ullāh", "زی": "zay", "خیل": "ḫēl", "پور": "pūr"},
}  # fmt: skip


def prepare(word: str) -> tuple[str, ...]:
    """Return the likely readings of a Persian word, the likeliest first.

    >>> prepare("شیراز")[0], prepare("نجف آباد")[0], prepare("رستم‌زاده")[0]
    ('šīrāz', 'naǧafābād', 'rostamzādeŧ')
    """
    return _prepared(word, "fa")


def prepare_urdu(word: str) -> tuple[str, ...]:
    """Return the likely readings of an Urdu word, the likeliest first.

    >>> prepare_urdu("نواز")[0]
    'nawāz'
    """
    return _prepared(word, "ur")


def prepare_pashto(word: str) -> tuple[str, ...]:
    """Return the likely readings of a Pashto word, the likeliest first.

    >>> prepare_pashto("کرزی")[0]
    'karzay'
    """
    return _prepared(word, "ps")


@lru_cache(maxsize=1 << 14)
def _prepared(word: str, language: str) -> tuple[str, ...]:
    letters = letters_of(word)
    known = listed(letters, language)
    if not known:
        for start, reading in _STARTS[language].items():
            rest = letters.removeprefix(start).strip()
            if rest != letters and listed(rest, language):
                return tuple(reading + other for other in vowelled(rest, language))
        for end, reading in _ENDS[language].items():
            rest = letters.removesuffix(end).strip()
            if rest != letters and len(rest) > 1 and (end in _TOWNS or listed(rest, language)):
                return tuple(other + reading for other in vowelled(rest, language))
    return known or tuple(vowelled(word, language))
