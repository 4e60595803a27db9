"""Noise that tiles: the stuff procedural textures are made of."""

from __future__ import annotations

import math
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
    rows, columns = size
    rng = np.random.default_rng(seed)
    most = 2.0**octaves
    width = min(columns // 2 + 1, math.ceil(cells[1] * most) + 1)
    height = min(rows // 2, math.ceil(cells[0] * most))
    down = np.concatenate([np.arange(height), np.arange(-height, 0)]).astype(np.float32)
    across = np.arange(width, dtype=np.float32) / np.float32(cells[1])
    wave = np.hypot(down[:, None] / np.float32(cells[0]), across[None, :])
    power = np.maximum(wave, 1.0) ** (math.log2(gain) - 1.0)
    power *= np.clip(wave * 2.0 - 0.6, 0.0, 1.0) * np.clip(most - wave, 0.0, 1.0)
    power[0, 0] = 0.0
    band = rng.standard_normal((2 * height, width, 2), np.float32).view(np.complex64)[..., 0]
    waves = np.zeros((rows, width), np.complex64)
    waves[down.astype(int)] = band * power
    made = np.fft.irfft(np.fft.ifft(waves, axis=0), columns, axis=1)
    out: NDArray[np.float32] = made.astype(np.float32)
    out /= max(float(out.std()), 1e-12)
    return out


def cells(
    size: tuple[int, int], count: tuple[int, int], seed: int, *, jitter: float = 0.9
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.int32]]:
    """Return, for points strewn one to each of `count` (down, across) cells, how far the nearest
    and the second nearest are, in cells, and which the nearest is; shape (rows, columns), tiling.
    """
    rows, columns = size
    rng = np.random.default_rng(seed)
    at = 0.5 + jitter * (rng.random((2, *count), np.float32) - 0.5)
    y = (np.arange(rows, dtype=np.float32) + 0.5) * np.float32(count[0] / rows)
    x = (np.arange(columns, dtype=np.float32) + 0.5) * np.float32(count[1] / columns)
    row, column = y.astype(np.intp), x.astype(np.intp)
    first = np.full(size, 9.0, np.float32)
    second, which = first.copy(), np.zeros(size, np.int32)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            r, c = (row + dy) % count[0], (column + dx) % count[1]
            place = np.ix_(r, c)
            away = (at[0][place] + (row + dy - y)[:, None]) ** 2
            away += (at[1][place] + (column + dx - x)[None, :]) ** 2
            nearer = away < first
            second = np.where(nearer, first, np.minimum(second, away))
            which = np.where(nearer, (r * count[1])[:, None] + c[None, :], which)
            first = np.where(nearer, away, first)
    return np.sqrt(first), np.sqrt(second), which


_FINEST = 0.85
"""Pixels from a line's middle to where it fades: less, and bilinear filtering shows the pixels."""


def lines(field: NDArray[np.float32], width: float | NDArray[np.float32]) -> NDArray[np.float32]:
    """Return where a tiling field crosses zero, 1 on the line to 0 beyond `width` pixels.

    A line finer than a pixel is drawn as wide as one and fainter instead, so that it does not break
    up into dots.
    """
    broad = np.maximum(width, _FINEST)
    down = (np.roll(field, -1, 0) - np.roll(field, 1, 0)) / 2
    across = (np.roll(field, -1, 1) - np.roll(field, 1, 1)) / 2
    away = np.abs(field) / (np.hypot(down, across) + 1e-5)
    out: NDArray[np.float32] = (np.exp(-((away / broad) ** 1.4)) * (width / broad)).astype(
        np.float32
    )
    return out


def warped(
    image: NDArray[np.float32], dx: NDArray[np.float32], dy: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return a tiling image read at places shifted by `dx`, `dy` pixels."""
    rows, columns = image.shape[:2]
    if image.ndim == 3:
        return np.stack([warped(image[..., k], dx, dy) for k in range(image.shape[2])], -1)
    y = np.arange(rows, dtype=np.float32)[:, None] + dy
    x = np.arange(columns, dtype=np.float32)[None, :] + dx
    low_y, low_x = np.floor(y).astype(np.int32), np.floor(x).astype(np.int32)
    y, x = y - low_y, x - low_x
    row = [low_y % rows * columns, (low_y + 1) % rows * columns]
    column = [low_x % columns, (low_x + 1) % columns]
    flat = np.ascontiguousarray(image).ravel()
    top, foot = (flat[r + column[0]] * (1 - x) + flat[r + column[1]] * x for r in row)
    out: NDArray[np.float32] = top * (1 - y) + foot * y
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

    radii: least and greatest, in rows. squeeze: columns to a metre over rows to a metre, so that
    dots are round on the surface.
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
