"""All schemes: read from one compiled file, made from `schemes/*.yaml`; asked by id, by language, by target.

Scheme files are found by their place: adding one file adds a scheme. The compiled file ships in the wheel.
"""

from __future__ import annotations

import json
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from namenorm import artifact
from namenorm.errors import UnknownScheme
from namenorm.romanization.engine import Transducer
from namenorm.romanization.scheme import Scheme, from_plain, read_scheme, to_plain

SCHEMES = Path(__file__).resolve().parents[1] / "romanize" / "schemes"
# English first, then by how many newsrooms write the language; standards behind the press.
_TARGETS = (
    "en de fr es it pl nl pt cs sv tr hu ro fi da nb sk sl hr et lv lt sq ca vi az id bs sr uk ru bg mk el und".split()
)


def build_library(directory: Path = SCHEMES) -> bytes:
    """Compile all scheme files to one JSON file: the same bytes for the same files."""
    plain = [to_plain(read_scheme(path)) for path in sorted(directory.glob("*.yaml"))]
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@cache
def _library() -> dict[str, Scheme]:
    sources = [*SCHEMES.glob("*.yaml"), *Path(__file__).parent.glob("*.py")] if artifact.checkout() else []
    compiled = artifact.path("schemes.json", sources, build_library)
    schemes = [from_plain(item) for item in json.loads(compiled.read_bytes())]
    return {scheme.id: scheme for scheme in sorted(schemes, key=_order)}


def _order(scheme: Scheme) -> tuple[bool, int, bool, str]:
    place = _TARGETS.index(scheme.target) if scheme.target in _TARGETS else len(_TARGETS)
    return (not scheme.id.startswith("press-"), place, scheme.status != "published", scheme.id)


def all_schemes() -> tuple[Scheme, ...]:
    """Return every scheme: press conventions first, then standards."""
    return tuple(_library().values())


@cache
def schemes_from(language: str) -> tuple[Scheme, ...]:
    """Return the schemes that write names of a language, in order of preference."""
    return tuple(scheme for scheme in all_schemes() if language in scheme.languages)


@cache
def transducer(scheme_id: str) -> Transducer:
    """Return a scheme at work. Raises `UnknownScheme` naming the nearest ids."""
    scheme = _library().get(scheme_id)
    if scheme is None:
        near = get_close_matches(scheme_id, _library(), 3, 0.5)
        hint = f"; did you mean {' or '.join(near)}?" if near else "; `namenorm.schemes()` lists all"
        raise UnknownScheme(f"no scheme {scheme_id!r}{hint}")
    return Transducer(scheme)
