"""Joinery: what furniture is put together from: legs, boards and rails, with eased edges and grain
along their length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import filleted, lathe, loft, rounded_box, turned

if TYPE_CHECKING:
    from numpy.typing import NDArray

Point = tuple[float, float, float]


def upright_grain(mesh: Mesh) -> Mesh:
    """Return a mesh whose surface coordinates are swapped, so that grain runs up instead of
    across."""
    return mesh.mapped(mesh.uv[:, ::-1].copy())


def leg(
    foot: tuple[float, float], top: Point, thick: tuple[float, float], *, square: bool = False
) -> Mesh:
    """Return a tapered leg from a foot on z = 0 to a point. thick: at the foot and at the top,
    across."""
    low, high = thick[0] / 2, thick[1] / 2
    h = top[2]
    if square:
        body = rounded_box(2.0, 2.0, h, 0.16, 4, 2)
    else:
        body = lathe([(0, 0), (1.0, 0, 0.16), (1.0, h, 0.16), (0, h)], around=40, segments=5)

    def tapered(p: NDArray[np.float64]) -> NDArray[np.float64]:
        t = p[:, 2] / h
        half = low + (high - low) * t
        x = foot[0] + (top[0] - foot[0]) * t + p[:, 0] * half
        y = foot[1] + (top[1] - foot[1]) * t + p[:, 1] * half
        return np.stack([x, y, p[:, 2]], -1)

    scaled = body.deformed(tapered)
    return scaled.mapped(np.stack([body.positions[:, 2], body.uv[:, 0] * high], -1))


def four_legs(
    width: float,
    depth: float,
    height: float,
    thick: tuple[float, float],
    *,
    splay: float = 0.0,
    square: bool = False,
) -> Mesh:
    """Return four legs whose tops stand in a rectangle `width` by `depth`; splay: metres the feet
    stand wider."""
    x, y = width / 2, depth / 2
    return joined(
        leg((i * (x + splay), j * (y + splay)), (i * x, j * y, height), thick, square=square)
        for i in (-1, 1)
        for j in (-1, 1)
    )


def board(start: Point, end: Point, width: float, thick: float, radius: float = 0.002) -> Mesh:
    """Return a straight rail between two points: `thick` across, `width` high, grain along it."""
    a, b = np.array(start), np.array(end)
    long = float(np.linalg.norm(b - a))
    mesh = rounded_box(long, thick, width, radius, 3).moved(z=-width / 2)
    way = (b - a) / long
    side = np.cross([0.0, 0.0, 1.0], way)
    side = side / np.linalg.norm(side) if np.linalg.norm(side) > 1e-6 else np.array([0.0, 1.0, 0.0])
    matrix = np.eye(4)
    matrix[:3, 0], matrix[:3, 1], matrix[:3, 2] = way, side, np.cross(way, side)
    matrix[:3, 3] = (a + b) / 2
    return mesh.transformed(matrix)


def round_top(radius: float, thick: float, edge: float) -> Mesh:
    """Return a round board lying on z = 0, its grain running straight across its faces."""
    points, normals = filleted([(0, 0), (radius, 0, edge), (radius, thick, edge), (0, thick)], 5)
    mesh = turned(points, normals, around=144)
    flat = np.abs(mesh.normals[:, 2]) > 0.7
    uv = np.where(flat[:, None], mesh.positions[:, :2], mesh.uv)
    return mesh.mapped(uv)


def bent_board(sections: Sequence[tuple[Point, float]], thick: float, *, points: int = 20) -> Mesh:
    """Return a board bent through upright sections (middle, height), as the back of a chair;
    smooth, rounded edges."""
    rings = []
    middles = np.array([s[0] for s in sections], float)
    way = np.gradient(middles, axis=0)
    turn = np.linspace(0.0, 2 * np.pi, points, endpoint=False)
    for (middle, high), along in zip(sections, way, strict=True):
        side = np.array([-along[1], along[0], 0.0]) / max(float(np.hypot(*along[:2])), 1e-12)
        c, s = np.cos(turn), np.sin(turn)
        x = np.sign(c) * np.abs(c) ** 0.8 * thick / 2
        z = np.sign(s) * np.abs(s) ** 0.35 * high / 2
        rings.append(np.array(middle) + x[:, None] * side + z[:, None] * np.array([0.0, 0.0, 1.0]))
    ends = [np.repeat(rings[i].mean(0)[None], points, 0) for i in (0, -1)]
    return loft([ends[0], *rings, ends[1]])
