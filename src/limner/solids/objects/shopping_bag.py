"""Shopping bag: a paper carrier with gusseted sides and cord handles, open at the top."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh, joined
from limner.solids.packet import climbed, gusseted
from limner.solids.shapes import loft, spline, sweep
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.240, 0.100, 0.405)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    rim = h - min(0.098 * k, 0.4 * h)
    edge = 0.0016 * k
    rows = [
        gusseted(0.02 * w, 0.02 * d, 0.0006 * k, corner=edge),
        gusseted(w - edge, d - edge, 0.0, corner=edge),
    ]
    for t in np.linspace(0.0, 1.0, 34):
        z = 0.0014 * k + float(t) * (rim - 0.0014 * k)
        pinch = float(np.clip((t - 0.16) / 0.84, 0.0, 1.0)) ** 1.4
        rows.append(gusseted(w, d * (1 - 0.10 * pinch), z, fold=0.20 * d * pinch, corner=edge))
    hem = _hem(w, d * 0.90, rim, 0.20 * d, edge, k)
    low = climbed(rows[:3])
    label = Area(-0.46 * w, low + 0.08 * rim, 0.46 * w, low + 0.92 * rim)
    return Solid((
        Part(loft(rows), "body", {"front": label}), Part(hem, "body"),
        Part(_handles(w, d * 0.90, rim, h, k), "handle"),
    ))  # fmt: skip


def _hem(w: float, d: float, rim: float, fold: float, edge: float, k: float) -> Mesh:
    """The top turned in: a second layer just inside the rim."""
    inner = [
        gusseted(w - 0.0012 * k, d - 0.0012 * k, z, fold=fold, corner=edge)
        for z in (rim - 0.0005 * k, rim - 0.020 * k, rim - 0.040 * k)
    ]
    return loft(inner).inverted()


def _handles(w: float, d: float, rim: float, h: float, k: float) -> Mesh:
    """Two cords, one behind the front panel's rim and one before the back's."""
    thick = 0.0026 * k
    reach, top = 0.20 * w, h - thick
    made = []
    for side in (-1.0, 1.0):
        y = side * (d / 2 - 0.0016 * k - thick)
        lean = side * 0.10 * d
        line = spline(
            [
                (-reach, y, rim - 0.034 * k), (-reach, y, rim - 0.010 * k),
                (-reach, y + 0.1 * lean, rim + 0.30 * (top - rim)),
                (-0.84 * reach, y + 0.4 * lean, rim + 0.74 * (top - rim)),
                (-0.42 * reach, y + 0.5 * lean, rim + 0.965 * (top - rim)),
                (0.0, y + 0.5 * lean, top),
                (0.42 * reach, y + 0.5 * lean, rim + 0.965 * (top - rim)),
                (0.84 * reach, y + 0.4 * lean, rim + 0.74 * (top - rim)),
                (reach, y + 0.1 * lean, rim + 0.30 * (top - rim)),
                (reach, y, rim - 0.010 * k), (reach, y, rim - 0.034 * k),
            ],
            8,
        )  # fmt: skip
        made.append(sweep(line, thick, around=16))
    return joined(made)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="paper", colour="#f2ede4"),
        "handle": Matter(name="linen", colour="#d8c7a8"),
    },
    cues=("shopping bag", "paper bag", "gift bag", "carrier bag", "paper shopping bag"),
    area="front",
)
