"""Seascape: a beach of sand and the sea to the horizon."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.nature import waters
from limner.solids.noise import fractal, smoothstep
from limner.solids.plants import pebble, standing
from limner.solids.shapes import heightfield
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    edge = max(5.0, 2.4 * reach + 1.5)
    rng = np.random.default_rng(ground.seed + 8)
    wide, near, far = 60.0, -30.0, edge + 8.0
    rows, columns = 190, 300
    x, y = np.meshgrid(np.linspace(-wide, wide, columns), np.linspace(near, far, rows))
    rolls = fractal((rows, columns), (5, 7), 16, octaves=4)
    calm = smoothstep(1.2 * reach, 3.0 * reach + 1.2, np.hypot(x, y).astype(np.float32))
    down = np.clip((y - (edge - 2.8) + 0.9 * rolls) / 3.0, 0.0, 4.0)
    sand = heightfield(0.05 * rolls * calm - 0.22 * down - 0.001, 2 * wide, far - near)
    at = rng.uniform([-6.0, -3.0], [6.0, edge - 1.0], (46, 2))
    at = at[np.hypot(at[:, 0], at[:, 1]) > 1.6 * reach + 0.4]
    sizes = 0.02 + 0.03 * rng.pareto(2.0, len(at)).clip(0, 4)
    shells = standing(
        [pebble(rng, 8, 12) for _ in range(3)],
        np.column_stack([at, np.full(len(at), -0.004)]), sizes, rng,
    )  # fmt: skip
    parts = [
        *waters(edge - 4.5, 20000.0, 0.022, -0.16, (0.006, 0.028, 0.034)),
        Part(sand.moved(0.0, (near + far) / 2), "sand"),
        Part(shells, "stones"),
    ]
    view = View((0.0, -4.0, 1.5), (0.0, 60.0, 2.2), 35.0)
    return Built(tuple(parts), sky=True, haze=14000.0, view=view)


SET = SetKind(
    build=_build,
    matter={"sand": Matter(name="sand"), "stones": Matter(name="granite")},
    cues=("seascape", "beach", "sea", "ocean", "seaside", "coast", "shore"),
    stands="ground",
)
