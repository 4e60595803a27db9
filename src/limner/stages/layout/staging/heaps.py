"""Heaps: what lies in a bowl or on a plate rests on what is there, not in it.

Host and guests are taken as the heights of their upper and lower faces over a grid of cells. A
guest comes down until it touches; in a hollow it also slides to where it lies lowest, as gravity
would have it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import rotation
from limner.solids.solid import solid
from limner.stages.layout.staging.body import Body, turned

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELLS = 150
"""Cells across the host."""
_FINE = 0.018
"""Longest edge of a triangle that is not split, in widths of its thing: none hides a cell."""
_CLEAR = 0.0002
"""Metres kept between things, more than a cell's rounding."""
_TRIES = 26
"""Places tried along each axis of the hollow."""
_HANDFUL = 6
_ASKEW = (20.0, 55.0, 90.0)
"""Degrees that what lies round the middle may be turned from pointing at it."""
_WIDER = (1.0, 1.08, 1.16, 1.26, 1.38, 1.52)
"""How much wider than its girth the ring may be laid."""


@dataclass(frozen=True, slots=True)
class _Relief:
    """Heights over cells of `step` metres; [i, j] lies at x = left + i·step, y = near + j·step."""

    heights: NDArray[np.float64]
    left: float
    near: float
    step: float


@dataclass(frozen=True, slots=True)
class _Lying:
    """A guest with its lower and upper face about its own foot."""

    body: Body
    under: _Relief
    over: _Relief


def rested(host: Body, guests: Sequence[Body]) -> list[Body]:
    """Return guests where they are across, come down until each touches host or guests, the outer
    ones first.

    Places are relative to the host's foot, z above it.
    """
    ground = _ground(host)
    order = sorted(guests, key=lambda g: -math.hypot(*g.at[:2]))
    return [_laid(ground, _lying(g, ground.step), g.at[0], g.at[1]) for g in order]


def heaped(host: Body, guests: Sequence[Body]) -> list[Body]:
    """Return guests in a hollow, each where it lies lowest, the largest first.

    A handful is laid round the middle, from five on the last on top, so that all of them are seen.
    """
    ground = _ground(host)
    if 3 <= len(guests) <= _HANDFUL:
        return _handful(ground, guests)
    wide = host.width / 2, host.depth / 2
    out = []
    for guest in sorted(guests, key=lambda g: -g.width * g.depth):
        lying = _lying(guest, ground.step)
        best = (math.inf, 0.0, 0.0)
        for x in np.linspace(-wide[0], wide[0], _TRIES):
            for y in np.linspace(-wide[1], wide[1], _TRIES):
                if math.hypot(x / wide[0], y / wide[1]) > 0.9:
                    continue
                z = _lowest(ground, lying.under, float(x), float(y))
                cost = z + 0.02 * math.hypot(x, y) + 0.01 * y  # what shows to the camera lies near
                best = min(best, (cost, float(x), float(y)))
        out.append(_laid(ground, lying, best[1], best[2]))
    return out


def _handful(ground: _Relief, guests: Sequence[Body]) -> list[Body]:
    """Return a few round the middle, so far out and so askew that they lie lowest."""
    count = len(guests) - (1 if len(guests) > 4 else 0)
    ways = [math.tau * (k + 0.5) / count - math.pi / 2 for k in range(count)]
    far = 0.5 * min(guests[0].size[:2]) / math.sin(math.pi / count)
    best: tuple[float, list[Body], _Relief] | None = None
    for askew in _ASKEW:
        ring = [
            _lying(turned(g, math.degrees(way) + askew), ground.step)
            for g, way in zip(guests, ways, strict=False)
        ]
        for wider in _WIDER:
            here = replace(ground, heights=ground.heights.copy())
            reach = far * wider
            laid = [
                _laid(here, lying, reach * math.cos(way), reach * math.sin(way))
                for lying, way in zip(ring, ways, strict=True)
            ]
            high = max(b.at[2] for b in laid)
            if best is None or high < best[0]:
                best = (high, laid, here)
    assert best is not None
    _, laid, here = best
    return [*laid, *(_laid(here, _lying(g, here.step), 0.0, 0.0) for g in guests[count:])]


def hollow(host: Body) -> bool:
    """Whether a thing has a rim higher than what stands in it: a bowl, a plate, a crate."""
    return host.seat < 0.85 * host.height


# -- reliefs ---------------------------------------------------------------------------


def _laid(ground: _Relief, lying: _Lying, x: float, y: float) -> Body:
    """Return a guest come down at (x, y), and raise the ground there by it."""
    z = _lowest(ground, lying.under, x, y) + _CLEAR
    place = _window(ground, lying.over, x, y)
    if place is not None:
        mine, theirs = place
        np.maximum(ground.heights[mine], lying.over.heights[theirs] + z, out=ground.heights[mine])
    return lying.body.put(x, y, z)


def _lowest(ground: _Relief, under: _Relief, x: float, y: float) -> float:
    """Return the height at which a lower face at (x, y) first touches the ground."""
    place = _window(ground, under, x, y)
    if place is None:
        return 0.0
    mine, theirs = place
    return max(0.0, float((ground.heights[mine] - under.heights[theirs]).max()))


_Window = tuple[slice, slice]


def _window(ground: _Relief, face: _Relief, x: float, y: float) -> tuple[_Window, _Window] | None:
    """Return the cells of the ground and of a face at (x, y) that lie over each other."""
    i = round((x + face.left - ground.left) / ground.step)
    j = round((y + face.near - ground.near) / ground.step)
    wide, deep = face.heights.shape
    a, b = max(i, 0), max(j, 0)
    c, d = min(i + wide, ground.heights.shape[0]), min(j + deep, ground.heights.shape[1])
    if a >= c or b >= d:
        return None
    return (slice(a, c), slice(b, d)), (slice(a - i, c - i), slice(b - j, d - j))


def _ground(host: Body) -> _Relief:
    """Return the upper face of a host with some room about it; nothing is lower than its foot."""
    step = max(host.width, host.depth) / _CELLS
    return _relief(_points(host), step, upper=True, margin=2)


def _lying(guest: Body, step: float) -> _Lying:
    points = _points(guest)
    return _Lying(guest, _relief(points, step, upper=False), _relief(points, step, upper=True))


def _relief(points: NDArray[np.float64], step: float, *, upper: bool, margin: int = 0) -> _Relief:
    """Return the highest or lowest points of a surface, cell by cell."""
    left, near = (float(v) for v in points[:, :2].min(0) - margin * step)
    shape = tuple(int(v) + 2 + margin for v in (points[:, :2].max(0) - [left, near]) / step)
    heights = np.full(shape, -math.inf if upper else math.inf)
    i, j = ((points[:, :2] - [left, near]) / step).round().astype(int).T
    (np.maximum if upper else np.minimum).at(heights, (i, j), points[:, 2])
    return _Relief(heights, left, near, step)


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
