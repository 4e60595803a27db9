"""Mattes: soft edges of a thing known roughly, and its own colour there.

Alpha in the band around an edge is where the pixel lies between the colours sure to be the thing's
and sure to be the ground's nearby, smoothed along the picture's edges. Foreground colours are then
solved for on a pyramid (Germer et al., "Fast multi-level foreground estimation", 2020), so that a
soft edge laid on another ground shows nothing of the old one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.guided import guided

if TYPE_CHECKING:
    from limner.engines.retouch.pixels import Floats, Mask

_SLIGHT = 0.004
"""Squared distance of the two grounds below which colour says little about alpha."""


def refined(picture: Floats, rough: Floats, band: int) -> Floats:
    """Return alpha (rows, columns) from a `rough` one, sure but for `band` pixels at its edge.

    picture: (rows, columns, 3), sRGB 0–1. Farther from the edge than the band, alpha is 0 or 1.
    """
    inside = rough > 0.5
    if not inside.any() or inside.all():
        return rough.astype(np.float32)
    sure, clear = _eroded(inside, band), _eroded(~inside, band)
    thin = inside & ~sure & ~_near(sure, 2 * band)  # hairs and wires have no sure core
    sure = sure | (thin & _eroded(inside, 1))
    thing, much = _nearby(picture, sure, band)
    ground, less = _nearby(picture, clear, band)
    apart = thing - ground
    width = (apart * apart).sum(2)
    share = ((picture - ground) * apart).sum(2) / np.maximum(width, 1e-6)
    soft = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), max(0.6, band / 6))
    trust = np.minimum(width / (width + _SLIGHT), np.minimum(much, less) * 20)
    alpha = soft + (np.clip(share, 0, 1) - soft) * np.clip(trust, 0, 1)
    alpha = np.where(sure, 1.0, np.where(clear, 0.0, alpha)).astype(np.float32)
    smooth = guided(picture, alpha, max(2, band // 2), 1e-4)
    alpha = np.clip((smooth - 0.04) / 0.92, 0, 1)
    return np.where(sure, 1.0, np.where(clear, 0.0, alpha)).astype(np.float32)


def foreground(picture: Floats, alpha: Floats) -> Floats:
    """Return the thing's own colours (rows, columns, 3), defined also where alpha is 0."""
    rows, columns = alpha.shape
    thing = picture.reshape(-1, 3).mean(0).reshape(1, 1, 3)
    ground = thing
    depth = max(1, int(np.ceil(np.log2(max(rows, columns)))))
    for level in range(depth + 1):
        size = (
            max(1, round(columns ** (level / depth))),
            max(1, round(rows ** (level / depth))),
        )
        image = cv2.resize(picture, size, interpolation=cv2.INTER_AREA).reshape(*size[::-1], 3)
        share = cv2.resize(alpha, size, interpolation=cv2.INTER_AREA).reshape(size[::-1])
        thing = cv2.resize(thing, size, interpolation=cv2.INTER_NEAREST).reshape(image.shape)
        ground = cv2.resize(ground, size, interpolation=cv2.INTER_NEAREST).reshape(image.shape)
        for _ in range(10 if max(size) <= 32 else 2):
            thing, ground = _unmixed(image, share, thing, ground)
    return np.where(alpha[..., None] > 0.995, picture, np.clip(thing, 0, 1)).astype(np.float32)


def _unmixed(image: Floats, share: Floats, thing: Floats, ground: Floats) -> tuple[Floats, Floats]:
    """Return both colours once bettered: like their neighbours', and mixing to the picture's."""
    weights = things = grounds = np.zeros(1, np.float32)
    edged = np.pad(share, 1, mode="edge")
    wide_thing = np.pad(thing, ((1, 1), (1, 1), (0, 0)), mode="edge")
    wide_ground = np.pad(ground, ((1, 1), (1, 1), (0, 0)), mode="edge")
    rows, columns = share.shape
    for y, x in ((0, 1), (2, 1), (1, 0), (1, 2)):
        part = (slice(y, y + rows), slice(x, x + columns))
        weight = (1e-5 + np.abs(share - edged[part]))[..., None]
        weights = weights + weight
        things = things + weight * wide_thing[part]
        grounds = grounds + weight * wide_ground[part]
    a, b = share[..., None], 1 - share[..., None]
    thing, ground = things / weights, grounds / weights
    short = (image - a * thing - b * ground) / (weights + a * a + b * b)
    return (
        np.clip(thing + a * short, 0, 1).astype(np.float32),
        np.clip(ground + b * short, 0, 1).astype(np.float32),
    )


def _eroded(inside: Mask, by: int) -> Mask:
    """Return the pixels more than `by` away from what is not inside; the picture's edge is none."""
    wide = cv2.copyMakeBorder(inside.astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    far: Mask = cv2.distanceTransform(wide, cv2.DIST_L2, 3)[1:-1, 1:-1] > by
    return far


def _near(inside: Mask, by: int) -> Mask:
    if not inside.any():
        return np.zeros_like(inside)
    near: Mask = cv2.distanceTransform((~inside).astype(np.uint8), cv2.DIST_L2, 3) <= by
    return near


def _nearby(picture: Floats, where: Mask, band: int) -> tuple[Floats, Floats]:
    """Return the mean colour of marked pixels around each pixel, and how many there are (0–1)."""
    seen = where.astype(np.float32)
    total = np.zeros_like(picture)
    count = np.zeros_like(seen)
    for spread, weight in ((band * 0.6, 1.0), (band * 1.5, 0.05), (band * 4.0, 0.002)):
        total += weight * cv2.GaussianBlur(picture * seen[..., None], (0, 0), spread)
        count += weight * cv2.GaussianBlur(seen, (0, 0), spread)
    return (total / np.maximum(count, 1e-9)[..., None]).astype(np.float32), count
