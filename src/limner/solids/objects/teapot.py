"""Teapot: round-bellied, with a drawn spout to the left, a looped handle to the right and a
knobbed lid."""

from __future__ import annotations

from limner.document.layers.scene import Matter
from limner.solids.limbs import Wall, handle, spout
from limner.solids.mesh import joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import filleted, turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    h, r = spec.height, spec.depth / 2
    outside = [
        (0.55, 0.02),
        (0.66, 0.06),
        (0.90, 0.20),
        (1.0, 0.40),
        (0.93, 0.58),
        (0.72, 0.72),
        (0.52, 0.775),
    ]
    profile = filleted(
        [(0, 0.012 * h), (0.42 * r, 0.012 * h, 0.002), (0.46 * r, 0, 0.001), (0.53 * r, 0, 0.001),
         *((a * r, b * h, 1.0) for a, b in outside), (0.50 * r, 0.79 * h, 0.002), (0.455 * r,
         0.788 * h, 0.002),
         (0.455 * r, 0.765 * h), (0, 0.765 * h)],
        6,
    )  # fmt: skip
    body = turned(*profile, around=144)
    lid = turned(
        *filleted(
            [(0, 0.770 * h), (0.44 * r, 0.770 * h), (0.445 * r, 0.795 * h, 0.0015), (0.475 * r,
            0.797 * h, 0.001),
             (0.472 * r, 0.812 * h, 0.0015), (0.30 * r, 0.865 * h, 0.04), (0.085 * r, 0.882 * h,
             0.004),
             (0.075 * r, 0.905 * h, 0.004), (0.145 * r, 0.945 * h, 0.012), (0.11 * r, 0.988 * h,
             0.01), (0, h)],
            7,
        ),
        around=112,
    )  # fmt: skip
    left = -(spec.width * 0.535)
    points, normals = profile
    wall = Wall(points[(normals[:, 0] > 0.2) & (points[:, 1] < 0.78 * h)])
    ear = handle(wall, 0.24 * h, 0.64 * h, spec.width + left, (0.072 * r, 0.115 * r))
    mouth = 0.125 * r
    pour = spout(wall, 0.34 * h, (left + mouth, 0.80 * h), (0.30 * r, 0.26 * r), mouth, 0.03 * r)
    return Solid((Part(joined([body, ear, pour]), "body"), Part(lid, "body")))


_SIZE = (0.235, 0.158, 0.150)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.03),
    size=_SIZE,
    matter={"body": Matter(name="ceramic", colour="#e8e2d6", finish="gloss")},
    cues=("teapot", "tea pot"),
)
