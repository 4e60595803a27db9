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


def repeats(picture: Floats, known: Mask, most: int = 24) -> NDArray[np.int32]:
    """Return up to `most` offsets (n, 2), rows and columns, strongest first; none where none is."""
    rows, columns = known.shape
    if min(rows, columns) < 24 or known.sum() < 256:
        return np.zeros((0, 2), np.int32)
    seen = known.astype(np.float32)
    light = luma(picture) * seen
    blur = max(rows, columns) / 24
    base = cv2.GaussianBlur(light, (0, 0), blur) / np.maximum(
        cv2.GaussianBlur(seen, (0, 0), blur), 1e-3
    )
    detail = (light - base) * seen
    shape = (fft.next_fast_len(2 * rows, real=True), fft.next_fast_len(2 * columns, real=True))

    def correlated(one: Floats) -> Floats:
        power = np.abs(fft.rfft2(one, shape)) ** 2
        whole: Floats = fft.irfft2(power, shape)
        return whole

    count = correlated(seen)
    like = np.where(count > 0.08 * seen.sum(), correlated(detail) / np.maximum(count, 1), 0)
    like = fft.fftshift(like / max(float(like[0, 0]), 1e-9)).astype(np.float32)
    return _peaks(like, most)


def _peaks(like: Floats, most: int) -> NDArray[np.int32]:
    """Return the strongest local peaks away from the middle, as offsets from it."""
    middle = np.array(like.shape) // 2
    top = cv2.dilate(like, np.ones((7, 7), np.uint8))
    ys, xs = np.nonzero((like == top) & (like > _LEAST))
    offsets = np.stack([ys, xs], 1) - middle
    far = np.abs(offsets).max(1, initial=0) > 6
    order = np.argsort(-like[ys[far], xs[far]], kind="stable")[:most]
    return offsets[far][order].astype(np.int32)
