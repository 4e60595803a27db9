"""Roadside: a country road that runs off into hills, a grass verge beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.countryside import land, level, oak, thicket
from limner.solids.downland import rise
from limner.solids.farm import fenced
from limner.solids.mesh import Mesh, grid, joined
from limner.solids.noise import cells, fractal, lines, smoothstep
from limner.solids.plants import standing
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.surface import Surface, Texture
from limner.solids.sward import drift, green, grown, stalks, strewing
from limner.solids.terrain import rough

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Field = NDArray[np.float64]

_HALF, _SHOULDER = 3.4, 0.75
_LINE = 0.06
_LONG = 13.6
"""Metres after which the road's wear repeats."""
_GRASS = ((0.095, 0.135, 0.028), (0.24, 0.265, 0.075))


def _middle(y: Field, reach: float) -> Field:
    """Return x of the road's middle: past the subjects, then in a bend across behind them."""
    bend = 30.0 * (1 - np.cos(np.clip(y + 6.0, 0, 150) / 48.0))
    return np.asarray(bend - (0.98 * reach + 0.5 + _HALF))


def _strip(y: Field, reach: float, offset: float, half: float, up: float) -> Mesh:
    """Return a ribbon of the road's ground along y, `offset` beside its middle; u runs across, v
    along it."""
    flat = level(max(reach, 1.0))
    x = _middle(y, reach)
    ahead = np.gradient(x, y)
    size = np.hypot(1.0, ahead)
    across = np.column_stack([1.0 / size, -ahead / size])
    high = rise(x, y, flat) + 0.0004 * np.clip(y - flat, 0, None) + up
    along = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
    points, uv = [], []
    for side in (-half, half):
        at = np.column_stack([x, y]) + (offset + side) * across
        points.append(np.column_stack([at, high]))
        uv.append(np.column_stack([np.full(len(y), offset + side + _HALF), along]))
    mesh = grid(np.stack(points), np.tile([0.0, 0.0, 1.0], (2, len(y), 1)), np.stack(uv))
    return Mesh(mesh.positions, mesh.faces[:, ::-1], mesh.normals, mesh.uv)


def _worn() -> NDArray[np.float32]:
    """Return a road's colours: chips of stone, tracks that wheels have polished, cracks, dirt at
    its edges."""
    size = (1536, 768)
    x = ((np.arange(size[1], dtype=np.float32) + 0.5) / size[1] * 2 - 1) * _HALF
    wander = 0.12 * fractal(size, (3, 1), 41, octaves=3)
    side = np.abs(np.abs(x[None, :] + wander) - 1.7)  # metres from a lane's middle
    track = np.exp(-(((side - 0.78) / 0.32) ** 2))
    oil = np.exp(-((side / 0.3) ** 2))
    edge = smoothstep(2.9, 3.4, np.abs(x[None, :]) + 0.5 * wander)
    near, _, which = cells(size, (420, 210), 42, jitter=1.0)
    chip = np.random.default_rng(43).normal(0, 0.30, 420 * 210).astype(np.float32)[which]
    broad = fractal(size, (6, 3), 44, octaves=6, gain=0.6)
    tone = 0.098 * np.exp(chip * (1 - 0.4 * near) + 0.10 * broad + 0.16 * track - 0.16 * oil)
    crack = lines(fractal(size, (7, 3), 45, octaves=6, gain=0.62), 1.2)
    tone = tone * (1 - 0.55 * crack * smoothstep(0.2, 1.2, fractal(size, (4, 2), 46, octaves=3)))
    colour = tone[..., None] * np.array([1.03, 1.0, 0.96], np.float32)
    dirt = np.array([0.15, 0.125, 0.09], np.float32)
    return np.asarray(colour + (dirt - colour) * (0.6 * edge)[..., None], np.float32)


def _tar() -> Surface:
    paint = Texture(("roadside", "worn", 1), (2 * _HALF, _LONG), _worn)
    return Surface(colour=paint, roughness=0.75, specular=0.3)


def _road(reach: float) -> list[Part]:
    """Return the road, its lines, and the shoulders of gravel beside it."""
    y = np.concatenate([np.linspace(-60, 40, 60), np.linspace(41, 144, 90)])
    dashes = [
        _strip(np.linspace(s, s + 3.0, 5), reach, 0.0, _LINE, 0.03)
        for s in np.arange(-40, 140, 9.0)
    ]
    edges = [_strip(y, reach, side * (_HALF - 0.25), _LINE, 0.03) for side in (-1.0, 1.0)]
    return [
        Part(_strip(y, reach, 0.0, _HALF, 0.02), "road", surface=_tar()),
        Part(joined([*dashes, *edges]), "lines"),
        Part(_strip(y, reach, 0.0, _HALF + _SHOULDER, 0.006), "shoulder"),
    ]


