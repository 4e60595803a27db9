"""What this machine has to paint with: graphics cards and memory; nothing is loaded to ask."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Machine:
    """cards: name and GB of each graphics card. memory: GB of main memory, 0 where unknown."""

    cards: tuple[tuple[str, float], ...]
    memory: float

    @property
    def room(self) -> float:
        """GB a model may fill: of the largest card, or of main memory where there is none."""
        return max((size for _, size in self.cards), default=self.memory)


def machine() -> Machine:
    """Return this machine."""
    return Machine(_cards(), _memory())


def _cards() -> tuple[tuple[str, float], ...]:
    tool = shutil.which("nvidia-smi")
    if tool is None:
        return ()
    asked = [tool, "--query-gpu=name,memory.total", "--format=csv,noheader,nounits"]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, timeout=10, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    rows = (line.rpartition(",") for line in told.splitlines() if "," in line)
    return tuple(
        (name.strip(), float(size) * 1.048576 / 1000)
        for name, _, size in rows
        if size.strip().replace(".", "").isdigit()
    )


def _memory() -> float:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    except (AttributeError, OSError, ValueError):
        return 0.0
