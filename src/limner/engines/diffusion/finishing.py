"""What a pipeline hands back becomes the order's picture: cropped, scaled, and what was not to
change laid over it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from limner.basics.errors import BadOption
from limner.document.raster import Raster
from limner.engines.diffusion.asking import opened
from limner.engines.diffusion.canvas import flatten

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.basics.geometry import Size
    from limner.engines.diffusion.family import Call
    from limner.ports.orders import Order, Picture


def picked(images: Any, part: int) -> NDArray[np.uint8]:
    """Return uint8 (height, width, 3 or 4) of a pipeline's `images`: the first, or its `part`.

    Raises limner.BadOption for a part there is not.
    """
    first = images[0]
    if isinstance(first, list | tuple):
        if part >= len(first):
            raise BadOption(
                f"The picture was taken apart into {len(first)} layers; there is no layer {part}.",
                param="part",
            )
        first = first[part]
    if isinstance(first, Image.Image):
        return np.asarray(first if first.mode == "RGBA" else first.convert("RGB"))
    levels = np.asarray(first, np.float32)
    if not np.isfinite(levels).all():
        levels = np.nan_to_num(levels)
    pixels: NDArray[np.uint8] = np.rint(levels.clip(0, 1) * 255).astype(np.uint8)
    return pixels


def finished(pixels: NDArray[np.uint8], order: Order, call: Call) -> Picture:
    """Return RGBA of the order's size from what was painted, at any scale of the call's size.

    What a model painted clear is white where nobody asked for a clear ground.
    """
    height, width = pixels.shape[:2]
    across, down = width / call.size.width, height / call.size.height
    window = pixels[: round(call.window.height * down), : round(call.window.width * across)]
    if window.shape[2] == 4 and not order.clear and order.task != "layers":
        window = flatten(window)
    return _held(_rgba(_scaled(window, order.size)), order)


def _scaled(pixels: NDArray[np.uint8], size: Size) -> NDArray[np.uint8]:
    if pixels.shape[:2] == (size.height, size.width):
        return pixels
    image = Image.fromarray(np.ascontiguousarray(pixels))
    return np.asarray(image.resize((size.width, size.height), Image.Resampling.LANCZOS))


def _rgba(pixels: NDArray[np.uint8]) -> Picture:
    if pixels.shape[2] == 4:
        return pixels
    solid = np.full(pixels.shape[:2], 255, np.uint8)
    return np.dstack([pixels, solid])


def _held(picture: Picture, order: Order) -> Picture:
    """Return `picture` with every pixel of the one beneath that may not change, to the last bit."""
    below = order.below
    if below is None or (order.mask is None and order.task != "outpaint"):
        return picture
    mask = opened(order, below)
    size = order.size
    return Raster(picture).keeping(Raster(_scaled(below, size)), _scaled(mask, size)).pixels
