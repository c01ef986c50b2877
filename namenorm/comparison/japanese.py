"""Japanese names in Latin letters, mora by mora: Shota and Shoma are two names, Shouta and Shōta one.

There are some hundred morae, and most have neighbours: a given name that differs in one is another. What conventions write
otherwise (Hepburn, Kunrei, long vowels in many ways) is made alike first; what is not made of morae is left as it was told.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MORAE = re.compile("(?:(?:[kgnhbpmr]y?|sh|ch|ts|[sztdfwyj])?[aeiou]|n(?![aeiou]))+")
_WRITTEN = (
    ("dzu", "zu"), ("du", "zu"), ("sya", "sha"), ("syu", "shu"), ("syo", "sho"), ("tya", "cha"), ("tyu", "chu"), ("tyo", "cho"), ("zya", "ja"), ("zyu", "ju"), ("zyo", "jo"), ("jya", "ja"),
    ("jyu", "ju"), ("jyo", "jo"), ("zi", "ji"), ("di", "ji"), ("ti", "chi"), ("hu", "fu"), ("la", "ra"), ("li", "ri"), ("lu", "ru"), ("le", "re"), ("lo", "ro"),
)  # fmt: skip
"""How Kunrei and others write a mora, and how Hepburn does."""
_LONG = re.compile("oh(?![aeiou])|ou|oo|uu|ii|aa|ee|ei")
_KUNREI = re.compile("(?<![sc])si|(?<![ct])tu")
_LONGEST = 24
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


def are_two_given_names(one: str, two: str) -> bool:
    """Tell whether two folded words are made of Japanese morae, and not of the same.

    >>> are_two_given_names("shota", "shoma"), are_two_given_names("shouta", "shota"), are_two_given_names("kenzi", "kenji")
    (True, False, False)
    >>> are_two_given_names("kenji", "kenneth")
    False
    """
    left, right = _plain(one), _plain(two)
    return bool(left and right) and left != right


def is_surname(folded: str) -> bool:
    """Tell whether a folded word looks like a Japanese surname: of morae, with an element that these have.

    >>> is_surname("kobayashi"), is_surname("umerov"), is_surname("karaca")
    (True, False, False)
    """
    return (folded in _SURNAMES or folded.endswith(_OF_SURNAMES)) and bool(_plain(folded))


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    """Return a folded word in one spelling, vowels short; empty where it is not made of morae."""
    if len(word) > _LONGEST or not word.isascii():
        return ""
    text = _LONG.sub(lambda match: match[0][0], word)
    text = _KUNREI.sub(lambda match: "shi" if match[0] == "si" else "tsu", text)
    for written, hepburn in _WRITTEN:
        text = text.replace(written, hepburn)
    text = re.sub("m(?=[bp])", "n", re.sub(r"([kstpgzdbr])\1|t(?=ch)", lambda match: match[0][:1] if match[1] else "", text))
    return text if _MORAE.fullmatch(text) else ""
