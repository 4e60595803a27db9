"""Pear skin: green to gold, freckled all over, russet about the stem, blushed on its sunny side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import dots, fractal, smoothstep
from limner.solids.orchard import SKIN
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (640, 1024)


def _pixels(colour: str, seed: int) -> NDArray[np.float32]:
    base = np.array(linear(colour), np.float32)
    rows, columns = _SIZE
    up = np.linspace(1.0, 0.0, rows, dtype=np.float32)[:, None]
    turn = np.linspace(0.0, 2 * np.pi, columns, endpoint=False, dtype=np.float32)[None, :]
    broad = fractal(_SIZE, (2, 3), seed, octaves=4)
    fine = fractal(_SIZE, (24, 48), seed + 1, octaves=4, gain=0.6)
    paint = np.broadcast_to(base, (*_SIZE, 3)) * (1.0 + 0.10 * broad + 0.03 * fine)[..., None]
    green = smoothstep(-0.4, 1.6, broad + 0.5 * fine)[..., None]
    paint = paint * (1 - 0.35 * green) + 0.35 * green * paint * np.array([0.72, 1.04, 0.6])
    sunny = smoothstep(0.45, 1.25, np.cos(turn - 0.9) + 0.22 * broad + 0.1 * fine)
    sunny = sunny * smoothstep(0.05, 0.35, up) * smoothstep(0.95, 0.6, up) * 0.5
    paint += sunny[..., None] * (np.array(linear("#a8542c"), np.float32) - paint)
    russet = smoothstep(0.90, 1.0, up + 0.035 * fine + 0.03 * broad) * 0.85
    russet = np.maximum(russet, smoothstep(0.075, 0.03, up + 0.02 * fine) * 0.8)
    russet = np.maximum(russet, 0.22 * smoothstep(1.2, 3.2, fine + 0.6 * broad))
    paint += russet[..., None] * (np.array(linear("#7d5a2c"), np.float32) - paint)
    squeeze = _SIZE[1] / SKIN[0] / (_SIZE[0] / SKIN[1])
    small = dots(_SIZE, 2600, (0.7, 1.5), seed + 2, squeeze=squeeze)
    large = dots(_SIZE, 500, (1.2, 2.2), seed + 3, squeeze=squeeze)
    paint += np.maximum(0.75 * small, 0.8 * large)[..., None] * (
        np.array(linear("#5f5221"), np.float32) - paint
    )
    out: NDArray[np.float32] = np.clip(paint, 0.004, 0.95).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#b3a544"
    skin = Texture(("pear-skin", 3, colour, seed), SKIN, lambda: _pixels(colour, seed))
    rough = {"matte": 0.7, "polished": 0.25, "gloss": 0.25}.get(matter.finish, 0.42)
    return Surface(colour=skin, roughness=rough, specular=0.4)


MATERIAL = Material(_surface, cues=("pear skin",))
