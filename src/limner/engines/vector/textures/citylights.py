"""City lights: a street at night out of focus, rows of lamps and windows, and their wet trails."""

from __future__ import annotations

from typing import Any

import numpy as np
import skia

from limner.basics.colour import mix, shift
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, light


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return discs in columns above a horizon, larger towards the edges, mirrored in the road."""
    scale, strength = max(0.2, texture.scale), min(1.0, texture.strength)
    stream = rng("citylights", texture.seed)
    ground, *inks = field.inks(texture)
    horizon = height * stream.uniform(0.56, 0.66)
    _, y = field.places(height, width)
    glow = np.exp(-np.square((y - horizon) / np.float32(height * 0.22))).astype(np.float32) * 0.45
    columns = -(-width // 4)
    glow = np.repeat(glow, columns, axis=1)
    blend = light.blended([1 - glow, glow], [ground, mix(ground, inks[0], 0.5)])
    made = light.shown(blend, height, width, texture.seed, 1.6 * strength)
    surface = light.canvas(made)
    canvas = surface.getCanvas()
    meet = light.glazing(ground)
    vanish = width * stream.uniform(0.35, 0.65)
    for _ in range(min(110, 40 + round(width * height / (150 * scale) ** 2))):
        deep = stream.random() ** 0.7
        reach = width * (0.04 + 0.75 * deep)
        px = vanish + reach * stream.choice((-1, 1)) * stream.uniform(0.5, 1.1)
        rise = height * (0.02 + 0.42 * deep) * stream.random() ** 1.4
        radius = (5 + 44 * deep**1.6) * scale * stream.uniform(0.7, 1.15)
        ink = shift(stream.choice(inks), lightness=stream.uniform(-0.02, 0.05) * strength)
        alpha = strength * (0.98 - 0.42 * deep) * stream.uniform(0.5, 1.0)
        light.disc(canvas, px, horizon - rise, radius, ink, alpha, 0.55 - 0.5 * deep, meet)
        if stream.random() < 0.6:
            _trail(canvas, px, horizon + rise * 0.35 + radius, radius, ink, alpha * 0.45, meet)
    del canvas, surface
    return field.see_through(texture, made)


def _trail(  # noqa: PLR0913  one light, and how it is laid
    canvas: Any, x: float, y: float, radius: float, colour: str, alpha: float, meet: Any
) -> None:
    """Lay the long reflection of one light in a wet road."""
    ends = [skia.Point(x, y - radius), skia.Point(x, y + radius * 7)]
    tone = light.ink(colour, alpha).getColor()
    clear = light.ink(colour, 0.0).getColor()
    fall = skia.GradientShader.MakeLinear(ends, [clear, tone, clear], [0.0, 0.2, 1.0])
    paint = skia.Paint(AntiAlias=True, Shader=fall, BlendMode=meet)
    box = skia.Rect.MakeLTRB(x - radius * 0.6, y - radius, x + radius * 0.6, y + radius * 7)
    canvas.drawOval(box, paint)
