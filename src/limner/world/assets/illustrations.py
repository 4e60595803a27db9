"""Finds and reads the prepared drawings."""

from __future__ import annotations

from pathlib import Path

from limner.ports.illustrations import Illustration, Match
from limner.world.assets.folder import assets_folder, missing


class LocalIllustrations:
    """The drawings of one asset folder; nothing is read before the first question."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or assets_folder()

    def search(self, words: str, *, style: str = "flat", limit: int = 5) -> tuple[Match, ...]:
        """Drawings of what `words` name, best first."""
        raise missing("illustrations", self.folder)

    def get(self, illustration_id: str) -> Illustration:
        """The drawing called `illustration_id`."""
        raise missing("illustrations", self.folder)
