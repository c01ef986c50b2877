"""Imports point downward only, and each third-party package has one importer: the diagram in docs cannot lie."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "namenorm"
LAYERS: tuple[tuple[str, ...], ...] = (
    ("records", "errors", "marks", "lookalikes"),
    ("text", "scripts", "languages", "yamlfile", "artifact", "arguments"),
    ("romanization", "parts", "lexicon", "inflection", "encoder"),
    ("keys", "sentences", "endings", "registry", "comparison"),
    ("resolution", "searching", "setting", "finding", "reconciliation", "clustering", "unknown"),
    ("api", "view"),
    ("__init__", "cli", "__main__"),
)
OF_COMPARISON = ("weighing", "asia", "words", "persons", "bodies", "reasons", "knowledge", "score", "bulk")
"""The layers inside `comparison`, the lowest first."""
RANK = {module: rank for rank, layer in enumerate(LAYERS) for module in layer}
ONLY_IMPORTER = {"yaml": "yamlfile", "rapidfuzz": "comparison", "unidecode": "romanization"}
NOT_TOGETHER = {("comparison", "registry"), ("registry", "comparison"), ("romanization", "lexicon")}


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py"))


def area(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> list[tuple[str, int]]:
    """Every imported module, those inside functions too; not what only a type checker sees."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    found = []
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names] if node.module == "namenorm" else [node.module]
            found += [(name, node.lineno) for name in names]
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_downward(path: Path) -> None:
    here = area(path)
    assert here in RANK, f"{here} stands in no layer of tests/test_architecture.py"
    for name, line in imports(path):
        if name.split(".")[0] != "namenorm" or name.count(".") == 0:
            continue
        there = name.split(".")[1]
        if there not in RANK:
            continue
        assert there == here or RANK[there] <= RANK[here], f"{path.name}:{line}: {here} imports {there}, which is above it"
        assert (here, there) not in NOT_TOGETHER, f"{path.name}:{line}: {here} must not know {there}"


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("comparison/**/*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_inside_comparison_point_downward(path: Path) -> None:
    here = path.relative_to(PACKAGE / "comparison").with_suffix("").parts[0]
    if here == "__init__":
        return
    for name, line in imports(path):
        if name.startswith("namenorm.comparison"):
            there = [*name.split("."), ""][2]
            assert there in OF_COMPARISON[: OF_COMPARISON.index(here) + 1], f"{path.name}:{line}: {here} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_third_party_packages_have_one_importer(path: Path) -> None:
    for name, line in imports(path):
        package = name.split(".")[0]
        if package in ONLY_IMPORTER:
            assert area(path) == ONLY_IMPORTER[package], f"{path.name}:{line}: only {ONLY_IMPORTER[package]} imports {package}"


def test_modules_are_small() -> None:
    long = {
        str(path.relative_to(PACKAGE)): lines
        for path in modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 320
    }
    assert not long, f"split these: {long}"
