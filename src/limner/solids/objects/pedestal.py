"""Pedestal: a plinth for products, round or square, plain or fluted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.joinery import round_top
from limner.solids.mesh import Mesh
from limner.solids.shapes import lathe, rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    edge = min(0.004, 0.03 * min(w, h))
    shape = spec.word("shape", "round")
    if shape == "square":
        body, room = rounded_box(w, d, h, edge, 5), (0.94 * w, 0.94 * d)
    else:
        body = round_top(w / 2, h, edge).scaled(1.0, d / w, 1.0)
        room = (0.68 * w, 0.68 * d)
        if shape == "fluted":
            body = _fluted(w, h, edge).scaled(1.0, d / w, 1.0)
    return Solid((Part(body, "body"),), seat=h, room=room)


def _fluted(width: float, height: float, edge: float) -> Mesh:
    """Return a round plinth with half-round ribs between a plain foot and top."""
    r = width / 2
    rib, count = 0.022 * r, 40
    band = 0.06 * height
    heights = np.linspace(edge, height - edge, 40)
    wall = [(r, float(z), 1.0) for z in heights[1:-1]]
    body = lathe(
        [(0, 0), (r, 0, edge), *wall, (r, height, edge), (0, height)], around=360, segments=2
    )

    def ribbed(p: NDArray[np.float64]) -> NDArray[np.float64]:
        turn = np.arctan2(p[:, 1], p[:, 0])
        within = np.clip(
            np.minimum(p[:, 2] - band, height - band - p[:, 2]) / (0.02 * height), 0, 1
        )
        within *= np.clip((np.hypot(p[:, 0], p[:, 1]) / r - 0.9) / 0.09, 0, 1)
        hollow = 1.0 - np.sqrt(np.abs(np.sin(turn * count / 2)) + 1e-4)
        return p * np.stack([1 - 2 * rib / r * hollow * within] * 2 + [np.ones(len(p))], -1)

    return body.deformed(ribbed)


OBJECT = ObjectKind(
    build=_build,
    size=(0.22, 0.22, 0.11),
    matter={"body": Matter(name="paint", colour="#efe9e1", finish="matte")},
    cues=("pedestal", "plinth", "podium", "riser", "display stand"),
)
