"""Ironwork: bars, plates, chains and lamps on arms, as signs are fixed and lit with."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import circle, lathe, rounded_box, spline, sweep
from limner.solids.shapes.profile import Knot

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


def bar(a: ArrayLike, b: ArrayLike, radius: float, around: int = 16) -> Mesh:
    """Return a round bar from one point to another."""
    ends = np.array([a, b], float)
    return sweep(np.linspace(ends[0], ends[1], 3), radius, around=around)


def ball(radius: float, x: float = 0.0, y: float = 0.0, z: float = 0.0) -> Mesh:
    """Return a knob about a point."""
    rise = np.radians(np.linspace(-90, 90, 9))
    knots = [(max(0.0, radius * math.cos(t)), radius * math.sin(t)) for t in rise]
    return lathe(knots, around=24).moved(x, y, z)


def plate(width: float, height: float, thick: float = 0.008) -> Mesh:
    """Return a plate on a wall, standing on z = 0, with a bolt in each end."""
    bolt = lathe([(0, 0), (0.007, 0), (0.006, 0.005, 0.002), (0, 0.006)], around=16, segments=2)
    bolts = [bolt.turned(90, "x").moved(y=-thick, z=z) for z in (0.16 * height, 0.84 * height)]
    return joined([rounded_box(width, thick, height, 0.002, 2).moved(y=-thick / 2), *bolts])


def chain(top: float, foot: float, radius: float = 0.0025) -> Mesh:
    """Return links that hang along z at x = y = 0, from one height down to another."""
    long = 9.0 * radius
    count = max(1, round((top - foot) / (long - 2.4 * radius)))
    step = (top - foot) / count
    ring = circle(1.0, 20) * [2.2 * radius, step / 2 + 0.9 * radius]
    links = []
    for k in range(count):
        path = np.column_stack([ring[:, 0], np.zeros(len(ring)), ring[:, 1]])
        link = sweep(path, radius, around=8, closed=True).turned(90 * (k % 2))
        links.append(link.moved(z=top - (k + 0.5) * step))
    return joined(links)


def scroll(size: float, radius: float) -> Mesh:
    """Return a forged scroll in the plane x = 0: it curls below an arm, from the wall outwards."""
    turn = np.linspace(0.0, 2.6 * math.pi, 70)
    reach = size * (0.5 - 0.40 * turn / turn[-1])
    curl = np.stack([0 * turn, -size * 0.5 - reach * np.cos(turn), -reach * np.sin(turn)], 1)
    return sweep(curl, radius, around=10)


def gooseneck(reach: float, rise: float, shade: float) -> tuple[Mesh, Mesh, Mesh]:
    """Return a lamp on a curved arm from the wall at the origin: its metal, the shade's lining, and
    the bulb. The shade hangs at y = -reach and looks down; shade: its radius."""
    arm = sweep(
        spline([(0, 0, 0), (0, -0.22 * reach, 0.42 * rise), (0, -0.6 * reach, 0.75 * rise),
                (0, -0.95 * reach, 0.45 * rise), (0, -reach, 0.05 * rise)], 12), 0.009, around=14,
    )  # fmt: skip
    rose = lathe([(0, 0), (0.034, 0), (0.03, 0.012, 0.004), (0.012, 0.016), (0, 0.016)], around=32)
    top, high = 0.1 * rise, 0.62 * shade
    wall: list[Knot] = [
        (0.0, high), (0.26 * shade, high, 0.01), (0.3 * shade, 0.78 * high, 0.02),
        (0.86 * shade, 0.22 * high, 0.05), (shade, 0.0),
    ]  # fmt: skip
    outer = lathe(wall[::-1], around=48, segments=5)
    inner = lathe([(max(0.0, k[0] - 0.002), k[1] - 0.002) for k in wall], around=48)
    rim = lathe([(shade - 0.002, -0.002), (shade, 0.0)], around=48)
    foot = top - high
    bulb = ball(0.3 * shade, 0.0, -reach, foot + 0.4 * high)
    metal = joined([arm, rose.turned(90, "x"), outer.moved(y=-reach, z=foot),
                    rim.moved(y=-reach, z=foot)])  # fmt: skip
    return metal, inner.moved(y=-reach, z=foot), bulb
