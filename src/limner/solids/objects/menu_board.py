"""Menu board: a chalkboard in a wooden frame, hung on a wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.lettering import frontal
from limner.solids.shapes import rounded_box
from limner.solids.shapes.moulding import moulding
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    rim = 0.05 * min(w, h) + 0.01
    frame = moulding(w, h, [
        (0.0, 0.0), (0.0, d, 0.003), (0.8 * rim, d, 0.003), (rim, 0.75 * d, 0.001), (rim, 0.2 * d),
    ])  # fmt: skip
    board = rounded_box(w - rim, 0.4 * d, h - rim, 0.001, 1).moved(y=-0.25 * d, z=rim / 2)
    area = Area(-w / 2 + rim, rim, w / 2 - rim, h - rim)
    return Solid((Part(frontal(board), "face", {"face": area}), Part(frame, "frame")), hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(0.7, 0.028, 1.0),
    matter={
        "face": Matter(name="paint", colour="#25292a", finish="matte"),
        "frame": Matter(name="oak"),
    },
    cues=("menu board", "chalkboard", "blackboard", "chalk board"),
    area="face",
    stands="wall",
)
