"""Cube: a plain block with eased edges."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import joined
from limner.solids.shapes.box import SIDES, box_side
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    edge = spec.number("edge", 0.02) * min(w, d, h)
    edge = max(edge, min(0.001, 0.2 * min(w, d, h)))
    front = box_side("front", w, d, h, edge)
    others = joined(box_side(s, w, d, h, edge) for s in SIDES if s != "front")
    x, z = 0.44 * w, 0.44 * h
    parts = (Part(front, "body", {"front": Area(-x, -z, x, z)}), Part(others, "body"))
    return Solid(parts, seat=h, room=(0.94 * w, 0.94 * d))


OBJECT = ObjectKind(
    build=_build,
    size=(0.10, 0.10, 0.10),
    matter={"body": Matter(name="paint", colour="#e8e4dd", finish="matte")},
    cues=("cube", "block", "box shape", "cuboid"),
    area="front",
)
