"""Banana: a bent, five-sided fruit with a stalk and a dark tip, lying on its side."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.orchard import SKIN, settled
from limner.solids.shapes import loft
from limner.solids.solid import ObjectKind, Part, Solid, Spec


def _build(spec: Spec) -> Solid:
    rng = np.random.default_rng(spec.seed)
    turn = np.linspace(0.0, 2 * np.pi, 60, endpoint=False)
    shares = np.concatenate(
        [np.linspace(0, 0.06, 10), np.linspace(0.07, 0.9, 52), np.linspace(0.91, 1.0, 16)]
    )
    radii = np.interp(
        shares,
        [0, 0.006, 0.03, 0.10, 0.17, 0.27, 0.45, 0.62, 0.78, 0.88, 0.93, 0.965, 0.99, 1.0],
        [0.0, 0.19, 0.21, 0.20, 0.30, 0.74, 0.98, 1.0, 0.90, 0.64, 0.40, 0.23, 0.20, 0.0],
    )
    kernel = np.array([1, 2, 3, 2, 1]) / 9.0
    radii[4:-4] = np.convolve(np.pad(radii, 2, mode="edge"), kernel, "valid")[4:-4]
    bend = np.radians(118.0)
    angle = bend * (shares - 0.5) * (1.0 + 0.25 * (0.5 - shares))
    section = 1.0 + 0.055 * np.cos(5 * turn + rng.uniform(0, 1.2)) + 0.012 * np.cos(10 * turn)
    sections = []
    for share, radius, a in zip(shares, radii, angle, strict=True):
        sharp = min(1.0, radius)
        ring = radius * 0.098 * (1.0 + (section - 1.0) * sharp)
        out = 0.60 + ring * np.cos(turn)
        straight = 0.05 * max(0.0, 0.12 - share) / 0.12
        sections.append(
            np.stack([out * np.sin(a) - straight, -out * np.cos(a), ring * np.sin(turn)], -1)
        )
    body = loft(sections).turned(180)
    around = np.append(turn, 2 * np.pi) / (2 * np.pi) * SKIN[0]
    uv = np.stack([np.tile(around, len(shares)), np.repeat(shares * SKIN[1], 61)], -1)
    return Solid((Part(settled(body.mapped(uv), (spec.width, spec.depth, spec.height)), "body"),))


OBJECT = ObjectKind(
    build=_build,
    size=(0.182, 0.098, 0.037),
    matter={"body": Matter(name="banana-skin", colour="#ecc32f")},
    cues=("banana",),
)
