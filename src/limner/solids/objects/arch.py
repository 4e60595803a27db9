"""Arch: a round-headed portal to stand behind products, open or as a solid panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.shapes import circle, extrusion
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _outline(half: float, height: float) -> NDArray[np.float64]:
    """Return a round-headed outline standing on z = 0."""
    rise = min(half, height)
    head = circle(1.0, 96, start=0.0, end=180.0) * [half, rise] + [0.0, height - rise]
    return np.concatenate([[[half, 0.0]], head, [[-half, 0.0]]])


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    edge = min(0.004, 0.08 * d)
    rings = [_outline(w / 2, h)]
    if spec.word("shape", "open") == "open":
        band = spec.number("band", 0.2) * w
        inner = _outline(w / 2 - band, h - band)
        inner[[0, -1], 1] = -1.0
        rings = [np.concatenate([_outline(w / 2, h), inner[::-1]])]
        rings[0][rings[0][:, 1] < 0, 1] = 0.0
    front = extrusion(rings, d / 2, edge, 5)
    back = front.turned(180)
    return Solid((Part(front, "body"), Part(back, "body")))


OBJECT = ObjectKind(
    build=_build,
    size=(0.30, 0.07, 0.40),
    matter={"body": Matter(name="paint", colour="#ecd9c9", finish="matte")},
    cues=("arch", "archway", "portal"),
)
