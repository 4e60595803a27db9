"""Fluting: a turned profile with grooves round it: closures with a grip, crown corks, pleats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid
from limner.solids.shapes.profile import Knot, filleted, lengths

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fluted(
    knots: Sequence[Knot],
    count: int,
    depth: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    *,
    per: int = 6,
    segments: int = 4,
    squash: float = 1.0,
) -> Mesh:
    """Return a lathe's mesh with `count` grooves, as deep as `depth` says for heights (metres).

    per: points to a groove. uv as the lathe's.
    """
    points, normals = filleted(knots, segments)
    turn = np.linspace(-np.pi, np.pi, count * per + 1)
    wave, slope = 0.5 - 0.5 * np.cos(count * turn), 0.5 * count * np.sin(count * turn)
    height = points[:, 1]
    deep = np.minimum(depth(height), 0.5 * points[:, 0])
    growth = (depth(height + 1e-6) - depth(height - 1e-6)) / 2e-6
    radius = points[:, 0, None] - deep[:, None] * wave
    s, c = np.sin(turn), -np.cos(turn)
    positions = np.stack(
        [radius * s, radius * c * squash, np.broadcast_to(height[:, None], radius.shape)], -1
    )
    out = normals[:, 0, None]
    round_about = out * deep[:, None] * slope / np.maximum(radius, 1e-6)
    up = normals[:, 1, None] + growth[:, None] * out * wave
    facing = np.stack([out * s - round_about * c, (out * c + round_about * s) / squash, up], -1)
    facing /= np.maximum(np.linalg.norm(facing, axis=-1, keepdims=True), 1e-12)
    girth = turn * points[:, 0].max()
    uv = np.stack(np.broadcast_arrays(girth[None, :], lengths(points)[:, None]), -1)
    return grid(positions, facing, uv)
