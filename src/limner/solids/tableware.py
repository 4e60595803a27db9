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

    radius, height, wall: metres. rim: share of the radius the rim takes, from the well's edge on.
    foot: the foot ring's radius as a share of the dish's. verge: how much of the way up the step
    round the well takes; the rim takes the rest.
    """

    radius: float
    height: float
    wall: float
    rim: float = 0.4
    foot: float = 0.6
    verge: float = 0.3

    @property
    def floor(self) -> float:
        """Height of the well above what it stands on."""
        return 1.55 * self.wall

    @property
    def well(self) -> float:
        """Radius of the level floor."""
        return self.radius * (0.98 - self.rim)

    def _knots(self) -> list[Knot]:
        r, h, wall, floor = self.radius, self.height, self.wall, self.floor
        foot, low = r * self.foot, floor - wall
        step = floor + self.verge * (h - floor)
        brim = self.well + 0.09 * r
        ring = 0.75 * wall
        under = max(foot + 0.08 * r, brim)
        up = np.interp(under, [brim, r], [step, h]) - 1.05 * wall
        return [
            (0.0, low), (foot - 2.2 * ring, low, 0.4 * ring), (foot - 1.7 * ring, 0.0, 0.4 * ring),
            (foot - 0.4 * ring, 0.0, 0.4 * ring), (foot, 0.9 * low, 0.5 * ring),
            (under, max(float(up), low), 4 * wall),
            (r - 0.45 * wall, h - 1.15 * wall, 0.5 * wall), (r, h - 0.6 * wall, 0.4 * wall),
            (r - 0.1 * wall, h, 0.4 * wall), (r - 0.9 * wall, h - 0.02 * wall, 0.4 * wall),
            (brim, step, 2.2 * wall),
            (self.well, floor, 3 * wall), (0.0, floor),
        ]  # fmt: skip

    def mesh(self) -> Mesh:
        """Return the closed body."""
        return lathe(self._knots(), around=112, segments=5)

    def resting(self, mesh: Mesh) -> Mesh:
        """Return a long thing laid down in the dish along x, as its weight would have it lie."""
        points, normals = filleted(self._knots(), 5)
        upper = (normals[:, 1] > 0.05) & (np.arange(len(points)) > points[:, 1].argmax() - 4)
        r, z = points[upper, 0][::-1], points[upper, 1][::-1]

        def lowered(tilt: float, roll: float) -> Mesh:
            middle = float(mesh.positions[:, 1].mean())
            lying = mesh.moved(y=-middle).turned(roll, "x").moved(y=middle).turned(tilt, "y")
            at = np.hypot(*lying.positions[:, :2].T)
            under = np.where(at > self.radius, -1.0, np.interp(at, r, z))
            return lying.moved(z=float((under - lying.positions[:, 2]).max()) + 0.0001)

        tries = [
            lowered(tilt, roll)
            for tilt in np.linspace(0.0, 12.0, 13)
            for roll in (-9.0, -6.0, -3.0, 0.0)
        ]
        return min(tries, key=lambda m: float(m.positions[:, 2].mean()))


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
    return half, 0.0, 0.036 + 0.022 * math.sin(math.pi * t**0.7) - 0.006 * t * t
