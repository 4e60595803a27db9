"""Extrusion: outlines in a plane given depth, their front edge rounded: letters, frames, plates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, facing, joined

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def extrusion(
    rings: Sequence[ArrayLike], depth: float, bevel: float = 0.0, segments: int = 4
) -> Mesh:
    """Return a flat shape given depth: its front on y = -depth facing the camera, its back on y =
    0.

    rings: closed outlines (n, 2) as x to the right and z up, in metres, filled by the even-odd
    rule. bevel: radius of the front edge. uv: metres in the plane (front), round and into the depth
    (sides).
    """
    from shapely.geometry import Polygon  # only where outlines are extruded

    shape = Polygon()
    for ring in rings:
        points = np.asarray(ring, float)
        if len(points) > 2:
            shape = shape.symmetric_difference(Polygon(points).buffer(0))
    flat = shape.simplify(1e-5)
    polygons = list(getattr(flat, "geoms", [flat]))
    parts = [_one(p, depth, bevel, segments) for p in polygons if p.area > 0]
    return joined(parts).turned(90, "x")


def _one(polygon: object, depth: float, bevel: float, segments: int) -> Mesh:
    from mapbox_earcut import triangulate_float64
    from shapely.geometry.polygon import orient

    solid = orient(polygon, 1.0)
    outlines = [_clean(np.array(r.coords)[:-1]) for r in (solid.exterior, *solid.interiors)]
    outlines = [o for o in outlines if len(o) > 2]
    walls, faces = [], []
    for outline in outlines:
        wall, inner = _wall(outline, depth, bevel, segments)
        walls.append(wall)
        faces.append(inner)
    corners = np.concatenate(faces)
    ends = np.cumsum([len(f) for f in faces]).astype(np.uint32)
    triangles = triangulate_float64(corners, ends).reshape(-1, 3).astype(np.int32)
    front = Mesh(
        np.column_stack([corners, np.full(len(corners), depth)]),
        triangles, np.tile([0.0, 0.0, 1.0], (len(corners), 1)), corners.copy(),
    )  # fmt: skip
    base = np.concatenate(outlines)
    ends = np.cumsum([len(o) for o in outlines]).astype(np.uint32)
    under = triangulate_float64(base, ends).reshape(-1, 3).astype(np.int32)
    back = Mesh(
        np.column_stack([base, np.zeros(len(base))]),
        under, np.tile([0.0, 0.0, -1.0], (len(base), 1)), base.copy(),
    )  # fmt: skip
    return joined([*walls, facing(front), facing(back)])


def _clean(points: NDArray[np.float64]) -> NDArray[np.float64]:
    keep = np.linalg.norm(points - np.roll(points, 1, 0), axis=1) > 1e-7
    kept: NDArray[np.float64] = points[keep]
    return kept


def _wall(
    outline: NDArray[np.float64], depth: float, bevel: float, segments: int
) -> tuple[Mesh, NDArray[np.float64]]:
    """Return the side of one outline and where the front face's edge runs."""
    on = np.roll(outline, -1, 0) - outline
    step = np.linalg.norm(on, axis=1)
    on /= np.maximum(step, 1e-12)[:, None]
    after = np.stack([on[:, 1], -on[:, 0]], 1)
    before = np.roll(after, 1, 0)
    mean = before + after
    mean /= np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-6)
    miter = mean / np.clip((mean * after).sum(1, keepdims=True), 0.5, 1.0)
    sharp = (before * after).sum(1) < 0.87
    first = np.where(sharp[:, None], after, mean)
    second = np.where(np.roll(sharp, -1)[:, None], after, np.roll(mean, -1, 0))
    rise = np.linspace(0.0, np.pi / 2, segments + 1) if bevel > 0 else np.zeros(1)
    heights = np.concatenate([[0.0], depth - bevel + bevel * np.sin(rise)])
    inset = np.concatenate([[0.0], bevel * (1 - np.cos(rise))])
    lean = np.concatenate([[0.0], np.sin(rise) if bevel > 0 else [0.0]])
    way = np.concatenate([[0.0], np.cumsum(step)])
    over = np.column_stack([heights, inset, lean])
    ends = (
        _columns(outline, miter, first, way[:-1], over),
        _columns(np.roll(outline, -1, 0), np.roll(miter, -1, 0), second, way[1:], over),
    )
    positions, normals, uv = (np.stack(pair, 2) for pair in zip(*ends, strict=True))
    rows = len(heights)
    at = np.arange(len(outline) * rows * 2).reshape(len(outline), rows, 2)
    a, b, c, d = (at[:, i : rows - 1 + i, j].ravel() for i, j in ((0, 0), (0, 1), (1, 1), (1, 0)))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.int32)
    wall = Mesh(positions.reshape(-1, 3), faces, normals.reshape(-1, 3), uv.reshape(-1, 2))
    return facing(wall), outline - miter * bevel


def _columns(
    points: NDArray[np.float64],
    miter: NDArray[np.float64],
    normal: NDArray[np.float64],
    way: NDArray[np.float64],
    over: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return positions, normals and uv (edges, rows, …) of the upright lines at one end of each
    edge.

    over: height, inset and lean of the normal of each row.
    """
    height, inset, lean = over.T
    flat = points[:, None] - miter[:, None] * inset[:, None]
    level = np.sqrt(np.maximum(0.0, 1.0 - lean**2))
    tall = np.broadcast_to(height, flat.shape[:2])
    return (
        np.concatenate([flat, tall[..., None]], -1),
        np.concatenate(
            [normal[:, None] * level[:, None], np.broadcast_to(lean, tall.shape)[..., None]], -1
        ),
        np.stack([np.broadcast_to(way[:, None], tall.shape), tall], -1),
    )
