"""Latin spellings of a native name part as a model learned them from attested pairs: no rule, no list of names.

It complements the schemes: a scheme knows one convention exactly, this knows how often people spell how, also where
letters do not tell (the vowels of Arabic and Hebrew names). It knows nothing of labels, languages of the target or
letter case, and it loses Latin marks: `wołodymyr` is given as `wolodymyr`.

A model reads a word letter by letter and writes up to four Latin letters for each (a joint-sequence model). For most
scripts it is a mixture of styles, found by itself: English, German, French, Polish ... habits, and the habit of giving
a foreign name back; within a style letters are written independently, given their neighbours, so the best spellings
are found fast. Arabic and Hebrew have one style, and look at the Latin letters just written instead. The data, one
file a script in `learned/`, is made by `tools/train_spellings.py`, which says from what and how well it does.

Not part of the package yet: no model is shipped, and `variants` does not ask it.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import unicodedata
from functools import cache, lru_cache
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

from namenorm.scripts import script_of

FOLDER = Path(__file__).parent / "learned_models"
LONGEST = 30
"""Letters of a word that is still looked at."""
STEP = 8.0
"""Units of a stored cost in one natural logarithm."""
CODE, PRICE = 0x100, 33
"""First character that stands for a Latin chunk, and for a cost, in the stored tables."""
_KEPT = 1 << 15
"""Windows of letters worth remembering."""
_REACH = 2
_EDGE = "^"

Options = tuple[tuple[str, float], ...]

_MARKS = re.compile("[\u0300\u0301\u0342\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f]")
_GREEK_MARKS = re.compile("[\u0300-\u036f]")
_SAME = str.maketrans({
    "ی": "ي", "ې": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۀ": "ه", "ۃ": "ة", "ٱ": "ا", "ς": "σ",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ", "״": "",
    "’": "'", "ʼ": "'", "׳": "'", "`": "'", "‘": "'",
})  # fmt: skip
_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}
_CYRILLIC_SIGNS = tuple(
    (mark, re.compile(signs))
    for mark, signs in (("b", "ў"), ("u", "[іїєґ']"), ("s", "[јљњћђџѓќѕ]"), ("k", "[әғқңөұүһҳҷӣӯ]"), ("r", "[ыэё]"))
)
_CYRILLIC_LANGUAGES = {"uk": "u", "be": "b", "sr": "s", "mk": "s", "kk": "k", "ky": "k", "tg": "k", "mn": "k"}


def letters_of(word: str) -> tuple[str, str]:
    """Return the script of a word and its letters as the models read them; script "" for what no model reads.

    Hangul is cut into its letters, hiragana read as katakana, points, accents and final forms go.

    >>> letters_of("Мико́ла"), letters_of("שָׁלוֹם"), letters_of("Ivan")
    (('Cyrl', 'микола'), ('Hebr', 'שלומ'), ('Latn', 'ivan'))
    >>> letters_of("ВASIL")[0]
    ''
    """
    text = unicodedata.normalize("NFC", word).strip().lower()
    scripts = {script for char in text if (script := script_of(char))}
    script = "Kana" if scripts and scripts <= {"Hira", "Kana"} else scripts.pop() if len(scripts) == 1 else ""
    if script == "Hang":
        text = unicodedata.normalize("NFD", text)
    elif script == "Grek":
        text = _GREEK_MARKS.sub("", unicodedata.normalize("NFD", text))
    elif script == "Kana":
        text = text.translate(_KATAKANA)
    else:
        text = unicodedata.normalize("NFC", _MARKS.sub("", text))
    return script, text.translate(_SAME)


def kind_of(script: str, letters: str, lang: str = "") -> str:
    """Return what tells before any rule which styles are likely: a word's ending, and for Cyrillic its alphabet.

    >>> kind_of("Cyrl", "шевченко", "uk"), kind_of("Cyrl", "ігнацьеў"), kind_of("Grek", "ρενοσ")
    ('uко', 'bеў', 'οσ')
    """
    if script == "Hang":
        return str(sum("\u1161" <= char <= "\u1175" for char in letters))
    if script != "Cyrl":
        return letters[-2:]
    mark = next((mark for mark, signs in _CYRILLIC_SIGNS if signs.search(letters)), _CYRILLIC_LANGUAGES.get(lang, "-"))
    return mark + letters[-2:]


class Model:
    """The tables of one script, unpacked as they are used."""

    def __init__(self, stored: dict[str, object]) -> None:
        self.chunks: list[str] = stored["chunks"]  # type: ignore[assignment]
        self.levels: list[tuple[int, int, int]] = [tuple(level) for level in stored["levels"]]  # type: ignore
        self.tables: list[dict[str, str]] = stored["tables"]  # type: ignore[assignment]
        kinds: dict[str, str] = stored["kinds"]  # type: ignore[assignment]
        self.kinds = {kind: [_chance(char) for char in packed] for kind, packed in kinds.items()}
        self.styles = len(self.kinds[""])
        self.letters = frozenset(key[0] for key in self.tables[0])
        self.spoken = any(tail for _, _, tail in self.levels)
        self._styled: dict[str, list[Options]] = {}

    def options(self, packed: str) -> Options:
        """Unpack chunks with their chances, likeliest first."""
        chunks = self.chunks
        return tuple(
            (chunks[ord(packed[at]) - CODE], _chance(packed[at + 1])) for at in range(0, len(packed), 2)
        )

    def styled(self, window: str) -> list[Options]:
        """Return what each style writes for the middle letter of a window, from the widest context it knows."""
        known = self._styled.get(window)
        if known is None:
            if len(self._styled) >= _KEPT:
                self._styled.clear()
            known = self._styled[window] = self._read(window)
        return known

    def _read(self, window: str) -> list[Options]:
        found: list[Options | None] = [None] * self.styles
        missing = self.styles
        for (left, right, _), table in zip(reversed(self.levels), reversed(self.tables)):
            packed = table.get(window[_REACH - left : _REACH + right + 1])
            if packed is None:
                continue
            for part in packed.split(" "):
                if (style := ord(part[0]) - CODE) >= self.styles:  # for all styles without their own
                    options = self.options(part[1:])
                    return [options if own is None else own for own in found]
                if found[style] is None:
                    found[style] = self.options(part[1:])
                    missing -= 1
            if not missing:
                break
        return [own or () for own in found]

    def heard(self, window: str, tail: str) -> Options:
        """Return what is written for the middle letter of a window after the Latin letters `tail`."""
        for (left, right, length), table in zip(reversed(self.levels), reversed(self.tables)):
            key = window[_REACH - left : _REACH + right + 1]
            packed = table.get(f"{key} {tail[-length:]}" if length else key)
            if packed is not None:
                return self.options(packed[1:])
        return ()


@cache
def _chance(char: str) -> float:
    return math.exp((PRICE - ord(char)) / STEP)


@cache
def model_of(script: str) -> Model | None:
    """Load the model of a script, once; None for a script without one."""
    path = FOLDER / f"{script}.json.gz"
    if len(script) != 4 or not path.exists():
        return None
    return Model(json.loads(gzip.decompress(path.read_bytes())))


class Effort(NamedTuple):
    """How far a search looks: hypotheses kept a style, and the share of the best chance that is still followed."""

    width: int
    floor: float


def _mixed(model: Model, windows: list[str], prior: list[float], effort: Effort) -> dict[str, float]:
    """Return spellings with their chances, summed over the styles of a mixture."""
    columns = list(zip(*map(model.styled, windows)))
    bounds = []
    for style, column in enumerate(columns):
        rest, after = [1.0], 1.0
        for options in reversed(column):
            after *= options[0][1] if options else 0.0
            rest.append(after)
        bounds.append((prior[style] * after, style, rest))
    floor = max(bounds)[0] * effort.floor
    found: dict[str, float] = {}
    for best, style, rest in bounds:
        if best <= floor or not best:
            continue
        rest.pop()
        partial = [(prior[style], "")]
        for options in columns[style]:
            if len(options) == 1:
                chunk, chance = options[0]
                rest.pop()
                partial = [(so_far * chance, text + chunk) for so_far, text in partial]
                continue
            least = floor / rest.pop()
            partial = [
                (product, text + chunk)
                for so_far, text in partial
                for chunk, chance in options
                if (product := so_far * chance) > least
            ]
            if len(partial) > effort.width:
                partial.sort(reverse=True)
                del partial[effort.width :]
        for chance, text in partial:
            found[text] = found.get(text, 0.0) + chance
    return found


def _spoken(model: Model, windows: list[str], effort: Effort) -> dict[str, float]:
    """Return spellings with their chances where each step depends on the Latin letters just written."""
    reach = max(length for _, _, length in model.levels)
    partial = {"": 1.0}
    for window in windows:
        known: dict[str, Options] = {}
        longer: dict[str, float] = {}
        least = max(partial.values(), default=0.0) * effort.floor
        for text, so_far in partial.items():
            tail = text[-reach:]
            options = known.get(tail)
            if options is None:
                options = known[tail] = model.heard(window, tail)
            for chunk, chance in options:
                if (product := so_far * chance) < least:
                    break
                whole = text + chunk
                longer[whole] = longer.get(whole, 0.0) + product
        if len(longer) > effort.width:
            longer = dict(nlargest(effort.width, longer.items(), key=lambda item: item[1]))
        partial = longer
    return partial


@lru_cache(maxsize=1 << 14)
def learned_spellings(word: str, lang: str = "", limit: int = 30) -> tuple[tuple[str, float], ...]:
    """Return the likely lower-case Latin spellings of one native name part, with log-probabilities, likeliest first.

    The script is read from the word; `lang` only tells Cyrillic alphabets apart where letters do not. Nothing is
    returned for a script without a model (Han among them), for several words, and beyond `LONGEST` letters. Each
    spelling is a guess: what is common comes first, what is right for one person may come late or never.

    >>> [spelling for spelling, _ in learned_spellings("Шевчук", "uk")][:2]
    ['shevchuk', 'schewtschuk']
    >>> learned_spellings("習", "zh"), learned_spellings("Xi", "en"), learned_spellings("Иван Петров", "ru")
    ((), (), ())
    """
    if not 0 < len(word) <= 3 * LONGEST or limit < 1:
        return ()
    script, letters = letters_of(word)
    model = model_of(script)
    if model is None or len(letters) > LONGEST or not model.letters.issuperset(letters):
        return ()
    padded = _EDGE * _REACH + letters + _EDGE * _REACH
    windows = [padded[at : at + 2 * _REACH + 1] for at in range(len(letters))]
    if model.spoken:
        found = _spoken(model, windows, Effort(2 * limit, 1e-4))
    else:
        prior = model.kinds.get(kind_of(script, letters, lang)) or model.kinds[""]
        found = _mixed(model, windows, prior, Effort(max(10, limit // 2), 0.1 / limit))
    best = nlargest(limit, ((chance, text) for text, chance in found.items() if text.strip("-")))
    return tuple((text, math.log(chance)) for chance, text in best)
