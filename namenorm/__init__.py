"""namenorm: which person, place or organisation a name denotes, in whatever script, language or spelling, and why.

>>> import namenorm
>>> namenorm.compare("Umjerow", "Umerov").verdict
'same'
>>> namenorm.normalize("Kiew"), namenorm.normalize("Киев", to="de")
('Kyiv', 'Kiew')
>>> namenorm.resolve("Iran").entity.id == namenorm.resolve("Iraq").entity.id
False

The verbs are methods of `Registry`; here they are those of `Registry.default()`, opened on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_VERBS = frozenset(
    ["resolve", "candidates", "resolve_many", "normalize", "compare", "compare_many", "find", "find_many", "reconcile", "reconcile_many", "cluster", "link", "data_version"]
)
_HOMES = {
    "namenorm.api": "Registry",
    "namenorm.comparison": "MATCH_THRESHOLD DIFFERENT_THRESHOLD",
    "namenorm.romanization": "romanize transcribe variants conventions schemes",
    "namenorm.records": "Alias Cluster Comparison Convention Edit Entity Evidence Kept Match Mention Name Reconciliation "
    "SchemeInfo Variant",
    "namenorm.errors": "NamenormError AliasFileError IndexFileError SchemeError UnknownScheme UnknownLanguage",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

if TYPE_CHECKING:
    from namenorm.api import Registry as Registry
    from namenorm.comparison import DIFFERENT_THRESHOLD as DIFFERENT_THRESHOLD
    from namenorm.comparison import MATCH_THRESHOLD as MATCH_THRESHOLD
    from namenorm.errors import AliasFileError as AliasFileError
    from namenorm.errors import IndexFileError as IndexFileError
    from namenorm.errors import NamenormError as NamenormError
    from namenorm.errors import SchemeError as SchemeError
    from namenorm.errors import UnknownLanguage as UnknownLanguage
    from namenorm.errors import UnknownScheme as UnknownScheme
    from namenorm.records import Alias as Alias
    from namenorm.records import Cluster as Cluster
    from namenorm.records import Comparison as Comparison
    from namenorm.records import Convention as Convention
    from namenorm.records import Edit as Edit
    from namenorm.records import Entity as Entity
    from namenorm.records import Evidence as Evidence
    from namenorm.records import Kept as Kept
    from namenorm.records import Match as Match
    from namenorm.records import Mention as Mention
    from namenorm.records import Name as Name
    from namenorm.records import Reconciliation as Reconciliation
    from namenorm.records import SchemeInfo as SchemeInfo
    from namenorm.records import Variant as Variant
    from namenorm.romanization import conventions as conventions
    from namenorm.romanization import romanize as romanize
    from namenorm.romanization import transcribe as transcribe
    from namenorm.romanization import variants as variants
    from namenorm.romanization.library import schemes as schemes

    _default = Registry.default()
    resolve = _default.resolve
    candidates = _default.candidates
    resolve_many = _default.resolve_many
    normalize = _default.normalize
    compare = _default.compare
    compare_many = _default.compare_many
    find = _default.find
    find_many = _default.find_many
    reconcile = _default.reconcile
    reconcile_many = _default.reconcile_many
    cluster = _default.cluster
    link = _default.link
    data_version = _default.data_version


def __getattr__(name: str) -> Any:
    """Find a name of the package when it is first asked for; from then on it is at hand."""
    if name in _HOME_OF:
        found = getattr(import_module(_HOME_OF[name]), name)
    elif name in _VERBS:
        from namenorm.api import Registry

        found = getattr(Registry.default(), name)
    else:
        raise AttributeError(f"module 'namenorm' has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_VERBS, *_HOME_OF})
