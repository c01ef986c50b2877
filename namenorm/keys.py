"""Blocking keys: the strings under which names are filed, from strict to loose.

A key only fetches candidates; comparison decides. Exact keys are the folded words, reordered keys the same words
sorted, skeleton keys the classes of the consonants: loose enough that a spelling under another convention, in another
script or with a slip falls on the same key.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from namenorm.text import fold, words

MOST_WORDS = 48
"""Longest name, in words, that is filed or looked up: in scripts without spaces in characters. Longer strings are no names."""
_MOST_SKELETONS = 6
SHORTEST_SLIPPED, LONGEST_SLIPPED = 5, 20
# Letter or group -> consonant classes it may stand for ("" where it may be silent or a vowel).
# P b p · F f v w · T d t · K k g h kh q x · S sibilants and affricates · M · N · L · R
_LATIN: dict[str, tuple[str, ...]] = {
    "schtsch": ("S",), "shch": ("S",), "chtch": ("S",), "szcz": ("S",), "sjtsj": ("S",), "tsch": ("S",),
    "tch": ("S",), "tsj": ("S",), "sch": ("S",), "dsch": ("S",), "dzh": ("S",), "dzs": ("S",), "sh": ("S",),
    "sz": ("S",), "zs": ("S",), "cz": ("S",), "cs": ("S",), "zh": ("S",), "rz": ("S", "RS"), "ts": ("S",),
    "tz": ("S",), "dz": ("S",), "ch": ("S", "K"), "kh": ("K",), "gh": ("K", ""), "ck": ("K",), "qu": ("K",),
    "ph": ("F",), "th": ("T", "S"), "dh": ("T", "S"), "dj": ("S",), "gu": ("K",), "sj": ("S",), "tj": ("S", "T"),
    "b": ("P",), "p": ("P",), "f": ("F",), "v": ("F",), "w": ("F", ""), "d": ("T",), "t": ("T",),
    "k": ("K",), "q": ("K",), "g": ("K", "S"), "h": ("", "K"), "x": ("S", "KS", "K"), "c": ("S", "K"),
    "j": ("", "S", "K"), "s": ("S",), "z": ("S",), "m": ("M",), "n": ("N",), "l": ("L",), "r": ("R",),
}  # fmt: skip
_CYRILLIC = (
    "бP пP вF фF ўF дT тT кK ґK ќK хK һK қK ғK жS зS сS шS щS чS ѕS џS ђS ћS ҷS ҳK мM нN ңN љL њN лL рR"
)
_OTHER_SCRIPTS = (
    "βF πP φF δT τT θT γK κK χK ζS σS ξS ψS μM νN λL ρR "
    "بP پP فF وF دT تT طT ضT ذS ثS كK قK گK خK غK حK جS چS شS سS زS ژS صS ظS مM نN لL رR ڈT ٹT ڑR "
    "בP פP וF דT תT טT קK כK ךK ףP חK גK זS סS צS ץS שS מM םM נN ןN לL רR "
    "ბP პP ფP ვF დT თT ტT გK კK ქK ღK ყK ხK ჰK ჯS ჟS ზS ძS სS წS ცS ჭS ჩS შS მM ნN ლL რR "
    "բP պP փP վF ֆF դT թT տT գK կK քK ղK խK հK ջS ժS զS ձS ծS ցS ճS չS շS սS մM նN լL րR ռR"
)
_LETTERS: dict[str, tuple[str, ...]] = {
    **{pair[0]: (pair[1],) for pair in (_CYRILLIC + " " + _OTHER_SCRIPTS).split()},
    "г": ("K", ""), "ц": ("S", "TS"), "ж": ("S",), "و": ("F", ""), "ו": ("F", ""), "ح": ("", "K"), "ה": ("",),
    "ه": ("",), "ب": ("P", "F"), "ב": ("P", "F"), "ג": ("K", "S"), "ج": ("S", "K"), "β": ("F", "P"), "հ": ("", "K"),
    **{key: value for key, value in _LATIN.items() if len(key) == 1},
}  # fmt: skip
_GROUP = re.compile("|".join([*sorted((key for key in _LATIN if len(key) > 1), key=len, reverse=True), "."]), re.DOTALL)
_MOST_LETTERS = 40


def exact_key(name: str) -> str:
    """Return the strict key: the folded words in order; empty for what cannot be a name.

    >>> exact_key("Zelens'kyj, Volodymyr")
    'zelenskyj volodymyr'
    """
    found = words(name)
    return " ".join(found) if len(found) <= MOST_WORDS else ""


def reordered_key(name: str) -> str:
    """Return the key that ignores the order of words; empty for a single word.

    >>> reordered_key("Xi Jinping") == reordered_key("Jinping Xi")
    True
    """
    found = words(name)
    return "~" + " ".join(sorted(found)) if 1 < len(found) <= MOST_WORDS else ""


def skeleton_key(name: str) -> str:
    """Return the loose key under which a name is filed: the likeliest consonant classes of its words, sorted.

    >>> skeleton_key("Rustem Umjerow") in skeleton_keys("Рустем Умєров")
    True
    """
    return next(iter(skeleton_keys(name)), "")


def skeleton_keys(name: str) -> tuple[str, ...]:
    """Return the loose keys of a name: consonant classes of its words, sorted; several where letters are ambiguous.

    >>> set(skeleton_keys("Umjerow")) & set(skeleton_keys("Умєров")) == set(skeleton_keys("Умєров"))
    True
    """
    found = words(name)
    if not found or len(found) > MOST_WORDS:
        return ()
    each = [skeletons(word) for word in found]
    if not all(each) or sum(len(forms[0]) for forms in each) < 2:
        return ()
    keys = []
    for combination in product(*each):
        keys.append("#" + " ".join(sorted(combination)))
        if len(keys) == _MOST_SKELETONS:
            break
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=1 << 16)
def skeletons(word: str, most: int = _MOST_SKELETONS) -> tuple[str, ...]:
    """Return the consonant skeletons of one folded word, likeliest first, at most `most`; a leading vowel counts as `A`.

    >>> skeletons("zelensky"), skeletons("selenskyj")[0]
    (('SLNSK',), 'SLNSK')
    """
    forms = [""]
    for match in _GROUP.finditer(word):
        group, at = match[0], match.start()
        if at >= _MOST_LETTERS:
            break
        classes = _LATIN.get(group) or _LETTERS.get(group, ("",))
        if at == 0 and classes == ("",):
            classes = ("A",)
        if len(classes) == 1:
            forms = list(dict.fromkeys([_append(form, classes[0]) for form in forms])) if classes[0] else forms
        else:
            forms = list(dict.fromkeys([_append(form, cls) for form in forms for cls in classes]))[:most]
    return tuple(form for form in forms if form)


def _append(form: str, classes: str) -> str:
    """Append classes; a doubled consonant counts once."""
    for cls in classes:
        if not form.endswith(cls):
            form += cls
    return form


def parts(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name for loose look-ups: runs between spaces and punctuation, unspaced scripts whole.

    >>> parts("Jean-Luc Mélenchon"), parts("习近平")
    (('jean', 'luc', 'melenchon'), ('习近平',))
    """
    found = tuple(fold(name).split())
    return found if len(found) <= MOST_WORDS else ()


