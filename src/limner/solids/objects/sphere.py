"""Sphere: a ball."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.shapes import flowing, turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    rise = np.linspace(-np.pi / 2, np.pi / 2, 97)
    curve = np.stack([np.cos(rise), np.sin(rise)], -1)
    curve[[0, -1], 0] = 0.0
    ball = turned(curve, flowing(curve)[1], around=144)
    ball = ball.mapped(ball.uv * spec.width / 2)
    mesh = ball.scaled(spec.width / 2, spec.depth / 2, spec.height / 2).moved(z=spec.height / 2)
    return Solid((Part(mesh, "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.10, 0.10, 0.10),
    matter={"body": Matter(name="paint", colour="#e8e4dd", finish="satin")},
    cues=("sphere", "ball", "orb", "globe"),
)
