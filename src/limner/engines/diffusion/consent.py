"""The licences a user has agreed to, kept in the user's own configuration."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

from limner.basics.errors import CannotWrite


def kept() -> Path:
    """Return the file that says what was agreed to."""
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "limner" / "licences.json"


def agreed(licence: str, model: str) -> bool:
    """Whether the user has agreed to `licence` for `model`; a file that cannot be read says no."""
    return model in _read().get(licence, {})


def agree(licence: str, model: str) -> Path:
    """Keep that the user agreed to `licence` for `model`; returns the file.

    Raises limner.CannotWrite.
    """
    told = _read()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    told.setdefault(licence, {})[model] = now
    place = kept()
    fresh = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", "utf-8")
        fresh.replace(place)
    except OSError as error:
        raise CannotWrite(
            f"{place} cannot be written: {error}.", hint="Set XDG_CONFIG_HOME to a folder of yours."
        ) from None
    return place


def _read() -> dict[str, dict[str, str]]:
    try:
        told = json.loads(kept().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {str(name): models for name, models in told.items() if isinstance(models, dict)}
