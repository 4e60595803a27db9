"""Table: a dining, side or café table, rectangular or round, of wood."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.joinery import board, four_legs, round_top
from limner.solids.mesh import Mesh, joined
from limner.solids.shapes import lathe, rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    thick = min(0.032, 0.06 * h)
    if spec.word("shape", "rectangular") == "round":
        top = round_top(w / 2, thick, 0.35 * thick).scaled(1.0, d / w, 1.0)
        under, room = _pedestal(w, h - thick), (0.7 * w, 0.7 * d)
    else:
        top = rounded_box(w, d, thick, 0.12 * thick, 4)
        under, room = _frame(w, d, h - thick), (0.96 * w, 0.94 * d)
    parts = (Part(top.moved(z=h - thick), "top"), Part(under, "legs"))
    return Solid(parts, seat=h, room=room)


def _frame(w: float, d: float, h: float) -> Mesh:
    """Return tapered legs set in from the corners, and the rails between them."""
    leg = min(0.065, 0.06 * w)
    x, y = 0.86 * w, d - 2.4 * leg
    high = min(0.075, 0.13 * h)
    z = h - high / 2 - 0.0004
    rails = []
    for s in (-1, 1):
        rails.append(board((-x / 2, s * y / 2, z), (x / 2, s * y / 2, z), high, 0.4 * leg))
        rails.append(board((s * x / 2, -y / 2, z), (s * x / 2, y / 2, z), high, 0.4 * leg))
    legs = four_legs(x, y, h - 0.0004, (0.55 * leg, leg), square=True)
    return joined([*rails, legs])


def _pedestal(w: float, h: float) -> Mesh:
    """Return a turned column on a round foot."""
    foot, column = 0.30 * w, min(0.04, 0.06 * w)
    mesh = lathe(
        [
            (0, 0), (foot, 0, 0.004), (foot, 0.014, 0.004), (2.2 * column, 0.028, 0.06),
            (column, 0.12 * h, 0.06), (column, 0.86 * h, 0.08), (3.0 * column, h - 0.0004, 0.003),
            (0, h - 0.0004),
        ],
        around=96,
    )  # fmt: skip
    return mesh.mapped(np.ascontiguousarray(mesh.uv[:, ::-1]))


OBJECT = ObjectKind(
    build=_build,
    size=(1.60, 0.85, 0.74),
    matter={
        "top": Matter(name="oak", finish="satin"),
        "legs": Matter(name="oak", finish="satin"),
    },
    cues=("table", "dining table", "coffee table", "side table", "café table", "wooden table"),
    stands="floor",
)
