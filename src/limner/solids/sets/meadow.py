"""Meadow: tall grass and flowers, hills behind hills."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.nature import foliage
from limner.solids.noise import smoothstep
from limner.solids.plants import conifer, standing, tuft
from limner.solids.room import floor
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.terrain import fan, rough, skin

_GRASS = ((0.075, 0.115, 0.022), (0.20, 0.23, 0.06))


def _rise(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the hills' heights, level where the subjects stand."""
    away = np.hypot(x, y)
    roll = rough(x, y, 7600.0, 3, octaves=2) * 60.0 + rough(x, y, 1500.0, 4, octaves=3) * 4.0
    up = smoothstep(40.0, 900.0, away.astype(np.float32))
    return np.asarray(up * (roll + 0.05 * np.clip(away - 350.0, 0, 3000)) - 0.01)


@lru_cache(maxsize=2)
def _hills(seed: int) -> tuple[Part, Part]:
    rng = np.random.default_rng(seed)
    x, y = fan(9.0, 4200.0, 62.0, 200, 340)
    hills = skin(x, y, _rise(x, y))
    at = np.column_stack([rng.uniform(-1400, 1400, 14000), rng.uniform(150, 2600, 14000)])
    wood = rough(at[:, 0], at[:, 1], 1300.0, 9) > 1.0
    at = at[wood][:1500]
    trees = standing(
        [conifer(rng, 6, 6) for _ in range(3)],
        np.column_stack([at, _rise(at[:, 0], at[:, 1]) - 0.5]), rng.uniform(7, 16, len(at)), rng,
    )  # fmt: skip
    uv = hills.positions[:, :2].copy()
    return Part(hills.mapped(uv), "hills"), Part(trees, "trees", surface=foliage())


def _build(ground: Ground) -> Built:
    reach = ground.reach
    rng = np.random.default_rng(ground.seed + 5)
    count = 5600
    away = 0.4 + reach + 30.0 * rng.random(count) ** 1.7
    turn = rng.uniform(-1.15, 1.15, count)
    at = np.column_stack([away * np.sin(turn), away * np.cos(turn) - 1.5, np.full(count, -0.03)])
    at = at[np.hypot(at[:, 0], at[:, 1]) > 1.42 * reach + 0.32]
    grass = standing(
        [tuft(rng, 8) for _ in range(4)], at, rng.uniform(0.10, 0.30, len(at)), rng
    )  # fmt: skip
    parts = (
        Part(floor(60.0, -40.0, 9.0, -0.01), "lawn"),
        Part(grass, "grass", surface=foliage(*_GRASS)),
        *_hills(ground.seed % 5),
    )
    view = View((0.0, -4.0, 1.4), (0.0, 40.0, 3.2), 35.0)
    return Built(parts, sky=True, haze=3200.0, view=view)


SET = SetKind(
    build=_build,
    matter={
        "lawn": Matter(name="grass", colour="#5e6f34"),
        "hills": Matter(name="grass", colour="#5e6f34"),
    },
    cues=("meadow", "hills", "field", "grass", "countryside", "lawn", "park", "picnic"),
    stands="ground",
)
