"""Leaf: a green blade with a pale midrib and side veins; glossy, matte or bloomed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.foliage import LEAF
from limner.solids.noise import fractal, smoothstep
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (768, 384)


def _veins() -> NDArray[np.float32]:
    """Return how strongly veins show, 0–1; the midrib runs along the first column."""
    rows, columns = _SIZE
    up = np.linspace(1.0, 0.0, rows, dtype=np.float32)[:, None]
    across = np.linspace(0.0, 2.0, columns, endpoint=False, dtype=np.float32)[None, :]
    across = np.minimum(across, 2.0 - across).astype(np.float32)
    rib = smoothstep(0.055, 0.02, across + 0.02 * up)
    phase = (up - 0.30 * across) * 11.0
    away = (np.abs(phase - np.round(phase)) / 11.0).astype(np.float32)
    side = smoothstep(0.009, 0.002, away) * smoothstep(1.05, 0.5, across) * 0.6
    out: NDArray[np.float32] = np.maximum(rib, side)
    return out


def _pixels(colour: str, seed: int) -> NDArray[np.float32]:
    base = np.array(linear(colour), np.float32)
    veins = _veins()[..., None]
    mottle = fractal(_SIZE, (6, 4), seed, octaves=5)
    paint = base * (1.0 + 0.10 * mottle)[..., None]
    pale = np.minimum(base * 1.9 + 0.03, 0.8)
    out: NDArray[np.float32] = (paint + 0.32 * veins * (pale - paint)).astype(np.float32)
    return np.clip(out, 0.003, 0.9)


def _heights() -> NDArray[np.float32]:
    return (-0.00022 * _veins()).astype(np.float32)


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#3f6b35"
    blade = Texture(("leaf", 2, colour, seed), LEAF, lambda: _pixels(colour, seed))
    rough = {"matte": 0.65, "gloss": 0.2, "polished": 0.18, "satin": 0.38}.get(matter.finish, 0.42)
    relief = Texture(("leaf-veins", 2), LEAF, _heights)
    return Surface(colour=blade, roughness=rough, specular=0.45, bump=relief, translucence=0.3)


MATERIAL = Material(_surface, cues=("leaf",))
