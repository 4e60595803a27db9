"""What is painted for an order: how large, and how the order's pictures lie on it.

Models want sides that are multiples of theirs and an area they were trained at. A picture a little
too narrow is carried on at its right and lower edge and cropped afterwards, so that its pixels stay
where they are; one of another order of size is scaled.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from limner.basics.geometry import Size
from limner.ports.models import ModelCard

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.ports.orders import Mask, Picture

    Plane = NDArray[np.float32]

REFERENCE = 1024 * 1024
"""Pixels of a reference; more are only slower, as models were trained with as many."""

LEAST, SLENDEREST = 64, 8
"""A reference's shortest side, and how many times that the longest may be: some refuse others."""


@dataclass(frozen=True)
class Canvas:
    """size: what is painted. window: its upper left part, which is the order's picture."""

    size: Size
    window: Size

    def lay(self, picture: Picture, *, carried: bool = False) -> Image.Image:
        """Return `picture` in RGB on this canvas.

        Clear pixels become white, or where `carried`, the colours around carried on.
        """
        solid = carry(picture) if carried else flatten(picture)
        return self._spread(Image.fromarray(solid))

    def open(self, mask: Mask) -> Image.Image:
        """Return `mask` (255 where pixels may change) on this canvas, in grey."""
        return self._spread(Image.fromarray(mask))

    def opened(self) -> Image.Image:
        """Return a mask that lets all change."""
        return Image.new("L", (self.size.width, self.size.height), 255)

    def _spread(self, picture: Image.Image) -> Image.Image:
        window = (self.window.width, self.window.height)
        if picture.size != window:
            picture = picture.resize(window, Image.Resampling.LANCZOS)
        right, below = self.size.width - picture.width, self.size.height - picture.height
        if not right and not below:
            return picture
        pixels = np.asarray(picture)
        room = ((0, below), (0, right), (0, 0))[: pixels.ndim]
        return Image.fromarray(np.pad(pixels, room, mode="edge"))


def canvas(asked: Size, card: ModelCard, *, most: int | None = None) -> Canvas:
    """Return the canvas for a picture of `asked` pixels; `most` is the task's own largest area."""
    least, largest = card.area[0], min(card.area[1], most or card.area[1])
    area = asked.width * asked.height
    scale = math.sqrt(least / area) if area < least else min(1.0, math.sqrt(largest / area))
    scale = min(scale, card.longest / max(asked))
    while True:
        window = Size(*(max(1, round(side * scale)) for side in asked))
        size = Size(*(math.ceil(side / card.multiple) * card.multiple for side in window))
        if size.width * size.height <= largest or max(size) <= card.multiple:
            return Canvas(size, window)
        scale *= 0.995


def flatten(picture: Picture) -> NDArray[np.uint8]:
    """Return (height, width, 3): `picture` on white."""
    alpha = picture[..., 3:].astype(np.uint16)
    blended = picture[..., :3] * alpha + 255 * (255 - alpha)
    return ((blended + 127) // 255).astype(np.uint8)


def carry(picture: Picture) -> NDArray[np.uint8]:
    """Return (height, width, 3): `picture`, and where it is clear the colours around, ever softer.

    What a painter is to paint there starts from tones that fit, not from a flat grey.
    """
    weight: Plane = (picture[..., 3:] / 255).astype(np.float32)
    colour: Plane = (picture[..., :3] * weight).astype(np.float32)
    filled = _pulled(colour, weight)
    return np.rint(colour + (1 - weight) * filled).clip(0, 255).astype(np.uint8)


def _pulled(colour: Plane, weight: Plane) -> Plane:
    """Mean colours of ever larger neighbourhoods, down to where some are known."""
    height, width = weight.shape[:2]
    known = np.minimum(weight, 1)
    own = colour / np.maximum(weight, 1e-6)
    if max(height, width) == 1 or known.all():
        return np.where(weight > 0, own, np.float32(255))
    coarse = _pulled(_halved(colour), _halved(weight))
    wide = np.asarray([
        Image.fromarray(coarse[..., channel]).resize(
            (coarse.shape[1] * 2, coarse.shape[0] * 2), Image.Resampling.BILINEAR
        )
        for channel in range(3)
    ]).transpose(1, 2, 0)[:height, :width]  # fmt: skip
    blended: Plane = known * own + (1 - known) * wide
    return blended


def _halved(part: Plane) -> Plane:
    even = np.pad(part, ((0, part.shape[0] % 2), (0, part.shape[1] % 2), (0, 0)))
    height, width, depth = even.shape[0] // 2, even.shape[1] // 2, even.shape[2]
    halved: Plane = even.reshape(height, 2, width, 2, depth).mean((1, 3), dtype=np.float32)
    return halved


def reference(picture: Picture, most: int = REFERENCE) -> Image.Image:
    """Return a reference in RGB, on white, of at most `most` pixels, neither small nor slender."""
    solid = Image.fromarray(flatten(picture))
    wide, high = (max(side, max(solid.size) / SLENDEREST) for side in solid.size)
    scale = max(min(1.0, math.sqrt(most / (wide * high))), LEAST / max(solid.size))
    sides = (max(1, round(solid.width * scale)), max(1, round(solid.height * scale)))
    if sides != solid.size:
        solid = solid.resize(sides, Image.Resampling.LANCZOS)
    least = max(LEAST, math.ceil(max(sides) / SLENDEREST))
    if min(sides) >= least:
        return solid
    ground = Image.new("RGB", (max(least, sides[0]), max(least, sides[1])), "white")
    ground.paste(solid, ((ground.width - sides[0]) // 2, (ground.height - sides[1]) // 2))
    return ground
