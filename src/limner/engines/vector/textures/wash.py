"""Wash: watercolour that has pooled, bled and dried, its pigment caught in the paper."""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field
from limner.engines.vector.textures.paper import tooth


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return pools of the further colours on the first, with darker rims and granulation."""
    scale, seed = texture.scale, texture.seed
    pools = field.broad(height, width, 620 * scale, (seed, "pools"), 4)
    bleed = field.broad(height, width, 120 * scale, (seed, "bleed"), 3)
    dry = pools - 0.35 + 0.2 * bleed
    rim = np.exp(-np.square((dry - 0.25) / 0.05)) + np.exp(-np.square((dry + 0.9) / 0.05))
    soft = np.tanh(dry * 0.7) * 96 + rim * np.clip(bleed, 0.0, 1.0) * 15
    one, _ = tooth(round(max(0.4, scale), 2))
    pigment = field.summed(field.Grown(soft, width), field.Tiled(one // 3, width, seed))
    return field.painted(height, width, _table(texture), pigment)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    colours = texture.colours
    if len(colours) < 2:
        return field.relief(colours, 0.20 * texture.strength)
    ground = colours[0]
    pigments = [_thinned(ground, colour, texture.strength) for colour in colours[1:]]
    places = np.linspace(0.35, 0.9, len(pigments)) if len(pigments) > 1 else [0.85]
    deepest = shift(pigments[-1], lightness=-0.03)
    stops = [(0.0, ground), (0.12, ground), *zip(places, pigments, strict=True), (1.0, deepest)]
    return field.table([(float(at), colour) for at, colour in stops])


def _thinned(ground: str, pigment: str, strength: float) -> str:
    return mix(ground, pigment, min(1.0, strength))
