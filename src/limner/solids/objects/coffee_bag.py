"""Coffee bag: a block-bottomed bag with gusseted sides, its top rolled down under a tin tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.mesh import Mesh, joined
from limner.solids.packet import climbed, gusseted
from limner.solids.shapes import lathe, loft, rounded_box, spline
from limner.solids.shapes.strip import strip
from limner.solids.solid import Area, ObjectKind, Part, Solid, Spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_SIZE = (0.096, 0.066, 0.215)
_BELLY = 0.0046
"""Metres its front bellies out, full."""
_VALVE = 0.016
"""Metres the valve lies below the shoulder."""


def _build(spec: Spec) -> Solid:
    w, d, h = spec.width, spec.depth, spec.height
    k = min(w / _SIZE[0], d / _SIZE[1], h / _SIZE[2])
    w = w - 0.008 * k
    roll = 0.026 * k
    brow = h - roll
    shoulder = 0.74 * h
    rows = _sections(w, d, shoulder, brow, k)
    low = climbed(rows[:3])
    label = Area(-0.42 * w, low + 0.06 * h, 0.42 * w, low + 0.585 * h)
    parts = [
        Part(loft(rows).deformed(_filled(spec, w, shoulder, k)), "body", {"label": label}),
        Part(_roll(w, brow - 0.004 * k, h, k), "body"),
        Part(_tie(w, brow + 0.009 * k, k), "tie"),
    ]
    if spec.word("valve", "yes") != "none":
        parts.append(Part(_valve(d, shoulder, k), "valve"))
    return Solid(fitted(parts, spec))


def _sections(
    w: float, d: float, shoulder: float, brow: float, k: float
) -> list[NDArray[np.float64]]:
    """The bag from its folded foot to where its sheets meet under the roll."""
    edge = 0.0042 * k
    rows: list[NDArray[np.float64]] = [
        gusseted(0.02 * w, 0.02 * d, 0.0008 * k, corner=edge),
        gusseted(w - 1.6 * edge, d - 1.6 * edge, 0.0, corner=edge),
        gusseted(w - 0.4 * edge, d - 0.4 * edge, 0.0010 * k, corner=edge),
    ]
    for t in np.linspace(0.0, 1.0, 26):
        z = 0.0035 * k + float(t) * (shoulder - 0.0035 * k)
        full = float(np.sin(np.pi * t))
        rows.append(
            gusseted(
                w, d - 2 * _BELLY * k * full, z, swell=_BELLY * k * full,
                fold=0.0030 * k * full + 0.010 * k * float(t) ** 3, corner=edge,
            )
        )  # fmt: skip
    for t in np.linspace(0.0, 1.0, 22)[1:]:
        ease = float(t)
        shut = ease**1.25
        depth = d * (1 - shut) + 0.0030 * k * shut
        fold = min(0.010 * k + 0.46 * d * np.sin(np.pi / 2 * ease) ** 1.1, 0.40 * w)
        rows.append(
            gusseted(
                w, depth, shoulder + ease * (brow - shoulder), fold=float(fold),
                swell=0.0014 * k * float(np.sin(np.pi * ease)), corner=edge * (1 - 0.9 * ease),
            )
        )  # fmt: skip
    return rows


def _filled(
    spec: Spec, w: float, shoulder: float, k: float
) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """Return the map that lets beans press a bag out of shape: soft dents and folds."""
    rng = np.random.default_rng(spec.seed + 3)
    at = rng.uniform([-0.5 * w, 0.03 * shoulder], [0.5 * w, 1.06 * shoulder], (26, 2))
    wide = rng.uniform(0.010, 0.026, 26) * k
    deep = rng.uniform(-0.0021, 0.0015, 26) * k
    slant = rng.uniform(-0.9, 0.9, 26)

    def bend(p: NDArray[np.float64]) -> NDArray[np.float64]:
        x, z = p[:, :1] - at[:, 0], p[:, 2:] - at[:, 1]
        along, over = x * np.cos(slant) + z * np.sin(slant), z * np.cos(slant) - x * np.sin(slant)
        push = (deep * np.exp(-((along / (1.7 * wide)) ** 2) - (over / wide) ** 2)).sum(1)
        valve = np.hypot(p[:, 0], p[:, 2] - (shoulder - _VALVE * k)) / (0.015 * k)
        push *= 1.0 - np.exp(-(valve**4))
        push *= np.clip(p[:, 2] / (0.02 * k), 0.0, 1.0) * np.clip(
            (1.16 * shoulder - p[:, 2]) / (0.1 * shoulder), 0.0, 1.0
        )
        front = np.clip(np.abs(p[:, 1]) / (0.012 * k), 0.0, 1.0) * np.sign(p[:, 1])
        made: NDArray[np.float64] = p + np.stack([0 * push, front * push, 0 * push], -1)
        return made

    return bend


def _roll(w: float, low: float, high: float, k: float) -> Mesh:
    """The top, folded over to the front thrice."""
    leaves = [
        rounded_box(
            w - 0.0009 * k * i, 0.0026 * k, high - low - 0.0012 * k * i, 0.0012 * k, 5
        ).moved(0.0, 0.0018 * k - 0.0030 * k * i, low)
        for i in range(3)
    ]

    def slack(p: NDArray[np.float64]) -> NDArray[np.float64]:
        """Nothing folded by hand is quite straight."""
        sag = 0.0009 * k * np.sin(5.3 * p[:, 0] / w + 0.8) * np.ones(len(p))
        made: NDArray[np.float64] = p + np.stack([0 * sag, 0 * sag, sag], -1)
        return made

    return joined(leaves).deformed(slack)


def _tie(w: float, z: float, k: float) -> Mesh:
    """A tin tie across the roll, its ends bent round to the back."""
    front, x = -0.0066 * k, w / 2
    line = spline(
        [
            (-x + 0.016 * k, 0.0040 * k), (-x + 0.003 * k, 0.0040 * k),
            (-x - 0.0008 * k, 0.0028 * k), (-x - 0.0014 * k, -0.0012 * k),
            (-x - 0.0008 * k, -0.0052 * k), (-x + 0.003 * k, front),
            (-x + 0.016 * k, front), (0.0, front), (x - 0.016 * k, front),
            (x - 0.003 * k, front), (x + 0.0008 * k, -0.0052 * k),
            (x + 0.0014 * k, -0.0012 * k), (x + 0.0008 * k, 0.0028 * k),
            (x - 0.003 * k, 0.0040 * k), (x - 0.016 * k, 0.0040 * k),
        ],
        8,
    )  # fmt: skip
    path = np.column_stack([line, np.full(len(line), z)])
    return strip(path, 0.0062 * k, 0.0007 * k, (0.0, 0.0, 1.0))


def _valve(d: float, shoulder: float, k: float) -> Mesh:
    """The one-way valve in the front, a flat button with a hole."""
    button = lathe(
        [
            (0.0, 0.0), (0.0072 * k, 0.0, 0.0003 * k), (0.0069 * k, 0.0006 * k, 0.0004 * k),
            (0.0050 * k, 0.0006 * k, 0.0002 * k), (0.0046 * k, 0.0004 * k, 0.0002 * k),
            (0.0009 * k, 0.0004 * k), (0.0007 * k, 0.0001 * k), (0.0, 0.0001 * k),
        ],
        around=64,
    )  # fmt: skip
    return button.turned(90, "x").moved(0.0, -d / 2 - 0.0001 * k, shoulder - _VALVE * k)


OBJECT = ObjectKind(
    build=_build,
    size=_SIZE,
    matter={
        "body": Matter(name="kraft"),
        "tie": Matter(name="paint", colour="#2b2724", finish="satin"),
        "valve": Matter(name="plastic", colour="#35312d", finish="satin"),
    },
    cues=(
        "coffee bag",
        "bag of coffee",
        "coffee pouch",
        "coffee packet",
        "bag of beans",
        "coffee beans bag",
    ),
    area="label",
)
