"""Teapot: round-bellied, with a drawn spout to the left, a looped handle to the right and a
knobbed lid."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.hollow import handle
from limner.solids.mesh import Mesh, joined
from limner.solids.proportion import proportioned
from limner.solids.shapes import circle, filleted, lathe, spline, sweep, turned
from limner.solids.solid import ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from numpy.typing import NDArray


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
    body = lathe(
        [(0, 0.012 * h), (0.42 * r, 0.012 * h, 0.002), (0.46 * r, 0, 0.001), (0.53 * r, 0, 0.001),
         *((a * r, b * h, 1.0) for a, b in outside), (0.50 * r, 0.79 * h, 0.002), (0.455 * r,
         0.788 * h, 0.002),
         (0.455 * r, 0.765 * h), (0, 0.765 * h)],
        around=144, segments=6,
    )  # fmt: skip
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
    ear_reach = spec.width + left
    ear = handle(
        [
            (0.80 * r, 0.66 * h), (1.06 * r, 0.735 * h), (ear_reach * 0.93, 0.68 * h),
            (ear_reach - 0.075 * r, 0.50 * h),
            (ear_reach * 0.90, 0.33 * h), (1.12 * r, 0.23 * h), (0.90 * r, 0.205 * h),
        ],
        (0.075 * r, 0.12 * r),
        flare=0.45,
    )  # fmt: skip
    parts = (
        Part(joined([body, ear, _spout(left, r, h)]), "body"), Part(lid, "body"),
    )  # fmt: skip
    return Solid(parts)


def _spout(left: float, r: float, h: float) -> Mesh:
    """Return the spout: a thinning tube with an inner wall and a rolled lip."""
    mouth = 0.135 * r
    path = spline(
        [
            (-0.72 * r, 0, 0.30 * h),
            (-1.05 * r, 0, 0.37 * h),
            (0.83 * left, 0, 0.56 * h),
            (left + 0.9 * mouth, 0, 0.79 * h),
        ],
        10,
    )

    def taper(s: NDArray[np.float64]) -> NDArray[np.float64]:
        return 1.0 - 0.66 * s**0.8 + 0.05 * s**6

    wide = mouth / float(taper(np.array([1.0]))[0])
    outer = sweep(path, wide, around=32, taper=taper, caps=False)
    inner = sweep(path[12:], 0.8 * mouth, around=24, caps=False).inverted()
    way = path[-1] - path[-2]
    way /= np.linalg.norm(way)
    side = np.array([way[2], 0.0, -way[0]])
    ring = circle(0.9 * mouth, 40)
    at = path[-1] + ring[:, :1] * side + ring[:, 1:] * np.array([0.0, 1.0, 0.0])
    lip = sweep(at, 0.12 * mouth, around=14, closed=True)
    return joined([outer, inner, lip])


_SIZE = (0.235, 0.158, 0.150)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.03),
    size=_SIZE,
    matter={"body": Matter(name="ceramic", colour="#e8e2d6", finish="gloss")},
    cues=("teapot", "tea pot"),
)
