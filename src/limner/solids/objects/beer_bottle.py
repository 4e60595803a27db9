"""Beer bottle: a brown longneck with a crown cork."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, wrap
from limner.solids.closures import crown_cork
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.061, 0.061, 0.229)


def _build(spec: Spec) -> Solid:
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    top = h - 0.0014 * k
    outer: list[Knot] = [
        (0.0, 0.004 * k), (0.55 * r, 0.003 * k, 0.004 * k), (0.78 * r, 0.0, 0.002 * k),
        (0.88 * r, 0.0, 0.002 * k), (r, 0.022 * h, 0.006 * k),
        (r, 0.575 * h, 0.10 * h), (0.60 * r, 0.70 * h, 0.14 * h), (0.425 * r, 0.90 * h, 0.1 * h),
        (0.415 * r, top - 0.0150 * k), (0.47 * r, top - 0.0140 * k, 0.0012 * k),
        (0.47 * r, top - 0.0080 * k, 0.0015 * k), (0.40 * r, top - 0.0064 * k, 0.001 * k),
        (0.40 * r, top),
    ]  # fmt: skip
    wall = 0.0026 * k
    inner: list[Knot] = [
        (0.0, 0.009 * k), (0.84 * r, 0.007 * k, 0.004 * k), (r - wall, 0.030 * h, 0.006 * k),
        (r - wall, 0.573 * h, 0.10 * h), (0.60 * r - wall, 0.698 * h, 0.14 * h),
        (0.425 * r - wall, 0.90 * h, 0.1 * h), (0.40 * r - wall, top),
    ]  # fmt: skip
    level = 0.80 * h * spec.number("fill", 1.0)
    cork = crown_cork(0.0160 * k if r > 0.03 * k else 0.525 * r, h - 0.0066 * k, h, q)
    label = wrap(outer, 0.105 * h, 0.470 * h, 108, q)
    parts = bottled(outer, inner, level, {"label": label}, squash=q)
    if spec.word("lid", "closed") != "open":
        parts.append(Part(cork, "cap"))
    return Solid(tuple(parts))


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="amber-glass"),
        "content": Matter(name="beer"),
        "cap": Matter(name="metal", colour="#c9a24a", finish="satin"),
    },
    cues=("beer bottle", "bottle of beer", "beer", "ale bottle", "cider bottle", "soda bottle"),
    area="label",
)
