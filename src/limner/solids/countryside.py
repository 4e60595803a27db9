"""Countryside: rolling land of fields parted by hedges, with trees and woods, out to far hills:
what a meadow and a country road lie in.

The land is level about the origin, where subjects stand, then falls into a valley and rises again
behind it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.solids.kept import kept
from limner.solids.mesh import Mesh, joined
from limner.solids.nature import BARK, foliage
from limner.solids.noise import smoothstep
from limner.solids.plants import bole, broadleaf, standing
from limner.solids.shapes import disc
from limner.solids.solid import Part
from limner.solids.surface import Surface, Texture
from limner.solids.terrain import fan, rough, skin

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]

_FAR, _SPREAD = 4600.0, 72.0
PASTURE = (0.098, 0.135, 0.036)
_FIELDS = (
    (0.090, 0.115, 0.034), (0.064, 0.090, 0.028), (0.120, 0.130, 0.044), (0.235, 0.190, 0.075),
    (0.076, 0.108, 0.036), (0.160, 0.150, 0.055), (0.054, 0.078, 0.026),
)  # fmt: skip
"""Colours of fields, linear: grass grazed and mown, hay, barley."""
_HEDGE = (0.046, 0.068, 0.021)
_VERSION = 7


def level(reach: float) -> float:
    """Return how far about the origin the land is level, for subjects that reach so far."""
    return 7.0 if reach < 1.0 else 44.0


def rise(x: Field, y: Field, flat: float) -> Field:
    """Return the land's heights in metres, level within `flat` of the origin."""
    away = np.hypot(x, y)
    near = away.astype(np.float32)
    dip = smoothstep(flat, 143.0 + flat, near)
    rolls = rough(x, y, 2400.0, 3, octaves=3) * 8.5 * smoothstep(33.0 + flat, 300.0, near)
    hills = rough(x, y, 8400.0, 4, octaves=3) * 84.0 + 0.055 * np.clip(away - 420.0, 0, 3000)
    return np.asarray(rolls - 12.0 * dip + smoothstep(260.0, 1300.0, near) * hills - 0.01)


def _plots(x: Field, y: Field, seed: int) -> tuple[NDArray[np.int64], Field]:
    """Return the number of the field each point lies in, and about how far its hedge is."""
    from scipy.spatial import cKDTree

    rng = np.random.default_rng(seed + 60)
    corners = rng.uniform([-4800, -400], [4800, 5000], (1100, 2))
    skew = np.array([[1.0, 0.35], [0.0, 0.72]])
    found, which = cKDTree(corners @ skew).query(np.column_stack([x.ravel(), y.ravel()]) @ skew, 2)
    hedge = (found[:, 1] - found[:, 0]) / 2
    return which[:, 0].reshape(x.shape), hedge.reshape(x.shape)


def _painted(shape: tuple[int, int], seed: int, flat: float) -> NDArray[np.float32]:
    """Return the land's colours over the fan, none as dark as water: haze tells it by that."""
    x, y = fan(flat, _FAR, _SPREAD, *shape)
    away = np.hypot(x, y)
    plot, hedge = _plots(x, y, seed)
    of = np.random.default_rng(seed + 61).integers(0, len(_FIELDS), int(plot.max()) + 1)[plot]
    far = smoothstep(70.0, 130.0, away.astype(np.float32))[..., None]
    colour = np.array(PASTURE) + (np.array(_FIELDS)[of] - PASTURE) * far
    mottle = rough(x, y, 600.0, 8, octaves=5)[..., None]
    rows = rough(x, 9.0 * y, 900.0, 9, octaves=3)[..., None]
    colour = colour * np.clip(1.0 + 0.13 * mottle + 0.06 * rows, 0.4, 1.8)
    edge = smoothstep(5.0, 2.0, hedge.astype(np.float32))[..., None] * far
    colour = colour + (np.array(_HEDGE) - colour) * edge
    wood = smoothstep(1.0, 1.15, _wooded(x, y).astype(np.float32))[..., None]
    colour = colour + (np.array(_HEDGE) - colour) * wood * far
    low = 0.064 / np.maximum(colour.max(-1, keepdims=True), 1e-6)
    return np.ascontiguousarray((colour * np.maximum(low, 1.0))[::-1], np.float32)


