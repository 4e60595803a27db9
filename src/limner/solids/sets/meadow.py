"""Meadow: tall grass and flowers, a lone oak, fields and hills behind hills."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.countryside import land, level, oak
from limner.solids.downland import knoll, rise
from limner.solids.farm import fenced
from limner.solids.plants import standing
from limner.solids.solid import Part
from limner.solids.stage import Built, Ground, Mist, SetKind, View
from limner.solids.sward import drift, green, grown, stalks, strewing
from limner.solids.terrain import rough

_GRASS = ((0.105, 0.150, 0.030), (0.25, 0.28, 0.075))
_BLOOMS = ((0.72, 0.70, 0.62), (0.62, 0.46, 0.03), (0.26, 0.14, 0.42))


def _grass(
    rng: np.random.Generator, keep: float, eye: float, flat: float, bare: bool
) -> list[Part]:
    """Return the grass before the eye, none within `keep` of the origin. eye: y of the camera."""
    x, y, away = strewing(rng, 17000, (0.0, eye), 62.0 if bare else 78.0, 0.92)
    tall = rng.uniform(0.14, 0.34, len(x)) * np.exp(0.25 * rough(x, y, 60.0, 31, octaves=4))
    if bare:  # a photographer's foreground: high grass at the foot of the picture
        tall *= 1.0 + 0.7 * np.exp(-(((away - 2.4) / 1.6) ** 2))
    far = np.hypot(x, y) > keep + (0.8 * tall if keep else 0.0)
    x, y, away, tall = x[far], y[far], away[far], tall[far]
    at = np.column_stack([x, y, rise(x, y, flat) - 0.02])
    seeding = (
        (rough(x, y, 40.0, 32, octaves=3) > 0.2)
        & (rng.random(len(x)) < 0.28)
        & (away < 24)
        & (away > 2.6)
    )
    stems = standing([stalks(rng) for _ in range(5)], at[seeding], 1.7 * tall[seeding], rng)
    return [
        *(Part(m, "grass", surface=green(*_GRASS)) for m in grown(rng, at, tall, away)),
        Part(stems, "stalks", surface=green((0.20, 0.17, 0.07), (0.38, 0.31, 0.16))),
    ]


def _flowers(rng: np.random.Generator, keep: float, eye: float, flat: float) -> list[Part]:
    parts = []
    for number, colour in enumerate(_BLOOMS):
        x, y, _ = strewing(rng, 2600, (0.0, eye), 40.0, 0.92)
        here = np.hypot(x, y) > keep
        parts.append(drift(rng, x[here], y[here], rise(x[here], y[here], flat), number, colour))
    return parts


def _fence(side: float) -> Part:
    """Return posts and two rails that run off down the hill, to the left for -1."""
    y = np.linspace(3.0, 74.0, 27)
    x = side * (3.4 + 0.26 * y + 0.0016 * (y - 20) ** 2)
    return Part(fenced(x, y, rise(x, y, _CREST)), "fence")


_CREST = 2.0
"""How far about the origin it is level where nothing is to stand there."""


def _build(ground: Ground) -> Built:
    reach = ground.reach
    bare = ground.word("subjects", "") == "none"
    rng = np.random.default_rng(ground.seed + 5)
    flat = _CREST if bare else level(reach)
    keep, eye = (0.0, -4.0) if bare else (1.42 * reach + 0.32, -1.6 - reach)
    side = -1.0 if ground.seed % 2 else 1.0
    parts = [
        *_grass(rng, keep, eye, flat, bare), *land(ground.seed % 5, flat),
        *oak(*((10.5 * side, 20.0, 9.0) if bare else (15.0 * side, 44.0, 10.5)), flat, ground.seed),
        *_flowers(rng, keep, eye, flat),
    ]  # fmt: skip
    if bare:
        parts.append(_fence(-side))
    low = ground.sun is not None and ground.sun[2] < 0.4 * np.hypot(*ground.sun[:2])
    mist = Mist(-knoll(flat)[0], 24.0, 330.0) if low else None
    view = View((0.0, -4.0, 1.75), (0.0, 40.0, 0.6), 30)
    return Built(tuple(parts), sky=True, haze=9000.0, mist=mist, view=view)


SET = SetKind(
    build=_build,
    matter={
        "lawn": Matter(name="grass", colour="#5e6f34"),
        "fence": Matter(name="driftwood", colour="#7d7468"),
    },
    cues=("meadow", "hills", "field", "grass", "countryside", "lawn", "park", "picnic"),
    stands="ground",
)
