"""Sweep: a seamless studio background, floor and wall in one curve."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.mesh import grid
from limner.solids.shapes import filleted
from limner.solids.shapes.profile import lengths
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind


def _build(ground: Ground) -> Built:
    reach = ground.reach
    deep, high, wide = 5.0 * reach, 14.0 * reach, 24.0 * reach
    points, normals = filleted([(-14.0 * reach, 0.0), (deep, 0.0, 3.0 * reach), (deep, high)], 48)
    normals = -normals
    x = np.linspace(-wide, wide, 3)
    n = len(points)
    ones = np.ones_like(x)
    positions = np.stack(
        [np.outer(np.ones(n), x), np.outer(points[:, 0], ones), np.outer(points[:, 1], ones)], -1
    )
    facing = np.stack(
        [np.zeros((n, 3)), np.outer(normals[:, 0], ones), np.outer(normals[:, 1], ones)], -1
    )
    uv = np.stack([np.outer(np.ones(n), x), np.outer(lengths(points), ones)], -1)
    return Built((Part(grid(positions, facing, uv), "surface"),), wall=deep)


SET = SetKind(
    build=_build,
    matter={"surface": Matter(name="paint", colour="#e9e6e1", finish="matte")},
    cues=("studio", "seamless", "plain background", "white background"),
)
