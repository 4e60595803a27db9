"""Egg: a hen's egg lying on its side, or standing on its blunt end where told so."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.orchard import settled
from limner.solids.shapes import flowing, turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    standing = spec.word("pose", "lying") == "standing"
    rise = np.linspace(-np.pi / 2, np.pi / 2, 81)
    z = np.sin(rise)
    curve = np.stack([np.cos(rise) * (1.0 - 0.14 * z - 0.05 * z * z), z], -1)
    curve[[0, -1], 0] = 0.0
    egg = turned(curve, flowing(curve)[1], around=112)
    if not standing:
        egg = egg.turned(90, "y")
    long = spec.width
    size = (spec.depth, spec.depth, long) if standing else (long, spec.depth, spec.height)
    return Solid((Part(settled(egg.mapped(egg.uv * spec.depth / 2), size), "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.057, 0.044, 0.044),
    matter={"body": Matter(name="paint", colour="#d9b48f", finish="matte")},
    cues=("egg", "hen's egg"),
)
