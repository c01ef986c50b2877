"""Female forms of Slavic surnames: other names, to be kept apart."""

from __future__ import annotations

import re

_MALE = re.compile(r"(?:ov|ev|in|yn|ow|ew|off|eff|ов|ев|єв|ёв|ін|ин)$")
_MALE_ADJECTIVE = re.compile(r"(?:(?<=sk)(?:iy|yi|ij|yj|y|i|yy)|(?<=ськ|цьк)ий|(?<=ск)ий)$")


def female_form(word: str) -> str:
    """Return the female form of a Slavic surname, or "" when the word does not look like the male one.

    >>> female_form("umerov"), female_form("зеленский"), female_form("зеленський"), female_form("merkel")
    ('umerova', 'зеленская', 'зеленська', '')
    """
    if _MALE.search(word):
        return word + ("a" if word.isascii() else "а")
    ending = _MALE_ADJECTIVE.search(word)
    if not ending:
        return ""
    stem = word[: ending.start()]
    if not word.isascii():
        return stem + ("ая" if stem.endswith("ск") else "а")
    return stem + "aya"
