"""The retouch engine: pixel work on pictures brought from outside, by classical methods.

Nothing is learnt from other pictures and nothing is fetched. OpenCV, numba and scipy come with the
extra `limner[retouch]` and are imported with the first picture.
"""

from __future__ import annotations

import asyncio
import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, ClassVar

from limner.basics.errors import Cancelled, EngineFailed
from limner.basics.geometry import Size
from limner.document.frame import Item, Job
from limner.document.raster import Raster
from limner.ports.engine import Capabilities

if TYPE_CHECKING:
    from collections.abc import Callable

    from limner.ports.world import World

LIBRARIES = ("cv2", "numba", "scipy")
"""What the extra brings."""


class RetouchEngine:
    """Paints Retouch layers. The same job gives the same bytes on the same machine."""

    can: ClassVar[Capabilities] = Capabilities(
        name="retouch",
        summary="Uploaded pictures: things removed, backgrounds, colour, light, words, size.",
        paints=("job:matte", "job:retouch"),
        longest=16384,
        masks=True,
        references=16,
        needs="limner[retouch]",
        cannot="Paint what the picture holds no pattern of: it fills from what is there.",
        ready=all(find_spec(name) is not None for name in LIBRARIES),
    )

    async def draw(self, item: Item, size: Size, world: World) -> Raster:  # noqa: ARG002
        """Do a job's operations; the raster is as large as they leave what they take in.

        See `ports.engine.Engine.draw`; raises BadDocument for a job that is not whole.
        """
        if not isinstance(item, Job) or item.task not in ("retouch", "matte"):
            raise EngineFailed(f"The retouch engine works on pictures, not {item.kind!r}.")
        if not self.can.ready:
            raise EngineFailed(
                "The retouch engine is not installed.", hint=f"Run: pip install '{self.can.needs}'"
            )
        from limner.engines.retouch import work

        given_up = threading.Event()
        do = work.retouched if item.task == "retouch" else work.matted
        told = _telling(world, given_up)
        told(0.0)
        try:
            raster = await asyncio.to_thread(do, item, world, told)
        finally:
            given_up.set()
        told = _telling(world, threading.Event())
        told(1.0)
        return raster


def _telling(world: World, given_up: threading.Event) -> Callable[[float], None]:
    """Return what passes news on to the world, and stops once nobody waits for the picture."""

    def told(share: float) -> None:
        if given_up.is_set():
            raise Cancelled("The picture was given up.", hint="Ask again to draw it.")
        world.progress.step("retouch", share)

    return told
