"""Framed print: a picture behind a bevelled mount in a wooden or metal frame, hung on a wall."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.lettering import frontal
from limner.solids.shapes import extrusion, rounded_box, upright
from limner.solids.shapes.moulding import moulding
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, h, d = spec.width, spec.height, spec.depth
    rim = spec.number("rim", 0.03 * (w + h) / 2 + 0.004)
    border = spec.number("mount", 0.09 * min(w, h)) if spec.word("mount", "") != "none" else 0.0
    lip = 0.006
    frame = moulding(w, h, [
        (0.0, 0.0), (0.0, d, 0.0015), (rim * 0.62, d, 0.002), (rim - 0.001, 0.72 * d, 0.001),
        (rim, 0.72 * d - 0.002, 0.0005), (rim, 0.2 * d),
    ])  # fmt: skip
    back = rounded_box(w - rim, 0.3 * d, h - rim, 0.001).moved(y=-0.18 * d, z=rim / 2)
    inside = (w - 2 * rim + lip, h - 2 * rim + lip)
    parts = [Part(frame, "frame"), Part(back, "backing")]
    shown = (inside[0] - 2 * border, inside[1] - 2 * border)
    foot = (h - shown[1]) / 2
    if border > 0:
        outer = rounded_rectangle(*inside, 0.0, (h - inside[1]) / 2)
        window = rounded_rectangle(*shown, 0.0, foot)
        mount = extrusion([outer, window], 0.003, 0.0016, 1).moved(y=-0.42 * d)
        parts.append(Part(mount, "mount"))
    sheet = frontal(upright(shown[0] + 0.004, shown[1] + 0.004).moved(y=-0.4 * d, z=foot - 0.002))
    area = Area(-shown[0] / 2, foot, shown[0] / 2, foot + shown[1])
    parts.append(Part(sheet, "print", {"print": area}))
    if spec.word("glass", "no") == "yes":
        pane = upright(w - 2 * rim + lip, h - 2 * rim + lip)
        parts.append(Part(pane.moved(y=-0.58 * d, z=rim - lip / 2), "pane"))
    return Solid(tuple(parts), hang=True)


OBJECT = ObjectKind(
    build=_build,
    size=(0.5, 0.024, 0.7),
    matter={
        "frame": Matter(name="oak"),
        "mount": Matter(name="paper", colour="#f6f3ec"),
        "print": Matter(name="paper", colour="#fbfaf6"),
        "backing": Matter(name="plywood"),
        "pane": Matter(name="pane"),
    },
    cues=("framed print", "framed poster", "picture frame", "framed picture", "frame"),
    area="print",
    stands="wall",
)
