"""Generate the places of the registry from the data folder: countries, regions, cities, seas.

    python -m tools.make_places DATA aliases/places          # writes countries, regions, cities, physical .yaml
    python -m tools.make_places DATA aliases/places --fill   # completes news.yaml, which is curated by hand

Run from the repository root. DATA is the folder that holds `facts/`. Places that stand in `news.yaml` (by id or by
wikidata item) are left out of the generated files. What the data does not say stands in `places_hand.yaml`,
`places_names.tsv`, `places_weak.txt` and `places_strong.txt` beside this file. The same data gives the same files, byte for byte.
"""

from __future__ import annotations

import argparse
import gzip
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from babel.core import get_global

from namenorm.scripts import scripts_in
from namenorm.text import fold
from namenorm.yamlfile import Node, load


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HERE = Path(__file__).parent
DERIVED = ("cs", "de", "en", "es", "fr", "it", "nl", "pl")
"""Languages whose spellings are derived from Ukrainian, Russian and Belarusian names where none is given."""
MAJOR = _words(
    "af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fo fr ga gl gu ha he hi hr hu hy id is it ja ka kk "
    "kk-Arab km kn ko ku ckb ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no pa pl ps pt pt-PT ro ru sk sl so sq sr "
    "sr-Latn sv sw ta te tg th tk tr ug uk ur uz uz-Cyrl vi yi zh zh-Hant zh-Hant-HK zu de-CH fr-CA bs-Cyrl az-Cyrl tt ba "
    "be yue sd si ti or as gd br fy rm oc"
)
REGIONAL = frozenset({"pt-PT", "zh-Hant-HK", "de-CH", "fr-CA"})
DROPPED_LOCALES = frozenset({"en-Dsrt", "hi-Latn", "tok", "en-Shaw", "und", "ie", "vo", "jbo", "root"})
NEWSLESS = _words(
    "agq asa bas bez blo brx ccp chr ewo ff-Adlm jgo kgp kk-Arab ksh kxv kxv-Deva kxv-Orya kxv-Telu lag mer mgh mua naq nmg nqo sbp shn syr vai vai-Latn wae yrl"
)
"""Locales in whose languages hardly any news is written; each costs as much room as a great one."""
NOT_PLACES = _words("001 021 057 EU EZ UN QO ZZ XA XB")
NOT_LATIN = _words(
    "am ar as ba be bg bn bo ce ckb cv dz el fa gu he hi hy ja ka kk km kn ko ky lo mai mk ml mn mr my ne or os pa ps ru sa sd "
    "si sr ta te tg th ti tt ug uk ur yi yue zh zh-Hant zh-Hant-HK"
)
"""Languages whose names are not in Latin letters: a Latin one is an untranslated fallback."""
PARTS_OF = {"AC": "SH", "TA": "SH", "CP": "FR", "DG": "IO", "CQ": "GG", "IC": "ES", "EA": "ES"}
ITEM_OF = {"SH": "Q34497", "SJ": ""}
"""Territories whose wikidata item is not the one that territories_mit gives."""
STATIONS = frozenset({"Scientific station", "Meteorological Station"})
ROLES = ("aliases", "also", "former", "weak")
Names = dict[str, list[str]]
Piece = dict[str, Node]


class Row(NamedTuple):
    """One name of one thing, as the data gives it."""

    id: str
    kind: str
    lang: str
    name: str
    role: str
    feature: str
    population: str
    rank: str
    country: str


@dataclass(slots=True)
class Place:
    """A place on its way into the registry."""

    id: str
    en: str = ""
    display: dict[str, str] = field(default_factory=dict)
    native: Names = field(default_factory=dict)
    names: dict[str, Names] = field(default_factory=lambda: {role: {} for role in ROLES})
    dates: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    type: str = ""
    country: str = ""
    population: int = 0
    never: list[str] = field(default_factory=list)
    wikidata: str = ""
    feature: str = ""
    styles: dict[str, str] = field(default_factory=dict)

    def add(self, role: str, lang: str, *texts: str) -> None:
        """Add names of a role in a language, each once."""
        held = self.names[role].setdefault(lang, [])
        held.extend(text for text in dict.fromkeys(texts) if text and text not in held)

    def show(self, lang: str, text: str, *, replace: bool = False) -> None:
        """Set the display in a language; a display that is replaced becomes an alias."""
        old = self.en if lang == "en" else self.display.get(lang, "")
        if old and not replace:
            return
        if lang == "en":
            self.en = text
        else:
            self.display[lang] = text
        if old and fold(old) != fold(text) and old not in _flat(self.names["former"]):
            self.add("aliases", lang, old)

    def forms(self) -> list[str]:
        """Return the names by which text may call the place, weak and former ones left out."""
        found = [self.en, *self.display.values(), *_flat(self.native), *_flat(self.names["aliases"])]
        return list(dict.fromkeys(filter(None, found)))


def _flat(names: Names) -> list[str]:
    return [text for texts in names.values() for text in texts]


# ---------------------------------------------------------------------------------------------------- reading


def rows(data: Path, name: str) -> Iterator[Row]:
    """Yield the rows of one file of facts, names in NFC."""
    with gzip.open(data / "facts" / f"{name}.tsv.gz", "rt", encoding="utf-8", newline="") as file:
        next(file)
        for line in file:
            cells = line.rstrip("\n").split("\t")
            cells += [""] * (9 - len(cells))
            cells[3] = clean(cells[3])
            if cells[3]:
                yield Row(*cells[:9])


