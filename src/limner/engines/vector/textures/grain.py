"""Grain: the even noise of film and of risograph ink."""

from __future__ import annotations

from limner.document.paint import Texture
from limner.engines.vector.textures import field


def pixels(texture: Texture, width: int, height: int) -> field.Bytes:
    """Return single-pixel noise about the ground colour."""
    fine = 0.45 * max(0.5, texture.scale)
    noise = field.summed(*field.grained(width, fine, 38, texture.seed))
    shades = field.relief(texture.colours, 0.16 * texture.strength)
    return field.painted(height, width, shades, noise)
