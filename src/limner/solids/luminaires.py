"""Luminaires: what lamps share: shades of thin cloth, glass or metal, bulbs that are on or off,
and flex."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.shapes import lathe
from limner.solids.shapes.profile import Knot
from limner.solids.solid import Part, Spec

SHADE = Matter(name="lampshade", colour="#efe4d2")
BULB = Matter(name="lamplight", colour="#ffd9a3")
OFF = Matter(name="paint", colour="#f4f1ea", finish="satin")


def shade(low: tuple[float, float], high: tuple[float, float]) -> Mesh:
    """Return a drum or cone of cloth between two rims of (radius, height), open at both ends."""
    roll = 0.0022
    knots: list[Knot] = [
        (low[0] - 0.001, low[1] + 0.002), (low[0] - 0.0014, low[1]), (low[0], low[1] - roll, roll),
        (low[0] + 0.001, low[1], roll), (low[0], low[1] + roll, roll), (high[0], high[1] - roll,
        roll),
        (high[0] + 0.001, high[1], roll), (high[0], high[1] + roll, roll),
        (high[0] - 0.0014, high[1], roll), (high[0] - 0.001, high[1] - 0.002),
    ]  # fmt: skip
    return lathe(knots, around=112, segments=3)


def bulb(radius: float, base: float, *, lit: bool) -> Part:
    """Return a bulb standing on a height, its glass `radius` wide, as the slot of what is lit or
    not."""
    b = base
    mesh = lathe(
        [
            (0, b), (0.45 * radius, b, 0.001), (0.45 * radius, b + 0.5 * radius, 0.6 * radius),
            (radius, b + 1.5 * radius, radius), (0.8 * radius, b + 2.35 * radius, radius), (0,
            b + 2.5 * radius),
        ],
        around=40, segments=6,
    )  # fmt: skip
    return Part(mesh, "bulb" if lit else "bulb-off")


def is_lit(spec: Spec) -> bool:
    """Tell whether a lamp is on; it is unless told 'off'."""
    return spec.word("light", "on") not in ("off", "no")
