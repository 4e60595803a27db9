"""Pouring: a turned vessel and what it holds, as faces that meet: the wall, dry where it is dry,
the liquid against it, and the liquid's own level with the rim where it climbs the wall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, cut, grid
from limner.solids.shapes import filleted, turned
from limner.solids.shapes.profile import Knot, parted
from limner.solids.solid import Area, Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CLIMB = 0.0011
"""Metres a liquid climbs the wall it wets."""
LEVEL = 0.04
"""Radius of a liquid's face in its own coordinates: what floats on it reaches to the wall."""


def poured(
    profile: tuple[NDArray[np.float64], NDArray[np.float64]],
    level: float,
    slots: tuple[str, str],
    areas: Mapping[str, Area] | None = None,
    *,
    squash: float = 1.0,
    around: int = 96,
) -> list[Part]:
    """Return a vessel and what fills it to `level`.

    profile: its points and normals, up the outside and down the inside to the axis. slots: the
    vessel's and the liquid's. areas: what is printed on the vessel.
    """
    points, normals = profile
    floor, top = float(points[-1, 1]), float(points[:, 1].max())
    least, most = floor + 0.03 * (top - floor), top - 0.02 * (top - floor)
    climb = min(_CLIMB, 0.03 * (top - floor))
    level = float(np.clip(level, least, most - climb))
    dry, wet = parted(points, normals, level + climb)
    edge = float(wet[0][0, 0])
    face = turned(*_level(edge, level, climb), around=around, squash=squash)
    against = turned(*wet, around=around, squash=squash).inverted()
    vessel, liquid = slots
    return [
        Part(turned(*dry, around=around, squash=squash), vessel, areas or {}),
        Part(against, liquid, wets=vessel),
        Part(face.mapped(face.positions[:, :2] * (LEVEL / edge)), liquid),
    ]


def held(cavity: Mesh, level: float, slots: tuple[str, str]) -> tuple[Mesh, list[Part]]:
    """Return the dry wall of a hollow with upright sides, facing into it, and what fills it to
    `level`.

    cavity: the closed hollow, faces outward; its section at the level must be convex.
    """
    low, high = (float(end[2]) for end in cavity.bounds)
    level = float(np.clip(level, low + 0.2 * (high - low), high - 0.2 * (high - low)))
    climb = min(_CLIMB, 0.03 * (high - low))
    wet, dry = cut(cavity, level + climb)
    vessel, liquid = slots
    rim = wet.positions[wet.positions[:, 2] > level + climb - 1e-9]
    return dry.inverted(), [
        Part(wet, liquid, wets=vessel), Part(_within(rim, level, climb), liquid)
    ]  # fmt: skip


def _within(rim: NDArray[np.float64], level: float, climb: float) -> Mesh:
    """Return a liquid's face inside a convex rim of loose points."""
    middle = rim.mean(0)
    order = np.argsort(np.arctan2(*(rim - middle)[:, 1::-1].T), kind="stable")
    rim = rim[order]
    apart = np.linalg.norm(rim - np.roll(rim, 1, 0), axis=1) > 1e-7
    rim = np.concatenate([rim[apart], rim[apart][:1]])
    profile, normals = _level(1.0, level, climb)
    reach = np.linalg.norm((rim - middle)[:, :2], axis=1)[None, :]
    inward = np.clip((1.0 - profile[:, :1]) / reach, 0.0, 1.0)
    inward[-1] = 1.0
    out = (rim - middle)[None, :, :2] * (1.0 - inward)[..., None]
    high = np.broadcast_to(profile[:, 1:], inward.shape)[..., None]
    points = np.concatenate([out + middle[:2], high], -1)
    way = (rim - middle)[None, :, :2] / reach[..., None]
    lean = np.broadcast_to(way, out.shape) * normals[:, None, :1]
    rise = np.broadcast_to(normals[:, None, 1:], (*out.shape[:2], 1))
    return grid(points, np.concatenate([lean, rise], -1), points[..., :2].copy())


def _level(
    edge: float, level: float, climb: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the profile of a liquid's face from the wall to the axis."""
    knots: list[Knot] = [
        (edge, level + climb),
        (edge - 0.45 * climb, level + 0.28 * climb, 1.0),
        (max(edge - 2.6 * climb, edge * 0.3), level, 1.0),
        (0.0, level),
    ]
    return filleted(knots, 5)
