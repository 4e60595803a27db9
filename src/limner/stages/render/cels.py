"""Cels: a frame taken apart into the layers a designer wants in hand, each painted alone.

Words, drawings and groups stand each for itself; loose shapes of one role in a row are one
cel; a group that holds words, or shapes that blend with what is below it, stays a group.
What an engine paints is the same items as for the whole picture, less their neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from limner.basics import path
from limner.basics.geometry import Affine, Box, Size, bounds
from limner.document.cel import Cel
from limner.document.frame import Art, Cluster, Frame, Glyphs, Item, Outline, Pixels
from limner.document.ink import outer
from limner.document.paint import Texture
from limner.document.raster import Raster
from limner.ports.world import World
from limner.stages.render.cast import whole as on_pixels
from limner.stages.render.jobs import Bench, painted, stored
from limner.stages.render.page import whole
from limner.stages.render.routing import engine_for

_JOINS = frozenset({"", "shadow", "light"})
"""Roles of shapes that go with their neighbours, whatever those are."""


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where cels are painted: the page, the engine, and the groups around the item in hand."""

    page: Box
    world: World
    engine: str
    around: tuple[Cluster, ...] = field(default=())

    def within(self, group: Cluster) -> _Bench:
        """Return the bench inside `group`, of which only place and clip stay on its parts."""
        bare = group.model_copy(
            update={"opacity": 1.0, "blend": "normal", "effects": (), "items": ()}
        )
        return _Bench(self.page, self.world, self.engine, (*self.around, bare))


async def cels(frame: Frame, world: World, *, engine: str = "auto") -> tuple[Cel, ...]:
    """Return the layers of `frame` as cels in paint order; what leaves no ink has none.

    Raises EngineFailed, BadOption for an unknown engine, Cancelled.
    """
    items = await painted(frame.items, Bench(world, engine, []))
    page = Box(0, 0, *frame.size)
    bench = _Bench(page, world, engine_for("cluster", world, engine))
    return await _cels(whole(frame, items).items, bench)


async def fixed(frame: Frame, world: World, standing: int = 0, *, engine: str = "auto") -> Frame:
    """Return `frame` with its groups, textures and effects as pixels, but for those with words.

    Its background and the first `standing` items become one. It paints anew in a fraction of the
    time. Raises as `cels` does.
    """
    items = await painted(frame.items, Bench(world, engine, []))
    page = Box(0, 0, *frame.size)
    bench = _Bench(page, world, engine_for("cluster", world, engine))
    out: list[Item] = []
    ground = whole(frame, items[:standing]).items
    if ground and (below := await _alone(ground, bench)) is not None:
        out.append(_as_item(Cel("", "background", raster=below[0], at=below[1]), page, world))
    for run in _runs(items[standing:]):
        if any(_worded(item) for item in run) or not any(_heavy(item) for item in run):
            out += run
        elif (cel := await _cel(run, bench)) is not None:
            out.append(_as_item(cel, page, world))
    return frame.model_copy(update={"items": tuple(out), "background": None})


def _as_item(cel: Cel, page: Box, world: World) -> Item:
    """Return what paints a cel where it lies."""
    if cel.raster is None:
        parts = tuple(_as_item(part, page, world) for part in cel.parts)
        return Cluster(
            layer=cel.layer, role=cel.role, box=page, opacity=cel.opacity, blend=cel.blend,
            items=parts,
        )  # fmt: skip
    return Pixels(
        layer=cel.layer, role=cel.role, box=Box(*cel.at, *cel.raster.size), opacity=cel.opacity,
        blend=cel.blend, blob=world.blobs.put(stored(cel.raster, exact=True)),
    )  # fmt: skip


async def _cels(items: tuple[Item, ...], bench: _Bench) -> tuple[Cel, ...]:
    found = [await _cel(run, bench) for run in _runs(items)]
    return tuple(cel for cel in found if cel is not None)


