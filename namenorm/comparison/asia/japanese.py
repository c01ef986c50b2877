"""Japanese words in Latin letters, mora by mora, in one spelling: Shota and Shoma are two names, Shouta and Shōta one.

There are some hundred morae, and most have neighbours: a given name that differs in one is another. What conventions write
otherwise (Hepburn, Kunrei, long vowels in many ways) is made alike first; what is not made of morae is left as it was told.
Knows no characters: `kanji` asks here how their readings may be written.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 24
"""Letters of the longest word that is looked at."""
_WRITTEN = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        ("(?<![aiueo])jy(?=[auo])|zy(?=[auo])", "j"), ("sy(?=[auo])", "sh"), ("ty(?=[auo])|cy(?=[auo])", "ch"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"),
        ("(?<![sc])hu", "fu"), ("zi|di", "ji"), ("dz?u", "zu"), ("l(?=y?[aiueo])", "r"), ("m(?=[bp])", "n"), ("cch", "tch"), ("wo", "o"),
    )
)  # fmt: skip
"""How other conventions than Hepburn write a sound."""
_LONG_BACK = re.compile("oh(?![aiueo])|ou|oo|uu")
_LONG = re.compile(f"{_LONG_BACK.pattern}|ii|aa|ee|ei")
_DOUBLED = re.compile(r"([kstpgzdbr])(?=\1)|t(?=ch)")
_MORAE = re.compile("(?:(?:[kgnhbpmr]y|sh|ch|ts|[kgsztdnhbpmyrwjf])?[aiueo]|n(?![aiueo])|k(?=k)|s(?=s)|p(?=p)|t(?=t|ch)){1,12}")
"""So many morae as a name may have, a small tsu being a half of a doubled consonant."""
_OF_SURNAMES = (
    "bayashi", "guchi", "hara", "hashi", "kawa", "gawa", "kami", "gami", "kura", "mizu", "mori", "moto", "mura", "naka", "oka", "saki", "zaki", "sawa", "zawa", "shima", "jima", "shita", "sugi",
    "tani", "tsuka", "zuka", "uchi", "yama", "yoshi", "matsu", "matsuda", "mata", "sono", "zono", "numa", "hata", "bata", "maru", "zumi",
)  # fmt: skip
"""What Japanese surnames end in, the elements that hardly any other names have."""
_SURNAMES = frozenset({
    "sato", "satoh", "suzuki", "ito", "itoh", "kato", "katoh", "saito", "saitoh", "abe", "ono", "endo", "endoh", "goto", "gotoh", "kondo", "kondoh", "yamada", "matsuda", "ikeda", "maeda", "fujita",
    "ota", "ohta", "ueda", "harada", "wada", "honda", "fukuda", "sakai", "arai", "imai", "kudo", "kudoh", "ando", "andoh", "yoshida", "okada", "shimada", "hirata", "miyata", "kubota", "takeda",
    "watanabe", "tanabe", "sasaki", "takahashi", "tanaka", "kimura", "hayashi", "shimizu", "inoue", "yamashita", "aoki", "fujii", "nishi", "ishii", "mori", "hirano", "ueno", "nagata", "kaneko",
    "miura", "matsuura", "sugiura", "murata", "morita", "uchida", "masuda", "noda", "hamada", "kawada", "terada", "tamura", "chiba", "iwata", "kikuchi", "otsuka", "ohtsuka", "sugawara", "fujiwara",
})  # fmt: skip


def in_hepburn(word: str) -> str:
    """Return a folded word as Hepburn writes its sounds; vowels stay as long as they are written.

    >>> in_hepburn("syouzi"), in_hepburn("hukuda"), in_hepburn("homma")
    ('shouji', 'fukuda', 'homma')
    """
    for wrong, right in _WRITTEN:
        word = wrong.sub(right, word)
    return word


def with_short_vowels(hepburn: str) -> str:
    """Return a word with long o and u short, as many write them; other vowels may be of two characters (Eiichi).

    >>> with_short_vowels("ohtani"), with_short_vowels("shouhei"), with_short_vowels("tohei")
    ('otani', 'shohei', 'tohei')
    """
    return _LONG_BACK.sub(_first, hepburn)


def is_of_morae(hepburn: str) -> bool:
    """Tell whether a word in Hepburn is made of Japanese morae.

    >>> is_of_morae("ippei"), is_of_morae("martin")
    (True, False)
    """
    return _MORAE.fullmatch(hepburn) is not None


def are_two_given_names(one: str, two: str) -> bool:
    """Tell whether two folded words are made of Japanese morae, and not of the same.

    >>> are_two_given_names("shota", "shoma"), are_two_given_names("shouta", "shota"), are_two_given_names("kenzi", "kenji")
    (True, False, False)
    >>> are_two_given_names("kenji", "kenneth")
    False
    """
    left, right = in_one_spelling(one), in_one_spelling(two)
    return bool(left and right) and left != right


def are_one_given_name(one: str, two: str) -> bool:
    """Tell whether two folded words are Japanese, and of the same morae in two spellings.

    >>> are_one_given_name("shuji", "syuuzi"), are_one_given_name("shota", "shoma"), are_one_given_name("kenneth", "kenneth")
    (True, False, False)
    """
    found = in_one_spelling(one)
    return bool(found) and found == in_one_spelling(two)


def is_surname(folded: str) -> bool:
    """Tell whether a folded word looks like a Japanese surname: of morae, with an element that these have.

    >>> is_surname("kobayashi"), is_surname("umerov"), is_surname("karaca")
    (True, False, False)
    """
    return bool(surname_in_one_spelling(folded))


def surname_in_one_spelling(folded: str) -> str:
    """Return a Japanese surname in the one of its spellings that stands for all; empty for what looks like none.

    >>> surname_in_one_spelling("ohtani"), surname_in_one_spelling("otani"), surname_in_one_spelling("umerov")
    ('otani', 'otani', '')
    """
    return in_one_spelling(folded) if folded in _SURNAMES or folded.endswith(_OF_SURNAMES) else ""


def in_one_spelling(word: str) -> str:
    """Return a folded word in the one spelling that stands for all, vowels short; empty where it is not made of Japanese morae.

    >>> in_one_spelling("shouta"), in_one_spelling("syota"), in_one_spelling("martin")
    ('shota', 'shota', '')
    """
    return _plain_of_short(word) if len(word) <= LONGEST and word.isascii() else ""


@lru_cache(maxsize=1 << 14)
def _plain_of_short(word: str) -> str:
    """Return a folded word in one spelling, all vowels short and no consonant doubled; empty where it is not made of morae."""
    text = _DOUBLED.sub("", _LONG.sub(_first, in_hepburn(word)))
    return text if is_of_morae(text) else ""


def _first(found: re.Match[str]) -> str:
    return found[0][0]
