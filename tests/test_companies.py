"""Companies that the registry knows, with their legal forms and without."""

from __future__ import annotations

import pytest

from namenorm import compare


@pytest.mark.parametrize(("left", "right", "verdict"), [
    ("Statoil ASA", "Equinor ASA", "same"), ("PJSC Gazprom", "Gazprom Neft PJSC", "different"), ("Merck & Co., Inc.", "Merck KGaA", "different"), ("Statoil ASA", "Unheard ASA", "different"),
])  # fmt: skip
def test_the_registry_knows_companies_without_their_legal_forms(left: str, right: str, verdict: str) -> None:
    assert compare(left, right, kind="organization").verdict == compare(right, left, kind="organization").verdict == verdict
