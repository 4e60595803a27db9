"""A palette of 255 colours for a whole animation, and pictures in it.

Colours that fill areas are in the palette exactly and stay flat. What lies between two
palette colours is a fixed pattern of both, so that what stands still does not shimmer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray

CLEAR = 255
"""Index that stands for no colour: what was there before shows."""
_FLATS = 96
_FLAT_SHARE = 0.0008
_WEIGHTS = np.sqrt(np.array([3.0, 5.0, 2.0], np.float32))
"""How far a step of red, green and blue is to the eye, about."""
_CELLS = 1 << 18
_QUIET = 0.10
"""Mixes nearer than this to one of their colours are that colour."""
_CALM = 0.35
"""How much a pattern of two colours is disliked for their distance."""


def _bayer(order: int) -> NDArray[np.float32]:
    """Return thresholds between 0 and 1 that spread evenly over a square of 2^order pixels."""
    grid = np.zeros((1, 1))
    for _ in range(order):
        grid = np.block([[4 * grid, 4 * grid + 2], [4 * grid + 3, 4 * grid + 1]])
    return ((grid + 0.5) / grid.size).astype(np.float32)


_THRESHOLDS = (_bayer(3) * 255).astype(np.uint8)


class Palette:
    """Up to 255 colours, and which of them, or which two, stand for any colour."""

    def __init__(self, samples: list[NDArray[np.uint8]]) -> None:
        """Choose colours for `samples`, each (h, w, 3)."""
        flats = _flats(samples)
        shades = _shades(samples, CLEAR - len(flats))
        self.colours = np.concatenate([flats, shades])[:CLEAR]
        """uint8 of shape (n, 3)."""
        self._scaled = self.colours.astype(np.float32) * _WEIGHTS
        self._exact = np.full(1 << 24, CLEAR, np.uint8)
        self._exact[_packed(flats)] = np.arange(len(flats), dtype=np.uint8)
        self._known = np.zeros(_CELLS, bool)
        self._near = np.zeros(_CELLS, np.uint8)
        self._far = np.zeros(_CELLS, np.uint8)
        self._share = np.zeros(_CELLS, np.uint8)

    def indices(self, pixels: NDArray[np.uint8], at: tuple[int, int] = (0, 0)) -> NDArray[np.uint8]:
        """Return (h, w) palette indices of `pixels`, whose left top stands `at` in the picture."""
        colours = pixels.astype(np.uint32)
        whole = colours[..., 0] << 16 | colours[..., 1] << 8 | colours[..., 2]
        cells = _cells(colours)
        self._learn(np.unique(cells[~self._known[cells]]))
        height, width = cells.shape
        rows, columns = np.arange(height) + at[1], np.arange(width) + at[0]
        limits = _THRESHOLDS[np.ix_(rows % 8, columns % 8)]
        mixed = np.where(self._share[cells] > limits, self._far[cells], self._near[cells])
        exact = self._exact[whole]
        found: NDArray[np.uint8] = np.where(exact != CLEAR, exact, mixed)
        return found

    def table(self) -> bytes:
        """Return the colour table of 256 entries."""
        return self.colours.tobytes().ljust(768, b"\x00")

    def _learn(self, cells: NDArray[np.uint32]) -> None:
        """Find the colours of cells not met before."""
        for some in np.array_split(cells, max(1, len(cells) // 4096)):
            if len(some):
                self._learn_some(some)
        self._known[cells] = True

    def _learn_some(self, cells: NDArray[np.uint32]) -> None:
        wanted = _middles(cells) * _WEIGHTS
        table = self._scaled
        apart = (
            (wanted**2).sum(1)[:, None] - 2 * wanted @ table.T + (table**2).sum(1)[None, :]
        ).clip(0)
        near = apart.argmin(1)
        base = table[near]
        reach = table[None, :, :] - base[:, None, :]
        length = (reach**2).sum(2)
        along = ((wanted - base)[:, None, :] * reach).sum(2)
        share = np.divide(along, length, out=np.zeros_like(along), where=length > 0).clip(0, 0.5)
        miss = apart.min(1)[:, None] - 2 * share * along + share**2 * length
        cost = miss + _CALM * share * (1 - share) * length
        far = cost.argmin(1)
        row = np.arange(len(cells))
        part = share[row, far]
        self._near[cells], self._far[cells] = near, far
        self._share[cells] = np.where(part < _QUIET, 0, part * 255)


def _packed(colours: NDArray[np.uint8]) -> NDArray[np.uint32]:
    wide = colours.astype(np.uint32)
    whole = wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2]
    return whole.astype(np.uint32, copy=False)


def _cells(colours: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return which of 64³ cells each colour lies in."""
    coarse = colours >> 2
    cells = coarse[..., 0] << 12 | coarse[..., 1] << 6 | coarse[..., 2]
    return cells.astype(np.uint32, copy=False)


def _middles(cells: NDArray[np.uint32]) -> NDArray[np.float32]:
    parts = np.stack([cells >> 12, (cells >> 6) & 63, cells & 63], axis=1)
    return parts.astype(np.float32) * 4 + 1.5


def _flats(samples: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Return the colours that fill areas of any picture, the widest first."""
    shares: dict[int, float] = {}
    for sample in samples:
        packed = _packed(sample).ravel()
        found, counts = np.unique(packed, return_counts=True)
        wide = counts >= max(4, _FLAT_SHARE * packed.size)
        for colour, count in zip(found[wide].tolist(), counts[wide].tolist(), strict=True):
            shares[colour] = max(shares.get(colour, 0.0), count / packed.size)
    widest = sorted(shares, key=lambda colour: (-shares[colour], colour))[:_FLATS]
    chosen = np.array(widest, np.uint32)
    return np.stack([chosen >> 16, (chosen >> 8) & 255, chosen & 255], axis=1).astype(np.uint8)


def _shades(samples: list[NDArray[np.uint8]], room: int) -> NDArray[np.uint8]:
    """Return up to `room` colours for all the rest; small things count more than their area."""
    colours = np.concatenate([sample.reshape(-1, 3) for sample in samples]).astype(np.uint32)
    cells = _cells(colours)
    counts = np.bincount(cells, minlength=_CELLS)
    used = counts.nonzero()[0]
    means = np.stack(
        [
            np.bincount(cells, colours[:, i], minlength=_CELLS)[used] / counts[used]
            for i in range(3)
        ],
        axis=1,
    )
    weights = np.ceil(np.sqrt(counts[used])).astype(int).clip(1, 64)
    crowd = np.repeat(np.rint(means).astype(np.uint8), weights, axis=0)
    image = Image.fromarray(crowd[None, :, :])
    made = image.quantize(room, Image.Quantize.MAXCOVERAGE, kmeans=3)
    return np.array(made.getpalette(), np.uint8).reshape(-1, 3)[:room]
