"""Pyramid: four even sides with eased edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.shapes import rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    h = spec.height
    block = rounded_box(spec.width, spec.depth, h, 0.02 * min(spec.width, h), 4, 3)

    def drawn_in(p: NDArray[np.float64]) -> NDArray[np.float64]:
        share = 1.0 - 0.985 * np.clip(p[:, 2:] / h, -0.1, 1.0)
        return np.concatenate([p[:, :2] * share, p[:, 2:]], 1)

    body = block.deformed(drawn_in)
    low, high = body.bounds
    across = (high - low)[:2]
    return Solid((Part(body.scaled(spec.width / across[0], spec.depth / across[1], 1.0), "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.11, 0.11, 0.10),
    matter={"body": Matter(name="paint", colour="#e8e4dd", finish="matte")},
    cues=("pyramid",),
)
