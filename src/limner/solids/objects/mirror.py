"""Mirror: round, arched or rectangular in a slim frame; hung on a wall."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.shapes import circle, extrusion
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _outline(shape: str, w: float, h: float, inset: float) -> list[tuple[float, float]]:
    x, top = w / 2 - inset, h / 2 - inset
    if shape == "rectangular":
        return [(x, -top), (x, top), (-x, top), (-x, -top)]
    if shape == "arched":
        rise = min(x, 2 * top)
        head = circle(1.0, 72, start=0, end=180) * [x, rise] + [0.0, top - rise]
        return [(x, -top), *map(tuple, head), (-x, -top)]
    return list(map(tuple, circle(1.0, 88) * [x, top]))


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    shape = spec.word("shape", "round")
    band = min(0.022, 0.06 * w)
    frame = extrusion(
        [np.array(_outline(shape, w, h, 0.0)), np.array(_outline(shape, w, h, band))], d, 0.003
    )
    glass = extrusion([np.array(_outline(shape, w, h, band + 0.0003))], 0.55 * d, 0.0015)
    parts = (Part(frame.moved(z=h / 2), "frame"), Part(glass.moved(z=h / 2), "mirror"))
    return Solid(parts, hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(0.70, 0.03, 0.70),
    matter={
        "frame": Matter(name="brass", finish="satin"),
        "mirror": Matter(name="mirror"),
    },
    cues=("mirror", "round mirror", "wall mirror"),
    stands="wall",
)
