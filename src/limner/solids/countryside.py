"""Countryside: fields parted by hedges in a valley, woods, farms and a lane, and hills behind
hills: what a meadow and a country road lie in.

The land is level about the origin, where subjects stand, then falls into the valley; see
`downland`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.solids.downland import rise, steepness
from limner.solids.farm import farms
from limner.solids.kept import kept
from limner.solids.mesh import Mesh
from limner.solids.nature import BARK, foliage
from limner.solids.noise import fractal, smoothstep
from limner.solids.plants import bole, broadleaf, standing, trunk
from limner.solids.shapes import disc
from limner.solids.solid import Part
from limner.solids.surface import RGB, Surface, Texture
from limner.solids.sward import turf
from limner.solids.terrain import fan, rough, skin

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[Any]

_NEAR, _FAR, _SPREAD, _ROUND = 150.0, 11300.0, 64.0, 112.0
"""Metres at which the near land meets the far, to which that goes, half of its angle, and half of
the near land's."""
PASTURE = (0.105, 0.135, 0.034)
_FIELDS = (
    (0.098, 0.140, 0.034), (0.080, 0.115, 0.030), (0.130, 0.155, 0.044), (0.250, 0.215, 0.090),
    (0.100, 0.130, 0.038), (0.185, 0.185, 0.064), (0.072, 0.104, 0.030), (0.118, 0.150, 0.040),
)  # fmt: skip
"""Colours of fields, linear: grass grazed and mown, hay, barley."""
_HEDGE, _WOOD = (0.030, 0.045, 0.015), (0.024, 0.038, 0.013)
_FELL, _BRACKEN, _CRAG = (0.105, 0.125, 0.040), (0.120, 0.100, 0.042), (0.150, 0.143, 0.130)
_LANE = (0.36, 0.32, 0.25)
_VERSION = 15


def level(reach: float) -> float:
    """Return how far about the origin the land is level, for subjects that reach so far."""
    return 7.0 if reach < 1.0 else 44.0


def _plots(x: Field, y: Field, seed: int) -> tuple[NDArray[np.int64], Field]:
    """Return the number of the field each point lies in, and about how far its hedge is."""
    from scipy.spatial import cKDTree

    rng = np.random.default_rng(seed + 60)
    corners = rng.uniform([-4800, -400], [4800, 5000], (1500, 2))
    skew = np.array([[1.0, 0.35], [0.0, 0.72]])
    found, which = cKDTree(corners @ skew).query(
        np.column_stack([x.ravel(), y.ravel()]) @ skew, 2, workers=-1
    )
    hedge = (found[:, 1] - found[:, 0]) / 2
    return which[:, 0].reshape(x.shape), hedge.reshape(x.shape)


def _wooded(x: Field, y: Field, steep: Field) -> Field:
    """Return where woods stand, 1 and more: on slopes too steep to mow, in clumps."""
    return rough(x, y, 3600.0, 12, octaves=4) + 1.1 * np.clip(steep - 0.12, 0.0, 0.45)


def _tilled(steep: Field, over: Field) -> Field:
    """Return where land is laid out in fields: level enough, and low."""
    flat = smoothstep(0.36, 0.20, steep.astype(np.float32))
    return np.asarray(flat * smoothstep(190.0, 110.0, over.astype(np.float32)), np.float32)


def _lane(y: Field) -> Field:
    """Return x of the lane that runs up the valley."""
    on = (y - 600.0) / 1150.0
    return -150.0 + 345.0 * on + 380.0 * np.sin(on) + 46.0 * np.sin(y / 130.0)


def _mixed(base: Field, other: Field, share: Field) -> Field:
    return np.asarray(base + (other - base) * np.clip(share, 0.0, 1.0)[..., None], np.float32)


def _rgb(colour: RGB) -> Field:
    return np.array(colour, np.float32)


