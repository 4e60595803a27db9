"""Sweeps: a section carried along a curve (handles, tubes, ribbons), and lofts between sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid, joined, smoothed
from limner.solids.shapes.profile import lengths

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def sweep(  # noqa: PLR0913 - a section, a path and how it runs are one thing to ask for
    path: ArrayLike,
    radius: float | tuple[float, float],
    *,
    around: int = 24,
    closed: bool = False,
    taper: Callable[[NDArray[np.float64]], NDArray[np.float64]] | None = None,
    caps: bool = True,
    up: ArrayLike = (0.0, 0.0, 1.0),
) -> Mesh:
    """Return a tube along points (n, 3); an oval one for two radii, the second along `up`.

    taper: factor on the radius by the share of the way, 0–1. caps: close the ends with domes.
    uv: metres round and along.
    """
    points = np.asarray(path, float)
    wide, high = radius if isinstance(radius, tuple) else (radius, radius)
    way, side, over = _frames(points, np.asarray(up, float), closed)
    if closed:
        points = np.concatenate([points, points[:1]])
    share = lengths(points)
    size = np.ones(len(points)) if taper is None else taper(share / max(share[-1], 1e-12))
    turn = np.linspace(0.0, 2 * np.pi, around + 1)
    c, s = np.cos(turn)[None, :, None], np.sin(turn)[None, :, None]
    out = c * side[:, None] * wide + s * over[:, None] * high
    normals = c * side[:, None] / wide + s * over[:, None] / high
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    girth = turn * (wide + high) / 2
    uv = np.stack(np.broadcast_arrays(girth[None, :], share[:, None]), -1)
    tube = grid(points[:, None] + out * size[:, None, None], normals, uv)
    if closed or not caps:
        return tube
    ends = [(0, -1.0), (-1, 1.0)]
    return joined(
        [
            tube,
            *(
                _dome(points[i], out[i] * size[i], way[i] * sign, (wide + high) / 2 * size[i])
                for i, sign in ends
            ),
        ]
    )


def _frames(
    points: NDArray[np.float64], up: NDArray[np.float64], closed: bool
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return the way, the sideways and the upward direction at each point, with the least twist."""
    way = (
        (np.roll(points, -1, 0) - np.roll(points, 1, 0)) if closed else np.gradient(points, axis=0)
    )
    if closed:
        way = np.concatenate([way, way[:1]])
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-12)
    if abs(way[0] @ up) > 0.95 * np.linalg.norm(up):
        up = np.array([0.0, 1.0, 0.0])
    over = np.zeros_like(way)
    now = up - way[0] * (way[0] @ up)
    for i, along in enumerate(way):
        now = now - along * (now @ along)
        now = now / max(float(np.linalg.norm(now)), 1e-12)
        over[i] = now
    return way, np.cross(way, over), over


def _dome(
    centre: NDArray[np.float64], ring: NDArray[np.float64], way: NDArray[np.float64], depth: float
) -> Mesh:
    rise = np.linspace(0.0, np.pi / 2, 7)[:, None, None]
    offs = np.cos(rise) * ring[None] + np.sin(rise) * way * depth
    normals = offs / np.maximum(np.linalg.norm(offs, axis=-1, keepdims=True), 1e-12)
    uv = np.zeros((*offs.shape[:2], 2))
    return grid(centre + offs, normals, uv)


def loft(sections: Sequence[ArrayLike], *, closed: bool = True) -> Mesh:
    """Return the skin over sections of equally many points (n, 3), smooth throughout.

    closed: whether each section is a ring, whose first point is not repeated. uv: metres along
    the longest section, from its middle, and from the first section on.
    """
    rings = np.stack([np.asarray(s, float) for s in sections])
    if closed:
        rings = np.concatenate([rings, rings[:, :1]], 1)
    rows, columns = rings.shape[:2]
    across = np.stack([lengths(r) for r in rings]).max(0)
    along = np.stack([lengths(rings[:, j]) for j in range(columns)]).mean(0)
    uv = np.stack(np.broadcast_arrays((across - across[-1] / 2)[None, :], along[:, None]), -1)
    r, c = np.meshgrid(np.arange(rows - 1), np.arange(columns - 1), indexing="ij")
    a = (r * columns + c).ravel()
    faces = np.concatenate(
        [np.stack([a, a + 1, a + columns + 1], 1), np.stack([a, a + columns + 1, a + columns], 1)]
    ).astype(np.int32)
    normals = smoothed(rings.reshape(-1, 3), faces).reshape(rings.shape)
    if closed:
        seam = normals[:, 0] + normals[:, -1]
        normals[:, 0] = normals[:, -1] = seam / np.maximum(
            np.linalg.norm(seam, axis=1, keepdims=True), 1e-12
        )
    return grid(rings, normals, uv)
