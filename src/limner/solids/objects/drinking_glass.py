"""Drinking glass: a tumbler with a heavy foot; holds water unless told otherwise."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.hollow import vessel
from limner.solids.mesh import Mesh, cut, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_FILLS = {
    "water": 0.72, "juice": 0.80, "whisky": 0.36, "milk": 0.80, "cola": 0.80, "tea": 0.80,
    "coffee": 0.78, "beer": 0.84, "wine": 0.50,
}  # fmt: skip
"""How full of what: shares of the room inside."""


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    fill = spec.word("fill", "water")
    short = h < 2.6 * r
    base = (0.16 if short else 0.075) * h
    foot = 0.93 if short else 0.80
    outside = [(foot * r, 0.0)] + [
        (r * (foot + (1 - foot) * t), h * t) for t in (0.06, 0.2, 0.4, 0.6, 0.8, 0.93, 1.0)
    ]
    pot = vessel(outside, wall=(0.075 * r, 0.04 * r), floor=base, smooth=False)
    if fill not in _FILLS:
        return Solid((Part(pot.mesh(), "body"),))
    level = base + (h - base) * spec.number("level", _FILLS[fill])
    parts = pot.filled(level, fill)
    if spec.word("ice", "no") not in ("no", "none"):
        below, above = cut(_ice(pot.radius(level), level, spec.seed), level)
        parts += [Part(below, "ice", wets=fill), Part(above, "ice")]
    return Solid(tuple(parts))


def _ice(radius: float, level: float, seed: int) -> Mesh:
    """Return cubes that float in the liquid's face, clear of one another and of the wall."""
    rng = np.random.default_rng(seed)
    side = 0.62 * radius
    cubes = []
    for k in range(3):
        turn = 120.0 * k + rng.uniform(-10, 10)
        cube = rounded_box(side, side, side, 0.14 * side, 4).moved(z=-side / 2)
        cube = cube.turned(rng.uniform(0, 90)).turned(rng.uniform(-14, 14), "x")
        out = 0.47 * radius
        cubes.append(
            cube.moved(
                out * np.cos(np.radians(turn)), out * np.sin(np.radians(turn)), level + 0.05 * side
            )
        )
    return joined(cubes)


_SIZE = (0.076, 0.076, 0.125)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 2.0, turned=True),
    size=_SIZE,
    matter={
        "body": Matter(name="glass"),
        "water": Matter(name="liquid"),
        "juice": Matter(name="juice"),
        "whisky": Matter(name="whisky"),
        "milk": Matter(name="milk"),
        "cola": Matter(name="liquid", colour="#2a0f07"),
        "tea": Matter(name="liquid", colour="#b8601d"),
        "coffee": Matter(name="liquid", colour="#4a2412"),
        "beer": Matter(name="beer"),
        "wine": Matter(name="wine"),
        "ice": Matter(name="glass"),
    },
    cues=("drinking glass", "glass of water", "tumbler", "water glass", "glass of juice",
    "whisky glass",
          "whiskey glass", "highball"),
)  # fmt: skip
