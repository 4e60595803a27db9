"""How like two pictures are: structural similarity and signal to noise, within a hole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def ssim(one: NDArray[np.uint8], other: NDArray[np.uint8], where: NDArray[np.bool_]) -> float:
    """Return the mean structural similarity (Wang et al. 2004) of 8-bit pictures where marked.

    Windows are gaussian, sigma 1.5, 11 pixels across; channels are averaged. As scikit-image's
    with `gaussian_weights` and the population's covariance.
    """
    a, b = one.astype(np.float64), other.astype(np.float64)
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2

    def mean(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return cv2.GaussianBlur(values, (11, 11), 1.5, borderType=cv2.BORDER_REFLECT)

    ma, mb = mean(a), mean(b)
    va, vb = mean(a * a) - ma * ma, mean(b * b) - mb * mb
    both = mean(a * b) - ma * mb
    like = (2 * ma * mb + c1) * (2 * both + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
    return float(like[where].mean())


def psnr(one: NDArray[np.uint8], other: NDArray[np.uint8], where: NDArray[np.bool_]) -> float:
    """Return peak signal to noise in dB where marked."""
    off = (one[where].astype(np.float64) - other[where]) ** 2
    return float(10 * np.log10(255**2 / max(off.mean(), 1e-9)))