def _open(x: Field, y: Field, steep: Field, over: Field) -> Field:
    """Return the colours of what is no field: rough pasture, bracken, crags and scree."""
    broad, fine = rough(x, y, 2600.0, 8, octaves=5), rough(x, y, 500.0, 9, octaves=5)
    colour = _mixed(
        _rgb(PASTURE) * np.ones((*x.shape, 1), np.float32), _rgb(_FELL),
        _ramp(60.0, 320.0, over + 70.0 * broad),
    )  # fmt: skip
    colour = _mixed(colour, _rgb(_BRACKEN), 0.7 * _ramp(0.5, 1.5, broad + 0.5 * fine))
    crag = _ramp(0.9, 1.25, steep + 0.10 * fine + 0.0002 * over)
    return _mixed(colour, _rgb(_CRAG) * (1 + 0.22 * fine[..., None]), crag)


def _ramp(low: float, high: float, x: Field) -> Field:
    return smoothstep(low, high, np.asarray(x, np.float32))


def _painted(shape: tuple[int, int], seed: int, flat: float) -> NDArray[np.float32]:
    """Return the far land's colours over its fan."""
    x, y = fan(_NEAR, _FAR, _SPREAD, *shape)
    z = rise(x, y, flat, seed)
    steep, over = (a.astype(np.float32) for a in (steepness(x, y, z), z - float(z.min())))
    x, y = x.astype(np.float32), y.astype(np.float32)
    away = np.hypot(x, y)
    tilled = _tilled(steep, over)
    plot, hedge = np.zeros(shape, np.int64), np.full(shape, np.inf)
    plot[tilled > 0], hedge[tilled > 0] = _plots(x[tilled > 0], y[tilled > 0], seed)
    rng = np.random.default_rng(seed + 61)
    count = int(plot.max()) + 1
    of, turn = rng.integers(0, len(_FIELDS), count)[plot], rng.uniform(0, np.pi, count)[plot]
    rows = np.sin((x * np.cos(turn) + y * np.sin(turn)) * 0.9) * _ramp(1500.0, 500.0, away)
    crop = np.array(_FIELDS, np.float32)[of] * (1.0 + 0.07 * rows * (of >= 3))[..., None]
    colour = _mixed(_open(x, y, steep, over), crop, tilled)
    wide = np.maximum(2.0, 0.0011 * away)
    colour = _mixed(colour, _rgb(_HEDGE), _ramp(1.6, 0.9, hedge / wide) * (tilled > 0.5))
    wood = _ramp(0.98, 1.08, _wooded(x, y, steep)) * _ramp(560.0, 420.0, over)
    leafy = _rgb(_WOOD) * np.exp(0.3 * rough(x, y, 300.0, 14, octaves=5))[..., None]
    colour = _mixed(colour, leafy, wood)
    track = np.abs(x - _lane(y)) / np.maximum(2.6, 0.0009 * away)
    colour = _mixed(colour, _rgb(_LANE), _ramp(1.2, 0.8, track) * (y > 420.0) * (1 - wood))
    mottle = np.exp(0.12 * rough(x, y, 800.0, 8, octaves=6))[..., None]
    colour = colour * mottle * turf(x, y, 0.6)
    return np.ascontiguousarray(np.clip(colour, 0.008, 0.6)[::-1], np.float32)


def _pastured(shape: tuple[int, int], flat: float) -> NDArray[np.float32]:
    """Return the near land's colours over its fan."""
    x, y = (a.astype(np.float32) for a in fan(flat, _NEAR, _ROUND, *shape))
    colour = _rgb(PASTURE) * turf(x, y)
    return np.ascontiguousarray(np.clip(colour, 0.008, 0.6)[::-1], np.float32)


_TILE = 20.0
_THATCH = 0.6
"""What is seen between tufts of grass, of the colour of their tips."""


