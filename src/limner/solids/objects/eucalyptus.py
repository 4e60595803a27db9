"""Eucalyptus: a cut sprig with silver-green round leaves, lying down."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.foliage import eucalyptus
from limner.solids.mesh import joined
from limner.solids.shapes import spline
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    w = spec.width
    path = spline(
        [(-0.5 * w, -0.04 * w, 0.02), (-0.2 * w, 0.02 * w, 0.016), (0.12 * w, 0.0, 0.02),
        (0.45 * w, -0.07 * w, 0.016)],
        14,
    )  # fmt: skip
    meshes = {slot: joined(m) for slot, m in eucalyptus(path, spec.seed, 0.075 * w).meshes.items()}
    low, high = joined(meshes.values()).bounds
    size = (spec.width, spec.depth, spec.height)
    stretch = [a / b for a, b in zip(size, high - low, strict=True)]
    middle = (low + high) / 2
    order = ("leaf", "stem")
    return Solid(
        tuple(
            Part(meshes[s].moved(-middle[0], -middle[1], -low[2]).scaled(*stretch), s)
            for s in order
        )
    )


OBJECT = ObjectKind(
    build=_build,
    size=(0.26, 0.12, 0.035),
    matter={
        "leaf": Matter(name="leaf", colour="#8fa596", finish="matte"),
        "stem": Matter(name="bark", colour="#7a5a45"),
    },
    cues=("eucalyptus", "eucalyptus sprig", "sprig", "eucalyptus branch"),
)
