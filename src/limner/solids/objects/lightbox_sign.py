"""Lightbox sign: a shallow metal box on a wall whose whole face is lit."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.lettering import frontal
from limner.solids.shapes import extrusion, rounded_box
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    rim = 0.012 + 0.012 * min(w, h)
    turn = 0.5 * min(w, h) if spec.word("shape", "") in ("round", "circle") else 0.02
    outer = rounded_rectangle(w, h, turn, points=40 if turn > 0.1 else 10)
    wide, high = w - 2 * rim, h - 2 * rim
    inner = rounded_rectangle(wide, high, max(0.004, turn - rim), rim, 40 if turn > 0.1 else 10)
    case = extrusion([outer, inner], d, 0.003)
    box = rounded_box(0.7 * w, 0.7 * d, 0.7 * h, 0.004).moved(y=-0.4 * d, z=0.15 * h)
    face = frontal(extrusion([inner], 0.004).moved(y=-d + 0.008))
    area = Area(-wide / 2, rim, wide / 2, rim + high)
    return Solid(
        (Part(face, "face", {"face": area}), Part(case, "case"), Part(box, "case")), hang=True
    )


OBJECT = ObjectKind(
    build=_build,
    size=(1.0, 0.11, 0.5),
    matter={
        "face": Matter(name="lit-acrylic", colour="#ffffff"),
        "case": Matter(name="black-metal"),
    },
    cues=("lightbox", "lightbox sign", "illuminated sign", "lit sign", "light box", "cinema sign"),
    area="face",
    stands="wall",
)
