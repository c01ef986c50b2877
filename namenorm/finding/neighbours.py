"""The words beside a place of a text, and whether two words stand close enough to be one name.

Looked up where they are needed: a text is never cut up as a whole.
"""

from __future__ import annotations

import re

from namenorm.text import Token, token_at, tokens, whole_word

_WINDOW = 80
_BIDI = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINT = re.compile(
    rf"(?:[ \t\u00a0\u2009\u202f\u3000]|\r?\n(?![ \t]*\r?\n)|[-‐‑–'’ʼ‘ʻ`״·・･‧•=＝]|(?<=\w)\.[ \u00a0]?|, (?=Inc|Ltd|LLC)| & |[{_BIDI}])"
    r"{0,3}"
)
_WIDEST_JOINT = 4
_USUAL_WORD = 40
_GAP = re.compile(rf"[\W_]{{0,{_WINDOW}}}")


def word_after(text: str, end: int) -> Token | None:
    """Return the word that may go on a name which ends at `end`, or None where something parts them.

    >>> word_after("Lloyd Austin", 5), word_after("Lloyd, Austin", 5)
    (Token(start=6, end=12, fold='austin'), None)
    """
    if text[end : end + 1] == " ":  # the usual case, a word between two spaces, without a look at what else joins words
        after = text.find(" ", end + 1, end + _USUAL_WORD)
        if after > 0 and text[end + 1 : after].isalpha() and (fold := whole_word(text[end + 1 : after])):
            return Token(end + 1, after, fold)
    joint = _JOINT.match(text, end)
    at = joint.end() if joint else end
    return token_at(text, at) if at - end <= _WIDEST_JOINT else None


def next_word(text: str, end: int) -> Token | None:
    """Return the next word behind a place, whatever stands between, or None within a line or so."""
    gap = _GAP.match(text, end)
    return token_at(text, gap.end() if gap else end)


def words_before(text: str, start: int, count: int = 1) -> list[Token]:
    """Return up to `count` words before a place, in order, within a line or so.

    >>> [word.fold for word in words_before("in the region of Kursk", 17, 2)]
    ['region', 'of']
    """
    low = max(0, start - (_WINDOW if text[max(0, start - 8) : start].find(" ") >= 0 else _WINDOW // 4))
    found = tokens(text[low:start])
    return [Token(token.start + low, token.end + low, token.fold) for token in found[-count:]]


def joined(text: str, end: int, start: int) -> bool:
    """Tell whether only what may stand inside a name stands between two words."""
    return end == start or (start - end <= _WIDEST_JOINT and (match := _JOINT.match(text, end)) is not None and match.end() >= start)
