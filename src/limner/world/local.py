"""This machine: prepared assets, a blob store, engines by entry point, the clock."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Self

from limner.ports.engine import Capabilities, Engine
from limner.ports.fonts import Fonts
from limner.ports.illustrations import Illustrations
from limner.ports.language import Endpoint, LanguageModel
from limner.ports.reading import Reader
from limner.ports.search import Search
from limner.ports.world import Blobs, Progress
from limner.world.assets import LocalFonts, LocalIllustrations, assets_folder
from limner.world.blobs import MemoryBlobs
from limner.world.engines import DiscoveredEngines
from limner.world.progress import Quiet


class Machine:
    """What is loaded once a process and shared by every picture."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.engines = DiscoveredEngines()

    @cached_property
    def fonts(self) -> Fonts:
        """The prepared faces; raises MissingAssets."""
        return LocalFonts(self.folder)

    @cached_property
    def illustrations(self) -> Illustrations:
        """The prepared drawings; raises MissingAssets."""
        return LocalIllustrations(self.folder)


@dataclass(frozen=True)
class LocalWorld:
    """The World of one call on this machine."""

    machine: Machine = field(default_factory=lambda: Machine(assets_folder()))
    blobs: Blobs = field(default_factory=MemoryBlobs)
    progress: Progress = field(default_factory=Quiet)
    endpoint: Endpoint | None = None
    """Where a language model answers; None: as LIMNER_PLANNER_* say."""
    searching: Search | None = None
    """What is searched where a prompt asks for the web; None: as LIMNER_SEARCH says."""

    @property
    def fonts(self) -> Fonts:
        """The installed faces."""
        return self.machine.fonts

    @property
    def illustrations(self) -> Illustrations:
        """The installed drawings."""
        return self.machine.illustrations

    def engines(self) -> Mapping[str, Capabilities]:
        """Records of the engines here."""
        return self.machine.engines.records()

    def engine(self, name: str) -> Engine:
        """Return an engine by name; raises BadOption."""
        return self.machine.engines.get(name)

    def language(self) -> LanguageModel:
        """Return the language model of this call; raises BadOption where none is set up."""
        from limner.world.language import RemoteLanguageModel

        return RemoteLanguageModel(self.endpoint or Endpoint.of(os.environ))

    def search(self) -> Search:
        """Return the web search of this call; raises BadOption where none is set up."""
        from limner.world.search import provider

        return self.searching or provider(os.environ)

    def reading(self) -> Reader:
        """Return what reads letters in pixels; raises BadOption where nothing is installed."""
        from limner.world.reading import reader

        return reader()

    def now(self) -> datetime:
        """The time, or SOURCE_DATE_EPOCH where that is set."""
        fixed = os.environ.get("SOURCE_DATE_EPOCH")
        return datetime.fromtimestamp(int(fixed), UTC) if fixed else datetime.now(UTC)

    def reporting(self, progress: Progress) -> Self:
        """Return the same world with another place to report."""
        return replace(self, progress=progress)
