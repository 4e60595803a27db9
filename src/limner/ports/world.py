"""The World: every impurity behind one name, and the Progress that reports through it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from limner.document.raster import Raster
from limner.ports.engine import Capabilities, Engine
from limner.ports.fonts import Fonts
from limner.ports.illustrations import Illustrations
from limner.ports.language import LanguageModel
from limner.ports.reading import Reader
from limner.ports.search import Search

CHARGED = "hosted model"
"""The step an engine tells before it does what may be charged: then the work is not done over."""


class Blobs(Protocol):
    """Bytes kept under their digest."""

    def put(self, data: bytes) -> str:
        """Keep `data`; return its digest."""
        ...

    def get(self, digest: str) -> bytes:
        """Return the bytes; raises limner.BadDocument for an unknown digest."""
        ...


class Progress(Protocol):
    """Where the work stands; shared by bars, streams and cancellation."""

    def step(self, stage: str, done: float) -> None:
        """Say that `stage` is `done` (0–1); raises limner.Cancelled when the caller has gone."""
        ...

    @property
    def partials(self) -> int | None:
        """How many more partial pictures are taken; None for as many as come."""
        ...

    def wants(self, share: float) -> bool:
        """Whether a partial picture would be taken at `share` (0–1) of the painting."""
        ...

    def preview(self, raster: Raster) -> None:
        """Offer a partial picture."""
        ...


class World(Protocol):
    """What the pipeline may ask of the machine it runs on."""

    @property
    def fonts(self) -> Fonts:
        """The installed faces."""
        ...

    @property
    def illustrations(self) -> Illustrations:
        """The installed drawings."""
        ...

    @property
    def blobs(self) -> Blobs:
        """Pictures by digest."""
        ...

    @property
    def progress(self) -> Progress:
        """Where to report."""
        ...

    def engines(self) -> Mapping[str, Capabilities]:
        """Records of the engines that can be used here, in order of preference."""
        ...

    def engine(self, name: str) -> Engine:
        """Return an engine by name; raises limner.BadOption."""
        ...

    def reporting(self, progress: Progress) -> World:
        """Return the same world with another place to report."""
        ...

    def language(self) -> LanguageModel:
        """Return the language model that is set up; raises BadOption where none is."""
        ...

    def search(self) -> Search:
        """Return the web search that is set up; raises BadOption where none is."""
        ...

    def reading(self) -> Reader:
        """Return what reads letters in pixels here; raises BadOption where nothing does."""
        ...

    def now(self) -> datetime:
        """The time, or SOURCE_DATE_EPOCH where that is set."""
        ...


class Unseen:
    """Progress of what is no part of the picture, a proof or a print: it has no previews."""

    def __init__(self, whole: Progress) -> None:
        self._whole = whole

    def step(self, stage: str, done: float) -> None:
        """Pass a step on; raises limner.Cancelled."""
        self._whole.step(stage, done)

    @property
    def partials(self) -> int:
        """None."""
        return 0

    def wants(self, share: float) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def preview(self, raster: Raster) -> None:
        """Ignore it."""


def unseen(world: World) -> World:
    """Return the world for painting what is no part of the picture."""
    return world.reporting(Unseen(world.progress))
