"""Film: from light to the colours of a picture, in a photographer's terms.

The 'filmic' curve is the AgX base curve (Troy Sobotka's, in its published polynomial form),
'natural' the Khronos PBR Neutral tone mapper, which leaves colours under 0.8 as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from limner.document.layers.scene import SceneFilm

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_INTO = np.array(
    [
        [0.842479, 0.0423282, 0.0423757],
        [0.0784336, 0.878469, 0.0784336],
        [0.0792237, 0.0791661, 0.879143],
    ],
    np.float32,
)
_BACK = np.linalg.inv(_INTO).astype(np.float32)


def develop(
    light: NDArray[np.float32], film: SceneFilm, seed: int, gain: float = 1.0
) -> NDArray[np.uint8]:
    """Return uint8 sRGB (rows, columns, 3) of linear light. gain: what the meter asks for."""
    x = np.maximum(light, 0.0) * np.float32(gain * 2.0**film.exposure)
    x = x * _white(film.warmth)
    if film.bloom > 0:
        x = _bloomed(x, film.bloom)
    if film.vignette > 0:
        x = x * _vignette(x.shape[:2], film.vignette)
    shown = _CURVES[film.curve](x)
    shown = _graded(shown, film)
    if film.grain > 0:
        shown = shown + _grain(shown, film.grain, seed)
    return (np.clip(shown, 0.0, 1.0) * 255.0 + 0.5).astype(np.uint8)


def metered(light: NDArray[np.float32], *, outdoors: bool) -> float:
    """Return the gain that exposes a picture: outdoors by its mean, in a studio only where it is
    far off."""
    luma = light @ _LUMA
    low, high = np.percentile(luma, [4, 96])
    mean = float(np.exp(np.mean(np.log(np.clip(luma, max(low, 1e-4), max(high, 1e-4))))))
    wanted = 0.20 / max(mean, 1e-4)
    return wanted if outdoors else float(np.clip(wanted, 0.75, 1.6))


def _white(warmth: float) -> NDArray[np.float32]:
    mired = float(np.clip(warmth / 1000.0, -4.0, 4.0))
    return np.array([1 + 0.055 * mired, 1.0, 1 - 0.075 * mired], np.float32)


def _bloomed(x: NDArray[np.float32], amount: float) -> NDArray[np.float32]:
    """Let what is brighter than white spill a little, as a lens does."""
    from scipy.ndimage import gaussian_filter, zoom

    over = np.minimum(np.maximum(x - 1.0, 0.0), 24.0)
    if float(over.max(initial=0.0)) <= 0.0:
        return x
    height, width = x.shape[:2]
    step = max(1, min(height, width) // 256)
    rows, columns = height // step, width // step
    small = over[: rows * step, : columns * step].reshape(rows, step, columns, step, 3).mean((1, 3))
    glow = np.zeros_like(small)
    for radius, share in ((1.5, 0.5), (5.0, 0.3), (16.0, 0.2)):
        glow += share * gaussian_filter(small, (radius, radius, 0))
    grown = zoom(glow, (height / rows, width / columns, 1), order=1, grid_mode=True, mode="nearest")
    return x + np.float32(0.5 * amount) * grown[:height, :width].astype(np.float32)


def _vignette(shape: tuple[int, int], amount: float) -> NDArray[np.float32]:
    y = np.linspace(-1, 1, shape[0], dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, shape[1], dtype=np.float32)[None, :]
    fall: NDArray[np.float32] = (1 - 0.35 * amount * (x * x + y * y)).astype(np.float32)
    return fall[..., None]


def _encoded(x: NDArray[np.float32]) -> NDArray[np.float32]:
    low = np.maximum(x, 0.0)
    out: NDArray[np.float32] = np.where(
        low <= 0.0031308, 12.92 * low, 1.055 * low ** (1 / 2.4) - 0.055
    )
    return out


def _filmic(x: NDArray[np.float32]) -> NDArray[np.float32]:
    y = np.log2(np.maximum(1.35 * x @ _INTO, 1e-10))
    y = np.clip((y + 12.47393) / (4.026069 + 12.47393), 0.0, 1.0)
    y2 = y * y
    y4 = y2 * y2
    y = (
        15.5 * y4 * y2
        - 40.14 * y4 * y
        + 31.96 * y4
        - 6.868 * y2 * y
        + 0.4298 * y2
        + 0.1191 * y
        - 0.00232
    )
    luma = (y @ _LUMA)[..., None]
    punchy = luma + 1.22 * (np.maximum(y, 0.0) ** 1.12 - luma)
    return np.clip(punchy @ _BACK, 0.0, 1.0)


def _natural(x: NDArray[np.float32]) -> NDArray[np.float32]:
    start, desaturation = 0.8 - 0.04, 0.15
    least = x.min(-1, keepdims=True)
    offset = np.where(least < 0.08, least - 6.25 * least * least, 0.04)
    c = x - offset
    peak = c.max(-1, keepdims=True)
    d = 1.0 - start
    new = 1.0 - d * d / np.maximum(peak + d - start, 1e-6)
    scaled = c * new / np.maximum(peak, 1e-6)
    g = 1.0 - 1.0 / (desaturation * np.maximum(peak - new, 0.0) + 1.0)
    rolled = scaled * (1 - g) + new * g
    return _encoded(np.where(peak < start, c, rolled))


def _film(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """A colour negative: warm highlights, cool shadows, gentle contrast."""
    y = _filmic(1.1 * x)
    luma = (y @ _LUMA)[..., None]
    tint = np.array([0.022, 0.004, -0.03], np.float32) * luma + np.array(
        [-0.012, 0.0, 0.016], np.float32
    ) * (1 - luma)
    return np.clip(0.94 * y + 0.03 + tint, 0.0, 1.0)


def _mono(x: NDArray[np.float32]) -> NDArray[np.float32]:
    grey = (x @ np.array([0.3, 0.59, 0.11], np.float32))[..., None]
    return np.clip(np.repeat(_filmic(np.repeat(grey, 3, -1))[..., :1], 3, -1), 0, 1)


_CURVES = {"filmic": _filmic, "natural": _natural, "film": _film, "mono": _mono}


def _graded(shown: NDArray[np.float32], film: SceneFilm) -> NDArray[np.float32]:
    if film.contrast != 1.0:
        shown = np.clip(0.45 + (shown - 0.45) * film.contrast, 0.0, 1.0)
    if film.saturation != 1.0 and film.curve != "mono":
        luma = (shown @ _LUMA)[..., None]
        shown = luma + (shown - luma) * film.saturation
    return shown


def _grain(shown: NDArray[np.float32], amount: float, seed: int) -> NDArray[np.float32]:
    """Silver grain: the same in all colours, strongest in the middle tones."""
    noise = np.random.default_rng(seed).standard_normal(shown.shape[:2], np.float32)[..., None]
    luma = (shown @ _LUMA)[..., None]
    return noise * (0.045 * amount) * (0.35 + 2.6 * luma * (1 - luma))
