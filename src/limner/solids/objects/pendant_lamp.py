"""Pendant lamp: a metal dome, glass globe or woven-paper lantern on its flex; hung from above, on
unless told off."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.luminaires import BULB, OFF, bulb, is_lit
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import filleted, lathe, turned
from limner.solids.shapes.profile import Knot
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    tall = min(0.42 * h, 1.15 * r)
    if spec.word("shape", "dome") == "lantern":
        tall = min(1.7 * r, 0.7 * h)
        outline: list[Knot] = [(0.32 * r, 0.0)]
        outline += [(float(a) * r, float(b) * tall, 1.0) for a, b in
                    ((0.62, 0.06), (0.9, 0.25), (1.0, 0.5), (0.9, 0.75), (0.62, 0.94))]  # fmt: skip
        body = Part(lathe([*outline, (0.18 * r, tall)], around=112), "shade")
        lamp = bulb(0.035, 0.36 * tall, lit=is_lit(spec))
    else:
        body = Part(_dome(r, tall), "body")
        lamp = bulb(0.034, 0.30 * tall, lit=is_lit(spec))
    cap = lathe(
        [(0, tall - 0.02), (0.026, tall - 0.02, 0.003), (0.026, tall + 0.022, 0.006), (0.006,
        tall + 0.034, 0.004),
         (0, tall + 0.034)],
        around=40,
    )  # fmt: skip
    holder = lathe(
        [(0, lamp.mesh.bounds[0][2] - 0.0004), (0.019, lamp.mesh.bounds[0][2] - 0.0004, 0.001),
         (0.019, tall - 0.01), (0, tall - 0.01)], around=32,
    )  # fmt: skip
    rose = lathe([(0.0, h - 0.024), (0.05, h - 0.024, 0.012), (0.05, h, 0.001), (0, h)], around=64)
    flex = lathe([(0.003, tall + 0.03), (0.003, h - 0.02)], around=16)
    metal = (Part(flex, "flex"), Part(cap, "metal"), Part(rose, "metal"), Part(holder, "metal"))
    return Solid((body, *metal, lamp))


def _dome(r: float, tall: float) -> Mesh:
    wall = 0.0025
    outside = [
        (1.0, 0.0),
        (0.985, 0.12),
        (0.93, 0.36),
        (0.80, 0.62),
        (0.55, 0.84),
        (0.25, 0.965),
        (0.05, 1.0),
    ]
    up = [(a * r, b * tall, 1.0) for a, b in outside]
    down = [(max(a * r - wall, 0.002), b * (tall - wall), 1.0) for a, b in outside[::-1]]
    rim = 0.0012
    knots: list[Knot] = [(r - wall, 0.004), (r - wall, 0, rim), (r, 0, rim), *up[1:], (0, tall)]
    inner: list[Knot] = [(0, tall - wall), *down[:-1], (r - wall, 0.0042)]
    whole = filleted(knots, 4), filleted(inner, 4)
    return joined([turned(*half, around=128) for half in whole])


_SIZE = (0.40, 0.40, 0.90)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.3, turned=True, scale=1.3),
    size=_SIZE,
    matter={
        "body": Matter(name="paint", colour="#2f3a36", finish="satin"),
        "shade": Matter(name="lampshade", colour="#f3ece0"), "flex": Matter(name="rubber",
        colour="#1e1d1c"), "metal": Matter(name="brass", finish="satin"), "bulb": BULB,
        "bulb-off": OFF,
    },
    cues=("pendant lamp", "pendant light", "hanging lamp", "ceiling lamp", "paper lantern"),
    stands="ceiling",
)  # fmt: skip
