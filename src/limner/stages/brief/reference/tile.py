"""A seamless tile made of a picture: its texture, to be laid over a sheet of any size."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageFilter

from limner.stages.brief.reference.palette import pixels_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIDE = 512
"""Longest side of a tile, in pixels."""
_LAP = 0.2
"""Share of a tile's side over which it goes into itself."""


def tile_of(data: bytes) -> NDArray[np.uint8]:
    """Return a seamless tile (height, width, 3) of an encoded picture.

    Its light is evened first, so that no shade repeats; then each side goes into the other along
    the path on which they differ least.
    """
    rgb = pixels_of(data, SIDE)[..., :3]
    even = _evened(rgb)
    even = _lapped(even)
    even = _lapped(even.transpose(1, 0, 2)).transpose(1, 0, 2)
    return np.asarray(np.clip(np.rint(even), 0, 255), np.uint8)


def encoded(tile: NDArray[np.uint8]) -> bytes:
    """Return a tile as a PNG."""
    buffer = io.BytesIO()
    Image.fromarray(tile).save(buffer, "PNG", compress_level=3)
    return buffer.getvalue()


def _evened(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Take out shades wider than a third of the picture."""
    picture = Image.fromarray(np.asarray(rgb, np.uint8))
    wide = picture.filter(ImageFilter.GaussianBlur(max(picture.size) / 6))
    shade = np.asarray(wide, np.float64)
    return np.asarray(rgb * ((shade.mean((0, 1)) + 8) / (shade + 8)), np.float64)


def _lapped(rgb: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a picture whose right side goes on at its left one, narrower by the lap."""
    lap = max(2, int(rgb.shape[1] * _LAP))
    left, right = rgb[:, :lap], rgb[:, -lap:]
    cut = _seam(((left - right) ** 2).sum(2))
    along = np.arange(lap)[None, :] - cut[:, None]
    soft = np.clip(along / 6 + 0.5, 0, 1)[..., None]
    joined = right * (1 - soft) + left * soft
    return np.concatenate([joined, rgb[:, lap:-lap]], axis=1)


def _seam(cost: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return for every row the column of the cheapest path from top to bottom."""
    total = cost.copy()
    edge = np.full(1, np.inf)
    for row in range(1, len(total)):
        last = np.concatenate([edge, total[row - 1], edge])
        total[row] += np.minimum(np.minimum(last[:-2], last[1:-1]), last[2:])
    path = np.empty(len(total), np.int64)
    path[-1] = int(total[-1].argmin())
    for row in range(len(total) - 2, -1, -1):
        start = max(0, path[row + 1] - 1)
        path[row] = start + int(total[row, start : path[row + 1] + 2].argmin())
    return path
