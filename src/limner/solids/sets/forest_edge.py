"""Forest edge: moss and grass before tall firs, mist between the trunks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.nature import BARK, foliage
from limner.solids.noise import blended, fractal
from limner.solids.plants import pebble, spruce, standing, trunk
from limner.solids.room import floor
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, Mist, SetKind, View
from limner.solids.surface import Surface, Texture
from limner.solids.sward import green, grown, strewing
from limner.solids.terrain import rough

if TYPE_CHECKING:
    from numpy.typing import NDArray

_TILE = 5.0
_FLOOR: list[tuple[float, tuple[float, float, float]]] = [
    (0.0, (0.040, 0.028, 0.016)), (0.4, (0.085, 0.060, 0.034)), (0.6, (0.062, 0.070, 0.022)),
    (1.0, (0.110, 0.130, 0.036)),
]  # fmt: skip
"""Needles, then moss."""


def _littered() -> NDArray[np.float32]:
    size = (1536, 1536)
    broad = fractal(size, (3, 3), 51, octaves=6, gain=0.55)
    needles = fractal(size, (230, 420), 52, octaves=3, gain=0.8)
    shade = np.exp(0.34 * needles + 0.12 * fractal(size, (40, 40), 53, octaves=3))
    return blended(_FLOOR, np.clip(0.5 + 0.22 * broad, 0, 1)) * shade[..., None]


@lru_cache(maxsize=1)
def _litter() -> Surface:
    paint = Texture(("forest-edge", "litter", 2), (_TILE, _TILE), _littered)
    return Surface(colour=paint, roughness=0.95, specular=0.1)


def _firs(rng: np.random.Generator, near: float) -> list[Part]:
    """Return firs of all ages, thicker with distance, the youngest at the edge of the wood."""
    count = 300
    away = near + rng.gamma(1.6, 20.0, count)
    at = np.column_stack([rng.uniform(-0.95, 0.95, count) * (away + 6.0), away, np.zeros(count)])
    sizes = rng.uniform(9.0, 24.0, count)
    young = rng.random(count) < 0.3
    sizes = np.where(young, rng.uniform(1.2, 6.0, count), sizes)
    firs = standing([spruce(rng) for _ in range(5)], at, sizes, rng)
    green_ = foliage((0.014, 0.027, 0.011), (0.050, 0.072, 0.024))
    return [
        Part(firs, "trees", surface=green_),
        Part(standing([trunk()], at, sizes * 1.02, rng), "bark", surface=BARK),
    ]


def _undergrowth(rng: np.random.Generator, keep: float, eye: float, far: float) -> list[Part]:
    """Return grass in patches and stones, none within `keep` of the origin."""
    x, y, away = strewing(rng, 13000, (0.0, eye), far - eye, 0.95)
    tall = rng.uniform(0.07, 0.26, len(x)) * np.exp(0.3 * rough(x, y, 40.0, 31, octaves=4))
    here = (np.hypot(x, y) > keep + 0.8 * tall) & (rough(x, y, 26.0, 34, octaves=4) > -0.9)
    at = np.column_stack([x, y, np.full(len(x), -0.02)])[here]
    rocks = rng.uniform([-14.0, -2.0], [14.0, far], (70, 2))
    sizes = 0.05 + 0.1 * rng.pareto(2.2, 70).clip(0, 5)
    clear = np.hypot(*rocks.T) > keep + sizes
    stones = standing(
        [pebble(rng) for _ in range(3)],
        np.column_stack([rocks, np.zeros(70)])[clear], sizes[clear], rng,
    )  # fmt: skip
    tint = green((0.050, 0.078, 0.018), (0.150, 0.175, 0.050))
    return [
        *(Part(m, "grass", surface=tint) for m in grown(rng, at, tall[here], away[here])),
        Part(stones, "stones"),
    ]


def _build(ground: Ground) -> Built:
    reach = ground.reach
    bare = ground.word("subjects", "") == "none"
    rng = np.random.default_rng(ground.seed + 9)
    near = 13.0 + 3.0 * reach
    eye = -4.0 if bare else -1.6 - 2.0 * reach
    keep = 0.0 if bare else 1.5 * reach + 0.3
    parts = (
        Part(floor(120.0, -40.0, 160.0, -0.002), "ground", surface=_litter()),
        *_firs(rng, near), *_undergrowth(rng, keep, eye, near + 26.0),
    )  # fmt: skip
    view = View((0.0, -4.0, 1.5), (0.0, 20.0, 4.4), 30.0)
    sun = ground.sun
    low = sun is None or sun[2] < 0.5 * np.hypot(*sun[:2])
    mist = Mist(0.0, 14.0, 95.0) if low else Mist(0.0, 20.0, 260.0)
    return Built(parts, sky=True, haze=1600.0, mist=mist, view=view)


SET = SetKind(
    build=_build,
    matter={"ground": Matter(name="grass", colour="#4b5a2c"), "stones": Matter(name="granite")},
    cues=("forest", "forest edge", "woods", "woodland", "pine forest"),
    stands="ground",
)
