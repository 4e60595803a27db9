"""Bark: the rough brown of stems and twigs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import fractal
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN = (0.02, 0.04)


def _surface(matter: Matter, seed: int) -> Surface:
    colour = linear(matter.colour or "#5c4630")

    def pixels() -> NDArray[np.float32]:
        shade = 1.0 + 0.3 * fractal((256, 128), (6, 10), seed, octaves=4)
        paint: NDArray[np.float32] = shade[..., None] * np.array(colour, np.float32)
        return np.clip(paint, 0.003, 0.9).astype(np.float32)

    key = ("bark", 1, matter.colour or "", seed)
    return Surface(colour=Texture(key, _SPAN, pixels), roughness=0.75, specular=0.25)


MATERIAL = Material(_surface, cues=("bark",))
