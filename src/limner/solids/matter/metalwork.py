"""Metalwork: metals by the colour they mirror, and what is done to their skin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.matter.finish import SIDE, gloss, relief, toned
from limner.solids.noise import cells, fractal
from limner.solids.surface import Material, Surface, Texture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROUGH = {
    "polished": 0.06, "gloss": 0.1, "satin": 0.36, "brushed": 0.3, "matte": 0.52, "rough": 0.62,
    "frosted": 0.5, "worn": 0.34,
}  # fmt: skip

_DARK = 0.08
"""No metal mirrors less: what is darker is one anodised, blackened or coated."""


def metal(colour: str, finish: str, *cues: str) -> Material:
    """Return a metal. colour: what it mirrors. finish: the one it has where none is asked for."""

    def surface(matter: Matter, seed: int) -> Surface:
        made = matter.finish or finish
        tone = toned(matter, colour)
        worn = Matter(finish="worn" if made == "worn" else "")
        return Surface(
            model="opaque" if max(tone) < _DARK else "metal", colour=tone, specular=0.9,
            bump=_worked(made, seed),
            roughness=gloss(worn, _ROUGH.get(made, 0.25), seed, spread=0.08),
        )  # fmt: skip

    return Material(surface, cues=cues)


def _worked(finish: str, seed: int) -> Texture | None:
    if finish == "brushed":
        return relief(("brushed", 2, seed), (0.12, 0.06), lambda: _streaks(seed))
    if finish == "hammered":
        return relief(("hammered", 1, seed), 0.12, lambda: _dents(seed))
    if finish in ("rough", "worn"):
        return relief(("cast", 1, seed), 0.1, lambda: _cast(seed))
    return None


def _streaks(seed: int) -> NDArray[np.float32]:
    """Return the marks of a brush drawn along u, heights in metres."""
    size = (SIDE, SIDE)
    fine = fractal(size, (320, 3), seed, octaves=2, gain=0.8)
    broad = fractal(size, (90, 2), seed + 1, octaves=2)
    out: NDArray[np.float32] = (1.0e-6 * fine + 1.5e-6 * broad).astype(np.float32)
    return out


def _dents(seed: int) -> NDArray[np.float32]:
    near, _, _ = cells((SIDE, SIDE), (9, 9), seed, jitter=0.8)
    out: NDArray[np.float32] = (6e-4 * np.minimum(near, 0.75) ** 2).astype(np.float32)
    return out


def _cast(seed: int) -> NDArray[np.float32]:
    out: NDArray[np.float32] = 1.2e-5 * fractal((SIDE, SIDE), (60, 60), seed, octaves=4, gain=0.6)
    return out
