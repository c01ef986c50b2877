"""A name as tagged parts: which word is a given name, a family name, a patronymic, a particle, an honorific, a suffix.

Knows words and endings, not people. Order follows the culture: family name first in Chinese, Korean, Vietnamese,
Hungarian and before a comma; otherwise last. Called by `compare`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache, partial
from itertools import starmap
from typing import Literal, NamedTuple, TypeAlias

from namenorm.inflection import forms
from namenorm.lexicon import is_given_name, listed
from namenorm.lookalikes import letters_for_digits, unmixed
from namenorm.records import Name
from namenorm.scripts import UNSPACED, scripts_in
from namenorm.text import fold, plain_words, tokens

Tag: TypeAlias = Literal["given", "family", "patronymic", "particle", "honorific", "suffix", "initial", "number", "word"]

LITTLE: frozenset[Tag] = frozenset({"honorific", "particle"})
"""Roles of words that carry no identity."""
_SUFFIXES = frozenset({"jr", "jnr", "sr", "snr", "ii", "iii", "iv", "phd", "md", "esq"})
_NUMBER = re.compile(r"[0-9]+(st|nd|rd|th|ο|η|οσ|й|я|е|го|eme|ere|er)?\Z|[ivx]{2,5}\Z")
_NUMERALS = frozenset("0123456789ivx")
_PATRONYMIC_ENDS = (
    "ович", "евич", "авіч", "евіч", "овіч", "івна", "овна", "евна", "ївна", "аўна", "еўна", "йович", "ovich", "evich", "avich", "ovych", "evych", "owitsch",
    "ewitsch", "ovitch", "evitch", "ovna", "evna", "ivna", "yivna", "auna", "euna", "owna", "ewna", "awna", "owicz", "ewicz", "oglu", "qizi", "kyzy",
)  # fmt: skip
_PATRONYMIC_WORDS = frozenset({
    "ilyich", "ilich", "illich", "ilitch", "iljitsch", "ilyinichna", "illivna", "kuzmich", "kuzmych", "kuzminichna", "lukich", "lukinichna", "nikitich", "nikitichna",
    "mykytovych", "fomich", "savvich", "ильич", "ильинична", "ілліч", "іллівна", "ільіч", "кузьмич", "кузьминична", "лукич", "лукинична", "никитич", "никитична", "фомич", "саввич",
})  # fmt: skip
_PATRONYMIC_LAST = frozenset(end[-2:] for end in (*_PATRONYMIC_ENDS, "ic"))
_PATRONYMIC = re.compile(rf"[^\W\d_]{{2,}}({'|'.join(_PATRONYMIC_ENDS)})\Z")
_OF_SLAVISTS = ("ovič", "evič")
"""The ending as Slavists and Slovenes write it; a surname in the Serbian or Croatian way ends in ć."""
_CHILD_OF = frozenset({"oglu", "oghlu", "ogly", "ogli", "ugli", "uulu", "uly", "qizi", "kizi", "kyzy", "qyzy", "gyzy", "оглы", "огли", "угли", "уулу", "улы", "ұлы", "кызы", "қызы", "кизи", "гызы"})
"""Words behind the name of a father in Turkic languages: Ilham Heydar oğlu Aliyev."""
_BOOKED = re.compile("^([A-Z]{2,})/([A-Z]{2,}?)(?:MRS?|MS|MISS|MSTR)?$")
"""A passenger's name as airlines write it: SMITH/JOHNMR."""
_CUT_SHORT = re.compile("(?<=[\u1200-\u137f])/(?=[\u1200-\u137f]{1,2}\\b)")
"""The stroke in an Ethiopic title that is cut short: ወ/ሮ."""
_ORDINALS = ("I", "V", "X")  # at the end of a name and without a dot: Elizabeth I
_FIRST_THAI, _LAST_THAI, _LONGEST_THAI_TITLE = "\u0e01", "\u0e4f", 9
_TITLES_BEHIND = frozenset({"Hani", "Hira", "Kana"})
"""Scripts in which a title stands behind the name."""
_MOST_PARTS = 24
_SLAVIC, _OBLIQUE = frozenset({"pl", "cs", "sk", "sl", "hr", "ru", "uk", "be", "sr"}), frozenset("gdai")
_SHORTEST_TITLE, _LONG_TITLE = 4, 6
"""Letters of a title that is known in a case: with a small letter it is no name, with a capital a short one may be."""
_BEGINNING, _LONGEST_ASIDE = 4, 2


