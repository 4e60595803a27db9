"""Banana skin: yellow with faint freckles, greenish towards the stalk, dark at both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import dots, fractal, smoothstep
from limner.solids.orchard import SKIN
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (640, 512)


def _pixels(colour: str, seed: int) -> NDArray[np.float32]:
    up = np.linspace(1.0, 0.0, _SIZE[0], dtype=np.float32)[:, None]
    broad = fractal(_SIZE, (3, 4), seed, octaves=5)
    fine = fractal(_SIZE, (10, 60), seed + 1, octaves=3)
    paint = np.array(linear(colour), np.float32) * (1.0 + 0.06 * broad + 0.03 * fine)[..., None]

    def mixed(share: NDArray[np.float32], towards: str) -> None:
        nonlocal paint
        paint = paint + share[..., None] * (np.array(linear(towards), np.float32) - paint)

    mixed(0.55 * smoothstep(0.26, 0.05, up + 0.02 * broad), "#a9b23c")
    mixed(0.5 * dots(_SIZE, 420, (1.0, 3.2), seed + 2, squeeze=1.2), "#7a4f1e")
    mixed(0.35 * smoothstep(1.2, 2.4, broad + 0.5 * fine), "#8d6327")
    mixed(0.9 * smoothstep(0.955, 0.985, up + 0.006 * fine), "#2a1c12")
    mixed(0.85 * smoothstep(0.028, 0.008, up + 0.004 * fine), "#3b2a18")
    out: NDArray[np.float32] = np.clip(paint, 0.004, 0.93).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#ecc32f"
    skin = Texture(("banana-skin", 1, colour, seed), SKIN, lambda: _pixels(colour, seed))
    return Surface(colour=skin, roughness=0.42, specular=0.4)


MATERIAL = Material(_surface, cues=("banana skin",))
