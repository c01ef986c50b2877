"""Thai: consonants and vowel signs as the syllables that they are read as.

A scheme with `prepare: thai` reads, for each syllable, the initial as it is written in Thai (`กร`, a lone `อ` where there
is none), the vowel in phonetic letters (`a e ɛ i o ɔ ɤ u ɯ ia ɯa ua`, `aj aw am` and the like are vowel and final), and
the final as one of `k t p n m ŋ j w`. Tones and length are dropped, as the Royal system drops them; a consonant under ์
is silent. Thai writes no short a or o: a consonant without a sign is closed by the next one (`o`) or open (`a`). Which it
is, and which consonants of Indian words count twice (ราช is rat or ratcha), the letters do not show: parts of names that
the rule would read wrongly stand in `readings/thai.txt`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

_CONS = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_SIGNS = "ะาิีึืุูัำ็"
_TONES = re.compile("[ฺ่้๊๋๎]")
_SILENT = re.compile(f"(?:[ตทดธฎ](?=ร์)|ษ(?=[มณ]์))?[{_CONS}][ิุ]?์")
_CLOSED = "·"  # where silent letters stood: the syllable ends here
_FINALS = {
    **dict.fromkeys("กขคฆ", "k"), **dict.fromkeys("จชซฌฎฏฐฑฒดตถทธศษส", "t"), **dict.fromkeys("บปพฟภ", "p"),
    **dict.fromkeys("นณญรลฬ", "n"), "ม": "m", "ง": "ŋ", "ย": "j", "ว": "w",
}  # fmt: skip
_CLUSTER = f"(?:[กขคตปพผท]ร|[กขคปพผ]ล|[กขค]ว(?=[{_SIGNS}])|ห[งญนมยรลว](?=[{_SIGNS}็{_CONS}])|[{_CONS}])"
_LEAD_CLUSTER = f"(?:[กขคตปพผท]ร|[กขคปพผ]ล|[กขค]ว|ห[งญนมยรลว]|[{_CONS}])"
# A final has no vowel of its own, written or not: no sign, no อ or รร after it, no consonant that ends a syllable.
_END = f"(?![{_SIGNS}]|รร|อ(?![{_SIGNS}])|[{_CONS}]·)"
# Pattern of a syllable and its vowel; `i` is the initial, `f` the final; the first that fits is taken.
_SYLLABLES: tuple[tuple[str, str], ...] = (
    (f"(?P<i>[{_CONS}])(?P<f>[{_CONS}])·", "o"),
    (f"เ(?P<i>{_LEAD_CLUSTER})ียะ?(?P<f>[{_CONS}]{_END})?", "ia"),
    (f"เ(?P<i>{_LEAD_CLUSTER})ือ(?P<f>[{_CONS}]{_END})?", "ɯa"),
    (f"เ(?P<i>{_LEAD_CLUSTER})ิ(?P<f>[{_CONS}]{_END})", "ɤ"),
    (f"เ(?P<i>{_LEAD_CLUSTER})อะ?(?P<f>[{_CONS}]{_END})?(?![{_CONS}]?[{_SIGNS}])", "ɤ"),
    (f"เ(?P<i>{_LEAD_CLUSTER})าะ", "ɔ"),
    (f"เ(?P<i>{_LEAD_CLUSTER})า", "aw"),
    (f"เ(?P<i>{_LEAD_CLUSTER})(?P<f>ย){_END}", "ɤ"),
    (f"เ(?P<i>{_LEAD_CLUSTER})[็ะ]?(?P<f>[{_CONS}]{_END})?", "e"),
    (f"แ(?P<i>{_LEAD_CLUSTER})[็ะ]?(?P<f>[{_CONS}]{_END})?", "ɛ"),
    (f"โ(?P<i>{_LEAD_CLUSTER})ะ?(?P<f>[{_CONS}]{_END})?", "o"),
    (f"[ใไ](?P<i>{_LEAD_CLUSTER})ย?", "aj"),
    (f"(?P<i>{_CLUSTER})ัวะ?", "ua"),
    (f"(?P<i>{_CLUSTER})ั(?P<f>[{_CONS}])", "a"),
    (f"(?P<i>{_CLUSTER})ะ", "a"),
    (f"(?P<i>{_CLUSTER})ำ", "am"),
    (f"(?P<i>{_CLUSTER})า(?P<f>[{_CONS}]{_END})?", "a"),
    (f"(?P<i>{_CLUSTER})[ิี](?P<f>[{_CONS}]{_END})?", "i"),
    (f"(?P<i>{_CLUSTER})[ึื](?:อ{_END})?(?P<f>[{_CONS}]{_END})?", "ɯ"),
    (f"(?P<i>{_CLUSTER})[ุู](?P<f>[{_CONS}]{_END})?", "u"),
    (f"(?P<i>{_CLUSTER})รร(?P<f>[{_CONS}]{_END})", "a"),
    (f"(?P<i>{_CLUSTER})รร", "an"),
    (f"(?P<i>{_CLUSTER})อ(?P<f>[{_CONS}]{_END})?(?![{_SIGNS}])", "ɔ"),
    (f"(?P<i>{_CLUSTER})ว(?P<f>[{_CONS}]{_END})", "ua"),
    (f"(?P<i>{_CLUSTER})(?P<f>ร){_END}(?![{_CONS}])", "ɔ"),
    (f"(?P<i>{_CLUSTER})(?P<f>[{_CONS}]{_END})", "o"),
    (f"(?P<i>{_CLUSTER})", "a"),
)
_PATTERNS = tuple((re.compile(pattern), vowel) for pattern, vowel in _SYLLABLES)


@lru_cache(maxsize=1 << 14)
def prepare(word: str) -> str:
    """Return a word as initials in Thai letters, vowels and finals; other characters stay.

    >>> prepare("ทักษิณ"), prepare("เชียงใหม่"), prepare("กรุงเทพ"), prepare("สมชาย")
    ('ทakษin', 'ชiaŋหมaj', 'กรuŋทep', 'สomชaj')
    >>> prepare("ยิ่งลักษณ์"), prepare("นครพนม"), prepare("Thai")
    ('ยiŋลak', 'นaคɔnพaนom', 'Thai')
    """
    word, known = _clean(word), _known()
    found, at = "", 0
    while at < len(word):
        part = _part_at(word, at)
        if part:
            found += known[part]
            at += len(part)
            continue
        letters, at = _syllable(word, at)
        found += letters
    return found


def _syllable(word: str, at: int) -> tuple[str, int]:
    """Read one syllable; return its letters and where it ends. Anything else is returned as it stands."""
    for pattern, vowel in _PATTERNS:
        match = pattern.match(word, at)
        if match:
            final = match.groupdict().get("f") or ""
            return match["i"] + vowel + _FINALS.get(final, ""), match.end()
    return word[at].replace(_CLOSED, ""), at + 1


def _clean(word: str) -> str:
    """Return a word without tone marks, its silent letters replaced by a sign that ends the syllable."""
    return _SILENT.sub(_CLOSED, _TONES.sub("", word))


def _part_at(word: str, at: int) -> str:
    """Return the longest listed part of a name that stands at a place of the word, or nothing."""
    known = _known()
    longest = max(map(len, known), default=0)
    for size in range(min(longest, len(word) - at), 1, -1):
        if word[at : at + size] in known and word[at + size : at + size + 1] not in tuple(_SIGNS + _CLOSED):
            return word[at : at + size]
    return ""


@cache
def _known() -> dict[str, str]:
    """Return the parts of names in the list, without tone marks, with their readings."""
    text = (Path(__file__).parent / "readings" / "thai.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {_clean(part): reading for part, reading in lines}
