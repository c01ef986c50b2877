"""Burmese: a word cut into its syllables, with the inherent vowel written out.

A scheme with `prepare: burmese` reads `ˑ` between syllables and `ə` where a consonant has no vowel sign and no final;
a stacked consonant is split into the final of one syllable and the head of the next. Rimes are groups of letters in
the scheme (`ောင်`). Where a name ends and the next begins the script does not show.
"""

from __future__ import annotations

import re
from functools import lru_cache

JOINT, INHERENT = "ˑ", "ə"
_STACK = re.compile("\u1039")
_HEADS = "\u1000-\u1021\u1025\u1026\u1027\u1029\u103f"
_SYLLABLE = re.compile(f"(?<=[\u1000-\u109f])(?=[{_HEADS}](?!\u103a|\u1037\u103a))")
_BARE = re.compile(f"([\u1000-\u1020][\u103b-\u103e]*)(?=[\u1037\u1038]*(?:{JOINT}|$))")


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word with its syllables parted and inherent vowels written.

    >>> prepare("အောင်ဆန်း"), prepare("မန္တလေး")
    ('အောင်ˑဆန်း', 'မန်ˑတəˑလေး')
    """
    parted = _SYLLABLE.sub(JOINT, _STACK.sub("\u103a", word))
    return _BARE.sub(rf"\1{INHERENT}", parted)


def syllables(word: str) -> list[str]:
    """Return the syllables of a Burmese word, each of which may be a word of a name: the script does not part them.

    >>> syllables("မောင်မောင်အေး"), syllables("Maung")
    (['မောင်', 'မောင်', 'အေး'], ['Maung'])
    """
    return _SYLLABLE.sub(JOINT, word).split(JOINT)
