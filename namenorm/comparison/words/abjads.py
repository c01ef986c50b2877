"""Words in Arabic and Hebrew letters beside Latin ones: whether the one can be a spelling of the other, letter by letter.

These letters tell the consonants and most long vowels, so much as any convention keeps: whatever vowels are put between them,
المطيري has an r behind its y, and is no Mutawa; سليم has no n, and is no Slimane. What a letter may be written like is told widely, for
writers of English, French, German, Polish, Turkish and many more: what no spelling reaches is another name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from namenorm.comparison.asia.steps import Step, is_written, step
from namenorm.lexicon import is_arabic_name, is_given_name

_ARABIC = {
    "ب": "b p v", "پ": "p b", "ت": "t th", "ٹ": "t", "ث": "th s t", "ج": "j dj g dsch dzh dz dzs y c zh gh ch xh", "چ": "ch tch tsch tsj cz cs c j", "ح": "h kh ch j", "خ": "kh h ch k c x j q", "د": "d dh t", "ڈ": "d",
    "ذ": "dh d z th dz", "ر": "r", "ڑ": "r", "ز": "z s dh", "ژ": "zh zs j g z", "س": "s c z sz", "ش": "sh ch sch s sj sz x", "ص": "s c z sz", "ض": "d dh z th dz", "ط": "t th", "ظ": "z dh d th", "غ": "gh g rh r q h",
    "ف": "f ph v", "ڤ": "v", "ق": "q k g gh c ck kh ch", "ك": "k c q ck kh ch g", "ک": "k c q ck kh ch g", "گ": "g gh gu", "ل": "l", "م": "m n", "ن": "n m", "ں": "n",
}  # fmt: skip
_HEBREW = {
    "ב": "b v w bh", "ג": "g j dj dsch gh dzh", "ד": "d dh t th", "ז": "z s zh j", "ח": "h ch kh k j x", "ט": "t th dh", "כ": "k ch kh c ck q h", "ך": "k ch kh c ck h", "ל": "l", "מ": "m", "ם": "m", "נ": "n m", "ן": "n m", "ס": "s c z",
    "פ": "p f ph v", "ף": "p f ph v", "צ": "ts tz z cz s c ch tch tsch", "ץ": "ts tz z cz s c ch tch tsch", "ק": "k c q ck ch g", "ר": "r", "ש": "sh s sch ch sz c z", "ת": "t th s d",
}  # fmt: skip
_SHORT, _AT_END, _FINAL_Y, _FINAL_A = "aeiouyh", "eh", "a e i y j", "a e o aa ee oo ah oh"
_VOWELS = {
    **dict.fromkeys("اآ", "a e o aa ee oo ah eh oh"), **dict.fromkeys("ىے", _FINAL_Y), **dict.fromkeys("يیېי", "i y e j"), **dict.fromkeys("وו", "w v o u f"),
    **dict.fromkeys("ةهہھۀה", " t kh"), **dict.fromkeys("أإٱعءئؤאע\u200c'׳", ""),
}  # fmt: skip
"""What is written for letters that may be vowels, or nothing; what stands beside them is left open, but behind a long a."""
_LONG_A, _PERSIAN_Y, _ARTICLE = frozenset("اآ"), "ی", "ال"
_WITH_ARTICLE = re.compile("(?:[aeui]l|[ae](?:s[zh]|sch|[sdnrtz]h?)|l)[ -]")
_LIKE_ARTICLE, _NISBA, _NISBA_IN_LATIN = re.compile("[aeiou]l"), ("ي", "ی"), "i"
_FOREIGN = re.compile("ت[شس]")
"""How Arabic writes ch and ts, which Arabic names have not."""
_MARKS, _DOUBLED = re.compile("[\u064b-\u0652\u0670\u0640\u05b0-\u05c7]"), re.compile("([a-z])\\1")
_SILENT, _OF_SEVERAL = re.compile("عمرو$"), re.compile("^عبد| |الد[يی]ن")
"""A silent letter; names of several words, written together or apart, which are put in Latin letters in many ways."""
_SERVANT = re.compile("عبد ?(?:ال(?! ?له$))?")
_SERVANT_IN_LATIN = re.compile("ab[ae]?d[aeiou]{0,2}(?:l(?=[ -]|[^aeiou]))?[ -]?(?:[aeiu][lrsztdn]h?[ -])?|ab[ae]?d[aeiou]{0,2}[rsztdn]h?[ -]")
"""What stands before a name of God in names like Abdul Hamid, Abdus Sattar."""
_LONGEST, _SHORTEST = 24, 3


def may_spell(native: str, latin: str) -> bool:
    """Tell whether a folded Latin word may be a spelling of one in Arabic or Hebrew letters; also where nothing is known of a letter.

    >>> may_spell("المطيري", "al mutairi"), may_spell("المطيري", "al mutawa"), may_spell("سليم", "slimane"), may_spell("حسين", "hocine")
    (True, False, False, True)
    >>> may_spell("רוזנברג", "rosenberg"), may_spell("רוזנבלום", "rosenberg")
    (True, False)
    """
    if max(len(native), len(latin)) > _LONGEST or not latin.isascii():
        return True
    return _may_spell(native, latin)


@lru_cache(maxsize=1 << 14)
def _may_spell(native: str, latin: str) -> bool:
    steps = _steps(native)
    if steps is None:
        return True
    without = _WITH_ARTICLE.sub("", latin, count=1) if native.startswith(_ARTICLE) else latin
    words = {_DOUBLED.sub(r"\1", re.sub("[^a-z]", "", word)) for word in (latin, without)}
    return any(is_written(word, steps) or is_written(word.replace("x", "ks"), steps) for word in words)


@lru_cache(maxsize=1 << 12)
def _steps(native: str) -> tuple[Step, ...] | None:
    """Return how a word may be written; None where a letter is not known, and of what is several words."""
    text = _SILENT.sub("عمر", _MARKS.sub("", native))
    if _OF_SEVERAL.search(text) or len(text) < _SHORTEST:
        return None
    article = text.startswith(_ARTICLE)
    letters, last = text[2:] if article else text, ""
    found = [step("l al el il ul", _SHORT, optional=True) if article else step("", _SHORT)]
    for at, letter in enumerate(letters):
        ways = _ways(letter, first=at == 0, last=at == len(letters) - 1)
        if ways is None:
            return None
        again = letter == last or (letter in _LONG_A and last in _LONG_A) or letters[at : at + 2] == "قج"  # خاشقجي is Khashoggi
        silent = at == len(letters) - 1 and letter in _HEBREW
        found.append(step(ways, "" if letter in _LONG_A and at else _AT_END if silent else _SHORT, optional=again))
        last = letter
    return tuple(found)


def _ways(letter: str, *, first: bool, last: bool) -> str | None:
    """Return how a letter may be written, the ways parted by spaces; None of a letter that is not known. A doubled consonant may be written as such."""
    if first and letter in _LONG_A:
        return ""
    if last and letter == _PERSIAN_Y:  # مصطفی is Mustafa
        return _FINAL_Y
    if last and letter in _LONG_A:  # زهرا is no Zohreh
        return _FINAL_A
    if letter in _VOWELS:
        return _VOWELS[letter]
    ways = _ARABIC.get(letter) or _HEBREW.get(letter)
    return None if ways is None else " ".join([ways, *(way * 2 for way in ways.split(" "))])


def are_of_two_servants(native: str, latin: str) -> bool:
    """Tell whether two folded names made with Abd, one in Arabic letters and one in Latin ones, are those of servants of two names of God.

    >>> are_of_two_servants("عبد الحميد", "abdul majeed"), are_of_two_servants("عبد الحميد", "abdelhamid"), are_of_two_servants("عبد الله", "abdoulaye")
    (True, False, False)
    """
    one, two = _SERVANT.match(native), _SERVANT_IN_LATIN.match(latin)
    if not (one and two):
        return False
    name, other = native[one.end() :], latin[two.end() :]
    return name != "له" and min(len(name), len(other)) >= _SHORTEST and not may_spell(name, other)


def is_of_arabs(native: str, latin: str) -> bool:
    """Tell whether of a folded word in Arabic letters and a Latin one either is an Arabic name by the lists, or both by the article or the ending -i.

    A given name that others bear is none: Mary, beside مريم.

    >>> is_of_arabs("الحربي", "al harthi"), is_of_arabs("کریمی", "karami"), is_of_arabs("بوش", "bush"), is_of_arabs("البرت", "albert")
    (True, True, False, False)
    """
    if native.startswith(_ARTICLE) and (_WITH_ARTICLE.match(latin) or not _LIKE_ARTICLE.match(latin)):
        return True
    if native.endswith(_NISBA) and not _FOREIGN.search(native) and latin.endswith(_NISBA_IN_LATIN):
        return True
    return is_arabic_name(latin) or (is_arabic_name(native) and not is_given_name(latin))
