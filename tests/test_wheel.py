"""What an installation gets: small enough to fetch, and nothing in it that only a checkout needs."""

from __future__ import annotations

import sys
import zlib
from pathlib import Path

import pytest

from namenorm.registry.compile import default_index
from namenorm.romanization.library import SCHEMES, build_library

PACKAGE = Path(__file__).parents[1] / "namenorm"
MOST = 25_000_000
OVERHEAD = 300
"""Bytes a file costs in an archive beside its content: its name, twice, and its line in the record."""


def test_wheel_stays_under_25_megabytes() -> None:
    shipped = [
        path.read_bytes()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not (path.parent == SCHEMES and path.suffix == ".yaml")
    ]
    shipped += [default_index().read_bytes(), build_library(SCHEMES)]
    assert sum(len(zlib.compress(content)) + OVERHEAD for content in shipped) < MOST


@pytest.mark.skipif(sys.version_info < (3, 11), reason="tomllib is younger")
def test_wheel_leaves_out_what_is_compiled_into_it() -> None:
    import tomllib

    text = (PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8")
    wheel = tomllib.loads(text)["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["namenorm"]
    assert [PACKAGE.parent / pattern.strip("/") for pattern in wheel["exclude"]] == [SCHEMES / "*.yaml"]
