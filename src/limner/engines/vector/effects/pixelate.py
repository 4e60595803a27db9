"""Pixelate: squares of one colour each, counted from the item's origin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from limner.document.paint import Pixelate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.effects import Pixels, Place


def apply(pixels: Pixels, effect: Pixelate, place: Place) -> Pixels:
    """Return the mean colour of every square; one less than half covered is clear."""
    cell = effect.cell * place.scale
    if cell < 1.5:
        return pixels
    height, width = pixels.shape[:2]
    rows = _cells(height, place.y * place.scale, cell)
    columns = _cells(width, place.x * place.scale, cell)
    covered = (pixels[..., 3:] > 0.03).astype(np.float32)
    total = _gathered(np.add, pixels, rows, columns)
    count = _gathered(np.add, covered, rows, columns)
    solid = _gathered(np.maximum, pixels[..., 3:], rows, columns)
    size = np.bincount(rows)[:, None, None] * np.bincount(columns)[None, :, None]
    mean = total * (solid / np.maximum(total[..., 3:], 1e-6))
    mean = np.where(count >= 0.5 * size, mean, 0)
    return np.asarray(mean[rows][:, columns], np.float32)


def _cells(count: int, start: float, cell: float) -> NDArray[np.int64]:
    """Return the square each row (or column) falls in, counted from 0 without a gap."""
    numbers = np.floor((np.arange(count) + 0.5 + start) / cell).astype(np.int64)
    return np.asarray(np.unique(numbers, return_inverse=True)[1], np.int64)


def _gathered(by: Any, values: Any, rows: Any, columns: Any) -> Any:
    """Return (squares down, squares across, channels), gathered `by` a ufunc."""
    for axis, cells in enumerate((rows, columns)):
        starts = np.flatnonzero(np.diff(cells, prepend=-1))
        values = by.reduceat(values, starts, axis=axis)
    return values
