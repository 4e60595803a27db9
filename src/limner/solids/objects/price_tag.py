"""Price tag: a card tag with cut corners, an eyelet and a loop of string."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.lettering import frontal
from limner.solids.mesh import joined
from limner.solids.shapes import circle, extrusion, lathe, spline, sweep
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    high, cut, hole = 0.74 * h, 0.24 * w, 0.045 * w
    eye = high - 0.13 * w
    thick = min(0.0012, 0.5 * d)
    outline = [
        (-w / 2, 0.0), (w / 2, 0.0), (w / 2, high - cut), (w / 2 - cut, high),
        (-w / 2 + cut, high), (-w / 2, high - cut),
    ]  # fmt: skip
    eyelet = np.add(circle(hole, 32), (0.0, eye))
    card = extrusion([outline, eyelet], thick, 0.0002, 2).moved(y=thick / 2)
    ring = lathe([
        (hole, -0.7 * thick), (1.6 * hole, -0.7 * thick, 0.0002), (1.6 * hole, -0.5 * thick),
        (1.6 * hole, 0.5 * thick), (1.6 * hole, 0.7 * thick, 0.0002), (hole, 0.7 * thick),
        (hole, -0.7 * thick),
    ], around=40, segments=2).turned(90, "x").moved(z=eye)  # fmt: skip
    r = min(0.0009, 0.24 * d)
    y = d / 2 - r
    loop = spline([
        (0.004, -y, h - 0.004), (0.05 * w, -y, eye + 0.5 * (h - eye)), (0.0, -y, eye),
        (0.0, 0.0, eye - 0.4 * hole), (0.0, y, eye), (-0.06 * w, y, eye + 0.45 * (h - eye)),
        (-0.004, y, h - 0.004),
    ], 14)  # fmt: skip
    top = np.array([[-0.004, y, h - 0.004], [0.0, 0.0, h - r], [0.004, -y, h - 0.004]])
    string = joined([sweep(loop, r, around=8), sweep(spline(top, 8), r, around=8)])
    area = Area(0.0003 - w / 2, 0.0003, w / 2 - 0.0003, eye - 2.2 * hole)
    tag = Part(frontal(card), "card", {"front": area})
    # A curve drawn through its points swings out a little beyond them.
    return Solid(fitted([tag, Part(ring, "eyelet"), Part(string, "string")], spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.05, 0.004, 0.125),
    matter={
        "card": Matter(name="kraft"),
        "eyelet": Matter(name="brass"),
        "string": Matter(name="cotton", colour="#d9cdb4"),
    },
    cues=("price tag", "hang tag", "swing tag", "gift tag", "product tag", "luggage tag"),
    area="front",
)
