"""Wine glass: a thin bowl on a drawn stem; empty unless told red, white or rosé."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.proportion import proportioned
from limner.solids.shapes import filleted, flowing, flowing_through, lathe, turned
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BOWL = (
    (0.085, 0.440), (0.30, 0.468), (0.62, 0.522), (0.88, 0.605), (0.985, 0.69), (0.985, 0.77),
    (0.93, 0.865),
    (0.85, 0.945), (0.785, 1.0),
)  # fmt: skip
_FILLS = ("red", "white", "rose", "water")


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
    parts = [Part(turned(*filleted(knots, 3), around=96), "body")]
    fill = spec.word("fill", "none")
    if fill in _FILLS:
        level = h * spec.number("level", 0.665)
        gap = 0.0003
        edge = float(np.interp(level + 0.0008, inner[:, 1], inner[:, 0])) - gap
        below = inner[inner[:, 1] < level - 0.001] + [-gap, gap]
        wine = [
            (0.0, floor + gap), *soft(below), (edge, level + 0.0008),
            (edge - 0.0006, level + 0.0002, 1.0), (edge - 0.002, level, 1.0), (0.0, level),
        ]  # fmt: skip
        parts.append(Part(lathe(wine, around=80, segments=3), fill))
    return Solid(tuple(parts))


_SIZE = (0.084, 0.084, 0.215)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.3, turned=True),
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "red": Matter(name="wine"),
        "white": Matter(name="white-wine"),
        "rose": Matter(name="liquid", colour="#f0a59a"),
        "water": Matter(name="water"),
    },
    cues=("wine glass", "glass of wine", "goblet", "glass of red wine", "glass of white wine"),
)
