"""Apple skin: a blush in streaks over a paler ground, dotted with lenticels; colour is the
blush's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import Matter
from limner.solids.noise import blended, dots, fractal, smoothstep
from limner.solids.orchard import SKIN
from limner.solids.surface import Material, Surface, Texture, linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIZE = (640, 1024)


def _pixels(colour: str, seed: int) -> NDArray[np.float32]:
    blush = np.array(linear(colour), np.float32)
    red = blush[0] > 1.6 * blush[1]
    ground = np.array(linear("#cf9b35" if red else "#c9cf6a"), np.float32)
    ground = ground if red else 0.55 * blush + 0.45 * ground
    rows, columns = _SIZE
    up = np.linspace(1.0, 0.0, rows, dtype=np.float32)[:, None]
    turn = np.linspace(0.0, 2 * np.pi, columns, endpoint=False, dtype=np.float32)[None, :]
    broad = fractal(_SIZE, (2, 3), seed, octaves=3)
    streaks = fractal(_SIZE, (3, 70), seed + 1, octaves=4, gain=0.65)
    sunny = (0.62 + 0.34 * np.cos(turn) + 0.2 * broad).astype(np.float32)
    ends = smoothstep(0.80, 0.97, up) + 0.8 * smoothstep(0.20, 0.05, up)
    ripe = smoothstep(-0.35, 0.85, (sunny + 0.2 + 0.13 * streaks - 0.8 * ends).astype(np.float32))
    ripe = ripe if red else 0.35 + 0.5 * ripe
    paint = ground * (1 - ripe[..., None]) + blush * ripe[..., None]
    paint *= (1.0 + 0.07 * broad + 0.05 * streaks)[..., None]
    dark = blended(
        [(0.0, (1, 1, 1)), (1.0, (0.55, 0.35, 0.42))], smoothstep(0.3, 1.3, sunny + 0.05 * streaks)
    )
    paint *= dark if red else 1.0
    hollow = smoothstep(0.90, 0.965, up + 0.012 * streaks)
    paint += hollow[..., None] * (np.array(linear("#8a7a3c"), np.float32) - paint) * 0.7
    specks = dots(
        _SIZE, 900, (0.9, 1.9), seed + 2, squeeze=_SIZE[1] / SKIN[0] / (_SIZE[0] / SKIN[1])
    )
    paint += specks[..., None] * (np.array(linear("#e6d3a0"), np.float32) - paint) * 0.55
    out: NDArray[np.float32] = np.clip(paint, 0.004, 0.95).astype(np.float32)
    return out


def _surface(matter: Matter, seed: int) -> Surface:
    colour = matter.colour or "#8f1015"
    skin = Texture(("apple-skin", 2, colour, seed), SKIN, lambda: _pixels(colour, seed))
    rough = {"matte": 0.55, "polished": 0.16, "gloss": 0.18}.get(matter.finish, 0.28)
    return Surface(colour=skin, roughness=rough, specular=0.45, coat=0.25)


MATERIAL = Material(_surface, cues=("apple skin",))
