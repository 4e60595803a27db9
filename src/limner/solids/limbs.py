"""Limbs: handles and spouts that grow out of a turned wall, blended into it at their roots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, facing
from limner.solids.shapes import bezier, lengths, loft

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_SUNK = 0.0003
"""How far a root lies inside its wall, metres: enough to leave no seam, never through it."""

_AROUND = 40


@dataclass(frozen=True, slots=True, eq=False)
class Wall:
    """The outside of a turned body: its outline (radius, height), rising."""

    outline: NDArray[np.float64]

    def radius(self, height: NDArray[np.float64] | float) -> NDArray[np.float64]:
        """Return the radius at heights."""
        return np.asarray(np.interp(height, self.outline[:, 1], self.outline[:, 0]))

    def at(self, height: float, side: float = 1.0) -> NDArray[np.float64]:
        """Return the point at a height in the plane y = 0, to the right, or the left for -1."""
        return np.array([side * float(self.radius(height)), 0.0, height])

    def outward(self, height: float, side: float = 1.0) -> NDArray[np.float64]:
        """Return the direction away from the wall at a height, as `at`."""
        step = 0.004
        slope = (self.radius(height + step) - self.radius(height - step)) / (2 * step)
        way = np.array([side, 0.0, -float(slope)])
        return np.asarray(way / np.linalg.norm(way))

    def reached(self, points: NDArray[np.float64], way: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how far along `way` each point (n, 3) meets the wall, negative behind it."""
        far = np.zeros(len(points))
        for _ in range(4):
            now = points + far[:, None] * way
            gap = np.hypot(now[:, 0], now[:, 1]) - self.radius(now[:, 2])
            ahead = now + 1e-4 * way
            rise = np.hypot(ahead[:, 0], ahead[:, 1]) - self.radius(ahead[:, 2]) - gap
            far -= gap / np.where(np.abs(rise) < 2e-5, 2e-5, rise) * 1e-4
        return far


def handle(wall: Wall, low: float, high: float, reach: float, thick: tuple[float, float]) -> Mesh:
    """Return a cup's handle to the right of a wall: a C between two heights, its section a flat
    oval, flaring into the wall at both roots.

    reach: how far it stands from the axis, metres. thick: half its thickness in the plane of the
    C and half its width across it.
    """
    top, end = wall.at(high), wall.at(low)
    out = reach - thick[0]
    tall, wide = high - low, out - min(top[0], end[0])
    apex = np.array([out, 0.0, low + 0.56 * tall])
    leave = wall.outward(high) + np.array([0.5, 0.0, 0.28])
    come = wall.outward(low) + np.array([0.6, 0.0, 0.1])
    leave, come = (v / np.linalg.norm(v) for v in (leave, come))
    up, down = np.array([0.0, 0.0, 0.30 * tall]), np.array([0.0, 0.0, 0.34 * tall])
    path = np.concatenate(
        [
            bezier(top, top + leave * 0.58 * (out - top[0]), apex + up, apex, 60),
            bezier(apex, apex - down, end + come * 0.62 * (out - end[0]), end, 60)[1:],
        ]
    )
    blend = min(1.1 * thick[0], 0.25 * wide)

    def size(share: NDArray[np.float64]) -> NDArray[np.float64]:
        return 0.92 + 0.16 * (2 * share - 1) ** 2

    return facing(loft(_rings(path, thick, size, wall, (blend, blend))))


def spout(
    wall: Wall,
    height: float,
    tip: tuple[float, float],
    root: tuple[float, float],
    mouth: float,
    thin: float,
) -> Mesh:
    """Return a spout to the left of a wall: an S that tapers to a curved lip, open at its mouth.

    height: its root's middle. tip: (x, z) of the mouth's middle. root: half its width in the plane
    and across it, at the wall. mouth: the outer radius of its mouth. thin: the lip's thickness.
    """
    start = wall.at(height, -1.0)
    end = np.array([tip[0], 0.0, tip[1]])
    run, rise = start[0] - end[0], end[2] - start[2]
    first = start + wall.outward(height, -1.0) * 0.55 * run
    last = end + np.array([0.40 * run, 0.0, -0.34 * rise])
    path = bezier(start, first, last, end, 120)
    least = mouth / root[0]

    def size(share: NDArray[np.float64]) -> NDArray[np.float64]:
        fall = (1 - share) ** 1.5
        return np.asarray(least * (0.94 + 0.16 * share**8) + (1 - 0.94 * least) * fall)

    rings = _rings(path, root, size, wall, (0.35 * root[0], 0.0), level=True, round_end=True)
    return facing(loft([*rings, *_lip(rings, thin)]))