async def _cel(run: tuple[Item, ...], bench: _Bench) -> Cel | None:
    first = run[0]
    if isinstance(first, Cluster) and _opens(first):
        parts = await _cels(first.items, bench.within(first))
        if len(parts) == 1 and not isolated(first):
            return parts[0]
        return _headed(first, parts=parts, isolated=isolated(first)) if parts else None
    if len(run) == 1:
        painted_alone = await _alone((_bare(first),), bench)
        return painted_alone and _headed(first, raster=painted_alone[0], at=painted_alone[1])
    together = await _alone(run, bench)
    if together is None:
        return None
    lead = next((item for item in run if item.role not in _JOINS), first)
    return Cel(lead.layer, lead.role, raster=together[0], at=together[1])


def _headed(item: Item, **more: object) -> Cel:
    """Return the cel of one item, whose opacity and blend mode stay with the cel."""
    return Cel(
        item.layer, item.role, _label(item), opacity=item.opacity, blend=item.blend, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def _label(item: Item) -> str:
    """Return the words a cel shows, or what its drawing is called."""
    if isinstance(item, Glyphs):
        return item.text
    return item.label if isinstance(item, Art) else ""


def _bare(item: Item) -> Item:
    return item.model_copy(update={"opacity": 1.0, "blend": "normal"})


def _runs(items: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """Yield items that make one cel: loose shapes of one role in a row, else each alone."""
    run: list[Item] = []
    role = ""
    for item in items:
        loose = item.blend == "normal" and not isinstance(item, Glyphs | Art | Cluster)
        own = "" if item.role in _JOINS else item.role
        if run and (not loose or (own and role and own != role)):
            yield tuple(run)
            run, role = [], ""
        if loose:
            run.append(item)
            role = role or own
        else:
            yield (item,)
    if run:
        yield tuple(run)


def _opens(group: Cluster) -> bool:
    """Whether a group's parts are worth having apart, and look the same so."""
    if group.effects:
        return False
    inside = [item for item, _ in Frame(size=Size(1, 1), items=group.items).walk()]
    things = Counter(part.role for part in group.items if isinstance(part, Cluster | Art))
    return (
        _worded(group)
        or (not isolated(group) and any(item.blend != "normal" for item in inside))
        or things["subject"] + things["carrier"] > 1
    )


def isolated(group: Cluster) -> bool:
    """Whether a group is painted apart and then laid on the picture as a whole."""
    if group.opacity < 1 or group.blend != "normal" or group.effects:
        return True
    return group.clip is not None and group.clip != path.rect(path.bounds(group.clip))


def _worded(item: Item) -> bool:
    """Whether there are words in an item."""
    if isinstance(item, Cluster):
        return any(_worded(part) for part in item.items)
    return isinstance(item, Glyphs)


def _heavy(item: Item) -> bool:
    """Whether an item takes longer to paint than a picture of it."""
    textured = isinstance(item, Outline) and isinstance(item.fill, Texture)
    return bool(item.effects) or textured or isinstance(item, Cluster)


async def _alone(items: tuple[Item, ...], bench: _Bench) -> tuple[Raster, tuple[int, int]] | None:
    """Paint `items` inside what is around them; return their ink and where it starts."""
    box = bounds(outer(item) for item in items)
    content = items
    for group in reversed(bench.around):
        if group.clip:
            box = box.intersection(path.bounds(group.clip))
        box = group.transform.box(box) if group.transform else box
        content = (group.model_copy(update={"items": content}),)
    seen = on_pixels(box.intersection(bench.page))
    if seen.area <= 0:
        return None
    sheet = Cluster(
        layer="", box=bench.page, items=content, transform=Affine.translation(-seen.x, -seen.y)
    )
    size = Size(int(seen.width), int(seen.height))
    raster = await bench.world.engine(bench.engine).draw(sheet, size, bench.world)
    return _trimmed(raster, (int(seen.x), int(seen.y)))


def _trimmed(raster: Raster, at: tuple[int, int]) -> tuple[Raster, tuple[int, int]] | None:
    """Cut the clear margins off; None where nothing was painted."""
    alpha = raster.pixels[..., 3]
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not rows.size:
        return None
    left, top = int(columns[0]), int(rows[0])
    inside = raster.pixels[top : rows[-1] + 1, left : columns[-1] + 1]
    return Raster(inside), (at[0] + left, at[1] + top)
