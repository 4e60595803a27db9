"""Armchair: a deep upholstered chair with soft arms."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.proportion import proportioned
from limner.solids.seating import Couch
from limner.solids.solid import ObjectKind, Solid, Spec


def _build(spec: Spec) -> Solid:
    return Couch(
        spec.width, spec.depth, spec.height, places=1, arm=0.16 * spec.width / 0.82,
        arm_height=0.72 * spec.height, back=0.16, legs=0.15, soft=0.07, seed=spec.seed,
    ).solid()  # fmt: skip


_SIZE = (0.82, 0.84, 0.82)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.1, scale=1.1),
    size=_SIZE,
    matter={
        "body": Matter(name="velvet", colour="#5d6b58"),
        "cushion": Matter(name="velvet", colour="#5d6b58"),
        "legs": Matter(name="walnut", finish="satin"),
    },
    cues=("armchair", "easy chair", "lounge chair", "reading chair"),
    stands="floor",
)
