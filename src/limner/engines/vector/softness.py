"""Softness: a wide blur of an item, worked out small.

Skia blurs four channels at full size. Nothing finer than the blur outlasts it, so the item is
painted at the size where its sigma is a few pixels, blurred there and laid down enlarged.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import skia
from PIL import Image, ImageFilter

from limner.basics.geometry import Box
from limner.document.frame import Item
from limner.document.ink import ink
from limner.document.paint import Blur

if TYPE_CHECKING:
    from limner.engines.vector.canvas import Easel

_ENOUGH = 5.0
"""Sigma in pixels at which a blur is worked out: enlarged, its steps stay under one in 255."""


def alone(item: Item, canvas: Any) -> bool:
    """Whether a blur wide enough to be worked out small is all that is done to the item."""
    if len(item.effects) != 1 or not isinstance(item.effects[0], Blur):
        return False
    own = item.transform
    turned = math.sqrt(abs(own[0] * own[3] - own[1] * own[2])) if own else 1.0
    return item.effects[0].sigma * turned * _zoom(canvas) > _ENOUGH


def _zoom(canvas: Any) -> float:
    matrix = canvas.getTotalMatrix()
    area = matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
    return math.sqrt(abs(area))


def paint(item: Item, easel: Easel, painter: Callable[[Item, Easel], None]) -> None:
    """Draw the item blurred, in its own coordinates."""
    sigma = next(effect.sigma for effect in item.effects if isinstance(effect, Blur))
    seen = easel.canvas.getLocalClipBounds()
    clip = Box(seen.left(), seen.top(), seen.width(), seen.height())
    box = ink(item).inset(-3 * sigma).intersection(clip.inset(-3 * sigma))
    scale = _ENOUGH / sigma
    width, height = math.ceil(box.width * scale), math.ceil(box.height * scale)
    if width < 1 or height < 1:
        return
    pixels = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels)
    small = surface.getCanvas()
    small.scale(width / box.width, height / box.height)
    small.translate(-box.x, -box.y)
    painter(item, easel.on(small))
    del small, surface
    # Premultiplied, so that each channel may be blurred for itself.
    drawn = Image.frombuffer("RGBA", (width, height), pixels, "raw", "RGBA", 0, 1)
    radius = (sigma * width / box.width, sigma * height / box.height)
    soft = np.array(drawn.filter(ImageFilter.GaussianBlur(radius)))
    image = skia.Image.fromarray(soft, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    place = skia.Rect.MakeXYWH(*box)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    easel.canvas.drawImageRect(image, skia.Rect.MakeWH(width, height), place, sampling, None)
