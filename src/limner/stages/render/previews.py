"""Previews: while an engine is at a job, the whole picture with what it has so far."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from limner.document.frame import Cluster, Item, Job
from limner.document.raster import Raster

if TYPE_CHECKING:
    from limner.ports.world import Progress, World

Shown = Callable[[Raster], Awaitable[None]]
"""Shows the whole picture with a job's pixels as they stand."""


def swapped(items: tuple[Item, ...], job: Job, done: Item) -> tuple[Item, ...]:
    """Return `items` with `done` in the place of `job`, and without other jobs still to be done."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Cluster):
            found.append(item.model_copy(update={"items": swapped(item.items, job, done)}))
        elif item == job:
            found.append(done)
        elif not isinstance(item, Job):
            found.append(item)
    return tuple(found)


class Growing:
    """Progress of one job, whose previews become previews of the whole picture.

    An engine may offer them from a thread of its own. Composing one is left to the event loop; of
    those that come while another is composed the last is next.
    """

    def __init__(self, whole: Progress, show: Shown) -> None:
        self._whole, self._show = whole, show
        self._share = 0.0
        self._loop = asyncio.get_running_loop()
        self._task: asyncio.Task[None] | None = None
        self._next: Raster | None = None

    def step(self, stage: str, done: float) -> None:
        """Pass a step on; raises limner.Cancelled."""
        self._share = done
        self._whole.step(stage, done)

    @property
    def partials(self) -> int | None:
        """How many more of the whole picture are taken."""
        return self._whole.partials

    def wants(self, share: float) -> bool:
        """Whether the whole picture would be taken now."""
        return self._whole.wants(share)

    def preview(self, raster: Raster) -> None:
        """Compose the whole picture with these pixels and offer it."""
        if self._whole.wants(self._share):
            self._loop.call_soon_threadsafe(self._begin, raster)

    def _begin(self, raster: Raster) -> None:
        self._next = raster
        if self._task is None or self._task.done():
            self._task = self._loop.create_task(self._compose())

    async def _compose(self) -> None:
        while self._next is not None:
            raster, self._next = self._next, None
            await self._show(raster)

    async def settled(self) -> None:
        """Wait for a preview that is being composed."""
        if self._task is not None:
            await self._task


def growing(world: World, show: Shown) -> tuple[World, Growing]:
    """Return the world a job is painted in, and its progress."""
    progress = Growing(world.progress, show)
    return world.reporting(progress), progress
