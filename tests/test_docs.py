"""The pages of the documentation: the generated one is up to date, and every page that is linked exists."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINKING = ["README.md", "CONTRIBUTING.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]


def test_the_table_of_conventions_is_what_the_tool_makes() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_conventions_doc.py"))
    committed = (ROOT / "docs" / "conventions.md").read_text(encoding="utf-8")
    assert committed == tool["page"](), "run python tools/make_conventions_doc.py"


@pytest.mark.parametrize("page", LINKING)
def test_every_linked_page_exists(page: str) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    files = {link.partition("#")[0] for link in links if "://" not in link} - {""}
    missing = [link for link in sorted(files) if not ((ROOT / page).parent / link).exists()]
    assert not missing, f"{page} links to {missing}"
