"""Silhouettes: the outline of what a picture with clear ground shows, for cards cut along it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST = 640
"""Longest side of what is traced: finer outlines are not seen."""
_LEAST = 24
"""Corners of an outline that is more than dust."""
_PAIRS = {
    1: ((3, 2),), 2: ((2, 1),), 3: ((3, 1),), 4: ((1, 0),), 5: ((3, 0), (1, 2)), 6: ((2, 0),),
    7: ((3, 0),), 8: ((0, 3),), 9: ((0, 2),), 10: ((0, 1), (2, 3)), 11: ((0, 1),), 12: ((1, 3),),
    13: ((1, 2),), 14: ((2, 3),),
}  # fmt: skip
"""From which edge of a cell to which an outline goes (0 top, 1 right, 2 bottom, 3 left), by which
of its corners are covered (8 upper left, 4 upper right, 2 lower right, 1 lower left)."""


def silhouette(alpha: NDArray[np.uint8]) -> tuple[NDArray[np.float64], ...]:
    """Return the outlines, holes among them, of where alpha (rows, columns) is at least a half:
    closed rings (n, 2), x right and z up in shares of the picture's width from its lower left
    corner."""
    step = max(1, -(-max(alpha.shape) // _MOST))
    rows, columns = (side // step for side in alpha.shape)
    part = alpha[: rows * step, : columns * step].astype(float)
    cover = part.reshape(rows, step, columns, step).mean((1, 3)) / 255
    ends = _segments(np.pad(cover, 1))
    rings = (np.array(ring) for ring in _chained(ends))
    scale = np.array([1.0, -1.0]) / columns
    return tuple(
        (ring - [0.5, rows + 0.5]) * scale for ring in rings if len(ring) >= _LEAST
    )  # fmt: skip


def _segments(cover: NDArray[np.float64]) -> dict[tuple[int, int, int], tuple[object, object]]:
    """Return the outline's pieces: from the edge each starts on to the one it ends on, and its
    start. An edge is told by its cell's row and column and whether it is the top or the left."""
    over = cover >= 0.5
    case = 8 * over[:-1, :-1] + 4 * over[:-1, 1:] + 2 * over[1:, 1:] + over[1:, :-1]
    found: dict[tuple[int, int, int], tuple[object, object]] = {}
    for row, column in np.argwhere((case > 0) & (case < 15)).tolist():
        for first, last in _PAIRS[int(case[row, column])]:
            start = _edge(row, column, first)
            found[start] = (_edge(row, column, last), _crossing(cover, start))
    return found


def _edge(row: int, column: int, side: int) -> tuple[int, int, int]:
    return [(row, column, 0), (row, column + 1, 1), (row + 1, column, 0), (row, column, 1)][side]


def _crossing(cover: NDArray[np.float64], edge: tuple[int, int, int]) -> tuple[float, float]:
    """Return where on an edge cover is a half, x and y in pixels' middles."""
    row, column, down = edge
    a = cover[row, column]
    b = cover[row + down, column + 1 - down]
    share = float((0.5 - a) / (b - a)) if a != b else 0.5
    return (column + share * (1 - down), row + share * down)


def _chained(
    pieces: dict[tuple[int, int, int], tuple[object, object]],
) -> list[list[tuple[float, float]]]:
    """Return the closed rings pieces make, each end being another's start."""
    rings = []
    while pieces:
        edge = next(iter(pieces))
        ring = []
        while edge in pieces:
            edge, at = pieces.pop(edge)  # type: ignore[assignment]
            ring.append(at)
        rings.append(ring)
    return rings  # type: ignore[return-value]


__all__ = ["silhouette"]
