"""Sofa: two or three seats with loose cushions, soft arms and slim legs."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.seating import Couch, upholstered
from limner.solids.solid import Spec


def _couch(spec: Spec) -> Couch:
    seats = max(1, min(4, round((spec.width - 0.36) / 0.68)))
    return Couch(
        spec.width, spec.depth, spec.height, places=int(spec.number("seats", seats)),
        arm=0.16, arm_height=0.72 * spec.height, seed=spec.seed,
        scatter=spec.word("pillows", "no") == "yes",
    )  # fmt: skip


OBJECT = upholstered(
    _couch,
    (2.05, 0.92, 0.80),
    ("sofa", "couch", "settee", "loveseat"),
    (Matter(name="linen", colour="#cfc6b8"), Matter(name="linen", colour="#d6cdbf")),
    wood="oak",
    give=(1.3, 1.15),
)
