"""Nebula: stars of all magnitudes before clouds of gas, with dark lanes."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, oklch, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, light


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return gas in the further colours along one drift over the first, and stars."""
    scale, seed, strength = max(0.2, texture.scale), texture.seed, min(1.0, texture.strength)
    stream = rng("nebula", seed)
    ground, *inks = field.inks(texture)
    x, y = field.places(height, width)
    wx, wy = field.stirred(x, y, 700 * scale, seed, 8, 0.7)
    puff = field.broad(height, width, 260 * scale, (seed, "puff"), 4)
    lean = stream.uniform(0.25, 0.8) * stream.choice((-1, 1))
    away = (wy - height / 2 - (wx - width / 2) * np.float32(lean)) / np.float32(min(width, height))
    drift = np.exp(-np.square(away / 0.3))
    gas = np.clip(drift * (0.6 + 0.42 * puff), 0, 1.4)
    lane = np.exp(-np.square((away + 0.03 * puff) / 0.05)) * np.clip(0.5 + 0.5 * puff, 0, 1)
    gas = (gas * (1 - 0.75 * lane)).astype(np.float32)
    which = np.sin(wx / np.float32(330 * scale) + np.float32(stream.random() * 6))
    hot = np.clip(gas - 0.75, 0, 1).astype(np.float32)
    half = (0.5 + 0.5 * which).astype(np.float32)
    dim = [mix(ground, ink, 0.8) for ink in inks[:2]]
    weights = [np.clip(1.15 - gas, 0.05, None), gas * half, gas * (1 - half), hot * 1.2]
    core = shift(mix(inks[-1], inks[0], 0.4), lightness=0.1 * strength)
    made = light.shown(
        light.blended(weights, [ground, *dim, core]), height, width, seed, 2.2 * strength
    )
    star = "#ffffff" if oklch(ground).lightness < 0.6 else inks[0]
    _stars(made, stream.getrandbits(32), scale, strength, star)
    return field.see_through(texture, made)


def _stars(made: field.Bytes, seed: int, scale: float, strength: float, tint: str) -> None:
    height, width = made.shape[:2]
    stream = rng("nebula stars", seed)
    surface = light.canvas(made)
    canvas = surface.getCanvas()
    for _ in range(min(1800, round(width * height / (46 * scale) ** 2))):
        size = (0.45 + 0.5 * stream.expovariate(1.3)) * scale**0.5
        alpha = strength * min(1.0, 0.3 + 0.6 * size) * stream.uniform(0.4, 1.0)
        shade = shift(tint, lightness=-0.1 * stream.random())
        px, py = stream.random() * width, stream.random() * height
        canvas.drawCircle(px, py, min(size, 2.6), light.ink(shade, alpha))
        if size > 1.9:
            light.disc(canvas, px, py, size * 5, shade, alpha * 0.35, 1.0)
    del canvas, surface
