"""Tone: exposure, contrast, white balance, light from one side. Each in the space it happens in.

Exposure, balance and light multiply linear light; contrast and parts of the scale are moved on a
logarithmic one, by a smooth base so that detail keeps its strength.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.edges import inflated
from limner.engines.retouch.guided import guided
from limner.engines.retouch.pixels import LUMA, encoded, from_oklab, linear, oklab

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats

_GREY = 0.18
_DAYLIGHT = 1e6 / 6504
_CONE = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]], np.float64
)
"""Bradford: XYZ to cone responses."""
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
     [0.0193339, 0.1191920, 0.9503041]], np.float64,
)  # fmt: skip


def rolled(light: Floats) -> Floats:
    """Return linear light with what lies above 0.8 rolled off towards 1 instead of clipped."""
    over = np.maximum(light - 0.8, 0)
    return np.where(light > 0.8, 0.8 + 0.2 * (1 - np.exp(-over / 0.2)), light).astype(np.float32)


def exposed(light: Floats, stops: float) -> Floats:
    """Return linear light brighter by `stops`; highlights roll off rather than clip."""
    if stops <= 0:
        return light * np.float32(2.0**stops)
    gained = light * np.float32(2.0**stops)
    top = np.maximum(gained.max(-1, keepdims=True), 1e-6)
    return (gained * (rolled(top) / top)).astype(np.float32)


def warmed(light: Floats, mired: float, tint: float = 0.0) -> Floats:
    """Return light as under a source `mired` warmer; tint: -1 greener to 1 more magenta.

    Bradford adaptation from D65 to the daylight or black body of that temperature, its lightness
    kept.
    """
    kelvin = 1e6 / min(max(_DAYLIGHT + mired, 40.0), 550.0)
    cones = _CONE @ white(kelvin) / (_CONE @ white(6504.0))
    matrix = np.linalg.inv(_XYZ) @ np.linalg.inv(_CONE) @ np.diag(cones) @ _CONE @ _XYZ
    matrix = np.diag([1 + 0.12 * tint, 1 - 0.12 * tint, 1 + 0.12 * tint]) @ matrix
    matrix /= LUMA @ matrix @ np.ones(3)
    return np.maximum(light @ matrix.T.astype(np.float32), 0)


def white(kelvin: float) -> Floats:
    """Return the XYZ (Y = 1) of a black body (Kim et al. 2002), near enough to daylight's."""
    t = 1e3 / min(max(kelvin, 1667.0), 25000.0)
    if kelvin < 4000:
        x = -0.2661239 * t**3 - 0.2343589 * t**2 + 0.8776956 * t + 0.179910
        y = -0.9549476 * x**3 - 1.37418593 * x**2 + 2.09137015 * x - 0.16748867
    else:
        x = -3.0258469 * t**3 + 2.1070379 * t**2 + 0.2226347 * t + 0.240390
        y = 3.0817580 * x**3 - 5.87338670 * x**2 + 3.75112997 * x - 0.37001483
    return np.array([x / y, 1.0, (1 - x - y) / y])


def contrasted(light: Floats, amount: float) -> Floats:
    """Return light with its contrast about middle grey changed, -1 flat to 1 hard; ends hold."""
    if not amount:
        return light
    tone = encoded(light)
    pivot = float(encoded(np.array([_GREY], np.float32))[0])
    power = 2.0 ** (1.2 * amount)
    low = pivot * (np.clip(tone / pivot, 0, 1) ** power)
    high = 1 - (1 - pivot) * (np.clip((1 - tone) / (1 - pivot), 0, 1) ** power)
    return linear(np.where(tone < pivot, low, high).astype(np.float32))


