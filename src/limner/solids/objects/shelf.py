"""Shelf: a wooden board on two brackets, fixed to a wall; things stand on it."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.mesh import joined
from limner.solids.shapes import rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    thick = min(0.03, 0.25 * h)
    top = rounded_box(w, d - 0.002, thick, 0.002, 4).moved(0, -d / 2 - 0.001, h - thick)
    bar, flat = 0.024, 0.004
    iron = []
    for s in (-1, 1):
        x = s * 0.36 * w
        iron.append(rounded_box(bar, flat, h - thick, 0.001, 3).moved(x, -flat / 2, -0.0003))
        arm = rounded_box(bar, 0.86 * d, flat, 0.001, 3)
        iron.append(arm.moved(x, -0.43 * d - flat, h - thick - flat - 0.0003))
    parts = (Part(top, "body"), Part(joined(iron), "bracket"))
    return Solid(parts, seat=h, room=(0.96 * w, 0.9 * d), hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(0.90, 0.22, 0.16),
    matter={
        "body": Matter(name="oak", finish="satin"),
        "bracket": Matter(name="steel", colour="#2c2b2a", finish="satin"),
    },
    cues=("shelf", "wall shelf", "wooden shelf", "floating shelf"),
    stands="wall",
)
