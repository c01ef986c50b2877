"""Korean: Hangul syllables as the row of letters that they are, and an unspaced name cut into surname and given name.

A scheme with `prepare: hangul` reads what `prepare` returns; all romanization is in the scheme. Every syllable becomes
initial, vowel and, if it has one, final, as letters of the compatibility block (`ㅁㅜㄴ`); a silent initial ㅇ is kept.
So a consonant before a vowel is an initial, any other is a final, and two in a row are a final and the next initial.
`ˑ` stands between the syllables of a given name, across which sounds do not change (Revised Romanization, 2000) and
where many conventions write a hyphen. Other words have no such sign. A space parts surname and given name; `ˑ` at the
head of the given name tells that the surname ends in a voiced sound (Hungarian: Kim Dzsongun, but Pak Csonghi).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

JOINT = "ˑ"
_FIRST, _LAST = 0xAC00, 0xD7A3
_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_VOICED = frozenset("ㄴㄹㅁㅇ" + _VOWELS)
_SYLLABLE = re.compile(f"([{_INITIALS}])([{_VOWELS}])(?:([{''.join(_FINALS)}])(?![{_VOWELS}]))?")


def prepare(word: str) -> str:
    """Return a Hangul word as letters; a full name written together is cut into its parts.

    A word of two syllables is taken for a given name, unless it is a known place or begins with a surname like 김.

    >>> prepare("박정희"), prepare("재인"), prepare("신라")
    ('ㅂㅏㄱ ㅈㅓㅇˑㅎㅢ', 'ㅈㅐˑㅇㅣㄴ', 'ㅅㅣㄴㄹㅏ')
    >>> prepare("남궁민")
    'ㄴㅏㅁㄱㅜㅇ ˑㅁㅣㄴ'
    """
    surname, given = split(word)
    joint = JOINT if surname or _may_be_given(given) else ""
    letters = joint.join(map(_letters, given))
    if not surname:
        return letters
    before = _letters(surname)
    return f"{before} {JOINT if before[-1] in _VOICED else ''}{letters}"


def split(name: str) -> tuple[str, str]:
    """Cut an unspaced full name into surname and given name; the surname is empty for any other word.

    >>> split("김구"), split("제갈량"), split("서울")
    (('김', '구'), ('제갈', '량'), ('', '서울'))
    """
    known = _known()
    if name in known["whole"] or name in known["double"]:
        return "", name
    if name[:2] in known["double"] and len(name) in (3, 4):
        return name[:2], name[2:]
    if (len(name) == 3 and name[0] in known["surnames"]) or (len(name) == 2 and name[0] in known["sure"]):
        return name[0], name[1:]
    return "", name


def restore(prepared: str) -> str:
    """Return the Hangul of a prepared word: what `prepare` was given, without spaces.

    >>> restore("ㅁㅜㄴ ˑㅈㅐˑㅇㅣㄴ")
    '문재인'
    """
    return _SYLLABLE.sub(_syllable, prepared.replace(JOINT, "").replace(" ", ""))


def _syllable(match: re.Match[str]) -> str:
    initial, vowel, final = (part or "" for part in match.groups())
    block = (_INITIALS.index(initial) * len(_VOWELS) + _VOWELS.index(vowel)) * len(_FINALS)
    return chr(_FIRST + block + _FINALS.index(final))


def _may_be_given(word: str) -> bool:
    known = _known()
    return len(word) == 2 and word not in known["whole"] and word not in known["double"]


@lru_cache(maxsize=1 << 14)
def _letters(text: str) -> str:
    return "".join(_apart(char) for char in text)


def _apart(char: str) -> str:
    return "".join(jamo(char)) or char


def jamo(syllable: str) -> tuple[str, ...]:
    """Return the initial, the vowel and the final of a syllable, which may be empty; nothing for any other sign.

    >>> jamo("한"), jamo("이"), jamo("h")
    (('ㅎ', 'ㅏ', 'ㄴ'), ('ㅇ', 'ㅣ', ''), ())
    """
    code = ord(syllable)
    if not _FIRST <= code <= _LAST:
        return ()
    rest, final = divmod(code - _FIRST, len(_FINALS))
    initial, vowel = divmod(rest, len(_VOWELS))
    return _INITIALS[initial], _VOWELS[vowel], _FINALS[final]


def surnames() -> frozenset[str]:
    """Return the surnames of Korea, of one syllable and of two.

    >>> "김" in surnames(), "남궁" in surnames(), "서울" in surnames()
    (True, True, False)
    """
    return _known()["surnames"] | _known()["double"]


@cache
def _known() -> dict[str, frozenset[str]]:
    text = (Path(__file__).parent / "readings" / "korean.txt").read_text(encoding="utf-8")
    lines = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {key: frozenset(words.split()) for key, _, words in lines}
