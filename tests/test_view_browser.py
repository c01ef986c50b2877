"""The HTML view in a real browser without a window: it is drawn, in light and dark, and nothing in it runs."""

from __future__ import annotations

import shutil
import subprocess
import zlib
from pathlib import Path

import pytest

import namenorm
from namenorm.view import mentions_html

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--window-size=900,1200"]
TEXT = (
    "Wolodymyr Selenskyj reiste nach Kiew. Zelensky's aides met Keir Starmer of <b>Britain</b>; die EU schwieg.\n"
    "Kostjantyn Borowyk spoke, then Kostiantyn Borovyk left. <script>document.title = 'ran'</script> وصل بوتين."
)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here")


def run(page: Path, *flags: str) -> str:
    assert BROWSER is not None
    command = [BROWSER, *FLAGS, f"--user-data-dir={page.parent / 'profile'}", *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def first_pixel(png: bytes) -> tuple[int, ...]:
    """Return the colour of the upper left corner: the first bytes of a PNG's image data, which no filter changes."""
    at, data = 8, b""
    while at < len(png):
        size = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + size]
        at += size + 12
    return tuple(zlib.decompress(data)[1:4])


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    result = namenorm.reconcile(TEXT)
    path = tmp_path_factory.mktemp("view") / "page.html"
    path.write_text(mentions_html(TEXT, result.mentions, result.edits, result.clusters), encoding="utf-8")
    return path


def test_the_document_as_the_browser_understands_it(page: Path) -> None:
    dom = run(page, "--dump-dom")
    assert "<title>ran" not in dom and "&lt;script&gt;" in dom
    for kind in ("person", "place", "organization", "unknown"):
        assert f'<mark class="{kind}" tabindex="0"' in dom
    assert "<del>Wolodymyr Selenskyj</del> <ins>Volodymyr Zelensky</ins>" in dom
    assert dom.count("<table>") == 3


@pytest.mark.parametrize(("scheme", "colour"), [("1", (255, 255, 255)), ("0", (0x14, 0x17, 0x1A))], ids=["light", "dark"])
def test_it_is_drawn_in_both_schemes(page: Path, scheme: str, colour: tuple[int, ...]) -> None:
    shot = page.parent / f"shot{scheme}.png"
    run(page, f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={shot}")
    content = shot.read_bytes()
    assert first_pixel(content) == colour
    assert len(content) > 20_000
