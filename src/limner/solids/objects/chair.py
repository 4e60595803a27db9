"""Chair: a dining chair with a bent back and an upholstered seat."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.joinery import bent_board, board, leg
from limner.solids.mesh import joined
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.upholstery import cushion


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    level = 0.53 * h
    x, front, back = 0.42 * w, -0.40 * d, 0.30 * d
    post = d / 2 - 0.012
    wood = [
        leg((s * x * 1.06, front * 1.08), (s * x, front, level), (0.022, 0.036)) for s in (-1, 1)
    ]
    for s in (-1, 1):
        wood.append(leg((s * x * 1.04, post), (s * x * 0.98, back + 0.03, level), (0.022, 0.036)))
        wood.append(
            board(
                (s * x * 0.98, back + 0.03, level - 0.03), (s * x * 1.0, post - 0.005, 0.955 * h),
                0.030, 0.024, 0.011,
            )
        )  # fmt: skip
    z = level - 0.022
    for s in (-1, 1):
        wood.append(board((s * x, front, z), (s * x, back + 0.03, z), 0.042, 0.020, 0.004))
    wood.append(board((-x, front, z), (x, front, z), 0.042, 0.020, 0.004))
    wood.append(board((-x, back + 0.03, z), (x, back + 0.03, z), 0.042, 0.020, 0.004))
    across = np.linspace(-1.0, 1.0, 17)
    high = 0.2 * h
    rest = bent_board(
        [
            ((t * w / 2, post - 0.03 + 0.045 * (1 - t * t) - 0.012, h - high / 2),
            high * (1 - 0.22 * t**4))
            for t in across
        ],
        0.016,
    )  # fmt: skip
    pad = cushion(
        (2 * x + 0.05, back - front + 0.075, 0.045), edge=0.018, crown=0.016, seed=spec.seed
    )
    seat = pad.moved(0.0, (front + back) / 2 + 0.004, level + 0.0003)
    parts = (Part(seat, "seat"), Part(joined([*wood, rest]), "legs"))
    return Solid(parts, seat=level + 0.06, room=(1.6 * x, 0.55 * d))


_SIZE = (0.485, 0.515, 0.80)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.0, scale=1.0),
    size=_SIZE,
    matter={
        "seat": Matter(name="linen", colour="#c9bda9"),
        "legs": Matter(name="walnut", finish="satin"),
    },
    cues=("chair", "dining chair", "wooden chair"),
    stands="floor",
)
