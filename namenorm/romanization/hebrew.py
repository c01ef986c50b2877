"""Hebrew: a name part as it is read, in the phonemic letters of `vowelling.py`.

A geresh after a letter (ץ', ג׳) and the gershayim of an acronym (צה"ל) belong to the word. Tel Aviv is one word: it is
declined, hyphenated and written together as one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.marks import MARKS
from namenorm.romanization.vowelling import vowelled

_GERESH, _GERSHAYIM = "'’‘`׳", '"״'
TWINS = str.maketrans({"׳": "'", "’": "'", "‘": "'", "`": "'", "״": '"', "-": " "})
WORD = re.compile(
    rf"תל[ -]אביב|[^\W\d_](?:[^\W\d_]|[{MARKS}]|(?<=[גדזחטסעצץרת])[{_GERESH}](?!\w)|[{_GERESH}{_GERSHAYIM}](?=[^\W\d_]))*"
)


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> tuple[str, ...]:
    """Return the likely readings of a word, the likeliest first.

    >>> prepare("שלום")[0], prepare("ויצמן")[0], prepare("תל אביב")
    ('šalom', 'wayceman', ('tel aviv',))
    """
    parts = re.split("[ -]", word)
    if len(parts) == 1:
        return tuple(vowelled(word, "he"))
    return (" ".join(vowelled(part, "he", 1)[0] for part in parts),)
