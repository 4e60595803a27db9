"""Table lamp: a turned ceramic foot under a cloth shade; on unless told off."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.luminaires import BULB, OFF, SHADE, bulb, is_lit, shade
from limner.solids.mesh import joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import circle, lathe, sweep
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    r, h = spec.width / 2, spec.height
    low, top = 0.56 * h, h - 0.024
    foot = lathe(
        [
            (0, 0), (0.50 * r, 0, 0.004), (0.56 * r, 0.02 * h, 0.01), (0.66 * r, 0.16 * h, 0.3),
            (0.52 * r, 0.33 * h, 0.2), (0.16 * r, 0.45 * h, 0.05), (0.12 * r, 0.485 * h, 0.01),
            (0, 0.487 * h),
        ],
        around=128, segments=12,
    )  # fmt: skip
    pole = lathe(
        [
            (0.0, 0.486 * h),
            (0.055 * r, 0.486 * h, 0.001),
            (0.055 * r, 0.60 * h, 0.001),
            (0, 0.60 * h),
        ],
        around=32,
    )
    harp = [
        sweep([(s * 0.07 * r, 0, 0.60 * h - 0.01), (s * 0.28 * r, 0, 0.72 * h), (s * 0.24 * r, 0,
        0.88 * h), (0, 0, top)],
              0.0016, around=8)
        for s in (-1, 1)
    ]  # fmt: skip
    finial = lathe(
        [(0, top - 0.004), (0.007, top, 0.003), (0.009, top + 0.014, 0.008), (0, h)], around=32
    )
    flat = circle(0.62 * r, 64)
    spider = [
        sweep(
            [(0, 0, top - 0.003), (flat[k, 0] * 1.11, flat[k, 1] * 1.11, top - 0.006)],
            0.0014,
            around=8,
        )
        for k in (5, 26, 47)
    ]
    metal = joined([pole, *harp, finial, *spider])
    parts = (
        Part(foot, "body"), Part(shade((r - 0.001, low), (0.70 * r, top - 0.004)), "shade"),
        Part(metal, "metal"),
        bulb(0.13 * r if r > 0.2 else 0.028, 0.60 * h + 0.0003, lit=is_lit(spec)),
    )  # fmt: skip
    return Solid(parts)


_SIZE = (0.34, 0.34, 0.54)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.2, turned=True, scale=1.3),
    size=_SIZE,
    matter={
        "body": Matter(name="ceramic", colour="#c9b8a0", finish="satin"),
        "shade": SHADE, "metal": Matter(name="brass", finish="satin"), "bulb": BULB,
        "bulb-off": OFF,
    },
    cues=("table lamp", "lamp", "bedside lamp", "desk lamp"),
)  # fmt: skip
