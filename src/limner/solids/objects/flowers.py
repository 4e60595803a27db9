"""Flowers: a bunch in a vase: roses, daisies and green, or one kind."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.arrangement import stems
from limner.solids.hollow import vessel
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    h = spec.height
    mouth, r = 0.50 * h, 0.27 * min(spec.width, spec.depth)
    pot = vessel(
        [(0.62 * r, 0.0), (0.70 * r, 0.02 * mouth), (0.92 * r, 0.2 * mouth), (r, 0.42 * mouth),
        (0.93 * r, 0.64 * mouth),
         (0.74 * r, 0.85 * mouth), (0.66 * r, 0.93 * mouth), (0.70 * r, mouth)],
        wall=(0.07 * r, 0.045 * r), floor=0.06 * mouth,
    )  # fmt: skip
    kind = spec.word("kind", "flowers")
    parts = stems(kind, 0.6 * r, mouth, 0.8 * (h - mouth), spec.seed)
    low, high = Solid(tuple(parts)).bounds
    wide, deep = spec.width / (high - low)[0], spec.depth / (high - low)[1]
    tall = (h - mouth) / (high[2] - mouth)
    grown = [
        Part(p.mesh.moved(z=-mouth).scaled(wide, deep, tall).moved(z=mouth), p.slot) for p in parts
    ]
    return Solid((Part(pot.mesh(60), "vase"), *grown))


OBJECT = ObjectKind(
    build=_build,
    size=(0.26, 0.26, 0.40),
    matter={
        "petal": Matter(name="petal", colour="#f6cdc6"),
        "vase": Matter(name="ceramic", colour="#efe9df", finish="satin"),
        "stem": Matter(name="paint", colour="#5f7345", finish="satin"),
        "leaf": Matter(name="leaf", colour="#5d7f56", finish="matte"),
        "heart": Matter(name="paint", colour="#d9a62e", finish="matte"),
    },
    cues=("bouquet", "flower", "vase of flowers", "bunch of flowers", "rose", "tulip", "daisy"),
)
