"""Ribbon: how a band is laid round a parcel, and the bow it is tied in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import rounded_box, spline
from limner.solids.shapes.profile import filleted
from limner.solids.shapes.strip import strip

_THICK = 0.0006


def band(outline: Sequence[tuple[float, float]], width: float, bend: float = 0.0012) -> Mesh:
    """Return a band laid along an outline of (y, z), its breadth along x."""
    knots = [(*p, bend) for p in outline]
    knots[0], knots[-1] = (*outline[0],), (*outline[-1],)  # type: ignore[assignment]
    points, _ = filleted(knots, 5)
    path = np.column_stack([np.zeros(len(points)), points])
    return strip(path, width, _THICK, (1.0, 0.0, 0.0))


def bow(size: float, height: float, width: float) -> Mesh:
    """Return a bow lying on z = 0: two pairs of loops, a knot and two tails.

    size: from tip to tip of the loops, metres. height: of the loops. width: of the ribbon.
    """
    made: list[Mesh] = []
    for side in (-1.0, 1.0):
        made.append(_loop(side, 0.5 * size, height, width, 14.0 * side))
        made.append(_loop(side, 0.40 * size, 0.96 * height, 0.94 * width, -30.0 * side))
        made.append(_tail(side, 0.50 * size, height, width))
    knot = rounded_box(0.62 * width, 0.92 * width, 0.40 * height, 0.16 * height, 5)
    return joined([*made, knot.moved(z=0.06 * height)])


def _loop(side: float, reach: float, height: float, width: float, turn: float) -> Mesh:
    line = spline(
        [
            (0.02, 0.18), (0.22, 0.50), (0.52, 0.90), (0.82, 0.98), (1.0, 0.70), (0.92, 0.36),
            (0.60, 0.17), (0.28, 0.13), (0.02, 0.14),
        ],
        9,
    )  # fmt: skip
    share = np.linspace(0.0, 1.0, len(line))
    broad = width * (0.42 + 0.58 * np.clip(np.sin(np.pi * share), 0, 1) ** 0.55)
    path = np.column_stack([side * line[:, 0] * reach, np.zeros(len(line)), line[:, 1] * height])
    lean = np.column_stack([np.zeros(len(line)), np.ones(len(line)), 0.22 * np.sin(np.pi * share)])
    return strip(path, broad, _THICK, lean).turned(turn)


def _tail(side: float, reach: float, height: float, width: float) -> Mesh:
    line = spline([(0.02, 0.16), (0.25, 0.13), (0.55, 0.05), (0.85, 0.09), (1.05, 0.035)], 9)
    path = np.column_stack([side * line[:, 0] * reach, np.zeros(len(line)), line[:, 1] * height])
    share = np.linspace(0.0, 1.0, len(line))
    broad = width * (0.45 + 0.55 * np.clip(share * 3.0, 0, 1))
    return strip(path, broad, _THICK, (0.0, 1.0, 0.0)).turned(-38.0 * side).moved(z=0.0006)
