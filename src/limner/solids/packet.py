"""Packets: sections of bags and pouches, which the loft skins over, and boards folded into boxes.

Sections are closed rings that start at the middle of the back and pass the left, the front and
the right, so that u = 0 is the middle of the front.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes.box import SIDES, box_side

if TYPE_CHECKING:
    from numpy.typing import NDArray


def gusseted(  # noqa: PLR0913  a section's measures, all but three by name
    width: float,
    depth: float,
    z: float,
    *,
    fold: float = 0.0,
    swell: float = 0.0,
    corner: float = 0.003,
    across: int = 25,
) -> NDArray[np.float64]:
    """Return a bag's section (n, 3): four panels, the side ones folded in by `fold`.

    swell: how far the front and the back belly out. corner: radius of its edges. across: points on
    the front, an odd number.
    """
    corner = min(corner, 0.45 * depth, 0.2 * width)
    x, y = width / 2, depth / 2
    level = np.linspace(-1.0, 1.0, across) * (x - corner)
    front = np.column_stack([level, -y - swell * np.cos(np.pi / 2 * level / x)])
    down = np.linspace(-1.0, 1.0, 13) * (y - corner)
    share = 1.0 - np.abs(down) / max(y - corner, 1e-9)
    right = np.column_stack([x - fold * share, down])
    bend = np.radians(np.linspace(0, 90, 6))[1:-1]
    turn = np.column_stack([np.sin(bend), -np.cos(bend)]) * corner + [x - corner, -y + corner]
    half = np.concatenate([front[across // 2 :], turn, right[:7]])
    quarter = half * [1.0, -1.0]
    right_side = np.concatenate([half, quarter[-2::-1]])
    left_side = right_side[-2:0:-1] * [-1.0, 1.0]
    ring = np.concatenate([right_side, left_side])
    back = len(right_side) - 1
    ring = np.roll(ring, -back, 0)
    return np.column_stack([ring, np.full(len(ring), z)])


def lens(
    width: float, thick: float, z: float, *, flange: float, least: float = 0.0004, rim: float = 0.0
) -> NDArray[np.float64]:
    """Return a pouch's section (n, 3): two sheets that belly apart between flat seals at the sides.

    thick: how far the sheets are apart in the middle. flange: width of the seals. rim: how much the
    belly keeps its breadth, 0 an arc to 1 a box.
    """
    x = np.linspace(-1.0, 1.0, 61)
    inside = max(width / 2 - flange, 1e-6)
    share = np.clip(np.abs(x) * (width / 2) / inside, 0.0, 1.0)
    power = 2.0 + 2.0 * rim
    y = np.maximum(least / 2, thick / 2 * (1.0 - share**power) ** (1.0 - 0.3 * rim))
    front = np.column_stack([x * width / 2, -y])
    back = (front * [1.0, -1.0])[::-1]
    ring = np.roll(np.concatenate([front, back[1:-1]]), len(back) // 2 - 1, 0)
    return np.column_stack([ring, np.full(len(ring), z)])


def climbed(sections: Sequence[NDArray[np.float64]]) -> float:
    """Return how far up a loft's v runs from its first section to its last."""
    steps = [np.linalg.norm(b - a, axis=1).mean() for a, b in pairwise(sections)]
    return float(sum(steps))


def board_box(
    width: float,
    depth: float,
    height: float,
    edge: float = 0.0005,
    *,
    without: tuple[str, ...] = (),
) -> dict[str, Mesh]:
    """Return the sides of a folded board box by name, each a mesh that can be printed."""
    return {
        side: box_side(side, width, depth, height, edge, 3) for side in SIDES if side not in without
    }


def tray(width: float, depth: float, height: float, wall: float) -> tuple[Mesh, Mesh]:
    """Return an open box of board standing on z = 0: its front's outside, and the rest."""
    edge = 0.4 * wall
    inside = (width - 2 * wall, depth - 2 * wall, height)
    front, *outer = (box_side(s, width, depth, height, edge, 2) for s in SIDES if s != "top")
    inner = [
        box_side(s, *inside, 0.0).inverted().moved(z=wall * (s == "bottom"))
        for s in SIDES if s != "top"
    ]  # fmt: skip
    rim = [
        box_side("top", w, d, 0.001, 0.0).moved(x, y, height - 0.001)
        for w, d, x, y in (
            (width - 2 * edge, wall - edge, 0, (depth - wall - edge) / 2),
            (width - 2 * edge, wall - edge, 0, -(depth - wall - edge) / 2),
            (wall - edge, depth - 2 * wall, (width - wall - edge) / 2, 0),
            (wall - edge, depth - 2 * wall, -(width - wall - edge) / 2, 0),
        )
    ]
    return front, joined([*outer, *inner, *rim])
