"""Effects worked out pixel by pixel: one file each, named after the effect's kind.

Each has `apply(pixels, effect, place)`: premultiplied RGBA as floats 0–1 of shape (height,
width, 4) in, the same out. The item is painted apart at the scale it is seen at, its effects
are applied in order, its shadows are cast by what came of it, and it is laid down once.
"""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import skia
from PIL import Image

from limner.basics.geometry import Affine, Box, bounds
from limner.document.frame import Item
from limner.document.ink import ink, spread
from limner.document.paint import Effect, Shadow, by_pixels
from limner.engines.vector import shadows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from limner.engines.vector.canvas import Easel

    Pixels = NDArray[np.float32]
    Apply = Callable[[Pixels, Any, "Place"], Pixels]


@dataclass(frozen=True, slots=True)
class Place:
    """Where pixels lie in the item's own coordinates: their top left corner, and pixels to one."""

    x: float
    y: float
    scale: float


def needed(item: Item) -> bool:
    """Whether the item must be painted apart."""
    return by_pixels(item.effects)


def paint(item: Item, easel: Easel, painter: Callable[[Item, Easel], None]) -> None:
    """Paint the item with all its effects, shadows beneath it, the first lowest."""
    canvas = easel.canvas
    falling = [effect for effect in item.effects if isinstance(effect, Shadow)]
    others = [effect for effect in item.effects if not isinstance(effect, Shadow)]
    box, scale = _room(item, canvas, tuple(others), falling)
    width, height = round(box.width * scale), round(box.height * scale)
    if width < 1 or height < 1:
        return
    pixels = _apart(item, easel, painter, box, (width, height))
    pixels, box = _trimmed(pixels, box, scale, item.effects)
    height, width = pixels.shape[:2]
    if not height:
        return
    for effect in others:
        pixels = _apply(effect.kind)(pixels, effect, Place(box.x, box.y, scale))
    levels = np.ascontiguousarray(np.rint(np.clip(pixels, 0.0, 1.0) * 255).astype(np.uint8))
    if falling:
        covered = Image.fromarray(np.ascontiguousarray(levels[..., 3]))
        for shadow in falling:
            shadows.as_coverage(covered, box, shadow, canvas)
    image = skia.Image.fromarray(levels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    where = skia.Rect.MakeXYWH(*box)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear)
    canvas.drawImageRect(image, skia.Rect.MakeWH(width, height), where, sampling)


def _apply(kind: str) -> Apply:
    name = kind.replace("-", "_")
    found: Apply = importlib.import_module(f"limner.engines.vector.effects.{name}").apply
    return found


def _room(
    item: Item, canvas: Any, effects: tuple[Effect, ...], falling: list[Shadow]
) -> tuple[Box, float]:
    """Return the part to be painted, on whole pixels of the sheet where it stands upright."""
    matrix, seen = canvas.getTotalMatrix(), canvas.getLocalClipBounds()
    area = matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()
    scale = math.sqrt(abs(area))
    clip = Box(seen.left(), seen.top(), seen.width(), seen.height())
    wanted = bounds([clip, *(clip.moved(-s.dx, -s.dy).inset(-3 * s.blur) for s in falling)])
    # What lies just out of sight is still drawn in by an effect.
    reach = spread(Box(0, 0, 0, 0), effects).width / 2 + 24
    box = spread(ink(item), effects).intersection(wanted.inset(-reach))
    if scale <= 0 or box.area <= 0:
        return Box(0, 0, 0, 0), 1.0
    upright = matrix.isScaleTranslate() and math.isclose(matrix.getScaleX(), matrix.getScaleY())
    dx = matrix.getTranslateX() if upright else 0.0
    dy = matrix.getTranslateY() if upright else 0.0
    left, top = math.floor(box.x * scale + dx), math.floor(box.y * scale + dy)
    right, bottom = math.ceil(box.right * scale + dx), math.ceil(box.bottom * scale + dy)
    return Box(
        (left - dx) / scale, (top - dy) / scale, (right - left) / scale, (bottom - top) / scale
    ), scale


def _trimmed(
    pixels: Pixels, box: Box, scale: float, effects: Sequence[Effect]
) -> tuple[Pixels, Box]:
    """Return what is painted and as much round it as effects may reach; nothing where it is bare.

    Boxes of groups are often wider than what is in them, and effects take time by the pixel.
    """
    painted = pixels[..., 3] > 0
    rows, columns = np.flatnonzero(painted.any(axis=1)), np.flatnonzero(painted.any(axis=0))
    if not len(rows):
        return pixels[:0, :0], box
    own = tuple(effect for effect in effects if not isinstance(effect, Shadow))
    soft = max((3 * effect.blur for effect in effects if isinstance(effect, Shadow)), default=0.0)
    reach = math.ceil((spread(Box(0, 0, 0, 0), own).width / 2 + soft) * scale) + 4
    top, bottom = max(0, int(rows[0]) - reach), min(len(pixels), int(rows[-1]) + 1 + reach)
    left = max(0, int(columns[0]) - reach)
    right = min(pixels.shape[1], int(columns[-1]) + 1 + reach)
    where = Box(
        box.x + left / scale, box.y + top / scale, (right - left) / scale, (bottom - top) / scale
    )
    return np.ascontiguousarray(pixels[top:bottom, left:right]), where


def _apart(
    item: Item,
    easel: Easel,
    painter: Callable[[Item, Easel], None],
    box: Box,
    size: tuple[int, int],
) -> Pixels:
    """Paint the item alone; returns premultiplied floats."""
    width, height = size
    levels = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, levels)
    sheet = surface.getCanvas()
    onto = Affine.translation(-box.x, -box.y).then(
        Affine.scaling(width / box.width, height / box.height)
    )
    a, b, c, d, e, f = onto
    sheet.concat(skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1))
    painter(item, easel.on(sheet))
    del sheet, surface
    return levels.astype(np.float32) / np.float32(255)
