"""Terrain: mountains raised and cut by their own rivers, and the ground as a camera sees it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid
from limner.solids.noise import fractal

if TYPE_CHECKING:
    from numpy.typing import NDArray


def carved(uplift: NDArray[np.float64], cell: float, *, seed: int = 0) -> NDArray[np.float64]:
    """Return heights (n, n) of land that rises by `uplift` while rivers cut it, 0 where it does not
    rise.

    Stream power with an implicit step: what drains through a place decides how fast it is cut, so
    that valleys branch and ridges stay sharp; coarse first, so that the great valleys come before
    the gullies. cell: metres a cell. The heights' scale is arbitrary.
    """
    from scipy.ndimage import zoom

    size = uplift.shape[0]
    rng = np.random.default_rng(seed)
    height = np.zeros((size // 4, size // 4))
    for part, rounds in ((4, 70), (2, 26), (1, 12)):
        rises = zoom(uplift, 1.0 / part, order=1)
        step = cell * part
        if len(height) != len(rises):
            height = zoom(height, len(rises) / len(height), order=1)
        height = height + rng.random(rises.shape) * 0.25 * step
        for _ in range(rounds):
            height = _cut(np.where(rises > 0, height, 0.0), rises * step, step)
    return height


def _cut(
    height: NDArray[np.float64], uplift: NDArray[np.float64], cell: float
) -> NDArray[np.float64]:
    rows, columns = height.shape
    n = rows * columns
    to, far = _receivers(height, uplift, cell)
    order, starts = _levels(to)
    area = np.full(n, (cell / 36.0) ** 2)
    for k in range(len(starts) - 2, 0, -1):
        at = order[starts[k] : starts[k + 1]]
        np.add.at(area, to[at], area[at])
    flat = (height + uplift).ravel()
    power = 0.62 * np.sqrt(area) / far
    flat[uplift.ravel() <= 0] = 0.0
    for k in range(1, len(starts) - 1):
        at = order[starts[k] : starts[k + 1]]
        p = power[at] * 4.0
        flat[at] = (flat[at] + p * flat[to[at]]) / (1.0 + p)
    return _slumped(flat.reshape(rows, columns), cell)


def _receivers(
    height: NDArray[np.float64], uplift: NDArray[np.float64], cell: float
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return where each place drains to (itself where it is a base or a pit) and how far that
    is."""
    rows, columns = height.shape
    padded = np.pad(height, 1, mode="edge")
    own = np.arange(rows * columns).reshape(rows, columns)
    numbers = np.pad(own, 1, mode="edge")
    best, to = np.zeros_like(height), own.copy()
    far = np.full(height.shape, cell)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dx == dy == 0:
                continue
            step = cell * float(np.hypot(dx, dy))
            here = (slice(1 + dy, 1 + dy + rows), slice(1 + dx, 1 + dx + columns))
            fall = (height - padded[here]) / step
            better = fall > best
            best = np.where(better, fall, best)
            to = np.where(better, numbers[here], to)
            far = np.where(better, step, far)
    to = np.where(uplift > 0, to, own)
    return to.ravel(), far.ravel()


def _levels(to: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return places sorted by their number of steps to a base, and where each number starts."""
    depth = (to != np.arange(len(to))).astype(np.int64)
    ahead = to.copy()
    while True:
        more = depth[ahead]
        if not more.any():
            break
        depth = depth + more
        ahead = ahead[ahead]
    order = np.argsort(depth, kind="stable")
    starts = np.searchsorted(depth[order], np.arange(int(depth.max()) + 2))
    return order, starts


def _slumped(height: NDArray[np.float64], cell: float) -> NDArray[np.float64]:
    """Let what is steeper than rock stands slide one step."""
    limit = 1.15 * cell
    for axis in (0, 1):
        over = np.diff(height, axis=axis)
        slide = 0.24 * (over - np.clip(over, -limit, limit))
        low = [slice(None), slice(None)]
        low[axis] = slice(0, -1)
        up = [slice(None), slice(None)]
        up[axis] = slice(1, None)
        height[tuple(low)] += slide
        height[tuple(up)] -= slide
    return height


def bilinear(
    field: NDArray[np.float64], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return a field read smoothly at columns x and rows y, its edge beyond."""
    from scipy.ndimage import map_coordinates, spline_filter

    read: NDArray[np.float64] = map_coordinates(
        spline_filter(field, order=2), [y, x], order=2, mode="nearest", prefilter=False
    )
    return read


def fan(
    near: float, far: float, spread: float, rows: int, columns: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return x and y of a fan of ground before a camera at the origin, (rows, columns), denser
    near.

    spread: half of its angle, degrees.
    """
    away = np.geomspace(near, far, rows)[:, None]
    turn = np.radians(np.linspace(-spread, spread, columns))[None, :]
    return away * np.sin(turn), away * np.cos(turn)


def skin(x: NDArray[np.float64], y: NDArray[np.float64], z: NDArray[np.float64]) -> Mesh:
    """Return the mesh of ground at points (rows, columns), facing up; uv run 0 to 1 across and
    away."""
    rows, columns = z.shape
    dr = np.stack([np.gradient(a, axis=0) for a in (x, y, z)], -1)
    dc = np.stack([np.gradient(a, axis=1) for a in (x, y, z)], -1)
    normals = np.cross(dc, dr)
    normals *= np.sign(normals[..., 2:] + 1e-12)
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    u, v = np.meshgrid((np.arange(columns) + 0.5) / columns, (np.arange(rows) + 0.5) / rows)
    return grid(np.stack([x, y, z], -1), normals, np.stack([u, v], -1))


def rough(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    span: float,
    seed: int,
    ridged: float = 0.0,
    octaves: int = 6,
) -> NDArray[np.float64]:
    """Return noise of deviation 1 over the ground that repeats after `span` metres.

    ridged: share of it that is folded into crests. octaves: how fine it gets, halving from an
    eighth of the span.
    """
    from scipy.ndimage import map_coordinates

    tile = _tile(seed, ridged, octaves)
    read: NDArray[np.float64] = map_coordinates(
        tile, [y / span * 512 % 512, x / span * 512 % 512], order=1, mode="grid-wrap"
    )
    return read


@lru_cache(maxsize=48)
def _tile(seed: int, ridged: float, octaves: int) -> NDArray[np.float32]:
    tile = fractal((512, 512), (8, 8), seed, octaves=octaves, gain=0.55)
    if ridged <= 0:
        return tile
    crest = 1.0 - np.abs(tile) * 1.6
    return np.asarray(tile * (1 - ridged) + crest * ridged, np.float32)
