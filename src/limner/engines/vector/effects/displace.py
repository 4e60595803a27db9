"""Displace: every point taken from a little beside, smoothly varying, as a hand varies."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from limner.document.paint import Displace
from limner.engines.vector.effects.noise import noise

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.effects import Pixels, Place

_BLOCK = 8
"""Pixels across of the blocks that are told apart as even or not."""
_CHUNK = 1 << 16
"""Points moved at a time."""


def apply(pixels: Pixels, effect: Displace, place: Place) -> Pixels:
    """Return the pixels moved by up to `amount`."""
    reach = effect.amount * place.scale
    if reach < 0.05:
        return pixels
    shape = pixels.shape[:2]
    lively = np.flatnonzero(_lively(pixels, reach))
    if not len(lively):
        return pixels
    dx = noise(shape, place, effect.scale, ("across", effect.seed)).ravel()
    dy = noise(shape, place, effect.scale, ("down", effect.seed)).ravel()
    out = pixels.copy()
    flat, found = pixels.reshape(-1, 4), out.reshape(-1, 4)
    for start in range(0, len(lively), _CHUNK):
        points = lively[start : start + _CHUNK]
        # Half the amount is one deviation: most points move less, none more than asked.
        moves = (np.clip(d[points] * np.float32(0.5 * reach), -reach, reach) for d in (dx, dy))
        found[points] = _taken(flat, shape, points, *moves)
    return out


def _lively(pixels: Pixels, reach: float) -> NDArray[np.bool_]:
    """Return which pixels have an edge within `reach`: all others stay as they are, moved or not.

    Shape (height, width). Flat colour makes up most of a drawing, and a clear sheet is flat.
    """
    height, width = pixels.shape[:2]
    differs = np.zeros((height, width), bool)
    # Two halves of a pixel at once: half as many numbers to compare.
    halves = np.ascontiguousarray(pixels).view(np.uint64)
    one, other = halves[..., 0], halves[..., 1]
    down = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    across = (one[:, 1:] != one[:, :-1]) | (other[:, 1:] != other[:, :-1])
    differs[1:] |= down
    differs[:-1] |= down
    differs[:, 1:] |= across
    differs[:, :-1] |= across
    rows, columns = -(-height // _BLOCK), -(-width // _BLOCK)
    whole = np.zeros((rows * _BLOCK, columns * _BLOCK), bool)
    whole[:height, :width] = differs
    split = whole.reshape(rows, _BLOCK, columns, _BLOCK)
    blocks: NDArray[np.bool_] = np.asarray(split.any(axis=(1, 3)))
    for _ in range(math.ceil((reach + 1) / _BLOCK)):
        blocks = _widened(blocks)
    return blocks.repeat(_BLOCK, axis=0).repeat(_BLOCK, axis=1)[:height, :width]


def _widened(blocks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the blocks and their eight neighbours."""
    across = blocks.copy()
    across[:, 1:] |= blocks[:, :-1]
    across[:, :-1] |= blocks[:, 1:]
    out = across.copy()
    out[1:] |= across[:-1]
    out[:-1] |= across[1:]
    return out


def _taken(
    flat: Pixels,
    shape: tuple[int, int],
    points: NDArray[np.intp],
    dx: NDArray[np.float32],
    dy: NDArray[np.float32],
) -> Pixels:
    """Return the pixels at `points`, each taken (dx, dy) away, between four."""
    height, width = shape
    rows, columns = np.divmod(points, width)
    x = np.clip(columns.astype(np.float32) + dx, 0, width - 1.001)
    y = np.clip(rows.astype(np.float32) + dy, 0, height - 1.001)
    left, high = x.astype(np.intp), y.astype(np.intp)
    fx, fy = (x - left)[:, None], (y - high)[:, None]
    beside = (left + 1 < width).astype(np.intp)
    corner = high * width + left
    under = np.where(high + 1 < height, corner + width, corner)
    above = flat.take(corner, axis=0)
    above += (flat.take(corner + beside, axis=0) - above) * fx
    below = flat.take(under, axis=0)
    below += (flat.take(under + beside, axis=0) - below) * fx
    above += (below - above) * fy
    return np.asarray(above, np.float32)
