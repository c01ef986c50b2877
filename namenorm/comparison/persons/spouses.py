"""Husbands and wives: a man and a woman who go by one name, told by a title (Mr. and Mrs. Edwin Hale) or by the Hungarian -né (Kovács Jánosné)."""

from __future__ import annotations

from collections.abc import Sequence

from namenorm.comparison.persons.limits import MOST_OF_CHILD, MOST_OF_SIBLING
from namenorm.comparison.persons.lineage import is_wifes
from namenorm.comparison.persons.smallparts import SMALL
from namenorm.comparison.weighing.align import Alignment, at_most
from namenorm.comparison.words.census import sex_of
from namenorm.lexicon import is_given_name, is_womans_name
from namenorm.parts import Part

_MANS = frozenset((
    "mr", "mister", "sir", "lord", "herr", "hr", "freiherr", "monsieur", "signor", "senor", "senhor", "pan", "domnul", "gospodin", "bey", "bapak", "bpk", "encik", "king", "konig", "prince", "prinz", "duke", "herzog",
    "κυριοσ", "κοσ", "г н", "господин", "пан", "мистер", "герр", "спадар", "король", "царь", "принц", "պարոն", "אדון", "מר", "המלך", "השר", "السيد", "اقاي", "الملك", "الامير", "श्री", "শ্রী", "திரு", "นาย", "ဦး", "አቶ", "ბატონი",
))  # fmt: skip
_WOMANS = frozenset((
    "mrs", "ms", "miss", "dame", "lady", "frau", "fraulein", "freifrau", "madame", "mme", "mlle", "signora", "senora", "sra", "srta", "senhora", "pani", "slecna", "doamna", "gospodica", "queen", "konigin", "princess", "prinzessin",
    "duchess", "baroness", "countess", "daw", "smt", "shrimati", "bayan", "puan", "κυρια", "κα", "г жа", "госпожа", "госпођа", "пані", "миссис", "мисс", "мадам", "фрау", "спадарыня", "королева", "царица", "принцесса", "տիկին", "גברת",
    "גב", "המלכה", "השרה", "السيده", "الانسه", "خانم", "الملكه", "الاميره", "श्रीमती", "सुश्री", "திருமதி", "นาง", "นางสาว", "ဒေါ်", "ወሮ", "ወሪት", "ወይዘሮ", "ქალბატონი",
))  # fmt: skip
_FEWEST = 2


def of_spouses(found: list[Alignment], left: Sequence[Part], right: Sequence[Part]) -> list[Alignment]:
    """Limit names of which one has a man's title and the other a woman's, or one a woman's before a man's given name.

    >>> from namenorm.parts import person_parts
    >>> names = [person_parts(f"{title}Edwin Hale") for title in ("Mr. ", "Mrs. ", "")]
    >>> sure = [Alignment((), (), "exact", (), 9.0)]
    >>> [[item.kind for item in of_spouses(sure, names[0], name)] for name in names]
    [['exact'], ['exact', 'spouse'], ['exact']]
    """
    sexes = [{sex for sex, titles in (("man", _MANS), ("woman", _WOMANS)) for part in name if part.tag == "honorific" and part.fold in titles} for name in (left, right)]
    if sexes in ([{"man"}, {"woman"}], [{"woman"}, {"man"}]):
        return at_most(found, MOST_OF_SIBLING, "spouse")
    if {"woman"} in sexes and set() in sexes and _is_mans(left if sexes[0] else right):
        return at_most(found, MOST_OF_CHILD, "spouse")
    return found


def _is_mans(name: Sequence[Part]) -> bool:
    """Tell whether a name of two words or more begins with a given name that men bear."""
    words = [part for part in name if part.tag not in SMALL]
    if len(words) < _FEWEST or words[0].tag != "given":
        return False
    return sex_of(words[0].fold) == "man" and is_given_name(words[0].fold) and not is_womans_name(words[0].fold)


def of_wives(found: list[Alignment]) -> list[Alignment]:
    """Limit names of which one has a word that is the other's with the Hungarian -né: Kovács Jánosné is the wife of Kovács János.

    Beside a given name of her own the husband's says less: Kovácsné Edit may go by Kovács Edit.

    >>> from namenorm.parts import person_parts
    >>> one, two = person_parts("Kovács Jánosné"), person_parts("Kovács János")
    >>> [item.kind for item in of_wives([Alignment((x,), (y,), "", (), 5.0) for x, y in zip(one, two)])]
    ['', '', 'spouse']
    """
    for item in found:
        if item.left and item.right and any(is_wifes(one.text) and one.text.lower() == f"{two.text.lower()}né" for one, two in zip((*item.left, *item.right), (*item.right, *item.left))):
            hers = any(other is not item and other.weight > 0 and _is_womans(other) for other in found)
            return at_most(found, MOST_OF_CHILD if hers else MOST_OF_SIBLING, "spouse")
    return found


def _is_womans(item: Alignment) -> bool:
    return any(is_womans_name(part.fold) or sex_of(part.fold) == "woman" for part in (*item.left, *item.right))
