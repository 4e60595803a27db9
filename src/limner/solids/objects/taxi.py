"""Taxi: a yellow saloon with a lit sign on its roof and a chequered band along its sides."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.motorcar import SIZE, chequered, saloon
from limner.solids.shapes import rounded_box
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    light, dark = chequered(0.745, 0.028)
    roof = rounded_box(0.17, 0.66, 0.155, 0.05, 4).moved(x=-0.25, z=1.462)
    foot = rounded_box(0.24, 0.74, 0.045, 0.018, 3).moved(x=-0.25, z=1.432)
    parts = [
        *saloon(), Part(light, "band"), Part(dark, "trim"), Part(roof, "sign"), Part(foot, "trim"),
    ]  # fmt: skip
    return Solid(fitted(parts, spec))


OBJECT = ObjectKind(
    build=_build,
    size=(SIZE[0], SIZE[1], 1.617),
    matter={
        "body": Matter(name="paint", colour="#f0ab0a", finish="gloss"),
        "glass": Matter(name="paint", colour="#0a0d10", finish="polished"),
        "trim": Matter(name="plastic", colour="#141416"),
        "tyre": Matter(name="rubber", colour="#1a1a1b"),
        "rim": Matter(name="aluminium", finish="satin"),
        "lamp": Matter(name="paint", colour="#e9edf0", finish="polished"),
        "tail": Matter(name="paint", colour="#9c0f14", finish="polished"),
        "plate": Matter(name="paint", colour="#eceae2", finish="satin"),
        "band": Matter(name="paint", colour="#f4f1e8", finish="gloss"),
        "sign": Matter(name="lit-acrylic", colour="#ffe9b0"),
    },
    cues=("taxi", "taxi cab", "cab", "yellow cab", "taxicab"),
    area="door",
    stands="ground",
)
