"""Awning: striped canvas on a slope before a wall, its lower edge scalloped, on an iron frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.solids.ironwork import bar
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import circle, extrusion
from limner.solids.sheet import leaf
from limner.solids.solid import Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FLAP = 0.15
_STRIPE = 0.22


def awning(left: float, right: float, top: float, drop: float, reach: float) -> list[Part]:
    """Return an awning from x = left to right that falls by `drop` from z = top at the wall, y = 0,
    to y = -reach. Its slots: awning and stripe, which take turns, and iron."""
    count = 2 * round((right - left) / (2 * _STRIPE)) + 1
    step = (right - left) / count
    slope = float(np.hypot(reach, drop))
    lean = float(np.degrees(np.arctan2(reach, drop)))
    stripes: tuple[list[Mesh], list[Mesh]] = ([], [])
    roof = leaf(step, slope, _flat, 0.003, 4)
    edge = _scallop(step)
    for k in range(count):
        at = (left + (k + 0.5) * step, -reach - 0.09, top - drop)
        stripes[k % 2].extend([roof.turned(-lean, "x").moved(*at), edge.moved(*at)])
    low = top - drop
    rods = [
        bar((x, -reach - 0.08, low - 0.01), (x, -0.02, low - 0.01), 0.011, 8)
        for x in (left + 0.02, right - 0.02)
    ]
    front = ((left, -reach - 0.075, low - 0.012), (right, -reach - 0.075, low - 0.012))
    return [
        Part(joined(stripes[0]), "awning"), Part(joined(stripes[1]), "stripe"),
        Part(joined([*rods, bar(*front, 0.012, 8)]), "iron"),
    ]  # fmt: skip


def _flat(x: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a relief of none."""
    return 0.0 * (x + z)


def _scallop(step: float) -> Mesh:
    """Return one round flap of a valance, hanging from z = 0."""
    arc = circle(1.0, 16, start=180, end=360) * [step / 2, 0.42 * _FLAP] - [0.0, 0.58 * _FLAP]
    ring = np.concatenate([[[step / 2, 0.0], [-step / 2, 0.0]], arc])
    return extrusion([ring], 0.003).moved(y=0.0015)
