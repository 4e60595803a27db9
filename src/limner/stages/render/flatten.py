"""Flatten: what an exporter's walk cannot express becomes pixels, everything else stays."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from limner.basics.geometry import Affine, Box, bounds
from limner.basics.path import rect
from limner.document.frame import Art, Cluster, Frame, Glyphs, Item, Job, Outline
from limner.document.ink import ink, spread
from limner.document.paint import Effect, Paint, Shadow, Stroke, Texture, by_pixels
from limner.ports.world import World
from limner.stages.render.cast import cast, whole
from limner.stages.render.jobs import Bench, as_pixels, painted
from limner.stages.render.routing import engine_for
from limner.stages.render.words import BARE, header, readable

PRINT = frozenset({"glyphs", "outline", "art", "pixels", "cluster"})
"""What PDF can say; 'texture', 'emoji', 'effects' are for walks that paint those too."""
VECTOR = PRINT | {"blurs", "filters"}
"""What SVG can say."""
_FINE = 3.0
"""Emoji stand among outlines that stay sharp when enlarged; so must they, within reason."""
_WORDS = 2.0
"""Words with effects become pixels twice as fine as they are seen."""


async def flatten(
    frame: Frame, world: World, keep: Collection[str] = VECTOR, *, engine: str = "auto"
) -> Frame:
    """Return `frame` with every item outside `keep`, and every texture, painted to pixels.

    keep: item kinds the exporter can express, and 'texture', 'emoji', 'blurs' (soft shadows
    too), 'filters' (of drawings) and 'effects' (worked out pixel by pixel) where it can those.
    Words that become pixels stay as glyphs with a clear paint, to be read.
    """
    items = await painted(frame.items, Bench(world, engine, []))
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
    if item.effects and "blurs" not in keep:
        return await _lit(item, outer, seen, world, keep)
    if by_pixels(item.effects) and "effects" not in keep:
        return await _worked(item, here, world)
    if isinstance(item, Cluster) and "cluster" in keep:
        parts = tuple([await _flat(part, here, seen, world, keep) for part in item.items])
        return item.model_copy(update={"items": parts})
    if item.kind in keep and not _beyond(item, keep, world):
        if isinstance(item, Glyphs) and "emoji" not in keep:
            return await _letters(item, here, world)
        return item
    finer = _FINE if isinstance(item, Art) else 1.0
    box = item.box if isinstance(item, Job) else ink(item)
    if here[:4] == (1.0, 0.0, 0.0, 1.0):  # unturned: no more than can be seen, on whole pixels
        box = whole(box.intersection(seen.moved(-here.e, -here.f)))
    if box.area <= 0:
        return Cluster(layer=item.layer, role=item.role, box=item.box, items=())
    name = engine_for(f"job:{item.task}" if isinstance(item, Job) else item.kind, world)
    return readable(item, await as_pixels(item, box, here, world, name, finer))


async def _lit(item: Item, outer: Affine, seen: Box, world: World, keep: frozenset[str]) -> Item:
    """Return an item over its shadows as pixels; one that is blurred itself, all as pixels."""
    here = item.transform.then(outer) if item.transform else outer
    if not all(isinstance(effect, Shadow) for effect in item.effects):
        return await _worked(item, here, world, ())
    shadows = await cast(item, here, seen, world)
    bare = await _flat(item.model_copy(update=BARE), here, seen, world, keep)
    fields = {**header(item), "effects": ()}
    return Cluster(**fields, items=(shadows, bare) if shadows else (bare,))


async def _worked(
    item: Item, here: Affine, world: World, own: tuple[type[Effect], ...] = (Shadow,)
) -> Item:
    """Return an item whose effects are worked out by pixels as pixels that have them already.

    Effects of the types `own`, and what else its header asks for, stay the exporter's.
    """
    kept = tuple(effect for effect in item.effects if isinstance(effect, own))
    inner = tuple(effect for effect in item.effects if not isinstance(effect, own))
    bare = item.model_copy(update={**BARE, "effects": inner})
    # Gathered, so that the effects belong to what is painted and not to the picture of it.
    gathered = Cluster(layer=item.layer, role=item.role, box=item.box, items=(bare,))
    finer = _WORDS if isinstance(item, Glyphs) else 1.0
    box = whole(spread(ink(item), inner))
    pixels = await as_pixels(gathered, box, here, world, engine_for("cluster", world), finer)
    return readable(item, pixels.model_copy(update={**header(item), "box": box, "effects": kept}))


async def _letters(item: Glyphs, here: Affine, world: World) -> Item:
    """Return words with their colour glyphs, which have no single outline, as fine pixels."""
    coloured = tuple(run for run in item.runs if run.colour)
    if not coloured:
        return item
    emoji = item.model_copy(update={"runs": coloured, "outline": None, **BARE})
    boxes = (
        Box(x - run.size * 0.4, y - run.size * 1.3, run.size * 2.2, run.size * 1.8)
        for run in coloured
        for x, y in zip(run.xs, run.ys, strict=True)
    )
    name = engine_for("glyphs", world)
    pixels = await as_pixels(emoji, whole(bounds(boxes)), here, world, name, _FINE)
    # Exporters leave colour runs unpainted; what they say is still to be read.
    return Cluster(**header(item), items=(item.model_copy(update=BARE), pixels))


def _beyond(item: Item, keep: frozenset[str], world: World) -> bool:
    """Whether an item of a kind the exporter knows is painted with what it does not."""
    if isinstance(item, Art) and "filters" not in keep:
        body = world.illustrations.get(item.art).body
        return "<filter" in body or "<mask" in body
    textured = any(isinstance(paint, Texture) for paint in _paints(item))
    return textured and "texture" not in keep


def _paints(item: Item) -> Iterator[Paint | None]:
    pens: tuple[Stroke | None, ...] = ()
    if isinstance(item, Outline):
        yield item.fill
        pens = (item.stroke,)
    elif isinstance(item, Glyphs):
        yield item.paint
        yield from (run.paint for run in item.runs)
        yield from (line.paint for line in item.inlines)
        pens = (item.outline, *item.rims)
    yield from (pen.paint for pen in pens if pen is not None)
