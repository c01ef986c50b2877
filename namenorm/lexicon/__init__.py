"""Words that names are made of: common given and family names, nicknames, particles, honorifics, legal forms.

The lists are folded words, one a line, in large ones all that begin alike, loaded on first use. `README.md` beside this file names their sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from pathlib import Path

from namenorm.text import fold

PARTED = frozenset({"family_names", "other_given_names", "womens_names"})
"""Large lists, whose words are parted behind their first three letters."""
_HEAD = 3
_ORDINAL, _LONGEST_NUMBER = re.compile("(?<=[0-9])(?:st|nd|rd|th|ο|η|οσ|й|я|е|го|eme|ere|er)$"), 18
_FOLDER = Path(__file__).resolve().parent


@cache
def _lines(name: str) -> tuple[str, ...]:
    return tuple([line for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"])


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list (`honorifics`, `particles`, `legal_forms`, `family_names`, ...) as a set of folded words."""
    lines = _lines(f"{name}.txt")
    return frozenset(unparted(lines) if name in PARTED else lines)


def parted(words: Iterable[str]) -> list[str]:
    """Return words in order as lines of a large list: their first three letters, then what follows these in each, which archives shrink best.

    >>> parted(["ab", "abad", "abadi", "abay"])
    ['ab -', 'aba d di y']
    >>> unparted(parted(["ab", "abad", "abadi", "abay"]))
    ['ab', 'abad', 'abadi', 'abay']
    """
    lines: dict[str, list[str]] = {}
    for word in words:
        lines.setdefault(word[:_HEAD], []).append(word[_HEAD:] or "-")
    return [" ".join([head, *rests]) for head, rests in lines.items()]


def unparted(lines: Iterable[str]) -> list[str]:
    """Return the words of the lines of a large list."""
    found: list[str] = []
    for line in lines:
        head, _, rests = line.partition(" ")
        found += f" {rests.removeprefix('-')}".replace(" ", f" {head}").split()
    return found


@cache
def given_names() -> frozenset[str]:
    """Return the folded given names of women, of men and of both."""
    return listed("womens_names") | listed("other_given_names")


@cache
def _simplified() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for line in _lines("simplified.txt") for pair in line.split()}


def simplified(text: str) -> str:
    """Return a text with simplified Han characters for traditional ones, one for one; other words stay other words.

    >>> simplified("米蘭"), simplified("哈爾科夫"), simplified("乾隆"), simplified("Milan")
    ('米兰', '哈尔科夫', '乾隆', 'Milan')
    """
    return text if text.isascii() else text.translate(_simplified())


@cache
def _one_form() -> dict[int, str]:
    new = {pair[1]: pair[0] for line in _lines("new_forms.txt") for pair in line.split()}
    return {**{ord(character): simplified(old) for character, old in new.items()}, **_simplified()}


def one_form(text: str) -> str:
    """Return a text with one form of each Han character, whether written the traditional, the simplified or the Japanese way.

    >>> one_form("鐵") == one_form("鉄") == one_form("铁"), one_form("米蘭")
    (True, '米兰')
    """
    return text if text.isascii() else text.translate(_one_form())


@cache
def japanese_trades() -> dict[str, frozenset[str]]:
    """Return the words of business that Japanese names end in, with their readings.

    >>> sorted(japanese_trades()["電機"]), "山本" in japanese_trades()
    (['denki'], False)
    """
    return {word: frozenset(readings) for word, *readings in map(str.split, _lines("japanese_trades.txt"))}


def is_common_surname(name: str) -> bool:
    """Tell whether many people bear this surname, as far as the name lists of some 80 locales tell.

    >>> is_common_surname("Johnson"), is_common_surname("Zelensky")
    (True, False)
    """
    return fold(name) in listed("family_names")


def is_given_name(word: str) -> bool:
    """Tell whether a folded word is a usual given name somewhere.

    >>> is_given_name("umerov"), is_given_name("olga")
    (False, True)
    """
    return word in given_names()


def is_womans_name(word: str) -> bool:
    """Tell whether a folded word is a given name of women hardly ever borne by men, as far as the lists of some 80 locales tell.

    >>> is_womans_name("angela"), is_womans_name("ivan"), is_womans_name("nikita")
    (True, False, False)
    """
    return word in listed("womens_names")


@cache
def _nicknames() -> dict[str, frozenset[str]]:
    """Return the names and nicknames of each; the forms of one name have those of one another: Catharine is Kate, as Katherine is."""
    short = {name: others for name, *others in map(str.split, _lines("nicknames.txt"))}
    table: dict[str, set[str]] = {}
    for forms in ([name] for name in short), map(str.split, _lines("cognates.txt")):
        for group in forms:
            nicknames = [nickname for name in group for nickname in short.get(name, ())]
            for name, nickname in product(group, nicknames):
                if nickname not in group:
                    table.setdefault(nickname, set()).add(name)
                    table.setdefault(name, set()).add(nickname)
    return {name: frozenset(others) for name, others in table.items()}


def are_nicknames(left: str, right: str) -> bool:
    """Tell whether one folded given name is a usual nickname of the other.

    >>> are_nicknames("bill", "william"), are_nicknames("bill", "susan")
    (True, False)
    """
    return right in _nicknames().get(left, _NOBODY)


def full_names(nickname: str) -> frozenset[str]:
    """Return the folded given names of which a folded word is a usual nickname, or its nicknames.

    >>> "william" in full_names("bill"), full_names("umerov")
    (True, frozenset())
    """
    return _nicknames().get(nickname, _NOBODY)


