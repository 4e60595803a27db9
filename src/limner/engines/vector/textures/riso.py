"""Riso: one spot colour as a risograph lays it, speckled, mottled and full of pinholes.

Colours are paper, then ink; with a clear paper (`#ffffff00`) the pinholes let through what lies
below, so that letters and shapes filled with it overprint. One colour alone is the ink.
"""

from __future__ import annotations

import numpy as np

from limner.basics.colour import mix, shift
from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return the ink's coverage, thinner in broad bands where the drum was dry."""
    scale, seed = max(0.3, texture.scale), texture.seed
    one, two = field.grained(width, 0.5 * scale, 34, seed)
    soft, mild = field.grained(width, 1.5 * scale, 13, (seed, "mottle"))
    drum = field.broad(height, width, 420 * scale, (seed, "drum"), 2, 0.35) * 11
    drum += field.broad(height, width, 90 * scale, (seed, "cloud"), 3) * 6
    laid = field.summed(field.Grown(drum + 2, width), one, two, soft, mild)
    return field.painted(height, width, _table(texture), laid)


def _table(texture: Texture) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    share = min(1.0, texture.strength)
    if not texture.colours:
        return field.relief((), 0.2 * share)
    ink = texture.colours[1] if len(texture.colours) > 1 else texture.colours[0]
    paper = texture.colours[0] if len(texture.colours) > 1 else shift(ink, lightness=0.3)
    hole = mix(ink, paper, 0.95 * share)
    thin = mix(ink, paper, 0.16 * share)
    rich = shift(ink, lightness=-0.025 * share)
    return field.table([(0.0, hole), (0.15, hole), (0.24, thin), (0.5, ink), (1.0, rich)])