_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """Return a name in NFC without invisible characters, spaces collapsed."""
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def by_id(data: Path, name: str) -> dict[str, list[Row]]:
    """Return the rows of a file, grouped by id, in order of appearance."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows(data, name):
        groups[row.id].append(row)
    return dict(groups)


def wanted_locale(tag: str) -> bool:
    """Say whether a locale is a language, a language in a script, or one of the few regional ones kept."""
    return tag not in DROPPED_LOCALES | NEWSLESS and (tag in REGIONAL or re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?", tag) is not None)


def _parent(tag: str) -> str:
    return tag.rpartition("-")[0]


def hand(section: str) -> dict[str, Piece]:
    """Return a section of `places_hand.yaml`."""
    node = load(HERE / "places_hand.yaml").data[section]
    assert isinstance(node, dict)
    return {key: value for key, value in node.items() if isinstance(value, dict)}


def text_of(piece: Piece, key: str) -> str:
    """Return a value of a piece that is one string, or the empty string."""
    value = piece.get(key, "")
    return value if isinstance(value, str) else ""


def person_names(data: Path) -> frozenset[str]:
    """Return given and family names of all locales, folded."""
    found: set[str] = set()
    for file, column in (("names_by_locale_faker", 2), ("names_by_locale_mimesis", 2), ("popular_names_by_country", 5)):
        with gzip.open(data / "facts" / f"{file}.tsv.gz", "rt", encoding="utf-8", newline="") as lines:
            next(lines)
            for line in lines:
                cells = line.rstrip("\n").split("\t")
                if column == 2 and not re.match(r"(first|last|middle)_|names\.|surnames", cells[1]):
                    continue
                found.update(fold(cell) for cell in cells[column : column + (2 if column == 5 else 1)])
    return frozenset(found - {""})


# ---------------------------------------------------------------------------------------------------- laying over


def lay_over(place: Place, piece: Piece) -> None:
    """Lay a hand-made piece of an entry over a generated place."""
    for role in ROLES:
        node = piece.get(role)
        if isinstance(node, dict):
            _lay_names(place, role, node)
    for key, node in piece.items():
        if key not in ROLES and key not in ("skip", "only", "merge", "key"):
            _lay_value(place, key, node)
    only = piece.get("only")
    if only:
        place.display = {tag: text for tag, text in place.display.items() if tag in _items(only)}


def _lay_value(place: Place, key: str, node: Node) -> None:
    if key == "native" and isinstance(node, dict):
        for tags, value in node.items():
            for tag in tags.split():
                place.native[tag] = [item for item in _items(value) if isinstance(item, str)]
    elif key == "not":
        place.never = [item for item in _items(node) if isinstance(item, str)]
    elif key in ("type", "country", "wikidata"):
        setattr(place, key, str(node) if isinstance(node, str) else f"[{', '.join(map(str, _items(node)))}]")
    elif key == "population":
        place.population = int(str(node))
    elif key == "styles" and isinstance(node, dict):
        place.styles = {house: str(name) for house, name in node.items()}
    elif isinstance(node, str):
        for tag in key.split():
            place.show(tag, node, replace=True)


def _items(node: Node) -> list[Node]:
    return node if isinstance(node, list) else [node]


def _lay_names(place: Place, role: str, node: Piece) -> None:
    for tags, value in node.items():
        for tag in tags.split():
            for item in _items(value):
                if isinstance(item, dict):
                    name = str(item["name"])
                    place.dates[role, name] = (str(item.get("from", "")), str(item.get("until", "")))
                    place.add(role, tag, name)
                else:
                    place.add(role, tag, str(item))


# ---------------------------------------------------------------------------------------------------- countries


def tidy_label(text: str) -> str:
    """Return a CLDR territory name as news would write it: no brackets, no spaced dashes, no abbreviations."""
    if re.search(r"[（）]", text):
        return text
    short = re.sub(r"^([^\s(]+) \((\w*[кkК]и?[iнn]\w+|\w*ra[zs]+av\w+|\w*раз+ав\w+)\)$", r"\1-\2", text)
    short = re.sub(r"\s*\([^)]*\)", "", short).strip() or text.strip("()")
    short = re.sub(r"\s+[-–]\s*", "-", short)
    short = re.sub(r"\bо-ва\b", "острова", short)
    short = re.sub(r"\bо-в\b", "остров", short)
    return clean(short)


def usable(tag: str, text: str, taken: frozenset[str]) -> bool:
    """Say whether a name of CLDR is fit for the registry; names in small languages must look like no other name."""
    scripts = scripts_in(text)
    if "Latn" in scripts and (tag in NOT_LATIN or len(scripts) > 1 or (tag == "zu" and text.startswith("i-"))):
        return False
    if "variant" in text or re.search(r"[¨,*/\[<]| & ", text) or (len(text) < 2 and scripts == ("Latn",)):
        return False
    if tag in MAJOR or scripts != ("Latn",):
        return True
    odd = " nutome" in text or text.startswith("Emetab ") or not text[0].isupper() or len(fold(text)) < 4
    return not odd and fold(text) not in taken


def localize(place: Place, labels: dict[str, str], english: Iterable[str], taken: frozenset[str]) -> None:
    """Set displays from CLDR labels; untranslated fallbacks and what a parent locale says are left out."""
    same = {fold(text) for text in english} if not place.native else set()
    exact = set(english)
    for tag in sorted(labels, key=lambda tag: (tag.count("-"), tag)):
        text = labels[tag]
        keep = set(place.native) & {"uk", "ru", "be"} and tag in DERIVED
        fallback = (text in exact or (tag not in MAJOR and fold(text) in same)) and not keep
        if tag == "en" or fallback or labels.get(_parent(tag)) == text or not usable(tag, text, taken):
            continue
        place.show(tag, text)


def cldr_labels(group: list[Row], feature: str, tidy: bool) -> dict[str, str]:
    """Return locale -> name for the rows of one feature."""
    return {
        row.lang: tidy_label(row.name) if tidy else re.sub(r"\s*\([^)]*\)", "", row.name)
        for row in group
        if row.feature in (feature, "tz-id-derived") and wanted_locale(row.lang)
    }


def item_codes(mit: dict[str, list[Row]]) -> dict[str, str]:
    """Return the wikidata item of each code of territories_mit; some codes are parts of countries (ru-krs)."""
    return {group[0].country: item for item, group in mit.items() if group[0].country}


class Countries:
    """Builds countries, territories, continents and their parts from CLDR, the UN list and territories_mit."""

    def __init__(self, data: Path, taken: frozenset[str]) -> None:
        self.taken = taken
        self.cldr = by_id(data, "cldr_territories")
        self.mit = by_id(data, "territories_mit")
        self.items = item_codes(self.mit)
        self.un = by_id(data, "country_names_un")
        self.earth = by_id(data, "natural_earth_countries_regions")
        self.hand = {**hand("countries"), **hand("areas")}
        self.areas = hand("areas")
        self.used: dict[str, str] = {}

    def build(self) -> list[Place]:
        """Return all countries and areas."""
        found = []
        for key, group in self.cldr.items():
            code = key.partition(":")[2]
            if code not in NOT_PLACES and (code.isalpha() or code in self.areas):
                found.append(self._one(code, group))
        self._match_earth(found)
        share_out(found)
        return found

    def _one(self, code: str, group: list[Row]) -> Place:
        piece = self.hand.get(code, {})
        labels = cldr_labels(group, "territory", tidy=True)
        shorts = cldr_labels(group, "territory-short", tidy=True)
        variants = cldr_labels(group, "territory-variant", tidy=True)
        raw = labels.get("en", "").replace(" & ", " and ")
        english = text_of(piece, "en") or raw
        if code in ("HK", "MO", "PS", "MM"):
            labels = {**labels, **shorts}
        place = Place(text_of(piece, "key") or slug(english), type=self._type(code))
        native = piece.get("native")
        place.native = {tag: [] for tag in native} if isinstance(native, dict) else {}
        place.en = english
        localize(place, labels, [labels.get("en", ""), raw, english], self.taken)
        place.country = PARTS_OF.get(code, code) if code.isalpha() else ""
        place.wikidata = ITEM_OF.get(code, self.items.get(code.lower(), "") if code.isalpha() else "")
        self._more(place, code, shorts, variants, raw)
        lay_over(place, piece)
        self.used[code] = place.id
        return place

    def _type(self, code: str) -> str:
        if not code.isalpha():
            return text_of(self.areas.get(code, {}), "type") or "area"
        if code == "AQ":
            return "continent"
        member = any(row.feature == "country-UNTERMShort" and row.lang == "en" for row in self.un.get(f"ISO3166-1:{code}", []))
        return "country" if member or code in ("XK", "TW", "PS", "VA", "CZ", "TR", "GB", "US") else "territory"

    def _more(self, place: Place, code: str, shorts: dict[str, str], variants: dict[str, str], raw: str) -> None:
        if raw != place.en and "SAR" not in raw:
            place.add("also" if code == "PS" else "aliases", "en", raw)
        role = "also" if code in ("CZ", "CD", "CG", "FK", "NZ", "TL", "IO") else "former" if code == "SZ" else "aliases"
        for labels, kind in ((shorts, "also"), (variants, role)):
            for tag, text in sorted(labels.items()):
                if code == "CI" and fold(text) != "cote divoire" and tag in MAJOR and "e de C" not in text:
                    place.show(tag, text)
                if tag in MAJOR and usable(tag, text, self.taken) and (kind != "former" or tag not in ("et", "hu", "id", "it")):
                    place.add(kind, tag, text)
        for row in self.un.get(f"ISO3166-1:{code}", []):
            if row.lang in ("en", "fr", "es", "ru", "zh", "ar") and row.feature != "capital":
                place.add("also", row.lang, bare_official(row.name, row.lang))
        for row in self.mit.get(place.wikidata, []) if place.wikidata else []:
            if row.role != "alias-weak" and plain_alias(row.name):
                place.add("also", "und", row.name)

    def _match_earth(self, found: list[Place]) -> None:
        """Join Natural Earth countries by wikidata item, else by English name: population, items, further names."""
        items = {place.wikidata: place for place in found if place.wikidata}
        names = {fold(text): place for place in found for text in (place.en, *_flat(place.names["aliases"]))}
        for item, group in sorted(self.earth.items()):
            label = next((row.name for row in group if row.lang == "en"), "")
            place = items.get(item) or names.get(fold(label))
            if place is None or group[0].feature == "Admin-1 scale rank" or item == "Q25231":
                continue
            place.wikidata = item
            place.population = int(group[0].population or 0)
            for row in group:
                if row.lang and row.role == "label" and row.lang in MAJOR:
                    self._further(place, row)

    def _further(self, place: Place, row: Row) -> None:
        text = tidy_label(row.name)
        shown = place.en if row.lang == "en" else place.display.get(row.lang, place.en)
        spelling = row.lang == "en" and len(text.split()) < 4 and " of " not in text
        if fold(text) != fold(shown) and text not in place.names["also"].get(row.lang, []):
            place.add("aliases" if spelling else "also", row.lang, text)


def share_out(places: list[Place]) -> None:
    """Settle the names that two places have in common: the strongest claim keeps it, of equal ones none (Congo)."""
    claims: dict[str, dict[str, int]] = defaultdict(dict)
    for place in places:
        for key, strength in _claims(place):
            claims[key][place.id] = max(strength, claims[key].get(place.id, 0))
    for place in places:
        lost = {key for key, owners in claims.items() if place.id in owners and not _keeps(place.id, owners)}
        for tag, text in list(place.display.items()):
            if fold(text) in lost:
                _weaken(place, tag, [place.display.pop(tag)])
        for role in ("aliases", "also"):
            for tag, texts in place.names[role].items():
                _weaken(place, tag, [text for text in texts if fold(text) in lost])
                place.names[role][tag] = [text for text in texts if fold(text) not in lost]


def _claims(place: Place) -> Iterator[tuple[str, int]]:
    area = 0 if place.type in ("country", "territory") else -1
    yield fold(place.en), 10
    yield from ((fold(text), 8 + area if tag in MAJOR else 2 + area) for tag, text in place.display.items())
    yield from ((fold(text), 6 + area) for text in _flat(place.names["aliases"]))
    yield from ((fold(text), 4 + area) for text in _flat(place.names["also"]))


def _keeps(place: str, owners: dict[str, int]) -> bool:
    congo = {"democratic-republic-of-the-congo", "republic-of-the-congo"} <= set(owners)
    best = max(owners.values())
    return len(owners) == 1 or (not congo and owners[place] == best and list(owners.values()).count(best) == 1)


def _weaken(place: Place, tag: str, texts: list[str]) -> None:
    if tag in MAJOR or tag == "und":
        place.add("weak", tag, *texts)


def bare_official(text: str, lang: str) -> str:
    """Return an official name without its article."""
    text = re.sub(r"\s*[(（][^)）]*[)）]|\*", "", text)
    articles = {"en": r"the\s+", "fr": r"(?:la\s+|le\s+|les\s+|l['’]\s*)", "es": r"(?:la|el|los|las)\s+"}
    text = re.sub("^" + articles.get(lang, r"(?!)"), "", text)
    return clean(text[:1].upper() + text[1:])


_BAD_ALIASES = _words(
    "ukrainian estonian qatari turkmen gabonais gabonese yisraeli iraki magyar cymreig jerriais global internet online tunis "
    "tahiti gaza mann island brazzaville kinshasa svalbard tobago trinidad tristan aquaserbia car vanuatuo vanuata jamiaca "
    "singapoor fbih naples ny nyc jao serbian colombian"
) | {
    "best korea", "gaza strip", "west bank", "jan mayen", "u s of a", "p r china", "lietuviu kalba", "sverige rike",
    "tahiti et ses iles", "respublika paragvai", "dutch antilles", "la passion clipperton", "palestinian authority",
    "сербия и черногория", "республика парагваи", "уsср", "south sudanese republic", "eswatini lemaa", "eswatini kingdom",
    "suid afrika", "jamaica island", "jamiaca island", "el salvadore", "el salvadori", "saudia arabia", "papua nugini",
    "vanuato", "republica del perou", "nederlands", "българска", "россииская федераци", "republika sierra leone", "afrika kudu", "afrika selatan", "afrika du sud", "afrika ya kudu", "afrika ya kota", "turkmeni stan", "українa",
}  # fmt: skip


def plain_alias(text: str) -> bool:
    """Say whether an alias of territories_mit is a name: no code, no bracketed phrase, no adjective, no lower case."""
    cased = scripts_in(text[:1]) in (("Latn",), ("Cyrl",))
    if re.search(r"[(),/\[\]`.ѐ̇]|nutome", text) or (cased and not text[0].isupper()):
        return False
    if text.isupper() and (len(text) > 4 or not text.isalpha() or len(text) < 3):
        return False
    if len(scripts_in(text)) > 1:
        return False
    return fold(text) not in _BAD_ALIASES and not re.search(r"Paragua|ПАРАГВАЙ|Zambi[ey]|al-Mu'azzam", text)


def slug(text: str) -> str:
    """Return the id that an English name gives."""
    return "-".join(re.findall("[a-z0-9]+", fold(text.replace("&", "and"))))


# ---------------------------------------------------------------------------------------------------- regions


_KIND_WORDS = {
    "oblast": {"de": "Oblast {}", "fr": "oblast de {}", "es": "óblast de {}", "pl": "obwód {}", "nl": "oblast {}"},
    "krai": {"de": "Region {}", "fr": "kraï de {}", "es": "krai de {}", "pl": "Kraj {}", "nl": "kraj {}"},
}


class Regions:
    """Builds regions: what Natural Earth has besides countries, and the cantons of territories_mit."""

    def __init__(self, countries: Countries, done: set[str], municipal: set[str]) -> None:
        self.source = countries
        self.done = done | municipal
        self.hand = hand("regions")
        self.by_item: dict[str, Place] = {}

    def build(self) -> list[Place]:
        """Return all regions."""
        for item, group in sorted(self.source.earth.items(), key=lambda pair: (len(pair[0]), pair[0])):
            if item not in self.done and item.startswith("Q") and not self.hand.get(item, {}).get("skip"):
                place = self._one(item, group)
                if place:
                    self.by_item[item] = place
        return [*self.by_item.values(), *self._cantons()]

    def _one(self, item: str, group: list[Row]) -> Place | None:
        labels = {row.lang: split_label(row.name)[0] for row in group if row.lang and row.role == "label"}
        if "en" not in labels:
            return None
        first, piece = group[0], self.hand.get(item, {})
        place = Place("", labels["en"], wikidata=item, country=first.country if first.country != "XD" else "")
        place.population = int(first.population or 0)
        place.type = "region" if first.feature != "Admin-0 country" else "territory"
        if re.search(r"Island|Atoll|Reef|Bank|Shoal", place.en) and first.feature != "Admin-1 scale rank":
            place.type = "island"
        if first.country == "RU":
            self._russian(place, labels)
        for tag, text in sorted(labels.items()):
            cased = text[0] == text[0].upper() or re.match("(oblast|óblast|obwód|kraï|krai|kraj|krai) ", text)
            if text != labels["en"] and cased and tag != "en" and labels.get(_parent(tag)) != text:
                place.show(tag, text)
        lay_over(place, piece)
        suffix = f"-{place.country.lower()}" if first.feature == "Admin-1 scale rank" and place.country else ""
        place.id = text_of(piece, "key") or slug(place.en) + suffix
        self._aliases(place, item)
        return place

    def _russian(self, place: Place, labels: dict[str, str]) -> None:
        """Give a Russian region its English name with its kind, and templates where the data has the bare town."""
        russian = labels.pop("ru", "")
        official = next((row.name for row in self.source.mit.get(place.wikidata, []) if row.role == "label"), place.en)
        place.en = official.replace("–", "-")
        place.native = {"ru": [russian]}
        for tag in ("it", "sv", "pt", "id", "vi", "ko", "tr", "el"):
            if " " not in labels.get(tag, " "):
                del labels[tag]
        labels.pop("it", None)
        for mark, kind in (("область", "oblast"), ("край", "krai")):
            if russian.endswith(mark):
                place.add("aliases", "en", re.sub(r"\b(Oblast|Krai)\b", "region", place.en))
                self._templates(labels, kind)

    def _templates(self, labels: dict[str, str], kind: str) -> None:
        marked = re.compile(r"oblast|region|autonom|krai|kraï|kraj|gebiet|obwód|óblast", re.IGNORECASE)
        for tag, word in _KIND_WORDS[kind].items():
            text = labels.get(tag, "")
            if text and not marked.search(text):
                labels[tag] = word.format(text if tag != "pl" or kind == "krai" else text[0].lower() + text[1:])
                labels[tag] = re.sub(r"de (d['’]|(?=[AEIOUÉÎÏ]))", "d’", labels[tag]) if tag == "fr" else labels[tag]
        for tag in ("hu", "ja", "zh", "zh-Hant", "he", "fa", "ur", "hi", "bn", "ar"):
            if tag in labels and not re.search(r"[ 州区區地边邊]|oblast|terület", labels[tag]):
                del labels[tag]

    def _aliases(self, place: Place, item: str) -> None:
        for row in self.source.mit.get(item, []):
            local = scripts_in(row.name) in (("Latn",), ("Cyrl",), ("Armn",))
            if row.role != "alias-weak" and plain_alias(row.name) and local and not re.search(r"\bUS\b|\bUSA\b|Ленинград", row.name):
                place.add("also", "und", row.name)

    def _cantons(self) -> Iterator[Place]:
        names = hand("cantons")
        for item, group in self.source.mit.items():
            code = group[0].country
            if not code.startswith("ch-"):
                continue
            label = next(row.name for row in group if row.role == "label")
            place = Place(slug(f"canton of {label}"), f"Canton of {label}", type="region", country="CH", wikidata=item)
            local = names[code[3:].upper()]
            place.display = {"de": f"Kanton {local['de']}", "fr": f"Canton de {local['fr']}"}
            place.add("weak", "en", label)
            for tag in ("de", "fr"):
                place.add("weak", tag, text_of(local, tag))
            yield place


def split_label(text: str) -> list[str]:
    """Return the names inside a label: brackets go, what a slash joins is parted."""
    text = re.sub(r"\s*\([^)]*\)\s*", " ", text).strip()
    return [part for part in (clean(piece) for piece in re.split(r"\s*/\s*", text)) if part] or [text]


# ---------------------------------------------------------------------------------------------------- cities


class Cities:
    """Builds cities: Natural Earth, joined by name and country with the exemplar cities of CLDR."""

    def __init__(self, data: Path, taken: frozenset[str]) -> None:
        self.taken = taken
        self.earth = by_id(data, "natural_earth_cities")
        self.zones = by_id(data, "cldr_cities")
        self.hand = hand("cities")
        self.areas = hand("tz_areas")
        self.all: dict[str, Place] = {}
        self.extra: list[Place] = []
        self.merged: dict[str, list[Row]] = {}
        self.joined: dict[str, str] = {}

    def build(self) -> list[Place]:
        """Return all cities that are of use."""
        for item, group in self.earth.items():
            place = self._one(item, group)
            if place:
                self.all[item] = place
        self._join_zones()
        return [place for place in self.all.values() if self._useful(place)]

    def _one(self, item: str, group: list[Row]) -> Place | None:
        first = group[0]
        labels = {row.lang: row.name for row in group if row.lang and row.role == "label"}
        bare = [split_label(row.name)[0] for row in group if not row.lang]
        english = labels.get("en") or (bare[0] if bare else "")
        piece = self.hand.get(f"{english}|{first.country}", {})
        if first.feature in STATIONS or first.country == "AQ" or not english or piece.get("skip"):
            return None
        place = Place(text_of(piece, "key"), split_label(english)[0], country=first.country, type="city")
        if place.en == "Washington, D.C.":
            place.en = "Washington"
        place.feature, place.population = first.feature, int(first.population or 0)
        place.wikidata = item if item.startswith("Q") else ""
        if first.country == "RU" and "ru" in labels:
            place.native = {"ru": [split_label(labels.pop("ru"))[0]]}
        for tag, text in sorted(labels.items()):
            self._label(place, tag, text)
        self._bare(place, bare)
        lay_over(place, piece)
        return place

    def _label(self, place: Place, tag: str, text: str) -> None:
        first, *rest = split_label(text)
        for other in rest:
            place.add("aliases", "und", other)
        keep = place.native and tag in DERIVED
        if tag != "en" and (first != place.en or keep) and usable(tag, first, self.taken) and not _mere_variant(first, place.en, tag):
            place.show(tag, first)

    def _bare(self, place: Place, bare: list[str]) -> None:
        for text in bare:
            if re.search(r"[0-9,(]", text) or "Region" in text or len(text) < 3 or fold(text) in self.taken:
                continue
            if any(misread(text, label) for label in (place.en, *place.display.values(), *bare)):
                continue
            if place.native and scripts_in(text) == ("Latn",) and fold(text)[:2] == fold(place.en)[:2]:
                continue
            near = SequenceMatcher(None, fold(text), fold(place.en)).ratio() > 0.72
            place.add("aliases" if near and len(text.split()) == len(place.en.split()) else "also", "und", text)

    def _join_zones(self) -> None:
        index: dict[tuple[str, str], list[str]] = defaultdict(list)
        for item, place in self.all.items():
            for name in {fold(place.en), *map(fold, _flat(place.names["aliases"])), *map(fold, _flat(place.names["former"]))}:
                index[place.country, name].append(item)
        for zone, group in sorted(self.zones.items()):
            self._zone(zone.partition(":")[2], group, index)

    def _zone(self, zone: str, group: list[Row], index: dict[tuple[str, str], list[str]]) -> None:
        labels = cldr_labels(group, "tz-exemplar-city", tidy=False)
        english = labels.get("en", "")
        if zone in self.areas:
            self._zone_area(zone, group, labels)
            return
        found = index.get((zone_country(zone), fold(english)), []) if english else []
        if found:
            item = max(found, key=lambda item: (fold(self.all[item].en) == fold(english), self.all[item].population))
            self.joined[zone] = item
            place = self.all[item]
            for tag in list(place.display):
                if tag in labels and labels[tag] not in (english, place.en) and usable(tag, labels[tag], self.taken):
                    if place.native:
                        place.display[tag] = labels[tag]
                    place.show(tag, labels[tag], replace=True)
            localize(place, labels, [english, place.en, _root(group)], self.taken)

    def _zone_area(self, zone: str, group: list[Row], labels: dict[str, str]) -> None:
        piece = self.areas[zone]
        if "merge" in piece:
            self.merged[text_of(piece, "merge")] = group
            return
        place = Place(text_of(piece, "key"), labels["en"], type="island")
        lay_over(place, piece)
        localize(place, labels, [labels["en"], _root(group)], self.taken)
        self.extra.append(place)

    def _useful(self, place: Place) -> bool:
        capital = "capital" in place.feature
        varied = len({fold(text) for text in place.display.values()} - {fold(place.en)}) > 1
        return bool(place.country) and (capital or varied or place.population >= 20_000 or len(place.display) > 9)


def misread(text: str, label: str) -> bool:
    """Say whether an ASCII name is a label whose accented letters were lost or taken for others.

    >>> misread("Mhnchen", "München"), misread("Munchen", "München")
    (True, False)
    """
    if not text.isascii() or label.isascii():
        return False
    if len(text) != len(label):
        return re.sub(r"[^\x00-\x7f]", "", label) == text
    pairs = [(one, other) for one, other in zip(text, label, strict=True) if one != other]
    return all(not other.isascii() for _, other in pairs) and any(fold(one) != fold(other) for one, other in pairs)


def _root(group: list[Row]) -> str:
    """Return the name that CLDR gives where a locale has none of its own."""
    return next((row.name for row in group if row.lang == "und"), "")


def _mere_variant(text: str, english: str, tag: str) -> bool:
    """Say whether a label in a Latin-script language is the English one but for marks or case."""
    return tag in ("es", "pt", "fr", "de") and fold(text) == fold(english) and text.isascii()


def zone_country(zone: str) -> str:
    """Return the country of a time zone (Europe/Kiev: UA)."""
    countries, aliases = get_global("zone_territories"), get_global("zone_aliases")
    known = {"Europe/Kiev": "UA", "Asia/Calcutta": "IN", "Asia/Rangoon": "MM", "Asia/Saigon": "VN", "Asia/Katmandu": "NP",
             "America/Godthab": "GL", "Africa/Asmera": "ER", "Europe/Simferopol": "RU", "Asia/Hebron": "PS", "Asia/Gaza": "PS"}  # fmt: skip
    return known.get(zone) or countries.get(zone) or countries.get(aliases.get(zone, ""), "")


def name_cities(cities: list[Place], reserved: set[str]) -> None:
    """Give each city its id: name-cc; of several with one name the most populous has the plain one."""
    groups: dict[str, list[Place]] = defaultdict(list)
    for place in cities:
        groups[place.id or f"{slug(place.en)}-{place.country.lower()}"].append(place)
    for key, group in groups.items():
        group.sort(key=lambda place: (-place.population, int(place.wikidata[1:] or 0)))
        for number, place in enumerate(group):
            place.id = key if not number else f"{key}-{place.wikidata.lower()}"
            if place.id in reserved:
                place.id = f"{slug(place.en)}-city-{place.country.lower()}"


def drop_doubles(cities: list[Place]) -> list[Place]:
    """Leave out rows without an item that repeat a city of the same country and name."""
    known = {(place.country, fold(place.en)) for place in cities if place.wikidata}
    return [place for place in cities if place.wikidata or (place.country, fold(place.en)) not in known]


# ---------------------------------------------------------------------------------------------------- weak names


def _listed(file: str) -> list[str]:
    """Return what a file beside this one lists, parted by commas."""
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    return [item.strip() for line in lines if not line.startswith("#") for item in line.split(",")]


def further_names(places: Iterable[Place]) -> None:
    """Add the names of `places_names.tsv`: the first of a language is the display where there is none."""
    by_place = {place.id: place for place in places}
    for line in (HERE / "places_names.tsv").read_text(encoding="utf-8").splitlines():
        identity, tags, text = line.split("\t")
        place = by_place.get(identity)
        for tag in tags.split() if place else ():
            if tag in place.display:
                if fold(place.display[tag]) != fold(text):
                    place.add("aliases", tag, text)
            elif text != place.en:
                place.show(tag, text)


def mark_weak(cities: list[Place], others: list[Place], persons: frozenset[str], words: frozenset[str]) -> None:
    """Note as weak the names of a city that are ordinary words, personal names, or those of a much greater place.

    Those of the cities of `places_strong.txt` are not: that they are also a surname misleads nobody.
    """
    common, strong = persons | words, frozenset(_listed("places_strong.txt"))
    greatest: dict[str, tuple[int, str]] = {}
    for place in [*others, *cities]:
        size = 10**10 if place.type == "country" else place.population
        for key in {fold(text) for text in place.forms()}:
            if size > greatest.get(key, (0, ""))[0]:
                greatest[key] = (size, place.id)
    for place in cities:
        capital = "Admin-0 capital" in place.feature
        for text in place.forms():
            key = fold(text)
            size, owner = greatest.get(key, (0, ""))
            shadowed = owner != place.id and size >= 5 * max(place.population, 1)
            limit = 2_000_000 if key in words else 1_000_000
            letters = scripts_in(text)[:1] not in (("Hani",), ("Kana",), ("Hang",))
            if place.id in strong:
                continue
            if shadowed or (letters and not capital and place.population < limit and (key in common or len(key) < 3)):
                place.add("weak", "und", text)
    heads = {(place.country, fold(place.en)): place.id for place in cities}
    for place in cities:
        place.names["also"]["und"] = [
            text for text in place.names["also"].get("und", [])
            if fold(text) not in common and heads.get((place.country, fold(text)), place.id) == place.id
        ]  # fmt: skip


# ---------------------------------------------------------------------------------------------------- physical

_SEAS = frozenset({"sea", "ocean", "gulf", "bay", "strait", "channel", "sound", "lagoon"})
_KINDS = {"Island": "island", "Island group": "island", "island": "island", "Desert": "desert", "Lake": "lake"}


def physical(data: Path) -> list[Place]:
    """Return the seas, straits, islands and deserts of Natural Earth that have at least two differing names."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows(data, "natural_earth_physical"):
        if row.feature in _SEAS or row.feature in _KINDS:
            groups[f"{row.id}|{row.feature}"].append(row)
    found: dict[str, Place] = {}
    for _, group in sorted(groups.items()):
        place = _feature(group)
        if place:
            found.setdefault(place.id, place)
    return list(found.values())


