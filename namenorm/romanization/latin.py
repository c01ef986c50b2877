"""Latin letters with marks: the spellings that remain where a keyboard, a passport or a newspaper lacks them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, islice

from namenorm.romanization.rules import without_marks

# Letters that do not fall apart into a base letter and a mark.
_PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th",
    "ə": "a", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ơ": "o", "ư": "u", "ĸ": "k", "ǝ": "e", "ɔ": "o", "ɛ": "e", "ŀ": "l",
    "ƒ": "f", "ɣ": "g", "ʻ": "", "ʼ": "", "ʿ": "", "ʾ": "",
}  # fmt: skip
# What writers put instead where they want the sound or the letter to remain: the commonest first.
_EXPANDED: dict[str, tuple[str, ...]] = {
    # German, Nordic, Estonian, Icelandic, Faroese
    "ä": ("ae",), "ö": ("oe",), "ü": ("ue",), "ß": ("ss", "sz", "s"), "å": ("aa", "o"), "ø": ("oe",), "æ": ("ae", "e"), "œ": ("oe", "e"),
    "ð": ("dh", "d", "th"), "þ": ("th",),
    # Polish, Czech, Slovak, Sorbian
    "ą": ("on", "om"), "ę": ("en", "em"), "ł": ("l", "w"), "ć": ("ch", "ci"), "ń": ("ny", "ni"), "ś": ("sh", "si"), "ź": ("zh", "zi"),
    "ż": ("zh", "rz"), "ř": ("rz", "rj", "rzh"), "ě": ("ie", "je"), "ď": ("dj",), "ť": ("tj",), "ň": ("ny", "nj", "ng"), "ľ": ("lj",),
    # Croatian, Slovene, Serbian, Baltic
    "č": ("ch", "cz", "tch"), "š": ("sh", "sch"), "ž": ("zh", "j"), "đ": ("dj", "gj"), "ģ": ("gj", "g"), "ķ": ("kj", "k"),
    "ļ": ("lj", "l"), "ņ": ("nj", "ny"), "ė": ("e",),
    # Hungarian, Romanian
    "ő": ("oe",), "ű": ("ue",), "ș": ("sh",), "ț": ("ts", "tz"), "ţ": ("ts", "tz"), "ă": ("a", "e"),
    # Turkish, Azerbaijani, Kurdish, Turkmen
    "ş": ("sh", "sch"), "ç": ("ch", "c"), "ğ": ("gh", ""), "ı": ("i", "y"), "ə": ("e", "ae", "a"),
    # Maltese, Hausa and other African languages
    "ċ": ("ch",), "ġ": ("gh", "j"), "ħ": ("h", "kh"), "ŋ": ("ng",), "ɓ": ("b", "bh"), "ɗ": ("d", "dh"), "ṣ": ("sh", "s"), "ẹ": ("e",), "ọ": ("o", "or"),
    # Iberian
    "ñ": ("ny", "gn", "nh"), "ã": ("an", "am"), "õ": ("on",),
    # Vietnamese has no custom but to drop its marks; đ is also written dj abroad, as above.
}  # fmt: skip
_MOST = 12  # foldings of one name
_LAST_PLAIN = "\x7f"
_NO_CHANGES: dict[str, str] = {}


def foldings(name: str) -> Iterator[tuple[str, str]]:
    """Yield a Latin name as it is, without its marks, and with them spelled out; each with its label, at most twelve.

    All letters are spelled out first, then one while the others lose their marks, then by the next custom. What is lost:
    from a plain form nobody can tell which letters had marks.

    >>> list(foldings("Møller"))
    [('Møller', 'latin'), ('Moller', 'latin-plain'), ('Moeller', 'latin-expanded')]
    >>> [text for text, _ in foldings("Şükrü")]
    ['Şükrü', 'Sukru', 'Shuekrue', 'Schuekrue', 'Shukru', 'Suekrue', 'Schukru']
    """
    yield name, "latin"
    if name.isascii():
        return
    seen = {name}
    letters = [(letter, letter.lower()) for letter in set(name) if letter > _LAST_PLAIN]
    all_capital = len(name) > 1 and name.isupper()
    plain = {ord(letter): _cased(_without_mark(small), letter, all_capital) for letter, small in letters}
    label = "latin-plain"
    for changes in chain([_NO_CHANGES], islice(_tables(name), 4 * _MOST - 1)):
        changed = {ord(letter): _cased(changes[small], letter, all_capital) for letter, small in letters if small in changes}
        text = name.translate(plain | changed)
        if text and text not in seen and len(seen) < _MOST:
            seen.add(text)
            yield text, label
        label = "latin-expanded"


def _tables(name: str) -> Iterator[Mapping[str, str]]:
    """Yield which letters of a name are spelled out how, the likeliest first; the others lose their marks."""
    marked = {letter: _EXPANDED[letter] for letter in dict.fromkeys(name.lower()) if letter in _EXPANDED}
    if len(marked) == 1:
        (letter, forms), *_ = marked.items()
        yield from ({letter: form} for form in forms)
        return
    ranks = range(max(map(len, marked.values()), default=0))
    for rank in ranks[:2]:
        yield {letter: forms[min(rank, len(forms) - 1)] for letter, forms in marked.items()}
    for rank in ranks:
        yield from ({letter: forms[rank]} for letter, forms in marked.items() if rank < len(forms))


def latin_forms(word: str) -> tuple[str, ...]:
    """Return a Latin word as it is and with its marks spelled out.

    >>> latin_forms("Müller"), latin_forms("Maier")
    (('Müller', 'Mueller'), ('Maier',))
    """
    if word.isascii():
        return (word,)
    marked = {letter for letter in word if letter > _LAST_PLAIN}
    if len(marked) == 1:  # as most words with marks: the same, faster
        (letter,) = marked
        return (word, *filter(None, [word.replace(letter, form) for form in _spelled_out(letter, len(word) > 1 and word.isupper())]))
    if _EXPANDED.keys().isdisjoint(word.lower()):
        return (word,)
    return tuple([form for form, label in foldings(word) if label != "latin-plain"])


@cache
def _spelled_out(letter: str, all_capital: bool) -> tuple[str, ...]:
    """Return what writers put for a letter with a mark beside the letter without it."""
    small = letter.lower()
    forms = dict.fromkeys(_cased(form, letter, all_capital) for form in _EXPANDED.get(small, ()))
    return tuple([form for form in forms if form not in (letter, _cased(_without_mark(small), letter, all_capital))])


def _cased(text: str, letter: str, all_capital: bool) -> str:
    """Return what stands for a letter, in its case."""
    if not letter.isupper():
        return text
    return text.upper() if all_capital else text.capitalize()


@cache
def _without_mark(letter: str) -> str:
    """Return a small letter without its mark, by the table or else by taking Unicode's mark off."""
    base = _PLAIN.get(letter)
    return without_marks(letter) if base is None else base
