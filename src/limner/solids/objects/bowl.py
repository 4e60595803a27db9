"""Bowl: open, round-bellied, on a small foot ring."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.hollow import vessel
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    wall = min(0.0045, 0.06 * r)
    outside = [
        (0.44 * r, 0.02 * h), (0.52 * r, 0.07 * h), (0.68 * r, 0.19 * h), (0.84 * r, 0.42 * h),
        (0.94 * r, 0.68 * h), (0.985 * r, 0.87 * h), (r, h),
    ]  # fmt: skip
    pot = vessel(outside, wall=(1.4 * wall, 0.9 * wall), floor=0.085 * h + wall, ring=0.06 * r)
    body = pot.mesh().scaled(1.0, spec.depth / spec.width, 1.0)
    return Solid((Part(body, "body"),), seat=pot.floor + 0.06 * h, room=(0.95 * r, 0.95 * r))


OBJECT = ObjectKind(
    build=_build,
    size=(0.26, 0.26, 0.105),
    matter={"body": Matter(name="ceramic", colour="#e9e4da", finish="gloss")},
    cues=("bowl", "fruit bowl", "salad bowl", "soup bowl"),
)
