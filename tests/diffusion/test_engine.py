"""The diffusion engine in the pipeline's terms: a Job becomes a Raster."""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
import threading
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from limner.basics.errors import BadDocument, Cancelled, EngineFailed
from limner.basics.geometry import Box, Size
from limner.document.frame import BELOW, Job, Outline
from limner.engines.diffusion import DiffusionEngine
from limner.engines.diffusion.replica import Load, Painted
from limner.world.blobs import MemoryBlobs
from limner.world.test import TestWorld

SIZE = Size(12, 8)


class Brush:
    """Paints one colour, in four steps, and remembers what it was asked."""

    def __init__(self, given_up_at=None):
        self.orders, self.hold = [], threading.Event()

    def paint(self, order, told, given_up):
        self.orders.append(order)
        picture = np.full((order.size.height, order.size.width, 4), 7, np.uint8)
        for step in range(4):
            told((step + 1) / 4, picture if order.previews and step < order.previews else None)
            if order.prompt == "for ever":
                while not given_up.wait(0.01):
                    pass
                self.hold.set()
                raise Cancelled("given up")
        return Painted(picture, {}, ("noted",))

    def load(self):
        return Load(0, 0, 0, ())


class Heard:
    """Progress that takes two partial pictures."""

    partials = 2

    def __init__(self):
        self.steps, self.previews = [], []

    def step(self, stage, done):
        self.steps.append((stage, done))

    def wants(self, share):
        return True

    def preview(self, raster):
        self.previews.append(raster)


def job(**data):
    told = {"prompt": "a fox", "model": "klein", "quality": "low", **data}
    return Job(
        layer="fox", box=Box(0, 0, 12, 8), task="generated", data=told, seed=3,
        prints=told.pop("prints", {}),
    )  # fmt: skip


def drawn(item, brush=None, progress=None, blobs=None):
    world = replace(TestWorld(), progress=progress or Heard(), blobs=blobs or MemoryBlobs())
    return asyncio.run(DiffusionEngine(brush or Brush()).draw(item, SIZE, world))


def test_a_job_becomes_a_raster_with_notes_and_partial_pictures():
    brush, progress = Brush(), Heard()
    raster = drawn(job(), brush, progress)
    assert raster.size == SIZE
    assert raster.notes == ("noted",)
    (order,) = brush.orders
    assert (order.model, order.prompt, order.seed, order.tier) == ("klein", "a fox", 3, "low")
    assert len(progress.previews) == 2
    assert [done for _, done in progress.steps] == [0.0, 0.25, 0.5, 0.75, 1.0, 1.0]


def test_what_a_job_works_on_reaches_the_brush():
    blobs, brush, file = MemoryBlobs(), Brush(), io.BytesIO()
    Image.new("RGBA", (12, 8), (1, 2, 3, 255)).save(file, "PNG")
    drawn(job(task="edit", prints={BELOW: blobs.put(file.getvalue())}), brush, blobs=blobs)
    assert brush.orders[0].below.shape == (8, 12, 4)
    assert tuple(brush.orders[0].below[0, 0]) == (1, 2, 3, 255)


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        (job(task="edit"), BadDocument),
        (job(model=None), EngineFailed),
        (job(strength=7), BadDocument),
        (Outline(layer="x", box=Box(0, 0, 1, 1), d="M0 0"), EngineFailed),
    ],
)
def test_what_cannot_be_painted_is_refused(item, fault):
    brush = Brush()
    with pytest.raises(fault):
        drawn(item, brush)
    assert not brush.orders


def test_who_goes_away_ends_the_painting():
    brush = Brush()

    async def leave():
        world = replace(TestWorld(), progress=Heard(), blobs=MemoryBlobs())
        painting = asyncio.create_task(
            DiffusionEngine(brush).draw(job(prompt="for ever"), SIZE, world)
        )
        while not brush.orders:
            await asyncio.sleep(0.005)
        painting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await painting

    asyncio.run(leave())
    assert brush.hold.wait(10)


def test_its_record_lists_models_whether_they_are_here_or_not(monkeypatch, tmp_path):
    monkeypatch.setenv("LIMNER_MODELS", str(tmp_path))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    can = DiffusionEngine().can
    assert not can.ready
    assert can.needs == "limner[diffusion]"
    assert {"flux2-klein-4b", "z-image-turbo"} <= {card.name for card in can.models}
    assert all(not card.ready and card.lacks and card.engine == "diffusion" for card in can.models)


def test_neither_the_engine_nor_its_record_needs_torch():
    words = (
        "import sys; from limner.engines.diffusion import DiffusionEngine; DiffusionEngine().can;"
        "print([n for n in ('torch', 'diffusers', 'transformers') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_device_that_is_not_there_is_a_finding(monkeypatch):
    pytest.importorskip("torch", reason="the diffusion extra is not installed")
    monkeypatch.setenv("LIMNER_DIFFUSION_DEVICE", "abacus")
    found = next(one for one in DiffusionEngine().examine() if one.name == "diffusion: device")
    assert not found.ok
    assert "abacus" in found.detail
    assert found.remedy