def _feature(group: list[Row]) -> Place | None:
    bare = [full_feature(row.name) for row in group if not row.lang and row.role == "label"]
    other = [full_feature(row.name) for row in group if not row.lang and row.role == "alias"]
    french = [full_feature(row.name) for row in group if row.lang == "fr"]
    english = next((row.name for row in group if row.lang == "en"), "")
    labels = [name for name in [english, *bare] if name]
    kind = "sea" if group[0].feature in _SEAS else _KINDS[group[0].feature]
    if kind == "lake" or not labels or len({fold(name) for name in [*labels, *other, *french]}) < 2:
        return None
    if not re.search(_ENGLISH, labels[0]) and other and re.search(_ENGLISH, other[0]):
        labels, other = [other[0]], [*labels, *other[1:]]
    place = Place(slug(labels[0]), labels[0], type=kind)
    place.display = {"fr": french[0][0].upper() + french[0][1:]} if french and french[0] != labels[0] else {}
    others = [name for name in [*labels[1:], *other] if fold(name) != fold(labels[0]) and name not in _GENERIC]
    if (not place.display and not others) or labels[0] in _GENERIC:
        return None
    place.add("also", "und", *others)
    return place


_ENGLISH = r"\b(Sea|Bay|Gulf|Strait|Islands?|Ocean|Channel|Sound|Desert|Cape|Lake|Straits|Passage|Inlet)\b"
_GENERIC = frozenset({"New Land", "North Land", "Sea of Sand", "The Sound", "Inner Seas", "Inner Sea", "Boca Grande"})
_SHORT = {"I.": "Island", "Is.": "Islands", "Sd.": "Sound", "Str.": "Strait", "IS.": "Islands"}


