"""Canvas print: a picture on canvas stretched over a deep wooden frame, hung on a wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.lettering import frontal
from limner.solids.mesh import joined
from limner.solids.shapes import rounded_box
from limner.solids.shapes.box import SIDES, box_side
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, h, d = spec.width, spec.height, spec.depth
    deep = d - 0.004
    middle = -0.004 - deep / 2
    front = frontal(box_side("front", w, deep, h, 0.004).moved(y=middle))
    rest = joined(box_side(s, w, deep, h, 0.004) for s in SIDES if s != "front").moved(y=middle)
    slats = rounded_box(0.8 * w, 0.006, 0.8 * h, 0.001).moved(y=-0.003, z=0.1 * h)
    area = Area(0.002 - w / 2, 0.002, w / 2 - 0.002, h - 0.002)
    return Solid(
        (Part(front, "canvas", {"print": area}), Part(rest, "edge"), Part(slats, "slats")),
        hang=True,
    )


OBJECT = ObjectKind(
    build=_build,
    size=(0.8, 0.04, 0.6),
    matter={
        "canvas": Matter(name="canvas", colour="#f5f2ea"),
        "edge": Matter(name="canvas", colour="#efebe1"),
        "slats": Matter(name="pine"),
    },
    cues=("canvas print", "canvas", "stretched canvas", "painting on the wall"),
    area="print",
    stands="wall",
)
