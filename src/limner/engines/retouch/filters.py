"""Filters chosen pixel by pixel by the kind of edge they lie on; see `upscale.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from limner.engines.retouch.kernels import compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.retouch.pixels import Floats

SIDE = 7
"""Pixels of a filter across."""
PHASES = 4
"""Places of a pixel among the two by two a smaller one becomes."""
_TURNS = 12
_STRONG = (0.012, 0.045)
_SURE = (0.35, 0.65)


def kinds(light: Floats) -> NDArray[np.int16]:
    """Return the kind of edge at each pixel: its direction, its strength and how sure it is."""
    gx, gy = (
        cv2.Sobel(light, cv2.CV_32F, 1, 0, scale=0.25),
        cv2.Sobel(light, cv2.CV_32F, 0, 1, scale=0.25),
    )
    xx, yy, xy = (cv2.GaussianBlur(p, (0, 0), 1.4) for p in (gx * gx, gy * gy, gx * gy))
    apart = np.sqrt((xx - yy) ** 2 + 4 * xy * xy)
    long, short = np.sqrt((xx + yy + apart) / 2), np.sqrt(np.maximum(xx + yy - apart, 0) / 2)
    turn = np.arctan2(2 * xy, xx - yy) / (2 * np.pi) + 0.5
    direction = np.minimum((turn * _TURNS).astype(np.int16), _TURNS - 1)
    strength = np.digitize(long, _STRONG).astype(np.int16)
    sure = np.digitize((long - short) / np.maximum(long + short, 1e-6), _SURE).astype(np.int16)
    return np.ascontiguousarray((direction * 3 + strength) * 3 + sure)


@compiled
def gathered(
    guess: Floats, truth: Floats, kind: Floats, places: Floats, squares: Floats, sides: Floats
) -> None:
    """Add the normal equations of every place to those of its kind and phase, in place."""
    half = SIDE // 2
    patch = np.zeros(SIDE * SIDE, np.float64)
    for n in range(places.shape[0]):
        y, x = places[n, 0], places[n, 1]
        k, phase = kind[y, x], (y % 2) * 2 + x % 2
        i = 0
        for v in range(y - half, y + half + 1):
            for u in range(x - half, x + half + 1):
                patch[i] = guess[v, u]
                i += 1
        middle = guess[y, x]
        for i in range(SIDE * SIDE):
            patch[i] -= middle  # light and dark places teach alike
        for i in range(SIDE * SIDE):
            for j in range(SIDE * SIDE):
                squares[k, phase, i, j] += patch[i] * patch[j]
            sides[k, phase, i] += patch[i] * (truth[y, x] - middle)


@compiled
def _filtered(light: Floats, kind: Floats, filters: Floats, out: Floats) -> None:
    half = SIDE // 2
    rows, columns = light.shape
    for y in range(half, rows - half):
        for x in range(half, columns - half):
            weights = filters[kind[y, x], (y % 2) * 2 + x % 2]
            middle = light[y, x]
            total = np.float32(0.0)
            i = 0
            for v in range(y - half, y + half + 1):
                for u in range(x - half, x + half + 1):
                    total += weights[i] * (light[v, u] - middle)
                    i += 1
            out[y, x] = middle + total


def filtered(light: Floats, kind: Floats, filters: Floats) -> Floats:
    """Return light (rows, columns) with each pixel filtered by its kind and phase."""
    out = light.copy()
    _filtered(np.ascontiguousarray(light), kind, filters, out)
    return out
