"""A test's world: the machine's fonts and drawings, a stopped clock, no other impurity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from limner.world.local import LocalWorld


@dataclass(frozen=True)
class TestWorld(LocalWorld):
    """LocalWorld at a fixed moment; shipped so that users' tests need no patching."""

    __test__ = False
    moment: datetime = datetime(2026, 1, 1, tzinfo=UTC)

    def now(self) -> datetime:
        """The fixed moment."""
        return self.moment