def has_short_forms(word: str) -> bool:
    """Tell whether a folded word stands in the lists of nicknames and cognates.

    >>> has_short_forms("william"), has_short_forms("umerov")
    (True, False)
    """
    return word in _short_forms()


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(_nicknames()) | frozenset(_groups("cognates"))


def are_cognates(left: str, right: str) -> bool:
    """Tell whether two folded given names are forms of one name in different languages.

    >>> are_cognates("vladimir", "volodymyr"), are_cognates("ivan", "igor")
    (True, False)
    """
    table = _groups("cognates")
    return left in table and not table[left].isdisjoint(table.get(right, _NO_GROUPS))


def is_cognate(word: str) -> bool:
    """Tell whether a folded given name stands in the lists of forms of one name in different languages.

    >>> is_cognate("vladimir"), is_cognate("umerov")
    (True, False)
    """
    return word in _groups("cognates")


def is_arabic_name(word: str) -> bool:
    """Tell whether a folded given name is a form of one that the cognates have in Arabic letters.

    >>> is_arabic_name("hussein"), is_arabic_name("johnson")
    (True, False)
    """
    return word in _arabic_names()


@cache
def _arabic_names() -> frozenset[str]:
    lines = (line.split() for line in _lines("cognates.txt"))
    return frozenset(word for line in lines if any("\u0600" <= form[0] <= "\u06ff" for form in line) for word in line)


def groups_of(name: str, word: str) -> frozenset[int]:
    """Return the numbers of the groups of a list (`cognates`, `regnal_names`, `legal_groups`) that a folded word stands in.

    >>> bool(groups_of("cognates", "wolodymyr")), groups_of("cognates", "zzz")
    (True, frozenset())
    """
    return _groups(name).get(word, _NO_GROUPS)


_FIRST_HAN = "\u3400"
_NO_GROUPS: frozenset[int] = frozenset()
_NOBODY: frozenset[str] = frozenset()


@cache
def _groups(name: str) -> dict[str, frozenset[int]]:
    """Return the numbers of the groups (lines) of a list that each of its words stands in."""
    table: dict[str, set[int]] = {}
    for group, line in enumerate(_lines(f"{name}.txt")):
        for word in line.split():
            table.setdefault(word.replace("_", " "), set()).add(group)
    return {word: frozenset(groups) for word, groups in table.items()}


@cache
def _heads(name: str) -> dict[str, str]:
    """Return the first word of the one group of a list that each of its words (`_` is a space) stands in."""
    return {
        word.replace("_", " "): head.replace("_", " ")
        for head, *others in (line.split() for line in _lines(f"{name}.txt"))
        for word in (head, *others)
    }


@cache
def elements() -> tuple[tuple[str, ...], ...]:
    """Return what names are made of two halves with, a line for each tradition: `har-` stands before the rest, `-preet/prit` behind."""
    return tuple(tuple(line.split()) for line in _lines("name_elements.txt"))


def org_equivalent(word: str) -> str | None:
    """Return the English head of the group of a folded word (or words) of organizations and places, or None.

    Says nothing of words that are ambiguous between languages: they stand in no group.

    >>> org_equivalent("министерство"), org_equivalent("intl"), org_equivalent("trade union"), org_equivalent("gazprom")
    ('ministry', 'international', 'trade union', None)
    """
    found = _heads("org_equivalents").get(word)
    return found if found is not None or word[:1] < _FIRST_HAN else _in_one_form("org_equivalents").get(one_form(word))


def region_of(word: str) -> str | None:
    """Return the English head of the group of a folded name of a province, a prefecture or a large city in the list of those, or None.

    >>> region_of("kwangtung"), region_of("廣東"), region_of("chiang mai"), region_of("umerov")
    ('guangdong', 'guangdong', 'chiang mai', None)
    """
    found = _heads("regions").get(word)
    return found if found is not None or word[:1] < _FIRST_HAN else _in_one_form("regions").get(one_form(word))


@cache
def _in_one_form(name: str) -> dict[str, str]:
    """Return the heads of a list by its words in Han characters, in one form of each."""
    return {one_form(word): head for word, head in _heads(name).items() if word >= _FIRST_HAN}


def region_words() -> frozenset[str]:
    """Return all words that `region_of` knows."""
    return frozenset(_heads("regions"))


def place_word(word: str) -> str | None:
    """Return the English head of the words of places that a folded word stands with, which mean nothing sure elsewhere, or None.

    Words of other scripts in Latin letters, so short or so common as names that they tell nothing of organizations.

    >>> place_word("kato"), place_word("paschim"), place_word("umerov")
    ('lower', 'west', None)
    """
    return _heads("place_words").get(word)


def org_words() -> frozenset[str]:
    """Return all words that `org_equivalent` knows."""
    return frozenset(_heads("org_equivalents"))


def number_of(word: str) -> int | None:
    """Return the number that a folded word means as a digit, a Roman numeral, an ordinal or a cardinal, or None.

    >>> number_of("viii"), number_of("12th"), number_of("третья"), number_of("11ο"), number_of("fund")
    (8, 12, 3, 11, None)
    """
    if (digits := _ORDINAL.sub("", word)).isdecimal() and len(digits) <= _LONGEST_NUMBER:
        return int(digits)
    found = _heads("numbers").get(word)
    return int(found) if found else None


def are_regnal_forms(left: str, right: str) -> bool:
    """Tell whether two folded given names are one name of a monarch, a pope or a saint in two languages.

    Good evidence only beside a numeral or such a title: Charles III is Karl III., but Charles Weber is not Karl Weber.

    >>> are_regnal_forms("charles", "karl"), are_regnal_forms("charles", "henry")
    (True, False)
    """
    return not groups_of("regnal_names", left).isdisjoint(groups_of("regnal_names", right))
