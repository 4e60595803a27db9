"""Bokeh: points of light out of focus, near ones large and faint, far ones small and soft."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, light


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return discs of the further colours in three depths over a softly lit ground."""
    scale, strength = max(0.2, texture.scale), min(1.0, texture.strength)
    stream = rng("bokeh", texture.seed)
    ground, *inks = field.inks(texture)
    x, y = field.places(height, width)
    hx, hy = stream.uniform(0.2, 0.8) * width, stream.uniform(0.3, 0.9) * height
    away = np.hypot((x - hx) / np.float32(width), (y - hy) / np.float32(height))
    glow = np.exp(-np.square(away / 0.5)).astype(np.float32) * np.float32(0.5)
    blend = light.blended([1 - glow, glow], [ground, mix(ground, inks[0], 0.45)])
    made = light.shown(blend, height, width, texture.seed, 1.6 * strength)
    surface = light.canvas(made)
    canvas = surface.getCanvas()
    pitch, meet = 128 * scale, light.glazing(ground)
    most = min(30.0, width * height / (pitch * pitch))
    for share, low, high, faint, soft in ((0.9, 0.12, 0.26, 0.5, 0.75), (0.7, 0.3, 0.5, 0.46, 0.22),
                                          (0.28, 0.6, 0.95, 0.26, 0.06)):  # fmt: skip
        for _ in range(round(most * share)):
            px = stream.gauss(hx / width, 0.38) * width
            py = stream.gauss(hy / height, 0.26) * height
            ink = shift(stream.choice(inks), lightness=stream.uniform(-0.03, 0.06) * strength)
            alpha = faint * stream.uniform(0.4, 1.0) * strength
            light.disc(canvas, px, py, pitch * stream.uniform(low, high), ink, alpha, soft, meet)
    del canvas, surface
    return field.see_through(texture, made)
