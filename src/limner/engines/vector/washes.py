"""Washes: gradients over whole boxes, the costliest thing on most pictures, painted cheaply.

Skia shades every pixel of a gradient, and half of a poster is one. A gradient straight across or
straight down is the same in every row or column, so a strip as wide as Skia's dither pattern is
shaded and laid side by side, to the very same pixels. A glow that ends in nothing is painted
no further than it reaches.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import skia

from limner.basics.colour import parse
from limner.basics.geometry import Box
from limner.document.paint import Linear, Paint, Radial
from limner.engines.vector import brush

_PATTERN = 8
"""Pixels after which the dither repeats, both ways."""
_WORTH = 1 << 16
"""Pixels of a box from which a strip is worth its own canvas."""


def wash(paint: Paint, box: Box, canvas: Any) -> bool:
    """Fill `box` with a gradient the cheap way; return False, nothing done, where there is none."""
    if isinstance(paint, Radial):
        return _glow(paint, box, canvas)
    return isinstance(paint, Linear) and _strips(paint, box, canvas)


def _glow(paint: Radial, box: Box, canvas: Any) -> bool:
    """Paint a glow inside the circle it ends at."""
    if not paint.stops or parse(paint.stops[-1].colour)[3] > 0:
        return False
    x, y = brush.point_at(paint.centre, box)
    # Where the last stop stands before the end, Skia goes on with its colour: clear as well.
    reach = paint.radius * max(box.width, box.height) + 1
    inside = Box(x - reach, y - reach, 2 * reach, 2 * reach).intersection(box)
    if inside.area < 1:
        return True
    canvas.save()
    canvas.clipRect(skia.Rect.MakeXYWH(*box), skia.ClipOp.kIntersect, True)
    canvas.drawCircle(x, y, reach, brush.filling(paint, box))
    canvas.restore()
    return True


def _strips(paint: Linear, box: Box, canvas: Any) -> bool:
    """Lay strips of a solid gradient side by side, where the box covers whole pixels only."""
    down = paint.start[0] == paint.end[0]
    if not brush.solid(paint) or down == (paint.start[1] == paint.end[1]):
        return False
    matrix = canvas.getTotalMatrix()
    seen = canvas.getDeviceClipBounds()
    if not matrix.isScaleTranslate() or seen.isEmpty():
        return False
    area = matrix.mapRect(skia.Rect.MakeXYWH(*box))
    sides = [area.left(), area.top(), area.right(), area.bottom()]
    shown = [seen.left(), seen.top(), seen.right(), seen.bottom()]
    for i, (side, edge) in enumerate(zip(sides, shown, strict=True)):
        beyond = side <= edge if i < 2 else side >= edge
        if not beyond and abs(side - round(side)) > 1e-3:
            return False
        sides[i] = edge if beyond else round(side)
    left, top, right, bottom = map(round, sides)
    if (right - left) * (bottom - top) < _WORTH:
        return False
    pixels = _tiled(paint, box, matrix, (left, top, right, bottom), down)
    image = skia.Image.fromarray(
        pixels, skia.kRGBA_8888_ColorType, skia.kOpaque_AlphaType, copy=False
    )
    canvas.save()
    canvas.resetMatrix()
    canvas.drawImage(image, left, top)
    canvas.restore()
    return True


def _tiled(
    paint: Linear, box: Box, matrix: Any, area: tuple[int, int, int, int], down: bool
) -> Any:
    """Return the pixels of `area`, its strip shaded where the dither is in step."""
    left, top, right, bottom = area
    x, y = left, top
    wide, high = right - left, bottom - top
    strip_wide, strip_high = (_PATTERN, high) if down else (wide, _PATTERN)
    # The strip starts at a whole pattern, so that it meets the canvas in step.
    x0, y0 = x - x % _PATTERN, y - y % _PATTERN
    lead_x, lead_y = x - x0, y - y0
    shape = (strip_high + (lead_y if down else 0), strip_wide + (0 if down else lead_x), 4)
    strip = np.zeros(shape, np.uint8)
    info = skia.ImageInfo.Make(
        shape[1], shape[0], skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType
    )
    surface = skia.Surface.MakeRasterDirect(info, strip)
    small = surface.getCanvas()
    small.translate(-x0, -y0)
    small.concat(matrix)
    small.drawPaint(brush.filling(paint, box))
    del small, surface
    shades = strip.view(np.uint32)[:, :, 0]
    if down:
        one = np.roll(shades[lead_y:], -lead_x, axis=1)[:, None, :]
    else:
        one = np.roll(shades[:, lead_x:], -lead_y, axis=0)[None, :, :]
    across, along = math.ceil(wide / one.shape[2]), math.ceil(high / one.shape[0])
    laid = np.empty((high, across, _PATTERN) if down else (along, _PATTERN, wide), np.uint32)
    laid[:] = one
    whole = laid.reshape(high, -1) if down else laid.reshape(-1, wide)
    return np.ascontiguousarray(whole[:high, :wide]).view(np.uint8).reshape(high, wide, 4)
