"""Heaps: what lies in a bowl or on a plate rests on what is there, not in it.

Host and guests are taken as the heights of their upper and lower faces over a grid of cells. A
guest comes down until it touches; in a hollow it also slides to where it lies lowest, as gravity
would have it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import rotation
from limner.solids.solid import solid
from limner.stages.layout.staging.body import Body

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELLS = 150
"""Cells across the host."""
_FINE = 0.018
"""Longest edge of a triangle that is not split, in widths of its thing: none hides a cell."""
_CLEAR = 0.0002
"""Metres kept between things, more than a cell's rounding."""
_HANDFUL = 6
_TRIES = 26
"""Places tried along each axis of the hollow."""


@dataclass(frozen=True, slots=True)
class _Relief:
    """Heights over cells of `step` metres; [i, j] lies at x = left + i·step, y = near + j·step."""

    heights: NDArray[np.float64]
    left: float
    near: float
    step: float


def rested(host: Body, guests: Sequence[Body]) -> list[Body]:
    """Return guests where they are across, come down until each touches host or guests.

    Places are relative to the host's foot, z above it.
    """
    ground = _ground(host)
    out = []
    for guest in sorted(guests, key=lambda g: math.hypot(*g.at[:2])):
        z = _lowest(ground, _under(guest, ground.step), guest.at[0], guest.at[1])
        placed = guest.put(guest.at[0], guest.at[1], z + _CLEAR)
        _cover(ground, placed)
        out.append(placed)
    return out


def heaped(host: Body, guests: Sequence[Body]) -> list[Body]:
    """Return guests in a hollow, each where it lies lowest, the largest first.

    A handful is laid round the middle and the last on top, so that all of them are seen.
    """
    ground = _ground(host)
    around = _ring(guests) if 3 <= len(guests) <= _HANDFUL else 0.0
    wide = host.width / 2, host.depth / 2
    out = []
    order = sorted(guests, key=lambda g: -g.width * g.depth)
    for guest in order:
        inner = around if guest is not order[-1] else 0.0
        under = _under(guest, ground.step)
        best = (math.inf, 0.0, 0.0, 0.0)
        for x in np.linspace(-wide[0], wide[0], _TRIES):
            for y in np.linspace(-wide[1], wide[1], _TRIES):
                if math.hypot(x / wide[0], y / wide[1]) > 0.9 or math.hypot(x, y) < inner:
                    continue
                z = _lowest(ground, under, float(x), float(y))
                cost = z + 0.02 * math.hypot(x, y) + 0.01 * y  # what shows to the camera lies near
                best = min(best, (cost, float(x), float(y), z))
        placed = guest.put(best[1], best[2], best[3] + _CLEAR)
        _cover(ground, placed)
        out.append(placed)
    return out


def _ring(guests: Sequence[Body]) -> float:
    """Return how far from the middle all but one lie who lie round it."""
    girth = sum(math.sqrt(b.size[0] * b.size[1]) for b in guests[1:])
    return 0.85 * girth / math.tau


def hollow(host: Body) -> bool:
    """Whether a thing has a rim higher than what stands in it: a bowl, a plate, a crate."""
    return host.seat < 0.85 * host.height


# -- reliefs ---------------------------------------------------------------------------


def _ground(host: Body) -> _Relief:
    """Return the upper face of a host; nowhere under its floor, as low as can be round it."""
    step = max(host.width, host.depth) / _CELLS
    points = _points(host)
    left, near = (float(v) for v in points[:, :2].min(0) - 2 * step)
    shape = tuple(int(v) + 4 for v in (points[:, :2].max(0) - [left, near]) / step)
    heights = np.full(shape, -math.inf)
    i, j = ((points[:, :2] - [left, near]) / step).round().astype(int).T
    np.maximum.at(heights, (i, j), points[:, 2])
    return _Relief(heights, left, near, step)


def _under(guest: Body, step: float) -> _Relief:
    """Return the lower face of a guest about its own foot."""
    points = _points(guest)
    left, near = (float(v) for v in points[:, :2].min(0))
    shape = tuple(int(v) + 2 for v in (points[:, :2].max(0) - [left, near]) / step)
    heights = np.full(shape, math.inf)
    i, j = ((points[:, :2] - [left, near]) / step).round().astype(int).T
    np.minimum.at(heights, (i, j), points[:, 2])
    return _Relief(heights, left, near, step)


def _lowest(ground: _Relief, under: _Relief, x: float, y: float) -> float:
    """Return the height at which a lower face at (x, y) first touches the ground."""
    i = round((x + under.left - ground.left) / ground.step)
    j = round((y + under.near - ground.near) / ground.step)
    wide, deep = under.heights.shape
    a, b = max(i, 0), max(j, 0)
    c, d = min(i + wide, ground.heights.shape[0]), min(j + deep, ground.heights.shape[1])
    if a >= c or b >= d:
        return 0.0
    below = ground.heights[a:c, b:d] - under.heights[a - i : c - i, b - j : d - j]
    return max(0.0, float(below.max()))


def _cover(ground: _Relief, placed: Body) -> None:
    """Add what lies on the ground to it."""
    points = _points(placed) + np.array(placed.at)
    i, j = ((points[:, :2] - [ground.left, ground.near]) / ground.step).round().astype(int).T
    inside = (i >= 0) & (j >= 0) & (i < ground.heights.shape[0]) & (j < ground.heights.shape[1])
    np.maximum.at(ground.heights, (i[inside], j[inside]), points[inside, 2])


def _points(body: Body) -> NDArray[np.float64]:
    """Return points all over a thing's surface as it is turned, about its foot, (n, 3)."""
    thing = body.thing
    options = tuple(sorted(thing.options.items()))
    found: NDArray[np.float64] = (
        _spread(thing.kind, body.size, options, body.seed) @ rotation(thing.turn)[:3, :3].T
    )
    return found


@lru_cache(maxsize=64)
def _spread(
    kind: str,
    size: tuple[float, float, float],
    options: tuple[tuple[str, str | float], ...],
    seed: int,
) -> NDArray[np.float64]:
    """Return points on every triangle of a thing, close enough that no cell between is missed."""
    fine = _FINE * max(size)
    out = []
    for part in solid(kind, size, dict(options), seed).parts:
        out.append(part.mesh.positions)
        left = part.mesh.positions[part.mesh.faces]
        while len(left):
            edges = np.linalg.norm(left - np.roll(left, -1, 1), axis=2)
            large = edges.max(1) > fine
            left, first = left[large], edges[large].argmax(1)
            turn = (first[:, None] + np.arange(3)) % 3
            a, b, c = np.moveaxis(np.take_along_axis(left, turn[:, :, None], 1), 1, 0)
            middle = (a + b) / 2
            out.append(middle)
            left = np.concatenate([np.stack(t, 1) for t in ((a, middle, c), (middle, b, c))])
    return np.concatenate(out)
