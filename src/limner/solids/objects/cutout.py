"""Cut-out: a picture of a thing on clear ground, mounted on a card cut along its outline, standing.

Its size is that of the whole picture; what is drawn in it stands on the ground.
"""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.shapes import extrusion
from limner.solids.solid import Area, Letters, ObjectKind, Part, Solid, Spec

_SIZE = (0.12, 0.005, 0.16)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    shape = spec.letters.get("picture")
    rings = _rings(shape, w, h) if shape is not None else []
    if not rings:
        rings = [np.array([(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)])]
    card = _printable(extrusion([ring - [w / 2, 0.0] for ring in rings], d)).moved(y=d / 2)
    foot = float(card.bounds[0][2])
    return Solid(
        (Part(card.moved(z=-foot), "body", {"picture": Area(-w / 2, 0.0, w / 2, h)}),)
    )  # fmt: skip


def _printable(card: Mesh) -> Mesh:
    """Return a card with its picture carried on round its edge, and none on its back."""
    plan = card.positions[:, [0, 2]].copy()
    plan[card.normals[:, 1] > 0.5] += 10.0
    return card.mapped(plan)


def _rings(shape: Letters, w: float, h: float) -> list[np.ndarray]:
    """Return the outlines in metres."""
    return [
        np.asarray(ring, float) * [w, h * shape.aspect]
        for rings, _ in shape.glyphs
        for ring in rings
    ]


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={"body": Matter(name="paint", colour="#f4f2ee", finish="satin")},
    cues=("standee", "cardboard standee"),
    area="picture",
    outlined=("picture",),
)
