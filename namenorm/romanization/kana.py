"""Japanese: kana as the row and vowel that each sign stands for, long vowels and doubled consonants made plain.

A scheme with `prepare: kana` reads the letters of Nihon-shiki, which tell all kana apart (し si, ち ti, つ tu, ふ hu,
じ zi, ぢ di, づ du, しゃ sya, を wo); what they become is in the scheme. A long vowel is the vowel and `ː`, a small っ is
`q`, ん is `ɴ`. Kanji stay as they are: names in kanji are read by the registry, never by a rule. Katakana is read like
hiragana, which suits Japanese names, not foreign ones. In おう and うう the second kana is taken for length, although a
few names have two vowels there (いのうえ Inoue is handled: a う after う or お only).
"""

from __future__ import annotations

from functools import lru_cache

_ROWS = {
    "": "あいうえお", "k": "かきくけこ", "g": "がぎぐげご", "s": "さしすせそ", "z": "ざじずぜぞ", "t": "たちつてと",
    "d": "だぢづでど", "n": "なにぬねの", "h": "はひふへほ", "b": "ばびぶべぼ", "p": "ぱぴぷぺぽ", "m": "まみむめも",
    "r": "らりるれろ", "w": "わゐ　ゑを", "y": "や　ゆ　よ",
}  # fmt: skip
_KANA = {kana: row + vowel for row, kanas in _ROWS.items() for kana, vowel in zip(kanas, "aiueo") if kana != "　"}
_KANA |= {"っ": "q", "ん": "ɴ", "ゔ": "vu"}
_SMALL = {"ゃ": "ya", "ゅ": "yu", "ょ": "yo", "ぁ": "a", "ぃ": "i", "ぅ": "u", "ぇ": "e", "ぉ": "o"}
_SIGNS = {letters: kana for kana, letters in _KANA.items()}
_SIGNS |= {_KANA[kana][:-1] + small: kana + sign for kana in "きぎしじちぢにひびぴみり" for sign, small in _SMALL.items() if len(small) == 2}
_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_LONG = "ː"


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word in kana as letters; other characters stay.

    >>> prepare("さとう"), prepare("シンゾウ"), prepare("はっとり"), prepare("おおの")
    ('satoː', 'siɴzoː', 'haqtori', 'oːno')
    >>> prepare("いのうえ"), prepare("きょうこ"), prepare("佐藤")
    ('inoue', 'kyoːko', '佐藤')
    """
    letters = ""
    for char in word.translate(_TO_HIRAGANA):
        if char in _SMALL and letters[-1:] == "i":
            letters = letters[:-1] + _SMALL[char]
        elif char in _SMALL:
            letters = letters[:-1] + _SMALL[char][-1]
        elif char == "ー" or (char in "うお" and _lengthens(letters, char)):
            letters += _LONG
        else:
            letters += _KANA.get(char, char)
    return letters