class Part(NamedTuple):
    """One word of a name: as written, folded, and its role."""

    text: str
    fold: str
    tag: Tag

    @property
    def counts(self) -> bool:
        """Whether the part carries identity."""
        return self.tag not in LITTLE


_Tagged: TypeAlias = "tuple[str, str, Tag]"
_part: Callable[[_Tagged], Part] = partial(tuple.__new__, Part)
"""Makes a part of what it is made of, twice as fast as `Part` itself."""


def person_parts(name: str, lang: str | None = None) -> tuple[Part, ...]:
    """Cut a personal name into tagged parts, in the order written.

    >>> [(part.fold, part.tag) for part in person_parts("Dr. Ursula von der Leyen")]
    [('dr', 'honorific'), ('ursula', 'given'), ('von', 'particle'), ('der', 'particle'), ('leyen', 'family')]
    >>> [part.tag for part in person_parts("Putin, Vladimir Vladimirovich")]
    ['family', 'given', 'patronymic']
    """
    return tuple(map(_part, _tagged(name, lang)))


@lru_cache(maxsize=1 << 16)
def _tagged(name: str, lang: str | None) -> tuple[_Tagged, ...]:
    """Cut a personal name into plain tuples of what makes parts: many are remembered, and the garbage collector need not look at those."""
    plain = plain_words(name) if lang is None else None
    if plain and len(plain) <= _MOST_PARTS and all(starmap(is_plain_word, plain)):  # as most names: the same, faster
        given: list[_Tagged] = [(text, folded, "given") for text, folded in plain[:-1]]
        return (*given, (*plain[-1], "family"))
    name = letters_for_digits(name)
    name = _BOOKED.sub(r"\1, \2", name) if "/" in name else name
    before, comma, after = name.partition(",")
    if comma and before.strip() and after.strip() and not _is_suffix(after):
        return (*_of_role(_words(before), "family"), *_of_role(_words(after, given_only=True), "given"))
    found = _words(name)
    free = [at for at, word in enumerate(found) if word[2] == "word"]
    first = lang is not None and lang.split("-")[0] in ("zh", "ko", "hu", "vi") and len(free) > 1
    family = free[0 if first else -1] if free else -1
    return tuple([
        (text, folded, tag if tag != "word" else "family" if at == family else "given")
        for at, (text, folded, tag) in enumerate(found)
    ])  # fmt: skip


def structured_parts(name: Name) -> tuple[Part, ...]:
    """Return the parts of a structured name, each with the role its field gives it."""
    fields: tuple[tuple[str, Tag], ...] = (
        (name.honorific, "honorific"), (name.given, "given"), (name.patronymic, "patronymic"),
        (name.family, "family"), (name.suffix, "suffix"),
    )  # fmt: skip
    return tuple(Part(text, folded, tag) for field, tag in fields for text, folded, _ in _words(field))


def plain_parts(name: str) -> tuple[Part, ...]:
    """Cut the name of a place or an organization into words and numbers."""
    pieces = _pieces(name)
    last = next((at for at in range(len(pieces) - 1, 0, -1) if pieces[at][1] not in listed("legal_forms")), 0)
    inner = len(pieces) - (_size_of_aside(name) if "," in name or "(" in name else 0)
    return tuple([
        Part(text, folded, "number" if _is_number(text, folded) or (text in _ORDINALS and 0 < at == last) else "suffix" if at >= inner else "word")
        for at, (text, folded) in enumerate(pieces)
    ])  # fmt: skip


def _size_of_aside(name: str) -> int:
    """Return of how many words at the end of a body's name it is likely that they only say where it is: Siemens AG, Erlangen."""
    told = [
        text[0].isupper() and not text.isupper() and folded not in listed("legal_forms")
        for text, folded in _pieces(_aside(name))
    ]
    return len(told) if 0 < len(told) <= _LONGEST_ASIDE and all(told) else 0


