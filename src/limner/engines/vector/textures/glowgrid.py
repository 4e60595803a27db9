"""Glow grid: a square grid of thin bright lines, each with its glow, fading in patches."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return lines of the second colour on the first."""
    scale, seed = max(0.3, texture.scale), texture.seed
    pitch = 64 * scale
    across = _nearness(width, pitch, scale)[None, :]
    down = _nearness(height, pitch, scale)[:, None]
    patch = field.grown(field.broad(height, width, 420 * scale, (seed, "patch"), 2), height, width)
    levels = np.maximum(across, down) + 0.5 * across * down / 255
    levels = levels * np.clip(0.62 + 0.26 * patch, 0.2, 1.1) + 8
    return field.see_through(
        texture, field.looked_up(field.dusted(levels, seed, 3), _table(texture))
    )


def _nearness(count: int, pitch: float, scale: float) -> field.Floats:
    place = (np.arange(count, dtype=np.float32) + np.float32(0.5)) / pitch
    away = np.abs(place - np.floor(place) - 0.5) * pitch
    line = np.clip(1.2 * max(1.0, scale) - away + 0.5, 0, 1) * 150
    return np.asarray(line + np.exp(-away / np.float32(7 * scale)) * 80, np.float32)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    ground = texture.colours[0] if texture.colours else "#808080"
    share = min(1.0, texture.strength)
    line = texture.colours[1] if len(texture.colours) > 1 else shift(ground, lightness=0.2)
    core = mix(line, "#ffffff", 0.45) if len(texture.colours) > 1 else line
    return field.table(
        [
            (0.0, ground),
            (0.12, mix(ground, line, 0.06 * share)),
            (0.35, mix(ground, line, 0.3 * share)),
            (0.75, mix(ground, line, 0.9 * share)),
            (1.0, mix(ground, core, share)),
        ]
    )
