"""Shadows: what an item would let fall, without blurring the painted item itself.

Skia's image filters blur four channels at full size, twenty times as slow as needed. A plain
and solid outline is blurred as a mask; anything else has its coverage painted small, blurred
there, and laid down in the shadow's colour.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np
import skia
from PIL import Image, ImageFilter

from limner.basics.geometry import Box, bounds
from limner.document.frame import Item
from limner.document.ink import ink
from limner.document.paint import Shadow
from limner.engines.vector.brush import argb
from limner.engines.vector.outlines import rounded

if TYPE_CHECKING:
    from limner.engines.vector.canvas import Easel

_ENOUGH = 3.0
"""Sigma in pixels at which a blur may be worked out: finer detail would not outlast it."""


def own(item: Item) -> bool:
    """Whether all the item's effects are shadows, which can be cast before it is painted."""
    return bool(item.effects) and all(isinstance(effect, Shadow) for effect in item.effects)


def cast(item: Item, easel: Easel, painter: Callable[[Item, Easel], None]) -> None:
    """Draw the item's shadows in its own coordinates, the first lowest."""
    module = import_module(f"limner.engines.vector.items.{item.kind}")
    silhouette = getattr(module, "silhouette", None)
    plain: tuple[Any, Any] | None = silhouette(item, easel) if silhouette else None
    falling = tuple(effect for effect in item.effects if isinstance(effect, Shadow))
    if plain is not None:
        for shadow in falling:
            _as_mask(*plain, shadow, easel.canvas, rounded(getattr(item, "d", "")))
        return
    covered = _coverage(item, easel, painter, falling)
    if covered is not None:
        for shadow in falling:
            as_coverage(*covered, shadow, easel.canvas)


def _as_mask(path: Any, covering: Any, shadow: Shadow, canvas: Any, card: Any | None) -> None:
    """Draw the covered path blurred; of a card with round corners Skia blurs only the corners."""
    soft = skia.Paint(covering)
    soft.setColor(argb(shadow.colour))
    if shadow.blur > 0.01:
        soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, shadow.blur))
    canvas.save()
    canvas.translate(shadow.dx, shadow.dy)
    if card is not None:
        canvas.drawRRect(card, soft)
    else:
        canvas.drawPath(path, soft)
    canvas.restore()


def _coverage(
    item: Item, easel: Easel, painter: Callable[[Item, Easel], None], falling: tuple[Shadow, ...]
) -> tuple[Image.Image, Box] | None:
    """Return how far the item covers each place, fine enough for its sharpest shadow, and where.

    None where no shadow can be seen.
    """
    matrix, seen = easel.canvas.getTotalMatrix(), easel.canvas.getLocalClipBounds()
    area = matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
    shown = math.sqrt(abs(area))
    clip = Box(seen.left(), seen.top(), seen.width(), seen.height())
    margin = 3 * max(shadow.blur for shadow in falling) + 2
    wanted = bounds(clip.moved(-shadow.dx, -shadow.dy) for shadow in falling)
    box = ink(item).inset(-margin).intersection(wanted.inset(-margin))
    sharpest = min(shadow.blur for shadow in falling) * shown
    scale = shown * min(1.0, _ENOUGH / max(sharpest, 1e-6))
    width, height = math.ceil(box.width * scale), math.ceil(box.height * scale)
    if width < 1 or height < 1:
        return None
    covered = np.zeros((height, width, 1), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kAlpha_8_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, covered)
    small = surface.getCanvas()
    small.scale(width / box.width, height / box.height)
    small.translate(-box.x, -box.y)
    painter(item, easel.on(small))
    del small, surface
    return Image.frombuffer("L", (width, height), covered, "raw", "L", 0, 1), box


def as_coverage(covered: Image.Image, box: Box, shadow: Shadow, canvas: Any) -> None:
    """Lay down the shadow of what covers `box` as far as `covered` says."""
    width, height = covered.size
    if shadow.blur > 0.01:
        radius = (shadow.blur * width / box.width, shadow.blur * height / box.height)
        covered = covered.filter(ImageFilter.GaussianBlur(radius))
    levels = np.asarray(covered).reshape(height, width, 1).copy()
    mask = skia.Image.fromarray(levels, skia.kAlpha_8_ColorType)
    place = skia.Rect.MakeXYWH(box.x + shadow.dx, box.y + shadow.dy, box.width, box.height)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    paint = skia.Paint(Color=argb(shadow.colour))
    canvas.drawImageRect(mask, skia.Rect.MakeWH(width, height), place, sampling, paint)
