"""Cast: shadows as pixels of their own, for files that cannot blur; words over them stay live."""

from __future__ import annotations

import math

from limner.basics.geometry import Affine, Box, bounds
from limner.document.frame import Cluster, Item
from limner.document.ink import ink
from limner.document.paint import Shadow
from limner.ports.world import World
from limner.stages.render.jobs import as_pixels
from limner.stages.render.routing import engine_for
from limner.stages.render.words import BARE

_FINE = 3.0
"""How much finer than seen a sharp shadow is painted; one blurred by more than that many
pixels has no detail to lose."""


async def cast(item: Item, here: Affine, seen: Box, world: World) -> Item | None:
    """Return the shadows of `item`, whose effects are all shadows, in its own coordinates.

    The item is painted standing off the sheet, where only its shadows fall onto it. here: from
    its coordinates to the frame's, of which `seen` shows. None where nothing of them is seen.
    """
    falling = [effect for effect in item.effects if isinstance(effect, Shadow)]
    own = ink(item)
    box = bounds(own.moved(s.dx, s.dy).inset(-3 * s.blur - 1) for s in falling)
    if here[:4] == (1.0, 0.0, 0.0, 1.0):
        box = box.intersection(seen.moved(-here.e, -here.f))
    box = whole(box)
    if not falling or box.area <= 0:
        return None
    off = math.ceil(max(own.right, box.right) - min(own.x, box.x)) + 64.0
    moved = tuple(s.model_copy(update={"dx": s.dx + off}) for s in falling)
    aside = item.model_copy(
        update={**BARE, "transform": Affine.translation(-off, 0.0), "effects": moved}
    )
    alone = Cluster(layer=item.layer, role="shadow", box=box, items=(aside,))
    shown = min(s.blur for s in falling) * math.sqrt(abs(here.a * here.d - here.b * here.c))
    finer = min(_FINE, max(1.0, _FINE / max(shown, 1e-6)))
    return await as_pixels(alone, box, here, world, engine_for("cluster", world), finer)


def whole(box: Box) -> Box:
    """Return `box` grown to whole pixels."""
    left, top = math.floor(box.x), math.floor(box.y)
    return Box(left, top, math.ceil(box.right) - left, math.ceil(box.bottom) - top)
