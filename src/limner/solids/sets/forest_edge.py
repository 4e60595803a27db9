"""Forest edge: moss and grass before tall firs, haze between the trunks."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.nature import BARK, foliage
from limner.solids.plants import conifer, pebble, standing, trunk, tuft
from limner.solids.room import floor
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View


def _build(ground: Ground) -> Built:
    reach = ground.reach
    rng = np.random.default_rng(ground.seed + 9)
    near = 15.0 + 3.0 * reach
    count = 260
    away = near + rng.gamma(1.6, 20.0, count)
    at = np.column_stack([rng.uniform(-0.95, 0.95, count) * (away + 6.0), away, np.zeros(count)])
    sizes = rng.uniform(9.0, 22.0, count)
    firs = standing([conifer(rng, 40, 17) for _ in range(4)], at, sizes, rng)
    stems = standing([trunk()], at, sizes * 1.02, rng)
    spots = rng.uniform([-14.0, -4.0], [14.0, near + 4.0], (2600, 2))
    spots = spots[np.hypot(spots[:, 0], spots[:, 1]) > 1.5 * reach + 0.3]
    low = np.column_stack([spots, np.full(len(spots), -0.03)])
    grass = standing(
        [tuft(rng, 10) for _ in range(4)], low, rng.uniform(0.08, 0.26, len(low)), rng
    )  # fmt: skip
    rocks = spots[:60]
    stones = standing(
        [pebble(rng) for _ in range(3)], np.column_stack([rocks, np.zeros(len(rocks))]),
        0.05 + 0.1 * rng.pareto(2.2, len(rocks)).clip(0, 5), rng,
    )  # fmt: skip
    parts = (
        Part(floor(120.0, -40.0, 160.0, -0.002), "ground"),
        Part(firs, "trees", surface=foliage((0.012, 0.026, 0.010), (0.045, 0.07, 0.022))),
        Part(stems, "bark", surface=BARK),
        Part(grass, "grass", surface=foliage((0.03, 0.05, 0.012), (0.10, 0.12, 0.035))),
        Part(stones, "stones"),
    )
    view = View((0.0, -4.0, 1.5), (0.0, 20.0, 4.4), 30.0)
    return Built(parts, sky=True, haze=170.0, view=view)


SET = SetKind(
    build=_build,
    matter={"ground": Matter(name="grass", colour="#4b5a2c"), "stones": Matter(name="granite")},
    cues=("forest", "forest edge", "woods", "woodland", "pine forest"),
    stands="ground",
)