def _verge(rng: np.random.Generator, reach: float, flat: float) -> list[Part]:
    """Return the grass: shorter and thinner where it meets the road, none where subjects stand."""
    x, y, away = strewing(rng, 26000, (-0.2 * reach, -1.5 - 4.0 * reach), 80.0, 0.95)
    off = np.abs(x - _middle(y, reach)) - _HALF
    bare = 1.05 * reach + 0.4 if reach < 2.0 else 0.35  # under what is tall, grass grows on
    keep = ((np.abs(x) > bare) | (np.abs(y) > bare)) & (off > 0.2 + 0.6 * rng.random(len(x)))
    x, y, away, off = x[keep], y[keep], away[keep], off[keep]
    tall = rng.uniform(0.13, 0.34, len(x)) * np.exp(0.32 * rough(x, y, 60.0, 31, octaves=4))
    tall *= np.clip(0.4 + 0.5 * off, 0.4, 1.0)
    at = np.column_stack([x, y, rise(x, y, flat) - 0.02])
    seeding = (rough(x, y, 40.0, 32, octaves=3) > 0.1) & (rng.random(len(x)) < 0.25) & (away < 40)
    seeding &= np.maximum(np.abs(x), np.abs(y)) > bare + 0.6
    stems = standing([stalks(rng) for _ in range(5)], at[seeding], 1.8 * tall[seeding], rng)
    few = rng.random(len(x)) < 0.16
    flowers = [
        drift(rng, x[few], y[few], at[few, 2], number, colour)
        for number, colour in enumerate(((0.72, 0.70, 0.62), (0.66, 0.48, 0.03)))
    ]
    return [
        *(Part(m, "grass", surface=green(*_GRASS)) for m in grown(rng, at, tall, away)),
        Part(stems, "stalks", surface=green((0.20, 0.17, 0.07), (0.38, 0.31, 0.16))), *flowers,
    ]  # fmt: skip


def _edging(rng: np.random.Generator, reach: float, flat: float) -> list[Part]:
    """Return the low grass that creeps over the edge of the shoulder."""
    n = 4600
    y = -4.6 * reach - 1.5 + (50.0 + 4.6 * reach) * rng.random(n) ** 1.6
    off = 0.5 + rng.gamma(2.2, 0.17, n) + 0.14 * rough(y, 0.0 * y, 30.0, 35, octaves=5)
    x = _middle(y, reach) + rng.choice([-1.0, 1.0], n, p=[0.3, 0.7]) * (_HALF + off)
    here = np.maximum(np.abs(x), np.abs(y)) > (1.05 * reach + 0.5 if reach < 2.0 else 0.35)
    x, y = x[here], y[here]
    at = np.column_stack([x, y, rise(x, y, flat) - 0.02])
    tall = rng.uniform(0.05, 0.15, len(x))
    low = grown(rng, at, tall, np.full(len(x), 16.0))
    return [Part(m, "grass", surface=green(*_GRASS)) for m in low]


def _fence(reach: float, flat: float) -> Part:
    y = np.linspace(-34.0, 92.0, 43)
    x = _middle(y, reach) - _HALF - 4.6
    return Part(fenced(x, y, rise(x, y, flat)), "fence")


def _bushes(reach: float, flat: float) -> Part:
    """Return bushes behind the subjects, off the road, to the right."""
    rng = np.random.default_rng(19)
    n = 22
    y = rng.uniform(2.0, 34.0, n)
    x = 2.6 * reach + 3.0 + 0.32 * y + rng.gamma(2.0, 4.0, n)
    off = x - _middle(y, reach) - _HALF
    tall = rng.uniform(0.6, 2.1, n)
    here = (off > 2.5) | (x > 40.0)
    return thicket(list(zip(x[here], y[here], tall[here], strict=True)), flat, 3)


def _build(ground: Ground) -> Built:
    reach = ground.reach
    flat = level(max(reach, 1.0))
    rng = np.random.default_rng(ground.seed + 11)
    parts = (
        *land(ground.seed % 5, flat), *_road(reach), *_verge(rng, reach, flat),
        *_edging(rng, reach, flat), _fence(reach, flat), _bushes(reach, flat),
        *oak(-34.0 - reach, 58.0, 11.0, flat, ground.seed),
    )  # fmt: skip
    view = View((-3.2, -9.0, 1.5), (1.0, 40.0, 3.0), 30.0)
    return Built(parts, sky=True, haze=11000.0, view=view)


SET = SetKind(
    build=_build,
    matter={
        "lawn": Matter(name="grass", colour="#5e6f34"),
        "road": Matter(name="asphalt"),
        "lines": Matter(name="paint", colour="#d8d6cf", finish="matte"),
        "shoulder": Matter(name="gravel", colour="#8a8276"),
        "fence": Matter(name="driftwood", colour="#7d7468"),
    },
    cues=(
        "roadside",
        "country road",
        "highway",
        "motorway",
        "by a road",
        "by the road",
        "open road",
    ),
    stands="ground",
)
