"""Croissant: rolled in ridges, fat in the middle, its ends turned in."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.orchard import settled
from limner.solids.proportion import proportioned
from limner.solids.shapes import loft
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    rng = np.random.default_rng(spec.seed)
    count, around, rows = 7, 64, 190
    t = np.linspace(-1.0, 1.0, rows)
    turn = np.linspace(0, 2 * np.pi, around, endpoint=False)
    ridge = count * (np.abs(t) * 0.94) ** 0.92
    step = ridge - np.floor(ridge)
    envelope = 0.30 * np.sqrt(np.clip(1 - np.abs(t) ** 2.3, 0, 1)) * (
        1 - 0.42 * np.abs(t)
    ) + 0.035 * (1 - t**8)
    tier = 1.0 - 0.17 * (1.0 - np.clip(step * 4.5, 0, 1)) * (np.abs(t) > 0.06) + 0.09 * (1 - step)
    angle = t * np.radians(82.0)
    wobble = rng.normal(0, 0.012, 8)
    sections = []
    for k in range(rows):
        slant = 0.16 * np.sign(t[k]) * np.cos(turn)
        ring = (
            envelope[k] * tier[k] * (1.0 + wobble[k % 8] * 0.3 + 0.02 * np.sin(3 * turn + 9 * t[k]))
        )
        a = angle[k] + 0.22 * slant * envelope[k]
        out = 0.78 + ring * np.cos(turn) * 1.05
        up = ring * np.sin(turn) * 0.92
        sections.append(
            np.stack([out * np.sin(a), -out * np.cos(a), np.maximum(up, -0.62 * envelope[k])], -1)
        )
    body = loft(sections)
    grain = body.uv * (spec.width / float(np.ptp(body.positions[:, 0])))
    body = settled(body.mapped(grain), (spec.width, spec.depth, spec.height))
    return Solid((Part(body, "body"),))


_SIZE = (0.15, 0.105, 0.056)

OBJECT = ObjectKind(
    build=proportioned(_build, _SIZE, 1.05),
    size=_SIZE,
    matter={"body": Matter(name="bread-crust", colour="#c07a32", finish="satin")},
    cues=("croissant", "pastry"),
)
