"""Ribbon: how a band is laid round a parcel, and the bow it is tied in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, grid, joined
from limner.solids.shapes import rounded_box, spline
from limner.solids.shapes.profile import filleted, lengths
from limner.solids.shapes.strip import strip

if TYPE_CHECKING:
    from numpy.typing import NDArray

_THICK = 0.0006


def band(outline: Sequence[tuple[float, float]], width: float, bend: float = 0.0012) -> Mesh:
    """Return a band laid along an outline of (y, z), its breadth along x."""
    knots = [(*p, bend) for p in outline]
    knots[0], knots[-1] = (*outline[0],), (*outline[-1],)  # type: ignore[assignment]
    points, _ = filleted(knots, 5)
    path = np.column_stack([np.zeros(len(points)), points])
    return strip(path, width, _THICK, (1.0, 0.0, 0.0))


def bow(size: float, height: float, width: float) -> Mesh:
    """Return a bow lying on z = 0: two pairs of full loops, a knot and two tails.

    size: from tip to tip of the loops, metres. height: of the loops. width: of the ribbon.
    """
    made: list[Mesh] = []
    for side in (-1.0, 1.0):
        made.append(_loop(side, 0.5 * size, height, 1.12 * width, 20.0 * side))
        made.append(_loop(side, 0.41 * size, 0.86 * height, 1.05 * width, -27.0 * side))
        made.append(_tail(side, 0.54 * size, height, 1.05 * width))
    knot = rounded_box(0.66 * width, 0.86 * width, 0.40 * height, 0.17 * height, 6, 4)
    return joined([*made, knot.moved(z=0.05 * height)])


def _loop(side: float, reach: float, height: float, width: float, turn: float) -> Mesh:
    line = spline(
        [
            (0.02, 0.20), (0.16, 0.46), (0.42, 0.86), (0.72, 1.0), (0.97, 0.80), (0.98, 0.46),
            (0.74, 0.20), (0.36, 0.12), (0.02, 0.13),
        ],
        12,
    )  # fmt: skip
    share = np.linspace(0.0, 1.0, len(line))
    full = np.clip(np.sin(np.pi * share), 0, 1) ** 0.5
    path = np.column_stack([side * line[:, 0] * reach, np.zeros(len(line)), line[:, 1] * height])
    lean = np.column_stack([np.zeros(len(line)), np.ones(len(line)), 0.3 * np.sin(np.pi * share)])
    return satin(path, width * (0.34 + 0.66 * full), lean, 0.13 * width * full).turned(turn)


def _tail(side: float, reach: float, height: float, width: float) -> Mesh:
    line = spline([(0.02, 0.16), (0.22, 0.20), (0.5, 0.085), (0.78, 0.13), (1.05, 0.04)], 11)
    path = np.column_stack([side * line[:, 0] * reach, np.zeros(len(line)), line[:, 1] * height])
    share = np.linspace(0.0, 1.0, len(line))
    broad = width * (0.36 + 0.64 * np.clip(share * 2.6, 0, 1) ** 0.7)
    cup = 0.09 * width * np.clip(1.3 - share, 0, 1)
    across = np.tile([0.0, 1.0, 0.0], (len(line), 1))
    return satin(path, broad, across, cup).turned(-40.0 * side).moved(z=0.0008)


def satin(
    path: NDArray[np.float64],
    width: NDArray[np.float64],
    across: NDArray[np.float64],
    cup: NDArray[np.float64],
) -> Mesh:
    """Return soft ribbon carried along points (n, 3), hollow across as folded cloth is.

    width, cup: metres of its breadth and of its hollow at each point. across: the way its breadth
    lies, (n, 3). uv: metres across from the middle, and along.
    """
    way = np.gradient(path, axis=0)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    side = across - way * (across * way).sum(1, keepdims=True)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    face = np.cross(side, way)
    v = np.linspace(-1.0, 1.0, 9)
    sheet = path[:, None] + side[:, None] * (v[None, :, None] * width[:, None, None] / 2)
    sheet = sheet + face[:, None] * (cup[:, None] * (v[None] ** 2 - 0.5))[..., None]
    down, over = np.gradient(sheet, axis=0), np.gradient(sheet, axis=1)
    normal = np.cross(over, down)
    normal /= np.maximum(np.linalg.norm(normal, axis=-1, keepdims=True), 1e-12)
    along = np.broadcast_to(lengths(path)[:, None], sheet.shape[:2])
    uv = np.stack([v[None] * width[:, None] / 2, along], -1)
    half = _THICK / 2
    return joined(
        [grid(sheet + half * normal, normal, uv), grid(sheet - half * normal, -normal, uv)]
    )
