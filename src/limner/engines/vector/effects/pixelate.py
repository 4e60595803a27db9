"""Pixelate: squares of one colour each, counted from the item's origin."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.colour import parse
from limner.document.paint import Pixelate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.effects import Pixels, Place


_BAYER = np.asarray(((0, 8, 2, 10), (12, 4, 14, 6), (3, 11, 1, 9), (15, 7, 13, 5)), np.float32)
_SWAY = 0.045
"""How far a tone is moved at most before the palette's nearest is taken."""
_LIVELY = 1.25
"""A small palette is lively: pale colours take its hues, not its greys."""
_EYE = np.asarray((0.9, 1.2, 0.7), np.float32)
"""Weights of red, green and blue in telling colours apart."""


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
    if effect.colours:
        first = (place.y * place.scale / cell, place.x * place.scale / cell)
        mean = _dithered(mean, effect.colours, (math.floor(first[0]), math.floor(first[1])))
    return np.asarray(mean[rows][:, columns], np.float32)


def _dithered(squares: Any, colours: tuple[str, ...], first: tuple[int, int]) -> Any:
    """Return the squares in colours of the palette, each more than half clear left out.

    squares: premultiplied (down, across, 4). first: number of the first row and column, so that
    the pattern stays put.
    """
    down, across = squares.shape[:2]
    rows, columns = (np.arange(down) + first[0]) % 4, (np.arange(across) + first[1]) % 4
    sway = (_BAYER[rows][:, columns] - 7.5) * np.float32(_SWAY / 16)
    own = squares[..., :3] / np.maximum(squares[..., 3:], 1e-6) + sway[..., None]
    grey = own.mean(-1, keepdims=True)
    own = grey + (own - grey) * np.float32(_LIVELY)
    known = np.asarray([parse(colour)[:3] for colour in colours], np.float32)
    flat = (own * _EYE).reshape(-1, 3)
    aims = known * _EYE
    apart = (aims**2).sum(1)[None] - 2 * flat @ aims.T
    found = known[apart.argmin(1)].reshape(down, across, 3)
    solid = (squares[..., 3:] > 0.5).astype(np.float32)
    return np.concatenate([found * solid, solid], axis=-1)


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
