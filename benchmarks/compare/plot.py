"""Curves as SVG files: precision against recall, and score against share of positives. No plotting package needed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from benchmarks.compare.measures import curve, reliability
from benchmarks.compare.report import Run

_SIZE, _EDGE = 420, 50
_COLOURS = (
    "#111111",
    "#c1272d",
    "#0071bc",
    "#2e8b57",
    "#f7931e",
    "#93278f",
    "#8c6239",
    "#00a99d",
    "#808080",
    "#d4145a",
    "#5f5fc4",
    "#a0a000",
)


def plot(runs: Sequence[Run], folder: Path) -> list[Path]:
    """Write two files a suite into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for suite in dict.fromkeys(one.suite for one in runs):
        here = [one for one in runs if one.suite == suite]
        lines = {}
        for one in here:
            precision, recall, _ = curve(one.same, one.scores)
            lines[one.matcher.name] = list(zip(recall.tolist(), precision.tolist()))
        written.append(_write(folder / f"{suite}-precision.svg", f"{suite}: precision against recall", lines))
        points = {
            one.matcher.name: [(mean, share) for mean, share, _ in reliability(one.same, one.scores)[0]] for one in here
        }
        points["calibrated"] = [(0.0, 0.0), (1.0, 1.0)]
        written.append(
            _write(folder / f"{suite}-reliability.svg", f"{suite}: share of positives against score", points)
        )
    return written


def _write(path: Path, title: str, lines: dict[str, list[tuple[float, float]]]) -> Path:
    width, height = _SIZE + 2 * _EDGE + 230, _SIZE + 2 * _EDGE
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
           f'<rect width="{width}" height="{height}" fill="white"/><text x="{_EDGE}" y="24" font-size="15">{escape(title)}</text>']  # fmt: skip
    for step in range(0, 11, 2):
        x, y = _place((step / 10, step / 10))
        out.append(f'<path d="M{_EDGE} {y}H{_EDGE + _SIZE}M{x} {_EDGE}V{_EDGE + _SIZE}" stroke="#dddddd"/>')
        out.append(
            f'<text x="{_EDGE - 28}" y="{y + 4}">{step / 10:.1f}</text><text x="{x - 9}" y="{_EDGE + _SIZE + 18}">{step / 10:.1f}</text>'
        )
    for number, (name, points) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        path_data = "M" + "L".join("{} {}".format(*_place(point)) for point in _thin(points)) if points else ""
        out.append(
            f'<path d="{path_data}" fill="none" stroke="{colour}" stroke-width="{2.5 if number == 0 else 1.2}"/>'
        )
        out.append(
            f'<text x="{_EDGE + _SIZE + 14}" y="{_EDGE + 14 + 18 * number}" fill="{colour}">{escape(name)}</text>'
        )
    path.write_text("\n".join([*out, "</svg>"]) + "\n", encoding="utf-8")
    return path


def _place(point: tuple[float, float]) -> tuple[float, float]:
    return round(_EDGE + point[0] * _SIZE, 1), round(_EDGE + (1 - point[1]) * _SIZE, 1)


def _thin(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    step = max(1, len(points) // 300)
    return [*points[::step], points[-1]]
