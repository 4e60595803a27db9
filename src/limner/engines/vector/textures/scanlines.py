"""Scanlines: a picture tube seen close, dark lines between bright ones, a bar rolling down."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return lines across the box, brighter in the middle of the glass, with a little noise."""
    scale, seed = max(0.5, texture.scale), texture.seed
    y = np.arange(height, dtype=np.float32)[:, None]
    pitch = max(3.0, 4.5 * scale)
    line = np.cos(y * np.float32(math.tau / pitch)) * 52
    bar = rng("scanlines", seed).random() * height
    roll = np.exp(-np.square((y - np.float32(bar)) / np.float32(90 * scale))) * 16
    cx, cy = field.places(height, width)
    glass = np.square(cx / width - 0.5) + np.square(cy / height - 0.5)
    levels = field.grown((22 - glass * 110).astype(np.float32), height, width)
    levels = field.dusted(levels + line + roll + 128, seed, 9)
    return field.looked_up(levels, field.relief(texture.colours, 0.24 * texture.strength))
