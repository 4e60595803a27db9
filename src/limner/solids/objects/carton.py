"""Carton: a folding carton with a tuck lid, as cosmetics, medicine and tea come in."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import Mesh
from limner.solids.packet import board_box
from limner.solids.shapes import rounded_box
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

_SIZE = (0.062, 0.042, 0.140)


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    board, slit = 0.0006 * k, 0.0011 * k
    sides = board_box(w, d, h, 0.0006 * k, without=("top",))
    flaps = rounded_box(w - 1.2 * board, d - 1.2 * board, 0.0005 * k).moved(z=h - 0.0030 * k)
    lid = _lid(w - 2 * (board + slit) + board, d - slit - board, h, k).moved(y=0.5 * slit)
    margin = 0.0005 * k
    printed = {
        side: Area(-wide / 2 + margin, -h / 2 + margin, wide / 2 - margin, h / 2 - margin)
        for side, wide in (("front", w), ("back", w), ("left", d), ("right", d))
    }
    parts = [
        Part(mesh, "body", {side: printed[side]} if side in printed else {})
        for side, mesh in sides.items()
    ]
    return Solid((*parts, Part(flaps, "inside"), Part(lid, "body")))


def _lid(width: float, depth: float, height: float, k: float) -> Mesh:
    """The tuck lid, its front edge folded under."""
    thick = 0.0012 * k
    return rounded_box(width, depth, thick, 0.00055 * k, 4).moved(z=height - thick)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="paper", colour="#f5f1ea", finish="satin"),
        "inside": Matter(name="paper", colour="#cfc7ba"),
    },
    cues=(
        "folding carton", "carton", "product box", "packaging box", "paper box", "medicine box",
        "box of tea", "cosmetic box", "cardboard box", "box",
    ),
    area="front",
)  # fmt: skip
