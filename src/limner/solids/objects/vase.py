"""Vase: several silhouettes, empty or with stems of eucalyptus, flowers, branches or pampas."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.arrangement import stems
from limner.solids.hollow import vessel
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SHAPES = {
    "amphora": (
        (0.50, 0.0), (0.58, 0.03), (0.80, 0.17), (0.97, 0.36), (1.0, 0.50), (0.90, 0.66), (0.62,
        0.79),
        (0.40, 0.86), (0.36, 0.92), (0.46, 1.0),
    ),
    "bottle": (
        (0.66, 0.0), (0.80, 0.02), (0.97, 0.14), (1.0, 0.27), (0.88, 0.40), (0.56, 0.52), (0.34,
        0.62),
        (0.29, 0.76), (0.30, 0.92), (0.36, 1.0),
    ),
    "round": (
        (0.44, 0.0), (0.58, 0.03), (0.85, 0.17), (1.0, 0.43), (0.93, 0.66), (0.68, 0.84), (0.42,
        0.91),
        (0.38, 0.95), (0.43, 1.0),
    ),
    "cylinder": (
        (0.94, 0.0), (0.985, 0.03), (1.0, 0.1), (1.0, 0.35), (1.0, 0.65), (1.0, 0.9), (1.0, 1.0),
    ),
    "tulip": (
        (0.52, 0.0), (0.56, 0.02), (0.60, 0.10), (0.68, 0.27), (0.78, 0.48), (0.86, 0.70), (0.93,
        0.87), (1.0, 1.0),
    ),
}  # fmt: skip


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    outline = _SHAPES.get(spec.word("shape", "amphora"), _SHAPES["amphora"])
    wall = 0.045 * r + 0.001
    pot = vessel([(a * r, b * h) for a, b in outline], wall=(1.5 * wall, wall), floor=0.05 * h)
    body = pot.mesh().scaled(1.0, spec.depth / spec.width, 1.0)
    parts = [Part(body, "body", {"front": pot.area(0.2 * h, 0.62 * h, 100)})]
    kind = spec.word("stems", "none")
    if kind != "none":
        neck = float(pot.inside[len(pot.inside) // 3 :, 0].min())
        parts += stems(kind, neck, h, spec.number("reach", 1.25) * h, spec.seed)
    return Solid(tuple(parts))


OBJECT = ObjectKind(
    build=_build,
    size=(0.15, 0.15, 0.24),
    matter={
        "body": Matter(name="ceramic", colour="#ddd2c3", finish="matte"),
        "stem": Matter(name="paint", colour="#5f7345", finish="satin"),
        "leaf": Matter(name="leaf", colour="#7f9a86", finish="matte"),
        "petal": Matter(name="petal", colour="#efe3da"),
        "heart": Matter(name="paint", colour="#d9a62e", finish="matte"),
    },
    cues=("vase", "ceramic vase", "glass vase", "urn", "amphora"),
    area="front",
)
