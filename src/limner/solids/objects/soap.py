"""Soap: a pressed bar with a sunken panel for its name, standing on its edge or lying.

Lying, its depth is how high it is: the size is that of the standing bar.
"""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh
from limner.solids.shapes import rounded_box
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.088, 0.030, 0.060)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    edge = min(0.36 * min(w, d, h), 0.16 * max(w, h))
    block = rounded_box(w, d, h, edge, cells=52)
    uv = block.uv.copy()
    uv[len(uv) // 6 :] += 1.0  # the front comes first; what is printed on it is printed there only
    bar = _pressed(block.mapped(uv), w, d, h)
    wide, high = 0.31 * w, 0.27 * h
    parts = [Part(bar, "body", {"label": Area(-wide, -high, wide, high)})]
    if spec.word("pose", "standing") == "lying":
        parts = [Part(bar.turned(-90, "x"), "body", parts[0].areas)]
        return Solid(fitted(parts, Spec(w, h, d)))
    return Solid(fitted(parts, spec))


def _pressed(block: Mesh, w: float, d: float, h: float) -> Mesh:
    """Press a block: faces that swell, an oblong panel sunk into both of them."""
    deep = 0.045 * min(d, 0.5 * min(w, h))

    def bend(at: np.ndarray) -> np.ndarray:
        x, z = at[:, 0] / (0.5 * w), (at[:, 2] - 0.5 * h) / (0.5 * h)
        swell = 1.0 + 0.16 * np.clip(1 - x**4, 0, 1) * np.clip(1 - z**4, 0, 1)
        far = (np.abs(x / 0.74) ** 4 + np.abs(z / 0.68) ** 4) ** 0.25
        rim = np.clip((1.04 - far) / 0.07, 0.0, 1.0)
        sunk = deep * rim * rim * (3 - 2 * rim)
        side = at[:, 1] / (0.5 * d)
        y = at[:, 1] * swell / 1.16 - np.clip(side * 3, -1, 1) * sunk
        return np.stack([at[:, 0], y, at[:, 2]], -1)

    return block.deformed(bend)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={"body": Matter(name="soap")},
    cues=("soap bar", "bar of soap", "soap", "bar soap"),
    area="label",
)
