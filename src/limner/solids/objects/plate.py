"""Plate: a dinner plate with a foot ring and a rising rim."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.tableware import Dish


def _build(spec: Spec) -> Solid:
    r = spec.width / 2
    coupe = spec.word("shape", "rimmed") == "coupe"
    dish = Dish(r, spec.height, min(0.0048, 0.036 * r), rim=0.18 if coupe else 0.31, verge=0.5)
    body = dish.mesh().scaled(1.0, spec.depth / spec.width, 1.0)
    room = 1.36 * dish.well
    return Solid(
        (Part(body, "body"),), seat=dish.floor, room=(room, room * spec.depth / spec.width)
    )


OBJECT = ObjectKind(
    build=_build,
    size=(0.24, 0.24, 0.022),
    matter={"body": Matter(name="ceramic", colour="#f3f0ea", finish="gloss")},
    cues=("plate", "dinner plate", "side plate", "dish"),
)
