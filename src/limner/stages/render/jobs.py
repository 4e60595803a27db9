"""Jobs: each painted by its engine at the size it will be seen, and put back as pixels."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Any
from weakref import WeakKeyDictionary

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Affine, Box, Size
from limner.document.frame import BELOW, Cluster, Frame, Item, Job, Pixels
from limner.document.painting import Painting
from limner.document.passes import packed
from limner.document.raster import Raster
from limner.ports.choosing import JOB, tier
from limner.ports.models import ModelCard
from limner.ports.world import Blobs, World
from limner.ports.world import unseen as unseen_in
from limner.stages.render.alone import alone
from limner.stages.render.mask import kept_to
from limner.stages.render.page import whole
from limner.stages.render.previews import growing, swapped
from limner.stages.render.routing import engine_for, painter_of

_MOST = 3840
"""Longest side of what is turned to pixels for a file of shapes."""


Kept = dict[str, Pixels]
"""Jobs painted already, by what they are and how large: one that has not changed is not painted
twice.
"""


_PAINTED: WeakKeyDictionary[Blobs, Kept] = WeakKeyDictionary()
"""What models painted, by the store their pixels lie in: written to another file, or laid out once
more, a picture is not paid for twice."""
_MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class Bench:
    """What jobs are painted with. used: names of the engines, as they paint.

    frame: the picture they are part of, where previews of it are to be shown.
    """

    world: World
    wanted: str
    used: list[str]
    kept: Kept = field(default_factory=dict)
    frame: Frame | None = None

    @property
    def unseen(self) -> World:
        """The world for what is painted on the way."""
        return unseen_in(self.world)

    async def show(self, job: Job, ready: Job, raster: Raster) -> None:
        """Offer the whole picture with a job's pixels as they stand. ready: it, with its prints."""
        assert self.frame is not None
        done = placed(ready, job.box, raster, self.world)
        page = whole(self.frame, swapped(self.frame.items, job, done))
        engine = self.world.engine(engine_for("cluster", self.world, self.wanted))
        self.world.progress.preview(await engine.draw(page, self.frame.size, self.unseen))


async def painted(items: tuple[Item, ...], bench: Bench) -> tuple[Item, ...]:
    """Return `items` with every job, however deep, painted."""
    if not any(isinstance(item, Job | Cluster) for item in items):
        return items
    return tuple([await _one(item, bench, Affine()) for item in items])


async def _one(item: Item, bench: Bench, outer: Affine) -> Item:
    here = item.transform.then(outer) if item.transform else outer
    if isinstance(item, Cluster):
        parts = [await _one(part, bench, here) for part in item.items]
        same = all(a is b for a, b in zip(parts, item.items, strict=True))
        return item if same else item.model_copy(update={"items": tuple(parts)})
    if not isinstance(item, Job):
        return item
    name, card = painter_of(item, bench.world, bench.wanted)
    bench.used.append(name)
    # What is painted follows from the scale it is shown at, not from where: a picture that is also
    # taken in by a layer above it is painted once.
    scale = math.hypot(here.a, here.b), math.hypot(here.c, here.d)
    key = f"{name} {item.hash} {scale[0]:.9g} {scale[1]:.9g}"
    if key in bench.kept:
        return bench.kept[key]
    before = _painted_before(bench.world.blobs) if f"job:{item.task}" == JOB else {}
    if key not in before:
        ready = await _with_prints(item, bench)
        start = perf_counter()
        done = await _job(item, ready, bench, here, name)
        card = _card_of(done, name, bench.world) or card
        before[key] = _told(done, item, name, card, perf_counter() - start)
    bench.kept[key] = before[key]
    return bench.kept[key]


def _painted_before(blobs: Blobs) -> Kept:
    """Return what models painted into `blobs` before, the latest only."""
    kept = _PAINTED.setdefault(blobs, {})
    for key in list(kept)[:-_MOST_KEPT]:
        del kept[key]
    return kept


def _card_of(done: Pixels, engine: str, world: World) -> ModelCard | None:
    """Return the card of the model that painted, where that was another than was asked."""
    model = done.painting.model if done.painting is not None else ""
    cards = world.engines()[engine].models if model else ()
    return next((card for card in cards if card.name == model), None)


def _told(done: Pixels, job: Job, engine: str, card: ModelCard | None, seconds: float) -> Pixels:
    """Return pixels that say which model painted them, where one did."""
    if card is None:
        return done
    data: dict[str, Any] = job.data
    level, licence = tier(str(data.get("quality", "auto"))), card.licence
    area = done.box.width * done.box.height / 1e6
    cost = card.price.get(level, 0.0) * area if done.painting is None else done.painting.cost
    told = Painting(
        layer=job.layer, model=card.name, engine=engine, task=str(data.get("task", "generate")),
        licence=licence.name, commercial=licence.commercial, terms=licence.note,
        steps=data.get("steps") or card.steps.get(level), seconds=round(seconds, 3),
        cost=round(cost, 6),
    )  # fmt: skip
    return done.model_copy(update={"painting": told})


