"""Noise: how much there is, taken out, and put back where new pixels must not look too clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.pixels import luma

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_LITTLE, _MUCH = 2.2 / 255, 22 / 255
"""Standard deviations: up to the first a bilateral filter is enough, from the second total
variation goes first; between, patches are compared."""


def measured(picture: Floats, share: Floats | None = None) -> float:
    """Return the standard deviation of a picture's noise, in its 0–1 units.

    The median of the finest diagonal detail (Donoho and Johnstone 1994), over the smoother half so
    that texture does not count as noise.
    """
    light = luma(picture)
    rows, columns = light.shape[0] // 2 * 2, light.shape[1] // 2 * 2
    if min(rows, columns) < 8:
        return 0.0
    even = light[:rows, :columns]
    detail = np.abs(
        even[::2, ::2] - even[::2, 1::2] - even[1::2, ::2] + even[1::2, 1::2]
    ) / 2  # fmt: skip
    rough = cv2.GaussianBlur(np.abs(cv2.Laplacian(light, cv2.CV_32F)), (0, 0), 4)
    busy = rough[:rows:2, :columns:2]
    chosen = np.ones(detail.shape, bool) if share is None else share[:rows:2, :columns:2] > 0.5
    clipped = (even[::2, ::2] < 0.01) | (even[::2, ::2] > 0.99)
    chosen &= ~clipped
    if chosen.sum() < 16:
        return 0.0
    calm = chosen & (busy <= np.percentile(busy[chosen], 50))
    return float(np.median(detail[calm]) / 0.6745)


def flat_noise(light: Floats, known: Mask, most: float = 4 / 255) -> float:
    """Return the deviation brightness (rows, columns) has even where it is flattest, up to `most`.

    Unlike `measured` it also finds grain that is coarser than a pixel: the tenth percentile of the
    deviation within windows, their slope taken out.
    """
    inside = cv2.erode(known.astype(np.uint8), np.ones((9, 9), np.uint8)) > 0
    if inside.sum() < 64:
        return 0.0
    detail = light - cv2.GaussianBlur(light, (0, 0), 3)
    spread = np.sqrt(np.maximum(cv2.boxFilter(detail * detail, -1, (9, 9)), 0))
    return float(min(np.percentile(spread[inside], 10), most))


def denoised(picture: Floats, strength: float, sigma: float | None = None) -> Floats:
    """Return the picture (sRGB 0–1) with its noise taken out by `strength`, 0–1.

    sigma: the noise's standard deviation in 0–1 units; measured where None. What there is decides
    how: a bilateral filter, non-local means (Buades et al. 2005), or these after total variation.
    """
    sigma = measured(picture) if sigma is None else sigma
    if strength <= 0 or sigma < 0.25 / 255:
        return picture
    reach = sigma * (0.45 + 0.9 * strength)
    if sigma <= _LITTLE:
        clean = cv2.bilateralFilter(picture, 5, 3.2 * reach, 1.6)
    elif sigma <= _MUCH:
        clean = patchwise(picture, reach)
    else:
        clean = patchwise(total_variation(picture, 0.5 * reach), 0.5 * reach)
    return picture + (clean - picture) * np.float32(min(1.0, 0.4 + strength))


def patchwise(picture: Floats, sigma: float) -> Floats:
    """Return the picture cleaned by non-local means; colour is cleaned more than brightness."""
    levels = np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8)
    found = cv2.fastNlMeansDenoisingColored(
        levels, None, 255 * sigma * 0.85, 255 * sigma * 1.4, 5, 15
    )
    taken = (levels.astype(np.float32) - found) / np.float32(255)
    return picture - taken  # rounding to levels is not added to pictures of more depth


def total_variation(picture: Floats, weight: float, rounds: int = 40) -> Floats:
    """Return the picture with its total variation lowered (Chambolle 2004), channels together."""
    dual = np.zeros((*picture.shape, 2), np.float32)
    out = picture
    for _ in range(rounds):
        spread = dual.sum(-1)
        spread[:, 1:] -= dual[:, :-1, :, 0]
        spread[1:] -= dual[:-1, :, :, 1]
        out = picture + spread
        steps = np.zeros_like(dual)
        steps[:, :-1, :, 0] = np.diff(out, axis=1)
        steps[:-1, :, :, 1] = np.diff(out, axis=0)
        size = np.sqrt((steps**2).sum((2, 3)))[..., None, None]
        dual = (dual + 0.125 * steps) / (1 + 0.125 * size / max(4 * weight, 1e-6))
    return out


def grainy(picture: Floats, sigma: float, seed: int, size: float = 0.6) -> Floats:
    """Return the picture with grain of deviation `sigma` added; size: sigma of a grain, pixels."""
    if sigma < 0.2 / 255:
        return picture
    grain = np.random.default_rng(seed).normal(size=picture.shape[:2]).astype(np.float32)
    grain = cv2.GaussianBlur(grain, (0, 0), size) if size > 0.3 else grain
    grain *= sigma / max(float(grain.std()), 1e-6)
    return np.clip(picture + grain[..., None], 0, 1).astype(np.float32)
