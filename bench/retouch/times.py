"""Times: the operations on 1024×1024, beside OpenCV's and scikit-image's nearest."""

from __future__ import annotations

import statistics
import time
from importlib.util import find_spec
from typing import TYPE_CHECKING

import cv2
import numpy as np

from bench.retouch import painted
from bench.retouch.case import Case, random_shape
from bench.retouch.fills import navier_stokes, ours, telea
from limner.engines.retouch.lens import behind
from limner.engines.retouch.matte import foreground
from limner.engines.retouch.noise import denoised
from limner.engines.retouch.pixels import unit
from limner.engines.retouch.subject import subject
from limner.engines.retouch.upscale import upscaled

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_SIDE = 1024


def table(rounds: int) -> str:
    """Return medians in seconds, by the clock and of the processors, as a table in Markdown.

    The processors' time of all threads is fair also on a machine that has other work.
    """
    lines = [f"| {_SIDE}×{_SIDE} | clock | processors |", "|---|---|---|"]
    for name, work in _works().items():
        work()
        clock, processors = [], []
        for _ in range(rounds):
            start, used = time.perf_counter(), time.process_time()
            work()
            clock.append(time.perf_counter() - start)
            processors.append(time.process_time() - used)
        both = f"{statistics.median(clock):.2f} s | {statistics.median(processors):.2f} s"
        lines.append(f"| {name} | {both} |")
    return "\n".join(lines)


def _works() -> dict[str, Callable[[], object]]:
    case = _tenth()
    picture, hole = case.picture, case.hole
    light = unit(case.truth)
    noisy = _noisy(case.truth)
    matte = hole.astype(np.float32)
    works: dict[str, Callable[[], object]] = {
        f"remove {hole.mean():.0%}, ours": lambda: ours(picture, hole),
        "TELEA": lambda: telea(picture, hole),
        "NS": lambda: navier_stokes(picture, hole),
        "upscale ×2, ours": lambda: upscaled(light, 2),
        "Lanczos, OpenCV": lambda: cv2.resize(light, None, fx=2, fy=2, interpolation=4),
        "denoise, ours": lambda: denoised(unit(noisy), 0.5),
        "non-local means, OpenCV": lambda: cv2.fastNlMeansDenoisingColored(
            noisy, None, 5, 5, 7, 21
        ),
        "subject and its matte": lambda: subject(unit(picture)),
        "background out of focus, 14 px": lambda: behind(
            light, matte, foreground(light, matte), 14
        ),
    }
    if find_spec("skimage") is not None:
        from skimage.restoration import denoise_nl_means, inpaint_biharmonic

        small = cv2.resize(picture, (256, 256)), cv2.resize(hole.astype(np.uint8), (256, 256)) > 0
        works["biharmonic, scikit-image, at 256×256"] = lambda: inpaint_biharmonic(
            small[0], small[1], channel_axis=2
        )
        works["non-local means, scikit-image"] = lambda: denoise_nl_means(
            unit(noisy), 5, 7, 0.06, channel_axis=2
        )
    return works


def _tenth() -> Case:
    """Return a wall with a tenth of it missing."""
    clean = np.clip(painted.wallpaper(_SIDE, np.random.default_rng(1)), 0, 1)
    truth = np.round(clean * 255).astype(np.uint8)
    hole = cv2.resize(random_shape((448, 448), 4).astype(np.uint8), (_SIDE, _SIDE)) > 0
    while hole.mean() < 0.1:
        hole = cv2.dilate(hole.astype(np.uint8), np.ones((7, 7), np.uint8)) > 0
    broken = truth.copy()
    broken[hole] = (255, 0, 255)
    return Case("wallpaper", broken, hole, truth)


def _noisy(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    noise = np.random.default_rng(2).normal(0, 8, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def upscaling(pictures: dict[str, NDArray[np.uint8]]) -> str:
    """Return the PSNR of ×2 from pictures made half as large, ours and OpenCV's."""
    ways = {"bicubic": cv2.INTER_CUBIC, "Lanczos": cv2.INTER_LANCZOS4}
    sums: dict[str, list[float]] = {"ours": [], **{name: [] for name in ways}}
    for picture in pictures.values():
        truth = unit(picture)
        rows, columns = truth.shape[0] // 2, truth.shape[1] // 2
        small = cv2.resize(truth, (columns, rows), interpolation=cv2.INTER_AREA)
        tried = {"ours": upscaled(small, 2)} | {
            name: cv2.resize(small, (2 * columns, 2 * rows), interpolation=way)
            for name, way in ways.items()
        }
        for name, big in tried.items():
            off = float(((np.clip(big, 0, 1) - truth) ** 2).mean())
            sums[name].append(10 * np.log10(1 / max(off, 1e-9)))
    best = sum(a > max(b, c) for a, b, c in zip(*sums.values(), strict=True))
    told = ", ".join(f"{name} {np.mean(values):.2f} dB" for name, values in sums.items())
    return f"Upscaling ×2, mean PSNR: {told}; ours the best on {best} of {len(pictures)}."
