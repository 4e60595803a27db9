"""Mug: a straight stoneware mug, its handle to the right, printed on the side that faces the
camera."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.hollow import vessel
from limner.solids.limbs import handle
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.depth / 2, spec.height
    wall = 0.094 * r
    outside = [
        (0.90 * r, 0.0012), (0.955 * r, 0.012 * h), (0.99 * r, 0.05 * h), (r, 0.10 * h),
        (r, 0.4 * h), (r, 0.7 * h), (r, 0.93 * h), (r, h),
    ]  # fmt: skip
    pot = vessel(outside, wall=(wall, 0.8 * wall), floor=0.065 * h, ring=0.1 * r)
    ear = handle(pot.wall, 0.20 * h, 0.80 * h, spec.width - r, (0.088 * r, 0.165 * r))
    print_area = pot.area(0.16 * h, 0.88 * h, 108)
    fill = spec.word("fill", "none")
    areas = {"print": print_area}
    parts = [Part(ear, "body")]
    if fill in _FILLS:
        parts += pot.filled(0.86 * h, fill, areas)
    else:
        parts.append(Part(pot.mesh(), "body", areas))
    return Solid(tuple(parts))


_FILLS = ("coffee", "tea", "milk", "latte-art")

_SIZE = (0.117, 0.082, 0.095)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.08),
    size=_SIZE,
    matter={
        "body": Matter(name="ceramic", colour="#f4f1ec", finish="gloss"),
        "coffee": Matter(name="crema"),
        "tea": Matter(name="tea"),
        "milk": Matter(name="milk"),
        "latte-art": Matter(name="latte-art"),
    },
    cues=("mug", "coffee mug", "tea mug", "tankard"),
    area="print",
)
