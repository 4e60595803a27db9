"""Where the prepared assets lie, and what to say when they do not."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from limner.basics.errors import MissingAssets

MARKER = "prepared.json"
"""Written last: which versions of the parts a folder holds."""


def assets_folder() -> Path:
    """The asset folder: LIMNER_ASSETS, or share/limner of this Python installation."""
    chosen = os.environ.get("LIMNER_ASSETS")
    return Path(chosen).expanduser() if chosen else Path(sys.prefix) / "share" / "limner"


def read_marker(folder: Path) -> dict[str, str]:
    """Version of each prepared part, by name; empty for a folder never prepared."""
    try:
        parts = json.loads((folder / MARKER).read_text("utf-8"))["parts"]
    except (OSError, ValueError, KeyError):
        return {}
    return {str(name): str(version) for name, version in parts.items()}


def missing(what: str, folder: Path) -> MissingAssets:
    """The error for `what` not being in `folder`, with the way out."""
    return MissingAssets(f"There are no {what} in {folder}.", hint="Run: limner setup")
