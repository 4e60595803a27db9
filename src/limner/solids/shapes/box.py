"""Box: a block with rounded edges."""

from __future__ import annotations

import numpy as np

from limner.solids.mesh import Mesh, facing, grid, joined

SIDES = ("front", "back", "left", "right", "top", "bottom")
_AXES = {
    "front": (1, -1, 0, 1, 2), "back": (1, 1, 0, -1, 2), "left": (0, -1, 1, -1, 2),
    "right": (0, 1, 1, 1, 2), "top": (2, 1, 0, 1, 1), "bottom": (2, -1, 0, -1, 1),
}  # fmt: skip
"""For each side: its axis and sign, the axis u runs along and its sign, the axis v runs along."""


def rounded_box(
    width: float,
    depth: float,
    height: float,
    radius: float = 0.0,
    segments: int = 5,
    cells: int = 1,
) -> Mesh:
    """Return a block standing on z = 0, its middle over the origin, edges rounded by `radius`.

    cells: into how many its flat faces are divided each way, for blocks that are then deformed.
    """
    size = (width, depth, height)
    return joined(_side(s, size, radius, segments, cells) for s in SIDES)


def box_side(
    side: str, width: float, depth: float, height: float, radius: float = 0.0, segments: int = 5
) -> Mesh:
    """Return one side of a block, with its half of the rounded edges.

    uv: metres from the middle of the side, u right and v up as seen from outside (on the top, v is
    away
    from the viewer).
    """
    return _side(side, (width, depth, height), radius, segments, 1)


def _side(
    side: str, size: tuple[float, float, float], radius: float, segments: int, cells: int
) -> Mesh:
    radius = min(radius, 0.499 * min(size))
    axis, sign, u_axis, u_sign, v_axis = _AXES[side]
    half = np.array(size) / 2
    inner = half - radius
    bend = (
        np.tan(np.linspace(-np.pi / 4, np.pi / 4, 2 * segments + 1)) if radius > 0 else np.zeros(1)
    )
    k = len(bend) // 2
    between = np.linspace(-1.0, 1.0, cells + 1)[1:-1]
    offs = np.concatenate([bend[: k + 1], np.zeros(len(between)), bend[k:]])
    ends = np.concatenate([-np.ones(k + 1), between, np.ones(k + 1)])
    n = len(offs)
    way, centre = np.zeros((n, n, 3)), np.zeros((n, n, 3))
    way[..., axis] = sign
    way[..., u_axis], way[..., v_axis] = u_sign * offs[None, :], offs[:, None]
    centre[..., axis] = sign * inner[axis]
    centre[..., u_axis] = u_sign * ends[None, :] * inner[u_axis]
    centre[..., v_axis] = ends[:, None] * inner[v_axis]
    normals = way / np.linalg.norm(way, axis=-1, keepdims=True)
    positions = centre + radius * normals
    uv = np.stack([u_sign * positions[..., u_axis], positions[..., v_axis]], -1)
    mesh = grid(positions, normals, uv)
    return facing(mesh).moved(z=size[2] / 2)
