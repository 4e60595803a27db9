"""The tracer: scenes photographed by physically based light transport, on a CPU, without weights to
download.

Mitsuba 3 carries the light and Open Image Denoise takes the noise out, both in a process of their
own; neither is imported here.
"""

from __future__ import annotations

import asyncio
from importlib.util import find_spec
from typing import TYPE_CHECKING, ClassVar

from limner.basics.errors import EngineFailed
from limner.basics.geometry import Size
from limner.document.frame import Item, Job
from limner.document.raster import Raster
from limner.document.shot import Shot
from limner.ports.engine import Capabilities

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from limner.engines.tracer.child import Worker
    from limner.ports.world import World


class TracerEngine:
    """Paints Scene layers. The same shot gives the same picture to within a few of 255."""

    can: ClassVar[Capabilities] = Capabilities(
        name="tracer",
        summary="Photographs of products, signs, still lifes, rooms and landscapes, by tracing "
        "light.",
        paints=("job:scene",),
        longest=7680,
        masks=True,
        references=16,
        previews=True,
        exact=False,
        needs="limner[tracer]",
        cannot="People, animals, food in detail: for those install a diffusion or remote engine.",
        ready=all(
            find_spec(name) is not None for name in ("mitsuba", "pyoidn", "scipy", "shapely")
        ),
    )

    def __init__(self) -> None:
        self._worker: Worker | None = None

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Trace the shot of a job; see `ports.engine.Engine.draw`."""
        if not isinstance(item, Job) or item.task != "scene":
            raise EngineFailed(f"The tracer paints scenes, not {item.kind!r}.")
        from limner.engines.tracer.child import Worker
        from limner.engines.tracer.sheets import sheets

        if self._worker is None:
            self._worker = Worker()
        shot = Shot.model_validate(item.data)

        def preview(pixels: NDArray[np.uint8], share: float) -> None:
            world.progress.step("trace", share)
            world.progress.preview(Raster(pixels))

        world.progress.step("trace", 0.0)
        pixels, passes = await asyncio.to_thread(
            self._worker.trace, shot, sheets(item, world), size, preview
        )
        world.progress.step("trace", 1.0)
        return Raster(pixels, passes)
