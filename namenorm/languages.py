"""Language tags (BCP 47): checking them and naming them in English sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from itertools import islice

from namenorm.errors import UnknownLanguage

NAMES: dict[str, str] = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "ckb": "Central Kurdish", "cs": "Czech", "cy": "Welsh",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque",
    "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French", "ga": "Irish", "gl": "Galician",
    "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh",
    "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lb": "Luxembourgish",
    "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian",
    "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese", "nb": "Norwegian", "ne": "Nepali",
    "nl": "Dutch", "nn": "Norwegian Nynorsk", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sd": "Sindhi", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovene", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai", "ti": "Tigrinya", "tk": "Turkmen", "tr": "Turkish",
    "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "yi": "Yiddish",
    "zh": "Chinese", "yue": "Cantonese",
}  # fmt: skip
_TAG = re.compile(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*\Z")


def check_tag(tag: str | None) -> str | None:
    """Return a language tag in its usual case, or None for None.

    Raises `UnknownLanguage` for what is no BCP 47 tag.

    >>> check_tag("pt_br"), check_tag(None)
    ('pt-BR', None)
    """
    if tag is None:
        return None
    if not isinstance(tag, str):
        raise TypeError(f"a language tag must be a str, not {type(tag).__name__}")
    parts = tag.replace("_", "-").split("-")
    if not _TAG.match(tag) or (len(parts[0]) == 2 and parts[0].lower() not in _TWO_LETTERS):
        near = [code for code, name in NAMES.items() if get_close_matches(tag.lower(), [name.lower()], 1, 0.8)]
        hint = f"; did you mean {near[0]!r}?" if near else "; write a BCP 47 tag such as de, uk or pt-BR"
        raise UnknownLanguage(f"{tag!r} is no language tag{hint}")
    rest = [part.title() if len(part) == 4 else part.upper() if len(part) == 2 else part.lower() for part in parts[1:]]
    return "-".join([parts[0].lower(), *rest])


def language_name(tag: str) -> str:
    """Return the English name of a language, or the tag itself where it is not listed.

    >>> language_name("uk"), language_name("de-CH"), language_name("xyz")
    ('Ukrainian', 'German', 'xyz')
    """
    return NAMES.get(tag) or NAMES.get(tag.split("-", maxsplit=1)[0], tag)


_STOP_WORDS = {
    "en": "the of and to in is that for with was on by he she it as at from his has have be not will are they this but",
    "de": "der die das und ist in den von mit nicht ein zu auf im dem des sich fur als auch an aus er sie hat nach bei eine",
    "fr": "le la les des et est dans que pour une du au sur en un par avec ce il qui pas plus ne se son",
    "es": "el la los las de y que en por una con para del se al un su como mas es ha lo",
    "it": "il la che di e per una con del della sono non un in dal al nel ha si da alla dei",
    "pt": "o a os as de e que em para uma com do da nao no na um por se ao dos foi mais",
    "nl": "de het een en van in is dat op met voor niet zijn te aan door ook bij er wordt heeft naar",
    "pl": "i w na z do nie jest ze sie to przez oraz od po jak o za dla tym ale jego byl",
    "cs": "a v na je se ze s o do za ktery byl pro ale jako podle bude k po z od i by jeho",
    "sk": "a v na je sa ze s o do za ktory bol pre ale ako podla bude k po z od aj by jeho",
    "hu": "a az es hogy nem egy is volt meg szerint ezt lesz ki mint azt ahol vagy csak",
    "ro": "si in de la cu pe nu un o din este care al ca sa s fost mai pentru",
    "sv": "och i att det som en pa ar av for med till den har inte om ett sig fran var han hon sager efter",
    "da": "og i at det som en pa er af for med til den har ikke om et sig fra var han hun",
    "nb": "og i at det som en pa er av for med til den har ikke om et seg fra var han hun",
    "fi": "ja on ei se etta oli han myos ovat kanssa mukaan sen joka kun mutta tai ollut",
    "et": "ja on ei see et oli ta ka ning kui mis oma tema aga",
    "lv": "un ir no par ar ka uz to ari bet pie pec tika vins",
    "lt": "ir yra is kad su bei i tai buvo kaip uz del po apie jis",
    "tr": "ve bir bu da de icin ile olarak gore olan daha ise kadar sonra",
    "id": "dan di yang untuk dengan dari ini itu pada akan tidak dalam oleh telah",
    "vi": "va cua la co trong cho khong mot voi cac duoc",
    "sl": "in je v na se za da so ki z po pri tudi kot bo iz pa",
    "hr": "i je u na se za da su koji s od kao nije iz o sa ce bi koja",
    "sw": "na ya wa kwa ni katika za la", "ca": "el la els i de que en per una amb del al un les va no es",
    "ms": "dan di yang untuk dengan dari ini itu pada akan tidak dalam oleh telah",
    "az": "ve bir bu ucun ile da de olan kimi sonra", "sq": "dhe ne te e i me per nje se qe nga", "eu": "eta da ez bat du zen",
}  # fmt: skip


@cache
def _stop_words() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language, listed in _STOP_WORDS.items():
        for word in listed.split():
            table[word] = (*table.get(word, ()), language)
    return table


_KIN = {"hr": "sh", "sr": "sh", "bs": "sh", "da": "no", "nb": "no", "nn": "no", "ms": "id", "fil": "tl"}
"""Languages, or names of languages, that write foreign names alike."""
_MARKED = {
    language: frozenset(letters)
    for language, letters in {
        "de": "äöüß", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíñóúü", "it": "àéèìíòóùú", "pt": "áâãàçéêíóôõú", "nl": "áéèëïóöü", "pl": "ąćęłńóśźż",
        "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "hu": "áéíóöőúüű", "ro": "ăâîșțşţ", "sv": "åäöé", "da": "æøåé", "nb": "æøåéòô",
        "fi": "äö", "et": "äõöüšž", "lv": "āčēģīķļņšūž", "lt": "ąčęėįšųūž", "tr": "çğıöşüâîû", "az": "çəğıöşü", "sl": "čšž", "hr": "čćđšž",
        "ca": "àçéèíïòóúü", "sq": "ëç", "vi": "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ", "eu": "ñ",
    }.items()
}  # fmt: skip
"""The letters with marks, and special ones, that words of a language which are no names are written with."""
_MOST_WORDS, _FEWEST = 2000, 2
"""How many words of a text are looked at, and how many must tell its language."""


def guess_text_language(folded_words: Iterable[str], plain_words: Iterable[str] = ()) -> str:
    """Return the language of a Latin-script text by its commonest words, or "" where they do not tell.

    `plain_words` are words that are written small, as they stand: one with marks speaks for the languages that have
    all these. Where several languages have as many words, small ones decide, then the order in which they are listed here.

    >>> guess_text_language("the president of the country said that it was".split())
    'en'
    >>> guess_text_language([], ["görüştü", "aradığını", "sözcüsü"])
    'tr'
    """
    said: Counter[str] = Counter()
    for word in islice(folded_words, _MOST_WORDS):
        said.update(_stop_words().get(word, ()))
    counts = said.copy()
    for word in islice(plain_words, _MOST_WORDS):
        if not word.isascii():
            marks = {letter for letter in word.lower() if not letter.isascii() and letter.isalpha()}
            counts.update(language for language, letters in _MARKED.items() if marks and marks <= letters)
    best = max(_STOP_WORDS, key=lambda language: (counts[language], said[language]))
    return best if counts[best] >= _FEWEST else ""


def write_alike(tag: str, others: Iterable[str]) -> bool:
    """Tell whether a name of one of the other language tags may stand in a text of the first; `und` may stand in any.

    >>> write_alike("hr", ("bs", "sr-Latn")), write_alike("pt", ("fi",)), write_alike("pt", ("und",))
    (True, False, True)
    """
    own = tag.split("-", maxsplit=1)[0]
    bases = {other.split("-", maxsplit=1)[0] for other in others}
    return "und" in bases or _KIN.get(own, own) in {_KIN.get(base, base) for base in bases}


_TWO_LETTERS = frozenset(
    ["aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bh", "bi", "bm", "bn", "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv", "ka", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng", "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn", "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "sh", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu"]
)
