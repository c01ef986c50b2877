"""Bodies of those who belong to another body: its works council, the women's league of a party, the fans of a club, the friends of a museum."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from namenorm.lexicon import listed
from namenorm.parts import Part

_BEGINNINGS = (
    "betriebsrat", "gesamtbetriebsrat", "personalrat", "personalvertretung", "belegschaft", "ondernemingsraad", "personeelsraad", "personeelsvereniging", "foretagsklubb", "fagklubb", "fanclub", "fanklub", "fanklubb", "supporterklub", "supportersclub",
    "supportersvereniging", "fanverein", "forderverein", "foerderverein", "forderkreis", "foerderkreis", "freundeskreis", "vriendenkring", "vriendenstichting", "ehemaligenverein", "ehemaligenvereinigung", "ehemalige", "alumniverein", "alumnivereniging",
    "alumniforening", "alumniverbund", "elternrat", "elternbeirat", "elternverein", "oudervereniging", "ouderraad", "elevrad", "elevkar", "studierendenrat", "studierendenschaft", "studentenrat", "studentenraad", "leerlingenraad", "studentenschaft", "schulerrat", "schulverein", "senioren",
    "fankulub", "szurkoloi", "sympatykow", "kibicow", "absolwentow", "absolventu", "baratai", "barati",
)
"""How words begin that say whose body it is, mostly in compounds."""
_ENDINGS = (
    "kvinneforbund", "kvinnoforbund", "kvindeforbund", "kvinnelag", "kvinner", "kvinnor", "kvinder", "ungdomsforbund", "ungdomslag", "ungdom", "frauenbund", "frauenverband", "frauenunion", "jugendverband", "vrouwenbond", "jongerenorganisatie", "naisliitto", "nuorisoliitto",
    "pensionskasse", "pensjonskasse", "pensionskassa", "pensioenfonds", "pensionarsforbund", "pensjonistforbund", "seniorforbund", "studentforbund", "supporterklubb", "fanclub", "vriendenkring",
)
"""How compounds end that say so."""
_WORDS = frozenset({
    "alumni", "anciens", "ehemaligen", "exalumnos", "antiguos", "barristas", "hinchas", "hinchada", "pena", "tifosi", "ultras", "torcida", "supporters", "kibicow", "juventudes", "gioventu", "jeunesses", "juventude", "mladez", "mlodziez", "omladina", "mladi", "kadinlar",
})
_FIRST = frozenset({"amici", "amics", "amigos", "amis", "friends", "freunde", "vrienden", "venner", "vanner", "przyjaciele", "pratele", "ystavat"})
"""Words for friends, who have a body of their own where a name says of what they are."""
_PHRASES = frozenset({
    ("comite", "empresa"), ("comite", "entreprise"), ("comite", "social"), ("comissao", "trabalhadores"), ("consiglio", "fabbrica"), ("rada", "zakladowa"), ("rada", "pracownicza"), ("works", "council"), ("staff", "council"), ("employee", "council"), ("employees", "council"),
    ("enterprise", "committee"), ("fan", "club"), ("fans", "club"), ("supporters", "club"), ("youth", "wing"), ("womens", "league"), ("womens", "wing"), ("young", "greens"), ("alumni", "association"), ("parents", "association"), ("parent", "association"),
    ("rappresentanza", "sindacale"), ("asociacion", "padres"), ("conseil", "entreprise"), ("совет", "трудового"), ("трудового", "коллектива"), ("клуб", "болельщиков"), ("клуб", "любителей"), ("родительский", "комитет"), ("попечительский", "совет"), ("клуб", "уболівальників"),
    ("uzemi", "tanacs"), ("rada", "rodzicow"), ("sdruzeni", "rodicu"), ("klub", "kibica"), ("klub", "pratel"),
})
_SHORTEST = 5


def tells_members_body(name: Sequence[Part]) -> bool:
    """Tell whether a name says that it is the body of those who belong to another.

    >>> from namenorm.parts import plain_parts
    >>> [tells_members_body(plain_parts(name)) for name in ("Betriebsrat der Hollersbach AG", "Comité d'entreprise de Montvernay", "Amis du Musée de Cernay")]
    [True, True, True]
    >>> tells_members_body(plain_parts("Musée de Cernay"))
    False
    """
    folds = [part.fold for part in name if len(part.fold) > 1 and part.fold not in listed("small_words")]
    if any(_is_of_members(word) for word in folds) or any(pair in _PHRASES for pair in pairwise(folds)):
        return True
    return any(one.fold in _FIRST and two.fold in listed("small_words") for one, two in pairwise(name[:-1]))


def _is_of_members(word: str) -> bool:
    return word in _WORDS or (len(word) >= _SHORTEST and word.startswith(_BEGINNINGS)) or word.endswith(_ENDINGS)
