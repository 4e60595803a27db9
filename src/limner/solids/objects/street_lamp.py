"""Street lamp: a cast-iron post with a lantern of opal glass."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.ironwork import ball, bar
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import circle, lathe, loft
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIDES = 6


def _build(spec: Spec) -> Solid:
    w, h = spec.width, spec.height
    r = 0.1 * w
    lantern = 0.21 * h
    top = h - lantern
    post = lathe([
        (0, 0), (3.6 * r, 0), (3.6 * r, 0.035 * h, 0.01), (3.0 * r, 0.045 * h, 0.01),
        (3.0 * r, 0.14 * h, 0.02), (2.0 * r, 0.165 * h, 0.02), (2.1 * r, 0.18 * h, 0.015),
        (1.35 * r, 0.20 * h, 0.03), (1.05 * r, 0.55 * h, 0.05), (1.5 * r, 0.56 * h, 0.01),
        (1.5 * r, 0.57 * h, 0.01), (0.95 * r, 0.585 * h, 0.03), (0.75 * r, top - 0.05 * h, 0.05),
        (1.4 * r, top - 0.035 * h, 0.012), (0.9 * r, top - 0.02 * h, 0.02), (1.7 * r, top, 0.01),
        (0, top),
    ], around=40, segments=5)  # fmt: skip
    rung = bar((-2.6 * r, 0, top - 0.075 * h), (2.6 * r, 0, top - 0.075 * h), 0.28 * r)
    knobs = [ball(0.5 * r, s * 2.6 * r, 0, top - 0.075 * h) for s in (-1, 1)]
    low, high = top + 0.03 * lantern, top + 0.62 * lantern
    narrow, wide = 0.26 * w, 0.43 * w
    panes = _prism([(0.94 * narrow, low), (0.94 * wide, high)])
    frame = _frame(narrow, wide, low, high, 0.16 * r)
    roof = _prism([
        (1.04 * wide, high), (1.16 * wide, high + 0.01 * h), (0.62 * wide, top + 0.78 * lantern),
        (0.46 * wide, top + 0.79 * lantern), (0.46 * wide, top + 0.85 * lantern),
        (0.08 * wide, top + 0.93 * lantern),
    ])  # fmt: skip
    finial = lathe([
        (0, top + 0.9 * lantern), (0.5 * r, top + 0.91 * lantern),
        (0.3 * r, top + 0.94 * lantern, 0.01), (0.55 * r, top + 0.96 * lantern, 0.01), (0, h),
    ], around=24, segments=4)  # fmt: skip
    base = lathe([(0, low - 0.03 * lantern), (1.1 * narrow, low - 0.03 * lantern),
                  (1.1 * narrow, low), (0, low)], around=_SIDES)  # fmt: skip
    iron = joined([post, rung, *knobs, frame, roof, finial, base])
    return Solid(fitted((Part(iron, "iron"), Part(panes, "lamp")), spec))


def _prism(knots: list[tuple[float, float]]) -> Mesh:
    """Return a many-sided skin through rings of (radius, height), its faces flat, closed on top."""
    rings = [_ring(radius, z) for radius, z in (*knots, (0.002, knots[-1][1]))]
    faces = []
    for side in range(_SIDES):
        a, b = side, (side + 1) % _SIDES
        faces += [loft([low[[a, b]], high[[a, b]]], closed=False) for low, high in pairwise(rings)]
    return joined(faces)


def _ring(radius: float, z: float) -> np.ndarray:
    flat = circle(radius, _SIDES, start=0, end=360.0)
    return np.column_stack([flat, np.full(len(flat), z)])


def _frame(narrow: float, wide: float, low: float, high: float, r: float) -> Mesh:
    """Return the bars along the lantern's edges."""
    foot, head = _ring(narrow, low), _ring(wide, high)
    bars = [bar(a, b, r, 8) for a, b in zip(foot, head, strict=True)]
    for ring in (foot, head, (foot + head) / 2):
        bars += [bar(a, b, r, 8) for a, b in zip(ring, np.roll(ring, -1, 0), strict=True)]
    return joined(bars)


OBJECT = ObjectKind(
    build=_build,
    size=(0.62, 0.535, 4.0),
    matter={
        "iron": Matter(name="paint", colour="#16211d", finish="satin"),
        "lamp": Matter(name="lit-acrylic", colour="#ffd9a0", finish="gloss"),
    },
    cues=("street lamp", "lamp post", "lamppost", "streetlight", "street light", "gas lamp"),
    stands="ground",
)
