"""The vector engine: words, outlines, drawings, pictures and textures, painted by Skia.

Skia is imported at the first picture, so that naming the engine costs nothing.
"""

from __future__ import annotations

import pkgutil
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from limner.basics.geometry import Size
from limner.document.frame import Item
from limner.document.raster import Raster
from limner.ports.engine import Capabilities

if TYPE_CHECKING:
    from limner.ports.world import World


def _kinds() -> tuple[str, ...]:
    """Return the item kinds there is a painter for, one file each in `items`."""
    folder = str(Path(__file__).parent / "items")
    return tuple(sorted(module.name for module in pkgutil.iter_modules([folder])))


class VectorEngine:
    """Paints everything but jobs. The same item gives the same bytes on the same machine."""

    can: ClassVar[Capabilities] = Capabilities(
        name="vector",
        summary="Typeset words, shapes, illustrations, pictures and textures, in milliseconds.",
        paints=_kinds(),
        longest=16384,
        masks=True,
        needs="skia-python",
        cannot="Photographs and paintings from words: it draws what a document describes exactly.",
    )

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Paint `item` on a clear canvas of `size`; see `ports.engine.Engine.draw`."""
        from limner.engines.vector.canvas import paint

        return await paint(item, size, world)
