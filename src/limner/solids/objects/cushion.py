"""Cushion: a loose throw pillow, leaning back on its edge or lying."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.solid import ObjectKind, Part, Solid, Spec
from limner.solids.upholstery import pillow


def _build(spec: Spec) -> Solid:
    if spec.word("pose", "lying") == "standing":
        body = pillow(spec.width, spec.depth, spec.height, seed=spec.seed).turned(78, "x")
        return Solid((Part(body.moved(z=-float(body.bounds[0][2])), "body"),))
    body = pillow(spec.width, spec.depth, spec.height, seed=spec.seed)
    return Solid((Part(body.moved(z=-float(body.bounds[0][2])), "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.48, 0.48, 0.17),
    matter={"body": Matter(name="linen", colour="#b9a58c")},
    cues=("cushion", "pillow", "throw pillow"),
)
