"""Korean names in Cyrillic letters, syllable by syllable: Kontsevich's system, older habits of the press and later ones after the English.

A Cyrillic letter answers few letters of a Hangul syllable, and these few Latin ones: so a name is read beside either. Words are
given in the letters of Russian (`palladius.in_russian_letters`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations_with_replacement, product

from namenorm.comparison.asia import korean
from namenorm.comparison.asia.korean import Reading
from namenorm.romanization.hangul import surnames

_INITIALS = {
    "ㄱ": "к г", "ㄲ": "кк к г", "ㄴ": "н", "ㄷ": "т д", "ㄸ": "тт т д", "ㄹ": "р л н", "ㅁ": "м", "ㅂ": "п б", "ㅃ": "пп п б", "ㅅ": "с ш", "ㅆ": "сс с",
    "ㅇ": "", "ㅈ": "ч чж дж ж", "ㅉ": "чч ч чж дж", "ㅊ": "чх ч", "ㅋ": "кх к", "ㅌ": "тх т", "ㅍ": "пх п ф", "ㅎ": "х",
}  # fmt: skip
_VOWELS = {
    "ㅏ": "а", "ㅐ": "э е ай", "ㅑ": "я", "ㅒ": "е я йе", "ㅓ": "о е э", "ㅔ": "е э", "ㅕ": "ё е", "ㅖ": "е йе э", "ㅗ": "о", "ㅘ": "ва уа", "ㅙ": "вэ ве", "ㅚ": "ве вэ ое",
    "ㅛ": "ё е", "ㅜ": "у", "ㅝ": "во", "ㅞ": "ве вэ", "ㅟ": "ви", "ㅠ": "ю", "ㅡ": "ы", "ㅢ": "ый ы и", "ㅣ": "и",
}  # fmt: skip
_OPEN = {**_VOWELS, "ㅓ": "о"}
"""Vowels of a syllable without a final: Чен is 정 of old, Че never 저."""
_FINALS = {
    "": "", "ㄱ": "к г", "ㄲ": "к", "ㄳ": "к", "ㄴ": "н нъ нь", "ㄵ": "н", "ㄶ": "н", "ㄷ": "т д", "ㄹ": "ль л р", "ㄺ": "к", "ㄻ": "м", "ㄼ": "ль", "ㅀ": "ль", "ㅁ": "м", "ㅂ": "п б", "ㅄ": "п",
    "ㅅ": "т с", "ㅆ": "т", "ㅇ": "н нъ нг", "ㅈ": "т", "ㅊ": "т", "ㅋ": "к", "ㅌ": "т", "ㅍ": "п", "ㅎ": "т",
}  # fmt: skip
_SURNAMES = {"이": "ли и", "임": "лим им", "최": "чхве чве цой чой", "박": "пак", "유": "ю ли", "류": "рю лю ю", "노": "но ро", "나": "на ра", "정": "чон чжон джон чен тен тэн"}
"""Surnames that are written otherwise than a syllable of that sound."""
_ANY = "(?:кк|кх|тт|тх|пп|пх|чх|чж|дж|чч|сс|[кгнтдрлмпбсшчжхф])?(?:ый|ай|йе|ва|вэ|ве|во|ви|уа|ое|[аяэеёоуюыи])(?:нг|н[ъь]?|ль|[кгтдмпбрлс])?"
"""A syllable as it may be written."""
_YO = re.compile("[йь]о")
_LONGEST, _WIDEST = 20, 4


@lru_cache(maxsize=1 << 14)
def reading(hangul: str, cyrillic: str) -> Reading:
    """Tell whether a word in the letters of Russian spells a Hangul word; "misread": it is made of as many other syllables.

    >>> reading("민수", "минсу"), reading("정은", "ченын"), reading("영호", "йонхо"), reading("민수", "минхо"), reading("민수", "владимир")
    ('read', 'read', 'read', 'misread', '')
    """
    word = _YO.sub("ё", cyrillic)
    pattern = _pattern(hangul)
    if pattern is None or not 0 < len(word) <= _LONGEST:
        return ""
    if pattern.fullmatch(word):
        return "read"
    return "misread" if _of_size(len(hangul)).fullmatch(word) else ""


@lru_cache(maxsize=1 << 14)
def reading_in_latin(cyrillic: str, latin: str) -> Reading:
    """Tell the same of a folded Latin word beside one in the letters of Russian, both of one or two syllables.

    >>> reading_in_latin("минджун", "minjun"), reading_in_latin("минджун", "minjeong"), reading_in_latin("минджун", "vladimir")
    ('read', 'misread', '')
    """
    word = _YO.sub("ё", cyrillic)
    if not (0 < len(word) <= _LONGEST and 0 < len(latin) <= _LONGEST):
        return ""
    told: Reading = ""
    for cut in [(word,), *((word[:at], word[at:]) for at in range(1, len(word)))]:
        if all(map(_of_size(1).fullmatch, cut)) and korean.of_size(len(cut)).fullmatch(latin):
            if re.fullmatch("".join(map(_latin_of, cut)), latin):
                return "read"
            told = "misread"
    return told


@lru_cache(maxsize=1 << 12)
def surnames_of(cyrillic: str) -> tuple[str, ...]:
    """Return the Korean surnames, in Hangul, that a word in the letters of Russian may be; of most words none.

    >>> surnames_of("ким"), "이" in surnames_of("ли"), surnames_of("иванов")
    (('김',), True, ())
    """
    if len(cyrillic) > _LONGEST or not _of_size(1).fullmatch(cyrillic):
        return ()
    return tuple(sorted(name for name in surnames() if len(name) == 1 and reading(name, cyrillic) == "read"))


@lru_cache(maxsize=1 << 12)
def _pattern(hangul: str) -> re.Pattern[str] | None:
    return korean.spellings(hangul, _SURNAMES, _in_cyrillic)


def _in_cyrillic(initial: str, vowel: str, final: str) -> tuple[str, str, str]:
    return _INITIALS.get(initial, ""), (_VOWELS if final else _OPEN).get(vowel, ""), _FINALS.get(final, "")


@lru_cache(maxsize=1 << 14)
def are_two(one: str, two: str) -> bool:
    """Tell whether two words in the letters of Russian are made of as many Korean syllables, one or two, and in no way of the same.

    >>> are_two("минсу", "минхо"), are_two("ёнхо", "йонхо"), are_two("минсу", "владимир")
    (True, False, False)
    """
    left, right = (_YO.sub("ё", word) for word in (one, two))
    if max(len(left), len(right)) > _LONGEST:
        return False
    for count in (1, 2):
        ones, twos = _cuts(left, count), _cuts(right, count)
        if ones and twos:
            return not any(all(_hangul_of(x) & _hangul_of(y) for x, y in zip(*pair)) for pair in product(ones, twos))
    return False


def _cuts(word: str, count: int) -> list[tuple[str, ...]]:
    """Return the ways to cut a word into one or two syllables."""
    cuts = [(word,)] if count == 1 else [(word[:at], word[at:]) for at in range(1, len(word))]
    return [cut for cut in cuts if all(map(_of_size(1).fullmatch, cut))]


@lru_cache(maxsize=1 << 12)
def _hangul_of(syllable: str) -> frozenset[tuple[str, str, str]]:
    """Return the letters of the Hangul syllables that one in Cyrillic letters may be."""
    return frozenset(letters for way in _ways(syllable) for letters in way)


@lru_cache(maxsize=1 << 12)
def _latin_of(syllable: str) -> str:
    """Return a pattern for what a syllable in Cyrillic letters is in Latin ones: by all Hangul letters that it may have."""
    spelled = [[dict.fromkeys(each) for each in zip(*(korean.in_latin(*letters) for letters in way))] for way in _ways(syllable)]
    return f"(?:{'|'.join([''.join([korean.one_of(' '.join(each)) for each in way]) for way in spelled])})"


def _ways(syllable: str) -> Iterator[list[tuple[str, str, str]]]:
    """Yield for each way to cut a syllable in Cyrillic letters into initial, vowel and final what these may be in Hangul."""
    initials, finals = _letters_of("initial"), _letters_of("final")
    for at, end in combinations_with_replacement(range(min(len(syllable), _WIDEST) + 1), 2):
        vowels = _letters_of("vowel" if syllable[end:] else "open").get(syllable[at:end], ())
        if vowels and syllable[:at] in initials and syllable[end:] in finals:
            yield [*product(initials[syllable[:at]], vowels, finals[syllable[end:]])]


@cache
def _letters_of(place: str) -> dict[str, list[str]]:
    """Return the Hangul letters that Cyrillic ones may be in a place of a syllable."""
    found: dict[str, list[str]] = {}
    for letter, spelled in {"initial": _INITIALS, "vowel": _VOWELS, "open": _OPEN, "final": _FINALS}[place].items():
        for each in spelled.split(" "):
            found.setdefault(each, []).append(letter)
    return found


@cache
def _of_size(size: int) -> re.Pattern[str]:
    return re.compile(f"(?:{_ANY}){{{size}}}")
