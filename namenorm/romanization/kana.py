"""Japanese: kana as the row and vowel that each sign stands for, with long vowels and doubled consonants made plain.

A scheme with `prepare: kana` reads the letters of Nihon-shiki, which tell all kana apart (し si, ち ti, つ tu, ふ hu,
じ zi, ぢ di, づ du, しゃ sya, を wo); what they become is in the scheme. A long vowel is the vowel and `ː`, a small っ is
`q`, ん is `ɴ`. Kanji stay as they are: they have too many readings to choose one (`comparison/asia/kanji.py` tries all). Katakana is read
like hiragana, which suits Japanese names, not foreign ones.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONG = "ː"
_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
    "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "r": "らりるれろ", "w": "わゐ-ゑを", "y": "や-ゆ-よ",
}  # fmt: skip
_KANA = {kana: row + vowel for row, signs in _ROWS.items() for kana, vowel in zip(signs, "aiueo") if kana != "-"}
_KANA |= {"っ": "q", "ん": "ɴ", "ゔ": "vu"}
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_SIGNS = {letters: kana for kana, letters in _KANA.items()} | {
    letters[:-1] + small: kana + sign
    for kana, letters in _KANA.items()
    for sign, small in _SMALL.items()
    if letters[-1] == "i" and len(letters) == 2 and len(small) == 2
}
_LETTERS = re.compile("|".join(sorted(_SIGNS, key=len, reverse=True)))
_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
# う lengthens u and o, but not in 上 ue and 浦 ura; お only 大 oo, 遠 too, 郡 koo, and not in 岡 oka.
_LENGTHENING = re.compile("(?<=[uo])う(?![えら])|(?<=u)う(?=え)|(?<=o)う(?=ら)|(?:(?<=^o)|(?<=to)|(?<=ko))お(?!か)|ー")


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word in kana as letters; other characters stay.

    >>> prepare("さとう"), prepare("シンゾウ"), prepare("はっとり"), prepare("きょうこ"), prepare("佐藤")
    ('satoː', 'siɴzoː', 'haqtori', 'kyoːko', '佐藤')
    >>> prepare("いのうえ"), prepare("まつうら"), prepare("おおの"), prepare("ひろおか")
    ('inoue', 'matuura', 'oːno', 'hirooka')
    """
    letters, kanas = "", word.translate(_HIRAGANA)
    for at, char in enumerate(kanas):
        if char in _SMALL and letters:
            letters = letters[:-1] + (_SMALL[char] if letters[-1] == "i" else _SMALL[char][-1])
        elif char in "うおー" and _LENGTHENING.match(letters + kanas[at:], len(letters)):
            letters += LONG
        else:
            letters += _KANA.get(char, char)
    return letters


def restore(prepared: str) -> str:
    """Return the hiragana of prepared letters; a long vowel is written with う.

    >>> restore("satoː"), restore("kyoːko")
    ('さとう', 'きょうこ')
    """
    return _LETTERS.sub(lambda match: _SIGNS[match.group()], prepared.replace(LONG, "u"))