def deletions(part: str) -> Iterator[str]:
    """Yield a part itself and the part with each one letter left out: two parts one slip apart have one in common.

    Nothing for parts that are too short, or too long, for a slip to be told from another name.

    >>> sorted(deletions("putin")), list(deletions("xi"))
    (['ptin', 'puin', 'puti', 'putin', 'putn', 'utin'], [])
    """
    if SHORTEST_SLIPPED - 1 <= len(part) <= LONGEST_SLIPPED + 1:
        yield part
    if SHORTEST_SLIPPED <= len(part) <= LONGEST_SLIPPED:
        last = ""
        for at, letter in enumerate(part):
            if letter != last:
                yield part[:at] + part[at + 1 :]
            last = letter


def one_slip(left: str, right: str) -> bool:
    """Tell whether two different parts are one slip apart: a letter left out, put in, replaced, or two swapped.

    >>> one_slip("putin", "putim"), one_slip("putin", "puitn"), one_slip("putin", "putyns")
    (True, True, False)
    """
    if len(left) > len(right):
        left, right = right, left
    longer = len(right) - len(left)
    if longer > 1 or left == right or len(right) < SHORTEST_SLIPPED:
        return False
    at = next((at for at, (one, two) in enumerate(zip(left, right)) if one != two), len(left))
    if longer:
        return left[at:] == right[at + 1 :]
    return left[at + 1 :] == right[at + 1 :] or (
        left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
    )


def digest(key: str) -> int:
    """Return the 64-bit number under which a key is filed: the same on every machine."""
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
