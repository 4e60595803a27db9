"""Floor lamp: a slim pole on a round foot, or a wooden tripod, under a drum shade; on unless told
off."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.luminaires import BULB, OFF, SHADE, bulb, is_lit, shade
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import lathe, sweep
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    low, top = 0.80 * h, h - 0.003
    neck = 0.845 * h
    stand = _tripod(r, 0.80 * h) if spec.word("foot", "round") == "tripod" else _foot(r)
    pole_start = 0.78 * h if spec.word("foot", "round") == "tripod" else 0.012
    pole = lathe(
        [(0, pole_start), (0.010, pole_start, 0.001), (0.010, neck - 0.05, 0.001), (0.018,
        neck - 0.05, 0.002),
         (0.018, neck, 0.002), (0, neck)],
        around=40,
    )  # fmt: skip
    spokes = [
        sweep(
            [(0.014 * c, 0.014 * s, neck - 0.02), ((0.97 * r - 0.004) * c, (0.97 * r - 0.004) * s,
            low + 0.03)],
            0.002, around=8,
        )
        for c, s in ((np.cos(a), np.sin(a)) for a in np.radians([30, 150, 270]))
    ]  # fmt: skip
    parts = (
        Part(joined([stand, pole, *spokes]), "body"),
        Part(shade((r - 0.001, low), (0.86 * r, top)), "shade"),
        bulb(0.032, neck + 0.0003, lit=is_lit(spec)),
    )
    return Solid(parts)


def _foot(r: float) -> Mesh:
    f = 0.66 * r
    return lathe(
        [(0, 0), (f, 0, 0.003), (f, 0.014, 0.004), (0.02, 0.019, 0.02), (0, 0.02)], around=112
    )


def _tripod(r: float, high: float) -> Mesh:
    legs = []
    for a in np.radians([90, 210, 330]):
        c, s = np.cos(a), np.sin(a)
        path = [
            (0.95 * r * c, 0.95 * r * s, 0.010),
            (0.5 * r * c, 0.5 * r * s, 0.5 * high),
            (0.03 * c, 0.03 * s, high),
        ]
        legs.append(sweep(path, 0.0125, around=20))
    hub = lathe(
        [(0, high - 0.04), (0.05, high - 0.04, 0.004), (0.05, high, 0.004), (0, high)], around=48
    )
    made = joined([*legs, hub])
    return made.moved(z=-float(made.bounds[0][2]))


_SIZE = (0.42, 0.42, 1.58)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.2, turned=True, scale=1.3),
    size=_SIZE,
    matter={
        "body": Matter(name="steel", colour="#2b2a29", finish="satin"),
        "shade": SHADE, "bulb": BULB, "bulb-off": OFF,
    },
    cues=("floor lamp", "standing lamp", "reading lamp"),
    stands="floor",
)  # fmt: skip
