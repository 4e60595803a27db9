"""Sofa: two or three seats with loose cushions, soft arms and slim legs."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.proportion import proportioned
from limner.solids.seating import Couch
from limner.solids.solid import ObjectKind, Solid, Spec


def _build(spec: Spec) -> Solid:
    default = max(1, min(4, round((spec.width - 0.36) / 0.68)))
    return Couch(
        spec.width, spec.depth, spec.height, places=int(spec.number("seats", default)),
        arm=0.17, arm_height=0.74 * spec.height, seed=spec.seed,
    ).solid()  # fmt: skip


_SIZE = (2.05, 0.92, 0.80)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.3, scale=1.15),
    size=_SIZE,
    matter={
        "body": Matter(name="linen", colour="#cfc6b8"),
        "cushion": Matter(name="linen", colour="#d6cdbf"),
        "legs": Matter(name="oak", finish="satin"),
    },
    cues=("sofa", "couch", "settee", "loveseat"),
    stands="floor",
)
