"""Unicode only: clean a string, fold it into the form in which spellings count as equal, cut it into tokens.

Knows nothing of names or languages. Every other module folds and cuts through here, so a registry entry, a query
and a running text always meet in the same form.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from namenorm.lookalikes import unmixed
from namenorm.marks import MARKS

_LATIN = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ŧ": "t", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ə": "a", "ǝ": "a", "ɛ": "e", "ɔ": "o", "ʻ": "", "ɑ": "a",
})  # fmt: skip
_OTHER = {
    # Cyrillic: the press writes ё as е
    "ё": "е",
    # Arabic script: carriers of hamza, and the Persian and Urdu twins of Arabic letters
    "آ": "ا", "أ": "ا", "إ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ک": "ك", "ة": "ه",
    "ۀ": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ؤ": "و", "ئ": "ي", "ء": "", "ـ": "",
    "ς": "σ",
}  # fmt: skip
_NUKTA = re.compile("([\u0915-\u0917\u091c\u092b])\u093c|\u0905\u0945")
"""Devanagari letters of foreign sounds, whose dot the press leaves out as often as not; and a vowel that is typed in two ways."""
APOSTROPHES = "'’‘ʼʻʹʺʽ`´׳״″′ʾʿ＇"
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
LONGEST_WORD = 200
"""Characters of the longest word that may be part of a name."""
_SPACE = re.compile(r"\s+")
# Marks that are optional decorations: generic accents, Hebrew points, Arabic vowel signs.
_OPTIONAL_MARK = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u20d0-\u20f0\ufe20-\ufe2f]")


class _FoldTable(dict[int, str]):
    """How each character of an NFC, case-folded string is folded; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in APOSTROPHES or _OPTIONAL_MARK.match(char) or _INVISIBLE.match(char):
            folded = ""
        elif char in _OTHER:
            folded = _OTHER[char]
        else:
            folded = self._letter(char)
        self[code] = folded
        return folded

    @staticmethod
    def _letter(char: str) -> str:
        category = unicodedata.category(char)
        if category[0] in "PSZC":
            return " "
        if category == "Nd":
            return str(unicodedata.digit(char))
        parts = unicodedata.normalize("NFD", char)
        if len(parts) > 1 and ("LATIN" in (name := unicodedata.name(parts[0], "")) or "GREEK" in name):
            char = _OPTIONAL_MARK.sub("", parts)
        return char.translate(_LATIN).replace("ς", "σ")


_FOLD, _FOLD_LINES = _FoldTable(), _FoldTable({10: "\n"})


def clean(name: str) -> str:
    """Return `name` in NFC, without invisible and control characters, spaces collapsed: fit to be shown.

    >>> clean("  Olaf \\u200fScholz\\n")
    'Olaf Scholz'
    """
    if name.isascii() and name.isprintable() and "  " not in name:
        return name.strip()
    if name.isprintable() and "  " not in name and unicodedata.is_normalized("NFC", name) and not _INVISIBLE.search(name):
        return name.strip()
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", name))
    if not text.isprintable():
        text = "".join(" " if char.isspace() else char for char in text if char.isspace() or char.isprintable())
    return _SPACE.sub(" ", text).strip()


@lru_cache(maxsize=1 << 17)
def fold(name: str) -> str:
    """Reduce a name to the form in which two spellings count as equal.

    Case, punctuation and Latin or Greek marks go; letters stay, in their own script.
    Folding is lossy on purpose: it makes keys, never something to show.

    >>> fold("GÄRTNER-O’Brien")
    'gartner obrien'
    >>> fold("Đặng") == fold("Đăng")      # two names, one key: compare decides
    True
    >>> fold("が") == fold("か"), fold("й") == fold("и")     # other letters, not decorations
    (False, False)
    """
    return " ".join(_folded(name).split())


def _folded(name: str) -> str:
    if name.isascii():
        return name.lower().replace("'", "").replace("`", "").translate(_FOLD)
    text = unmixed(unicodedata.normalize("NFKC", name)).casefold()
    if "\u093c" in text or "\u0905" in text:
        text = _NUKTA.sub(lambda found: found[1] or "\u0972", _INVISIBLE.sub("", text))
    return unmixed(unicodedata.normalize("NFC", text).translate(_FOLD))


class Token(NamedTuple):
    """One word of a text: where it stands (code points, half-open) and its folded form."""

    start: int
    end: int
    fold: str


