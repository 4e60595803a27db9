"""Bread crust: baked brown, blistered, dusted with flour unless glazed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import blended, dots, fractal, smoothstep
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SPAN, _SIZE = (0.26, 0.26), (768, 768)


def _pixels(colour: str, glazed: bool, seed: int) -> NDArray[np.float32]:
    base = np.array(linear(colour), np.float32)
    broad = fractal(_SIZE, (3, 3), seed, octaves=5, gain=0.42)
    fine = fractal(_SIZE, (40, 40), seed + 1, octaves=4, gain=0.65)
    stops = [
        (-2.2, tuple(base * 0.52)),
        (0.0, tuple(base)),
        (2.2, tuple(base * np.array([1.5, 1.6, 1.7]))),
    ]
    paint = blended(stops, broad + 0.22 * fine)
    paint *= (1 - 0.2 * dots(_SIZE, 1300, (1.5, 4.5), seed + 2))[..., None]
    if not glazed:
        dust = smoothstep(0.6, 2.6, fractal(_SIZE, (6, 6), seed + 3, octaves=7, gain=0.62))
        paint += 0.5 * dust[..., None] * (np.array(linear("#eadcc4"), np.float32) - paint)
    out: NDArray[np.float32] = np.clip(paint, 0.004, 0.9).astype(np.float32)
    return out


def _heights(seed: int) -> NDArray[np.float32]:
    fine = fractal(_SIZE, (60, 60), seed + 4, octaves=5, gain=0.6)
    blisters = dots(_SIZE, 900, (2.0, 7.0), seed + 5)
    out: NDArray[np.float32] = (0.00012 * fine + 0.00035 * blisters).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#a9692f"
    glazed = matter.finish in ("satin", "gloss", "polished")
    crust = Texture(
        ("bread-crust", 3, colour, glazed, seed), _SPAN, lambda: _pixels(colour, glazed, seed)
    )
    relief = Texture(("bread-relief", 1, seed), _SPAN, lambda: _heights(seed))
    return Surface(colour=crust, roughness=0.42 if glazed else 0.75, specular=0.4, bump=relief)


MATERIAL = Material(_surface, cues=("crust", "bread crust"))
