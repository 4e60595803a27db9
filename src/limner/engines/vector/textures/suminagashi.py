"""Suminagashi: rings of ink dropped on still water, drawn out by a breath and lifted on paper."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return rings about a few drops, thin and thick, paler as they travel."""
    scale = max(0.2, texture.scale)
    stream = rng("suminagashi", texture.seed)
    x, y = field.places(height, width)
    sx, sy = field.stirred(x, y, 760 * scale, texture.seed, 4, 0.72)
    sx, sy = field.stirred(sx, sy, 210 * scale, (texture.seed, "breath"), 2, 0.3)
    reach = 520 * scale
    near = np.zeros(sx.shape, np.float32)
    count = max(3, min(9, round(width * height / (reach * reach * 1.1))))
    for _ in range(count):
        cx, cy = stream.random() * width, stream.random() * height
        away = np.hypot(sx - np.float32(cx), sy - np.float32(cy)) / np.float32(reach)
        near += np.exp(-np.float32(7.0) * away) * np.float32(stream.uniform(0.5, 1.6))
    rings = -np.log(near + np.float32(1e-6)) / np.float32(4.0)
    turns = field.grown(rings.astype(np.float32), height, width)
    return field.see_through(texture, field.coiled(turns, _rings(texture)))


def _rings(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    ground, *inks = field.inks(texture)
    stream = rng("rings", texture.seed)
    stops: list[tuple[float, str]] = [(0.0, ground)]
    place = 0.02
    while place < 0.95:
        thick = min(stream.choice((0.006, 0.01, 0.018, 0.045)), 0.97 - place)
        ink = mix(ground, stream.choice((inks[0], inks[0], *inks)), stream.uniform(0.35, 1.0))
        stops += [(place, ground), (place + 0.003, ink), (place + thick, mix(ink, ground, 0.25))]
        place += thick + 0.003
        stops.append((place, ground))
        place += stream.choice((0.012, 0.02, 0.04, 0.09))
    stops.append((1.0, ground))
    return field.table(stops, 4096)
