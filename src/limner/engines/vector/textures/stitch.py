"""Stitch: satin stitch, threads side by side; colours: the thread, its shade, its sheen."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field

_LEAN = math.radians(24)
"""Threads lie across the strokes, leaning a little."""


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return threads 3.4 pixels wide at scale 1, each stitch ending somewhere else."""
    pitch = max(1.6, 3.4 * texture.scale)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    along = x * np.float32(math.cos(_LEAN)) + y * np.float32(math.sin(_LEAN))
    across = (y * np.float32(math.cos(_LEAN)) - x * np.float32(math.sin(_LEAN))) / np.float32(pitch)
    thread = np.floor(across).astype(np.int32)
    count = int(thread.max() - thread.min()) + 1
    each = field.gaussian(("stitch", texture.seed), 2, max(2, count))[:, thread - thread.min()]
    round_ = np.sin((across - thread) * np.float32(math.pi))
    length = np.float32(pitch * 16)
    seam = np.abs(((along + each[0] * length * np.float32(0.35)) / length) % 1 - np.float32(0.5))
    level = 70 + 120 * round_ + 14 * each[1] - 60 * np.clip(1 - seam * 26, 0, 1)
    given = texture.colours or ("#808080",)
    body, share = given[0], min(1.0, texture.strength)
    deep = given[1] if len(given) > 1 else shift(body, lightness=-0.12)
    sheen = given[2] if len(given) > 2 else shift(body, lightness=0.1)
    stops = [(0.0, mix(body, deep, share)), (0.55, body), (1.0, mix(body, sheen, share))]
    shades = np.take(field.table(stops), np.clip(level, 0, 255).astype(np.uint8))
    threads = np.ascontiguousarray(shades).view(np.uint8).reshape(height, width, 4)
    return field.see_through(texture, threads)
