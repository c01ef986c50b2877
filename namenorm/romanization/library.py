"""The library of schemes: read from one compiled file, looked up by id, or by source and target language.

The YAML files are compiled into one JSON file (`build_library`), when the wheel is built or on first use from a
checkout. A scheme itself is made when it is first asked for: its rules stand in the file as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from namenorm.errors import SchemeError, UnknownScheme
from namenorm.records import SchemeInfo
from namenorm.romanization.scheme import Scheme
from namenorm.scripts import is_latin

SCHEMES = Path(__file__).parent / "schemes"
LANGUAGES = Path(__file__).parent / "languages.yaml"
_FORMAT = 3
_AS_TEXT = ("rules", "words")  # parsed when the scheme is first asked for
# The order in which spellings for target languages are offered; the rest follow by tag, "und" last.
_TARGETS = "en de fr es it pl pt nl cs sv da nb nn no fi hu ro tr sk sl hr sr bs lt lv et ca el vi az sq".split()  # noqa: SIM905

_SERVED_AS = {"no": "nb", "nn": "nb"}  # the press of both written forms of Norwegian transcribes alike


def build_library(directory: Path) -> bytes:
    """Compile all scheme files of a directory into the bytes of one library file: the same bytes for the same files.

    Raises `SchemeError` with every problem of every file.
    """
    from namenorm.romanization.checking import read_languages, read_scheme

    languages = read_languages(LANGUAGES)
    plain, problems = [], []
    for path in sorted(directory.glob("*.yaml")):
        try:
            plain.append(read_scheme(path, languages))
        except SchemeError as error:
            problems.append(str(error))
    if problems:
        raise SchemeError("\n".join(problems))
    for scheme in plain:
        del scheme["samples"]
        scheme["rules"] += _strays(scheme, plain)
    for scheme in plain:
        scheme |= {key: _dumped(scheme[key]) for key in _AS_TEXT}
    texts = sorted({scheme[key] for scheme in plain for key in _AS_TEXT})  # each stands once; like ones together pack well
    number = {text: at for at, text in enumerate(texts)}
    for scheme in plain:
        scheme |= {key: number[scheme[key]] for key in _AS_TEXT}
    return _dumped({"format": _FORMAT, "languages": languages, "schemes": plain, "texts": texts}).encode()


def _dumped(content: Any) -> str:
    import json

    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _strays(scheme: Mapping[str, Any], schemes: Iterable[Mapping[str, Any]]) -> list[list[Any]]:
    """Return rules for letters of the script that the scheme lacks: as the same target's other schemes write them.

    A Russian ы in a Ukrainian name is then written like in a Russian one, and not left standing.
    """
    known = {rule[0] for rule in scheme["rules"] if len(rule[0]) == 1}
    if scheme["prepare"]:
        return []
    same_script = [other for other in schemes if other["script"] == scheme["script"] and not other["prepare"]]
    found: dict[str, list[str]] = {}
    for other in sorted(
        same_script,
        key=lambda other: (other["target"] != scheme["target"], other["kind"] != scheme["kind"], other["id"]),
    ):
        for source, to, after, before in other["rules"]:
            if len(source) == 1 and source not in known and not after and not before:
                found.setdefault(source, to[:1])
    return [[source, to, [], []] for source, to in sorted(found.items())]


@lru_cache(maxsize=1)
def _content() -> dict[str, Any]:
    import json

    from namenorm import artifact

    here = Path(__file__)
    sources = [*SCHEMES.glob("*.yaml"), LANGUAGES, here, here.with_name("checking.py")]
    path = artifact.path("schemes.json", sources, lambda: build_library(SCHEMES))
    return cast("dict[str, Any]", json.loads(path.read_bytes()))


@lru_cache(maxsize=1)
def _plain() -> dict[str, dict[str, Any]]:
    """Return all schemes in the plain form, in order of preference."""
    ordered = sorted(_content()["schemes"], key=_preference)
    return {plain["id"]: plain for plain in ordered}


def _preference(plain: Mapping[str, Any]) -> tuple[object, ...]:
    """Return the sort key: press before standards, targets in their usual order, newer standards first."""
    target = plain["target"]
    place = _TARGETS.index(target) if target in _TARGETS else len(_TARGETS) + (target == "und")
    year = plain["id"].rsplit("-", 1)[-1]
    return (not plain["id"].startswith("press-"), place, -int(year) if year.isdigit() else 0, plain["id"])


@cache
def scheme_of(id: str) -> Scheme:
    """Return the scheme of an id.

    >>> scheme_of("press-ukr-deu").write("Умєров")
    'Umjerow'
    >>> scheme_of("press-ukr-ger")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    namenorm.errors.UnknownScheme: no scheme 'press-ukr-ger'; did you mean press-ukr-...?
    """
    plain = _plain().get(id)
    if plain is None:
        from difflib import get_close_matches

        near = get_close_matches(id[:80], _plain(), n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "namenorm.schemes() lists all"
        raise UnknownScheme(f"no scheme {id[:80]!r}; {hint}")
    import json

    texts = _content()["texts"]
    return Scheme.from_plain({**plain, **{key: json.loads(texts[plain[key]]) for key in _AS_TEXT}})


@cache
def served_tag(tag: str) -> str:
    """Return the tag under which the schemes have a language: as it is, or without its subtags; Norwegian is nb.

    >>> served_tag("az-Cyrl"), served_tag("pt_BR"), served_tag("no"), served_tag("xyz-Cyrl")
    ('az', 'pt', 'nb', 'xyz-Cyrl')
    """
    served = {*source_languages(), *(plain["target"] for plain in _plain().values())}
    language = tag.replace("_", "-").partition("-")[0].lower()
    return next((found for found in (tag, language, _SERVED_AS.get(language, tag)) if found in served), tag)


@cache
def scheme_ids(language: str) -> tuple[str, ...]:
    """Return the ids of the schemes for a source language, in order of preference.

    >>> scheme_ids("uk")[:2]
    ('press-ukr-eng', 'press-ukr-deu')
    """
    return tuple(id for id, plain in _plain().items() if language in plain["languages"])


@cache
def usual_scheme(source: str, target: str) -> Scheme:
    """Return the scheme by which one language's names are usually written in another: press first, then a standard."""
    target = served_tag(target)
    for id in scheme_ids(served_tag(source)):
        if _plain()[id]["target"] == target:
            return scheme_of(id)
    pairs = sorted({(tag, plain["target"]) for plain in _plain().values() for tag in plain["languages"]})
    targets = [to for tag, to in pairs if tag == source and to != "und"]
    if targets:
        raise SchemeError(f"no scheme from {source} to {target}; from {source} there are {', '.join(targets)}")
    listed = ", ".join(f"{tag}-{to}" for tag, to in pairs if to != "und")
    raise SchemeError(f"no scheme from {source}; the pairs are {listed}")


@cache
def writes_latin(id: str) -> bool:
    """Tell whether a scheme writes Latin letters.

    >>> writes_latin("press-ara-tur"), writes_latin("press-ara-rus")
    (True, False)
    """
    return is_latin("".join(rule.to[0] for rule in scheme_of(id).rules))


@cache
def serves_itself(tag: str) -> bool:
    """Tell whether a scheme writes a language's names in its own Latin alphabet."""
    return any(_plain()[id]["target"] == tag for id in scheme_ids(tag))


def source_languages() -> dict[str, dict[str, str]]:
    """Return the script and the letters of each source language."""
    return cast("dict[str, dict[str, str]]", _content()["languages"])


def short_name(id: str) -> str:
    """Return what a sentence calls a standard: its `short:`, else its title."""
    plain = _plain()[id]
    return str(plain["short"] or plain["title"])


def schemes() -> tuple[SchemeInfo, ...]:
    """Return what each scheme is, in order of preference.

    >>> next(info.languages for info in schemes() if info.id == "press-ukr-deu")
    ('uk',)
    """
    return tuple(scheme_of(id).info for id in _plain())
