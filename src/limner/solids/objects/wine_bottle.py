"""Wine bottle: high-shouldered, sloping or sparkling, its neck under a capsule."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.bottle import bottled, wrap
from limner.solids.mesh import Mesh
from limner.solids.shapes import lathe
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_SIZE = (0.076, 0.076, 0.300)

_FLANKS: dict[str, tuple[tuple[float, float, float], ...]] = {
    "bordeaux": ((1.0, 0.655, 0.10), (0.40, 0.735, 0.07)),
    "burgundy": ((1.0, 0.500, 0.42), (0.72, 0.640, 0.30), (0.40, 0.780, 0.22)),
    "sparkling": ((1.0, 0.480, 0.46), (0.74, 0.640, 0.34), (0.42, 0.790, 0.26)),
}
"""How the flank runs to the neck: radius in shares of its own, height and fillet in shares of the
height."""


def _build(spec: Spec) -> Solid:
    r, h, q = spec.width / 2, spec.height, spec.depth / spec.width
    k = min(spec.width / _SIZE[0], spec.height / _SIZE[2])
    shape = spec.word("shape", "bordeaux")
    flank = _FLANKS.get(shape, _FLANKS["bordeaux"])
    top, neck = h - 0.0008 * k, 0.375 * r
    lip: list[Knot] = [
        (neck * 0.98, top - 0.0100 * k), (neck * 1.06, top - 0.0092 * k, 0.0008 * k),
        (neck * 1.06, top - 0.0012 * k, 0.0008 * k), (neck * 0.97, top),
    ]  # fmt: skip
    outer: list[Knot] = [
        (0.0, 0.070 * h), (0.30 * r, 0.060 * h, 0.2 * r), (0.76 * r, 0.0, 0.0035 * k),
        (0.90 * r, 0.0, 0.002 * k),
        (r, 0.012 * h, 0.0055 * k), *((r * x, h * z, h * f) for x, z, f in flank), *lip,
    ]  # fmt: skip
    wall = 0.0028 * k
    inside: list[Knot] = [
        (0.0, 0.070 * h + 2 * wall), (0.32 * r, 0.060 * h + 2 * wall, 0.2 * r),
        (0.80 * r, 0.022 * h, 0.006 * k), (r - wall, 0.040 * h, 0.006 * k),
        *((r * x - wall, h * z - 0.4 * wall, h * f) for x, z, f in flank), (neck - wall, top),
    ]  # fmt: skip
    level = (0.70 if shape == "bordeaux" else 0.72) * h * spec.number("fill", 1.0)
    straight = flank[0][1] * h - 0.12 * h
    label = wrap(outer, 0.085 * h, min(straight, 0.085 * h + 0.42 * h), 108, q)
    return Solid((
        *bottled(outer, inside, level, {"label": label}, squash=q),
        Part(_capsule(neck, h, k, q, long=shape == "sparkling"), "capsule"),
    ))  # fmt: skip


def _capsule(neck: float, h: float, k: float, q: float, *, long: bool) -> Mesh:
    """The foil over the mouth, following the lip beneath it."""
    low = 0.78 * h if long else 0.825 * h
    skin = 0.0006 * k
    foot = neck * (1.10 if long else 1.03) + skin
    return lathe(
        [
            (foot - 0.4 * skin, low), (foot, low), (neck + skin, low + 0.05 * h, 0.05 * h),
            (neck + skin, h - 0.0122 * k, 0.001 * k),
            (neck * 1.06 + skin, h - 0.0106 * k, 0.001 * k),
            (neck * 1.06 + skin, h - 0.0004 * k, 0.0012 * k), (neck * 0.7, h, 0.001 * k),
            (neck * 0.66, h - 0.0005 * k), (0.0, h - 0.0005 * k),
        ],
        squash=q,
    )  # fmt: skip


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="green-glass"),
        "content": Matter(name="juice", colour="#2a0710"),
        "capsule": Matter(name="metal", colour="#5c1420", finish="satin"),
    },
    cues=(
        "wine bottle", "bottle of wine", "red wine", "wine", "champagne bottle",
        "olive oil bottle",
    ),
    area="label",
)  # fmt: skip
