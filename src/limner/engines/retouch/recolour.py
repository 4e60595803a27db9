"""Another colour for a thing, its light and shade kept.

In OKLab a change of light multiplies lightness and both colour axes alike (its axes are cube roots
of light), so shade is carried over as a factor. Above the middle tone the way to white is shared
out smoothly, and what had lost its colour to a highlight loses it again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.guided import guided
from limner.engines.retouch.pixels import encoded, from_oklab, linear, mixed, oklab

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats


def recoloured(picture: Floats, share: Floats, colour: Floats) -> Floats:
    """Return the picture (sRGB 0–1) with its part `share` in another colour (3, sRGB 0–1).

    The middle tone of the part becomes the colour; all else follows from how it differs from it.
    """
    if not (share > 0.02).any():
        return picture
    lab = oklab(linear(picture))
    middle = middle_tone(lab, share)
    target = oklab(linear(colour.reshape(1, 3)))[0]
    target[0] = min(max(float(target[0]), 0.14), 0.97)
    lightness = _shaded(lab[..., 0], float(middle[0]), float(target[0]))
    lit = lab[..., 0] / max(float(middle[0]), 0.05)
    chroma, own = np.hypot(lab[..., 1], lab[..., 2]), float(np.hypot(middle[1], middle[2]))
    if own > 0.035:
        kept = np.clip(chroma / np.maximum(own * lit, 1e-3), 0, 1.15)
        kept = np.where(lit > 1, kept, np.maximum(kept, 0.8))
    else:
        kept = 1 - np.clip((lab[..., 0] - middle[0]) / max(1 - float(middle[0]), 0.05), 0, 1) ** 2
    factor = (lightness / target[0]) * kept
    changed = np.dstack([lightness, target[1] * factor, target[2] * factor])
    grain = lab[..., 1:] - cv2.GaussianBlur(lab[..., 1:], (0, 0), 2.0)  # what texture it has
    changed[..., 1:] += 0.5 * grain
    return mixed(picture, fitted(changed.astype(np.float32)), share)


def _shaded(lightness: Floats, middle: float, target: float) -> Floats:
    """Return the new lightness: in proportion below the middle tone, towards white above it."""
    middle = min(max(middle, 0.05), 0.98)
    below = lightness * target / middle
    t = np.clip((lightness - middle) / (1 - middle), 0, 1)
    slope = min(target / middle * (1 - middle), 3 * (1 - target))
    rise = (3 * t * t - 2 * t**3) * (1 - target) + (t**3 - 2 * t * t + t) * slope
    return np.where(lightness <= middle, below, target + rise)


def middle_tone(lab: Floats, share: Floats) -> Floats:
    """Return the OKLab colour a part is mostly of: the median of its better-lit, plain half."""
    inside = lab[share > 0.6] if (share > 0.6).any() else lab[share > 0.02]
    light = inside[:, 0]
    low, high = np.percentile(light, (30, 92))
    usual = inside[(light >= low) & (light <= high)]
    return np.median(usual if len(usual) else inside, axis=0)


def alike(picture: Floats, share: Floats, colour: Floats | None) -> Floats:
    """Return `share` kept to pixels of about one colour, whatever the light on it.

    colour: (3,) sRGB; None is the commonest one within the share.
    """
    lab = oklab(linear(picture))
    wanted = (
        oklab(linear(colour.reshape(1, 3)))[0] if colour is not None else _commonest(lab, share)
    )
    light = np.maximum(lab[..., 0], 0.08)
    hue = lab[..., 1:] / light[..., None] - wanted[1:] / max(float(wanted[0]), 0.08)
    strength = float(np.hypot(wanted[1], wanted[2])) / max(float(wanted[0]), 0.08)
    far = np.hypot(hue[..., 0], hue[..., 1])
    loose = 0.05 + 0.45 * strength
    like = 1 - np.clip((far - loose) / (0.5 * loose), 0, 1)
    tone = np.abs(np.log(light / max(float(wanted[0]), 0.08)))
    reach = 0.35 if strength < 0.12 else 1.1
    like *= 1 - np.clip((tone - reach) / 0.35, 0, 1)
    radius = max(2, round(max(share.shape) / 250))
    smooth = np.clip(guided(picture, like.astype(np.float32), radius, 3e-4), 0, 1)
    smooth = np.clip((smooth - 0.1) / 0.75, 0, 1)
    return (share * smooth).astype(np.float32)


def _commonest(lab: Floats, share: Floats) -> Floats:
    """Return the colour most pixels of a part have, of those that are not grey if many are not."""
    inside = lab[share > 0.5] if (share > 0.5).any() else lab[share > 0.02]
    if not len(inside):
        return np.array([0.6, 0, 0], np.float32)
    hues = inside[:, 1:] / np.maximum(inside[:, :1], 0.08)
    places = np.clip(np.round(hues * 24).astype(int) + 24, 0, 48)
    codes = places[:, 0] * 49 + places[:, 1]
    counts = np.bincount(codes, minlength=49 * 49).astype(np.float32).reshape(49, 49)
    counts = cv2.GaussianBlur(counts, (0, 0), 0.8)
    y, x = np.mgrid[-24:25, -24:25]
    counts[np.hypot(x, y) < 1.5] *= 0.5
    best = int(counts.argmax())
    near = np.abs(places - [best // 49, best % 49]).max(1) <= 1
    return np.median(inside[near] if near.any() else inside, axis=0)


def fitted(lab: Floats) -> Floats:
    """Return OKLab colours as sRGB 0–1, those beyond it paled until they fit, lightness kept."""
    light = from_oklab(lab)
    wild = ((light < -1e-3) | (light > 1.001)).any(-1)
    if wild.any():
        some = lab[wild]
        low, high = np.zeros(len(some), np.float32), np.ones(len(some), np.float32)
        for _ in range(8):
            middle = (low + high) / 2
            tried = from_oklab(np.column_stack([some[:, 0], some[:, 1:] * middle[:, None]]))
            fits = ((tried >= -1e-3) & (tried <= 1.001)).all(1)
            low, high = np.where(fits, middle, low), np.where(fits, high, middle)
        light[wild] = from_oklab(np.column_stack([some[:, 0], some[:, 1:] * low[:, None]]))
    return np.clip(encoded(light), 0, 1)
