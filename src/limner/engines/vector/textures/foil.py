"""Foil: leaf metal laid by hand, facets that catch the light each at its own angle."""

from __future__ import annotations

import numpy as np

from limner.document.paint import Texture
from limner.engines.vector.textures import field
from limner.engines.vector.textures.brushed import table
from limner.engines.vector.textures.facets import crumpled


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return crumpled facets under a wide reflection; colours: metal, its dark, its gleam."""
    scale, seed = max(0.3, texture.scale), texture.seed
    x, y = field.places(height, width)
    bent = crumpled(height, width, 120 * scale, seed)
    bent += crumpled(height, width, 44 * scale, (seed, "fine")) * np.float32(0.5)
    sweep = np.sin((x / width * 1.3 + y / height) * np.float32(4.4) + np.float32(seed % 7))
    levels = bent * 30 + sweep * 20 + 2
    one, two = field.grained(width, 0.5, 7, seed)
    leaf = field.summed(field.Grown(levels.astype(np.float32), width), one, two)
    return field.see_through(texture, field.painted(height, width, table(texture), leaf))
