"""Stool: a round seat on four splayed legs with a ring of stretchers."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.joinery import board, four_legs, round_top
from limner.solids.mesh import joined
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    thick, splay = 0.035, 0.10 * w
    span, deep = 0.5 * w, 0.5 * d
    seat = round_top(w / 2, thick, 0.014).scaled(1.0, d / w, 1.0).moved(z=h - thick)
    legs = four_legs(span, deep, h - thick - 0.0003, (0.024, 0.034), splay=splay)
    rails = []
    for level, along in ((0.32, True), (0.42, False)):
        z = level * h
        x, y = span / 2 + splay * (1 - level), deep / 2 + splay * (1 - level)
        for s in (-1, 1):
            ends = ((-x, s * y, z), (x, s * y, z)) if along else ((s * x, -y, z), (s * x, y, z))
            rails.append(board(*ends, 0.018, 0.018, 0.0085))
    return Solid(
        (Part(seat, "body"), Part(joined([legs, *rails]), "legs")),
        seat=h,
        room=(0.68 * w, 0.68 * d),
    )


_SIZE = (0.36, 0.36, 0.46)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.1, scale=1.2),
    size=_SIZE,
    matter={"body": Matter(name="oak", finish="satin"), "legs": Matter(name="oak", finish="satin")},
    cues=("stool", "bar stool", "footstool"),
    stands="floor",
)
