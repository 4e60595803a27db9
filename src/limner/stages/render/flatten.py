"""Flatten: what an exporter's walk cannot express becomes pixels, everything else stays."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any

from limner.basics.geometry import Affine, Box, bounds
from limner.basics.path import rect
from limner.document.frame import Cluster, Frame, Glyphs, Item, Job, Outline
from limner.document.ink import ink, spread
from limner.document.paint import Paint, Shadow, Stroke, Texture, by_pixels
from limner.ports.world import World
from limner.stages.render.jobs import as_pixels, painted
from limner.stages.render.routing import engine_for

VECTOR = frozenset({"glyphs", "outline", "art", "pixels", "cluster"})
"""What SVG and PDF can say; 'texture', 'emoji', 'effects' are for walks that paint those too."""
_FINE = 3.0
"""Emoji stand among outlines that stay sharp when enlarged; so must they, within reason."""
_WORDS = 2.0
"""Words with effects become pixels twice as fine as they are seen."""
_BARE: dict[str, Any] = {
    "transform": None, "opacity": 1.0, "blend": "normal", "clip": None, "effects": (),
}  # fmt: skip


async def flatten(
    frame: Frame, world: World, keep: Collection[str] = VECTOR, *, engine: str = "auto"
) -> Frame:
    """Return `frame` with every item outside `keep`, and every texture, painted to pixels.

    keep: item kinds the exporter can express, and 'texture', 'emoji' and 'effects' (those worked
    out pixel by pixel) where it can those.
    """
    items = await painted(frame.items, world, engine, [])
    background = frame.background
    if isinstance(background, Texture) and "texture" not in keep:
        box = Box(0, 0, *frame.size)
        ground = Outline(layer="", role="background", box=box, d=rect(box), fill=background)
        items, background = (ground, *items), None
    seen = Box(0, 0, *frame.size)
    flat = [await _flat(item, Affine(), seen, world, frozenset(keep)) for item in items]
    return frame.model_copy(update={"items": tuple(flat), "background": background})


async def _flat(item: Item, outer: Affine, seen: Box, world: World, keep: frozenset[str]) -> Item:
    here = item.transform.then(outer) if item.transform else outer
    if by_pixels(item.effects) and "effects" not in keep:
        return await _worked(item, here, world)
    if isinstance(item, Cluster) and "cluster" in keep:
        parts = tuple([await _flat(part, here, seen, world, keep) for part in item.items])
        return item.model_copy(update={"items": parts})
    if item.kind in keep and ("texture" in keep or not _textured(item)):
        if isinstance(item, Glyphs) and "emoji" not in keep:
            return await _letters(item, here, world)
        return item
    box = item.box if isinstance(item, Job) else ink(item)
    if here[:4] == (1.0, 0.0, 0.0, 1.0):  # unturned: no more than can be seen, on whole pixels
        box = _whole(box.intersection(seen.moved(-here.e, -here.f)))
    if box.area <= 0:
        return Cluster(layer=item.layer, role=item.role, box=item.box, items=())
    name = engine_for(f"job:{item.task}" if isinstance(item, Job) else item.kind, world)
    return await as_pixels(item, box, here, world, name)


async def _worked(item: Item, here: Affine, world: World) -> Item:
    """Return an item whose effects are worked out by pixels as pixels that have them already.

    Its shadows, and what else its header asks for, stay the exporter's own.
    """
    falling = tuple(effect for effect in item.effects if isinstance(effect, Shadow))
    inner = tuple(effect for effect in item.effects if not isinstance(effect, Shadow))
    bare = item.model_copy(update={**_BARE, "effects": inner})
    # Gathered, so that the effects belong to what is painted and not to the picture of it.
    whole = Cluster(layer=item.layer, role=item.role, box=item.box, items=(bare,))
    finer = _WORDS if isinstance(item, Glyphs) else 1.0
    box = _whole(spread(ink(item), inner))
    pixels = await as_pixels(whole, box, here, world, engine_for("cluster", world), finer)
    header = {key: getattr(item, key) for key in Item.model_fields if key != "kind"}
    return pixels.model_copy(update={**header, "box": box, "effects": falling})


async def _letters(item: Glyphs, here: Affine, world: World) -> Item:
    """Return words with their colour glyphs, which have no single outline, as fine pixels."""
    coloured = tuple(run for run in item.runs if run.colour)
    if not coloured:
        return item
    emoji = item.model_copy(update={"runs": coloured, "outline": None, **_BARE})
    boxes = (
        Box(x - run.size * 0.4, y - run.size * 1.3, run.size * 2.2, run.size * 1.8)
        for run in coloured
        for x, y in zip(run.xs, run.ys, strict=True)
    )
    name = engine_for("glyphs", world)
    pixels = await as_pixels(emoji, _whole(bounds(boxes)), here, world, name, _FINE)
    plain = tuple(run for run in item.runs if not run.colour)
    rest = item.model_copy(update={"runs": plain, **_BARE})
    header = {key: getattr(item, key) for key in Item.model_fields if key != "kind"}
    return Cluster(**header, items=(rest, pixels))


def _whole(box: Box) -> Box:
    """Return `box` grown to whole pixels."""
    left, top = math.floor(box.x), math.floor(box.y)
    return Box(left, top, math.ceil(box.right) - left, math.ceil(box.bottom) - top)


def _paints(item: Item) -> tuple[Paint | None, ...]:
    def of(stroke: Stroke | None) -> Paint | None:
        return stroke.paint if stroke else None

    if isinstance(item, Outline):
        return (item.fill, of(item.stroke))
    return (item.paint, of(item.outline)) if isinstance(item, Glyphs) else ()


def _textured(item: Item) -> bool:
    return any(isinstance(paint, Texture) for paint in _paints(item))
