"""Vessels: cups, glasses, bowls and vases: a wall of even thickness turned about its axis, and
what fills it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.limbs import Wall
from limner.solids.mesh import Mesh
from limner.solids.pouring import poured
from limner.solids.shapes import (
    filleted,
    flowing,
    flowing_through,
    lathe,
    lengths,
    turned,
)
from limner.solids.shapes.profile import Knot
from limner.solids.solid import Area, Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUND = 1.0
"""A fillet larger than any corner takes: as round as its neighbours let it be."""


@dataclass(frozen=True, slots=True, eq=False)
class Vessel:
    """A hollow turned body.

    points, normals: its whole profile, (n, 2): the foot, up the outside, over the lip, down the
    inside.
    inside: the inner wall alone, from the floor's middle to the lip. floor: height of the inner
    floor.
    """

    points: NDArray[np.float64]
    normals: NDArray[np.float64]
    inside: NDArray[np.float64]
    floor: float

    def mesh(self, around: int = 96) -> Mesh:
        """Return the closed wall."""
        return turned(self.points, self.normals, around=around)

    def area(self, low: float, high: float, degrees: float) -> Area:
        """Return the printable area of the outside between two heights, centred on the front."""
        v = lengths(self.points)
        outside = (self.normals[:, 0] > 0.3) & (np.arange(len(v)) < self.points[:, 1].argmax())
        z = self.points[outside, 1]
        order = np.argsort(z, kind="stable")
        bottom, top = np.interp([low, high], z[order], v[outside][order])
        reach = float(self.points[:, 0].max()) * np.radians(degrees) / 2
        return Area(-reach, float(bottom), reach, float(top))

    @property
    def wall(self) -> Wall:
        """The outside alone, for what grows out of it."""
        outside = (self.normals[:, 0] > 0.3) & (
            np.arange(len(self.points)) < self.points[:, 1].argmax()
        )
        return Wall(self.points[outside])

    def radius(self, level: float) -> float:
        """Return the inner radius at a height."""
        return float(np.interp(level, self.inside[:, 1], self.inside[:, 0]))

    def surface(self, level: float, gap: float = 0.0003) -> Mesh:
        """Return the face of what fills an opaque vessel to `level`; uv metres from its middle."""
        edge = self.radius(level + 0.0008) - gap
        face = lathe([*_meniscus(edge, level), (0.0, level)], around=96, segments=4)
        return face.mapped(face.positions[:, :2].copy())

    def filled(
        self, level: float, content: str, areas: Mapping[str, Area] | None = None
    ) -> list[Part]:
        """Return the wall, in the slot 'body', and what fills it to `level`."""
        return poured((self.points, self.normals), level, ("body", content), areas)


def _meniscus(edge: float, level: float) -> list[Knot]:
    """Return how a liquid climbs the wall it touches."""
    return [
        (edge, level + 0.0008),
        (edge - 0.0006, level + 0.0002, _ROUND),
        (max(edge - 0.0022, edge * 0.3), level, _ROUND),
    ]


def vessel(
    outside: Sequence[tuple[float, float]],
    *,
    wall: tuple[float, float],
    floor: float,
    ring: float = 0.0,
    smooth: bool = True,
) -> Vessel:
    """Return a vessel from its outline (radius, height), from the edge of the foot up to the lip.

    wall: its thickness at the foot and at the lip. floor: height of the inner floor. ring: width of
    the foot ring, 0 for a flat foot. smooth: whether the outline curves through its points.
    """
    outline = np.asarray(outside, float)
    curve = flowing_through(outline, 4) if smooth else outline
    thick = np.linspace(*wall, len(curve))
    inner = curve - flowing(curve)[1] * thick[:, None]
    inner[-1, 1] = curve[-1, 1]
    inner = _above(inner, floor)
    lip = 0.45 * wall[1]
    down: list[Knot] = [(float(r), float(z), _ROUND) for r, z in inner[-2:0:-2]]
    knots: list[Knot] = [
        *_foot(float(curve[0, 0]), float(curve[0, 1]), ring),
        *((float(r), float(z), _ROUND) for r, z in curve[1:-1]),
        (float(curve[-1, 0]), float(curve[-1, 1]), lip),
        (float(inner[-1, 0]), float(inner[-1, 1]), lip),
        *down,
        (float(inner[0, 0]), floor, _ROUND),
        (0.0, floor),
    ]
    points, normals = filleted(knots, 3)
    top = int(np.argmin(np.hypot(*(points - inner[-1]).T)))
    within = points[top:][::-1].copy()
    within[:, 1] = np.maximum.accumulate(within[:, 1])
    apart = np.concatenate([[True], np.linalg.norm(np.diff(within, axis=0), axis=1) > 2e-5])
    return Vessel(points, normals, within[apart], floor)


def _above(inner: NDArray[np.float64], floor: float) -> NDArray[np.float64]:
    """Return the inner wall from its corner with the floor on, leaving room to round that
    corner."""
    inner = inner[np.argmax(inner[:, 1] > floor) :] if inner[0, 1] <= floor else inner
    corner = min(0.006, 0.12 * float(inner[-1, 1] - floor))
    kept = inner[(inner[:, 1] > floor + corner) & (inner[:, 0] > 0)]
    start = np.array([[max(kept[0, 0] - 0.25 * corner, 0.3 * kept[0, 0]), floor]])
    return np.concatenate([start, kept])


def _foot(radius: float, height: float, ring: float) -> list[Knot]:
    if ring <= 0:
        edge = min(0.0015, 0.2 * radius)
        return [(0.0, 0.0), (radius, 0.0, edge)]
    lift = 0.45 * ring
    return [
        (0.0, lift),
        (radius - 2.2 * ring, lift, 0.4 * ring),
        (radius - 1.9 * ring, 0.0, 0.3 * ring),
        (radius - 0.7 * ring, 0.0, 0.3 * ring),
        (radius, max(height, lift), 0.5 * ring),
    ]
