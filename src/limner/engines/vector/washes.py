"""Washes: gradients over whole boxes, the costliest thing on most pictures, painted cheaply.

Skia shades every pixel of a gradient, and half of a poster is one. A gradient straight across or
straight down is the same in every row or column, so a strip as wide as Skia's dither pattern is
shaded and laid side by side, to the very same pixels. A glow that ends in nothing is painted
no further than it reaches.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import skia

from limner.basics.colour import parse
from limner.basics.geometry import Box
from limner.document.paint import Linear, Paint, Radial
from limner.engines.vector import brush

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PATTERN = 8
"""Pixels after which the dither repeats, both ways."""
_BAND = 64
"""Rows copied at a time, whole patterns."""
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
    strip = _strip(paint, box, matrix, (left, top, right, bottom), down)
    canvas.save()
    canvas.resetMatrix()
    _lay(strip, canvas, (left, top, right, bottom))
    canvas.restore()
    return True


def _strip(
    paint: Linear, box: Box, matrix: Any, area: tuple[int, int, int, int], down: bool
) -> NDArray[np.uint32]:
    """Return one pattern's width of the gradient as it stands at the top left of `area`."""
    left, top, right, bottom = area
    # Shaded from a whole pattern on, so that the dither is in step with the canvas.
    lead_x, lead_y = left % _PATTERN, top % _PATTERN
    width = _PATTERN if down else right - left + lead_x
    height = bottom - top + lead_y if down else _PATTERN
    pixels = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels)
    small = surface.getCanvas()
    small.translate(lead_x - left, lead_y - top)
    small.concat(matrix)
    small.drawPaint(brush.filling(paint, box))
    del small, surface
    shades = pixels.view(np.uint32)[:, :, 0]
    if down:
        return np.roll(shades[lead_y:], -lead_x, axis=1)
    return np.roll(shades[:, lead_x:], -lead_y, axis=0)


def _lay(strip: NDArray[np.uint32], canvas: Any, area: tuple[int, int, int, int]) -> None:
    """Copy the strip over `area`, a band of rows at a time: a band stays in the core's cache."""
    left, top, right, bottom = area
    wide = right - left
    across = math.ceil(wide / strip.shape[1])
    band = np.empty((_BAND, across, strip.shape[1]), np.uint32)
    pixels = band.reshape(_BAND, -1).view(np.uint8).reshape(_BAND, -1, 4)
    canvas.clipRect(skia.Rect.MakeLTRB(left, top, right, bottom), skia.ClipOp.kIntersect, False)
    for y in range(0, bottom - top, _BAND):
        if across > 1 or not y:
            rows = strip[y : y + _BAND] if across > 1 else np.tile(strip, (_BAND // _PATTERN, 1))
            band[: len(rows)] = rows[:, None, :]
        image = skia.Image.fromarray(
            pixels, skia.kRGBA_8888_ColorType, skia.kOpaque_AlphaType, copy=False
        )
        canvas.drawImage(image, left, top + y)
