"""Women's family names that end otherwise than a man's in the language they are written in, but not in their own.

Юлія Тимошенко is Tymošenková in Czech, Ксения Собчак is Sobčaka in Latvian. The family name alone does not show it: the
given name before it does, in East Slavic languages and Serbian by its ending. Where it already ends as a woman's (Зеленська) the
rules of the scheme have done it. The endings stand in the scheme, under `women`.
"""

from __future__ import annotations

from collections.abc import Mapping

_LANGUAGES = frozenset({"be", "ru", "sr", "uk"})
_ENDINGS = ("а", "я")
_MEN = frozenset(
    ["вася", "витя", "ваня", "вова", "гаврила", "гоша", "гриша", "данила", "дима", "женя", "ілля", "илья", "коля", "костя", "кузьма", "лёша", "лука", "микита", "микола", "миша", "мікіта", "мікола", "никита", "олекса", "паша", "петя", "савва", "сава", "саша", "сеня", "серёжа", "слава", "тёма", "толя", "фома", "хома", "юра", "ярема", "ілья", "никола", "илија", "андрија", "матија", "небојша", "синиша", "алекса", "немања", "страхиња", "коста", "мића", "пера", "жика", "тома", "сима", "ивица", "перица", "јовица", "љубиша", "драгиша", "радиша", "славиша", "станиша", "вукота"]
)


def is_woman(words: list[str], languages: tuple[str, ...]) -> bool:
    """Tell whether the first of some native words is a woman's given name and the last no woman's form.

    >>> is_woman(["Юлія", "Тимошенко"], ("uk",)), is_woman(["Олена", "Зеленська"], ("uk",))
    (True, False)
    >>> is_woman(["Јелена", "Јанковић"], ("sr",)), is_woman(["Никола", "Јокић"], ("sr",))
    (True, False)
    >>> is_woman(["Микола", "Азаров"], ("uk",)), is_woman(["Тимошенко"], ("uk",))
    (False, False)
    """
    if len(words) < 2 or _LANGUAGES.isdisjoint(languages):
        return False
    given, family = words[0].lower(), words[-1].lower()
    return given.endswith(_ENDINGS) and given not in _MEN and not family.endswith(_ENDINGS)


def as_woman(written: str, endings: Mapping[str, str]) -> str:
    """Return a family name with a woman's ending instead of the first of the endings that it has.

    >>> as_woman("Tymošenko", {"o": "ová", "": "ová"}), as_woman("Sobčaks", {"s": "a"}), as_woman("Korbut", {"s": "a"})
    ('Tymošenková', 'Sobčaka', 'Korbut')
    """
    for ending, instead in endings.items():
        if written.endswith(ending):
            return written.removesuffix(ending) + instead
    return written
