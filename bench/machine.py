"""What a bench ran on, for the line above its table."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def processor() -> str:
    """Return the processor's name as the system tells it."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def machine() -> str:
    """Return processor, cores and Python in one line."""
    return f"{processor()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def load() -> str:
    """Return how many processes want a core, on the mean of the last minute."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