def _aside(name: str) -> str:
    """Return what follows the last comma of a name, or stands in brackets at its end; empty where nothing stands before it."""
    name = name.rstrip()
    head, mark, aside = name[:-1].rpartition("(") if name.endswith(")") else name.rpartition(",")
    return aside if mark and head.strip(" ,(") and "(" not in aside and ")" not in aside else ""


def _is_number(text: str, folded: str) -> bool:
    return bool(_NUMBER.match(folded)) and (folded[0].isdigit() or text.isupper())


def _words(name: str, *, given_only: bool = False) -> list[_Tagged]:
    """Return the words of a name, written and folded, and what each is; a given or a family name is a "word" so far."""
    pieces = _pieces(name)
    if "." in name:
        pieces = [piece for word in pieces for piece in _initials(*word)]
    behind = next((at for at, (_, folded) in enumerate(reversed(pieces)) if folded not in _SUFFIXES), 0)
    count = len(pieces) - behind + given_only
    found, named = list[_Tagged](), False
    for at, (text, folded) in enumerate(pieces):
        tag = _nature(text, folded)
        if tag != "word" and not (tag == "particle" and not at and name.startswith(f"{text}-")):  # al-Hammad
            tag = _role(tag, text, folded, at, count)
        if tag == "particle" and folded in _CHILD_OF and named and found[-1][2] == "word":
            found[-1] = (*found[-1][:2], "patronymic")
        if tag == "word" and not named and found and f"{found[-1][1]} {folded}" in listed("honorifics"):  # Dr. med.
            tag = "honorific"
        named = named or tag in ("word", "initial")
        found.append((text, folded, tag))
    if found and not named:
        text, folded, _ = found[-1]
        found[-1] = text, folded, "word"
    return found


def _of_role(words: list[_Tagged], role: Tag) -> list[_Tagged]:
    return [(text, folded, role if tag == "word" else tag) for text, folded, tag in words]


def _initials(text: str, folded: str) -> list[tuple[str, str]]:
    """Part initials written together with dots: O.V. is two."""
    letters = text.split(".") if "." in text else []
    if len(letters) < 2 or any(len(letter) > 1 or not (letter or "A").isupper() for letter in letters):
        return [(text, folded)]
    return [(letter, fold(letter)) for letter in letters if letter]


def _role(could_be: Tag, text: str, folded: str, at: int, count: int) -> Tag:
    """Return the role of a word at its place among so many: what it could be counts only where it may stand."""
    last = at == count - 1
    if could_be == "particle" and not at and is_given_name(folded):
        return "word"
    if could_be in ("honorific", "particle"):
        return "word" if last and not (at and _TITLES_BEHIND.intersection(scripts_in(text))) else could_be
    if could_be == "suffix":
        return "suffix" if at else "word"
    if could_be == "number" and not at and not last and text[0].isalpha():
        return "word"
    if could_be == "initial" and last and at and text in _ORDINALS:
        return "number"
    if could_be == "patronymic":
        return "patronymic" if at and (not last or (count > 2 and not text.endswith(_OF_SLAVISTS))) else "word"
    return could_be


def is_plain_word(text: str, folded: str) -> bool:
    """Tell whether a word is nothing but a given or a family name: no particle, honorific, initial, number ...

    >>> is_plain_word("Umerov", "umerov"), is_plain_word("von", "von")
    (True, False)
    """
    if (
        len(folded) > 1
        and folded not in _special()
        and folded[0] not in _NUMERALS
        and folded[-2:] not in _PATRONYMIC_LAST
        and folded[:_BEGINNING] not in _beginnings_of_titles()
    ):
        return True
    return _nature(text, folded) == "word"


def may_be_patronymic(text: str, folded: str) -> bool:
    """Tell whether a word is a patronymic where it follows a given name and precedes a surname.

    >>> may_be_patronymic("Ivanovich", "ivanovich"), may_be_patronymic("Umerov", "umerov")
    (True, False)
    """
    return _nature(text, folded) == "patronymic"


