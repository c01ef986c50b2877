"""The genitive ending of a name in the languages that write one of few letters: taken off, and put on.

Other case endings are not made: a name in Polish or Finnish needs its declension, which no short rule gives.
"""

from __future__ import annotations

import re

CASELESS = frozenset(
    ["en", "de", "nl", "fr", "es", "it", "pt", "ca", "gl", "ro", "sv", "da", "nb", "nn", "no", "zh", "yue", "ja", "vi", "th", "id", "ms", "sw", "tl", "cy", "ga"]
)
"""Languages in which a name has one form, the genitive aside."""
_HISSING = ("s", "ß", "x", "z", "ce")
_POSSESSIVE = re.compile(r"['’][sS](?!\w)")


def possessive_after(text: str, end: int) -> str:
    """Return the English possessive that stands at `end` of a text, or nothing.

    >>> possessive_after("Zelensky's aides", 8), possessive_after("Zelensky said", 8)
    ("'s", '')
    """
    found = _POSSESSIVE.match(text, end)
    return found.group() if found else ""


def genitive(name: str, lang: str, *, mark: str = "'") -> str:
    """Return the genitive of a name in a language; empty where that language has no genitive ending for names.

    >>> genitive("Zelensky", "en"), genitive("Selenskyj", "de"), genitive("Scholz", "de", mark="’"), genitive("Macron", "fr")
    ("Zelensky's", 'Selenskyjs', 'Scholz’', '')
    """
    hissing = name.casefold().endswith(_HISSING)
    ending = {
        "en": f"{mark}s", "de": mark if hissing else "s", "sv": "" if hissing else "s",
        "da": mark if hissing else "s", "nb": mark if hissing else "s", "nn": mark if hissing else "s",
        "no": mark if hissing else "s", "nl": f"{mark}s" if name[-1:].casefold() in "aiouy" else mark if hissing else "s",
    }.get(lang)  # fmt: skip
    if ending is None:
        return ""
    return name + (ending.upper() if len(name) > 3 and name.isupper() else ending)
