"""Contour lines of an invented terrain, or the same terrain cut from layers of paper."""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layer import Layer
from limner.document.paint import Shadow
from limner.stages.plan.backdrops import Backdrop, Tones
from limner.stages.plan.parts.drawing import grain

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.stages.plan.design import Design

Segment = tuple[tuple[float, float], tuple[float, float]]
_EDGES = {
    1: ((2, 3),),
    2: ((1, 2),),
    3: ((1, 3),),
    4: ((0, 1),),
    5: ((0, 1), (2, 3)),
    6: ((0, 2),),
    7: ((0, 3),),
    8: ((3, 0),),
    9: ((2, 0),),
    10: ((3, 0), (1, 2)),
    11: ((1, 0),),
    12: ((3, 1),),
    13: ((2, 1),),
    14: ((3, 2),),
}
"""Marching squares: the edges (0 top, 1 right, 2 bottom, 3 left) a contour joins, by corner case,
the higher ground on the left."""


def terrain(rng: Random, rows: int, cols: int) -> NDArray[np.float64]:
    """Return heights 0–1 from a dozen broad hills, falling to 0 outside the frame."""
    y, x = np.mgrid[0:rows, 0:cols]
    x, y = x / (cols - 1), y / (rows - 1)
    ratio = cols / rows
    height = np.zeros((rows, cols))
    for _ in range(11):
        cx, cy = rng.random(), rng.random()
        spread = rng.uniform(0.1, 0.28)
        stretch = rng.uniform(0.6, 1.6)
        d2 = ((x - cx) * ratio * stretch) ** 2 + ((y - cy) / stretch) ** 2
        height += rng.uniform(0.4, 1.0) * np.exp(-d2 / (2 * spread**2))
    height -= height.min()
    padded: NDArray[np.float64] = np.pad(height / height.max(), 1, constant_values=-0.01)
    return padded


def contours(field: NDArray[np.float64], level: float) -> list[list[tuple[float, float]]]:
    """Return the closed lines at `level`, as (column, row) points."""
    above = field >= level
    case = (
        above[:-1, :-1] * 8 + above[:-1, 1:] * 4 + above[1:, 1:] * 2 + above[1:, :-1] * 1
    ).astype(int)
    links: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    for r, c in zip(*np.nonzero((case > 0) & (case < 15)), strict=True):
        for start, end in _EDGES[int(case[r, c])]:
            links[_edge(int(r), int(c), start)] = _edge(int(r), int(c), end)
    lines = []
    while links:
        key = min(links)
        line = []
        while key in links:
            line.append(_crossing(field, level, key))
            key = links.pop(key)
        lines.append(line)
    return lines


def _edge(r: int, c: int, side: int) -> tuple[int, int, int]:
    """Name an edge the same from both cells: (0, r, c) runs right, (1, r, c) runs down."""
    return ((0, r, c), (1, r, c + 1), (0, r + 1, c), (1, r, c))[side]


def _crossing(
    field: NDArray[np.float64], level: float, edge: tuple[int, int, int]
) -> tuple[float, float]:
    down, r, c = edge
    a = field[r, c]
    b = field[r + 1, c] if down else field[r, c + 1]
    t = float((level - a) / (b - a)) if b != a else 0.5
    return (c, r + t) if down else (c + t, r)


def terrain_paths(design: Design, w: float, h: float, levels: int) -> list[str]:
    """Return one path a level, lowest first, smooth and in pixels."""
    cols = 56 if w >= h else max(20, round(56 * w / h))
    rows = 56 if h >= w else max(20, round(56 * h / w))
    field = terrain(design.rng, rows, cols)
    sx, sy = w / (cols - 1) * 1.02, h / (rows - 1) * 1.02
    paths = []
    for i in range(levels):
        d = []
        for line in contours(field, 0.14 + 0.8 * i / levels):
            points = [((c - 1) * sx - w * 0.01, (r - 1) * sy - h * 0.01) for c, r in line]
            if len(points) > 5:
                d.append(_rounded(points))
        paths.append("".join(d))
    return paths


def _rounded(points: list[tuple[float, float]]) -> str:
    """Return a closed quadratic B-spline through the middles of the segments."""
    mids = [
        ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        for a, b in zip(points, [*points[1:], points[0]], strict=True)
    ]
    head = f"M{mids[-1][0]:.1f} {mids[-1][1]:.1f}"
    body = "".join(
        f"Q{p[0]:.1f} {p[1]:.1f} {m[0]:.1f} {m[1]:.1f}" for p, m in zip(points, mids, strict=True)
    )
    return f"{head}{body}Z"


def draw(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return tinted contours, every fifth stronger; in strong tones, paper layers with shadows."""
    s = math.sqrt(w * h)
    if design.rng.random() < 0.5 and tones.one == design.scheme.accent:
        return paper(design, w, h, tones)
    layers: list[Layer] = []
    paths = terrain_paths(design, w, h, 21)
    # The higher the land the deeper its tint, as on a hypsometric map.
    for i, d in enumerate(paths):
        if d and i % 3 == 0:
            tint = tones.step(0.05 + 0.22 * i / len(paths), tones.two)
            layers.append(design.shape(d, tint, role="backdrop"))
    for i, d in enumerate(paths):
        if d:
            index = i % 5 == 0
            pen = design.stroke(tones.one if index else tones.step(0.55), 0.1)
            pen = pen.but(width=s * (0.0026 if index else 0.0011), join="round")
            layers.append(design.shape(d, None, stroke=pen, role="backdrop"))
    return layers


def paper(design: Design, w: float, h: float, tones: Tones) -> list[Layer]:
    """Return the terrain as stacked sheets, from the ground to the accent, lit from above left."""
    s = math.sqrt(w * h)
    paths = [d for d in terrain_paths(design, w, h, 6) if d]
    shadow = Shadow(dx=s * 0.004, dy=s * 0.009, blur=s * 0.011, colour="#00000055")
    layers: list[Layer] = []
    for i, d in enumerate(paths):
        t = (i + 1) / len(paths)
        ink = tones.step(min(1.0, t * 1.6), tones.two) if t < 0.6 else tones.step(t, tones.one)
        layers.append(design.shape(d, ink, role="backdrop", effects=(shadow,)))
    return [*layers, grain(design, w, h, 0.3)]


BACKDROP = Backdrop(
    "topo",
    draw,
    frozenset(
        {
            "map",
            "terrain",
            "hiking",
            "trail",
            "outdoor",
            "expedition",
            "paper-cut",
            "climbing",
            "adventure",
            "contour",
            "travel",
            "run",
            "geology",
            "wine",
            "coffee",
        }
    ),
    manners=frozenset({"papercut", "topographic"}),
    calm=0.5,
    plain=True,
)
