"""The lens: discs of confusion and how sharp a picture is.

Blurs are done in linear light, where a bright point spreads as a bright disc. What lies behind a
subject is blurred without it: its own colours spread beneath it first, so no halo of the subject
shows round it and nothing of the ground is dragged over its edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.pixels import encoded, linear, luma, mixed

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats

_GLOW = 3.0
"""How much brighter than paper white a clipped highlight is taken to have been."""


def disc(radius: float) -> Floats:
    """Return a disc of `radius` pixels whose values sum to 1, its rim anti-aliased."""
    reach = max(1, int(np.ceil(radius)))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
    kernel = np.clip(radius + 0.5 - np.hypot(x, y), 0, 1).astype(np.float32)
    return kernel / max(float(kernel.sum()), 1e-6)


def defocused(picture: Floats, radius: float, share: Floats | None = None) -> Floats:
    """Return `picture` (sRGB) blurred by a disc; share: only what this weighs counts, 0–1.

    Where nothing that counts is within reach, the nearest of it is spread.
    """
    if radius < 0.3:
        return picture
    light = linear(picture)
    light = light * (1 + (_GLOW - 1) * np.clip((light.min(2) - 0.85) / 0.15, 0, 1)[..., None] ** 2)
    step = max(1, int(radius // 12))
    rows, columns = picture.shape[:2]
    size = (max(1, columns // step), max(1, rows // step))
    thin = cv2.resize(light, size, interpolation=cv2.INTER_AREA)
    kernel = disc(radius / step)
    if share is None:
        out = cv2.filter2D(thin, -1, kernel, borderType=cv2.BORDER_REFLECT)
    else:
        weight = cv2.resize(share, size, interpolation=cv2.INTER_AREA)
        weight = np.where(weight > 0.9, weight, 0.02 * weight)  # mixed pixels hold the subject
        out = _weighed(thin, weight, kernel)
    out = cv2.resize(out, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return np.clip(encoded(np.clip(out, 0, 1)), 0, 1)


def _weighed(light: Floats, weight: Floats, kernel: Floats) -> Floats:
    """Return the disc's mean of what counts; farther in, ever wider means."""
    total = cv2.filter2D(light * weight[..., None], -1, kernel, borderType=cv2.BORDER_REFLECT)
    count = cv2.filter2D(weight, -1, kernel, borderType=cv2.BORDER_REFLECT)
    spread = float(kernel.shape[0])
    while True:
        faint = 1e-4 * cv2.GaussianBlur(weight, (0, 0), spread)
        total += 1e-4 * cv2.GaussianBlur(light * weight[..., None], (0, 0), spread)
        count += faint
        if spread > max(weight.shape) or float(count.min()) > 1e-7:
            return total / np.maximum(count, 1e-12)[..., None]
        spread *= 2


def behind(picture: Floats, matte: Floats, subject: Floats, radius: float) -> Floats:
    """Return the picture with all but the subject out of focus.

    matte: of the subject, 0–1; subject: its own colours, free of the ground's (rows, columns, 3).
    """
    ground = defocused(picture, radius, 1 - matte)
    return mixed(ground, subject, matte)


def softness(picture: Floats, share: Floats | None = None) -> float:
    """Return the sigma, in pixels, of the blur at the picture's sharpest edges; 0.3 at least.

    Taken from how much the strongest slopes lose by a known blur (Zhuo and Sim, "Defocus map
    estimation from a single image", 2011).
    """
    light = luma(picture)
    added = 1.0
    once, twice = _slope(light), _slope(cv2.GaussianBlur(light, (0, 0), added))
    strong = once > max(float(np.percentile(once, 98.5)), 0.01)
    if share is not None:
        strong &= share > 0.5
    if strong.sum() < 12:
        return 0.6
    ratio = np.maximum(once[strong] / np.maximum(twice[strong], 1e-6), 1.02)
    return float(max(0.3, np.percentile(added / np.sqrt(ratio * ratio - 1), 30)))


def _slope(light: Floats) -> Floats:
    return np.hypot(cv2.Scharr(light, cv2.CV_32F, 1, 0), cv2.Scharr(light, cv2.CV_32F, 0, 1)) / 32
