"""How far a picture is from a truth that is itself only known from noisy samples."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STOPS = (-8.0, 4.0)
"""What the logarithmic scale spans, in stops from a white sheet."""

_SPARK = 0.25
"""The most one pixel of a half may be off: a stray path's spark would drown all others."""


class Tone(NamedTuple):
    """A curve from light to 0–1, and its slope."""

    of: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    slope: Callable[[NDArray[np.float64]], NDArray[np.float64]]


def _srgb(x: NDArray[np.float64]) -> NDArray[np.float64]:
    x = np.clip(x, 0.0, 1.0)
    return np.where(x <= 0.0031308, 12.92 * x, 1.055 * np.maximum(x, 1e-9) ** (1 / 2.4) - 0.055)


def _srgb_slope(x: NDArray[np.float64]) -> NDArray[np.float64]:
    curved = 1.055 / 2.4 * np.clip(x, 0.0031308, 1.0) ** (1 / 2.4 - 1)
    return np.where((x < 0) | (x > 1), 0.0, np.where(x <= 0.0031308, 12.92, curved))


def _stops(x: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = _STOPS
    return np.asarray((np.log2(np.maximum(x, 0.0) + 2.0**low) - low) / (high - low))


def _stops_slope(x: NDArray[np.float64]) -> NDArray[np.float64]:
    low, high = _STOPS
    return np.asarray(1.0 / (math.log(2) * (high - low) * (np.maximum(x, 0.0) + 2.0**low)))


SHOWN = Tone(_srgb, _srgb_slope)
"""As shown: sRGB, a white sheet under the key light and all that is brighter being white."""
STOPS = Tone(_stops, _stops_slope)
"""Linear light by its logarithm, twelve stops being 1: errors are shares of the light."""


@dataclass(frozen=True, slots=True)
class Truth:
    """Two independent pictures of the same, linear light (rows, columns, 3), and their mean with
    its noise taken out.

    A curve bends noise into error, so a half is not put through it: it is taken along the
    curve's tangent at `about`, on which noise stays noise. What `about` is off by counts only by
    its square.
    """

    first: NDArray[np.float32]
    second: NDArray[np.float32]
    about: NDArray[np.float32]

    def along(self, tone: Tone) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return what each half is off `about`, on the curve's tangent there."""
        middle = self.about.astype(np.float64)
        slope = tone.slope(middle)
        first, second = (
            np.clip(slope * (half - middle), -_SPARK, _SPARK) for half in (self.first, self.second)
        )
        return first, second


def psnr(picture: NDArray[np.float32], truth: Truth, tone: Tone) -> float:
    """Return the peak signal to noise ratio of a picture in dB, peak 1, on a tone curve."""
    off = tone.of(picture.astype(np.float64)) - tone.of(truth.about.astype(np.float64))
    first, second = truth.along(tone)
    error = float(((off - first) * (off - second)).mean())
    return -10 * math.log10(error) if error > 0 else math.inf


def doubt(level: float, truth: Truth, tone: Tone) -> float:
    """Return the dB by which a measured level may be off, as the truth is noisy: a standard error.

    The three colours of a pixel count as one measurement: their noise goes together.
    """
    first, second = truth.along(tone)
    noise = (first - second) ** 2 / 2
    error = 10 ** (-level / 10)
    spread = 2 * error * noise.mean() + (noise.mean(-1) ** 2).mean()
    return float(10 / math.log(10) * math.sqrt(spread / noise[..., 0].size) / error)


def at(budget: float, rungs: Sequence[tuple[float, float]]) -> float | None:
    """Return the dB bought for `budget` seconds, between the rungs (seconds, dB) on either side.

    Between two rungs dB grow with the logarithm of the time. None where the least takes longer;
    the most costly rung is all there is to buy beyond itself.
    """
    ladder = sorted(rungs)
    if not ladder or budget < ladder[0][0]:
        return None
    seconds, levels = np.log([s for s, _ in ladder]), [level for _, level in ladder]
    return float(np.interp(math.log(budget), seconds, levels))


__all__ = ["SHOWN", "STOPS", "Tone", "Truth", "at", "doubt", "psnr"]
