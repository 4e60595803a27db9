"""Cone: turned to a barely rounded tip."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.proportion import proportioned
from limner.solids.shapes import lathe
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    tip = 0.03 * r
    body = lathe(
        [(0, 0), (r, 0, 0.03 * r), (tip, h - 0.4 * tip, tip), (0, h)],
        around=144,
        squash=spec.depth / spec.width,
    )
    return Solid((Part(body, "body"),))


_SIZE = (0.09, 0.09, 0.12)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.2, turned=True),
    size=_SIZE,
    matter={"body": Matter(name="paint", colour="#e8e4dd", finish="matte")},
    cues=("cone",),
)
