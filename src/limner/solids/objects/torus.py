"""Torus: a ring, lying flat unless told to stand."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.proportion import proportioned
from limner.solids.shapes import circle, sweep
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    standing = spec.word("pose", "standing") != "lying"
    across, thick = spec.width, (spec.depth if standing else spec.height)
    flat = circle(0.5 * (across - thick), 144)
    path = np.column_stack([flat, np.zeros(len(flat))])
    ring = sweep(path, thick / 2, around=48, closed=True)
    if standing:
        ring = ring.turned(90, "x").scaled(1.0, 1.0, spec.height / across).moved(z=spec.height / 2)
    else:
        ring = ring.scaled(1.0, spec.depth / across, 1.0).moved(z=thick / 2)
    return Solid((Part(ring, "body"),))


_SIZE = (0.12, 0.034, 0.12)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.2),
    size=_SIZE,
    matter={"body": Matter(name="paint", colour="#e8e4dd", finish="satin")},
    cues=("torus", "ring shape", "donut shape", "hoop"),
)
