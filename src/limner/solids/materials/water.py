"""Water: open water with ripples; bright colours are a pool's, the sun's net of light on its
floor."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, coloured, relief, toned
from limner.solids.noise import cells, fractal, warped
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN, _POOL = 3.0, 0.7
_SHALLOW = 0.06
"""Reflectance from which water is shallow over a bright floor."""
_DEPTH = 0.7
"""What a pool throws back of the colour it is seen in, under the sky it mirrors too."""


def _ripples(seed: int) -> NDArray[np.float32]:
    """Return a light breeze's ripples: steeper the shorter they are, none sharp."""
    size = (SIDE, SIDE)
    long = fractal(size, (9, 4), seed, octaves=3, gain=0.42)
    short = fractal(size, (30, 15), seed + 1, octaves=3, gain=0.42)
    out: NDArray[np.float32] = (0.0045 * long + 0.0011 * short).astype(np.float32)
    return out


def _lapping(seed: int) -> NDArray[np.float32]:
    """Return a pool's ripples, a hand wide and a millimetre high."""
    size = (SIDE, SIDE)
    long = fractal(size, (5, 5), seed + 5, octaves=2, gain=0.3)
    short = fractal(size, (13, 13), seed + 6, octaves=2, gain=0.3)
    out: NDArray[np.float32] = (0.0022 * long + 0.00028 * short).astype(np.float32)
    return out


@lru_cache(maxsize=1)
def _net(seed: int) -> NDArray[np.float32]:
    """Return factors: bright lines where ripples gather the sun, meshes between them."""
    size = (SIDE, SIDE)
    bend = [fractal(size, (5, 5), seed + k, octaves=3, gain=0.4) * 17 for k in (1, 2)]
    out = np.full(size, 0.8, np.float32)
    for number, (count, strength) in enumerate(((7, 0.7), (12, 0.35))):
        near, second, _ = cells(size, (count, count), seed + 10 + number)
        edge = warped((second - near).astype(np.float32), bend[number], bend[1 - number])
        uneven = 0.6 + 0.4 * fractal(size, (6, 6), seed + 20 + number, octaves=2)
        line = np.exp(-((edge / 0.085) ** 1.3)) + 0.35 * np.exp(-edge / 0.25)
        out += np.float32(strength) * np.clip(uneven, 0.1, 1.4) * line
    soft: NDArray[np.float32] = out.astype(np.float32)
    return soft


def _surface(matter: Matter, seed: int) -> Surface:
    calm = 0.3 if matter.finish in ("polished", "gloss", "clear") else 1.0
    tone = toned(matter, "#12303a")
    if 0.2126 * tone[0] + 0.7152 * tone[1] + 0.0722 * tone[2] < _SHALLOW:
        bump = relief(("water", 2, calm, seed), _SPAN, lambda: _ripples(seed) * np.float32(calm))
        return Surface(colour=tone, roughness=0.05, specular=0.35, bump=bump)
    r, g, b = (c * _DEPTH for c in tone)
    return Surface(
        colour=coloured(("pool", 2, seed), _POOL, (r, g, b), lambda: _net(seed)),
        roughness=0.03, specular=0.28,
        bump=relief(("pool", 1, calm, seed), _POOL, lambda: _lapping(seed) * np.float32(calm)),
    )  # fmt: skip


MATERIAL = Material(_surface, cues=("lake", "sea", "water surface", "ripples", "rippled water"))
