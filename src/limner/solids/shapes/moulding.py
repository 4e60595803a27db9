"""Moulding: a profile run round a rectangle with mitred corners, as frames are joined."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from limner.solids.mesh import Mesh, grid, joined
from limner.solids.shapes.profile import Knot, filleted, lengths


def moulding(width: float, height: float, knots: Sequence[Knot], segments: int = 4) -> Mesh:
    """Return an upright frame standing on z = 0, its back on y = 0.

    knots: the profile as (way in from the frame's outer edge, height off the wall[, fillet]), from
    the outer edge inwards. uv: metres along each rail and across it.
    """
    points, normals = filleted(knots, segments)
    normals = -normals
    across = lengths(points)
    rails = [
        _rail(width, height, points, normals, across, turn) for turn in (0.0, 90.0, 180.0, 270.0)
    ]
    return joined(rails).moved(z=height / 2)


def _rail(
    width: float,
    height: float,
    points: np.ndarray,
    normals: np.ndarray,
    across: np.ndarray,
    turn: float,
) -> Mesh:
    """Return the rail that is uppermost before it is turned into its place."""
    upright = turn in (90.0, 270.0)
    long, high = (height, width) if upright else (width, height)
    inset, off = points[:, 0], points[:, 1]
    ends = np.stack([-(long / 2 - inset), long / 2 - inset], 1)
    two = np.ones((1, 2))
    positions = np.stack([ends, -off[:, None] * two, (high / 2 - inset)[:, None] * two], -1)
    lean = np.stack([0 * inset, -normals[:, 1], -normals[:, 0]], -1)
    uv = np.stack([ends, -across[:, None] * two], -1)
    return grid(positions, np.repeat(lean[:, None], 2, 1), uv).turned(turn, "y")