def _lip(rings: list[NDArray[np.float64]], thin: float) -> list[NDArray[np.float64]]:
    """Return the rings that turn over the lip and go down inside to a floor out of sight."""
    top, before = rings[-1], rings[-4]
    middle = top.mean(0)
    way = middle - before.mean(0)
    way /= np.linalg.norm(way)
    size = float(np.linalg.norm(top - middle, axis=1).mean())
    over = [
        middle + (top - middle) * (1 - thin / size * (1 - np.cos(a)) / 2)
        + way * thin / 2 * np.sin(a)
        for a in np.radians([30, 60, 90, 120, 150, 180])
    ]  # fmt: skip
    inner = []
    for ring in rings[-2 : len(rings) // 2 : -3]:
        centre = ring.mean(0)
        wide = float(np.linalg.norm(ring - centre, axis=1).mean())
        inner.append(centre + (ring - centre) * (1 - thin / wide))
    floor = np.repeat(inner[-1].mean(0)[None], len(top), 0)
    return [*over, *inner, floor]


def _rings(  # noqa: PLR0913 - one section, how it runs and how it joins
    path: NDArray[np.float64],
    thick: tuple[float, float],
    size: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    wall: Wall,
    blends: tuple[float, float],
    *,
    level: bool = False,
    round_end: bool = False,
) -> list[NDArray[np.float64]]:
    """Return the rings of an oval section along a path in the plane y = 0.

    blends: radius of the fillet where it leaves the wall and where it comes back, 0 for an end in
    the open. level: whether the last rings lean towards the level. round_end: whether the section
    grows round towards its end.
    """
    along = lengths(path)
    at, extra = _stations(float(along[-1]), blends)
    centre = np.stack([np.interp(at, along, path[:, i]) for i in range(3)], -1)
    slope = np.gradient(path, along, axis=0)
    way = np.stack([np.interp(at, along, slope[:, i]) for i in range(3)], -1)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    share = at / along[-1]
    side = np.stack([way[:, 2], 0 * at, -way[:, 0]], -1)
    if level:
        lean = np.clip((share - 0.6) / 0.4, 0.0, 1.0)[:, None] ** 2 * 0.55
        side = side * (1 - lean) + np.array([1.0, 0.0, 0.0]) * lean
        side /= np.linalg.norm(side, axis=1, keepdims=True)
    turn = np.linspace(0.0, 2 * np.pi, _AROUND, endpoint=False)
    scale = size(share)
    flat = thick[1] / thick[0] * (1 - share) + share if round_end else thick[1] / thick[0]
    high = (thick[0] * scale + extra)[:, None, None]
    wide = (thick[0] * flat * scale + extra)[:, None, None]
    across = np.array([0.0, 1.0, 0.0])
    out = np.cos(turn)[None, :, None] * side[:, None] * high
    rings = centre[:, None] + out + np.sin(turn)[None, :, None] * across * wide
    for end, blend, sign in ((0, blends[0], 1.0), (-1, blends[1], -1.0)):
        if blend:
            away = np.abs(at - at[end])
            fade = np.clip(1 - away / (3.0 * blend), 0.0, 1.0) ** 2
            _rooted(rings, fade, wall, way[end] * sign, centre[end])
    return list(rings)


def _rooted(
    rings: NDArray[np.float64],
    fade: NDArray[np.float64],
    wall: Wall,
    way: NDArray[np.float64],
    root: NDArray[np.float64],
) -> None:
    """Bend the rings near a root so that the last lies on the wall, a little inside it.

    way: from the wall outward at the root. fade: how much each ring follows the wall.
    """
    for i in np.flatnonzero(fade > 0):
        flat = rings[i] - ((rings[i] - root) @ way)[:, None] * way
        rings[i] += (fade[i] * (wall.reached(flat, way) - _SUNK))[:, None] * way


def _stations(
    total: float, blends: tuple[float, float]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return where rings stand along a limb and how much its fillets widen them there."""
    quarter = np.linspace(0.0, np.pi / 2, 9)
    near, widen = 1 - np.cos(quarter), 1 - np.sin(quarter)
    first = (blends[0] * near, blends[0] * widen) if blends[0] else (np.zeros(1), np.zeros(1))
    last = (blends[1] * near, blends[1] * widen) if blends[1] else (np.zeros(1), np.zeros(1))
    middle = np.linspace(first[0][-1], total - last[0][-1], 44)[1:-1]
    at = np.concatenate([first[0], middle, (total - last[0])[::-1]])
    return at, np.concatenate([first[1], np.zeros(len(middle)), last[1][::-1]])
