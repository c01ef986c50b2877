"""All schemes of a language at a place: what is remembered of places and searched backwards is what each scheme does."""

from __future__ import annotations

import random

import pytest

from namenorm.romanization import inverse
from namenorm.romanization.inverse import conventions
from namenorm.romanization.library import scheme_of
from namenorm.romanization.places import Places
from namenorm.romanization.reversing import _MOST_CHOICES, reversal_of
from namenorm.romanization.rules import priced
from namenorm.romanization.variation import variants
from namenorm.romanization.walking import walk_of

LETTERS = {"ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", "el": "αβγδεζηθικλμνξοπρστυ", "bg": "абвгийеосюя"}


def words(tag: str, most: int) -> list[str]:
    rng = random.Random(tag)
    endings = ["", "", "ски", "ский", "ія", "ьо", "ич", "ου"]
    return ["".join(rng.choices(LETTERS[tag], k=rng.randint(1, 6))) + rng.choice(endings) for _ in range(most)]


@pytest.mark.parametrize("tag", LETTERS)
def test_a_place_holds_what_each_scheme_writes_there(tag: str) -> None:
    walk = walk_of(tag)
    for word in words(tag, 300):
        framed = f"^{word}$"
        for at in range(1, len(word) + 1):
            told = {form[:3]: form[3] for form in walk.place(framed, at).forms}
            wanted: dict[tuple[int, str, int], int] = {}
            for bit, scheme in enumerate(walk.schemes):
                rule = scheme.rule_at(framed, at)
                for form, price in priced(rule.to):
                    key = len(rule.source), form, price
                    wanted[key] = wanted.get(key, 0) | 1 << bit
            assert told == wanted


def test_places_that_the_same_rules_fit_are_looked_at_once() -> None:
    places = Places(walk_of("ru").schemes)
    asked = [(f"^{word}$", at) for word in words("ru", 2000) for at in range(1, len(word) + 1)]
    around = {framed[at - 1 : at + 2] for framed, at in asked}
    assert len({id(places.at(framed, at)) for framed, at in asked}) * 10 < len(around)


@pytest.mark.parametrize(("tag", "natives"), [("uk", "умєров зеленський київ мрія"), ("ru", "иванов достоевский"), ("el", "παπαδόπουλος")])
def test_distances_of_all_schemes_are_those_of_each(tag: str, natives: str) -> None:
    reversal = reversal_of(tag)
    listed = [native for scheme in reversal.walk.schemes for native in list(scheme.words)[:2]]  # written otherwise than by rule
    for native in [*natives.split(), *listed]:
        by_rule = {"".join(rule.to[0] for rule in scheme.readings(native)) for scheme in reversal.walk.schemes}
        for spelling in by_rule | {variant.text for variant in variants(native, lang=tag)}:
            found = reversal.distances(native, spelling)
            for place, scheme in enumerate(reversal.walk.schemes):
                told = [choices for choices, able in found.items() if able >> place & 1]
                wanted = scheme.distance(native, spelling)
                assert told == ([] if wanted is None or wanted > _MOST_CHOICES else [wanted]), (scheme.info.id, native, spelling)


@pytest.mark.parametrize("spelling", ["Wolodymyr Selenskyj", "Ivan Petrov", "Papadopoulos"])
def test_the_names_put_together_are_the_likeliest(spelling: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = conventions(spelling)
    assert all(scheme_of(one.scheme).info.target == one.target for one in told)
    inverse._conventions.cache_clear()
    monkeypatch.setattr(inverse, "_foremost", lambda guesses: guesses)  # all are put together
    assert conventions(spelling) == told
    inverse._conventions.cache_clear()
