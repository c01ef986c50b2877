"""Lao: vowels in the order in which they are heard, without tones.

A scheme with `prepare: lao` reads each syllable as its initial, its vowel signs and its final, also where a sign is written before
the initial (ແສງ is read ສແງ). `ຫ` that only tells the tone of the next consonant is gone, and `ອ` is the vowel where it is no initial.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONSONANTS, _LEADING = "ກ-ຮໜໝ", "ເແໂໃໄ"
_TONES = re.compile("[່-໌]")
_TELLS_TONE = re.compile("ຫ(?=[ງຍນມຣລວຼ])")
_TURNED = re.compile(f"([{_LEADING}])([{_CONSONANTS}][ຣລຼ]?(?![{_LEADING}]))")


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word with each vowel sign behind its initial; other characters stay.

    >>> prepare("ແສງ"), prepare("ສະຫວັດ"), prepare("ໄກສອນ"), prepare("Lao")
    ('ສແງ', 'ສະວັດ', 'ກໄສອນ', 'Lao')
    """
    return _TURNED.sub(r"\2\1", _TELLS_TONE.sub("", _TONES.sub("", word)))