def may_be_title(text: str, folded: str) -> bool:
    """Tell whether a word is a title or a particle but at the end of a name, where it is a name like any other.

    >>> may_be_title("Sir", "sir"), may_be_title("Umerov", "umerov")
    (True, False)
    """
    return _nature(text, folded) in ("honorific", "particle")


def _nature(text: str, folded: str) -> Tag:
    """Return what a word could be besides a given or a family name."""
    special = _special().get(folded)
    if len(folded) == 1 and text.isupper() and special in (None, "particle"):
        return "initial"
    if special:
        return special
    if folded[:1] in _NUMERALS and _NUMBER.match(folded):
        return "number"
    if folded[:_BEGINNING] in _beginnings_of_titles() and is_title_in_case(text, folded):
        return "honorific"
    if folded[-2:] not in _PATRONYMIC_LAST:
        return "word"
    return "patronymic" if _PATRONYMIC.match(folded) or text.endswith(_OF_SLAVISTS) else "word"


@lru_cache(maxsize=1 << 14)
def is_title_in_case(text: str, folded: str) -> bool:
    """Tell whether a word is a case of a title in a Slavic language, and no name: papieża, президента, Maulanę.

    >>> is_title_in_case("papieża", "papieza"), is_title_in_case("Sultana", "sultana"), is_title_in_case("Umerova", "umerova")
    (True, False, False)
    """
    least = _SHORTEST_TITLE if text[:1].islower() else _LONG_TITLE
    if is_given_name(folded) or folded in listed("family_names"):
        return False
    return any(
        len(form.base) >= least
        and form.base in listed("honorifics")
        and any(language in _SLAVIC and not _OBLIQUE.isdisjoint(cases) for language, cases in form.uses)
        for form in forms(folded)
    )


@cache
def _beginnings_of_titles() -> frozenset[str]:
    return frozenset(title[:_BEGINNING] for title in listed("honorifics") if len(title) >= _SHORTEST_TITLE)


@cache
def _special() -> dict[str, Tag]:
    """Return the words that are titles, suffixes or particles."""
    lists: tuple[tuple[Tag, frozenset[str]], ...] = (
        ("particle", listed("particles") | _CHILD_OF), ("suffix", _SUFFIXES), ("patronymic", _PATRONYMIC_WORDS), ("honorific", listed("honorifics")),
    )  # fmt: skip
    return {word: tag for tag, some in lists for word in some}


def _pieces(name: str) -> Sequence[tuple[str, str]]:
    """Return (text, folded) of each word; characters of an unspaced script standing together are one word."""
    if (plain := plain_words(name)) is not None:
        return plain[:_MOST_PARTS]
    name = _CUT_SHORT.sub("", name) if "/" in name else name
    pieces: list[tuple[str, str]] = []
    end, joins = -1, False
    for token in tokens(name):
        if len(pieces) >= _MOST_PARTS:
            break
        text = unmixed(name[token.start : token.end])
        unspaced = _unspaced(text)
        if token.start == end and unspaced and joins:
            pieces[-1] = (pieces[-1][0] + text, pieces[-1][1] + token.fold)
        else:
            pieces.append((text, token.fold))
        end, joins = token.end, unspaced
    return [piece for text, folded in pieces for piece in _without_title(text, folded)] if not name.isascii() else pieces


def _without_title(text: str, folded: str) -> list[tuple[str, str]]:
    """Part an unspaced name from the honorific written after it, a Thai one from that before it: 習近平氏, นางสาวกัญญา."""
    sizes: Iterable[int] = (len(text) - 1, len(text) - 2) if not _FIRST_THAI <= text[0] <= _LAST_THAI else range(_LONGEST_THAI_TITLE, 2, -1)
    for at in sizes:
        if 1 < at < len(text) and text[at].isalpha() and (folded[at:] if at >= len(text) - 2 else folded[:at]) in listed("honorifics") and _unspaced(text):
            return [(text[:at], folded[:at]), (text[at:], folded[at:])]
    return [(text, folded)]


def _unspaced(text: str) -> bool:
    return any(script in UNSPACED for script in scripts_in(text))


def _is_suffix(text: str) -> bool:
    return all(token.fold in _SUFFIXES for token in tokens(text))
