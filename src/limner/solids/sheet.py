"""Sheets of paper and card: thin things whose face is bent a little, as they lie or hang."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.lettering import AWAY
from limner.solids.mesh import Mesh, grid, joined

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]
    Relief = Callable[[Field, Field], Field]


def leaf(width: float, height: float, relief: Relief, thick: float, fine: int = 40) -> Mesh:
    """Return an upright sheet standing on z = 0, its back on y = -relief, its front `thick` before.

    relief: how far the sheet stands off y = 0 at places x, z, in metres. uv: x and z,
    of the front.
    """
    rows = max(3, round(fine * min(1.6, height / width)))
    x, z = np.linspace(-width / 2, width / 2, fine), np.linspace(0.0, height, rows)
    gx, gz = np.meshgrid(x, z)
    off = relief(gx, gz)
    down, along = np.gradient(off, z, x)
    normals = -np.stack([along, np.ones_like(off), down], -1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    uv = np.stack([gx, gz], -1)
    front = np.stack([gx, -off - thick, gz], -1)
    back = np.stack([gx, -off, gz], -1)
    rims = [(0, (0, 0, -1)), (-1, (0, 0, 1))]
    sides = [(0, (-1, 0, 0)), (-1, (1, 0, 0))]
    edges = [_edge(front[k], back[k], uv[k], way) for k, way in rims]
    edges += [_edge(front[:, k], back[:, k], uv[:, k], way) for k, way in sides]
    return joined([grid(front, normals, uv), grid(back, -normals, uv + AWAY), *edges])


def _edge(front: Field, back: Field, uv: Field, way: tuple[int, int, int]) -> Mesh:
    normals = np.broadcast_to(np.array(way, float), (2, *front.shape)).copy()
    return grid(np.stack([front, back]), normals, np.stack([uv, uv]) + AWAY)
