"""What tells that a name is an organization's, where nobody says so."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from namenorm.lexicon import given_names, listed, org_words
from namenorm.text import words

_UNMISTAKABLE = 3
"""Letters from which a legal form tells that a name is an organization's: `AS` and `SA` are words too."""
_SHORTEST_TRADE = 6
_NO_NAMES = frozenset({"company", "nachf", "nachfolger"})
"""A legal form that the lists of surnames hold, too, and that tells all the same."""
_ALSO_NAMES = frozenset({"air", "bank", "banks", "bureau", "cargo", "church", "club", "co", "fc", "foods", "gas", "labs", "motors", "oil", "press", "radio", "steel", "tours", "works"})
"""Words that may be surnames, and tell that a body is meant where they end a name without a given name, or stand before "of"."""
_SHORT_FORMS = frozenset({"ag", "kg", "oy", "ao", "ао", "ab", "bv", "nv"})
_IN_CAPITALS = frozenset({"AD", "AS", "DD", "KK", "LP", "OU", "OÜ", "SA", "SE", "SL", "UAE", "UK", "USA"})
"""Short legal forms that are words or names, too, and short names of countries, unless they alone stand in capitals."""
_SIGNS = re.compile(r"&|\b[A-Z]/[A-Z]\b|^\d|\b(t|d/b)/a\b|[^\W\d] \d+ [^\W\d]")
"""What no person's name has: Levi & Co, A/S, 20th Century, t/a, School 3 Berlin."""
_UNSPACED_ENDS = (
    "公司", "会社", "會社", "銀行", "银行", "大学", "大學", "学校", "學校", "小学", "小學", "中学", "中學", "工厂", "工廠", "学院", "學院", "集团", "集團", "集団", "グループ", "协会", "協会", "協會", "学会", "學會", "委员会",
    "委員会", "委員會", "研究所", "研究院", "基金会", "基金會", "財団", "联盟", "聯盟", "连合", "連合", "组织", "組織", "医院", "醫院", "病院", "出版社", "新聞社", "通讯社",
    "은행", "대학교", "학교", "그룹", "협회", "위원회", "연구소", "재단", "연맹", "연합", "병원", "회사", "공사",
)  # fmt: skip
"""How names of bodies end in scripts without spaces, and in Hangul; no given name does."""
_SHORTEST_UNSPACED = 4
_FIRST_PHRASES = frozenset({("benh", "vien"), ("cong", "ty"), ("hoc", "vien"), ("ngan", "hang"), ("tap", "doan"), ("tong", "cong"), ("truong", "dai"), ("uy", "ban"), ("rumah", "sakit")})
"""How names of bodies begin in languages that write syllables or words of a phrase apart."""


@lru_cache(maxsize=1 << 16)
def names_organization(name: str) -> bool:
    """Tell whether a name is that of an organization, by a legal form at its end, a word of business in it, or a sign.

    >>> names_organization("Siemens AG"), names_organization("Ministry of Finance"), names_organization("Ursula von der Leyen")
    (True, True, False)
    >>> names_organization("Embraer SA"), names_organization("Bank of Korea"), names_organization("한국은행"), names_organization("Aaron Bank")
    (True, True, True, False)
    """
    if len(name) >= _SHORTEST_UNSPACED and name.endswith(_UNSPACED_ENDS):
        return True
    found = words(name)
    if len(found) < 2:
        return False
    if found[-1] in _telling_forms() or found[0] in _telling_forms() or _SIGNS.search(name):
        return True
    if tuple(found[:2]) in _FIRST_PHRASES or (len(found) > 2 and name.startswith("PT ")):
        return True
    if _is_in_capitals(name) or (found[0] in _ALSO_NAMES and found[1] == "of"):
        return True
    if found[-1] in _ALSO_NAMES and given_names().isdisjoint(found[:-1]):
        return True
    return not _telling_words().isdisjoint(found)


def _is_in_capitals(name: str) -> bool:
    """Tell whether a name ends in a short legal form, which alone stands in capitals."""
    before, _, last = name.rstrip().rpartition(" ")
    return last in _IN_CAPITALS and not before.isupper()


def is_telling(word: str) -> bool:
    """Tell whether a folded word may show that a name is an organization's.

    >>> is_telling("ministry"), is_telling("umerov")
    (True, False)
    """
    return word in _telling_words() or word in _telling_forms() or word in _ALSO_NAMES


@cache
def _telling_forms() -> frozenset[str]:
    """Return the legal forms that are not names or common words besides."""
    forms = (word for word in listed("legal_forms") if len(word) >= _UNMISTAKABLE or word in _SHORT_FORMS)
    return (frozenset(forms) - listed("family_names") - given_names()) | _NO_NAMES


@cache
def _telling_words() -> frozenset[str]:
    """Return the words of business and generic words that are no names of people."""
    trades = {word for word in org_words() if len(word) >= _SHORTEST_TRADE and word.isascii()}
    return (listed("generic_words") | trades) - listed("family_names") - given_names() - listed("particles") - listed("small_words") - listed("honorifics") - listed("honorifics_weak")
