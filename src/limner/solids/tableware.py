"""Tableware: what more than one thing of a laid table is made from: saucers, plates, spoons."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from limner.solids.mesh import Mesh
from limner.solids.shapes import filleted, lathe, loft
from limner.solids.shapes.profile import Knot


@dataclass(frozen=True, slots=True)
class Dish:
    """A shallow dish: a foot ring, a level well and a rising rim.

    radius, height, wall: metres. rim: share of the radius the rim takes.
    """

    radius: float
    height: float
    wall: float
    rim: float = 0.4

    @property
    def floor(self) -> float:
        """Height of the well above what it stands on."""
        return 1.75 * self.wall

    @property
    def well(self) -> float:
        """Radius of the level floor."""
        return self.radius * (0.98 - self.rim)

    def _knots(self) -> list[Knot]:
        r, h, wall, floor = self.radius, self.height, self.wall, self.floor
        turn, foot, low = r * (1 - self.rim), r * (1 - self.rim) * 0.88, floor - wall
        return [
            (0.0, low), (foot - 2.4 * wall, low, 0.3 * wall), (foot - 1.8 * wall, 0.0, 0.3 * wall),
            (foot - 0.8 * wall, 0.0, 0.3 * wall), (foot, low, 0.8 * wall),
            (turn + 0.06 * r, low + 0.10 * (h - low), 6 * wall),
            (r - 0.35 * wall, h - 1.3 * wall, 1.0), (r, h - 0.5 * wall, 0.4 * wall),
            (r - 0.2 * wall, h, 0.4 * wall), (r - 0.9 * wall, h - 0.05 * wall, 0.5 * wall),
            (turn + 0.03 * r, floor + 0.12 * (h - floor), 6 * wall),
            (self.well, floor, 5 * wall), (0.0, floor),
        ]  # fmt: skip

    def mesh(self) -> Mesh:
        """Return the closed body."""
        return lathe(self._knots(), around=112, segments=5)

    def resting(self, mesh: Mesh) -> Mesh:
        """Return a long thing laid down in the dish along x: lowered and tilted until it
        touches."""
        points, normals = filleted(self._knots(), 5)
        upper = (normals[:, 1] > 0.05) & (np.arange(len(points)) > points[:, 1].argmax() - 4)
        r, z = points[upper, 0][::-1], points[upper, 1][::-1]

        def lowered(tilt: float) -> Mesh:
            lying = mesh.turned(tilt, "y")
            at = np.hypot(*lying.positions[:, :2].T)
            under = np.where(at > self.radius, -1.0, np.interp(at, r, z))
            return lying.moved(z=float((under - lying.positions[:, 2]).max()) + 0.0002)

        tries = [lowered(tilt) for tilt in np.linspace(-9.0, 9.0, 19)]
        return min(tries, key=lambda m: float(m.positions[:, 2].max()))


def spoon(length: float) -> Mesh:
    """Return a spoon lying along x, its bowl's tip towards -x, its deepest point on z = 0."""
    share = np.concatenate([np.linspace(0.0, 0.05, 8) ** 1.0, np.linspace(0.06, 1.0, 44)])
    turn = np.linspace(0.0, 2 * np.pi, 24, endpoint=False)
    sections = []
    for s in share:
        half, deep, lift = _spoon_at(float(s))
        thick = 0.0045 if s > 0.3 else 0.0032
        across = np.cos(turn)
        z = lift + deep * (across**2 - 1.0) + thick * np.sin(turn)
        sections.append(np.stack([np.full_like(turn, s - 0.5), half * across, z], -1) * length)
    ends = [np.repeat(sections[i].mean(0)[None], len(turn), 0) for i in (0, -1)]
    mesh = loft([ends[0], *sections, ends[1]])
    return mesh.moved(z=-float(mesh.positions[:, 2].min()))


def _spoon_at(s: float) -> tuple[float, float, float]:
    """Return half the width, the depth of the bowl and the height of the edge, as shares of the
    length."""
    bowl = 0.30
    if s < bowl:
        t = s / bowl
        half = 0.108 * math.sqrt(max(0.0, 1 - (2 * t - 0.92) ** 2 / 0.92**2)) if t < 0.46 else (
            0.108 * (1 - ((t - 0.46) / 0.54) ** 2.2 * 0.86)
        )  # fmt: skip
        return max(half, 0.004), 0.034 * math.sin(math.pi * min(t * 1.02, 1.0)) ** 0.8, 0.036
    t = (s - bowl) / (1 - bowl)
    half = 0.0152 + 0.024 * t**2.4 * (1 - 0.75 * max(0.0, (t - 0.93) / 0.07) ** 2)
    return half, 0.0, 0.036 + 0.048 * math.sin(math.pi * min(t, 0.5)) - 0.03 * t * t
