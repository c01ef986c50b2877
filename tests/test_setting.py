"""The text around a name chooses between its bearers, on a small registry and on the shipped one."""

from __future__ import annotations

import pytest

from namenorm.api import Registry
from namenorm.registry.records import entity_from_record
from namenorm.registry.store import Store

PEOPLE = [
    {"id": "anna", "kind": "person", "names": ["Anna Mintavari", {"text": "Mintavari", "role": "short"}], "roles": ["minister of tests"], "countries": ["HU"]},
    {"id": "bela", "kind": "person", "names": ["Bela Mintavari", {"text": "Mintavari", "role": "short"}], "roles": ["tennis player"], "countries": ["AT"]},
    {"id": "testburg", "kind": "place", "names": ["Testburg"], "countries": ["AT"], "population": 100_000},
    {"id": "testburg-hu", "kind": "place", "names": ["Testburg"], "countries": ["HU"], "population": 90_000},
    {"id": "probavar", "kind": "place", "names": ["Probavár"], "countries": ["HU"], "population": 900_000},
]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry(Store().with_entities([entity_from_record(record) for record in PEOPLE]))


@pytest.mark.parametrize(
    ("name", "context", "meant"),
    [
        ("Mintavari", None, None),
        ("Mintavari", "Mintavari spoke.", None),
        ("Mintavari", "The tennis player Mintavari won.", "bela"),
        ("Mintavari", "Anna Mintavari spoke. Then Mintavari left.", "anna"),
        ("Mintavari", "Anna Mintavari and Bela Mintavari", None),
        ("Testburg", "He went to Testburg.", None),
        ("Testburg", "He went from Probavár to Testburg.", "testburg-hu"),
        ("Testburg", "He went from probavár to Testburg.", None),
        ("Anna Mintavari", "tennis player", "anna"),
    ],
)
def test_who_is_meant(registry: Registry, name: str, context: str | None, meant: str | None) -> None:
    match = registry.resolve(name, context=context)
    assert (match.entity.id if match else None) == meant


@pytest.mark.parametrize(
    ("name", "context", "meant"),
    [
        ("Bush", "George W. Bush met Blair. Bush said", "bush-george-w"),
        ("Kim", "Kim Jong Un fired a missile, Kim said", "kim-jong-un"),
        ("Johnson", "House speaker Johnson", "johnson-mike"),
        ("Clinton", "President Clinton", None),
        ("Assad", "Hafez Assad", None),
        ("Merkel", "chancellor", "merkel-angela"),
    ],
)
def test_who_is_meant_in_the_news(name: str, context: str, meant: str | None) -> None:
    match = Registry.default().resolve(name, context=context)
    assert (match.entity.id if match else None) == meant


def test_a_long_context_is_read_in_part(registry: Registry) -> None:
    match = registry.resolve("Mintavari", context="The tennis player Mintavari. " + "Elsewhere " * 20_000 + "Probavár minister tests")
    assert match and match.entity.id == "bela"
