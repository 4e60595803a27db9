"""Glaze: fired clay, bare or under glass."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import coloured, gloss, lacquer, relief, rough, toned
from limner.solids.noise import dots, fractal
from limner.solids.surface import Material, Surface

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (768, 768)
_SPAN = 0.24


def fired(name: str, colour: str, own: float, *cues: str, speckle: float) -> Material:
    """Return fired clay. own: its roughness. speckle: strength of the iron spots in it."""

    def surface(matter: Matter, seed: int) -> Surface:
        key, tone = ("fired", 1, name, seed), toned(matter, colour)
        smooth = rough(matter, own)
        wave = 3e-5 if smooth < 0.3 else 6e-5
        return Surface(
            colour=coloured(key, _SPAN, tone, lambda: _spotted(speckle, seed)),
            roughness=gloss(matter, own, seed, spread=0.14),
            coat=lacquer(matter, 0.7 if smooth < 0.3 else 0.0),
            bump=relief((*key, wave), _SPAN, lambda: _thrown(seed) * np.float32(wave)),
        )  # fmt: skip

    return Material(surface, cues=cues)


def _spotted(speckle: float, seed: int) -> NDArray[np.float32]:
    """Return factors: a glaze runs thin and thick; iron burns through in brown spots."""
    shade = 1 + (0.012 + 0.035 * speckle) * fractal(_SIZE, (3, 3), seed, octaves=5)
    if not speckle:
        return shade.astype(np.float32)
    spots = np.maximum(
        dots(_SIZE, 900, (0.7, 1.9), seed + 1), dots(_SIZE, 150, (1.6, 3.6), seed + 2)
    )
    brown = np.array([0.7, 0.8, 0.88], np.float32) * np.float32(min(1.0, 0.9 * speckle))
    shade = shade + 0.05 * speckle * fractal(_SIZE, (160, 160), seed + 3, octaves=2)
    out: NDArray[np.float32] = shade[..., None] * (1 - spots[..., None] * brown)
    return np.maximum(out, 0.05).astype(np.float32)


@lru_cache(maxsize=2)
def _thrown(seed: int) -> NDArray[np.float32]:
    """Return the faint rings a thrower's fingers leave, and a glaze's ripple, deviation about 1."""
    rings = fractal(_SIZE, (18, 1), seed + 8, octaves=2)
    out: NDArray[np.float32] = 0.7 * rings + 0.5 * fractal(_SIZE, (14, 14), seed + 9, octaves=3)
    return out