def scaled(light: Floats, highlights: float, shadows: float) -> Floats:
    """Return light with its bright and dark parts moved, each -1 darker to 1 lighter."""
    if not highlights and not shadows:
        return light
    stops = np.log2(np.maximum(light @ LUMA, 1e-4) / _GREY).astype(np.float32)
    radius = max(2, max(light.shape[:2]) // 40)
    base = guided(stops / 8, stops / 8, radius, 4e-3) * 8
    bright, dark = np.clip((base + 0.3) / 2.2, 0, 1), np.clip((0.2 - base) / 3.2, 0, 1)
    moved = 1.3 * highlights * _eased(bright) + 1.7 * shadows * _eased(dark)
    return rolled(light * (2.0**moved)[..., None]).astype(np.float32)


def _eased(t: Floats) -> Floats:
    return t * t * (3 - 2 * t)


def saturated(light: Floats, factor: float) -> Floats:
    """Return light with its OKLab chroma multiplied."""
    if factor == 1:
        return light
    lab = oklab(light)
    lab[..., 1:] *= factor
    return np.maximum(from_oklab(lab), 0)


def levelled(light: Floats) -> Floats:
    """Return light with black and white points set and a cast taken out by half.

    Points are the 0.3rd and 99.7th percentiles; the cast is the shades-of-grey estimate (Finlayson
    and Trezzi 2004, p = 6).
    """
    balanced = light * (illuminant(light) ** -0.5)
    tone = encoded(balanced)
    low, high = np.percentile(tone.max(2), 0.3), np.percentile(tone.max(2), 99.7)
    low, high = min(float(low), 0.12), max(float(high), 0.75)
    return linear(np.clip((tone - low) / max(high - low, 0.1), 0, 1).astype(np.float32))


def illuminant(light: Floats, share: Floats | None = None) -> Floats:
    """Return the colour of the light (3,), its luma 1: the 6-norm mean of what is not clipped."""
    flat = light.reshape(-1, 3) if share is None else light[share > 0.5]
    fair = flat[(flat.max(1) < 0.98) & (flat.max(1) > 0.01)]
    if len(fair) < 16:
        return np.ones(3, np.float32)
    found = (fair.astype(np.float64) ** 6).mean(0) ** (1 / 6)
    found = found / max(float(found @ LUMA), 1e-9)
    return np.clip(found, 0.5, 1.8).astype(np.float32)


def dehazed(light: Floats, amount: float) -> Floats:
    """Return light with veiling haze taken out (He et al., dark channel prior, 2009)."""
    if amount <= 0:
        return light
    side = max(3, max(light.shape[:2]) // 60)
    dark = cv2.erode(light.min(2), np.ones((side, side), np.uint8))
    veil = light[dark >= np.percentile(dark, 99.5)].mean(0)
    clear = 1 - 0.9 * amount * cv2.erode(
        (light / np.maximum(veil, 0.05)).min(2), np.ones((side, side), np.uint8)
    )
    clear = np.clip(guided(encoded(light), clear.astype(np.float32), 3 * side, 1e-3), 0.15, 1)
    return np.clip((light - veil) / clear[..., None] + veil, 0, None).astype(np.float32)


def relit(
    light: Floats, azimuth: float, stops: float, colour: Floats, share: Floats | None = None
) -> Floats:
    """Return light with a lamp added from `azimuth` (degrees clockwise from the top).

    It falls off across the picture, or over a body with the outline `share`; half as much is taken
    away on the far side. colour: (3,) sRGB.
    """
    rows, columns = light.shape[:2]
    x, y = math.sin(math.radians(azimuth)), -math.cos(math.radians(azimuth))
    v, u = np.mgrid[0:rows, 0:columns].astype(np.float32)
    u, v = (u + 0.5) / columns - 0.5, (v + 0.5) / rows - 0.5
    fall = np.clip((u * x + v * y) / (0.5 * (abs(x) + abs(y))), -1, 1)
    fall = 0.5 * np.sin(fall * math.pi / 2)
    if share is not None and (share > 0.5).any() and not (share > 0.5).all():
        normals = inflated(share)
        fall = 0.25 * fall + 0.75 * (normals[..., 0] * x + normals[..., 1] * y)
    else:
        fall = fall + 0.5 * _relief(light, x, y)
    gain = np.where(fall > 0, stops * fall, 0.5 * stops * fall)
    tint = linear(colour.reshape(1, 3))[0]
    tint = tint / max(float(tint @ LUMA), 1e-3)
    mixed = 1 + (tint - 1) * np.clip(fall, 0, 1)[..., None] * min(1.0, stops)
    lit = light * (2.0**gain)[..., None] * mixed
    top = np.maximum(lit.max(-1, keepdims=True), 1e-6)
    return (lit * (rolled(top) / top)).astype(np.float32)


def _relief(light: Floats, x: float, y: float) -> Floats:
    """Return how much the picture's larger forms, read from its tones, turn towards a side."""
    tone = cv2.GaussianBlur(encoded(light) @ LUMA, (0, 0), max(light.shape[:2]) / 64)
    if min(tone.shape) < 3:
        return np.zeros_like(tone)
    gy, gx = np.gradient(tone)
    slope = -(gx * x + gy * y) * max(light.shape[:2]) / 24
    return np.tanh(slope)
