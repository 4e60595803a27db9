"""Lemon: lying on its side, a nipple at one end and a stem's scar at the other."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.orchard import grown, settled
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_OUTLINE = (
    (0.0, 0.008), (0.03, 0.002), (0.065, 0.0), (0.10, 0.018), (0.19, 0.085), (0.285, 0.21),
    (0.335, 0.37), (0.343, 0.5),
    (0.325, 0.63), (0.26, 0.775), (0.165, 0.87), (0.105, 0.91), (0.078, 0.945), (0.062, 0.978),
    (0.035, 0.996), (0.0, 1.0),
)  # fmt: skip


def _build(spec: Spec) -> Solid:
    fruit = grown(_OUTLINE, (spec.depth, spec.height, spec.width), seed=spec.seed, uneven=0.022)
    size = (spec.width, spec.depth, spec.height)
    side = -1 if spec.seed % 2 else 1
    lying = fruit.moved(z=-spec.width / 2).turned(90 * side, "y").turned(6, "y")
    return Solid((Part(settled(lying, size), "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.084, 0.060, 0.060),
    matter={"body": Matter(name="citrus-peel", colour="#f2c313")},
    cues=("lemon", "lime"),
)
