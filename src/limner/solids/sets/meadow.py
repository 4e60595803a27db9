"""Meadow: tall grass and flowers, a lone oak, fields and hills behind hills."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.countryside import PASTURE, land, level, oak, rise
from limner.solids.joinery import board
from limner.solids.mesh import joined
from limner.solids.nature import foliage
from limner.solids.plants import flower, standing, tuft
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, SetKind, View
from limner.solids.surface import Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GRASS = ((0.075, 0.115, 0.022), (0.20, 0.23, 0.06))
_BLOOMS = ((0.72, 0.70, 0.62), (0.62, 0.46, 0.03), (0.20, 0.12, 0.36))


def _grown(
    rng: np.random.Generator, count: int, keep: float, eye: float, flat: float
) -> NDArray[np.float64]:
    """Return places for plants, as dense in the picture near by as farther off; none within `keep`
    of the origin. eye: y of the camera. flat: see `rise`."""
    away = 1.3 + 104.0 * rng.random(count) ** 2.7
    turn = rng.uniform(-1.1, 1.1, count)
    x, y = away * np.sin(turn), away * np.cos(turn) + eye
    far = np.hypot(x, y) > keep
    x, y = x[far], y[far]
    return np.column_stack([x, y, rise(x, y, flat) - 0.02])


def _fence() -> list[Part]:
    """Return posts and two rails that run off down the hill."""
    y = np.linspace(3.0, 74.0, 27)
    x = -3.4 - 0.26 * y - 0.0016 * (y - 20) ** 2
    z = rise(x, y, level(0.5))
    feet = list(zip(x, y, z, strict=True))
    wood = []
    for a, b in pairwise(feet):
        wood.append(board((*a[:2], a[2] - 0.3), (*a[:2], a[2] + 1.12), 0.11, 0.11, 0.012))
        for rail in (0.48, 0.92):
            ends = [(p[0] + 0.07, p[1], p[2] + rail) for p in (a, b)]
            wood.append(board(ends[0], ends[1], 0.03, 0.10, 0.004))
    return [Part(joined(wood), "fence", matter=Matter(name="driftwood"))]


def _meadowed(parts: tuple[Part, ...], bare: bool) -> list[Part]:
    """Return the land; who has no subject sees no lawn in it, but the pasture all about."""
    meadow = Surface(colour=PASTURE, roughness=0.95, specular=0.05)
    return [replace(p, surface=meadow) if bare and p.slot == "lawn" else p for p in parts]


def _build(ground: Ground) -> Built:
    reach = ground.reach
    bare = ground.word("subjects", "") == "none"
    rng = np.random.default_rng(ground.seed + 5)
    flat = level(reach)
    keep, eye = (0.0, -4.0) if bare else (1.42 * reach + 0.32, -1.6 - reach)
    at = _grown(rng, 15000, keep, eye, flat)
    tall = rng.uniform(0.12, 0.38, len(at))
    if bare:  # a photographer's foreground: high grass at the foot of the picture
        near = np.hypot(at[:, 0], at[:, 1] - eye)
        tall *= 1.0 + 1.1 * np.exp(-(((near - 2.6) / 1.6) ** 2))
    grass = standing([tuft(rng, 9, 4) for _ in range(5)], at, tall, rng)
    parts = [
        Part(grass, "grass", surface=foliage(*_GRASS)),
        *_meadowed(land(ground.seed % 5, flat), bare), *oak(15.0, 44.0, 10.5, flat, ground.seed),
    ]  # fmt: skip
    for number, colour in enumerate(_BLOOMS):
        spots = _grown(rng, 700, keep, eye, flat)
        spots[:, 2] += 0.17 + 0.04 * number
        sizes = rng.uniform(0.02, 0.036, len(spots))
        heads = standing([flower(rng) for _ in range(2)], spots, sizes, rng)
        parts.append(Part(heads, "blooms", surface=Surface(colour=colour, roughness=0.8)))
    if bare:
        parts += _fence()
    return Built(
        tuple(parts), sky=True, haze=6500.0, view=View((0.0, -4.0, 1.55), (0, 40, 4.4), 30)
    )


SET = SetKind(
    build=_build,
    matter={"lawn": Matter(name="grass", colour="#5e6f34")},
    cues=("meadow", "hills", "field", "grass", "countryside", "lawn", "park", "picnic"),
    stands="ground",
)
