"""Window lettering: a framed pane of glass, with words on it, the room behind it dim."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.lettering import frontal
from limner.solids.shapes import rounded_box, upright
from limner.solids.shapes.moulding import moulding
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    rim = 0.045
    frame = moulding(w, h, [
        (0.0, 0.0), (0.0, d, 0.004), (0.6 * rim, d, 0.006), (rim, 0.72 * d, 0.004),
        (rim, 0.1 * d),
    ])  # fmt: skip
    sill = rounded_box(w, 0.8 * d, 0.02, 0.004, 2).moved(y=-0.5 * d, z=rim - 0.019)
    pane = frontal(upright(w - rim, h - rim).moved(y=-0.55 * d, z=rim / 2))
    room = rounded_box(w - rim, 0.06 * d, h - rim, 0.001, 1).moved(y=-0.06 * d, z=rim / 2)
    area = Area(-w / 2 + 2 * rim, 2 * rim, w / 2 - 2 * rim, h - 2 * rim)
    parts = (
        Part(pane, "pane", {"lettering": area}), Part(frame, "frame"), Part(sill, "frame"),
        Part(room, "room"),
    )  # fmt: skip
    return Solid(parts, hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(1.4, 0.09, 1.0),
    matter={
        "frame": Matter(name="paint", colour="#1d2a2a", finish="satin"),
        "pane": Matter(name="pane"),
        "room": Matter(name="paint", colour="#17191a", finish="matte"),
    },
    cues=("window lettering", "shop window", "window sign", "window decal", "glass door"),
    area="lettering",
    stands="wall",
)
