"""Hebrew: a name part as it is read, in the phonemic letters of `vowelling.py`.

A geresh after a letter (ץ', ג׳) and the gershayim of an acronym (צה"ל) belong to the word. Names of two words that the
reading list has (תל אביב) are one word: they are declined, hyphenated and written together as one.
"""

from __future__ import annotations

import re

from namenorm.marks import MARKS
from namenorm.romanization.vowelling import letters_of, listed, listed_phrases, vowelled

_GERESH, _GERSHAYIM = "'’‘`׳", '"״'
_PHRASES = "|".join(phrase.replace(" ", "[ ־-]") for phrase in listed_phrases("he"))
SEVERAL = True
WORD = re.compile(
    rf"(?:{_PHRASES})(?!\w)"
    rf"|[^\W\d_](?:[^\W\d_]|[{MARKS}]|(?<=[גדזחטסעצץרת])[{_GERESH}](?!\w)|[{_GERESH}{_GERSHAYIM}](?=[^\W\d_]))*"
)
TWINS = str.maketrans({"׳": "'", "’": "'", "‘": "'", "`": "'", "״": '"', "-": " ", "־": " "})


def prepare(word: str) -> tuple[str, ...]:
    """Return the likely readings of a word, the likeliest first: those of the list, or else what the model guesses.

    >>> prepare("שלום")[0], prepare("ויצמן")[0], prepare("תל-אביב")[0]
    ('šalom', 'wayceman', 'tel aviv')
    """
    text = word.replace("-", " ").replace("־", " ")
    return listed(letters_of(text), "he") or tuple(vowelled(text, "he"))
