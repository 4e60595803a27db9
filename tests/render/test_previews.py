"""Previews: the whole picture with what an engine has so far, and layers as they are painted."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import dataclass, field

import numpy as np

from limner.basics.geometry import Box, Size
from limner.basics.path import rect
from limner.document.frame import Frame, Item, Job, Outline
from limner.document.raster import Raster
from limner.ports.engine import Capabilities
from limner.ports.world import World
from limner.stages.render import render, settle
from limner.world.progress import Reporting
from limner.world.test import TestWorld


class Slow:
    """Shows a grey before the red it paints, from a thread of its own as a tracer does."""

    can = Capabilities(name="slow", summary="slow", paints=("job:generated",), previews=True)

    async def draw(self, item: Item, size: Size, world: World) -> Raster:
        grey = np.full((size.height, size.width, 4), 128, np.uint8)
        grey[..., 3] = 255

        def tell() -> None:
            world.progress.step("trace", 0.5)
            world.progress.preview(Raster(grey))

        thread = threading.Thread(target=tell)
        thread.start()
        await asyncio.to_thread(thread.join)
        red = np.zeros_like(grey)
        red[...] = (200, 30, 20, 255)
        return Raster(red)


@dataclass(frozen=True)
class Shop(TestWorld):
    slow: Slow = field(default_factory=Slow)

    def engines(self):
        return {**super().engines(), "slow": self.slow.can}

    def engine(self, name: str):
        return self.slow if name == "slow" else super().engine(name)


def shape(x: float, fill: str) -> Outline:
    box = Box(x, 0, 10, 60)
    return Outline(layer=f"s{x}", box=box, d=rect(box), fill=fill)


def test_a_job_s_preview_is_the_whole_picture() -> None:
    job = Job(layer="j", box=Box(10, 10, 40, 20), task="generated", data={}, seed=3)
    frame = Frame(size=Size(80, 60), background="#ffffff", items=(job, shape(70, "#0000ff")))
    seen: list[Raster] = []
    world = Shop().reporting(Reporting(lambda *_: None, seen.append))
    settled, used = asyncio.run(settle(frame, world))
    assert used == ("slow",)
    assert not any(isinstance(item, Job) for item, _ in settled.walk())
    (shown,) = seen
    assert shown.size == Size(80, 60)
    assert shown.pixels[20, 20].tolist() == [128, 128, 128, 255], "the job so far"
    assert shown.pixels[20, 75].tolist() == [0, 0, 255, 255], "what stands before it"
    assert shown.pixels[50, 5].tolist() == [255, 255, 255, 255]


def test_layers_are_shown_as_they_are_painted() -> None:
    items = tuple(shape(10.0 * i, "#000000") for i in range(4))
    seen: list[Raster] = []
    world = TestWorld().reporting(Reporting(lambda *_: None, seen.append))
    asyncio.run(render(Frame(size=Size(80, 60), background="#ffffff", items=items), world))
    dark = [int((raster.pixels[..., 0] == 0).sum()) for raster in seen]
    assert dark == [600, 1200, 1800]


def test_nobody_who_looks_pays_nothing() -> None:
    items = (shape(0, "#000000"), shape(20, "#000000"))
    frame = Frame(size=Size(80, 60), background="#ffffff", items=items)
    raster, _ = asyncio.run(render(frame, TestWorld()))
    assert (raster.pixels[..., 0] == 0).sum() == 1200
