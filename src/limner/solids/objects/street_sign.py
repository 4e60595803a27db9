"""Street sign: an enamelled plate on a steel post at the kerb: bus stops, roads, street names."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.ironwork import ball
from limner.solids.lettering import frontal
from limner.solids.mesh import joined
from limner.solids.shapes import extrusion, lathe, rounded_box
from limner.solids.shapes.rectangle import rounded_rectangle
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    r = min(0.036, 0.22 * d)
    high = min(0.6 * w, 0.45 * h)
    foot, rim = h - 0.06 - high, 0.03 * min(w, high)
    post = lathe(
        [(0, 0), (3.0 * r, 0), (3.0 * r, 0.014, 0.004), (1.3 * r, 0.03, 0.01), (r, 0.06, 0.01),
         (r, h - 0.5 * r), (0, h - 0.5 * r)], around=32, segments=4,
    )  # fmt: skip
    cap = ball(1.15 * r, z=h - 1.15 * r)
    front = -r - 0.014
    back = extrusion([rounded_rectangle(w, high, 2.5 * rim)], 0.012, 0.002, 2)
    inner = rounded_rectangle(w - 1.2 * rim, high - 1.2 * rim, 2.0 * rim)
    face = extrusion([inner], 0.003, 0.0006, 1).moved(y=-0.012, z=0.6 * rim)
    area = Area(-w / 2 + rim, foot + rim, w / 2 - rim, foot + high - rim)
    clamps = [
        rounded_box(4.2 * r, 2.0 * r + 0.003, 0.05, 0.004, 2).moved(z=foot + k * high)
        for k in (0.16, 0.76)
    ]
    return Solid(fitted((
        Part(frontal(face.moved(y=front + 0.012, z=foot)), "face", {"face": area}),
        Part(back.moved(y=front + 0.012, z=foot), "plate"),
        Part(joined([post, cap, *clamps]), "post"),
    ), spec))  # fmt: skip


OBJECT = ObjectKind(
    build=_build,
    size=(0.95, 0.22, 2.7),
    matter={
        "face": Matter(name="paint", colour="#1f4e8c", finish="satin"),
        "plate": Matter(name="steel", finish="brushed"),
        "post": Matter(name="metal", colour="#8b9095", finish="matte"),
    },
    cues=(
        "street sign", "road sign", "traffic sign", "bus stop sign", "bus sign", "parking sign",
        "highway sign", "street name sign", "signpost",
    ),
    area="face",
    stands="ground",
)  # fmt: skip
