"""Petal: soft and thin, paler at its base, with faint lengthwise veins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.foliage import LEAF
from limner.solids.noise import fractal, smoothstep
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (256, 256)


def _pixels(colour: str, seed: int) -> NDArray[np.float32]:
    base = np.array(linear(colour), np.float32)
    up = np.linspace(1.0, 0.0, _SIZE[0], dtype=np.float32)[:, None]
    veins = fractal(_SIZE, (1, 40), seed, octaves=3)
    paint = base * (1.0 + 0.05 * veins)[..., None]
    root = smoothstep(0.35, 0.0, up)[..., None]
    paint += 0.5 * root * (np.array([0.62, 0.64, 0.36], np.float32) - paint)
    out: NDArray[np.float32] = np.clip(paint, 0.004, 0.92).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#f6cdc6"
    sheet = Texture(("petal", 1, colour, seed), LEAF, lambda: _pixels(colour, seed))
    return Surface(model="sheer", colour=sheet, roughness=0.6, translucence=0.15)


MATERIAL = Material(_surface, cues=("petal",))
