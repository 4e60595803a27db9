"""Rendering: light in growing numbers of samples, more where the picture is still unsure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from limner.basics.geometry import Size
from limner.document.shot import Shot
from limner.engines.tracer.build import Built
from limner.engines.tracer.clean import Quality, cleaned
from limner.engines.tracer.look import Features, all_of, binned
from limner.engines.tracer.rays import LANES, PASS, Eye, compiled

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Tier:
    """What a quality costs. passes: every pixel gets. more: passes a pixel on the mean, spent where
    they are needed. features: samples of the clean passes. cleaning: the denoiser's own quality."""

    passes: int
    more: float
    features: int
    cleaning: Quality


TIERS = {
    "low": Tier(1, 0.0, 9, "fast"),
    "medium": Tier(2, 0.4, 16, "balanced"),
    "high": Tier(4, 5.0, 36, "high"),
}
_DEPTH, _ROULETTE = 14, 2
"""Longest path, as a bottle of liquid is eight faces deep, and depth from which one that carries
little may end: the same for all, as they are part of a kernel, and another takes seconds to make.
"""
_SUREST, _MOST_UNSURE = 0.3, 6.0
"""How many times the mean a pixel may ask for, at least and at most."""
_FEWEST = 1 << 15
"""Pixels of a call that are worth it; a pass over more is heard of on the way, too."""
_BRIGHTEST = 60.0
"""What a pass is cut off at: a lamp seen in a mirror, sixty times a white sheet, is white either
way, and one stray path that finds it is a spark no denoiser removes."""


@dataclass(slots=True)
class Light:
    """A picture in linear light, scene-referred, as far as it is known.

    halves: sums of every other pass, each (pixels, channels). counts: samples of each pixel in
    each.
    """

    size: Size
    halves: tuple[NDArray[np.float32], NDArray[np.float32]]
    counts: NDArray[np.float32]

    def mean(self) -> NDArray[np.float32]:
        """Return the mean of all samples, (rows, columns, channels)."""
        total = self.halves[0] + self.halves[1]
        total /= np.maximum(self.counts.sum(0), 1.0)[:, None]
        return total.reshape(self.size.height, self.size.width, -1)

    def draft(self, step: int) -> NDArray[np.float32] | None:
        """Return means of `step` by `step` pixels; None where there is one without a sample."""
        rows, columns = self.size.height, self.size.width
        total = binned((self.halves[0] + self.halves[1]).reshape(rows, columns, -1), step)
        counts = binned(self.counts.sum(0).reshape(rows, columns, 1), step)
        return total / counts if counts.all() else None

    def half(self, which: int) -> NDArray[np.float32]:
        """Return the mean of every other pass."""
        mean: NDArray[np.float32] = (
            self.halves[which] / np.maximum(self.counts[which], 1.0)[:, None]
        )
        return mean.reshape(self.size.height, self.size.width, -1)

    def add(self, pixels: NDArray[np.uint32], sums: NDArray[np.float32], which: int) -> None:
        """Take in one more pass over some pixels."""
        np.minimum(sums, _BRIGHTEST * PASS, out=sums)
        np.add.at(self.halves[which], pixels, sums)
        np.add.at(self.counts[which], pixels, np.float32(PASS))


def trace(  # noqa: PLR0913 - a picture is no less
    shot: Shot,
    built: Built,
    size: Size,
    tier: Tier,
    features: Features,
    shown: Callable[[Light, float], None],
    *,
    things: bool = False,
) -> Light:
    """Return the picture's light; `shown` hears of it every second or so, with the share done.

    things: tell the light of things from that of the set; see `Eye.sum`.
    """
    import mitsuba as mi

    integrator: Any = mi.load_dict({"type": "path", "max_depth": _DEPTH, "rr_depth": _ROULETTE})
    eye = Eye(built, shot.camera, size)
    pixels, channels = size.width * size.height, 7 if things else 3
    empty = [np.zeros((pixels, channels), np.float32) for _ in range(2)]
    light = Light(size, (empty[0], empty[1]), np.zeros((2, pixels), np.float32))
    wanted, done, number = float(pixels * (tier.passes + tier.more)), 0, 0
    most = min(LANES // PASS, max(_FEWEST, -(-pixels // 4)))

    def over(entries: NDArray[np.uint32]) -> None:
        nonlocal done, number
        seed = (shot.seed * 4096 + number) * 65537
        for at in range(0, len(entries), most):
            part = entries[at : at + most]
            light.add(part, eye.sum(integrator, part, seed + at, things=things), number % 2)
            done += len(part)
            shown(light, min(0.99, done / wanted))
        number += 1

    for _ in range(tier.passes):
        over(_spread(size))
    if tier.more and compiled():
        over(_where(_needs(light, features, tier.more)))
    else:
        for _ in range(round(tier.more)):
            over(_spread(size))
    return light


def _spread(size: Size) -> NDArray[np.uint32]:
    """Return the numbers of all pixels, one of every two by two first: a quarter of them is a
    picture of half the size."""
    grid = all_of(size).reshape(size.height, size.width)
    return np.concatenate([grid[y::2, x::2].ravel() for y, x in ((0, 0), (1, 1), (0, 1), (1, 0))])


def _where(needs: NDArray[np.intp]) -> NDArray[np.uint32]:
    """Return the pixels to look at, each as often as it needs, all once before any twice."""
    turns = [np.flatnonzero(needs > turn) for turn in range(int(needs.max(initial=0)))]
    return np.concatenate([*turns, np.zeros(0, np.intp)]).astype(np.uint32)


def _needs(light: Light, features: Features, mean: float) -> NDArray[np.intp]:
    """Return how many more passes each pixel needs, `mean` on the mean.

    Where two halves of the samples, each cleaned, still differ, the cleaned whole is unsure. What
    is brighter counts for less, as film shows it.
    """
    from scipy.ndimage import gaussian_filter

    step = 2 if min(light.size) >= 256 else 1
    guide = features.binned(step)
    first, second = (
        cleaned(binned(whole(light.half(half)), step), guide, "fast") for half in range(2)
    )
    unsure = np.abs(first / (1 + first) - second / (1 + second)).mean(-1)
    spread = gaussian_filter(unsure, max(2.0, min(unsure.shape) / 128)) + 1e-4
    share = np.clip(spread / spread.mean(), _SUREST, _MOST_UNSURE)
    share = np.repeat(np.repeat(share * mean / share.mean(), step, 0), step, 1)
    short = [
        (0, max(0, side - had)) for side, had in zip(light.size[::-1], share.shape, strict=True)
    ]
    share = np.pad(share, short, mode="edge")
    return np.floor(share + np.random.default_rng(0).random(share.shape)).astype(np.intp).ravel()


def whole(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the light of things and set together, (rows, columns, 3)."""
    return light if light.shape[-1] == 3 else light[..., :3] + light[..., 3:6]
