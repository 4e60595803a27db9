"""Lapping: how water meets what stands in it: it climbs the foot, and rings run out from there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid
from limner.solids.solid import Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

WATERS = frozenset({"water"})
"""Materials that lie level about what stands in them."""
_CLIMB, _WETTED = 0.0019, 0.0016
"""Metres water climbs a wall, and within how many it is level again, about."""
_RING, _HIGH, _FADE = 0.0125, 0.00070, 0.026
"""Length and height of the rings' waves, and within how many metres they die away."""
_REACH = 0.085
_AROUND = 144
_LIFT = 0.00012


def lapped(feet: Iterable[NDArray[np.float64]], ground: Mesh, slot: str) -> list[Part]:
    """Return the water about feet that stand in a level ground at z = 0, as parts of that ground.

    feet: points (n, 3) of each thing where it stands, metres. ground: its mesh, whose surface
    coordinates go on over the rings.
    """
    up = np.flatnonzero((ground.normals[:, 2] > 0.9) & (np.abs(ground.positions[:, 2]) < 1e-3))
    if not len(up):
        return []
    shift = ground.uv[up[0]] - ground.positions[up[0], :2]
    made = (_about(points) for points in feet if len(points) > 2)
    return [Part(m.mapped(m.positions[:, :2] + shift), slot) for m in made if m is not None]


def _about(points: NDArray[np.float64]) -> Mesh | None:
    """Return the rings about one foot."""
    flat = points[:, :2]
    middle = (flat.min(0) + flat.max(0)) / 2
    turn = np.linspace(0.0, 2 * np.pi, _AROUND + 1)
    way = np.stack([np.cos(turn), np.sin(turn)], -1)
    edge = ((flat - middle) @ way.T).max(0)  # how far its outline reaches each way
    if float(edge.min()) < 1e-4:
        return None
    off = np.concatenate([np.linspace(0.0, 0.006, 14)[:-1], np.linspace(0.006, _REACH, 64)])
    # the envelope of the lines it touches, moved out: a foot's outline without its hollows
    slope = np.gradient(edge, turn)
    slope[0] = slope[-1] = (edge[1] - edge[-2]) / (2 * (turn[1] - turn[0]))
    side = np.stack([-way[:, 1], way[:, 0]], -1)
    start = middle + way * edge[:, None] + side * slope[:, None]
    place = start[None] + way[None] * (off[:, None, None] - 0.0002)
    high, lean = _profile(off)
    positions = np.concatenate(
        [place, np.broadcast_to(high[:, None, None], (*place.shape[:2], 1))], -1
    )
    rise = 1.0 / np.sqrt(1.0 + lean**2)
    out = way[None] * (-lean * rise)[:, None, None]
    normals = np.concatenate([out, np.broadcast_to(rise[:, None, None], (*out.shape[:2], 1))], -1)
    return grid(positions, normals, positions[..., :2].copy())


def _profile(off: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return heights over the ground and slopes at distances from a foot, metres."""

    def high(d: NDArray[np.float64]) -> NDArray[np.float64]:
        climb = _CLIMB * np.exp(-d / _WETTED)
        wave = _HIGH * (1.0 - np.cos(2 * np.pi * d / _RING)) * np.exp(-d / _FADE)
        gone = np.clip((_REACH - d) / (0.25 * _REACH), 0.0, 1.0)
        made: NDArray[np.float64] = 1e-5 + (_LIFT + climb + wave) * gone
        return made

    step = 1e-5
    return high(off), (high(off + step) - high(off - step)) / (2 * step)
