"""Roadside: a country road that runs off into hills, a grass verge beside it."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.countryside import land, level, rise
from limner.solids.mesh import Mesh, grid, joined
from limner.solids.nature import foliage
from limner.solids.plants import standing, tuft
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View

_HALF = 3.4
_LINE = 0.06


def _middle(y: np.ndarray, reach: float) -> np.ndarray:
    """Return x of the road's middle: past the subjects, then in a bend across behind them."""
    bend = 30.0 * (1 - np.cos(np.clip(y + 6.0, 0, 150) / 48.0))
    return np.asarray(bend - (0.98 * reach + 0.5 + _HALF))


def _strip(y: np.ndarray, reach: float, offset: float, half: float, up: float) -> Mesh:
    """Return a ribbon of the road's ground along y, `offset` beside its middle."""
    flat = level(reach)
    x = _middle(y, reach)
    ahead = np.gradient(x, y)
    size = np.hypot(1.0, ahead)
    across = np.column_stack([1.0 / size, -ahead / size])
    high = rise(x, y, flat) + 0.0004 * np.clip(y - flat, 0, None) + up
    points = []
    for side in (-half, half):
        at = np.column_stack([x, y]) + (offset + side) * across
        points.append(np.column_stack([at, high]))
    mesh = grid(
        np.stack(points), np.tile([0.0, 0.0, 1.0], (2, len(y), 1)), np.stack(points)[..., :2]
    )
    return Mesh(mesh.positions, mesh.faces[:, ::-1], mesh.normals, mesh.uv)


def _build(ground: Ground) -> Built:
    reach = ground.reach
    flat = level(max(reach, 1.0))
    rng = np.random.default_rng(ground.seed + 11)
    y = np.concatenate([np.linspace(-60, 40, 60), np.linspace(41, 144, 90)])
    dashes = [
        _strip(np.linspace(s, s + 3.0, 5), reach, 0.0, _LINE, 0.03)
        for s in np.arange(-40, 200, 9.0)
    ]
    edges = [_strip(y, reach, side * (_HALF - 0.25), _LINE, 0.03) for side in (-1.0, 1.0)]
    n = 15000
    away = (1.2 * reach + 0.6 if reach < 2.0 else 0.4) + 52.0 * rng.random(n) ** 0.85
    turn = rng.uniform(-np.pi, np.pi, n)
    x, far = away * np.sin(turn), away * np.cos(turn) - 0.5 * reach
    beside = np.abs(x - _middle(far, reach)) > _HALF + 0.25
    bare = 1.05 * reach + 0.4 if reach < 2.0 else 0.35  # under what is tall, grass grows on
    clear = (np.abs(x) > bare) | (np.abs(far) > bare)
    keep = beside & clear
    at = np.column_stack([x, far, rise(x, far, flat) - 0.02])[keep]
    grass = standing([tuft(rng, 9, 4) for _ in range(5)], at, rng.uniform(0.12, 0.34, len(at)), rng)
    parts = (
        *land(ground.seed % 5, flat),
        Part(_strip(y, reach, 0.0, _HALF, 0.015), "road"),
        Part(joined([*dashes, *edges]), "lines"),
        Part(grass, "grass", surface=foliage((0.075, 0.105, 0.022), (0.22, 0.22, 0.07))),
    )
    view = View((-3.2, -9.0, 1.5), (1.0, 40.0, 3.0), 30.0)
    return Built(parts, sky=True, haze=6500.0, view=view)


SET = SetKind(
    build=_build,
    matter={
        "lawn": Matter(name="grass", colour="#5e6f34"),
        "road": Matter(name="asphalt"),
        "lines": Matter(name="paint", colour="#e8e6df", finish="matte"),
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
