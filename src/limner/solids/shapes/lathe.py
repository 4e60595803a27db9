"""Lathe: a profile turned about the vertical axis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid
from limner.solids.shapes.profile import Knot, filleted, lengths

if TYPE_CHECKING:
    from numpy.typing import NDArray


def lathe(
    knots: Sequence[Knot], *, around: int = 128, segments: int = 8, squash: float = 1.0
) -> Mesh:
    """Return a profile of (radius, height[, fillet]) turned about z.

    Going up the outside, faces look outward. squash: depth over width of the section (an oval
    flask). uv: u is metres round the widest girth, 0 at the front, negative to its left; v metres
    along the profile from its first knot, so a print is centred on u = 0.
    """
    return turned(*filleted(knots, segments), around=around, squash=squash)


def turned(
    points: NDArray[np.float64],
    normals: NDArray[np.float64],
    *,
    around: int = 128,
    squash: float = 1.0,
) -> Mesh:
    """Return a curve of (radius, height) with its normals turned about z, as `lathe` does."""
    turn = np.linspace(-np.pi, np.pi, around + 1)
    x, y = np.sin(turn), -np.cos(turn)
    radius = float(points[:, 0].max())
    ring = np.ones_like(turn)
    positions = np.stack(
        [
            np.outer(points[:, 0], x),
            np.outer(points[:, 0], y * squash),
            np.outer(points[:, 1], ring),
        ],
        -1,
    )
    out = np.stack(
        [
            np.outer(normals[:, 0], x),
            np.outer(normals[:, 0], y / squash),
            np.outer(normals[:, 1], ring),
        ],
        -1,
    )
    out /= np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-12)
    girth = girths(turn, squash) * radius
    uv = np.stack([np.outer(np.ones(len(points)), girth), np.outer(lengths(points), ring)], -1)
    return grid(positions, out, uv)


def girths(turn: np.ndarray, squash: float) -> np.ndarray:
    """Return the way round an oval of half-width 1 to each angle, 0 at the front (radians)."""
    steps = np.hypot(np.cos(turn), squash * np.sin(turn))
    way = np.concatenate([[0.0], np.cumsum((steps[1:] + steps[:-1]) / 2 * np.diff(turn))])
    middle: np.ndarray = way - way[len(turn) // 2]
    return middle
