"""Cylinder: a plain turned block with eased edges."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.joinery import round_top
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    body = round_top(r, h, 0.03 * min(r, h)).scaled(1.0, spec.depth / spec.width, 1.0)
    return Solid((Part(body, "body"),), seat=h, room=(1.35 * r, 1.35 * r * spec.depth / spec.width))


OBJECT = ObjectKind(
    build=_build,
    size=(0.08, 0.08, 0.12),
    matter={"body": Matter(name="paint", colour="#e8e4dd", finish="matte")},
    cues=("cylinder", "column shape"),
)