async def _job(job: Job, ready: Job, bench: Bench, here: Affine, name: str) -> Pixels:
    """Paint a job, `ready` with its prints; previews of the picture it is part of are shown."""
    if bench.frame is None:
        return await as_pixels(ready, job.box, here, bench.unseen, name)
    world, progress = growing(bench.world, partial(bench.show, job, ready))
    try:
        return await as_pixels(ready, job.box, here, world, name)
    finally:
        await progress.settled()


async def printed(items: tuple[Item, ...], bench: Bench) -> tuple[Item, ...]:
    """Return `items` with every job's sheets painted, and the jobs still to be done."""
    done: list[Item] = []
    for item in items:
        if isinstance(item, Cluster):
            done.append(item.model_copy(update={"items": await printed(item.items, bench)}))
        else:
            done.append(await _with_prints(item, bench) if isinstance(item, Job) else item)
    return tuple(done)


async def _with_prints(job: Job, bench: Bench) -> Job:
    """Paint the sheets a job needs and name their pixels."""
    if not job.sheets:
        return job
    prints = {key: await _print(sheet, bench) for key, sheet in job.sheets.items()}
    return job.model_copy(update={"prints": prints})


async def _print(sheet: Frame, bench: Bench) -> str:
    """Paint a sheet; return the digest of its pixels."""
    items = await painted(sheet.items, bench)
    stands = alone(sheet, items, bench.world)
    if stands is not None:
        return stands
    engine = engine_for("cluster", bench.world, bench.wanted)
    raster = await bench.world.engine(engine).draw(whole(sheet, items), sheet.size, bench.unseen)
    return bench.world.blobs.put(stored(raster, exact=True))


async def as_pixels(
    item: Item, box: Box, here: Affine, world: World, engine: str, density: float = 1.0
) -> Pixels:
    """Paint the part `box` of `item` as seen through `here`; its header stays on the pixels.

    The picture is painted upright at `density` times the scale it will be shown at.
    """
    world.progress.step("paint", 0.0)
    sx, sy = density * math.hypot(here.a, here.b), density * math.hypot(here.c, here.d)
    longest = max(box.width * sx, box.height * sy, 1.0)
    most = world.engines()[engine].longest if isinstance(item, Job) else _MOST
    shrink = min(1.0, most / longest)
    size = Size(
        max(1, math.ceil(box.width * sx * shrink - 1e-6)),
        max(1, math.ceil(box.height * sy * shrink - 1e-6)),
    )
    fx, fy = size.width / max(box.width, 1e-6), size.height / max(box.height, 1e-6)
    bare = item.model_copy(
        update={
            "transform": Affine(fx, 0, 0, fy, -box.x * fx, -box.y * fy),
            "opacity": 1.0, "blend": "normal", "clip": None, "effects": (),
        }
    )  # fmt: skip
    raster = await world.engine(engine).draw(bare, size, world)
    if raster.size != size:
        raise EngineFailed(f"Engine {engine!r} painted {raster.size} where {size} was asked for.")
    return placed(item, box, raster, world)


def placed(item: Item, box: Box, raster: Raster, world: World) -> Pixels:
    """Return pixels in the place of the item they show the part `box` of, with its header."""
    if isinstance(item, Job) and item.mask is not None:
        raster = kept_to(raster, item.prints.get(BELOW), item.mask, world)
    blob = world.blobs.put(stored(raster, isinstance(item, Job)))
    header = {name: getattr(item, name) for name in Item.model_fields if name != "kind"}
    sheets = item.sheets if isinstance(item, Job) else {}
    passes = world.blobs.put(packed(raster.passes)) if raster.passes else None
    known = None
    if raster.cost is not None:
        known = Painting(layer=item.layer, model=raster.model, engine="", cost=raster.cost)
    return Pixels(
        **{**header, "box": box}, blob=blob, sheets=sheets, passes=passes, notes=raster.notes,
        painting=known,
    )  # fmt: skip


def stored(raster: Raster, exact: bool) -> bytes:
    """Return bytes for the blob store; a solid texture, as noisy as a photograph, as JPEG."""
    from PIL import Image  # only jobs and exports need it

    buffer = io.BytesIO()
    width, height = raster.size
    data = raster.pixels.tobytes()
    image = Image.frombuffer("RGBA", (width, height), data, "raw", "RGBA", 0, 1)
    if not exact and raster.opaque:
        image.convert("RGB").save(buffer, "JPEG", quality=90, subsampling=0)
    else:
        image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()
