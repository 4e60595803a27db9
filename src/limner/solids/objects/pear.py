"""Pear: a full foot, a leaning neck and a curved stem."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.fit import fitted
from limner.solids.orchard import calyx, grown, stem
from limner.solids.proportion import proportioned
from limner.solids.solid import ObjectKind, Part, Solid, Spec

_OUTLINE = (
    (0.0, 0.030), (0.03, 0.026), (0.065, 0.012), (0.11, 0.001), (0.16, 0.004), (0.24, 0.045),
    (0.325, 0.15),
    (0.362, 0.27), (0.352, 0.39), (0.30, 0.52), (0.232, 0.645), (0.188, 0.755), (0.165, 0.85),
    (0.145, 0.925),
    (0.112, 0.975), (0.068, 0.996), (0.034, 0.992), (0.014, 0.982), (0.0, 0.978),
)  # fmt: skip


def _build(spec: Spec) -> Solid:
    fruit, w = 0.80 * spec.height, spec.width
    chance = np.random.default_rng(spec.seed + 17)
    lean = float(chance.uniform(0.03, 0.13) * (1 if spec.seed % 2 else -1))
    body = grown(_OUTLINE, (w, spec.depth, fruit), seed=spec.seed, lean=lean, uneven=0.018)
    head = body.positions[len(body.positions) // 2 :]
    peak = head[head[:, 2] > 0.985 * fruit].mean(0)
    side = float((1.0 if lean > 0 else -1.0) * chance.uniform(-0.4, 1.5))
    top = float(spec.height * chance.uniform(0.90, 1.0))
    off = float(chance.uniform(-0.07, 0.07) * w)
    twig = stem(
        [
            (peak[0], peak[1], 0.955 * fruit), (peak[0] + side * 0.01 * w, peak[1], 1.06 * fruit),
            (peak[0] + side * 0.060 * w, peak[1] + 0.4 * off, 0.94 * top),
            (peak[0] + side * 0.16 * w, peak[1] + off, top - 0.020 * w),
        ],
        0.019 * w,
        knob=0.6,
    )  # fmt: skip
    dry = calyx(0.05 * w, 5, spec.seed).turned(180, "x").moved(z=0.027 * fruit + 0.004 * w)
    tilt, turn = chance.uniform(-9.0, 9.0, 2), chance.uniform(0.0, 360.0)
    grew = [Part(body, "body"), Part(twig, "stem"), Part(dry, "stem")]
    stood = [
        Part(
            p.mesh.turned(float(turn)).turned(float(tilt[0]), "x").turned(float(tilt[1]), "y"),
            p.slot,
        )
        for p in grew
    ]
    return Solid(fitted(stood, spec))


_SIZE = (0.068, 0.067, 0.112)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.15),
    size=_SIZE,
    matter={
        "body": Matter(name="pear-skin", colour="#b3a544"),
        "stem": Matter(name="bark", colour="#5a4128"),
    },
    cues=("pear",),
)
