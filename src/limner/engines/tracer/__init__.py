"""The tracer: scenes photographed by physically based light transport, on a CPU.

Mitsuba 3 carries the light and Open Image Denoise takes the noise out, both in a process of their
own; neither is imported here.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from pydantic import ValidationError

from limner.basics.errors import BadDocument, Cancelled, EngineFailed, LimnerError
from limner.basics.geometry import Size
from limner.document.frame import Item, Job
from limner.document.raster import Raster
from limner.document.shot import Shot
from limner.ports.engine import Capabilities
from limner.ports.finding import Finding

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from limner.engines.tracer.child import Told, Worker
    from limner.ports.world import World

LIBRARIES = ("mitsuba", "pyoidn", "scipy", "shapely", "mapbox_earcut")
"""What the extra brings."""


class TracerEngine:
    """Paints Scene layers. The same shot gives the same picture to within a few of 255."""

    can: ClassVar[Capabilities] = Capabilities(
        name="tracer",
        summary="Photographs of products, signs, still lifes, rooms, landscapes: traced light.",
        paints=("job:scene",),
        longest=7680,
        masks=True,
        references=16,
        previews=True,
        exact=False,
        needs="limner[tracer]",
        cannot="People, animals, food in detail: for those install a diffusion or remote engine.",
        ready=all(find_spec(name) is not None for name in LIBRARIES),
    )

    def __init__(self) -> None:
        self._worker: Worker | None = None

    @property
    def worker(self) -> Worker:
        """The process that traces; it starts with its first picture and stays warm."""
        from limner.engines.tracer.child import Worker

        if self._worker is None:
            self._worker = Worker()
        return self._worker

    def prepare(self, folder: Path, say: Callable[[str], None]) -> None:
        """Fetch the renderer's compiler into `folder`/lib where this machine has none."""
        from limner.engines.tracer.fetch import fetch
        from limner.engines.tracer.llvm import find

        if find() is not None:
            return
        say("fetching libLLVM, the tracer's compiler (about 130 MB unpacked)")
        try:
            say(f"libLLVM is in {fetch(folder / 'lib')}")
        except LimnerError as error:
            say(f"{error} Until then the tracer runs several times slower.")

    def examine(self) -> tuple[Finding, ...]:
        """Return what the tracer has here; for `limner doctor`."""
        from limner.engines.tracer.fetch import by_hand
        from limner.engines.tracer.llvm import OLDEST, find, said

        library = find()
        words = said(library) if library else ""
        variant = "llvm_ad_rgb" if words else "scalar_rgb"
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        lacks = f"{library} does not load" if library else f"no version {OLDEST} or newer"
        return (
            Finding(
                "tracer", True,
                f"Mitsuba {version('mitsuba')} ({variant}), Open Image Denoise "
                f"{version('pyoidn')}, {cores} cores",
            ),
            Finding("tracer: libLLVM", True, f"{words} in {library}") if words else
            Finding(
                "tracer: libLLVM", False, lacks, "photographs take several times longer",
                f"limner setup, or: {by_hand()}", optional=True,
            ),
        )  # fmt: skip

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Trace the shot of a job; see `ports.engine.Engine.draw`."""
        if not isinstance(item, Job) or item.task != "scene":
            raise EngineFailed(f"The tracer paints scenes, not {item.kind!r}.")
        if not self.can.ready:
            raise EngineFailed(
                "The tracer is not installed.", hint=f"Run: pip install '{self.can.needs}'"
            )
        from limner.engines.tracer.sheets import sheets

        try:
            shot = Shot.model_validate(item.data)
        except ValidationError as error:
            raise BadDocument(
                f"A scene to trace is not complete: {error.errors()[0]['msg']}."
            ) from error
        given_up = threading.Event()
        world.progress.step("trace", 0.0)
        try:
            pixels, passes, notes = await asyncio.to_thread(
                self.worker.trace,
                shot,
                sheets(item, world),
                size,
                _telling(world, given_up),
                world.progress.partials,
            )
        finally:
            given_up.set()
        world.progress.step("trace", 1.0)
        return Raster(pixels, passes, notes)


def _telling(world: World, given_up: threading.Event) -> Told:
    """Return what passes news on to the world, and stops once nobody waits for the picture."""

    def told(share: float, pixels: NDArray[np.uint8] | None) -> None:
        if given_up.is_set():
            raise Cancelled("The picture was given up.", hint="Ask again to draw it.")
        world.progress.step("trace", share)
        if pixels is not None:
            world.progress.preview(Raster(pixels))

    return told
