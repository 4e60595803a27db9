"""Marbling: bands of colour floated on size, raked and combed, as on Turkish and French papers."""

from __future__ import annotations

import math

import numpy as np

from limner.basics.colour import mix
from limner.basics.hash import rng
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return bands of the inks, with veins of the ground between; some seeds are combed."""
    scale = max(0.2, texture.scale)
    stream = rng("marbling", texture.seed)
    x, y = field.places(height, width)
    x, y = field.stirred(x, y, 680 * scale, texture.seed, 5, 0.9)
    lean = stream.uniform(-0.5, 0.5)
    along, across = x * math.cos(lean) + y * math.sin(lean), y * math.cos(lean) - x * math.sin(lean)
    if stream.random() < 0.4:
        tooth = along / np.float32(64 * scale)
        comb = np.abs(tooth - np.floor(tooth) - 0.5)
        across = across + np.sqrt(comb + 0.02).astype(np.float32) * np.float32(170 * scale)
    ripple = field.broad(height, width, 150 * scale, (texture.seed, "ripple"), 2)
    turns = field.grown(across / np.float32(330 * scale) + ripple * np.float32(0.05), height, width)
    return field.see_through(texture, field.coiled(turns, _bands(texture)))


def _bands(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    """Return one turn of bands, wide and narrow, the last meeting the first."""
    ground, *inks = field.inks(texture)
    stream = rng("bands", texture.seed)
    widths, shades = [], []
    last = ""
    for i in range(11):
        pool = [c for c in (*inks, *inks[:1], mix(ground, inks[0], 0.35)) if c != last] or inks
        shade = ground if i % 3 == 2 else stream.choice(pool)
        widths.append(stream.choice((0.35, 0.6, 1.0, 1.7)) * (0.6 if i % 3 == 2 else 1.0))
        shades.append(shade)
        last = shade
    whole = sum(widths)
    stops: list[tuple[float, str]] = []
    place, soft = 0.0, 0.0035
    for width, shade in zip(widths, shades, strict=True):
        end = place + width / whole
        stops += [(place + soft, shade), (end - soft, shade)]
        place = end
    return field.table(stops, 4096)
