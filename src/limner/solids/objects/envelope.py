"""Envelope: closed, a letter inside, standing on its long edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.shapes import extrusion
from limner.solids.sheet import leaf
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    half = d / 2 - 0.0011

    def full(x: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
        """Paper swells over what it holds and is flat at its folded edges."""
        edge = np.minimum((w / 2 - np.abs(x)) / w, np.minimum(z, h - z) / h)
        return half * np.clip(edge / 0.10, 0.0, 1.0) ** 0.6

    front = leaf(w, h, full, 0.0003, 56)
    back = leaf(w, h, full, 0.0003, 56).turned(180)
    flap = extrusion(
        [[(w / 2 - 0.002, h - 0.001), (-w / 2 + 0.002, h - 0.001), (0, 0.42 * h)]], 4e-4
    )
    flap = flap.turned(180).moved(y=d / 2 - 0.0006)
    area = Area(-w / 2, 0.0, w / 2, h)
    parts = (Part(front, "paper", {"front": area}), Part(back, "paper"), Part(flap, "paper"))
    return Solid(fitted(parts, spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.22, 0.005, 0.11),
    matter={"paper": Matter(name="paper", colour="#efe4d2")},
    cues=("envelope", "letter", "mail"),
    area="front",
)
