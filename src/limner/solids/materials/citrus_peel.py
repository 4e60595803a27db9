"""Citrus peel: an oily, dimpled rind of one colour, greener or paler towards its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import dots, fractal, smoothstep
from limner.solids.orchard import SKIN
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (768, 1024)
_SQUEEZE = _SIZE[1] / SKIN[0] / (_SIZE[0] / SKIN[1])


def _pores(seed: int) -> NDArray[np.float32]:
    """Return how deep the pores lie, 0–1."""
    small = dots(_SIZE, 5200, (3.0, 5.0), seed, squeeze=_SQUEEZE)
    large = dots(_SIZE, 2400, (5.0, 8.0), seed + 1, squeeze=_SQUEEZE)
    out: NDArray[np.float32] = np.maximum(small, large)
    return out


def _colours(colour: str, seed: int) -> NDArray[np.float32]:
    base = np.array(linear(colour), np.float32)
    up = np.linspace(1.0, 0.0, _SIZE[0], dtype=np.float32)[:, None]
    broad = fractal(_SIZE, (3, 4), seed + 2, octaves=4)
    paint = base * (1.0 + 0.05 * broad - 0.10 * _pores(seed))[..., None]
    ends = smoothstep(0.93, 1.0, up + 0.01 * broad)
    paint += 0.6 * ends[..., None] * (base * np.array([0.75, 0.95, 0.6], np.float32) - paint)
    out: NDArray[np.float32] = np.clip(paint, 0.004, 0.95).astype(np.float32)
    return out


def _heights(seed: int) -> NDArray[np.float32]:
    broad = fractal(_SIZE, (10, 16), seed + 3, octaves=3)
    out: NDArray[np.float32] = (-0.00022 * _pores(seed) + 0.00010 * broad).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#f08a12"
    rind = Texture(("citrus-peel", 1, colour, seed), SKIN, lambda: _colours(colour, seed))
    relief = Texture(("citrus-pores", 1, seed), SKIN, lambda: _heights(seed))
    rough = {"matte": 0.6, "polished": 0.22, "gloss": 0.22}.get(matter.finish, 0.34)
    return Surface(colour=rind, roughness=rough, specular=0.5, bump=relief)


MATERIAL = Material(_surface, cues=("citrus peel", "orange peel"))