UNSPACED_CHARS = (
    "\u0e01-\u0e2e\u0e30-\u0e33\u0e40-\u0e45\u0e81-\u0eae\u0eb0-\u0ebd\u0ec0-\u0edf\u0f00-\u0f6c"
    "\u1000-\u102a\u103f-\u1055\u1780-\u17b3\u3005-\u3007\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U000323af"
)
_FIRST_UNSPACED = "\u0e00"
"""All letters before this one are of scripts that part words by spaces."""
_UNSPACED = re.compile(f"[\uff9e\uff9f{UNSPACED_CHARS}]")
JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Invisible characters that may stand inside a word: hyphens that do not show, spaces and joiners without width."""
_LETTERS = rf"[^\W_\uff9e\uff9f{UNSPACED_CHARS}]"  # letters and digits of scripts that part words by spaces
_SPACED = rf"{_LETTERS}+(?:[{MARKS}{JOINERS}]+{_LETTERS}+|[{MARKS}]+)*"
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}(?!\w)"  # U.S., U.S.A.
    rf"|[{UNSPACED_CHARS}][{MARKS}\uff9e\uff9f]*"  # a character of an unspaced script
    rf"|(?:[ldjnsmtcLDJNSMTC]|[Qq]u|[DNSdns]?ell|[AaDd]ll|[Uu]n)(?=['’][^\W\d_])"  # French, Italian elision: d'Alema
    rf"|{_SPACED}(?:[{APOSTROPHES}״](?![sS]\b){_SPACED})*"
)


def tokens(text: str) -> list[Token]:
    """Cut `text` into words with their places; a character of an unspaced script is a word of its own.

    A possessive 's is not part of its word. Words that fold to nothing, and those too long for a name, are left out.

    >>> [text[t.start:t.end] for text in ["Lloyd Austin’s 习近平"] for t in tokens(text)]
    ['Lloyd', 'Austin', 's', '习', '近', '平']
    >>> [t.fold for t in tokens("Лук’янівка, U.S.")]
    ['лукянівка', 'us']
    """
    if text.isalpha() and (folded := whole_word(text)):  # as most that are asked for
        return [Token(0, len(text), folded)]
    found = []
    for match in _TOKEN.finditer(text):
        if match.end() - match.start() > LONGEST_WORD:
            continue
        folded = fold_word(match.group())
        if folded:
            found.append(Token(match.start(), match.end(), folded))
    return found


def whole_word(letters: str) -> str:
    """Return the folded form of letters that are one word, or "" where scripts without spaces are among them.

    >>> whole_word("Умєров"), whole_word("习近平")
    ('умєров', '')
    """
    if len(letters) > LONGEST_WORD or not (letters.isascii() or not _UNSPACED.search(letters)):
        return ""
    return fold_word(letters)


def word_number(word: str, before: int = 0) -> int:
    """Return the number under which bitmaps keep a folded word, or a run of words that ends with it.

    >>> word_number("umerov", word_number("rustem")) == word_number("rustem umerov") != word_number("umerov")
    True
    """
    return crc32(word.encode("utf-8", "surrogatepass") + b" ", before)


def token_at(text: str, at: int) -> Token | None:
    """Return the word that begins exactly at a place of a text, or None.

    >>> token_at("Lloyd Austin", 6), token_at("Lloyd Austin", 5)
    (Token(start=6, end=12, fold='austin'), None)
    """
    match = _TOKEN.match(text, at, at + 2 * LONGEST_WORD)
    if match is None or match.end() - at > LONGEST_WORD:
        return None
    folded = fold_word(match[0])
    return Token(at, match.end(), folded) if folded else None


@lru_cache(maxsize=1 << 8)
def plain_words(name: str) -> tuple[tuple[str, str], ...] | None:
    """Return the words of a name of letters, spaces and hyphens, with dots behind words, as nearly all names are, written
    and folded; None for any other.

    Cutting at the spaces gives what `tokens` gives, faster. Letters of scripts that do not part words are not cut so.

    >>> plain_words("R. Umjerów-Li"), plain_words("O'Brien")
    ((('R', 'r'), ('Umjerów', 'umjerow'), ('Li', 'li')), None)
    """
    text = name.replace("-", " ") if "-" in name else name
    text = f"{text} ".replace(". ", " ") if "." in text else text
    if not is_plain(text):
        return None
    if text.isascii() and len(text) <= LONGEST_WORD:
        return tuple(zip(text.split(), text.lower().split()))
    cut = [(word, fold_word(word)) for word in unmixed(text).split(" ") if len(word) <= LONGEST_WORD]
    return tuple([item for item in cut if item[1]])


def is_plain(name: str) -> bool:
    """Tell whether a name is of letters and spaces alone, in scripts that part words by spaces.

    >>> is_plain("Rustem Umjerów"), is_plain("O'Brien"), is_plain("习近平")
    (True, False, False)
    """
    return name.replace(" ", "").isalpha() and (name.isascii() or max(name) < _FIRST_UNSPACED)


@lru_cache(maxsize=1 << 17)
def fold_word(word: str) -> str:
    """Fold one token: like `fold`, but never with a space inside (`U.S.` gives `us`)."""
    return "".join(_folded(word).split())


def fold_words(words: Sequence[str]) -> list[str]:
    """Fold many tokens without line breaks at once, each as `fold_word` does.

    >>> fold_words(["Умєров", "Çelik", "שָׁלוֹם"]) == [fold_word("Умєров"), "celik", fold_word("שָׁלוֹם")]
    True
    """
    joined = "\n".join(words)
    if "\u093c" in joined or "\u0905" in joined:  # what is left out there depends on the whole word
        return [fold_word(word) for word in words]
    text = joined.lower() if joined.isascii() else unicodedata.normalize("NFC", unmixed(unicodedata.normalize("NFKC", joined)).casefold())
    return unmixed(text.translate(_FOLD_LINES)).replace(" ", "").split("\n") if words else []


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name.

    >>> words("Jean-Luc Mélenchon")
    ('jean', 'luc', 'melenchon')
    """
    plain = plain_words(name)
    return tuple([token.fold for token in tokens(name)] if plain is None else [folded for _, folded in plain])