def _wooded(x: Field, y: Field) -> Field:
    return rough(x, y, 3000.0, 12, octaves=3)


def _grown(seed: int, flat: float) -> NDArray[np.float32]:
    """Return where bushes (0), trees of hedges (1) and of woods (2) stand: (n, 5) with heights and
    what they are."""
    rng = np.random.default_rng(seed + 62)
    away = rng.uniform(115.0**0.5, 3600.0**0.5, 150000) ** 2
    turn = np.radians(rng.uniform(-62, 62, len(away)))
    x, y = away * np.sin(turn), away * np.cos(turn)
    _, hedge = _plots(x, y, seed)
    wood = _wooded(x, y) > 1.08
    line = (hedge < 2.2) & ~wood
    kind = np.where(wood, 2, np.where(rng.random(len(x)) < 0.09, 1, 0))
    keep = line | (wood & (rng.random(len(x)) < 0.6))
    tall = np.choose(kind, [rng.uniform(1.8, 3.4, len(x)), rng.uniform(7, 13, len(x)),
                            rng.uniform(9, 15, len(x))])  # fmt: skip
    out = np.column_stack([x, y, rise(x, y, flat) - 0.1 * tall, tall, kind])[keep]
    return out[:12000].astype(np.float32)


def _crowned(grown: Field, rng: np.random.Generator) -> Mesh:
    """Return the trees with leaves as fine as they are seen, the nearest with the most of them."""
    away = np.hypot(grown[:, 0], grown[:, 1])
    made = []
    for start, end, leaves, size in _SEEN:
        some = grown[(away >= start) & (away < end)][:_MOST]
        if len(some):
            crowns = [broadleaf(rng, leaves, size) for _ in range(4)]
            made.append(standing(crowns, some[:, :3], some[:, 3], rng))
    return joined(made)


_SEEN = ((0.0, 260.0, 560, 0.062), (260.0, 620.0, 110, 0.125), (620.0, 9e9, 36, 0.21))
"""Metres away from and to which trees have so many leaves, each so long as a share of a tree."""
_MOST = 12000


@lru_cache(maxsize=2)
def land(seed: int, flat: float) -> tuple[Part, ...]:
    """Return the land from `flat` metres out, its hedges and its trees, and the lawn within."""
    rng = np.random.default_rng(seed + 63)
    x, y = fan(flat, _FAR, _SPREAD, 260, 420)
    paint = Texture(
        ("countryside", _VERSION, seed, flat),
        (1.0, 1.0),
        lambda: _painted((1280, 1536), seed, flat),
    )
    ground = Surface(colour=paint, roughness=0.95, specular=0.05)
    grown = kept(("countryside", _VERSION, seed, flat), lambda: _grown(seed, flat)).astype(
        np.float64
    )
    green = foliage((0.020, 0.036, 0.010), (0.075, 0.100, 0.028))
    trees = _crowned(grown, rng)
    lawn = disc(1.02 * flat, 160).moved(z=-0.01)
    return (
        Part(lawn.mapped(lawn.positions[:, :2].copy()), "lawn"),
        Part(skin(x, y, rise(x, y, flat)), "land", surface=ground),
        Part(trees, "trees", surface=green),
    )


def oak(x: float, y: float, tall: float, flat: float, seed: int) -> list[Part]:
    """Return one great tree near enough that its leaves are told apart."""
    rng = np.random.default_rng(seed + 64)
    z = float(rise(np.array([x]), np.array([y]), flat)[0]) - 0.05
    crown = broadleaf(rng, 9000, 0.026).scaled(tall).moved(x, y, z)
    leaves = foliage((0.034, 0.058, 0.014), (0.15, 0.19, 0.05))
    wood = bole(rng).scaled(tall).moved(x, y, z)
    return [Part(crown, "trees", surface=leaves), Part(wood, "bark", surface=BARK)]
