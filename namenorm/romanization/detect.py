"""Which language a name is written in, as far as its script and tell-tale letters say."""

from __future__ import annotations

from functools import lru_cache

from namenorm.scripts import scripts_in

_LANGUAGES_OF_SCRIPT: dict[str, tuple[str, ...]] = {
    "Cyrl": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "uz", "az"),
    "Grek": ("el",), "Armn": ("hy",), "Geor": ("ka",), "Hebr": ("he",), "Arab": ("ar", "fa", "ur", "ps", "ckb"),
    "Hani": ("zh", "yue", "ja"), "Hira": ("ja",), "Kana": ("ja",), "Hang": ("ko",), "Deva": ("hi", "mr", "ne"),
    "Beng": ("bn",), "Guru": ("pa",), "Gujr": ("gu",), "Taml": ("ta",), "Telu": ("te",), "Knda": ("kn",),
    "Mlym": ("ml",), "Thai": ("th",), "Mymr": ("my",), "Ethi": ("am",),
}  # fmt: skip
# Letters that only these languages use; `-` before a language: the letter rules it out.
_TELL_TALE: dict[str, str] = {
    "ї": "uk", "є": "uk", "ґ": "uk be", "і": "uk be kk", "ў": "be uz", "ы": "ru be kk ky mn", "э": "ru be kk ky mn tg",
    "ъ": "ru bg tg uz", "ё": "ru be mn ky tg", "ђ": "sr", "ћ": "sr", "љ": "sr mk", "њ": "sr mk", "џ": "sr mk",
    "ј": "sr mk az", "ѓ": "mk", "ќ": "mk", "ѕ": "mk", "ә": "kk az", "ғ": "kk tg uz", "қ": "kk tg uz", "ң": "kk ky",
    "ө": "kk ky mn az", "ү": "kk ky mn az", "ұ": "kk", "һ": "kk az", "ҳ": "tg uz", "ҷ": "tg", "ӣ": "tg", "ӯ": "tg",
    "щ": "ru uk bg kk ky", "پ": "fa ur ps ckb", "چ": "fa ur ps ckb", "گ": "fa ur ckb", "ژ": "fa ur ps ckb", "ک": "fa ur ckb",
    "ی": "fa ur ckb ps", "ے": "ur", "ٹ": "ur", "ڈ": "ur", "ڑ": "ur", "ة": "ar", "ى": "ar ps", "ي": "ar ps", "ك": "ar",
    "ړ": "ps", "ښ": "ps", "ټ": "ps", "ډ": "ps", "ە": "ckb", "ێ": "ckb", "ۆ": "ckb",
}  # fmt: skip
_USUAL = {"ru": 5.0, "uk": 2.0, "be": 0.5, "bg": 0.8, "sr": 0.8, "mk": 0.3, "ar": 5.0, "fa": 2.0, "ur": 0.7, "zh": 5.0,
          "ja": 1.0, "ps": 0.2, "ckb": 0.2, "kk": 0.4, "ky": 0.2, "tg": 0.2, "mn": 0.2, "uz": 0.2, "az": 0.1, "yue": 0.2,
          "hi": 5.0, "mr": 1.0, "ne": 1.0}  # fmt: skip
_ENDINGS: tuple[tuple[str, str, float], ...] = (
    ("енко", "uk", 2.0), ("ський", "uk", 20.0), ("цький", "uk", 20.0), ("чук", "uk", 2.0), ("ий", "uk", 3.0),
    ("ский", "ru", 8.0), ("цкий", "ru", 8.0), ("ский", "bg", 0.2), ("ски", "mk", 8.0), ("ска", "mk", 4.0),
    ("ић", "sr", 20.0), ("ич", "be", 1.5), ("ов", "bg", 1.5), ("ев", "bg", 1.5), ("ски", "bg", 3.0),
)  # fmt: skip


@lru_cache(maxsize=1 << 15)
def guess_language(name: str) -> tuple[tuple[str, float], ...]:
    """Return the likely source languages of a name in a non-Latin script, each with a confidence; they sum to 1.

    >>> guess_language("Зеленський")[0][0], guess_language("Лукашэнка")[0][0], guess_language("Zelensky")
    ('uk', 'be', ())
    """
    text = name.lower()
    scripts = [script for script in scripts_in(text) if script in _LANGUAGES_OF_SCRIPT]
    languages = dict.fromkeys(lang for script in scripts for lang in _LANGUAGES_OF_SCRIPT[script])
    weights = {lang: _USUAL.get(lang, 1.0) for lang in languages}
    for char in set(text) & _TELL_TALE.keys():
        fitting = _TELL_TALE[char].split()
        for lang in weights:
            weights[lang] *= 1.0 if lang in fitting else 0.02
    for ending, lang, factor in _ENDINGS:
        if lang in weights and any(word.endswith(ending) for word in text.split()):
            weights[lang] *= factor
    total = sum(weights.values())
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return tuple((lang, weight / total) for lang, weight in ranked if weight / total >= 0.01)


def languages_of(name: str) -> tuple[str, ...]:
    """Return the likely source languages, likeliest first; at most three."""
    return tuple(lang for lang, share in guess_language(name)[:3] if share >= 0.04)
