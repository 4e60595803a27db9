"""Seascape: a beach of sand, rocks at one side, the sea to the horizon, a headland far off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.nature import over_water, washed, waters
from limner.solids.noise import fractal, smoothstep
from limner.solids.plants import boulder, pebble, standing
from limner.solids.shapes import heightfield
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.surface import Surface
from limner.solids.terrain import rough, skin

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEVEL = -0.16
_SEA = (0.005, 0.016, 0.020)
_HEADLAND = Surface(colour=(0.036, 0.038, 0.030), roughness=1.0, specular=0.0)
_WET = Surface(colour=(0.085, 0.078, 0.07), roughness=0.38, specular=0.5)


def _beach(reach: float, edge: float) -> tuple[NDArray[np.float64], float, float, float]:
    """Return the sand's heights, half its width, and the y of its ends."""
    wide, near, far = 60.0, -30.0, edge + 8.0
    rows, columns = 190, 300
    x, y = np.meshgrid(np.linspace(-wide, wide, columns), np.linspace(near, far, rows))
    rolls = fractal((rows, columns), (5, 7), 16, octaves=4)
    calm = smoothstep(1.2 * reach, 3.0 * reach + 1.2, np.hypot(x, y).astype(np.float32))
    down = np.clip((y - (edge - 2.8) + 0.9 * rolls) / 3.0, 0.0, 4.0)
    return 0.05 * rolls * calm - 0.22 * down - 0.001, wide, near, far


def _rocks(rng: np.random.Generator, edge: float) -> Part:
    """Return a reef of rocks at the right that goes out into the water, the greatest farthest."""
    n = 34
    out = rng.random(n) ** 0.8
    x = 3.6 + 7.0 * out + rng.normal(0, 0.9 + 1.6 * out, n)
    y = edge - 1.4 + 15.0 * out + rng.normal(0, 1.1, n)
    sizes = np.clip(rng.lognormal(-0.35, 0.62, n) * (0.6 + 1.9 * out), 0.15, 4.2)
    low = np.where(y > edge, _LEVEL, 0.0) - 0.03 * sizes
    kinds = [boulder(rng, 84, 120) for _ in range(4)]
    placed = standing(kinds, np.column_stack([x, y, low]), sizes, rng)
    return Part(over_water(placed, _LEVEL, _HIGH, 0.1), "rocks", surface=washed(_HIGH, 1.0))


_HIGH = 4.0
"""Metres of a rock's height its colours are laid over, from the water up."""


def _cape(ends: tuple[float, float], away: float, high: float, seed: int) -> Part:
    """Return a cape that comes in from x = ends[0] and falls to the sea at ends[1], its cliffs
    towards the eye."""
    n, m = 520, 64
    x, y = np.meshgrid(np.linspace(*ends, n), np.linspace(away - 900.0, away + 1500.0, m))
    along = (x - ends[0]) / (ends[1] - ends[0])
    bays = 260.0 * rough(x, 0.2 * y, 7000.0, seed, octaves=5)
    inland = np.clip((y - away - 120.0 - bays) / 700.0, 0.0, 1.0)
    crest = (1.0 - along) ** 1.1 * (1.0 + 0.20 * rough(x, y, 9000.0, seed + 1, octaves=4)) + 0.16
    fall = smoothstep(1.0, 0.93, along.astype(np.float32))
    cliff = smoothstep(0.0, 0.10, inland.astype(np.float32)) * 0.55 + 0.45 * inland
    cut = 1.0 + 0.07 * rough(x, 3.0 * y, 1700.0, seed + 2, ridged=0.7, octaves=5)
    z = high * np.clip(crest, 0.1, None) * cliff * fall * np.clip(cut, 0.5, 1.5)
    z = np.where(z < 4.0, z - 9.0, z)
    return Part(skin(x, y, z), "land", surface=_HEADLAND)


def _build(ground: Ground) -> Built:
    reach = ground.reach
    bare = ground.word("subjects", "") == "none"
    edge = max(5.0, 2.4 * reach + 1.5)
    shore = -4.0 if bare else edge  # who has no subject stands on a rock in the sea
    rng = np.random.default_rng(ground.seed + 8)
    height = 0.004 if ground.word("water", "") == "calm" else 0.018
    z, wide, near, far = _beach(reach, shore)
    middle = (near + far) / 2
    sand = heightfield(z, 2 * wide, far - near).moved(0.0, middle)
    film = heightfield(z + 0.006 - 0.03 * (z > -0.105), 2 * wide, far - near).moved(0.0, middle)
    at = rng.uniform([-6.0, -3.0], [6.0, edge - 1.0], (46, 2))
    at = at[at[:, 1] < shore - 1.0]
    at = at[np.hypot(at[:, 0], at[:, 1]) > 1.6 * reach + 0.4]
    sizes = 0.02 + 0.03 * rng.pareto(2.0, len(at)).clip(0, 4)
    feet = np.column_stack([at, np.full(len(at), -0.004)])
    parts = [
        *waters(shore - 4.5, 40000.0, height, _LEVEL, _SEA),
        Part(sand, "sand"), Part(film, "wet", surface=_WET), _rocks(rng, edge),
        _cape((-6800.0, -300.0), 4300.0, 330.0, 6), _cape((-9000.0, 2600.0), 9500.0, 420.0, 16),
    ]  # fmt: skip
    if len(at):
        shells = standing([pebble(rng, 8, 12) for _ in range(3)], feet, sizes, rng)
        parts.append(Part(shells, "stones"))
    view = View((0.0, -1.6, 1.35), (0.0, 60.0, 4.6), 35.0)
    return Built(tuple(parts), sky=True, haze=15000.0, view=view)


SET = SetKind(
    build=_build,
    matter={
        "sand": Matter(name="sand"),
        "stones": Matter(name="granite"),
    },
    cues=("seascape", "beach", "sea", "ocean", "seaside", "coast", "shore"),
    stands="ground",
)
