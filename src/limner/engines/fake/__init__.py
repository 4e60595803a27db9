"""The fake engine: a flat colour with hatching, from size and seed alone, for any job.

For trying documents out, and tests, where a real painter is slow or missing. It stands in
only where it is asked for by name.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from limner.basics.colour import from_oklch, parse
from limner.basics.geometry import Size
from limner.basics.hash import seed_from
from limner.document.frame import Item, Job
from limner.document.raster import Raster
from limner.ports.engine import Capabilities

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.world import World

_FONT = {
    "0": (7, 5, 5, 5, 7), "1": (2, 6, 2, 2, 7), "2": (7, 1, 7, 4, 7), "3": (7, 1, 3, 1, 7),
    "4": (5, 5, 7, 1, 1), "5": (7, 4, 7, 1, 7), "6": (7, 4, 7, 5, 7), "7": (7, 1, 2, 2, 2),
    "8": (7, 5, 7, 5, 7), "9": (7, 5, 7, 1, 7), "x": (0, 5, 2, 5, 0), " ": (0, 0, 0, 0, 0),
}  # fmt: skip
"""Digits three bits wide and five rows high."""


class FakeEngine:
    """Paints a placeholder for any job at once, with its size and seed written on it."""

    can: ClassVar[Capabilities] = Capabilities(
        name="fake",
        summary="A hatched placeholder labelled with size and seed, for trials and tests.",
        paints=("job:*",),
        longest=16384,
        cannot="Anything real.",
    )

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Paint the placeholder for `item`; see `ports.engine.Engine.draw`."""
        seed = item.seed if isinstance(item, Job) else 0
        task = item.task if isinstance(item, Job) else item.kind
        hue = seed_from("fake", task, seed) % 360
        y, x = np.mgrid[0 : size.height, 0 : size.width]
        pitch = max(8, min(size) // 16)
        stripe = ((x + y) % pitch) < max(1, pitch // 6)
        pixels = np.empty((size.height, size.width, 4), np.uint8)
        pixels[:] = _rgba(0.80, hue)
        pixels[stripe] = _rgba(0.74, hue)
        _write(pixels, f"{size} {seed % 10000}", _rgba(0.35, hue))
        world.progress.step("fake", 1.0)
        return Raster(pixels)


def _rgba(lightness: float, hue: float) -> tuple[int, int, int, int]:
    red, green, blue, _ = (round(c * 255) for c in parse(from_oklch(lightness, 0.07, hue)))
    return red, green, blue, 255


def _write(pixels: NDArray[np.uint8], label: str, ink: tuple[int, int, int, int]) -> None:
    """Write digits in the middle, as large as half the width allows."""
    bits = np.zeros((5, 4 * len(label) - 1), bool)
    for place, letter in enumerate(label):
        for row, mask in enumerate(_FONT[letter]):
            for column in range(3):
                bits[row, place * 4 + column] = mask >> (2 - column) & 1
    dot = max(1, math.floor(pixels.shape[1] / 2 / bits.shape[1]))
    big = bits.repeat(dot, 0).repeat(dot, 1)
    if big.shape[0] > pixels.shape[0] or big.shape[1] > pixels.shape[1]:
        return
    top, left = (pixels.shape[0] - big.shape[0]) // 2, (pixels.shape[1] - big.shape[1]) // 2
    pixels[top : top + big.shape[0], left : left + big.shape[1]][big] = ink
