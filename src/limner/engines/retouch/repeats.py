"""Repeats: the offsets at which a picture is like itself.

He and Sun, "Statistics of patch offsets for image completion" (2012) found that few offsets explain
most of a picture with bricks, tiles or rows. Here they are peaks of the autocorrelation of the
known part, its shading taken out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from scipy import fft

from limner.engines.retouch.pixels import luma

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.retouch.pixels import Floats, Mask

_LEAST = 0.25
"""Correlation a peak needs."""
_TOLD = 0.6
"""Share of the detail's energy around a hole that repeats may miss and still be trusted."""


def repeats(picture: Floats, known: Mask, most: int = 24) -> NDArray[np.int32]:
    """Return up to `most` offsets (n, 2), rows and columns, strongest first; none where none is."""
    rows, columns = known.shape
    if min(rows, columns) < 24 or known.sum() < 256:
        return np.zeros((0, 2), np.int32)
    seen = known.astype(np.float32)
    light = luma(picture)
    detail = (light - _base(light, seen)) * seen
    shape = (fft.next_fast_len(2 * rows, real=True), fft.next_fast_len(2 * columns, real=True))

    def correlated(one: Floats) -> Floats:
        power = np.abs(fft.rfft2(one, shape)) ** 2
        whole: Floats = fft.irfft2(power, shape)
        return whole

    count = correlated(seen)
    like = np.where(count > 0.08 * seen.sum(), correlated(detail) / np.maximum(count, 1), 0)
    like = fft.fftshift(like / max(float(like[0, 0]), 1e-9)).astype(np.float32)
    return _peaks(like, most)


def _base(picture: Floats, seen: Floats) -> Floats:
    """Return the shading: the wide mean of what is seen, everywhere."""
    blur = max(seen.shape) / 24
    light = picture * (seen if picture.ndim == 2 else seen[..., None])
    total, count = cv2.GaussianBlur(light, (0, 0), blur), cv2.GaussianBlur(seen, (0, 0), blur)
    total += 1e-3 * cv2.GaussianBlur(light, (0, 0), 3 * blur)
    count += 1e-3 * cv2.GaussianBlur(seen, (0, 0), 3 * blur)
    count = np.maximum(count, 1e-9)
    return total / (count if picture.ndim == 2 else count[..., None])


def continued(picture: Floats, hole: Mask, offsets: NDArray[np.int32]) -> Floats | None:
    """Return the picture with its hole filled by its own repeats; None where they foretell little.

    Each pixel is the shading there and the mean detail of the known pixels at the offsets. How well
    that tells what is known around the hole says whether the repeats hold.
    """
    if not len(offsets):
        return None
    seen = (~hole).astype(np.float32)
    base = _base(picture, seen)
    detail = (picture - base) * seen[..., None]
    total, count = np.zeros_like(picture), np.zeros_like(seen)
    for dy, dx in np.concatenate([offsets, -offsets]):
        move = np.array([[1, 0, -dx], [0, 1, -dy]], np.float64)
        size = hole.shape[::-1]
        total += cv2.warpAffine(detail, move, size, flags=cv2.INTER_NEAREST)
        count += cv2.warpAffine(seen, move, size, flags=cv2.INTER_NEAREST)
    told = total / np.maximum(count, 1)[..., None]
    reach = int(max(8, 0.5 * np.sqrt(hole.sum())))
    around = cv2.dilate(hole.astype(np.uint8), np.ones((reach, reach), np.uint8)) > 0
    ring = around & ~hole & (count > 1)
    if ring.sum() < 32 or (count[hole] < 1).mean() > 0.05:
        return None
    missed = float(((detail - told)[ring] ** 2).sum())
    if missed > _TOLD * float((detail[ring] ** 2).sum()):
        return None
    return np.where(hole[..., None], base + told, picture).astype(np.float32)


def _peaks(like: Floats, most: int) -> NDArray[np.int32]:
    """Return the strongest local peaks away from the middle, as offsets from it."""
    middle = np.array(like.shape) // 2
    top = cv2.dilate(like, np.ones((7, 7), np.uint8))
    ys, xs = np.nonzero((like == top) & (like > _LEAST))
    offsets = np.stack([ys, xs], 1) - middle
    far = np.abs(offsets).max(1, initial=0) > 6
    order = np.argsort(-like[ys[far], xs[far]], kind="stable")[:most]
    return offsets[far][order].astype(np.int32)