def _lawn() -> NDArray[np.float32]:
    at = (np.arange(1536) + 0.5) / 1536 * _TILE
    x, y = np.meshgrid(at, at)
    tufts = rough(x, y, _TILE, 21, octaves=6)
    blades = fractal((1536, 1536), (240, 240), 22, octaves=2, gain=0.8)
    clumps = fractal((1536, 1536), (34, 34), 23, octaves=4, gain=0.6)
    shade = np.exp(0.05 * tufts + 0.10 * clumps + 0.36 * blades)[..., None]
    dry = np.clip(0.3 + 0.4 * tufts, 0, 1)[..., None] * np.array([0.32, 0.10, -0.06])
    return np.asarray(
        np.clip(_THATCH * np.array(PASTURE) * shade * (1 + dry), 0.008, 0.6), np.float32
    )


@lru_cache(maxsize=1)
def grassland() -> Surface:
    """Return level ground under grass."""
    paint = Texture(("countryside", "lawn", _VERSION, _THATCH), (_TILE, _TILE), _lawn)
    return Surface(colour=paint, roughness=0.95, specular=0.05)


def _grown(seed: int, flat: float) -> NDArray[np.float32]:
    """Return where bushes (0), trees of hedges (1) and of woods (2) stand: (n, 5) with heights and
    what they are."""
    rng = np.random.default_rng(seed + 62)
    away = rng.uniform(170.0**0.5, 4600.0**0.5, 260000) ** 2
    turn = np.radians(rng.uniform(-58, 58, len(away)))
    x, y = away * np.sin(turn), away * np.cos(turn)
    z, step = rise(x, y, flat, seed), 20.0
    steep = np.hypot(rise(x + step, y, flat, seed) - z, rise(x, y + step, flat, seed) - z) / step
    over = z - float(z.min())
    _, hedge = _plots(x, y, seed)
    dense = _wooded(x, y, steep)
    wood = (dense > 1.02) & (over < 480.0)
    line = (hedge < np.maximum(1.8, 0.0007 * away)) & ~wood & (_tilled(steep, over) > 0.5)
    lone = (rng.random(len(x)) < 0.0035 * np.clip(dense + 1.2, 0.0, 2.0)) & (over < 260.0)
    kind = np.where(wood, 2, np.where(lone | (rng.random(len(x)) < 0.10), 1, 0))
    thick = np.clip(0.15 * (away / 300.0) ** 1.5, 0.0, 0.8)  # as far apart as trees grow
    keep = line | lone | (wood & (rng.random(len(x)) < thick))
    tall = np.choose(kind, [rng.uniform(1.8, 3.6, len(x)), rng.uniform(7, 13, len(x)),
                            rng.uniform(9, 16, len(x))])  # fmt: skip
    out = np.column_stack([x, y, z - 0.06 * tall, tall, kind])[keep]
    return out[:_MOST].astype(np.float32)


_SEEN = ((90.0, 5200, 0.028), (42.0, 1150, 0.06), (20.0, 340, 0.105), (10.0, 120, 0.17),
         (0.0, 24, 0.36))  # fmt: skip
"""Thousandths of a radian from which a tree is seen with so many leaves, each so long as a share
of it: of two or three pixels."""
_MOST = 14000


def _crowned(grown: Field, rng: np.random.Generator) -> list[Mesh]:
    """Return the trees with leaves as fine as they are seen; those in numbers reach the ground."""
    large = grown[:, 3] / np.hypot(grown[:, 0], grown[:, 1]) * 1e3
    made, most = [], np.inf
    for least, leaves, size in _SEEN:
        here = (large >= least) & (large < most)
        most = least
        for low in (False, True):
            some = grown[here & ((grown[:, 4] != 1) == low)]
            if len(some):
                crowns = [broadleaf(rng, leaves, size) for _ in range(5)]
                crowns = [lowered(c) for c in crowns] if low else crowns
                made.append(standing(crowns, some[:, :3], some[:, 3], rng))
    return made


