"""Pages: the cut edge of a block of paper; its leaves lie along v."""

from __future__ import annotations

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.surface import Material, Surface, Texture, linear

_SPAN = 0.016


def _surface(matter: Matter, seed: int) -> Surface:
    colour = np.array(linear(matter.colour or "#ebdfc4"), np.float32)

    def pixels() -> np.ndarray:
        """Leaves of 0.12 mm, some a little deeper than others."""
        rng = np.random.default_rng(seed + 5)
        leaves = 1.0 - 0.35 * rng.random(128, np.float32) ** 3
        shade = np.repeat(leaves, 4) * np.tile(np.array([0.8, 1.0, 1.0, 0.94], np.float32), 128)
        row = shade[None, :, None] * colour
        return np.ascontiguousarray(np.broadcast_to(row, (4, 512, 3)), np.float32)

    key = ("pages", matter.colour or "", seed)
    return Surface(colour=Texture(key, (_SPAN, _SPAN), pixels), roughness=0.8, specular=0.2)


MATERIAL = Material(_surface, cues=("page edge",))
