"""Inner shadow: the clear ground around the layer, blurred and moved, falling onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.basics.colour import parse
from limner.document.paint import InnerShadow
from limner.engines.vector.effects.blur import soft

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place


def apply(pixels: Pixels, effect: InnerShadow, place: Place) -> Pixels:
    """Return the pixels with the rim's shadow on them; what is clear stays clear."""
    alpha = pixels[..., 3]
    rim = soft(1 - alpha, effect.blur * place.scale)
    rim = moved(rim, effect.dx * place.scale, effect.dy * place.scale, fill=1.0)
    return laid(pixels, effect.colour, rim)


def laid(pixels: Pixels, colour: str, amount: Pixels) -> Pixels:
    """Return the pixels tinted with `colour` as far as `amount` (0–1) says, alpha kept."""
    red, green, blue, strength = parse(colour)
    share = (amount * np.float32(strength))[..., None]
    out = pixels.copy()
    tint = np.array([red, green, blue], np.float32) * pixels[..., 3:]
    out[..., :3] += (tint - out[..., :3]) * share
    return out


def moved(levels: Pixels, dx: float, dy: float, fill: float = 0.0) -> Pixels:
    """Return one channel shifted, between whole pixels too; `fill` comes in from outside."""
    left, top = int(np.floor(dx)), int(np.floor(dy))
    fx, fy = np.float32(dx - left), np.float32(dy - top)
    whole = _shifted(levels, left, top, fill)
    if fx:
        whole = whole * (1 - fx) + _shifted(levels, left + 1, top, fill) * fx
    if fy:
        lower = _shifted(levels, left, top + 1, fill)
        if fx:
            lower = lower * (1 - fx) + _shifted(levels, left + 1, top + 1, fill) * fx
        whole = whole * (1 - fy) + lower * fy
    return np.asarray(whole, np.float32)


def _shifted(levels: Pixels, dx: int, dy: int, fill: float) -> Pixels:
    height, width = levels.shape
    out = np.full_like(levels, fill)
    if abs(dx) < width and abs(dy) < height:
        out[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)] = levels[
            max(0, -dy) : height - max(0, dy), max(0, -dx) : width - max(0, dx)
        ]
    return out