def full_feature(text: str) -> str:
    """Return a name of the map in plain case, abbreviations written out.

    >>> full_feature("NORTH PACIFIC OCEAN"), full_feature("Disko I.")
    ('North Pacific Ocean', 'Disko Island')
    """
    text = " ".join(_SHORT.get(word, word) for word in text.split())
    if text.upper() == text:
        text = " ".join(word.capitalize() if word not in ("DE", "OF") else word.lower() for word in text.split())
    elif any(len(word) > 2 and word.isupper() for word in text.split()):
        text = text.title()
    return clean(re.sub("^Ocean (?=[AGIP])", "Océan ", text))


# ---------------------------------------------------------------------------------------------------- writing


def tidy(place: Place) -> None:
    """Leave each name of a place in the strongest role only, and none that folds to a display of it."""
    if not set(place.native) & {"uk", "ru", "be"}:
        place.display = {tag: text for tag, text in place.display.items() if text != place.en}
    shown = {fold(text) for text in (place.en, *place.display.values(), *_flat(place.native))}
    seen: set[tuple[str, str]] = set()
    for role in ("former", "aliases", "also"):
        kept: Names = {}
        for lang in sorted(place.names[role], key=lambda lang: (lang == "und", lang)):
            for text in place.names[role][lang]:
                key = fold(text)
                known = _same_language(place, lang) if lang != "und" else shown | {name for _, name in seen}
                if key and key not in known and (lang, key) not in seen:
                    kept.setdefault(lang, []).append(text)
                    seen.add((lang, key))
        place.names[role] = kept
    weak: dict[str, str] = {}
    for lang, texts in place.names["weak"].items():
        for text in texts:
            weak.setdefault(f"{lang}:{fold(text)}", text)
    place.names["weak"] = _regroup(weak)


