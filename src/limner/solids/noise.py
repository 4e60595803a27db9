"""Noise that tiles: the stuff procedural textures are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fractal(
    size: tuple[int, int],
    cells: tuple[float, float],
    seed: int,
    *,
    octaves: int = 6,
    gain: float = 0.5,
) -> NDArray[np.float32]:
    """Return smooth noise of mean 0 and deviation 1, shape (rows, columns), that tiles.

    cells: features of the coarsest octave, down and across; more across than down draws grain
    lengthwise. gain: strength of each octave against the one before.
    """
    rng = np.random.default_rng(seed)
    total = np.zeros(size, np.float32)
    strength = 1.0
    down, across = float(cells[0]), float(cells[1])
    for _ in range(octaves):
        rows, columns = max(1, round(down)), max(1, round(across))
        if rows > size[0] or columns > size[1]:
            break
        total += strength * stretched(rng.standard_normal((rows, columns)).astype(np.float32), size)
        strength *= gain
        down, across = down * 2, across * 2
    total -= total.mean()
    out: NDArray[np.float32] = total / np.float32(max(float(total.std()), 1e-6))
    return out


def stretched(lattice: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    """Return a small lattice grown to `size` by smooth interpolation, wrapping round."""
    return _along(_along(lattice, size[0], 0), size[1], 1)


def _along(a: NDArray[np.float32], n: int, axis: int) -> NDArray[np.float32]:
    count = a.shape[axis]
    at = np.arange(n, dtype=np.float32) * (count / n)
    low = at.astype(np.int64)
    t = at - low
    shape = [1, 1]
    shape[axis] = n
    t = (t**3 * (t * (t * 6 - 15) + 10)).reshape(shape).astype(np.float32)
    out: NDArray[np.float32] = (
        np.take(a, low % count, axis) * (1 - t) + np.take(a, (low + 1) % count, axis) * t
    )
    return out


def warped(
    image: NDArray[np.float32], dx: NDArray[np.float32], dy: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return a tiling image read at places shifted by `dx`, `dy` pixels."""
    rows, columns = image.shape[:2]
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    x, y = (x + dx) % columns, (y + dy) % rows
    x0, y0 = np.floor(x).astype(int), np.floor(y).astype(int)
    fx, fy = x - x0, y - y0
    if image.ndim == 3:
        fx, fy = fx[..., None], fy[..., None]
    x0, y0 = x0 % columns, y0 % rows
    x1, y1 = (x0 + 1) % columns, (y0 + 1) % rows
    top = image[y0, x0] * (1 - fx) + image[y0, x1] * fx
    foot = image[y1, x0] * (1 - fx) + image[y1, x1] * fx
    out: NDArray[np.float32] = (top * (1 - fy) + foot * fy).astype(np.float32)
    return out


def smoothstep(low: float, high: float, x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return 0 below `low`, 1 above `high`, a smooth ramp between."""
    t = np.clip((x - low) / (high - low), 0.0, 1.0)
    out: NDArray[np.float32] = (t * t * (3 - 2 * t)).astype(np.float32)
    return out


def blended(
    stops: list[tuple[float, tuple[float, float, float]]], x: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return colours (…, 3) read from a ramp of (place, colour) stops at `x`."""
    places = [s[0] for s in stops]
    bands = [np.interp(x, places, [s[1][k] for s in stops]) for k in range(3)]
    return np.stack(bands, -1).astype(np.float32)


def dots(
    size: tuple[int, int],
    count: int,
    radii: tuple[float, float],
    seed: int,
    *,
    squeeze: float = 1.0,
) -> NDArray[np.float32]:
    """Return soft dots strewn evenly, 0–1, shape (rows, columns), that tile.

    radii: least and greatest, in rows. squeeze: columns to a metre over rows to a metre, so that dots are round
    on the surface.
    """
    rows, columns = size
    rng = np.random.default_rng(seed)
    out = np.zeros(size, np.float32)
    grid_rows = max(1, round((count * rows * squeeze / columns) ** 0.5))
    grid_columns = max(1, round(count / grid_rows))
    reach = int(np.ceil(max(radii) * max(1.0, squeeze))) + 1
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1].astype(np.float32)
    for cell in range(grid_rows * grid_columns):
        at_y = (cell // grid_columns + rng.uniform()) * rows / grid_rows
        at_x = (cell % grid_columns + rng.uniform()) * columns / grid_columns
        radius = rng.uniform(*radii)
        off = np.hypot(y - at_y % 1.0, (x - at_x % 1.0) / squeeze) / radius
        place = np.ix_(
            np.arange(int(at_y) - reach, int(at_y) + reach + 1) % rows,
            np.arange(int(at_x) - reach, int(at_x) + reach + 1) % columns,
        )
        out[place] = np.maximum(out[place], smoothstep(1.0, 0.0, off.astype(np.float32)))
    return out
