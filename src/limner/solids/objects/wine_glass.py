"""Wine glass: a thin bowl on a drawn stem; empty unless told red, white or rosé."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.pouring import poured
from limner.solids.proportion import proportioned
from limner.solids.shapes import filleted, flowing, flowing_through, turned
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BOWL = (
    (0.085, 0.440), (0.30, 0.468), (0.62, 0.522), (0.88, 0.605), (0.985, 0.69), (0.985, 0.77),
    (0.93, 0.865),
    (0.85, 0.945), (0.785, 1.0),
)  # fmt: skip
_FILLS = {"red": "red", "wine": "red", "white": "white", "rose": "rose", "water": "water"}


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    outer = flowing_through(_BOWL, 3) * [r, h]
    wall = np.linspace(0.0018, 0.0009, len(outer))[:, None] * r / 0.042
    inner = outer - flowing(outer)[1] * wall
    inner[-1, 1] = h
    floor = 0.4505 * h
    inner = inner[inner[:, 1] > floor + 0.004 * h]
    foot = 0.80 * r
    thin = 0.085 * r

    def soft(points: NDArray[np.float64]) -> list[Knot]:
        return [(float(a), float(b), 1.0) for a, b in points]

    lip = 0.00042 * r / 0.042
    knots: list[Knot] = [
        (0, 0.0006), (0.86 * foot, 0.0, 0.001), (foot, 0.0004, 0.0005), (foot, 0.0016, 0.0005),
        (0.5 * foot, 0.022 * h, 0.04), (1.25 * thin, 0.055 * h, 0.03), (0.88 * thin, 0.22 * h, 0.3),
        (0.95 * thin, 0.36 * h, 0.1), (1.6 * thin, 0.432 * h, 0.03), *soft(outer[1:-1]),
        (float(outer[-1, 0]), h, lip), (float(inner[-1, 0]), h, lip), *soft(inner[-2::-1]), (0,
        floor),
    ]  # fmt: skip
    profile = filleted(knots, 3)
    fill = spec.word("fill", "none")
    if fill not in _FILLS:
        return Solid((Part(turned(*profile, around=96), "body"),))
    level = h * spec.number("level", 0.665)
    return Solid(tuple(poured(profile, level, ("body", _FILLS[fill]))))


_SIZE = (0.084, 0.084, 0.215)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.3, turned=True),
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "red": Matter(name="wine"),
        "white": Matter(name="white-wine"),
        "rose": Matter(name="liquid", colour="#f0a59a"),
        "water": Matter(name="liquid"),
    },
    cues=("wine glass", "glass of wine", "goblet", "glass of red wine", "glass of white wine"),
)
