"""Film: from light to the colours of a picture, in a photographer's terms.

The meter reads the light that falls on things, not what they throw back: a white room stays white
and a dark wall dark. Each curve is a table of what light becomes what tone; between its two
matrices very bright colours pale towards white as they do on film. 'natural' leaves everything
below three quarters of white as it is: print looks like print.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import SceneFilm

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_BAND = 1 << 15
"""Pixels developed at a time: what fits the cache."""
_FINE = 1 << 14
_PALE = 0.17
"""Share of light taken off what is white all over, as its modelling lies in its lightest tones."""
_BRIGHT = 16.0
"""The most light a curve tells apart; more is white."""


@dataclass(frozen=True, slots=True)
class Stock:
    """A film. tones: (light, tone) pairs, light in units of a white sheet, tone 0–1 as shown.

    paling: how far bright colours run into each other. chroma: strength of colours. sees: how red,
    green and blue weigh in one grey; None is a colour film. tint: added to red, green and blue of
    the shadows, and of the lights. Below the first tone light is shown as it is.
    """

    tones: tuple[tuple[float, float], ...]
    paling: float = 0.1
    chroma: float = 1.0
    sees: tuple[float, float, float] | None = None
    tint: tuple[tuple[float, float, float], tuple[float, float, float]] = ((0, 0, 0), (0, 0, 0))


_STOCKS = {
    "natural": Stock(
        tones=(
            *((x, 1.055 * x ** (1 / 2.4) - 0.055) for x in (0.6, 0.7, 0.76)),
            (0.85, 0.919), (1.0, 0.949), (1.3, 0.975), (2.0, 0.99), (4.0, 0.998), (16.0, 1.0),
        ),
        paling=0.0,
    ),
    "filmic": Stock(
        tones=(
            (0, 0), (0.002, 0.008), (0.01, 0.06), (0.03, 0.16), (0.07, 0.282), (0.18, 0.466),
            (0.35, 0.642), (0.55, 0.782), (0.7, 0.862), (0.8, 0.904), (0.9, 0.934), (1.0, 0.954),
            (1.3, 0.977), (2.0, 0.991), (4.0, 0.998), (16.0, 1.0),
        ),
        chroma=1.06,
    ),
    "film": Stock(
        tones=(
            (0, 0.035), (0.002, 0.046), (0.01, 0.092), (0.03, 0.17), (0.07, 0.276), (0.18, 0.455),
            (0.35, 0.624), (0.55, 0.757), (0.7, 0.828), (0.8, 0.864), (0.9, 0.892), (1.0, 0.912),
            (1.3, 0.942), (2.0, 0.966), (4.0, 0.982), (16.0, 0.99),
        ),
        paling=0.14, chroma=1.0, tint=((-0.008, 0.004, 0.02), (0.012, 0.0, -0.03)),
    ),
    "mono": Stock(
        tones=(
            (0, 0), (0.002, 0.006), (0.01, 0.045), (0.03, 0.13), (0.07, 0.25), (0.18, 0.455),
            (0.35, 0.65), (0.55, 0.797), (0.7, 0.875), (0.8, 0.915), (0.9, 0.941), (1.0, 0.959),
            (1.3, 0.98), (2.0, 0.993), (4.0, 0.998), (16.0, 1.0),
        ),
        sees=(0.42, 0.48, 0.1),
    ),
}  # fmt: skip


def develop(
    light: NDArray[np.float32], film: SceneFilm, seed: int, gain: float = 1.0
) -> NDArray[np.uint8]:
    """Return uint8 sRGB (rows, columns, 3) of linear light. gain: what the meter asks for."""
    exposure = np.float32(gain * 2.0**film.exposure)
    into = _white(film.warmth) @ _matrices(film.curve, film.saturation)[0] * exposure
    glow = _glow(light, film.bloom, float(exposure)) if film.bloom > 0 else None
    noise = _noise(light.shape[:2], film.grain, seed)
    rows, columns = light.shape[:2]
    out = np.empty((rows, columns, 3), np.uint8)
    step = max(1, _BAND // max(1, columns))
    for top in range(0, rows, step):
        band = slice(top, min(rows, top + step))
        x = np.maximum(light[band], 0.0)
        if glow is not None:
            x += glow[band]
        if film.vignette > 0:
            x *= _vignette(rows, columns, film.vignette, band)
        shown = _shown((x.reshape(-1, 3) @ into), film).reshape(x.shape)
        grey = shown[..., 1:2]
        shown += noise[band, :, None] * (0.35 + 2.6 * grey * (1.0 - grey))
        np.clip(shown, 0.0, 1.0, out=shown)
        shown *= 255.0
        shown += 0.5
        out[band] = shown.astype(np.uint8)
    return out


def metered(
    light: NDArray[np.float32],
    albedo: NDArray[np.float32],
    subject: NDArray[np.bool_],
    *,
    outdoors: bool,
) -> float:
    """Return the gain under which a white sheet in the light of the picture is white.

    albedo: reflectance of what each pixel shows. subject: where the things are; the light on them
    counts as much as that on all the rest. A studio's lamps are set in units of a white sheet
    already, so little is made up there, and what was lit dimly stays dim; outdoors all is.
    """
    luma, reflect = light[::3, ::3] @ _LUMA, albedo[::3, ::3] @ _LUMA
    falls = luma / np.maximum(reflect, 1e-3)
    matter = (reflect > 0.04) & (reflect < 0.97) & (falls < _BRIGHT)
    things = subject[::3, ::3]
    on_rest, on_things = (
        float(np.percentile(falls[where], 70)) if where.sum() > 0.005 * where.size else None
        for where in (matter & ~things, matter & things & (reflect > 0.12))
    )
    level = on_rest or on_things or 1.0
    if on_rest and on_things:  # mirrors and glass show other light than falls on them
        level = math.sqrt(on_rest * min(max(on_things, 0.5 * on_rest), 1.1 * on_rest))
    level = max(level, 1e-3)
    if outdoors:
        return float(np.clip(1.08 / level, 0.25, 6.0))
    dim = float(np.clip((level - 0.1) / 0.25, 0.0, 1.0))
    pale = np.clip((float(reflect[things].mean()) - 0.5) / 0.3, 0.0, 1.0) if things.any() else 0.0
    return float(np.clip(1.08 / level, 0.6, 1.0 + 0.4 * dim) * (1.0 - _PALE * pale))


@lru_cache(maxsize=8)
def _white(warmth: float) -> NDArray[np.float32]:
    """Return the matrix (x @ it) that moves white by `warmth` kelvin from daylight's 6504.

    Equal steps look equal in mireds, so it is moved by those; the eye's cones do the adapting
    (Bradford).
    """
    if warmth == 0.0:
        return np.eye(3, dtype=np.float32)
    mired = float(np.clip(1e6 / 6504 + 0.02364 * warmth, 40.0, 400.0))
    into = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    cones = np.array(
        [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
    )
    share = (cones @ _locus(mired)) / (cones @ _locus(1e6 / 6504))
    lms = cones @ into
    return np.asarray((np.linalg.inv(lms) @ np.diag(share) @ lms).T, np.float32)


def _locus(mired: float) -> NDArray[np.float64]:
    """Return the XYZ of a glowing body's white, Y = 1 (Kim's cubic fit of the Planckian locus)."""
    t = 1e6 / mired
    if t < 4000:
        x = -0.2661239e9 / t**3 - 0.2343589e6 / t**2 + 0.8776956e3 / t + 0.179910
        y = -0.9549476 * x**3 - 1.37418593 * x**2 + 2.09137015 * x - 0.16748867
    else:
        x = -3.0258469e9 / t**3 + 2.1070379e6 / t**2 + 0.2226347e3 / t + 0.240390
        y = 3.0817580 * x**3 - 5.87338670 * x**2 + 3.75112997 * x - 0.37001483
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _glow(light: NDArray[np.float32], amount: float, exposure: float) -> NDArray[np.float32] | None:
    """Return what spills in the lens from what is brighter than white, as light."""
    from PIL import Image
    from scipy.ndimage import gaussian_filter

    height, width = light.shape[:2]
    step = max(1, min(height, width) // 256)
    rows, columns = height // step, width // step
    over = np.zeros((rows, columns, 3), np.float32)
    for down in range(step):
        for across in range(step):
            cell = light[down : rows * step : step, across : columns * step : step]
            over += np.clip(cell * np.float32(exposure) - 1.0, 0.0, 24.0)
    over *= np.float32(step**-2)
    if float(over.max(initial=0.0)) < 0.02:
        return None
    side = min(rows, columns)
    spilt = np.zeros_like(over)
    for radius, share in ((0.006, 0.42), (0.024, 0.3), (0.08, 0.28)):
        spread = max(0.5, radius * side)
        spilt += np.float32(share) * gaussian_filter(over, (spread, spread, 0), truncate=3.0)
    spilt *= np.float32(0.6 * amount / exposure)
    planes = [
        Image.fromarray(np.ascontiguousarray(spilt[..., k])).resize(
            (width, height), Image.Resampling.BILINEAR
        )
        for k in range(3)
    ]
    out: NDArray[np.float32] = np.stack([np.asarray(p, np.float32) for p in planes], -1)
    return out


def _noise(shape: tuple[int, int], grain: float, seed: int) -> NDArray[np.float32]:
    """Return silver grain, the same in all colours: clumps about as large as a pixel; at least as
    much as keeps eight bits from banding."""
    rng = np.random.default_rng(seed)
    raw = rng.standard_normal((shape[0] + 1, shape[1] + 1), np.float32)
    clumps = raw[1:, 1:] + 0.6 * (raw[:-1, 1:] + raw[1:, :-1])
    strength = 0.045 * grain / 1.31 + 0.4 / 255
    out: NDArray[np.float32] = clumps * np.float32(strength)
    return out


def _vignette(rows: int, columns: int, amount: float, band: slice) -> NDArray[np.float32]:
    """Return how much light the corners keep, for a band of rows, (rows, columns, 1)."""
    y = np.linspace(-1, 1, rows, dtype=np.float32)[band, None]
    x = np.linspace(-1, 1, columns, dtype=np.float32)[None, :]
    fall: NDArray[np.float32] = 1 - np.float32(0.3 * amount) * (x * x + y * y)
    return fall[..., None]


def _shown(x: NDArray[np.float32], film: SceneFilm) -> NDArray[np.float32]:
    """Return light mixed as the film sees it, (n, 3), as shown, 0–1, sRGB."""
    table = _toned(film.curve, film.contrast)
    toned = _read(table, x, _BRIGHT)
    _keep_hues(toned, x, table)
    toned = toned @ _matrices(film.curve, film.saturation)[1]
    shades = _shades(film.curve)
    if shades[0] is shades[2]:
        return _read(shades[0], toned, 1.0)
    return np.stack([_read(shades[k], toned[..., k], 1.0) for k in range(3)], -1)


def _keep_hues(
    toned: NDArray[np.float32], light: NDArray[np.float32], table: NDArray[np.float32]
) -> None:
    """Let what is brighter than white pale to white without a change of hue, in place.

    A curve for each of red, green and blue alone turns bright pink to magenta and orange to yellow.
    """
    peak = np.maximum(np.maximum(light[:, 0], light[:, 1]), light[:, 2])
    bright = np.flatnonzero(peak > 0.8)
    if not bright.size:
        return
    x, p = light[bright], peak[bright, None]
    tone = _read(table, p, _BRIGHT)
    pale = 1 - 1 / (0.25 * np.maximum(p - 1.0, 0.0) + 1)
    kept = x * (tone / p) * (1 - pale) + tone * pale
    share = np.minimum((p - np.float32(0.8)) / np.float32(0.7), 1.0)
    toned[bright] += share * (kept - toned[bright])


def _read(table: NDArray[np.float32], x: NDArray[np.float32], most: float) -> NDArray[np.float32]:
    """Return a table's values at x; its places are spaced by the root, as tones are seen."""
    at = np.clip(x, np.float32(0.0), np.float32(most))
    np.sqrt(at, out=at)
    at *= np.float32((_FINE - 1) / most**0.5)
    at += np.float32(0.5)
    return np.take(table, at.astype(np.intp))


