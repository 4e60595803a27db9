"""Facets: a sheet crumpled and half smoothed again, as the light each of its planes throws back."""

from __future__ import annotations

import numpy as np

from limner.engines.vector.textures import field


def crumpled(height: int, width: int, pitch: float, key: object) -> field.Floats:
    """Return, at a quarter of the size, planes of deviation about 1 with bent edges.

    pitch: pixels across a plane.
    """
    x, y = field.places(height, width)
    x, y = field.stirred(x, y, pitch * 2.2, (key, "bend"), 4, 0.5)
    u, v = x / np.float32(pitch) + 8, y / np.float32(pitch) + 8
    i, j = np.floor(u).astype(np.int32), np.floor(v).astype(np.int32)
    rows, columns = int(j.max()) + 10, int(i.max()) + 10
    cells = field.gaussian((key, "planes"), 5, rows * columns)
    base = j * columns + i
    best = np.full(u.shape, 99, np.float32)
    which, dx, dy = base, np.zeros_like(best), np.zeros_like(best)
    fu, fv = u - i - np.float32(0.5), v - j - np.float32(0.5)
    for dj in (-1, 0, 1):
        for di in (-1, 0, 1):
            cell = base + np.int32(dj * columns + di)
            px = fu - np.float32(di) - cells[0].take(cell, mode="clip") * np.float32(0.24)
            py = fv - np.float32(dj) - cells[1].take(cell, mode="clip") * np.float32(0.24)
            away = px * px + py * py
            nearer = away < best
            which = np.where(nearer, cell, which)
            dx, dy = np.where(nearer, px, dx), np.where(nearer, py, dy)
            best = np.minimum(away, best)
    slope = cells[3].take(which, mode="clip") * dx + cells[4].take(which, mode="clip") * dy
    flat = cells[2].take(which, mode="clip")
    return np.asarray(flat + slope * np.float32(0.9), np.float32)
