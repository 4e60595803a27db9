"""Contour: lines along the edges of a layer, outer and inner, found from its own colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.basics.colour import parse
from limner.document.paint import Contour
from limner.engines.vector.effects.noise import noise

if TYPE_CHECKING:
    from limner.engines.vector.effects import Pixels, Place

_FAINT, _CLEAR = 0.07, 0.17
"""Steps of a channel between which an edge comes to be drawn."""


def apply(pixels: Pixels, effect: Contour, place: Place) -> Pixels:
    """Return the layer's body with its lines drawn over it."""
    line = _edges(pixels, effect, place)
    body = _body(pixels, effect)
    red, green, blue, alpha = parse(effect.colour)
    line *= np.float32(alpha)
    ink = np.asarray((red, green, blue, 1.0), np.float32)
    return np.asarray(body + line[..., None] * (ink - body), np.float32)


def _body(pixels: Pixels, effect: Contour) -> Pixels:
    if effect.body is None:
        return pixels
    red, green, blue, alpha = parse(effect.body)
    flat = np.asarray((red * alpha, green * alpha, blue * alpha, alpha), np.float32)
    return pixels * np.float32(effect.own) + pixels[..., 3:] * flat * np.float32(1 - effect.own)


def _edges(pixels: Pixels, effect: Contour, place: Place) -> Pixels:
    """Return how much of each pixel a line covers: where colours within its width differ."""
    width = max(1.0, effect.width * place.scale)
    reach = max(1, round(width / 2))
    low, high = pixels, pixels
    for axis in (0, 1):
        low, high = _widest(np.minimum, low, reach, axis), _widest(np.maximum, high, reach, axis)
    step = (high - low).max(-1)
    if effect.swell > 0:
        sway = noise(step.shape, place, 9 * effect.width, ("swell", effect.seed))
        step *= np.clip(1 + np.float32(effect.swell) * sway * np.float32(0.55), 0.05, 2)
    line = (step - np.float32(_FAINT)) / np.float32(_CLEAR - _FAINT)
    return _soft(np.clip(line, 0, 1))


def _widest(by: np.ufunc, values: Pixels, reach: int, axis: int) -> Pixels:
    """Return the least (or greatest) value within `reach` pixels along an axis."""
    best = values.copy()
    size = values.shape[axis]
    for step in range(1, min(reach, size - 1) + 1):
        ahead: list[slice] = [slice(None)] * values.ndim
        behind: list[slice] = [slice(None)] * values.ndim
        ahead[axis], behind[axis] = slice(step, None), slice(None, -step)
        a, b = tuple(ahead), tuple(behind)
        by(best[a], values[b], out=best[a])
        by(best[b], values[a], out=best[b])
    return best


def _soft(line: Pixels) -> Pixels:
    """Return the line without steps."""
    out = line * np.float32(0.5)
    out[1:-1] += (line[:-2] + line[2:]) * np.float32(0.25)
    done = out * np.float32(0.5)
    done[:, 1:-1] += (out[:, :-2] + out[:, 2:]) * np.float32(0.25)
    return done