def _same_language(place: Place, lang: str) -> set[str]:
    """Return the folded names by which a place is shown in a language."""
    texts = [place.display.get(lang, place.en), *place.native.get(lang, [])]
    return {fold(text) for text in texts}


def _regroup(weak: dict[str, str]) -> Names:
    grouped: Names = {}
    for key, text in weak.items():
        grouped.setdefault(key.partition(":")[0], []).append(text)
    return grouped


_QUOTED = re.compile(r"[,\[\]{}#:&*!|>%@`\"\\]|^['\-?~=<\s]|\s$")


def scalar(text: str) -> str:
    """Return a string as a YAML scalar of a flow mapping.

    >>> scalar("Nice"), scalar("Washington, D.C.")
    ('Nice', '"Washington, D.C."')
    """
    if text and not _QUOTED.search(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def by_name(display: dict[str, str]) -> list[str]:
    """Return `de nl: Name` pieces, languages of one name together."""
    groups: dict[str, list[str]] = defaultdict(list)
    for tag, text in display.items():
        groups[text].append(tag)
    keyed = sorted((sorted(tags), text) for text, tags in groups.items())
    return [f"{' '.join(tags)}: {scalar(text)}" for tags, text in keyed]


def name_map(place: Place, role: str) -> str:
    """Return the mapping of one role; languages that share a list stand together."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for lang, texts in place.names[role].items():
        if texts:
            groups[tuple(texts)].append(lang)
    pieces = []
    for tags, held in sorted((sorted(tags), list(texts)) for texts, tags in groups.items()):
        items = [_dated(place, role, text) for text in held]
        pieces.append(f"{' '.join(tags)}: {items[0] if len(items) == 1 else '[' + ', '.join(items) + ']'}")
    return "{" + ", ".join(pieces) + "}" if pieces else ""


def _dated(place: Place, role: str, text: str) -> str:
    since, until = place.dates.get((role, text), ("", ""))
    parts = [f"name: {scalar(text)}", *([f"from: {since}"] if since else []), *([f"until: {until}"] if until else [])]
    return scalar(text) if len(parts) == 1 else "{" + ", ".join(parts) + "}"


def line(place: Place) -> str:
    """Return the registry line of a place."""
    parts = []
    if any(place.native.values()):
        natives = [f"{tag}: {scalar(texts[0]) if len(texts) == 1 else '[' + ', '.join(map(scalar, texts)) + ']'}"
                   for tag, texts in place.native.items() if texts]  # fmt: skip
        parts.append("native: {" + ", ".join(natives) + "}")
    parts.append(f"en: {scalar(place.en)}")
    parts.extend(by_name({tag: text for tag, text in place.display.items() if text not in place.native.get(tag, [])}))
    parts.extend(f"{role}: {found}" for role in ROLES if (found := name_map(place, role)))
    if place.styles:
        parts.append("styles: {" + ", ".join(f"{house}: {scalar(name)}" for house, name in sorted(place.styles.items())) + "}")
    extras = (("type", place.type), ("country", place.country), ("population", str(place.population or "")))
    parts.extend(f"{key}: {value}" for key, value in extras if value)
    if place.never:
        parts.append(f"not: [{', '.join(place.never)}]")
    if place.wikidata:
        parts.append(f"wikidata: {place.wikidata}")
    return f"{place.id}: {{{', '.join(parts)}}}\n"


def write(path: Path, places: Iterable[Place]) -> None:
    """Write one file of the registry, sorted by id."""
    found = sorted(places, key=lambda place: place.id)
    for place in found:
        tidy(place)
    path.write_text("".join(map(line, found)), encoding="utf-8")
    print(f"{path.name}: {len(found)} places, {path.stat().st_size / 1e6:.2f} MB")


# ---------------------------------------------------------------------------------------------------- curated places


def curated(folder: Path) -> list[Place]:
    """Return the places of `news.yaml`."""
    path = folder / "news.yaml"
    if not path.exists():
        return []
    found = []
    for key, node in load(path).data.items():
        assert isinstance(node, dict), key
        place = Place(key)
        lay_over(place, node)
        if not place.en and place.native:
            place.en = next(iter(place.native.values()))[0]
        found.append(place)
    return found


def fill(data: Path, folder: Path, cities: Cities, countries: Countries) -> None:
    """Complete the curated places with the names, population and zone names of the data, where they have none."""
    zones = {item: zone for zone, item in cities.joined.items()}
    places = curated(folder)
    for place in places:
        source = cities.all.get(place.wikidata)
        slavic = bool(set(place.native) & {"uk", "be"})
        labels: dict[str, str] = {}
        if place.wikidata in zones:
            labels = cldr_labels(cities.zones[f"TZ:{zones[place.wikidata]}"], "tz-exemplar-city", tidy=False)
        elif source:
            labels = {tag: text for tag, text in source.display.items() if not (slavic and tag in DERIVED)}
        elif place.wikidata in countries.earth:
            group = countries.earth[place.wikidata]
            labels = {row.lang: split_label(row.name)[0] for row in group if row.lang and row.role == "label" and row.lang in MAJOR}
            labels = {tag: text for tag, text in labels.items() if not (place.country == "RU" and tag not in ("ar", "fa", "he", "ja", "zh", "tr"))}
        known = {fold(text) for text in (*_flat(place.native), *_flat(place.names["former"]))}
        labels = {tag: text for tag, text in labels.items() if tag not in place.native and not (slavic and tag in DERIVED and tag in place.display)}
        english = [place.en, labels.get("en", ""), *_flat(place.names["aliases"])]
        localize(place, {tag: text for tag, text in labels.items() if fold(text) not in known}, english, cities.taken)
        if source:
            place.population = place.population or source.population
            place.country = place.country or source.country
    write(folder / "news.yaml", places)


# ---------------------------------------------------------------------------------------------------- all


def generate(data: Path, folder: Path) -> None:
    """Write the generated files."""
    taken = person_names(data)
    countries, cities = Countries(data, taken), Cities(data, taken)
    kept = curated(folder)
    ids, items = {place.id for place in kept}, {place.wikidata for place in kept} - {""}
    nations = [place for place in countries.build() if place.id not in ids]
    towns = drop_doubles(cities.build())
    states = {place.wikidata for place in nations} - {""}
    towns = [place for place in towns if place.wikidata not in states | items]
    for town in towns:
        for row in countries.earth.get(town.wikidata, []):
            if row.lang in MAJOR and row.lang != "en" and row.role == "label" and usable(row.lang, row.name, taken):
                town.show(row.lang, split_label(row.name)[0])
    builder = Regions(countries, states | items, {place.wikidata for place in towns} - {""})
    regions = [place for place in [*builder.build(), *cities.extra] if place.id not in ids]
    for item, group in cities.merged.items():
        if item in builder.by_item:
            localize(builder.by_item[item], cldr_labels(group, "tz-exemplar-city", tidy=False), [builder.by_item[item].en], taken)
    reserved = ids | {place.id for place in [*nations, *regions]}
    name_cities(towns, reserved)
    seas = [place for place in physical(data) if place.id not in reserved | {town.id for town in towns}]
    files = {"countries": nations, "regions": regions, "cities": towns, "physical": seas}
    further_names(place for places in files.values() for place in places)
    mark_weak(towns, [*nations, *kept], taken, frozenset(map(fold, _listed("places_weak.txt"))))
    known = ids | {place.id for places in files.values() for place in places}
    for name, places in files.items():
        for place in places:
            place.never = [other for other in place.never if other in known]
        write(folder / f"{name}.yaml", places)
    _unique([place.id for places in (*files.values(), kept) for place in places])


def _unique(ids: list[str]) -> None:
    twice = sorted({key for key in ids if ids.count(key) > 1}) if len(set(ids)) < len(ids) else []
    if twice:
        raise SystemExit(f"ids that stand twice: {', '.join(twice)}")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path, help="the data folder (holds facts/)")
    parser.add_argument("places", type=Path, help="aliases/places")
    parser.add_argument("--fill", action="store_true", help="complete news.yaml instead")
    options = parser.parse_args()
    options.places.mkdir(parents=True, exist_ok=True)
    if not options.fill:
        generate(options.data, options.places)
        return
    taken = person_names(options.data)
    cities = Cities(options.data, taken)
    cities.build()
    fill(options.data, options.places, cities, Countries(options.data, taken))


if __name__ == "__main__":
    main()