def _places(most: float) -> NDArray[np.float64]:
    return np.linspace(0.0, most**0.5, _FINE) ** 2


@lru_cache(maxsize=8)
def _toned(curve: str, contrast: float) -> NDArray[np.float32]:
    """Return the table from light to tones, both linear. contrast: turns the curve about grey."""
    from scipy.interpolate import PchipInterpolator

    tones = _STOCKS[curve].tones
    if tones[0][0] > 0:
        low = np.linspace(0.0, tones[0][0], 200)[:-1]
        tones = (*zip(low, _encoded(low), strict=True), *tones)
    light, tone = np.array(tones).T
    x = _places(_BRIGHT)
    if contrast != 1.0:
        x = np.minimum(0.18 * (x / 0.18) ** contrast, _BRIGHT)
    shown = PchipInterpolator(np.sqrt(light), tone)(np.sqrt(x))
    return _decoded(shown).astype(np.float32)


@lru_cache(maxsize=8)
def _shades(curve: str) -> tuple[NDArray[np.float32], ...]:
    """Return the tables from linear tones to what is shown, for red, green and blue."""
    shown = _encoded(_places(1.0))
    low, high = _STOCKS[curve].tint
    if low == high:
        return (shown.astype(np.float32),) * 3
    return tuple(
        np.clip(shown + low[k] * (1 - shown) ** 2 + high[k] * shown**2, 0, 1).astype(np.float32)
        for k in range(3)
    )


@lru_cache(maxsize=8)
def _matrices(curve: str, saturation: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the matrices (x @ them) before and after the curve."""
    stock = _STOCKS[curve]
    if stock.sees is not None:
        grey = np.repeat(np.array(stock.sees)[:, None], 3, 1)
        return grey.astype(np.float32), np.eye(3, dtype=np.float32)
    into = _run(1.0 - stock.paling)
    back = np.linalg.inv(into) @ _run(stock.chroma * saturation)
    return into.astype(np.float32), back.astype(np.float32)


def _run(chroma: float) -> NDArray[np.float64]:
    """Return the matrix that brings colours nearer to their grey, or further off."""
    grey = np.repeat(_LUMA.astype(float)[:, None], 3, 1)
    return chroma * np.eye(3) + (1.0 - chroma) * grey


def _encoded(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.maximum(x, 1e-9) ** (1 / 2.4) - 0.055)


def _decoded(x: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4)


__all__ = ["develop", "metered"]