def lowered(crown: Mesh) -> Mesh:
    """Return a crown that begins at the ground, as of bushes and a wood's edge."""
    x, y, z = crown.positions.T
    low = Mesh(
        np.column_stack([1.15 * x, 1.15 * y, (z - 0.24) / 0.76]), crown.faces, crown.normals,
        crown.uv,
    )  # fmt: skip
    return low


def _boled(grown: Field, rng: np.random.Generator) -> Mesh:
    """Return the boles of the trees that stand alone and near enough for them to be seen."""
    large = grown[:, 3] / np.hypot(grown[:, 0], grown[:, 1]) * 1e3
    some = grown[(grown[:, 4] == 1) & (large > 20.0)]
    return standing([trunk()], some[:, :3], some[:, 3], rng)


@lru_cache(maxsize=1)
def land(seed: int, flat: float) -> tuple[Part, ...]:
    """Return the land from `flat` metres out, its hedges, trees and farms, and the lawn within."""
    rng = np.random.default_rng(seed + 63)
    paint = Texture(
        ("countryside", _VERSION, seed, flat), (1.0, 1.0),
        lambda: _painted((1280, 2048), seed, flat),
    )  # fmt: skip
    turfed = Texture(
        ("countryside", "near", _VERSION, flat), (1.0, 1.0), lambda: _pastured((1152, 2304), flat)
    )
    x, y = fan(_NEAR, _FAR, _SPREAD, 440, 800)
    near = fan(flat, _NEAR, _ROUND, 130, 400)
    grown = kept(("countryside", _VERSION, seed, flat), lambda: _grown(seed, flat)).astype(
        np.float64
    )
    hills = kept(
        ("countryside", "hills", _VERSION, seed, flat),
        lambda: rise(x, y, flat, seed).astype(np.float32),
    )
    green = foliage((0.018, 0.030, 0.008), (0.075, 0.092, 0.026))
    lawn = disc(1.02 * flat, 160).moved(z=-0.01)
    mown = None if 4.0 < flat < 20.0 else grassland()  # seen from close by it is a lawn
    return (
        Part(lawn.mapped(lawn.positions[:, :2].copy()), "lawn", surface=mown),
        Part(skin(*near, rise(*near, flat, seed)), "land", surface=_matte(turfed)),
        Part(skin(x, y, hills.astype(np.float64)), "land", surface=_matte(paint)),
        *(Part(mesh, "trees", surface=green) for mesh in _crowned(grown, rng)),
        Part(_boled(grown, rng), "bark", surface=BARK),
        *farms(seed, flat),
    )


def _matte(paint: Texture) -> Surface:
    return Surface(colour=paint, roughness=0.95, specular=0.05)


def thicket(places: list[tuple[float, float, float]], flat: float, seed: int) -> Part:
    """Return bushes at x and y, so high, near enough that their leaves are told apart."""
    rng = np.random.default_rng(seed + 66)
    x, y, tall = np.array(places).T
    kinds = [lowered(broadleaf(rng, 3400, 0.036, 26)) for _ in range(3)]
    feet = np.column_stack([x, y, rise(x, y, flat) - 0.06 * tall])
    leaves = foliage((0.032, 0.052, 0.013), (0.13, 0.155, 0.045))
    return Part(standing(kinds, feet, tall, rng), "bushes", surface=leaves)


def oak(x: float, y: float, tall: float, flat: float, seed: int) -> list[Part]:
    """Return one great tree near enough that its leaves are told apart."""
    rng = np.random.default_rng(seed + 64)
    z = float(rise(np.array([x]), np.array([y]), flat)[0]) - 0.05
    crown = broadleaf(rng, 46000, 0.0125, lobes=38).scaled(tall).moved(x, y, z)
    leaves = foliage((0.030, 0.050, 0.012), (0.15, 0.18, 0.045))
    wood = bole(rng).scaled(tall).moved(x, y, z)
    return [Part(crown, "trees", surface=leaves), Part(wood, "bark", surface=BARK)]
