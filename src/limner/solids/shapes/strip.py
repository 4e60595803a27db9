"""Strips: flat bands carried along a curve: ribbons, paper handles, woven slats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid, joined
from limner.solids.shapes.profile import lengths

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def strip(
    path: ArrayLike,
    width: float | NDArray[np.float64],
    thickness: float,
    across: ArrayLike = (1.0, 0.0, 0.0),
    *,
    closed: bool = False,
) -> Mesh:
    """Return a band along points (n, 3), its middle on them.

    across: the way its breadth lies, (3,) or (n, 3). width: metres, one or one a point. closed:
    the last point joins the first. uv: metres across from the middle, and along.
    """
    points = np.asarray(path, float)
    side = np.broadcast_to(np.asarray(across, float), points.shape)
    broad = np.broadcast_to(np.asarray(width, float), len(points))
    way = np.gradient(points, axis=0)
    if closed:
        way = np.roll(points, -1, 0) - np.roll(points, 1, 0)
        points, side, way = (np.concatenate([a, a[:1]]) for a in (points, side, way))
        broad = np.append(broad, broad[:1])
    way = _unit(way)
    side = _unit(side - way * (side * way).sum(1, keepdims=True))
    face = np.cross(side, way)
    half, deep = side * broad[:, None] / 2, face * thickness / 2
    along, level = lengths(points), np.zeros(len(points))
    walls = [
        _wall(points - half + deep, points + half + deep, face, -broad / 2, broad / 2, along),
        _wall(points - half - deep, points + half - deep, -face, broad / 2, -broad / 2, along),
        _wall(points + half + deep, points + half - deep, side, level, level + thickness, along),
        _wall(points - half + deep, points - half - deep, -side, level, level + thickness, along),
    ]
    if not closed:
        for i, sign in ((0, -1.0), (-1, 1.0)):
            corners = np.array([
                [points[i] - half[i] - deep[i], points[i] + half[i] - deep[i]],
                [points[i] - half[i] + deep[i], points[i] + half[i] + deep[i]],
            ])  # fmt: skip
            walls.append(
                grid(corners, np.broadcast_to(way[i] * sign, (2, 2, 3)), np.zeros((2, 2, 2)))
            )
    return joined(walls)


def _wall(
    a: NDArray[np.float64],
    b: NDArray[np.float64],
    normal: NDArray[np.float64],
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    along: NDArray[np.float64],
) -> Mesh:
    uv = np.stack([np.stack([left, along], -1), np.stack([right, along], -1)], 1)
    return grid(np.stack([a, b], 1), np.stack([normal, normal], 1), uv)


def _unit(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    made: NDArray[np.float64] = vectors / np.maximum(
        np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12
    )
    return made
