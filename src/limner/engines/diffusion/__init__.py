"""Open-weight diffusion models paint Generated layers, on a device of one's own.

torch and diffusers are imported with the first picture, not here. Several processes that paint
need not each hold the weights: LIMNER_DIFFUSION_HOST names who does (see `host`).
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from limner.basics.errors import Cancelled, EngineFailed, LimnerError
from limner.basics.geometry import Size
from limner.document.frame import Item, Job
from limner.document.raster import Raster
from limner.engines.diffusion import device, weights
from limner.ports.engine import Capabilities
from limner.ports.finding import Finding
from limner.ports.orders import ordered

if TYPE_CHECKING:
    from limner.engines.diffusion.replica import Painted, Paints, Told
    from limner.ports.orders import Order
    from limner.ports.world import World

FRESH = 2.0
"""Seconds for which what is installed is not looked at again."""


class DiffusionEngine:
    """Paints Generated layers. The same order gives the same picture on the same device."""

    def __init__(self, paints: Paints | None = None) -> None:
        self._paints = paints
        self._lock = threading.Lock()
        self._seen: tuple[float, Capabilities] | None = None

    @property
    def can(self) -> Capabilities:
        """What it can with the models that are installed."""
        now = monotonic()
        if self._seen is None or now - self._seen[0] > FRESH:
            self._seen = (now, _capabilities())
        return self._seen[1]

    @property
    def paints(self) -> Paints:
        """Who paints: this process, or the one LIMNER_DIFFUSION_HOST names."""
        from limner.engines.diffusion.host import reach

        with self._lock:
            if self._paints is None:
                self._paints = reach()
            return self._paints

    def examine(self) -> tuple[Finding, ...]:
        """Return the device, and the models that are here; for `limner doctor`."""
        from limner.engines.diffusion.host import examined

        return (_device(), *examined(), *weights.findings())

    def fetch(self, model: str, say: Callable[[str], None]) -> Path:
        """Fetch a model's weights, for `limner models get`; returns where they are."""
        from limner.engines.diffusion.fetching import fetch

        return fetch(model, say)

    def agree(self, model: str) -> Path:
        """Take note that its user accepts a model's licence; returns where that is noted."""
        return weights.agree(model)

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        """Paint the area of a job; see `ports.engine.Engine.draw`."""
        if not isinstance(item, Job) or item.task != "generated":
            raise EngineFailed(f"Diffusion models paint areas to be generated, not {item.kind!r}.")
        order = ordered(item, size, world.blobs, world.progress.partials)
        if not order.model:
            raise EngineFailed("No model was chosen to paint with.", hint="See `limner models`.")
        given_up = threading.Event()
        world.progress.step("paint", 0.0)
        try:
            told = _telling(world, given_up)
            done = await asyncio.to_thread(self._painted, order, told, given_up)
        finally:
            given_up.set()
        world.progress.step("paint", 1.0)
        return Raster(done.picture, notes=done.notes)

    def _painted(self, order: Order, told: Told, given_up: threading.Event) -> Painted:
        return self.paints.paint(order, told, given_up)


def _capabilities() -> Capabilities:
    cards = weights.cards()
    ready = [card for card in cards if card.ready]
    known = ready or cards
    return Capabilities(
        name="diffusion",
        summary="People, animals, free scenes and edits, painted by open-weight models.",
        paints=("job:generated",),
        longest=max((card.longest for card in known), default=2048),
        masks=True,
        references=max((card.references for card in known), default=0),
        previews=True,
        exact=False,
        cost="gpu",
        needs=device.EXTRA,
        cannot="Long exact texts: those are typeset over the painting.",
        ready=device.installed() and bool(ready),
        lacks="" if ready or not device.installed() else "no model's weights are here",
        get="" if ready else "limner models",
        models=tuple(card.model_copy(update={"engine": "diffusion"}) for card in cards),
    )


def _device() -> Finding:
    """Return what is painted on. torch is asked, as nobody else knows."""
    if not device.installed():
        return Finding(
            "diffusion: libraries", False, "not installed", "no models paint here",
            f"pip install '{device.EXTRA}'", optional=True,
        )  # fmt: skip
    try:
        found = device.device()
    except LimnerError as error:
        return Finding(
            "diffusion: device", False, error.message, "no models paint here", error.hint,
            optional=True,
        )  # fmt: skip
    slow = found.kind == "cpu"
    return Finding(
        "diffusion: device", not slow,
        f"{found.name}, {found.capacity / 1e9:.0f} GB, numbers in {found.dtype}",
        "a picture takes minutes" if slow else "",
        "a graphics card, or a hosted model (docs/remote.md)" if slow else "", optional=True,
    )  # fmt: skip


def _telling(world: World, given_up: threading.Event) -> Told:
    """Return what passes news on to the world, and stops once nobody waits for the picture."""

    def told(share: float, picture: Any) -> None:
        if given_up.is_set():
            raise Cancelled("The picture was given up.", hint="Ask again to draw it.")
        world.progress.step("paint", share)
        if picture is not None:
            world.progress.preview(Raster(picture))

    return told
