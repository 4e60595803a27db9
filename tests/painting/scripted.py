"""A generative engine that paints what it is told to by numbers, and remembers what it was asked."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from PIL import Image

from limner.basics.hash import seed_from
from limner.document.frame import Job
from limner.document.raster import Raster
from limner.ports.engine import Capabilities
from limner.ports.models import Licence, ModelCard
from limner.world.blobs import MemoryBlobs
from limner.world.test import TestWorld

FREE = Licence(name="Apache-2.0", commercial="yes")
TERMS = Licence(name="Community", commercial="terms", note="revenue under a million dollars")
CLOSED = Licence(name="Non-Commercial", commercial="no")
ALL = ("generate", "edit", "vary", "inpaint", "outpaint", "layers")


def card(name: str = "brush", engine: str = "scripted", **fields: object) -> ModelCard:
    given: dict[str, object] = {
        "licence": FREE, "tasks": ALL, "conditions": ("picture", "depth", "edges"),
        "references": 4, "alpha": True, "lettering": {"Latn": 0.9}, "people": 0.9,
        "steps": {"low": 4, "medium": 8, "high": 20}, "ready": True,
        "get": f"limner models get {name}",
    }  # fmt: skip
    return ModelCard(name=name, family="test", engine=engine, summary=name, **{**given, **fields})


class Scripted:
    """Paints a soft field whose hue follows from prompt, model and seed, over what is beneath it.

    paints: what stands in for that, given the Job and the size as (height, width).
    """

    def __init__(self, *cards: ModelCard, name: str = "scripted") -> None:
        self.cards, self.name = cards, name
        self.asked: list[Job] = []
        self.paints: Callable[[Job, tuple[int, int]], np.ndarray] | None = None
        self.notes: tuple[str, ...] = ()

    @property
    def can(self) -> Capabilities:
        return Capabilities(
            name=self.name, summary="scripted", paints=("job:generated",), models=self.cards,
            ready=any(c.ready for c in self.cards) or not self.cards, cost="gpu", masks=True,
        )  # fmt: skip

    async def draw(self, item, size, world) -> Raster:
        self.asked.append(item)
        world.progress.step("scripted", 1.0)
        if self.paints is not None:
            return Raster(self.paints(item, (size.height, size.width)), notes=self.notes)
        hue = seed_from(item.data["prompt"], item.data.get("model"), item.seed) % 90
        y, x = np.mgrid[0 : size.height, 0 : size.width]
        field_ = (40 + hue + 30 * y / size.height + 10 * x / size.width).astype(np.uint8)
        flat = np.full(field_.shape, 255, np.uint8)
        return Raster(
            np.dstack([field_, field_ // 2 + 30, 120 - hue + 0 * field_, flat]), notes=self.notes
        )


@dataclass(frozen=True)
class Studio(TestWorld):
    """This machine with scripted engines, and without the tracer where `dark`."""

    blobs: MemoryBlobs = field(default_factory=MemoryBlobs)
    painters: tuple[Scripted, ...] = ()
    dark: bool = False

    def engines(self) -> Mapping[str, Capabilities]:
        own = dict(super().engines())
        fake = own.pop("fake")
        if self.dark:
            own["tracer"] = own["tracer"].but(ready=False)
        for name in ("diffusion", "remote"):
            own.pop(name, None)
        return {**own, **{p.name: p.can for p in self.painters}, "fake": fake}

    def engine(self, name: str):
        return next((p for p in self.painters if p.name == name), None) or super().engine(name)


def studio(*painters: Scripted, **fields: object) -> Studio:
    return Studio(painters=painters or (Scripted(card()),), **fields)


def png(pixels: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG")
    return buffer.getvalue()


def opened(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as picture:
        return np.asarray(picture.convert("RGBA"))


def noise(width: int, height: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
