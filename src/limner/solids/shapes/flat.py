"""Flat things: sheets, discs and height fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid

if TYPE_CHECKING:
    from numpy.typing import NDArray


def plane(width: float, depth: float) -> Mesh:
    """Return a level sheet about the origin, facing up; uv in metres from its middle."""
    x, y = np.array([-width / 2, width / 2]), np.array([-depth / 2, depth / 2])
    gx, gy = np.meshgrid(x, y)
    flat = np.zeros_like(gx)
    return grid(
        np.stack([gx, gy, flat], -1), np.stack([flat, flat, flat + 1], -1), np.stack([gx, gy], -1)
    )


def upright(width: float, height: float) -> Mesh:
    """Return a sheet standing on z = 0, facing the camera (-y); uv in metres from its middle."""
    return plane(width, height).turned(90, "x").moved(z=height / 2)


def disc(radius: float, around: int = 96, inner: float = 0.0) -> Mesh:
    """Return a level disc, or ring, about the origin, facing up; uv in metres from its middle."""
    turn = np.linspace(0.0, 2 * np.pi, around + 1)
    radii = np.array([radius, inner])[:, None]
    x, y = radii * np.cos(turn), radii * np.sin(turn)
    flat = np.zeros_like(x)
    return grid(
        np.stack([x, y, flat], -1), np.stack([flat, flat, flat + 1], -1), np.stack([x, y], -1)
    )


def heightfield(heights: NDArray[np.float64], width: float, depth: float) -> Mesh:
    """Return ground of given heights, (rows, columns) in metres, row 0 nearest the camera."""
    rows, columns = heights.shape
    x, y = np.linspace(-width / 2, width / 2, columns), np.linspace(-depth / 2, depth / 2, rows)
    gx, gy = np.meshgrid(x, y)
    along_y, along_x = np.gradient(heights, y, x)
    normals = np.stack([-along_x, -along_y, np.ones_like(heights)], -1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    return grid(np.stack([gx, gy, heights], -1), normals, np.stack([gx, gy], -1))
