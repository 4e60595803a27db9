"""Render: send every job to an engine that paints it, then the whole tree to one that paints items.

Frame → Raster. Decides nothing about the picture; only who paints what.
"""

from __future__ import annotations

from limner.document.frame import Frame
from limner.document.raster import Raster
from limner.ports.world import World
from limner.stages.render.alone import alone, read
from limner.stages.render.cels import cels, fixed
from limner.stages.render.flatten import PRINT, VECTOR, flatten
from limner.stages.render.jobs import Bench, Kept, painted, printed
from limner.stages.render.page import whole
from limner.stages.render.routing import engine_for

__all__ = [
    "PRINT", "VECTOR", "Kept", "cels", "fixed", "flatten", "render", "settle", "with_prints",
]  # fmt: skip


async def settle(
    frame: Frame, world: World, *, engine: str = "auto", kept: Kept | None = None
) -> tuple[Frame, tuple[str, ...]]:
    """Paint the jobs of `frame`; return it with their pixels in place, and who painted them.

    kept: jobs painted before, which it takes from and adds to. Where an engine shows what it has so
    far, previews of the whole picture are offered.
    """
    used: list[str] = []
    bench = Bench(world, engine, used, kept if kept is not None else {}, frame)
    items = await painted(frame.items, bench)
    same = all(a is b for a, b in zip(items, frame.items, strict=True))
    settled = frame if same else frame.model_copy(update={"items": items})
    return settled, tuple(dict.fromkeys(used))


async def with_prints(frame: Frame, world: World, *, engine: str = "auto") -> Frame:
    """Return `frame` with its jobs' sheets painted, and no job done: what a scene is built from."""
    items = await printed(frame.items, Bench(world, engine, []))
    return frame.model_copy(update={"items": items})


async def render(
    frame: Frame, world: World, *, engine: str = "auto"
) -> tuple[Raster, tuple[str, ...]]:
    """Paint `frame`; return its pixels and the names of the engines used, painter of items last.

    engine: a name that wins wherever that engine can paint. Where the background is None the
    rest stays transparent. Raises EngineFailed where no engine paints a job, BadOption for an
    unknown name, Cancelled.
    """
    world.progress.step("render", 0.0)
    used: list[str] = []
    items = await painted(frame.items, Bench(world, engine, used))
    world.progress.step("render", 0.5)
    name = engine_for("cluster", world, engine)
    stands = alone(frame, items, world) if name == engine_for("cluster", world) else None
    if stands is not None:
        world.progress.step("render", 1.0)
        return read(stands, world), tuple(dict.fromkeys(used)) or (name,)
    raster = await world.engine(name).draw(whole(frame, items), frame.size, world)
    world.progress.step("render", 1.0)
    return raster, tuple(dict.fromkeys([*used, name]))
