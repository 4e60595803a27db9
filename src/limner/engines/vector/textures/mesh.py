"""Mesh: colours set at a few points that run into each other, as in a gradient mesh."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field, light


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the colours each at one or two places of a bent plane, the ground at the corners."""
    scale = max(0.2, texture.scale)
    stream = rng("mesh", texture.seed)
    ground, *inks = field.inks(texture, 7)
    x, y = field.places(height, width)
    side = math.sqrt(width * height)
    wx, wy = field.stirred(x, y, side * 1.1 * scale, texture.seed, 3, 0.75)
    u, v = wx / np.float32(width), wy / np.float32(height)
    corner = stream.randrange(4)
    knots = [(0.1 + 0.8 * (corner % 2), 0.1 + 0.8 * (corner // 2), ground, 1.5),
             (stream.random(), stream.random(), ground, 0.8)]  # fmt: skip
    for i, ink in enumerate(inks):
        angle = math.tau * (i + stream.uniform(-0.3, 0.3)) / len(inks) + texture.seed
        reach = stream.uniform(0.25, 0.55)
        knots.append((0.5 + reach * math.cos(angle), 0.5 + reach * math.sin(angle), ink,
                      stream.uniform(0.7, 1.2)))  # fmt: skip
    weights = []
    for kx, ky, _, pull in knots:
        away = np.square(u - np.float32(kx)) + np.square(v - np.float32(ky))
        weights.append(np.asarray(pull / np.square(away * 6 + 0.12), np.float32))
    blend = light.blended(weights, [knot[2] for knot in knots])
    dust = 2.4 * min(1.0, texture.strength)
    return field.see_through(texture, light.shown(blend, height, width, texture.seed, dust))
