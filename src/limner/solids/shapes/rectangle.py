"""Rectangle: an outline with round corners, and frames of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes.curves import circle
from limner.solids.shapes.extrusion import extrusion

if TYPE_CHECKING:
    from numpy.typing import NDArray


def rounded_rectangle(
    width: float, height: float, radius: float, foot: float = 0.0, points: int = 10
) -> NDArray[np.float64]:
    """Return a closed outline (n, 2) about x = 0, its foot on z = `foot`, corners rounded."""
    radius = min(radius, 0.4999 * min(width, height))
    wide, high, middle = width / 2 - radius, height / 2 - radius, foot + height / 2
    quarters = ((0.0, 1, 1), (90.0, -1, 1), (180.0, -1, -1), (270.0, 1, -1))
    if radius <= 0:
        return np.array([[x * wide, middle + z * high] for _, x, z in quarters])
    corners = [
        np.add(circle(radius, points, start=start, end=start + 90), (x * wide, middle + z * high))
        for start, x, z in quarters
    ]
    return np.concatenate(corners)


def frame(
    width: float, height: float, rim: float, depth: float, bevel: float, radius: float = 0.0
) -> Mesh:
    """Return an upright frame from y = -depth to 0, standing on z = 0, `rim` wide all round."""
    outer = rounded_rectangle(width, height, radius)
    inner = rounded_rectangle(width - 2 * rim, height - 2 * rim, max(0.0, radius - rim), rim)
    return extrusion([outer, inner], depth, bevel)
