"""The canvas: memory Skia paints into, the walk over items, and the way back to a Raster.

An item is painted by the module of its kind in `items`; what every item shares (place, clip,
opacity, blend, effects) is done here, with a layer of its own only where one is needed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np
import skia

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Box, Size
from limner.document.frame import Cluster, Item
from limner.document.ink import ink, spread
from limner.document.raster import Raster
from limner.engines.vector import brush, effects, shadows, softness
from limner.engines.vector.outlines import blocks, skia_path

if TYPE_CHECKING:
    from limner.ports.world import World

_BREATH = 16
"""Items painted between two chances for other work, and for cancelling."""


@dataclass(frozen=True, slots=True)
class Easel:
    """Where an item is painted: the canvas, and the world it takes faces and blobs from."""

    canvas: Any
    world: World

    def paint(self, item: Item) -> None:
        """Paint one item of any kind with all its header asks for."""
        painter = _painter(item.kind)
        if _plain(item):
            painter(item, self)
            return
        apart, own = effects.needed(item), shadows.own(item)
        soft = softness.alone(item, self.canvas)
        with self._placed(item, own_shadows=own or apart or soft):
            if apart or soft:
                (effects if apart else softness).paint(item, self, painter)
                return
            if own:
                shadows.cast(item, self, painter)
            painter(item, self)

    def on(self, canvas: Any) -> Easel:
        """Return the same world before another canvas."""
        return Easel(canvas, self.world)

    @contextmanager
    def _placed(self, item: Item, own_shadows: bool = False) -> Iterator[None]:
        """Set the item's coordinates and clip, and a layer for what is done to it as a whole."""
        canvas = self.canvas
        depth = canvas.getSaveCount()
        if item.transform or item.clip:
            canvas.save()
            if item.transform:
                a, b, c, d, e, f = item.transform
                canvas.concat(skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1))
            clean = item.clip is not None and _cuts_clean(item.clip, canvas.getTotalMatrix())
            if item.clip:
                canvas.clipPath(skia_path(item.clip), skia.ClipOp.kIntersect, not clean)
        whole = brush.whole(item, own_shadows)
        if whole is None and item.clip and (own_shadows or isinstance(item, Cluster)):
            # Parts cut one after another would each leave a trace of themselves along the edge.
            whole = None if clean else skia.Paint()
        if whole is not None:
            reach = spread(ink(item), item.effects) if own_shadows else ink(item)
            canvas.saveLayer(skia_rect(reach), whole)
        try:
            yield
        finally:
            canvas.restoreToCount(depth)


def _plain(item: Item) -> bool:
    """Whether nothing is done to the item as a whole, as with most."""
    placed = item.transform is None and not item.clip and not item.effects
    return placed and item.opacity >= 1.0 and item.blend == "normal"


def _cuts_clean(clip: str, matrix: Any) -> bool:
    """Whether the clip is rectangles of whole pixels, whose edges need no softening."""
    boxes = blocks(clip)
    if not boxes or not matrix.isScaleTranslate():
        return False
    edges = (matrix.mapRect(skia_rect(box)) for box in boxes)
    sides = (s for e in edges for s in (e.left(), e.top(), e.right(), e.bottom()))
    return all(abs(side - round(side)) < 0.01 for side in sides)


@lru_cache(maxsize=64)
def _painter(kind: str) -> Callable[[Item, Easel], None]:
    try:
        module = import_module(f"limner.engines.vector.items.{kind}")
    except ModuleNotFoundError:
        raise EngineFailed(
            f"The vector engine cannot paint {kind!r} items.",
            hint="Give it to an engine that can: see `limner engines`.",
        ) from None
    painter: Callable[[Item, Easel], None] = module.paint
    return painter


async def paint(item: Item, size: Size, world: World) -> Raster:
    """Paint `item` on a clear canvas; returns straight alpha. Raises EngineFailed, Cancelled."""
    pixels = np.zeros((size.height, size.width, 4), np.uint8)
    surface = skia.Surface.MakeRasterDirect(_info(size, skia.kPremul_AlphaType), pixels)
    easel = Easel(surface.getCanvas(), world)
    if isinstance(item, Cluster) and not item.effects:
        with easel._placed(item):
            for index, part in enumerate(item.items):
                if index and index % _BREATH == 0:
                    world.progress.step("paint", index / len(item.items))
                    await asyncio.sleep(0)
                # The ground alone is nothing to look at.
                if index > 1 and world.progress.wants((index - 1) / (len(item.items) - 1)):
                    world.progress.preview(_straight(surface, pixels.copy()))
                easel.paint(part)
    else:
        easel.paint(item)
    del easel
    return _straight(surface, pixels)


def _info(size: Size, alpha: Any) -> Any:
    return skia.ImageInfo.Make(size.width, size.height, skia.kRGBA_8888_ColorType, alpha)


def _straight(surface: Any, pixels: np.ndarray[Any, np.dtype[np.uint8]]) -> Raster:
    """Return the pixels with alpha divided out; an opaque picture is handed over as it is."""
    painted = Raster(pixels)
    if painted.opaque:
        return painted
    straight = np.empty_like(pixels)
    info = _info(painted.size, skia.kUnpremul_AlphaType)
    if not surface.readPixels(info, straight, straight.strides[0], 0, 0):
        raise EngineFailed("The picture could not be read back from the canvas.")
    return Raster(straight)


def skia_rect(box: Box) -> Any:
    """Return `box` as Skia's rectangle."""
    return skia.Rect.MakeXYWH(*box)
