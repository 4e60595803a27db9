"""Armchair: a deep upholstered chair with soft arms."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.seating import Couch, upholstered
from limner.solids.solid import Spec

_VELVET = Matter(name="velvet", colour="#5d6b58")


def _couch(spec: Spec) -> Couch:
    w, d, h = spec.width, spec.depth, spec.height
    return Couch(w, d, h, places=1, arm=0.16 * w / 0.82, arm_height=0.72 * h, back=0.16, legs=0.15,
                 soft=0.07, seed=spec.seed)  # fmt: skip


OBJECT = upholstered(
    _couch,
    (0.82, 0.84, 0.82),
    ("armchair", "easy chair", "lounge chair", "reading chair"),
    (_VELVET, _VELVET),
    wood="walnut",
    give=(1.1, 1.1),
)
