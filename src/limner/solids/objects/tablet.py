"""Tablet: a broad slab of glass and metal standing on its edge, its screen lit."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.devices import Case, posed
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    short = min(spec.width, spec.height)
    case = Case(spec.width, spec.height, spec.depth - 0.0004, 0.04 * short, 0.085 * short, 0.0016)
    parts = [Part(case.body(), "body"), *case.front()]
    eye = Part(case.lens(0.008 * short, 0.02 * short), "eye")
    stood = tuple(Part(p.mesh.moved(y=-case.thick / 2), p.slot, p.areas) for p in (*parts, eye))
    return Solid(posed(stood, spec))


OBJECT = ObjectKind(
    build=_build,
    size=(0.178, 0.0066, 0.248),
    matter={
        "body": Matter(name="aluminium"),
        "glass": Matter(name="paint", colour="#050506", finish="polished"),
        "screen": Matter(name="screen"),
        "eye": Matter(name="paint", colour="#15161a", finish="polished"),
    },
    cues=("tablet", "tablet computer", "e-reader", "tablet screen"),
    area="screen",
)
