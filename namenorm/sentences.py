"""The sentences of the evidence: what a name is to an entity, in words a reviewer can read."""

from __future__ import annotations

from collections.abc import Iterable

from namenorm.languages import NAMES
from namenorm.lookalikes import mixed_words
from namenorm.records import Alias, Entity, Evidence
from namenorm.text import fold

_MOST_LANGUAGES = 3
_FIRST = ("English", "German", "French", "Spanish", "Italian", "Polish", "Russian", "Ukrainian")
_PHRASES = {
    "media": "news organization",
    "body": "international body",
    "region": "region",
    "ngo": "non-governmental organization",
}


def alias_sentence(surface: str, alias: Alias, entity: Entity) -> str:
    """Say what a recorded or derived name is to its entity.

    >>> alias = Alias("Umjerow", "short", ("de",), ("press-ukr-deu",), "Умєров")
    >>> alias_sentence("Umjerow", alias, Entity("x", "person", (Alias("Rustem Umerov", "preferred", ("en",)),)))
    'Umjerow is the German spelling of Умєров, the family name of Rustem Umerov'
    """
    name = entity.name
    shown = surface if surface == alias.text else f"{surface} ({alias.text})"
    of_family = f", the family name of {name}" if alias.role == "short" else ""
    if alias.schemes and alias.native:
        return f"{shown} is the {_spelling(alias)} of {alias.native}{of_family or ', ' + name}"
    if alias.role == "short":
        of_name = fold(alias.text) in fold(name) or alias.languages != ("und",)
        return f"{shown} is {'the family name' if of_name else 'a short name'} of {name}"
    if alias.text == name:
        return f"{shown} is the name of {_what(entity)}"
    if alias.role == "former":
        dates = " ".join(filter(None, (alias.since and f"from {alias.since}", alias.until and f"until {alias.until}")))
        return f"{shown} is a former name of {name}" + (f" ({dates})" if dates else "")
    if alias.role == "also":
        return f"{shown} is another name of {name}"
    if alias.role == "weak":
        return f"{shown} may be {name}, but also something else"
    return f"{shown} is {_recorded(alias.languages)} of {name}"


def of_lookalikes(text: str) -> list[Evidence]:
    """Tell of each word of a text that mixes letters of two scripts as what it was read; it weighs nothing.

    >>> [item.note for item in of_lookalikes("Vladimir Рutin")]
    ['Рutin mixes letters of two scripts that look alike']
    """
    return [
        Evidence("lookalike", word, read, 0.0, f"{word} mixes letters of two scripts that look alike")
        for word, read in mixed_words(text)
    ]


def _what(entity: Entity) -> str:
    """Describe an entity by its first role or its type."""
    if entity.roles:
        return f"the {entity.roles[0]}"
    if entity.type:
        kind = _PHRASES.get(entity.type, entity.type.replace("-", " "))
        return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}" + (
            f" ({', '.join(entity.countries)})" if entity.countries else ""
        )
    return f"a known {entity.kind}"


def _spelling(alias: Alias) -> str:
    if languages := listing(tag for tag in alias.languages if tag != "und"):
        return f"{languages} spelling"
    return "scholarly transliteration"


def _recorded(languages: tuple[str, ...]) -> str:
    named = listing(tag for tag in languages if tag != "und")
    return f"the {named} name" if named else "a recorded spelling"


def listing(tags: Iterable[str]) -> str:
    """Return language tags as a list in English, the first few named.

    >>> listing(["fr", "de"]), listing(["de", "fr", "it", "es", "pt"])
    ('German and French', 'German, French, Spanish and other')
    """
    wanted = list(tags)
    names = list(dict.fromkeys(NAMES[tag.split("-")[0]] for tag in wanted if tag.split("-")[0] in NAMES))
    names = sorted(names, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST)) or wanted
    if len(names) > _MOST_LANGUAGES:
        return ", ".join(names[:_MOST_LANGUAGES]) + " and other"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""
