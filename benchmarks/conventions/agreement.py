"""Agreement with labels that others wrote: of politicians (everypolitician_names) and cities (cldr_cities), by pair.

A politician counts when the native label is in the person's own language. The file is in the order of countries, so
stretches of it, given by first and last id, tell the country: Armenia, Bulgaria, Kuwait and Lebanon (ar), Mongolia,
Taiwan, North Korea, Abkhazia and Kyrgyzstan (ru). No Russian, Ukrainian, Greek, Georgian or Israeli parliament is in it.
"Family, Given Patronymic" is turned round and patronymics are dropped; only labels with as many words as the native name
count (Korean and Chinese names: any). Cities count in the main language of their country.
Labels are not always made by the convention: exonyms and copied English spellings lower every figure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from benchmarks.conventions.data import Cell, has_shared, labels, sampled
from benchmarks.conventions.table import percent, show
from benchmarks.conventions.transcribe import outcome

_UNSPACED = ("ko", "zh")
TARGETS = "en de fr es it pt nl pl cs sk sl hr hu ro sv da nb fi et lv lt tr az sq ca vi".split()  # noqa: SIM905
_STRETCHES = {
    ("Q4401104", "Q21209630"): "hy", ("Q401226", "Q20498547"): "bg", ("Q4724622", "Q12238483"): "ar",
    ("Q2912332", "Q2912345"): "ar", ("Q20608426", "Q3351752"): "mn", ("Q4750149", "Q2345540"): "ko",
    ("Q3846662", "Q8347775"): "zh", ("Q4080376", "Q7938516"): "ru", ("Q13166829", "Q7296825"): "ru",
}  # fmt: skip
_PATRONYMIC = re.compile("(?:[оеё]вич|[иы]ч|[оеё]вна|ична|инична)$")
_ZONES = {
    "ru": "Moscow Samara Saratov Ulyanovsk Astrakhan Volgograd Kirov Kaliningrad Yekaterinburg Omsk Novosibirsk Barnaul "
    "Tomsk Novokuznetsk Krasnoyarsk Irkutsk Chita Yakutsk Khandyga Vladivostok Sakhalin Ust-Nera Magadan Srednekolymsk "
    "Kamchatka Anadyr",
    "uk": "Kiev Simferopol", "be": "Minsk", "bg": "Sofia", "mk": "Skopje", "sr": "Belgrade Podgorica",
    "el": "Athens Nicosia", "ka": "Tbilisi", "hy": "Yerevan", "he": "Jerusalem", "fa": "Tehran Kabul", "ur": "Karachi",
    "ar": "Cairo Algiers Tunis Tripoli Casablanca Khartoum Damascus Beirut Amman Baghdad Riyadh Aden Kuwait Qatar Bahrain "
    "Muscat Dubai Gaza Hebron El_Aaiun Nouakchott",
    "kk": "Almaty Aqtau Aqtobe Atyrau Oral Qostanay Qyzylorda", "ky": "Bishkek", "tg": "Dushanbe", "mn": "Ulaanbaatar Hovd",
    "zh": "Shanghai Urumqi Taipei", "ko": "Seoul Pyongyang", "th": "Bangkok", "hi": "Calcutta", "bn": "Dhaka",
    "ne": "Katmandu", "my": "Rangoon", "am": "Addis_Ababa",
}  # fmt: skip


def report(sample: int) -> None:
    """Print the shares by pair."""
    if not has_shared():
        print("  skipped: the labels are in ../shared/data only")
        return
    _table("politicians", list(_persons()), sample)
    _table("cities", list(_cities()), sample)


def _table(title: str, found: list[Cell], sample: int) -> None:
    by_pair: dict[tuple[str, str], list[Cell]] = defaultdict(list)
    for cell in found:
        by_pair[cell.source, cell.target].append(cell)
    print(f"{title}: {len(found)} labels. Each entry: target, labels, % first / % in the first three")
    total = [0, 0, 0]
    body: list[tuple[str, list[str]]] = []
    for source in dict.fromkeys(source for source, _ in by_pair):
        line: list[str] = []
        without: list[str] = []
        for target in TARGETS:
            results = [outcome(cell) for cell in sampled(by_pair.get((source, target), []), sample)]
            done, first, three = len(results), sum(o.first for o in results), sum(o.three for o in results)
            if any(o.made is not None for o in results):
                total = [total[0] + done, total[1] + first, total[2] + three]
                line.append(f"{target} {done} {100 * first / done:.0f}/{100 * three / done:.0f}")
            elif done:
                without.append(f"{target} {done}")
        body.append((source, line))
        if without:
            body.append((source if not line else "", ["no scheme: " + ", ".join(without)]))
    for source, line in body:
        for place in range(0, len(line), 9):
            print(f"  {source if not place else '':3}", "; ".join(line[place : place + 9]))
    show(["", "labels", "first", "three"], [["served pairs", total[0], *(percent(n, total[0]) for n in total[1:])]])


def _persons() -> Iterator[Cell]:
    people = labels("train/everypolitician_names.tsv.gz")
    country, last = "", ""
    starts = {first: (end, lang) for (first, end), lang in _STRETCHES.items()}
    for id, names in people.items():
        if id in starts:
            last, country = starts[id]
        native = _native(names, country) if country else ""
        if native:
            yield from _cells(native, country, "person", names)
        if id == last:
            country = last = ""


def _native(names: dict[str, tuple[str, ...]], lang: str) -> str:
    """Return the first label in a language, given name first, without a patronymic, or nothing."""
    label = next(iter(names.get(lang, ())), "")
    family, comma, given = label.partition(", ")
    parts = (f"{given} {family}" if comma else label).split()
    if lang == "ru" and comma:
        parts = [part for part in parts if not _PATRONYMIC.search(part) or part == family]
    elif lang == "bg" and len(parts) == 3 and label.isupper():
        parts = [parts[0].title(), parts[2].title()]
    return " ".join(parts) if len(parts) == 2 or lang in _UNSPACED else ""


def _cells(native: str, source: str, kind: str, names: dict[str, tuple[str, ...]]) -> Iterator[Cell]:
    for target in TARGETS:
        label = next(iter(names.get(target, ())), "")
        if label and (source in _UNSPACED or len(label.split()) == len(native.split())):
            yield Cell(native, source, kind, target, label, False)


def _cities() -> Iterator[Cell]:
    cities = labels("facts/cldr_cities.tsv.gz")
    zones = {id.rsplit("/", 1)[-1]: id for id in cities}
    for source, places in _ZONES.items():
        for place in places.split():
            names = cities.get(zones.get(place, ""), {})
            native = next(iter(names.get("zh-Hans" if source == "zh" and "zh" not in names else source, ())), "")
            if native:
                yield from _cells(native, source, "place", names)
